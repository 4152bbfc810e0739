//! Letting something that was just asked wait for the others: its mail has not gone out yet.

use super::{Ask, Telling};
use crate::{Actor, Change, Event, SharedWith, rhythm};
use veranda_terms::policy::RECALL_MS;
use veranda_terms::{Moment, PersonId};

/// Why it is told by a mail of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundleRefused {
    /// It was closed.
    Closed,
    /// It was told already, or may have been.
    Told,
    /// It is due before what is bundled now is told.
    DueBefore,
}

impl Ask {
    /// Tells of it in one mail with everything else that is bundled, in a house whose clock is `ahead` minutes ahead of UTC at a
    /// moment. Only while nothing of it can have gone out: no mail is about what can still be taken back. The client's side of
    /// it stays as it is.
    ///
    /// # Errors
    /// Says why not.
    pub fn bundle(
        self,
        who: PersonId,
        at: Moment,
        ahead: impl Fn(Moment) -> i32,
    ) -> Result<Change<Ask>, BundleRefused> {
        if self.closed.is_some() {
            return Err(BundleRefused::Closed);
        }
        if at >= self.since.plus_ms(RECALL_MS) {
            return Err(BundleRefused::Told);
        }
        if !rhythm::may_bundle(self.due, self.since, ahead) {
            return Err(BundleRefused::DueBefore);
        }
        let journal = vec![self.entry(Event::AskBundled, Actor::Person(who), at, SharedWith::Nobody)];
        Ok(Change { next: Ask { telling: Telling::Bundled, ..self }, journal })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{Count, asked};
    use veranda_terms::{Day, Form};

    #[test]
    fn what_was_just_asked_can_wait_for_the_others_and_what_was_told_cannot() {
        let ines = PersonId::fresh(&mut Count(50));
        let monday = Day(20_001).start_utc().plus_ms(9 * 3_600_000);
        let ask = Ask { since: monday, ..asked(Form::Approve, &mut Count(0)) };
        let bundle = |ask: Ask, after: i64| ask.bundle(ines, monday.plus_ms(after), |_| 0);
        let Change { next, journal } = bundle(ask.clone(), RECALL_MS - 1).unwrap();
        assert_eq!(next, Ask { telling: Telling::Bundled, ..ask.clone() });
        assert_eq!((journal[0].event, journal[0].shared_with), (Event::AskBundled, SharedWith::Nobody));
        assert_eq!(bundle(ask.clone(), RECALL_MS), Err(BundleRefused::Told));
        let due = Ask { due: Some(Day(20_002)), ..ask.clone() };
        assert_eq!(bundle(due, 5), Err(BundleRefused::DueBefore));
        let closed = ask.withdraw(ines, monday, SharedWith::Client).unwrap().next;
        assert_eq!(bundle(closed, 5), Err(BundleRefused::Closed));
    }
}
