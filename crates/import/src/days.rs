//! Days as people and tools write them, in English, French and Swedish.

use crate::table::headings::plain;
use crate::{DateOrder, moment};
use veranda_terms::{Day, Moment};

/// The longest text that is looked at: `torsdag den 12 november 2026 kl. 15:04:05` is half of it.
const LONGEST: usize = 80;

const MONTHS: [&[&str]; 12] = [
    &["jan", "janv", "january", "janvier", "januari"],
    &["feb", "fev", "fevr", "february", "fevrier", "februari"],
    &["mar", "mars", "march"],
    &["apr", "avr", "april", "avril"],
    &["may", "mai", "maj"],
    &["jun", "juin", "june", "juni"],
    &["jul", "juil", "juill", "july", "juillet", "juli"],
    &["aug", "aou", "aout", "august", "augusti"],
    &["sep", "sept", "september", "septembre"],
    &["oct", "okt", "october", "octobre", "oktober"],
    &["nov", "november", "novembre"],
    &["dec", "december", "decembre"],
];

/// What may stand around a day and says nothing more about it.
const AROUND: &[&str] = &[
    "at",
    "on",
    "the",
    "of",
    "a",
    "le",
    "du",
    "den",
    "kl",
    "klockan",
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "utc",
    "gmt",
    "z",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lun",
    "mer",
    "jeu",
    "ven",
    "sam",
    "dim",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "man",
    "tis",
    "ons",
    "tors",
    "tor",
    "fre",
    "lor",
    "son",
    "mandag",
    "tisdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lordag",
    "sondag",
];

/// What a day such as `03/04/2026` tells about the order of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tells {
    /// Only this order makes a day of it.
    Only(DateOrder),
    /// Either order does.
    Either,
}

/// A day, and how long after its midnight, where the text says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) day: Day,
    clock_ms: Option<i64>,
    exact: Option<Moment>,
}

impl When {
    /// The noon of the day: whichever zone it is looked at from, it stays that day.
    pub(crate) fn noon(self) -> Moment {
        noon(self.day)
    }

    /// The moment as it is written, taken for UTC where no zone is said; noon without a clock.
    pub(crate) fn moment(self) -> Moment {
        match (self.exact, self.clock_ms) {
            (Some(exact), _) => exact,
            (None, Some(ms)) => self.day.start_utc().plus_ms(ms),
            (None, None) => self.noon(),
        }
    }
}

/// The noon of a day.
pub(crate) fn noon(day: Day) -> Moment {
    day.start_utc().plus_ms(Moment::DAY_MS / 2)
}

/// The day a text says; two numbers that could both be the month are read in the order given.
pub(crate) fn parse(text: &str, order: DateOrder) -> Option<When> {
    let text = text.trim();
    let parts = Parts::of(text)?;
    let (year, month, day) = match (parts.month, parts.numbers.as_slice()) {
        (None, [one]) if one.len() == 8 => (one.get(..4)?, number(one.get(4..6)?)?, number(one.get(6..)?)?),
        (None, [year, month, day]) if year.len() == 4 => (*year, number(month)?, number(day)?),
        (None, [a, b, year]) => {
            let (a, b) = (number(a)?, number(b)?);
            let day_first = a > 12 || (b <= 12 && order == DateOrder::DayFirst);
            if day_first { (*year, b, a) } else { (*year, a, b) }
        }
        (Some(month), [year, day]) if year.len() == 4 => (*year, month, number(day)?),
        (Some(month), [day, year]) => (*year, month, number(day)?),
        _ => return None,
    };
    let year = match (year.len(), number(year)?) {
        (4, year) => year,
        (2, year) if year < 70 => 2000 + year,
        (2, year) => 1900 + year,
        _ => return None,
    };
    let day = Day::of(i32::try_from(year).ok()?, month, day)?;
    Some(When { day, clock_ms: parts.clock_ms, exact: moment::parse(text) })
}

