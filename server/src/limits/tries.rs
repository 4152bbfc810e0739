//! Tries that count as wrong until it is known that they were right, so that many at once are no more than one after
//! the other.

use super::TooMany;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use veranda_terms::{Moment, PersonId};

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
/// More names than this, and those that wait for nothing and were not tried for a day are forgotten.
const MANY: usize = 10_000;

/// By address: five are free, then each wait is a minute longer than the one before, an hour at most. A day without a try
/// forgets it all.
#[derive(Debug, Default)]
pub(super) struct Waits(Mutex<HashMap<String, Wait>>);

#[derive(Debug, Clone, Copy)]
struct Wait {
    count: i64,
    last: Moment,
    until: Moment,
}

/// Tries that nobody waits after.
const FREE: i64 = 5;

impl Waits {
    pub(super) fn count(&self, name: &str, now: Moment) -> Result<(), TooMany> {
        let mut waits = held(&self.0);
        if waits.len() > MANY {
            waits.retain(|_, wait| !wait.is_over(now));
        }
        let before = waits.get(name).copied().filter(|wait| !wait.is_over(now));
        if let Some(wait) = before
            && now < wait.until
        {
            return Err(until(wait.until, now));
        }
        let count = before.map_or(0, |wait| wait.count) + 1;
        let minutes = (count - FREE + 1).clamp(0, 60);
        let until = now.plus_ms(minutes * MINUTE_MS);
        waits.insert(name.to_owned(), Wait { count, last: now, until });
        Ok(())
    }

    pub(super) fn forget(&self, name: &str) {
        held(&self.0).remove(name);
    }
}

impl Wait {
    fn is_over(&self, now: Moment) -> bool {
        now.0 - self.last.0 >= Moment::DAY_MS
    }
}

/// By person: ten within an hour.
#[derive(Debug, Default)]
pub(super) struct Hourly(Mutex<HashMap<PersonId, VecDeque<Moment>>>);

const AN_HOUR: usize = 10;

impl Hourly {
    pub(super) fn count(&self, person: PersonId, now: Moment) -> Result<(), TooMany> {
        let mut tries = held(&self.0);
        let tries = tries.entry(person).or_default();
        while tries.front().is_some_and(|first| now.0 - first.0 >= HOUR_MS) {
            tries.pop_front();
        }
        match tries.front() {
            Some(first) if tries.len() >= AN_HOUR => Err(until(first.plus_ms(HOUR_MS), now)),
            _ => {
                tries.push_back(now);
                Ok(())
            }
        }
    }

    pub(super) fn take_back(&self, person: PersonId) {
        if let Some(tries) = held(&self.0).get_mut(&person) {
            tries.pop_back();
        }
    }
}

fn until(then: Moment, now: Moment) -> TooMany {
    TooMany(u32::try_from((then.0 - now.0 + 999) / 1_000).unwrap_or(u32::MAX))
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Whoever panicked while holding it left counts, and counts are always whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_each_wait_is_a_minute_longer_up_to_an_hour() {
        let (waits, mut now) = (Waits::default(), Moment(0));
        for _ in 0..5 {
            assert_eq!(waits.count("ines", now), Ok(()));
        }
        for minutes in 1..=70 {
            let wait = minutes.min(60) * 60;
            assert_eq!(waits.count("ines", now), Err(TooMany(wait)), "after {minutes}");
            now = now.plus_ms(i64::from(wait) * 1_000);
            assert_eq!(waits.count("ines", now), Ok(()));
        }
        // Another address is not held up, a right one forgets, and so does a day.
        assert_eq!(waits.count("moa", now), Ok(()));
        waits.forget("ines");
        assert_eq!(waits.count("ines", now), Ok(()));
        for _ in 0..4 {
            assert_eq!(waits.count("ines", now), Ok(()));
        }
        assert_eq!(waits.count("ines", now), Err(TooMany(60)));
        assert_eq!(waits.count("ines", now.plus_ms(Moment::DAY_MS)), Ok(()));
        assert_eq!(waits.count("ines", now.plus_ms(Moment::DAY_MS)), Ok(()));
    }

    #[test]
    fn ten_wrong_proofs_within_an_hour_and_no_more() {
        let (hourly, person) = (Hourly::default(), "11111111-1111-4111-8111-111111111111".parse().unwrap());
        for minute in 0..10 {
            assert_eq!(hourly.count(person, Moment(minute * MINUTE_MS)), Ok(()));
        }
        assert_eq!(hourly.count(person, Moment(10 * MINUTE_MS)), Err(TooMany(50 * 60)));
        assert_eq!(hourly.count(person, Moment(60 * MINUTE_MS)), Ok(()));
        assert_eq!(hourly.count(person, Moment(60 * MINUTE_MS)), Err(TooMany(60)));
        // A right one does not count.
        hourly.take_back(person);
        assert_eq!(hourly.count(person, Moment(60 * MINUTE_MS)), Ok(()));
    }

    #[test]
    fn names_typed_by_strangers_are_forgotten_after_a_day() {
        let waits = Waits::default();
        for name in 0..=MANY {
            assert_eq!(waits.count(&name.to_string(), Moment(0)), Ok(()));
        }
        assert_eq!(waits.count("late", Moment(Moment::DAY_MS)), Ok(()));
        assert_eq!(held(&waits.0).len(), 1);
    }
}
