//! A meeting as a calendar file (RFC 5545): one event, in UTC, with nothing to answer. Written by hand: it is a dozen lines
//! without recurrence, zones or attendees, and the crates for it bring clocks of their own.

use veranda_terms::{AskId, Moment};

/// A meeting that is fixed, as its reader may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The ask it was fixed by: the same file opened twice is the same event.
    pub ask: AskId,
    /// The host name of its reader's house.
    pub host: String,
    /// What it is about.
    pub title: String,
    /// What was asked.
    pub sentence: String,
    /// Where it stands in the portal.
    pub link: String,
    /// When it begins.
    pub starts: Moment,
    /// How long it takes.
    pub minutes: u16,
    /// When that was fixed.
    pub fixed: Moment,
}

/// The longest line, in octets, without its end (section 3.1).
const LINE: usize = 75;

impl Meeting {
    /// The file's bytes as text; every line ends with CR LF.
    pub fn written(&self) -> String {
        let Meeting { ask, host, title, sentence, link, starts, minutes, fixed } = self;
        let ends = starts.plus_ms(i64::from(*minutes) * 60_000);
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Veranda//Meeting//EN".to_owned(),
            "METHOD:PUBLISH".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{ask}@{host}"),
            format!("DTSTAMP:{}", utc(*fixed)),
            format!("DTSTART:{}", utc(*starts)),
            format!("DTEND:{}", utc(ends)),
            format!("SUMMARY:{}", text(title)),
            format!("DESCRIPTION:{}", text(&format!("{sentence}\n{link}"))),
            format!("URL:{link}"),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        lines.iter().map(|line| folded(line)).collect()
    }
}

/// A moment as `20261203T093000Z` (section 3.3.5, form 2).
fn utc(moment: Moment) -> String {
    let (year, month, day) = moment.day_at(0).ymd();
    let (hour, minute) = moment.clock_at(0);
    let second = moment.0.div_euclid(1_000).rem_euclid(60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// A text value (section 3.3.11): what means something there is escaped, and what cannot be shown is left out.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 8);
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A content line, broken before it is too long, never within a letter (section 3.1).
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut long = 0;
    for c in line.chars() {
        if long + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            long = 1;
        }
        out.push(c);
        long += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(title: &str, sentence: &str) -> Meeting {
        Meeting {
            ask: "0badcafe-0000-4000-8000-00000000feed".parse().unwrap(),
            host: "skogholm.localhost".to_owned(),
            title: title.to_owned(),
            sentence: sentence.to_owned(),
            link: "http://skogholm.localhost/projects/1/tasks/2".to_owned(),
            starts: "2026-12-03".parse::<veranda_terms::Day>().unwrap().start_utc().plus_ms(9 * 3_600_000 + 1_800_000),
            minutes: 45,
            fixed: Moment(1_000),
        }
    }

    #[test]
    fn a_meeting_is_one_event_from_its_start_to_its_end() {
        let file = meeting("Launch rehearsal", "When does it suit you?").written();
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            "\r\nUID:0badcafe-0000-4000-8000-00000000feed@skogholm.localhost\r\n",
            "\r\nDTSTAMP:19700101T000001Z\r\n",
            "\r\nDTSTART:20261203T093000Z\r\nDTEND:20261203T101500Z\r\n",
            "\r\nSUMMARY:Launch rehearsal\r\n",
            "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(file.contains(line), "{line:?} in {file:?}");
        }
    }

    #[test]
    fn nothing_written_in_a_title_becomes_a_line_of_its_own() {
        let sly = "a;b,c\\d\r\nEND:VEVENT";
        let file = meeting(sly, sly).written();
        assert!(file.contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n"), "{file:?}");
        assert_eq!(file.matches("\r\nEND:VEVENT\r\n").count(), 1);
    }

    #[test]
    fn long_lines_are_folded_between_letters_and_read_back_whole() {
        let long = "Ö".repeat(200);
        let file = meeting(&long, "").written();
        assert!(file.split("\r\n").all(|line| line.len() <= LINE), "{file}");
        assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{long}\r\n")));
    }
}
