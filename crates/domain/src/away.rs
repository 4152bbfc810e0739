//! Contacts who are away for some days, and the colleague who answers for them meanwhile.

use crate::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Thing};
use veranda_terms::{Action, ClientId, ContactRole, Day, Moment, PersonId, policy};

/// That a contact is away. One for a person at a house; what it does to what is asked of them is [`crate::ask::Present`]'s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub person: PersonId,
    /// At whose house.
    pub client: ClientId,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// Who answers for them, if somebody does.
    pub deputy: Option<PersonId>,
    /// When they said so.
    pub at: Moment,
}

/// Why it was not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwayRefused {
    /// It ends before it begins.
    Backwards,
    /// It is over already.
    Passed,
    /// It ends more than [`Away::MOST_DAYS`] days from today.
    TooFar,
    /// Whoever is to answer is not a colleague there, or may answer nothing.
    NotTheirs,
    /// Whoever is to answer is away themself on one of these days.
    AwayThen,
}

impl Away {
    /// Nobody is away for longer than that; a longer time is a slip of the keyboard.
    pub const MOST_DAYS: i32 = 366;

    /// Says it, instead of what was said before, among these people who have come in at the house and these of them who are
    /// away. Whoever it is about may stand in both lists.
    ///
    /// # Errors
    /// Says why not.
    pub fn say(
        self,
        people: &[(PersonId, ContactRole)],
        others: &[Away],
        today: Day,
    ) -> Result<Change<Away>, AwayRefused> {
        if self.until < self.from {
            return Err(AwayRefused::Backwards);
        }
        if self.until < today {
            return Err(AwayRefused::Passed);
        }
        if self.until.since(today) > Self::MOST_DAYS || today.since(self.from) > Self::MOST_DAYS {
            return Err(AwayRefused::TooFar);
        }
        if let Some(deputy) = self.deputy {
            let answers = |role| Action::ALL.iter().any(|action| policy::may_close(role, *action));
            if deputy == self.person || !people.iter().any(|(person, role)| *person == deputy && answers(*role)) {
                return Err(AwayRefused::NotTheirs);
            }
            if others.iter().any(|other| other.person == deputy && other.meets(&self)) {
                return Err(AwayRefused::AwayThen);
            }
        }
        let entry = self.entry(Event::AwaySaid, self.at);
        Ok(Change { next: self, journal: vec![entry] })
    }

    /// What the journal says once they are back.
    pub fn ended(&self, at: Moment) -> JournalEntry {
        self.entry(Event::AwayEnded, at)
    }

    /// Whether they are away on this day.
    pub fn covers(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }

    fn meets(&self, other: &Away) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    fn entry(&self, event: Event, at: Moment) -> JournalEntry {
        JournalEntry {
            scope: Scope::Client(self.client),
            at,
            by: Actor::Person(self.person),
            event,
            thing: Thing::Person(self.person),
            shared_with: SharedWith::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Randomness;

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    const TODAY: Day = Day(20_000);

    fn person(number: u8) -> PersonId {
        PersonId::fresh(&mut Count(number))
    }

    fn away(who: u8, (from, until): (i32, i32), deputy: Option<u8>) -> Away {
        Away {
            person: person(who),
            client: ClientId::fresh(&mut Count(90)),
            from: TODAY.plus(from),
            until: TODAY.plus(until),
            deputy: deputy.map(person),
            at: Moment(1),
        }
    }

    fn people() -> Vec<(PersonId, ContactRole)> {
        vec![(person(1), ContactRole::Decides), (person(2), ContactRole::TakesPart), (person(3), ContactRole::Looks)]
    }

    #[test]
    fn days_are_in_order_not_over_and_within_a_year() {
        for (days, why) in [
            ((3, 2), Some(AwayRefused::Backwards)),
            ((-3, -1), Some(AwayRefused::Passed)),
            ((0, 367), Some(AwayRefused::TooFar)),
            ((-367, 0), Some(AwayRefused::TooFar)),
            ((0, 0), None),
            ((-3, 0), None),
            ((366, 366), None),
        ] {
            assert_eq!(away(1, days, None).say(&people(), &[], TODAY).err(), why, "{days:?}");
        }
    }

    #[test]
    fn a_deputy_is_another_who_has_come_in_and_may_answer() {
        for (deputy, why) in [
            (1, Some(AwayRefused::NotTheirs)),
            (3, Some(AwayRefused::NotTheirs)),
            (4, Some(AwayRefused::NotTheirs)),
            (2, None),
        ] {
            assert_eq!(away(1, (0, 4), Some(deputy)).say(&people(), &[], TODAY).err(), why, "{deputy}");
        }
    }

    #[test]
    fn nobody_answers_who_is_away_on_one_of_these_days() {
        let said = |theirs: (i32, i32)| {
            let others = [away(2, theirs, None), away(1, (0, 90), None)];
            away(1, (5, 9), Some(2)).say(&people(), &others, TODAY).err()
        };
        for theirs in [(0, 5), (9, 20), (6, 7), (0, 20)] {
            assert_eq!(said(theirs), Some(AwayRefused::AwayThen), "{theirs:?}");
        }
        for theirs in [(0, 4), (10, 20)] {
            assert_eq!(said(theirs), None, "{theirs:?}");
        }
    }

    #[test]
    fn what_is_said_is_told_to_the_journal_alone_and_counts_both_days() {
        let change = away(1, (1, 3), Some(2)).say(&people(), &[], TODAY).unwrap();
        assert_eq!(change.journal[0].event, Event::AwaySaid);
        assert_eq!(change.next.ended(Moment(9)).event, Event::AwayEnded);
        let covered: Vec<i32> = (0..6).filter(|days| change.next.covers(TODAY.plus(*days))).collect();
        assert_eq!(covered, [1, 2, 3]);
    }
}
