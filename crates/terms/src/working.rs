//! Days on which people work: Monday to Friday, without the public holidays of a country.
//!
//! Holidays are computed, none is listed by year: Easter by the Gregorian computus, the rest by date or weekday. Of days that
//! are free by custom alone, only those are here that a law treats like holidays.

use crate::{Day, Weekday};
use serde::{Deserialize, Serialize};

macro_rules! countries {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// A country whose public holidays are known. Written as its code (ISO 3166-1 alpha-2).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Country { $($(#[$doc])* #[serde(rename = $code)] $name,)* }

        impl Country {
            /// All of them, by code.
            pub const ALL: [Country; [$($code),*].len()] = [$(Country::$name),*];

            /// Its code, as stored.
            pub const fn as_str(self) -> &'static str {
                match self { $(Country::$name => $code),* }
            }
        }
    };
}

countries! {
    /// Belgium: the ten legal holidays (law of 4 January 1974).
    Belgium = "BE";
    /// Germany: the nine holidays all its states have.
    Germany = "DE";
    /// Denmark, without the Great Prayer Day, which is none since 2024.
    Denmark = "DK";
    /// Finland, with the eves of midsummer and Christmas, which its working hours act treats like them.
    Finland = "FI";
    /// France: the eleven days of article L3133-1 of the Code du travail.
    France = "FR";
    /// The Netherlands: the days of the Algemene termijnenwet every year has.
    Netherlands = "NL";
    /// Norway.
    Norway = "NO";
    /// Sweden: lag (1989:253), and the three eves that semesterlag (1977:480), section 3 a, treats like Sundays.
    Sweden = "SE";
}

impl Country {
    /// The country of a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.as_str() == code)
    }

    /// Whether a day is a public holiday there. Sundays are not said to be: nobody works on them anyway.
    pub fn is_holiday(self, day: Day) -> bool {
        let (year, month, of_month) = day.ymd();
        let after_easter = day.since(easter(year));
        let date = (month, of_month);
        match self {
            Country::Belgium => {
                matches!(date, (1 | 5 | 11, 1) | (7, 21) | (8, 15) | (11, 11) | (12, 25))
                    || matches!(after_easter, 1 | 39 | 50)
            }
            Country::Germany => {
                matches!(date, (1 | 5, 1) | (10, 3) | (12, 25 | 26)) || matches!(after_easter, -2 | 1 | 39 | 50)
            }
            Country::Denmark => matches!(date, (1, 1) | (12, 25 | 26)) || matches!(after_easter, -3 | -2 | 1 | 39 | 50),
            Country::Finland => {
                matches!(date, (1 | 5, 1) | (1, 6) | (12, 6 | 24..=26))
                    || matches!(after_easter, -2 | 1 | 39)
                    || is_midsummer(day)
                    || is_all_saints(day)
            }
            Country::France => {
                matches!(date, (1 | 5 | 11, 1) | (5, 8) | (7, 14) | (8, 15) | (11, 11) | (12, 25))
                    || matches!(after_easter, 1 | 39 | 50)
            }
            Country::Netherlands => {
                // The king's birthday is kept the day before where it falls on a Sunday.
                let kings = match date {
                    (4, 27) => day.weekday() != Weekday::Sunday,
                    (4, 26) => day.weekday() == Weekday::Saturday,
                    _ => false,
                };
                kings || matches!(date, (1, 1) | (12, 25 | 26)) || matches!(after_easter, 1 | 39 | 50)
            }
            Country::Norway => {
                matches!(date, (1 | 5, 1) | (5, 17) | (12, 25 | 26)) || matches!(after_easter, -3 | -2 | 1 | 39 | 50)
            }
            Country::Sweden => {
                matches!(date, (1 | 5, 1) | (1 | 6, 6) | (12, 24..=26 | 31))
                    || matches!(after_easter, -2 | 1 | 39)
                    || is_midsummer(day)
                    || is_all_saints(day)
            }
        }
    }
}

/// Midsummer's Day, the Saturday from 20 to 26 June, or its eve.
fn is_midsummer(day: Day) -> bool {
    let (_, month, of_month) = day.ymd();
    month == 6
        && match day.weekday() {
            Weekday::Friday => (19..=25).contains(&of_month),
            Weekday::Saturday => (20..=26).contains(&of_month),
            _ => false,
        }
}

/// All Saints' Day in the north: the Saturday from 31 October to 6 November.
fn is_all_saints(day: Day) -> bool {
    let (_, month, of_month) = day.ymd();
    day.weekday() == Weekday::Saturday && ((month == 10 && of_month == 31) || (month == 11 && of_month <= 6))
}

/// Easter Sunday of a Gregorian year: the anonymous computus that Nature printed on 20 April 1876, as in J. Meeus,
/// "Astronomical Algorithms", chapter 8.
fn easter(year: i32) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    // `n` counts as if every month had 31 days, from the beginning of the year: March begins at 93.
    Day::of(year, 3, 1).map_or(Day(i32::MAX / 2), |march| march.plus(n - 93))
}

/// Whether people of all these countries work on that day.
pub fn is_working(day: Day, holidays: &[Country]) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !holidays.iter().any(|country| country.is_holiday(day))
}

/// How many working days lie behind `since` up to and with `today`: what was asked on a Friday has waited one day on Monday.
/// None backwards. What waits for more than a few years is counted no further.
pub fn working_days(since: Day, today: Day, holidays: &[Country]) -> u32 {
    const MOST: i32 = 4_000;
    let days = today.since(since).clamp(0, MOST);
    let working = (1..=days).filter(|after| is_working(since.plus(*after), holidays)).count();
    u32::try_from(working).unwrap_or(u32::MAX)
}

