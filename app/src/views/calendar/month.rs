//! The days of a month's page, and where keys lead among them. Weeks begin on Monday in all our languages: English here is
//! that of Europe.

use veranda_terms::{Day, Weekday};

/// The first day of the month of this day.
pub fn first_of(day: Day) -> Day {
    let (_, _, number) = day.ymd();
    day.plus(1 - number as i32)
}

/// The first day of the month so many months after the one of this day; at the ends of the calendar that month itself.
pub fn months_on(day: Day, months: i32) -> Day {
    let (year, month, _) = day.ymd();
    let all = year * 12 + month as i32 - 1 + months;
    Day::of(all.div_euclid(12), all.rem_euclid(12) as u32 + 1, 1).unwrap_or(first_of(day))
}

/// The whole weeks that hold the month that begins on this day.
pub fn weeks(first: Day) -> Vec<Day> {
    let last = months_on(first, 1).plus(-1).max(first);
    let (begin, end) = (monday_of(first), monday_of(last).plus(6));
    (0..=end.since(begin)).map(|days| begin.plus(days)).collect()
}

/// The day a key leads to from this one, if it is a key of a calendar.
pub fn step(day: Day, key: &str) -> Option<Day> {
    Some(match key {
        "ArrowLeft" => day.plus(-1),
        "ArrowRight" => day.plus(1),
        "ArrowUp" => day.plus(-7),
        "ArrowDown" => day.plus(7),
        "Home" => monday_of(day),
        "End" => monday_of(day).plus(6),
        "PageUp" => same_day(day, -1),
        "PageDown" => same_day(day, 1),
        _ => return None,
    })
}

/// The same day of another month, or its last day where it has fewer.
fn same_day(day: Day, months: i32) -> Day {
    let first = months_on(day, months);
    let last = months_on(first, 1).plus(-1).max(first);
    first.plus(day.since(first_of(day))).min(last)
}

/// The Monday of the week of this day.
pub fn monday_of(day: Day) -> Day {
    let days = match day.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    };
    day.plus(-days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_months_page_holds_whole_weeks_from_monday() {
        let november = weeks(day("2026-11-01"));
        assert_eq!(november.first().copied(), Some(day("2026-10-26")));
        assert_eq!(november.last().copied(), Some(day("2026-12-06")));
        // A February that fills four weeks exactly.
        assert_eq!(weeks(day("2027-02-01")).len(), 28);
    }

    #[test]
    fn keys_lead_by_day_by_week_and_by_month() {
        let from = day("2026-11-26");
        for (key, to) in [
            ("ArrowLeft", "2026-11-25"),
            ("ArrowRight", "2026-11-27"),
            ("ArrowUp", "2026-11-19"),
            ("ArrowDown", "2026-12-03"),
            ("Home", "2026-11-23"),
            ("End", "2026-11-29"),
            ("PageUp", "2026-10-26"),
            ("PageDown", "2026-12-26"),
        ] {
            assert_eq!(step(from, key), Some(day(to)), "{key}");
        }
        assert_eq!(step(from, "x"), None);
        // The 31st of a month that has none is its last day.
        assert_eq!(step(day("2027-01-31"), "PageDown"), Some(day("2027-02-28")));
        assert_eq!(step(day("2027-01-15"), "PageUp"), Some(day("2026-12-15")));
    }

    proptest! {
        #[test]
        fn every_page_begins_on_monday_and_holds_its_month(number in 0i32..60_000) {
            let first = first_of(Day(number));
            let page = weeks(first);
            prop_assert_eq!(page.len() % 7, 0);
            prop_assert_eq!(page[0].weekday(), Weekday::Monday);
            prop_assert!(page.contains(&first) && page.contains(&months_on(first, 1).plus(-1)));
            prop_assert_eq!(months_on(months_on(first, 7), -7), first);
        }
    }
}
