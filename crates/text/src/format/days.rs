//! Days as people write them.

use crate::Say;
use crate::fill::fill;
use veranda_terms::{Day, Lang, Weekday};

impl Say {
    /// The day with its short weekday; the year only when it is another than today's.
    /// "Thu 26 Nov", "jeu. 26 nov.", "tors 26 nov 2027".
    pub fn day(self, day: Day, today: Day) -> String {
        let (days, months) = match self.lang {
            Lang::En => (&EN_DAYS_SHORT, &EN_MONTHS_SHORT),
            Lang::Fr => (&FR_DAYS_SHORT, &FR_MONTHS_SHORT),
            Lang::Sv => (&SV_DAYS_SHORT, &SV_MONTHS_SHORT),
        };
        dated(days, months, day, today, self.lang)
    }

    /// The day with everything written out; the year only when it is another than today's.
    /// "Thursday 26 November", "jeudi 26 novembre", "torsdag 26 november 2027".
    pub fn day_long(self, day: Day, today: Day) -> String {
        let (days, months) = match self.lang {
            Lang::En => (&EN_DAYS, &EN_MONTHS),
            Lang::Fr => (&FR_DAYS, &FR_MONTHS),
            Lang::Sv => (&SV_DAYS, &SV_MONTHS),
        };
        dated(days, months, day, today, self.lang)
    }

    /// How far the day is: "today", "in 3 days", "il y a 3 jours", "i morgon".
    pub fn relative(self, day: Day, today: Day) -> String {
        match i64::from(day.since(today)) {
            0 => self.common_today().to_owned(),
            1 => self.common_tomorrow().to_owned(),
            -1 => self.common_yesterday().to_owned(),
            days @ 1.. => self.common_in_days(days),
            days => self.common_days_ago(-days),
        }
    }

    /// A month and its year: "November 2026", "novembre 2026".
    pub fn month(self, day: Day) -> String {
        let months = match self.lang {
            Lang::En => &EN_MONTHS,
            Lang::Fr => &FR_MONTHS,
            Lang::Sv => &SV_MONTHS,
        };
        let (year, month, _) = day.ymd();
        fill("\u{1} \u{2}", &[month_of(months, month), &year.to_string()])
    }

    /// The name of its day of the week: "Thursday", "jeudi", "torsdag".
    pub const fn weekday(self, day: Day) -> &'static str {
        let days = match self.lang {
            Lang::En => &EN_DAYS,
            Lang::Fr => &FR_DAYS,
            Lang::Sv => &SV_DAYS,
        };
        days[weekday(day)]
    }

    /// The day with its short month and nothing else: "1 Dec", "1er déc.", "1 dec".
    pub fn day_of_month(self, day: Day) -> String {
        let months = match self.lang {
            Lang::En => &EN_MONTHS_SHORT,
            Lang::Fr => &FR_MONTHS_SHORT,
            Lang::Sv => &SV_MONTHS_SHORT,
        };
        let (_, month, number) = day.ymd();
        fill("\u{1} \u{2}", &[&number_of(number, self.lang), month_of(months, month)])
    }
}

/// In French the first of a month is an ordinal, and the only one.
fn number_of(number: u32, lang: Lang) -> String {
    if lang == Lang::Fr && number == 1 { "1er".to_owned() } else { number.to_string() }
}

/// Weekday, day of the month and month: all three languages have this order.
fn dated(days: &[&'static str; 7], months: &[&'static str; 12], day: Day, today: Day, lang: Lang) -> String {
    let (year, month, number) = day.ymd();
    let (weekday, month) = (days[weekday(day)], month_of(months, month));
    let number = number_of(number, lang);
    if today.ymd().0 == year {
        fill("\u{1} \u{2} \u{3}", &[weekday, &number, month])
    } else {
        fill("\u{1} \u{2} \u{3} \u{4}", &[weekday, &number, month, &year.to_string()])
    }
}

const fn weekday(day: Day) -> usize {
    match day.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    }
}

