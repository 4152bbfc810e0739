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

/// A span as people say it: in days, where it is made of whole or half ones, else in hours.
pub(super) fn said(minutes: i64, minutes_per_day: i64, says: &Words<'_>) -> String {
    let tenths = |unit: i64| {
        let tenths = (minutes * 10 + unit.signum() * unit / 2).div_euclid(unit);
        if tenths % 10 == 0 { format!("{}", tenths / 10) } else { format!("{}.{}", tenths / 10, (tenths % 10).abs()) }
    };
    if minutes_per_day > 0 && (minutes * 2) % minutes_per_day == 0 {
        format!("{} {}", tenths(minutes_per_day), says.days)
    } else {
        format!("{} {}", tenths(60), says.hours)
    }
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
}
