//! The demo's calendar: working days counted from today, hours on the firm's clock.

use veranda_terms::{Day, Moment, Weekday};

/// The firm's clock is so many minutes ahead of UTC.
const FIRM_CLOCK: i32 = 60;

/// Working days around today.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// The day it is at the firm.
    pub today: Day,
}

impl Calendar {
    /// The calendar on the day of this moment.
    pub const fn at(now: Moment) -> Self {
        Self { today: now.day_at(FIRM_CLOCK) }
    }

    /// The working day that is so many from today: -1 the last before it, 1 the first after it, 0 today itself.
    pub fn day(&self, n: i32) -> Day {
        let (mut day, step) = (self.today, n.signum());
        for _ in 0..n.abs() {
            day = day.plus(step);
            while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
                day = day.plus(step);
            }
        }
        day
    }

    /// That day at this time.
    pub fn moment(&self, n: i32, (hours, minutes): (i64, i64)) -> Moment {
        self.day(n).start_utc().plus_ms((hours * 60 + minutes - i64::from(FIRM_CLOCK)) * 60_000)
    }

    /// The first Monday after that day.
    pub fn monday_after(&self, n: i32) -> Day {
        let mut day = self.day(n).plus(1);
        while day.weekday() != Weekday::Monday {
            day = day.plus(1);
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_working_day_is_never_on_a_weekend_and_never_today() {
        for start in 20_770..20_785 {
            let calendar = Calendar { today: Day(start) };
            for n in (-45..45).filter(|n| *n != 0) {
                let day = calendar.day(n);
                assert!(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
                assert_eq!((day.since(calendar.today)).signum(), n.signum());
                assert!(calendar.day(n + 1) > day || n == -1);
            }
            assert_eq!(calendar.monday_after(3).weekday(), Weekday::Monday);
        }
    }

    #[test]
    fn nine_at_the_firm_is_eight_in_utc() {
        let calendar = Calendar::at(Day(20_776).start_utc());
        assert_eq!(calendar.moment(1, (9, 0)), Day(20_777).start_utc().plus_ms(8 * 3_600_000));
    }
}
