//! The days a timeline is about, and where a day lies among them.

use crate::views::calendar::{first_of, monday_of, months_on};
use veranda_terms::Day;

/// What lies longer back is not shown: it would push what is to come out of sight.
const BACK: i32 = 60;

/// So many days are shown before and after what is there, so that the line of today never stands at the edge.
const AROUND: i32 = 7;

/// From so many days on there is a tick a month, not a week.
const MONTHLY: i32 = 120;

/// Whole weeks, from a Monday to a Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Span {
    /// The weeks that hold these bars, as far as they are not over for long, and today.
    pub fn over(bars: impl Iterator<Item = (Day, Day)>, today: Day) -> Self {
        let oldest = today.plus(-BACK);
        let (mut from, mut to) = (today.plus(-AROUND), today.plus(AROUND));
        for (begin, end) in bars.filter(|(_, end)| *end >= oldest) {
            from = from.min(begin.max(oldest));
            to = to.max(end);
        }
        Self { from: monday_of(from), to: monday_of(to).plus(6) }
    }

    /// How many days.
    pub const fn days(self) -> i32 {
        self.to.since(self.from) + 1
    }

    /// Where the beginning of a day lies, from 0 at the first to 1 after the last; what lies beyond is at the edge.
    pub fn place(self, day: Day) -> f64 {
        (f64::from(day.since(self.from)) / f64::from(self.days())).clamp(0.0, 1.0)
    }

    /// The lines that have their day written at them: not those whose day would stand where today's stands.
    pub fn labels(self, today: Day) -> Vec<Day> {
        self.ticks().into_iter().filter(|day| !(-10..=5).contains(&day.since(today))).collect()
    }

    /// The days with a line of their own: Mondays, or the first days of months where there are many.
    pub fn ticks(self) -> Vec<Day> {
        if self.days() <= MONTHLY {
            return (0..self.days()).step_by(7).map(|days| self.from.plus(days)).collect();
        }
        let first = first_of(self.from);
        let months = (1..=self.days() / 28).map(|months| months_on(first, months));
        months.take_while(|day| *day <= self.to).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use veranda_terms::Weekday;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn it_holds_what_is_to_come_and_leaves_out_what_is_long_over() {
        let today = day("2026-11-23");
        let bars = [
            (day("2026-01-01"), day("2026-02-01")),
            (day("2026-06-01"), day("2026-12-18")),
            (day("2026-11-16"), day("2026-11-26")),
        ];
        let span = Span::over(bars.into_iter(), today);
        assert_eq!((span.from, span.to), (day("2026-09-21"), day("2026-12-20")));
        assert_eq!(span.place(day("2026-01-01")), 0.0);
        assert_eq!(span.place(day("2027-01-01")), 1.0);
    }

    #[test]
    fn without_bars_it_is_the_weeks_around_today() {
        let span = Span::over(std::iter::empty(), day("2026-11-25"));
        assert_eq!((span.from, span.to), (day("2026-11-16"), day("2026-12-06")));
        assert_eq!(span.ticks(), [day("2026-11-16"), day("2026-11-23"), day("2026-11-30")]);
        // The 16th, the 23rd and the 30th stand too near to "Today, 25 Nov".
        assert_eq!(span.labels(day("2026-11-25")), []);
        assert_eq!(span.labels(day("2026-11-23")), [day("2026-11-30")]);
    }

    #[test]
    fn a_long_one_has_a_tick_a_month() {
        let span = Span::over([(day("2026-11-16"), day("2027-05-20"))].into_iter(), day("2026-11-23"));
        assert_eq!(span.ticks().first().copied(), Some(day("2026-12-01")));
        assert_eq!(span.ticks().last().copied(), Some(day("2027-05-01")));
    }

    proptest! {
        #[test]
        fn every_day_of_it_lies_within_and_later_days_further_on(today in 10_000i32..60_000, long in 0i32..700) {
            let today = Day(today);
            let span = Span::over([(today, today.plus(long))].into_iter(), today);
            prop_assert_eq!(span.from.weekday(), Weekday::Monday);
            prop_assert_eq!(span.days() % 7, 0);
            prop_assert!(span.place(today) > 0.0 && span.place(today) < span.place(today.plus(long + 1)));
            prop_assert!(span.ticks().iter().all(|day| *day >= span.from && *day <= span.to));
        }
    }
}