/// What a text tells about the order of numbers in days; nothing when it is no day, or one that needs no order.
pub(crate) fn tells(text: &str) -> Option<Tells> {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let parts = Parts::of(text)?;
    let [a, b, year] = parts.numbers.as_slice() else { return None };
    if parts.month.is_some() || a.len() > 2 || !matches!(year.len(), 2 | 4) {
        return None;
    }
    match (number(a)?, number(b)?) {
        (1..=12, 1..=12) => Some(Tells::Either),
        (13..=31, 1..=12) => Some(Tells::Only(DateOrder::DayFirst)),
        (1..=12, 13..=31) => Some(Tells::Only(DateOrder::MonthFirst)),
        _ => None,
    }
}

/// The numbers of a text, the month it names and its clock.
struct Parts<'a> {
    numbers: Vec<&'a str>,
    month: Option<u32>,
    clock_ms: Option<i64>,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Option<Self> {
        if text.is_empty() || text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let mut parts = Parts { numbers: Vec::new(), month: None, clock_ms: None };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if c.is_ascii_digit() {
                rest = parts.digits(rest)?;
            } else if c.is_alphabetic() {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let (word, after) = rest.split_at_checked(end)?;
                parts.word(word)?;
                rest = after;
            } else if c.is_whitespace() || matches!(c, '/' | '-' | '.' | ',' | '(' | ')' | '+' | '\'' | '’') {
                rest = rest.get(c.len_utf8()..)?;
                // An offset from UTC is no number of the day.
                if matches!(c, '+' | '-') && parts.clock_ms.is_some() {
                    rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
                }
            } else {
                return None;
            }
        }
        Some(parts)
    }

    fn digits(&mut self, text: &'a str) -> Option<&'a str> {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (digits, after) = text.split_at_checked(end)?;
        let Some(clock) = after.strip_prefix(':') else {
            self.numbers.push(digits);
            return (self.numbers.len() <= 3).then_some(after);
        };
        let mut fields = [number(digits)?, 0, 0];
        let mut rest = clock;
        for field in fields.iter_mut().skip(1) {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let (digits, after) = rest.split_at_checked(end)?;
            *field = number(digits)?;
            match after.strip_prefix(':') {
                Some(more) => rest = more,
                None => {
                    rest = after;
                    break;
                }
            }
        }
        let [hour, minute, second] = fields;
        if hour > 23 || minute > 59 || second > 60 || self.clock_ms.is_some() {
            return None;
        }
        self.clock_ms = Some(((i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second)) * 1_000);
        // A fraction of a second.
        let fraction = rest.strip_prefix(['.', ',']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        Some(fraction.map_or(rest, |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit())))
    }

    fn word(&mut self, word: &str) -> Option<()> {
        let word = plain(word);
        if let Some(month) = MONTHS.iter().position(|names| names.contains(&word.as_str())) {
            // `mar.` is also a Tuesday in French: the second name of a month is the month.
            self.month = u32::try_from(month + 1).ok();
            return Some(());
        }
        let half = match word.as_str() {
            "am" => Some(0),
            "pm" | "em" => Some(12),
            "fm" => Some(0),
            "t" if self.clock_ms.is_none() => return Some(()),
            _ => None,
        };
        match (half, self.clock_ms) {
            (Some(half), Some(ms)) => {
                let hour = ms / 3_600_000;
                if !(1..=12).contains(&hour) {
                    return None;
                }
                self.clock_ms = Some(ms + (half + if hour == 12 { -12 } else { 0 }) * 3_600_000);
                Some(())
            }
            (Some(_), None) => None,
            (None, _) => AROUND.contains(&word.as_str()).then_some(()),
        }
    }
}

