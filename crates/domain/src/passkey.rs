//! Passkeys: keys that people's devices hold (Web Authentication, W3C), and the ceremonies in which they are made and shown.

use veranda_terms::{CeremonyId, ClientId, Device, Moment, PasskeyId, PersonId};

/// A key of somebody's device, for one door. What is kept of it opens nothing: the secret half never leaves the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Which.
    pub id: PasskeyId,
    /// Whose.
    pub person: PersonId,
    /// At which client's house; none at the firm's own.
    pub client: Option<ClientId>,
    /// What the device calls it, in hex. No two keys share one.
    pub credential_id: String,
    /// Its public half and what was said of it when it was made, as the library that checks it writes it.
    pub credential: String,
    /// The highest count of uses its device has shown; zero for devices that do not count.
    pub counter: i64,
    /// With what it was made.
    pub device: Device,
    /// When it was made.
    pub made: Moment,
    /// When it last let somebody in.
    pub used: Option<Moment>,
    /// When the session it was made in had proved something that cannot be passed on with a mail. A key that was made in a
    /// session that never did proves no more than that session.
    pub vouched: Option<Moment>,
    /// When that session had proved it by a code mailed to the person's own address.
    pub mailed: Option<Moment>,
}

/// What a ceremony is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CeremonyKind {
    /// Somebody who is in makes a passkey.
    Add,
    /// Somebody comes in with one.
    ComeIn,
}

impl CeremonyKind {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            CeremonyKind::Add => "add",
            CeremonyKind::ComeIn => "come_in",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "add" => Some(CeremonyKind::Add),
            "come_in" => Some(CeremonyKind::ComeIn),
            _ => None,
        }
    }
}

/// What a browser was asked to have signed. It is good for one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceremony {
    /// Which.
    pub id: CeremonyId,
    /// What for.
    pub kind: CeremonyKind,
    /// Who makes a passkey; nobody is known yet where somebody comes in.
    pub person: Option<PersonId>,
    /// At which client's house; none at the firm's own.
    pub client: Option<ClientId>,
    /// SHA-256 of the token of the browser that asked, hex.
    pub browser_hash: String,
    /// What the answer is checked against, as the library that checks it writes it.
    pub state: String,
    /// When it was asked for.
    pub made: Moment,
}

impl Ceremony {
    /// How long an answer may take: five minutes.
    pub const LASTS_MS: i64 = 5 * 60_000;

    /// Whether an answer to it can be taken now, for this, here.
    pub fn is_for(&self, kind: CeremonyKind, client: Option<ClientId>, person: Option<PersonId>, now: Moment) -> bool {
        self.kind == kind
            && self.client == client
            && self.person == person
            && now.0 < self.made.0.saturating_add(Self::LASTS_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passkey::CeremonyKind::{Add, ComeIn};

    fn id<T: std::str::FromStr>(last: char) -> T {
        format!("11111111-1111-4111-8111-11111111111{last}").parse().ok().expect("an id")
    }

    #[test]
    fn a_ceremony_is_for_one_purpose_one_door_one_person_and_five_minutes() {
        let (here, elsewhere) = (Some(id('1')), Some(id('2')));
        let (maja, olof) = (Some(id('3')), Some(id('4')));
        let made = Moment(1_000);
        let adding = Ceremony {
            id: id('5'),
            kind: Add,
            person: maja,
            client: here,
            browser_hash: String::new(),
            state: String::new(),
            made,
        };
        let last = Moment(1_000 + 299_999);
        assert!(adding.is_for(Add, here, maja, last));
        assert!(!adding.is_for(Add, here, maja, Moment(1_000 + 300_000)));
        assert!(!adding.is_for(ComeIn, here, maja, last));
        assert!(!adding.is_for(Add, elsewhere, maja, last));
        assert!(!adding.is_for(Add, None, maja, last));
        assert!(!adding.is_for(Add, here, olof, last));
        assert!(!adding.is_for(Add, here, None, last));
    }

    #[test]
    fn a_kind_reads_back_from_its_word() {
        for kind in [Add, ComeIn] {
            assert_eq!(CeremonyKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(CeremonyKind::parse("leave"), None);
    }
}
