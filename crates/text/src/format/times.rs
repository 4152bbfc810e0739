//! Times of day, moments and durations.

use crate::Say;
use crate::fill::fill;
use veranda_terms::{Day, Lang, Moment};

impl Say {
    /// The time of day on a clock that is so many minutes ahead of UTC: "14:30", "14 h 30", "14.30".
    pub fn clock(self, at: Moment, offset_minutes: i32) -> String {
        let (hours, minutes) = at.clock_at(offset_minutes);
        match self.lang {
            Lang::En => fill("\u{1}:\u{2}", &[&two(hours), &two(minutes)]),
            Lang::Fr if minutes == 0 => fill("\u{1}\u{A0}h", &[&hours.to_string()]),
            Lang::Fr => fill("\u{1}\u{A0}h\u{A0}\u{2}", &[&hours.to_string(), &two(minutes)]),
            Lang::Sv => fill("\u{1}.\u{2}", &[&two(hours), &two(minutes)]),
        }
    }

    /// Day and time of day: "Thu 26 Nov, 14:30", "jeu. 26 nov. à 14 h 30", "tors 26 nov kl. 14.30".
    pub fn moment(self, at: Moment, today: Day, offset_minutes: i32) -> String {
        let between = match self.lang {
            Lang::En => "\u{1}, \u{2}",
            Lang::Fr => "\u{1} à \u{2}",
            Lang::Sv => "\u{1} kl. \u{2}",
        };
        fill(between, &[&self.day(at.day_at(offset_minutes), today), &self.clock(at, offset_minutes)])
    }

    /// How long something takes: "35 minutes", "1 h 30 min", "2 hours".
    pub fn duration(self, minutes: i64) -> String {
        match (minutes.div_euclid(60), minutes.rem_euclid(60)) {
            (0, minutes) => self.common_minutes(minutes),
            (hours, 0) => self.common_hours(hours),
            (hours, minutes) => self.common_hours_and_minutes(&self.number(hours), &two(minutes as u8)),
        }
    }

    /// The same where there is little room: "35 min", "1 h 30".
    pub fn duration_short(self, minutes: i64) -> String {
        // The symbols of the units are the same in all three languages.
        match (minutes.div_euclid(60), minutes.rem_euclid(60)) {
            (0, minutes) => fill("\u{1}\u{A0}min", &[&minutes.to_string()]),
            (hours, 0) => fill("\u{1}\u{A0}h", &[&self.number(hours)]),
            (hours, minutes) => fill("\u{1}\u{A0}h\u{A0}\u{2}", &[&self.number(hours), &two(minutes as u8)]),
        }
    }
}

/// With a leading zero.
fn two(number: u8) -> String {
    let zero = if number < 10 { "0" } else { "" };
    fill("\u{1}\u{2}", &[zero, &number.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_on_the_readers_own_clock() {
        let today: Day = "2026-11-21".parse().expect("a day");
        let day: Day = "2026-11-26".parse().expect("a day");
        let at = |hours: i64, minutes: i64| day.start_utc().plus_ms((hours * 60 + minutes) * 60_000);
        for (moment, offset, clock, full) in [
            (
                at(13, 30),
                60,
                ["14:30", "14\u{A0}h\u{A0}30", "14.30"],
                ["Thu 26 Nov, 14:30", "jeu. 26 nov. à 14\u{A0}h\u{A0}30", "tors 26 nov kl. 14.30"],
            ),
            (
                at(9, 5),
                0,
                ["09:05", "9\u{A0}h\u{A0}05", "09.05"],
                ["Thu 26 Nov, 09:05", "jeu. 26 nov. à 9\u{A0}h\u{A0}05", "tors 26 nov kl. 09.05"],
            ),
            (
                at(23, 0),
                120,
                ["01:00", "1\u{A0}h", "01.00"],
                ["Fri 27 Nov, 01:00", "ven. 27 nov. à 1\u{A0}h", "fre 27 nov kl. 01.00"],
            ),
        ] {
            for ((lang, clock), full) in Lang::ALL.into_iter().zip(clock).zip(full) {
                assert_eq!(Say::new(lang).clock(moment, offset), clock);
                assert_eq!(Say::new(lang).moment(moment, today, offset), full);
            }
        }
    }

    #[test]
    fn a_duration_reads_as_people_say_it() {
        for (minutes, long, short) in [
            (0, ["0 minutes", "0 minute", "0 minuter"], "0\u{A0}min"),
            (1, ["1 minute", "1 minute", "1 minut"], "1\u{A0}min"),
            (35, ["35 minutes", "35 minutes", "35 minuter"], "35\u{A0}min"),
            (60, ["1 hour", "1 heure", "1 timme"], "1\u{A0}h"),
            (90, ["1 h 30 min", "1 h 30", "1 tim 30 min"], "1\u{A0}h\u{A0}30"),
            (125, ["2 h 05 min", "2 h 05", "2 tim 05 min"], "2\u{A0}h\u{A0}05"),
            (180, ["3 hours", "3 heures", "3 timmar"], "3\u{A0}h"),
        ] {
            for (lang, long) in Lang::ALL.into_iter().zip(long) {
                let say = Say::new(lang);
                assert_eq!(say.duration(minutes).replace('\u{A0}', " "), long);
                assert_eq!(say.duration_short(minutes), short);
            }
        }
    }
}