fn month_of(names: &[&'static str; 12], month: u32) -> &'static str {
    names[(month as usize + 11) % 12]
}

const EN_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const EN_DAYS_SHORT: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const EN_MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const FR_DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const FR_DAYS_SHORT: [&str; 7] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];
const FR_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const FR_MONTHS_SHORT: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

// As in CLDR but for the full stop after short months, which running Swedish text and our designs leave out.
const SV_DAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const SV_DAYS_SHORT: [&str; 7] = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];
const SV_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const SV_MONTHS_SHORT: [&str; 12] =
    ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day of the table")
    }

    #[test]
    fn a_day_reads_as_people_write_it_in_each_language() {
        let today = day("2026-11-21");
        for (date, short, long) in [
            (
                "2026-11-26",
                ["Thu 26 Nov", "jeu. 26 nov.", "tors 26 nov"],
                ["Thursday 26 November", "jeudi 26 novembre", "torsdag 26 november"],
            ),
            (
                "2026-12-01",
                ["Tue 1 Dec", "mar. 1er déc.", "tis 1 dec"],
                ["Tuesday 1 December", "mardi 1er décembre", "tisdag 1 december"],
            ),
            (
                "2027-08-15",
                ["Sun 15 Aug 2027", "dim. 15 août 2027", "sön 15 aug 2027"],
                ["Sunday 15 August 2027", "dimanche 15 août 2027", "söndag 15 augusti 2027"],
            ),
            (
                "2025-02-28",
                ["Fri 28 Feb 2025", "ven. 28 févr. 2025", "fre 28 feb 2025"],
                ["Friday 28 February 2025", "vendredi 28 février 2025", "fredag 28 februari 2025"],
            ),
            (
                "2026-09-30",
                ["Wed 30 Sep", "mer. 30 sept.", "ons 30 sep"],
                ["Wednesday 30 September", "mercredi 30 septembre", "onsdag 30 september"],
            ),
            (
                "2026-07-04",
                ["Sat 4 Jul", "sam. 4 juil.", "lör 4 juli"],
                ["Saturday 4 July", "samedi 4 juillet", "lördag 4 juli"],
            ),
            (
                "2026-05-11",
                ["Mon 11 May", "lun. 11 mai", "mån 11 maj"],
                ["Monday 11 May", "lundi 11 mai", "måndag 11 maj"],
            ),
        ] {
            for ((lang, short), long) in Lang::ALL.into_iter().zip(short).zip(long) {
                assert_eq!(Say::new(lang).day(day(date), today), short);
                assert_eq!(Say::new(lang).day_long(day(date), today), long);
            }
        }
    }

    #[test]
    fn every_month_has_its_own_name() {
        for lang in Lang::ALL {
            let say = Say::new(lang);
            let of = |month| Day::of(2026, month, 2).expect("a day");
            let long: std::collections::BTreeSet<String> = (1..=12).map(|month| say.month(of(month))).collect();
            let short: std::collections::BTreeSet<String> = (1..=12).map(|m| say.day(of(m), of(m))).collect();
            assert_eq!((long.len(), short.len()), (12, 12));
        }
        assert_eq!(Say::new(Lang::Fr).month(day("2026-11-01")), "novembre 2026");
    }

    #[test]
    fn the_head_and_the_cells_of_a_month_are_said_apart() {
        let first = day("2026-12-01");
        for (lang, weekday, cell) in
            [(Lang::En, "Tuesday", "1 Dec"), (Lang::Fr, "mardi", "1er déc."), (Lang::Sv, "tisdag", "1 dec")]
        {
            assert_eq!(Say::new(lang).weekday(first), weekday);
            assert_eq!(Say::new(lang).day_of_month(first), cell);
        }
    }

    #[test]
    fn near_days_are_said_by_their_distance() {
        let today = day("2026-11-21");
        for (days, expected) in [
            (0, ["today", "aujourd’hui", "i dag"]),
            (1, ["tomorrow", "demain", "i morgon"]),
            (-1, ["yesterday", "hier", "i går"]),
            (3, ["in 3 days", "dans 3 jours", "om 3 dagar"]),
            (-3, ["3 days ago", "il y a 3 jours", "för 3 dagar sedan"]),
        ] {
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                assert_eq!(Say::new(lang).relative(today.plus(days), today), expected);
            }
        }
    }
}
