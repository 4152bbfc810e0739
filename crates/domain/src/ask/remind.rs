//! Reminding those who are asked: with one click, and never twice a day.

use super::Ask;
use crate::{Actor, Change, Event, SharedWith};
use veranda_terms::{Moment, PersonId};

/// That those who are asked were reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminded {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
}

/// Why nobody was reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemindRefused {
    /// It was closed.
    Closed,
    /// The firm has to see to it first: whoever is asked is stuck, or proposed other times.
    WaitsOnUs,
    /// It was asked today: the mail that says so is today's.
    AskedToday,
    /// Somebody has done so today.
    Already(Reminded),
}

impl Ask {
    /// Notes that whoever is asked is reminded now. At most once on each day of the house, whose clock is `ahead` minutes ahead
    /// of UTC at a moment, and not on the day it was asked: they have had its mail then. The client is told of it by the mail
    /// alone.
    ///
    /// # Errors
    /// Says why not.
    pub fn remind(
        self,
        who: PersonId,
        at: Moment,
        ahead: impl Fn(Moment) -> i32,
    ) -> Result<Change<Ask>, RemindRefused> {
        let today = |other: Moment| other.day_at(ahead(other)) == at.day_at(ahead(at));
        if self.closed.is_some() {
            return Err(RemindRefused::Closed);
        }
        if self.waits_on_us() {
            return Err(RemindRefused::WaitsOnUs);
        }
        if let Some(reminded) = self.reminded.filter(|reminded| today(reminded.at)) {
            return Err(RemindRefused::Already(reminded));
        }
        if today(self.since) {
            return Err(RemindRefused::AskedToday);
        }
        let journal = vec![self.entry(Event::AskReminded, Actor::Person(who), at, SharedWith::Nobody)];
        Ok(Change { next: Ask { reminded: Some(Reminded { at, by: who }), ..self }, journal })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::{Closed, NewAsk, Telling};
    use veranda_terms::{AskId, Asked, Day, Form, Outcome, ProjectId, Randomness, TaskId, Title};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    const HOUR: i64 = 3_600_000;

    fn at(day: i32, hour: i64) -> Moment {
        Day(20_000).plus(day).start_utc().plus_ms(hour * HOUR)
    }

    fn people() -> (PersonId, PersonId) {
        let mut ids = Count(10);
        (PersonId::fresh(&mut ids), PersonId::fresh(&mut ids))
    }

    fn asked(since: Moment) -> Ask {
        let mut ids = Count(20);
        let new = NewAsk {
            form: Form::Approve,
            own: None,
            of: Asked::Client,
            sentence: Title::parse("May we print?").unwrap(),
            unlocks: None,
            minutes: None,
            due: None,
            undo_until: None,
            telling: Telling::AtOnce,
        };
        let place = (ProjectId::fresh(&mut ids), TaskId::fresh(&mut ids));
        new.opened(place, AskId::fresh(&mut ids), people().0, since)
    }

    #[test]
    fn a_reminder_is_kept_and_told_to_nobody_outside() {
        let (ines, _) = people();
        let Change { next, journal } = asked(at(0, 9)).remind(ines, at(1, 8), |_| 0).unwrap();
        assert_eq!(next, Ask { reminded: Some(Reminded { at: at(1, 8), by: ines }), ..asked(at(0, 9)) });
        let [entry] = &journal[..] else { panic!("{journal:?}") };
        assert_eq!((entry.event, entry.shared_with), (Event::AskReminded, SharedWith::Nobody));
    }

    #[test]
    fn there_is_one_a_day_on_the_clock_of_the_house() {
        let (ines, mira) = people();
        let once = asked(at(0, 9)).remind(ines, at(1, 8), |_| 0).unwrap().next;
        let first = Reminded { at: at(1, 8), by: ines };
        for (when, ahead, expected) in [
            (at(1, 8), 0, Some(RemindRefused::Already(first))),
            (at(1, 23), 0, Some(RemindRefused::Already(first))),
            // An hour further east it is tomorrow by then.
            (at(1, 23), 60, None),
            // Far in the west it is still the same day after midnight.
            (at(2, 5), -6 * 60, Some(RemindRefused::Already(first))),
            (at(2, 0), 0, None),
        ] {
            let again = once.clone().remind(mira, when, |_| ahead);
            assert_eq!(again.as_ref().err().copied(), expected, "{when:?} {ahead}");
            if let Ok(change) = again {
                assert_eq!(change.next.reminded, Some(Reminded { at: when, by: mira }));
            }
        }
    }

    #[test]
    fn on_the_day_it_was_asked_its_own_mail_is_enough_and_what_is_closed_waits_no_more() {
        let (ines, maja) = people();
        assert_eq!(asked(at(0, 9)).remind(ines, at(0, 17), |_| 0), Err(RemindRefused::AskedToday));
        assert!(asked(at(0, 9)).remind(ines, at(1, 0), |_| 0).is_ok());
        let closed = Closed { at: at(1, 9), by: maja, outcome: Outcome::Approved, left_in: None };
        let ask = Ask { closed: Some(closed), ..asked(at(0, 9)) };
        assert_eq!(ask.remind(ines, at(2, 9), |_| 0), Err(RemindRefused::Closed));
    }
}
