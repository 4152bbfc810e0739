//! Of what on a card somebody can be reminded today, or why of nothing.

use veranda_api::staff::{Reminding, StaffCard, reminding};
use veranda_terms::{AskId, Day, Moment};

/// Why nobody is reminded of anything on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotToday {
    /// Nothing waits for anybody.
    Nothing,
    /// The firm has to see to it first.
    Ours,
    /// They have had a mail about all of it today.
    Mailed,
}

/// What on a card its people can be reminded of, for a reader whose day a moment falls on is `day_of`.
///
/// # Errors
/// Why of nothing.
pub fn to_remind(card: &StaffCard, today: Day, day_of: impl Fn(Moment) -> Day) -> Result<Vec<AskId>, NotToday> {
    let open = card.asks.iter().filter(|ask| ask.closed.is_none());
    let stands: Vec<_> = open.map(|ask| (ask.id, reminding(ask, &card.reminders, today, &day_of))).collect();
    let asks: Vec<AskId> = stands.iter().filter(|(_, stand)| *stand == Reminding::Open).map(|(ask, _)| *ask).collect();
    match (asks.is_empty(), stands.is_empty()) {
        (false, _) => Ok(asks),
        (true, true) => Err(NotToday::Nothing),
        (true, false) if stands.iter().all(|(_, stand)| *stand == Reminding::Ours) => Err(NotToday::Ours),
        (true, false) => Err(NotToday::Mailed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, closed};
    use veranda_api::client::Word;
    use veranda_api::staff::Reminder;
    use veranda_terms::{AskWord, Form};

    #[test]
    fn what_waits_since_yesterday_and_was_not_mailed_about_today_can_be_reminded_of() {
        let today = Day(20_000);
        let at = |day: i32| today.plus(day).start_utc();
        let on = |asks: Vec<veranda_api::client::ClientAsk>, reminders: Vec<Reminder>| {
            to_remind(&StaffCard { asks, reminders, ..card(1, 0, 1) }, today, Moment::day_utc)
        };
        let old = ask(1, Form::Approve, at(-2));
        let new = ask(2, Form::Review, at(0));
        assert_eq!(on(vec![old.clone(), new.clone()], vec![]), Ok(vec![old.id]));
        assert_eq!(on(vec![], vec![]), Err(NotToday::Nothing));
        assert_eq!(on(vec![closed(old.clone())], vec![]), Err(NotToday::Nothing));
        assert_eq!(on(vec![new], vec![]), Err(NotToday::Mailed));
        let reminder = Reminder { ask: old.id, at: at(0), by: old.by.clone() };
        assert_eq!(on(vec![old.clone()], vec![reminder]), Err(NotToday::Mailed));
        let word = Word {
            says: AskWord::Stuck { reason: "No key".to_owned() },
            by: old.by.clone(),
            at: at(-1),
            settled: None,
        };
        let stuck = veranda_api::client::ClientAsk { word: Some(word), ..old };
        assert_eq!(on(vec![stuck], vec![]), Err(NotToday::Ours));
    }
}
