//! Civil days and moments. No clock is read here and no time zone is known: the edges convert.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// Milliseconds in a day of a zone without clock changes.
    pub const DAY_MS: i64 = 86_400_000;

    /// This moment, so many milliseconds later.
    pub const fn plus_ms(self, ms: i64) -> Self {
        Moment(self.0 + ms)
    }

    /// This moment, so many 24-hour days later.
    pub const fn plus_days(self, days: i64) -> Self {
        Moment(self.0 + days * Self::DAY_MS)
    }

    /// The civil day it is in UTC.
    pub const fn day_utc(self) -> Day {
        Day(self.0.div_euclid(Self::DAY_MS) as i32)
    }

    /// The civil day where clocks are `offset_minutes` ahead of UTC.
    pub const fn day_at(self, offset_minutes: i32) -> Day {
        self.plus_ms(offset_minutes as i64 * 60_000).day_utc()
    }

    /// Hours and minutes of the clock that is `offset_minutes` ahead of UTC.
    pub const fn clock_at(self, offset_minutes: i32) -> (u8, u8) {
        let ms = self.plus_ms(offset_minutes as i64 * 60_000).0.rem_euclid(Self::DAY_MS);
        ((ms / 3_600_000) as u8, (ms / 60_000 % 60) as u8)
    }
}

/// A civil day: days since 1970-01-01. Written `2026-11-21` on the wire (ISO 8601).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A day of the week, Monday first (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the seven days need no explanation")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    /// The day of a proleptic Gregorian date, if there is one. Years 1900 to 2199 only: a plan lies within them,
    /// and everything outside is a slip of the keyboard.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            _ => return None,
        };
        if !(1900..2200).contains(&year) || day == 0 || day > last {
            return None;
        }
        // Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let mp = (month as i32 + 9) % 12;
        let doy = (153 * mp + 2) / 5 + day as i32 - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        Some(Day(era * 146_097 + doe - 719_468))
    }

    /// Year, month and day of the month.
    pub const fn ymd(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = (doy - (153 * mp + 2) / 5 + 1) as u32;
        let month = if mp < 10 { mp + 3 } else { mp - 9 } as u32;
        (yoe + era * 400 + if month <= 2 { 1 } else { 0 }, month, day)
    }

    /// The day of the week.
    pub const fn weekday(self) -> Weekday {
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// So many days later, or earlier.
    pub const fn plus(self, days: i32) -> Self {
        Day(self.0 + days)
    }

    /// Days from the other day to this one; negative when this one is earlier.
    pub const fn since(self, other: Day) -> i32 {
        self.0 - other.0
    }

    /// Its midnight in UTC.
    pub const fn start_utc(self) -> Moment {
        Moment(self.0 as i64 * Moment::DAY_MS)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Day({self})")
    }
}

/// The text was not a day such as `2026-11-21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadDay;

impl fmt::Display for BadDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day such as 2026-11-21")
    }
}

impl FromStr for Day {
    type Err = BadDay;
    fn from_str(text: &str) -> Result<Self, BadDay> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(BadDay);
        }
        let number = |range: std::ops::Range<usize>| {
            let part = &text.as_bytes()[range];
            part.iter().all(u8::is_ascii_digit).then(|| part.iter().fold(0u32, |n, d| n * 10 + u32::from(d - b'0')))
        };
        match (number(0..4), number(5..7), number(8..10)) {
            (Some(year), Some(month), Some(day)) => Day::of(year as i32, month, day).ok_or(BadDay),
            _ => Err(BadDay),
        }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_their_number_and_weekday() {
        for (text, number, weekday) in [
            ("1970-01-01", 0, Weekday::Thursday),
            ("2000-02-29", 11_016, Weekday::Tuesday),
            ("2026-11-21", 20_778, Weekday::Saturday),
        ] {
            let day: Day = text.parse().unwrap();
            assert_eq!((day.0, day.weekday()), (number, weekday), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "21.11.2026", "2026-1-2", "1899-12-31", "20é6-01-1"] {
            assert_eq!(text.parse::<Day>(), Err(BadDay), "{text}");
        }
    }

    #[test]
    fn a_moment_late_in_the_evening_is_the_next_day_further_east() {
        let late: Moment = Day::of(2026, 11, 21).unwrap().start_utc().plus_ms(23 * 3_600_000 + 30 * 60_000);
        assert_eq!(late.day_at(0).to_string(), "2026-11-21");
        assert_eq!(late.day_at(60).to_string(), "2026-11-22");
        assert_eq!(late.clock_at(60), (0, 30));
    }

    proptest! {
        #[test]
        fn a_day_reads_back_from_its_text(number in -25_000i32..80_000) {
            let day = Day(number);
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        }
    }
}
