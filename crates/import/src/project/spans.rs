//! Days and spans of time as Project writes them.

use crate::{DateOrder, Words, days};
use veranda_terms::{Day, Moment};

/// The day of `2026-12-03T17:00:00`. Project knows no zones: it is the day where the plan was made.
pub(super) fn day(text: &str) -> Option<Day> {
    days::parse(text, DateOrder::DayFirst).map(|when| when.day)
}

/// The moment of `2026-12-03T17:00:00`.
pub(super) fn moment(text: &str) -> Option<Moment> {
    days::parse(text, DateOrder::DayFirst).map(days::When::moment)
}

/// Minutes of a span such as `PT16H30M0S` (ISO 8601); days and weeks are not written by Project.
pub(super) fn minutes(text: &str) -> Option<i64> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
    let mut rest = text.strip_prefix("PT")?;
    let mut minutes = 0f64;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, unit) = rest.split_at_checked(end)?;
        let number: f64 = number.parse().ok()?;
        minutes += match unit.chars().next()? {
            'H' => number * 60.0,
            'M' => number,
            'S' => number / 60.0,
            _ => return None,
        };
        rest = unit.get(1..)?;
    }
    // A plan is shorter than a thousand years.
    let whole = minutes.round();
    (whole < 6e8).then_some(if negative { -(whole as i64) } else { whole as i64 })
}

/// Minutes from one midnight to the next.
pub(super) const MINUTES_OF_A_DAY: i64 = 24 * 60;
/// A thousand years.
const LONGEST: i64 = 600_000_000;

/// A span of time with what it is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// Minutes of work: a day has as many as the project says.
    Work(i64),
    /// Minutes of the clock, nights and weekends included. Project calls them elapsed.
    Clock(i64),
    /// Percent of what the other task takes.
    Percent(i64),
}

impl Span {
    /// Minutes, and the code of the unit Project shows them in (`DurationFormat`: 3 m, 4 em, 5 h, 6 eh, 7 d, 8 ed, 9 w,
    /// 10 ew, 11 mo, 12 emo, 19 %, 20 e%; 32 more when estimated).
    pub(super) fn of(minutes: i64, format: i64) -> Self {
        match unit(format) {
            4 | 6 | 8 | 10 | 12 => Self::Clock(minutes),
            _ => Self::Work(minutes),
        }
    }

    /// What stands in `LinkLag`: tenths of minutes, or percent where `LagFormat` says so.
    pub(super) fn of_lag(size: i64, format: i64) -> Self {
        let size = size.clamp(-LONGEST, LONGEST);
        match unit(format) {
            19 | 20 => Self::Percent(size),
            _ => Self::of(size / 10, format),
        }
    }

    /// Minutes or percent; negative for a lead.
    pub(super) fn size(self) -> i64 {
        match self {
            Self::Work(size) | Self::Clock(size) | Self::Percent(size) => size,
        }
    }

    /// The span as people say it: in days, where it is made of whole or half ones, else in hours.
    pub(super) fn said(self, minutes_per_day: i64, says: &Words<'_>) -> String {
        match self {
            Self::Work(minutes) => said(minutes, minutes_per_day, says.days, says.hours),
            Self::Clock(minutes) => said(minutes, MINUTES_OF_A_DAY, says.calendar_days, says.hours),
            Self::Percent(percent) => format!("{percent} %"),
        }
    }
}

/// The unit of a code, estimated or not.
fn unit(format: i64) -> i64 {
    if format >= 35 { format - 32 } else { format }
}

fn said(minutes: i64, minutes_per_day: i64, days: &str, hours: &str) -> String {
    let whole_or_half = minutes * 2 % minutes_per_day == 0;
    let (unit, word) = if whole_or_half { (minutes_per_day, days) } else { (60, hours) };
    let tenths = (minutes.abs() * 20 + unit) / (2 * unit);
    let sign = if minutes < 0 { "-" } else { "" };
    let decimal = if tenths % 10 == 0 { String::new() } else { format!(".{}", tenths % 10) };
    format!("{sign}{}{decimal} {word}", tenths / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_in_minutes() {
        for (text, is) in [
            ("PT16H0M0S", Some(960)),
            ("PT0H30M0S", Some(30)),
            ("-PT8H0M0S", Some(-480)),
            ("PT0H0M30S", Some(1)),
            ("P1D", None),
            ("PT8", None),
            ("", None),
            ("PT99999999999999H", None),
        ] {
            assert_eq!(minutes(text), is, "{text}");
        }
    }

    #[test]
    fn a_lag_is_counted_in_what_its_format_says() {
        for (size, format, is) in [
            (4_800, 7, Span::Work(480)),
            (-300, 35, Span::Work(-30)),
            (14_400, 8, Span::Clock(1_440)),
            (14_400, 40, Span::Clock(1_440)),
            (50, 19, Span::Percent(50)),
            (-25, 52, Span::Percent(-25)),
            (10, 0, Span::Work(1)),
            (i64::MIN, 7, Span::Work(-LONGEST / 10)),
        ] {
            assert_eq!(Span::of_lag(size, format), is, "{size} {format}");
        }
    }

    #[test]
    fn a_span_is_said_in_days_or_hours() {
        for (minutes, per_day, text) in [
            (480, 480, "1 d"),
            (720, 480, "1.5 d"),
            (-240, 480, "-0.5 d"),
            (-30, 480, "-0.5 h"),
            (100, 480, "1.7 h"),
            (2_880, MINUTES_OF_A_DAY, "2 d"),
            (LONGEST, 1, "600000000 d"),
        ] {
            assert_eq!(said(minutes, per_day, "d", "h"), text, "{minutes}");
        }
    }
}