fn number(text: &str) -> Option<u32> {
    if text.len() > 4 { None } else { text.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str, order: DateOrder) -> Option<String> {
        parse(text, order).map(|when| when.day.to_string())
    }

    #[test]
    fn days_are_read_however_they_are_written() {
        for text in [
            "2026-11-12",
            "2026/11/12",
            "20261112",
            "2026-11-12 15:04",
            "2026-11-12T15:04:05.000+01:00",
            "12/11/2026",
            "12.11.26",
            "12-11-2026 3:04 PM",
            "12/Nov/26 3:04 PM",
            "12/nov./26 15:04",
            "12 novembre 2026",
            "jeu. 12 nov. 2026 à 15:04",
            "November 12, 2026",
            "Nov 12th 2026",
            "torsdag den 12 november 2026 kl. 15:04",
            "12 NOV 2026",
        ] {
            assert_eq!(day(text, DateOrder::DayFirst).as_deref(), Some("2026-11-12"), "{text}");
        }
        for (text, is) in [
            ("12/août/26", "2026-08-12"),
            ("12/févr./26", "2026-02-12"),
            ("12/maj/26", "2026-05-12"),
            ("1er juin 2026", "2026-06-01"),
            ("3/déc./26 3:04 PM", "2026-12-03"),
            ("mar. 3 déc. 2026", "2026-12-03"),
        ] {
            assert_eq!(day(text, DateOrder::DayFirst).as_deref(), Some(is), "{text}");
        }
    }

    #[test]
    fn the_order_decides_only_where_the_day_does_not() {
        assert_eq!(day("03/04/2026", DateOrder::DayFirst).as_deref(), Some("2026-04-03"));
        assert_eq!(day("03/04/2026", DateOrder::MonthFirst).as_deref(), Some("2026-03-04"));
        assert_eq!(day("13/04/2026", DateOrder::MonthFirst).as_deref(), Some("2026-04-13"));
        assert_eq!(day("04/13/2026", DateOrder::DayFirst).as_deref(), Some("2026-04-13"));
        for (text, is) in [
            ("03/04/2026", Some(Tells::Either)),
            ("13.04.26", Some(Tells::Only(DateOrder::DayFirst))),
            ("4/13/26 3:04 PM", Some(Tells::Only(DateOrder::MonthFirst))),
            ("2026-04-03", None),
            ("12/Nov/26", None),
            ("1.2.3", None),
            ("", None),
        ] {
            assert_eq!(tells(text), is, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_none() {
        for text in [
            "",
            "soon",
            "12",
            "12/2026",
            "31/02/2026",
            "Room 12 house 3 2026",
            "2026-13-01",
            "99/99/9999",
            "1/1/1",
            "12/Nov/26 13:04 PM",
            "12:00",
            "1.2.3.4",
            "12 nov",
            "5000000/1/1",
            "Q3 2026",
        ] {
            assert_eq!(day(text, DateOrder::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn a_clock_is_kept_and_a_bare_day_is_its_noon() {
        let moment = |text| parse(text, DateOrder::DayFirst).unwrap().moment().0 % Moment::DAY_MS / 60_000;
        assert_eq!(moment("12/Nov/26 3:04 PM"), 15 * 60 + 4);
        assert_eq!(moment("12/Nov/26 12:04 AM"), 4);
        assert_eq!(moment("12/Nov/26"), 12 * 60);
        assert_eq!(moment("2026-11-12T15:04:00+01:00"), 14 * 60 + 4);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in any::<String>(), digits in "[0-9/ :.TNovPM-]{0,24}") {
            for text in [text, digits] {
                let _ = (parse(&text, DateOrder::DayFirst), parse(&text, DateOrder::MonthFirst), tells(&text));
            }
        }

        #[test]
        fn every_day_reads_back(number in -25_000i32..80_000) {
            let day = Day(number);
            let (year, month, of_month) = day.ymd();
            for (text, order) in [
                (day.to_string(), DateOrder::DayFirst),
                (format!("{of_month}/{month}/{year}"), DateOrder::DayFirst),
                (format!("{month}/{of_month}/{year}"), DateOrder::MonthFirst),
            ] {
                prop_assert_eq!(parse(&text, order).map(|when| when.day), Some(day), "{}", text);
            }
        }
    }
}
