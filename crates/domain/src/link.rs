//! Links to reports: capability addresses for readers without an account.

use crate::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::{Bare, Lang, Level, LinkId, Moment, PersonId, ProjectId, Title};

/// A link to a project's status report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Which.
    pub id: LinkId,
    /// Of which project.
    pub project: ProjectId,
    /// Who made it; its readers see the name.
    pub by: PersonId,
    /// When.
    pub made: Moment,
    /// For whom, as its maker wrote; its readers see it.
    pub for_whom: Title,
    /// How much it shows.
    pub level: Level,
    /// The language it speaks; the reader's own if not said.
    pub lang: Option<Lang>,
    /// Until when it works.
    pub until: Moment,
    /// The argon2id hash of its password, in PHC string format.
    pub password_hash: Option<String>,
    /// What its address says to somebody without the secret.
    pub bare: Bare,
    /// SHA-256 of its secret, hex. The secret has 128 bits, so a plain hash is enough.
    pub secret_hash: String,
    /// When it was revoked.
    pub revoked: Option<Moment>,
    /// How often somebody came in by it.
    pub opened: u32,
    /// When somebody last did.
    pub last_opened: Option<Moment>,
}

impl Link {
    /// How long a link works when nobody says otherwise, in days.
    pub const USUAL_DAYS: u16 = 30;
    /// The longest a link may work, in days.
    pub const MOST_DAYS: u16 = 366;

    /// Whether it still opens its report.
    pub const fn opens(&self, now: Moment) -> bool {
        self.revoked.is_none() && now.0 < self.until.0
    }

    /// A new link. Told inside only.
    pub fn make(self) -> Change<Link> {
        let journal = vec![self.entry(Event::LinkMade, self.by, self.made)];
        Change { next: self, journal }
    }

    /// Revokes it: whoever reads it loses it at once. A second time changes nothing.
    pub fn revoke(self, by: PersonId, at: Moment) -> Change<Link> {
        let journal = vec![self.entry(Event::LinkRevoked, by, at)];
        Change { next: Link { revoked: self.revoked.or(Some(at)), ..self }, journal }
    }

    const fn entry(&self, event: Event, by: PersonId, at: Moment) -> JournalEntry {
        JournalEntry {
            scope: Scope::Project(self.project),
            at,
            by: Actor::Person(by),
            event,
            thing: Thing::Link(self.id),
            shared_with: SharedWith::Nobody,
        }
    }
}

/// A reader who came in by a link. It holds nothing about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuestSession {
    /// SHA-256 of the cookie's token, hex. The token has 256 random bits.
    pub token_hash: String,
    /// By which link.
    pub link: LinkId,
    /// Since when.
    pub since: Moment,
    /// When it was last used; it slides while the page is open.
    pub seen: Moment,
}

impl GuestSession {
    /// Unused for so long, it ends: 24 hours. The link in the address bar opens it again.
    pub const IDLE_MS: i64 = Moment::DAY_MS;
    /// A session in use is written down as used this often, at most.
    pub const SLIDES_MS: i64 = 15 * 60_000;

    /// Whether it still counts. Its link must open as well.
    pub const fn holds(&self, now: Moment) -> bool {
        now.0 < self.seen.0 + Self::IDLE_MS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Randomness;

    struct Fixed;
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            [3; 16]
        }
    }

    fn link() -> Link {
        Link {
            id: LinkId::fresh(&mut Fixed),
            project: ProjectId::fresh(&mut Fixed),
            by: PersonId::fresh(&mut Fixed),
            made: Moment(10),
            for_whom: Title::parse("The board").unwrap(),
            level: Level::Overview,
            lang: None,
            until: Moment(100),
            password_hash: None,
            bare: Bare::Brand,
            secret_hash: String::new(),
            revoked: None,
            opened: 0,
            last_opened: None,
        }
    }

    #[test]
    fn a_link_opens_until_its_end_or_until_it_is_revoked() {
        assert!(link().opens(Moment(99)));
        assert!(!link().opens(Moment(100)));
        let by = link().by;
        let revoked = link().revoke(by, Moment(50)).next;
        assert!(!revoked.opens(Moment(51)));
        assert_eq!(revoked.revoke(by, Moment(60)).next.revoked, Some(Moment(50)));
    }

    #[test]
    fn a_guest_who_stays_away_a_day_comes_in_by_the_link_again() {
        let session =
            GuestSession { token_hash: String::new(), link: link().id, since: Moment(0), seen: Moment(1_000) };
        assert!(session.holds(Moment(1_000 + GuestSession::IDLE_MS - 1)));
        assert!(!session.holds(Moment(1_000 + GuestSession::IDLE_MS)));
    }
}
