//! Seeing as: somebody of the firm looks at a client's house as one of its people sees it. They read, and nothing else.

use crate::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::{ClientId, LookId, Moment, PersonId, ProjectId, TaskId};

/// A look: first a way in for one use, then a session of its own. It is nobody's but the firm's: what it opens is never
/// written down as seen by the contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Which.
    pub id: LookId,
    /// As whom.
    pub contact: PersonId,
    /// At which client's house.
    pub client: ClientId,
    /// From which project's board they came.
    pub project: Option<ProjectId>,
    /// From which task of it.
    pub task: Option<TaskId>,
    /// Who looks.
    pub by: PersonId,
    /// The hash of the staff session it hangs on: it ends with it.
    pub staff_session: String,
    /// SHA-256 of the secret that opens it once, hex.
    pub secret_hash: String,
    /// SHA-256 of its cookie's token, hex, once it was opened.
    pub token_hash: Option<String>,
    /// When it was made.
    pub made: Moment,
    /// Until when it opens, and once opened until when it holds.
    pub until: Moment,
}

impl Look {
    /// The address opens it for so long: a minute, and once.
    pub const OPENS_MS: i64 = 60_000;
    /// Once opened it holds for so long: half an hour.
    pub const HOLDS_MS: i64 = 30 * 60_000;

    /// Whether its address still opens it.
    pub const fn opens(&self, now: Moment) -> bool {
        self.token_hash.is_none() && now.0 < self.until.0
    }

    /// Whether it still counts. The staff session and both people's rights must hold as well.
    pub const fn holds(&self, now: Moment) -> bool {
        self.token_hash.is_some() && now.0 < self.until.0
    }

    /// Opens it. Told inside: somebody of the firm looked.
    pub fn open(self, token_hash: String, at: Moment) -> Change<Look> {
        let entry = JournalEntry {
            scope: Scope::Client(self.client),
            at,
            by: Actor::Person(self.by),
            event: Event::SeenAs,
            thing: Thing::Person(self.contact),
            shared_with: SharedWith::Nobody,
        };
        let next = Look { token_hash: Some(token_hash), until: at.plus_ms(Self::HOLDS_MS), ..self };
        Change { next, journal: vec![entry] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Randomness;

    struct Fixed;
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            [5; 16]
        }
    }

    fn made() -> Look {
        Look {
            id: LookId::fresh(&mut Fixed),
            contact: PersonId::fresh(&mut Fixed),
            client: ClientId::fresh(&mut Fixed),
            project: None,
            task: None,
            by: PersonId::fresh(&mut Fixed),
            staff_session: String::new(),
            secret_hash: String::new(),
            token_hash: None,
            made: Moment(0),
            until: Moment(Look::OPENS_MS),
        }
    }

    #[test]
    fn a_look_opens_once_within_a_minute_and_holds_half_an_hour() {
        let look = made();
        assert!(look.opens(Moment(59_999)) && !look.opens(Moment(60_000)) && !look.holds(Moment(1)));
        let opened = look.open("token".to_owned(), Moment(1_000)).next;
        assert!(!opened.opens(Moment(1_001)));
        assert!(opened.holds(Moment(1_000 + Look::HOLDS_MS - 1)) && !opened.holds(Moment(1_000 + Look::HOLDS_MS)));
    }

    #[test]
    fn looking_is_told_inside_and_under_the_name_of_who_looks() {
        let look = made();
        let by = look.by;
        let journal = look.open("token".to_owned(), Moment(1_000)).journal;
        assert_eq!((journal[0].by, journal[0].event), (Actor::Person(by), Event::SeenAs));
        assert_eq!(journal[0].shared_with, SharedWith::Nobody);
    }
}
