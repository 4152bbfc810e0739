//! Coming in by the sign-on of one's own company (OpenID Connect): the way there and back, and whose account is whose.

use crate::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::{ClientId, Moment, PersonId};

/// Somebody who left for the sign-in page of their company and is to come back in the same browser. What came back with
/// them is not kept: the secrets of the way are made from the house's own key and this one's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOn {
    /// SHA-256 of the `state` (RFC 6749, section 4.1.1), hex.
    pub state_hash: String,
    /// At which client's house; none at the firm's own.
    pub client: Option<ClientId>,
    /// Where they were sent to.
    pub issuer: String,
    /// SHA-256 of the token of the browser that left, hex.
    pub browser_hash: String,
    /// The page of ours they were on their way to.
    pub lands: Option<String>,
    /// When they left.
    pub made: Moment,
    /// Until when they may come back.
    pub until: Moment,
    /// When they came back.
    pub used: Option<Moment>,
}

/// What becomes of somebody who comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Return {
    /// What they bring may be looked at.
    Right,
    /// They left in another browser: whoever holds the address of the way back alone is not them.
    Elsewhere,
    /// They came back before, or too late.
    Over,
}

impl SignOn {
    /// How long the way there and back may take: ten minutes.
    pub const LASTS_MS: i64 = 10 * 60_000;

    /// Whether somebody who comes back is who left. `browser`: whether it is the same, compared already.
    pub fn judge(&self, browser: bool, now: Moment) -> Return {
        match () {
            () if !browser => Return::Elsewhere,
            () if self.used.is_some() || now >= self.until => Return::Over,
            () => Return::Right,
        }
    }
}

/// An account at a provider, and whose it is in a house. Found by issuer and subject alone: a mail address at the provider
/// may change hands, a subject never does (OpenID Connect Core 1.0, section 5.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Who says so.
    pub issuer: String,
    /// Which account there.
    pub subject: String,
    /// Whose it is.
    pub person: PersonId,
    /// At which client's house; none at the firm's own.
    pub client: Option<ClientId>,
    /// Since when.
    pub since: Moment,
}

impl Identity {
    /// Joins an account to somebody, by a mail address that its provider has verified.
    #[must_use]
    pub fn join(self) -> Change<Self> {
        let entry = self.said(Event::SignOnJoined, Actor::Person(self.person), self.since);
        Change { next: self, journal: vec![entry] }
    }

    /// What is recorded when an account is parted from somebody again, by whoever runs the machine.
    pub fn parted(&self, at: Moment) -> JournalEntry {
        self.said(Event::SignOnParted, Actor::System, at)
    }

    fn said(&self, event: Event, by: Actor, at: Moment) -> JournalEntry {
        let scope = self.client.map_or(Scope::Firm, Scope::Client);
        JournalEntry { scope, at, by, event, thing: Thing::Person(self.person), shared_with: SharedWith::Nobody }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_comes_back_once_in_time_and_in_the_browser_they_left_in() {
        let left = SignOn {
            state_hash: String::new(),
            client: None,
            issuer: "https://login.example".to_owned(),
            browser_hash: String::new(),
            lands: None,
            made: Moment(0),
            until: Moment(SignOn::LASTS_MS),
            used: None,
        };
        assert_eq!(left.judge(true, Moment(SignOn::LASTS_MS - 1)), Return::Right);
        assert_eq!(left.judge(true, Moment(SignOn::LASTS_MS)), Return::Over);
        assert_eq!(left.judge(false, Moment(1)), Return::Elsewhere);
        let back = SignOn { used: Some(Moment(1)), ..left };
        assert_eq!(back.judge(true, Moment(2)), Return::Over);
        // A stranger does not learn whether somebody came back.
        assert_eq!(back.judge(false, Moment(2)), Return::Elsewhere);
    }
}
