//! What a link in the list says of itself: whether it works, and whether it was opened.

use veranda_api::report::LinkRow;
use veranda_terms::{Day, Moment};
use veranda_text::Say;

/// Whether a link works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It works, up to that day.
    Works(Day),
    /// It has run out.
    Ended(Day),
    /// Somebody revoked it.
    Revoked(Day),
}

/// How a link stands at a moment, on the reader's own clock.
pub fn standing(row: &LinkRow, now: Moment, day_of: impl Fn(Moment) -> Day) -> Standing {
    match row.revoked {
        Some(at) => Standing::Revoked(day_of(at)),
        None if row.until <= now => Standing::Ended(day_of(row.until)),
        None => Standing::Works(day_of(row.until)),
    }
}

impl Standing {
    /// As a sentence.
    pub fn sentence(self, say: Say, today: Day) -> String {
        match self {
            Standing::Works(day) => say.links_works_until(day, today),
            Standing::Ended(day) => say.links_ended_on(day, today),
            Standing::Revoked(day) => say.links_revoked_on(day, today),
        }
    }
}

/// How often it was opened and when last: no place, no address, no name.
pub fn opened(row: &LinkRow, say: Say, today: Day, day_of: impl Fn(Moment) -> Day) -> String {
    let count = i64::from(row.opened);
    let Some(last) = row.last_opened.filter(|_| count > 0).map(day_of) else {
        return say.links_not_opened().to_owned();
    };
    match today.since(last) {
        0 => say.links_opened_today(count),
        1 => say.links_opened_yesterday(count),
        _ => say.links_opened_on(count, last, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::client::Somebody;
    use veranda_terms::{Bare, Lang, Level, PersonName, Title};

    const ID: &str = "11111111-1111-4111-8111-111111111111";

    fn today() -> Day {
        "2026-11-21".parse().unwrap()
    }

    fn at(days: i32) -> Moment {
        today().plus(days).start_utc().plus_ms(12 * 3_600_000)
    }

    fn row() -> LinkRow {
        LinkRow {
            id: ID.parse().unwrap(),
            for_whom: Title::parse("The board").unwrap(),
            level: Level::Overview,
            lang: None,
            by: Somebody { id: ID.parse().unwrap(), name: PersonName::parse("Ines Duarte").unwrap() },
            made: at(-19),
            until: at(11),
            password: false,
            bare: Bare::Brand,
            revoked: None,
            opened: 0,
            last_opened: None,
            address: None,
        }
    }

    fn says(row: &LinkRow) -> [String; 3] {
        Lang::ALL.map(|lang| standing(row, at(0), Moment::day_utc).sentence(Say::new(lang), today()))
    }

    #[test]
    fn a_link_says_whether_it_works_has_ended_or_was_revoked() {
        assert_eq!(says(&row()), ["works until Wed 2 Dec", "valable jusqu’au mer. 2 déc.", "gäller till ons 2 dec"]);
        let ended = LinkRow { until: at(-1), ..row() };
        assert_eq!(says(&ended), ["ended Fri 20 Nov", "expiré le ven. 20 nov.", "slutade gälla fre 20 nov"]);
        let revoked = LinkRow { revoked: Some(at(-2)), ..ended };
        assert_eq!(says(&revoked), ["revoked Thu 19 Nov", "révoqué le jeu. 19 nov.", "återkallad tors 19 nov"]);
        let this_moment = LinkRow { until: at(0), ..row() };
        assert_eq!(standing(&this_moment, at(0), Moment::day_utc), Standing::Ended(today()));
    }

    #[test]
    fn a_link_says_how_often_and_when_last_it_was_opened() {
        for (count, last, sentences) in [
            (0, None, ["not opened yet", "pas encore ouvert", "inte öppnad än"]),
            (1, Some(0), ["opened 1 time, today", "ouvert 1 fois, aujourd’hui", "öppnad 1 gång, i dag"]),
            (
                3,
                Some(0),
                [
                    "opened 3 times, last today",
                    "ouvert 3 fois, la dernière aujourd’hui",
                    "öppnad 3 gånger, senast i dag",
                ],
            ),
            (
                2,
                Some(-1),
                ["opened 2 times, last yesterday", "ouvert 2 fois, la dernière hier", "öppnad 2 gånger, senast i går"],
            ),
            (
                14,
                Some(-5),
                [
                    "opened 14 times, last Mon 16 Nov",
                    "ouvert 14 fois, la dernière le lun. 16 nov.",
                    "öppnad 14 gånger, senast mån 16 nov",
                ],
            ),
        ] {
            let row = LinkRow { opened: count, last_opened: last.map(at), ..row() };
            let said = Lang::ALL.map(|lang| opened(&row, Say::new(lang), today(), Moment::day_utc));
            assert_eq!(said, sentences);
        }
    }
}
