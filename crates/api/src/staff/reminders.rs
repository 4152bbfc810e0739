//! That those who are asked were reminded.

use crate::client::{ClientAsk, Somebody};
use crate::reader::waits_on_us;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{AskId, Day, Moment};

/// The last reminder of an open ask. Nothing of it stands anywhere on the client's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Reminder {
    /// Of which ask.
    pub ask: AskId,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Somebody,
}

/// Where a waiting ask stands with reminders on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminding<'a> {
    /// Whoever is asked can be reminded.
    Open,
    /// The firm has to see to it first: somebody is stuck, or proposed other times.
    Ours,
    /// It was asked today, and told by its own mail.
    AskedToday,
    /// Somebody has done so today.
    Done(&'a Reminder),
}

/// Where an open ask stands with reminders today, for a reader whose day a moment falls on is `day_of`. What the server says
/// by the house's own clock counts; this decides what is offered.
pub fn reminding<'a>(
    ask: &ClientAsk,
    reminders: &'a [Reminder],
    today: Day,
    day_of: impl Fn(Moment) -> Day,
) -> Reminding<'a> {
    if waits_on_us(ask) {
        return Reminding::Ours;
    }
    match reminders.iter().find(|one| one.ask == ask.id) {
        Some(one) if day_of(one.at) == today => Reminding::Done(one),
        _ if day_of(ask.since) == today => Reminding::AskedToday,
        _ => Reminding::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Word;
    use veranda_terms::{AskWord, Asked, Form, PersonId, PersonName, Randomness, Title};

    struct Fixed;
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            [7; 16]
        }
    }

    #[test]
    fn a_reminder_is_offered_from_the_second_day_on_and_once_a_day() {
        let by = Somebody { id: PersonId::fresh(&mut Fixed), name: PersonName::parse("Ines").unwrap() };
        let day = |n: i32| Day(20_000 + n);
        let ask = ClientAsk {
            id: AskId::fresh(&mut Fixed),
            form: Form::Approve,
            own: None,
            of: Asked::Client,
            sentence: Title::parse("May we print?").unwrap(),
            unlocks: None,
            minutes: 5,
            since: day(0).start_utc(),
            due: None,
            by: by.clone(),
            undo_until: None,
            reopened: None,
            word: None,
            handed: None,
            closed: None,
        };
        let reminder = Reminder { ask: ask.id, at: day(1).start_utc(), by };
        let all = std::slice::from_ref(&reminder);
        let stands = |on: i32, all| reminding(&ask, all, day(on), Moment::day_utc);
        assert_eq!(stands(0, &[]), Reminding::AskedToday);
        assert_eq!(stands(1, &[]), Reminding::Open);
        assert_eq!(stands(1, all), Reminding::Done(&reminder));
        assert_eq!(stands(2, all), Reminding::Open);
        let stuck = Word {
            by: reminder.by.clone(),
            at: day(1).start_utc(),
            says: AskWord::Stuck { reason: "No key".to_owned() },
            settled: None,
        };
        let on = |settled| {
            let word = Some(Word { settled, ..stuck.clone() });
            reminding(&ClientAsk { word, ..ask.clone() }, &[], day(2), Moment::day_utc) == Reminding::Open
        };
        assert_eq!((on(None), on(Some(day(2).start_utc()))), (false, true));
    }
}
