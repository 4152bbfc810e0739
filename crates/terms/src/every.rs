//! How often something comes again.

use crate::Day;
use serde::{Deserialize, Serialize};

/// How often a task comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Every week.
    Week,
    /// Every other week.
    TwoWeeks,
    /// Every month, on the same day of it; on its last where it has fewer.
    Month,
    /// Every three months, likewise.
    Quarter,
}

impl Every {
    /// All of them, the most frequent first.
    pub const ALL: [Every; 4] = [Every::Week, Every::TwoWeeks, Every::Month, Every::Quarter];

    /// As stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Every::Week => "week",
            Every::TwoWeeks => "two_weeks",
            Every::Month => "month",
            Every::Quarter => "quarter",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|every| every.as_str() == word)
    }

    /// The day it comes for the `times`-th time after `first`. Counted from the first, so that a short month moves nothing
    /// after it.
    pub fn nth(self, first: Day, times: u32) -> Day {
        let times = i32::try_from(times).unwrap_or(i32::MAX);
        let days = |each: i32| first.plus(each.saturating_mul(times));
        match self {
            Every::Week => days(7),
            Every::TwoWeeks => days(14),
            Every::Month => months_after(first, times),
            Every::Quarter => months_after(first, times.saturating_mul(3)),
        }
    }
}

fn months_after(first: Day, months: i32) -> Day {
    let (year, month, day) = first.ymd();
    let counted = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
    let (Ok(year), Ok(month)) = (i32::try_from(counted.div_euclid(12)), u32::try_from(counted.rem_euclid(12) + 1))
    else {
        return first;
    };
    (1..=day).rev().find_map(|day| Day::of(year, month, day)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_again_without_drifting() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (every, first, expected) in [
            (Every::Week, "2026-11-26", ["2026-11-26", "2026-12-03", "2026-12-10"]),
            (Every::TwoWeeks, "2026-12-24", ["2026-12-24", "2027-01-07", "2027-01-21"]),
            (Every::Month, "2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31"]),
            (Every::Quarter, "2026-11-30", ["2026-11-30", "2027-02-28", "2027-05-30"]),
        ] {
            let days = [0, 1, 2].map(|times| every.nth(day(first), times));
            assert_eq!(days, expected.map(day), "{every:?}");
            assert_eq!(Every::parse(every.as_str()), Some(every));
        }
    }
}