/// The day so many working days after the first working day from `first` on; that one itself for none. Ends where
/// [`working_days`] does.
pub fn working_day_after(first: Day, days: u32, holidays: &[Country]) -> Day {
    const MOST: u32 = 4_000;
    // Weekends and holidays are never so many in a row.
    let next = |day: Day| (0..60).map(|after| day.plus(after)).find(|day| is_working(*day, holidays)).unwrap_or(day);
    (0..days.min(MOST)).fold(next(first), |day, _| next(day.plus(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn easter_falls_where_the_tables_have_it() {
        // "Dates of Easter", Astronomical Applications Department, U.S. Naval Observatory.
        for text in [
            "1961-04-02",
            "1990-04-15",
            "1999-04-04",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2049-04-18",
            "2100-03-28",
        ] {
            assert_eq!(easter(day(text).ymd().0), day(text), "{text}");
        }
    }

    #[test]
    fn the_holidays_of_a_year_are_these_and_no_others() {
        let of = |country: Country, year: i32| {
            let first = Day::of(year, 1, 1).unwrap();
            let all = (0..366).map(|n| first.plus(n)).filter(|day| day.ymd().0 == year && country.is_holiday(*day));
            all.map(|day| day.to_string()[5..].to_owned()).collect::<Vec<_>>().join(" ")
        };
        for (country, expected) in [
            (Country::Belgium, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25"),
            (Country::Germany, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26"),
            (Country::Denmark, "01-01 04-02 04-03 04-06 05-14 05-25 12-25 12-26"),
            (Country::Finland, "01-01 01-06 04-03 04-06 05-01 05-14 06-19 06-20 10-31 12-06 12-24 12-25 12-26"),
            (Country::France, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
            (Country::Netherlands, "01-01 04-06 04-27 05-14 05-25 12-25 12-26"),
            (Country::Norway, "01-01 04-02 04-03 04-06 05-01 05-14 05-17 05-25 12-25 12-26"),
            (Country::Sweden, "01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31"),
        ] {
            assert_eq!(of(country, 2026), expected, "{country:?}");
        }
        assert_eq!(of(Country::Netherlands, 2031), "01-01 04-14 04-26 05-22 06-02 12-25 12-26");
    }

    #[test]
    fn what_was_asked_waits_from_the_next_working_day_on() {
        let both = [Country::Sweden, Country::France];
        for (since, today, holidays, expected) in [
            ("2026-11-26", "2026-11-26", &both[..0], 0),
            ("2026-11-26", "2026-11-27", &both[..0], 1),
            // Over a weekend.
            ("2026-11-27", "2026-11-29", &both[..0], 0),
            ("2026-11-27", "2026-11-30", &both[..0], 1),
            ("2026-11-28", "2026-11-30", &both[..0], 1),
            ("2026-11-23", "2026-11-30", &both[..0], 5),
            // Over Bastille Day, which is no holiday in Sweden.
            ("2026-07-13", "2026-07-15", &both[..1], 2),
            ("2026-07-13", "2026-07-15", &both[..], 1),
            // Over Christmas in both.
            ("2026-12-23", "2026-12-28", &both[..1], 1),
            ("2026-12-23", "2026-12-28", &both[1..], 2),
            // A clock that is behind does not count backwards.
            ("2026-11-26", "2026-11-20", &both[..], 0),
        ] {
            assert_eq!(working_days(day(since), day(today), holidays), expected, "{since} {today} {holidays:?}");
        }
    }

    #[test]
    fn so_many_working_days_later_is_a_working_day() {
        let both = [Country::Sweden, Country::France];
        for (first, days, holidays, expected) in [
            ("2026-11-26", 0, &both[..0], "2026-11-26"),
            ("2026-11-26", 1, &both[..0], "2026-11-27"),
            ("2026-11-26", 2, &both[..0], "2026-11-30"),
            // From a weekend on.
            ("2026-11-28", 0, &both[..0], "2026-11-30"),
            ("2026-11-28", 1, &both[..0], "2026-12-01"),
            // Over Christmas in both.
            ("2026-12-23", 1, &both[..], "2026-12-28"),
            ("2026-12-25", 0, &both[..], "2026-12-28"),
        ] {
            assert_eq!(working_day_after(day(first), days, holidays), day(expected), "{first} {days} {holidays:?}");
        }
    }

    proptest! {
        #[test]
        fn counting_there_and_back_agrees(since in 0i32..40_000, days in 0u32..300) {
            for holidays in [&[][..], &[Country::Sweden, Country::Norway][..]] {
                let first = working_day_after(Day(since), 0, holidays);
                let last = working_day_after(Day(since), days, holidays);
                prop_assert!(is_working(last, holidays));
                prop_assert_eq!(working_days(first, last, holidays), days);
            }
        }

        #[test]
        fn a_code_reads_back_and_more_holidays_never_make_more_days(since in 0i32..40_000, days in 0i32..400) {
            for country in Country::ALL {
                prop_assert_eq!(Country::parse(country.as_str()), Some(country));
                let (since, today) = (Day(since), Day(since + days));
                let (free, kept) = (working_days(since, today, &[]), working_days(since, today, &[country]));
                prop_assert!(kept <= free);
                prop_assert_eq!(kept, working_days(since, today, &[country, country]));
            }
        }
    }
}
