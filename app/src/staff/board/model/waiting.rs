//! What waits on the client, and for how long.

use veranda_api::client::ClientAsk;
use veranda_api::reader::{first_of, waits_on_us};
use veranda_api::staff::{Holidays, StaffCard};
use veranda_terms::{Day, Verb};

/// What a card waits for at the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What is asked.
    pub verb: Verb,
    /// Working days of both sides since it was asked; 0 until the first is there.
    pub days: i64,
    /// By when.
    pub due: Option<Day>,
    /// How many further asks are open on the card.
    pub more: usize,
}

/// What a card waits for at the client; nothing if nothing is asked. The days are those of the reader's own clock, without
/// the holidays of both sides.
pub fn waiting(card: &StaffCard, today: Day, offset_minutes: i32, holidays: Holidays) -> Option<Waiting> {
    let open = || card.asks.iter().filter(|ask| is_waited_for(ask));
    let first = first_of(open())?;
    let days = i64::from(holidays.waited(first.since.day_at(offset_minutes), today));
    Some(Waiting { verb: first.verb(), days, due: first.due, more: open().count() - 1 })
}

/// Whether the client's answer is waited for: where one of them is stuck, it is the firm's turn.
pub fn is_waited_for(ask: &ClientAsk) -> bool {
    ask.closed.is_none() && !waits_on_us(ask)
}

/// The figures of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All tasks.
    pub total: usize,
    /// Those done.
    pub done: usize,
    /// Those the client sees.
    pub shared: usize,
    /// Open asks to the client.
    pub waiting: usize,
}

/// The figures of these cards.
pub fn counts<'a>(cards: impl Iterator<Item = &'a StaffCard>) -> Counts {
    cards.fold(Counts::default(), |sum, card| Counts {
        total: sum.total + 1,
        done: sum.done + usize::from(card.done.is_some()),
        shared: sum.shared + usize::from(card.shared.is_some()),
        waiting: sum.waiting + card.asks.iter().filter(|ask| is_waited_for(ask)).count(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, closed, internal};
    use veranda_terms::Action;
    use veranda_terms::Form;

    const TODAY: Day = Day(20_000);

    #[test]
    fn a_card_waits_as_many_working_days_as_lie_between_on_the_readers_calendar() {
        let waiting = |card: &StaffCard, today, offset| waiting(card, today, offset, Holidays::default());
        let mut one = card(1, 0, 1);
        one.asks = vec![ask(1, Form::Approve, TODAY.start_utc().plus_ms(-60_000))];
        assert_eq!(waiting(&one, TODAY, 0).unwrap().days, 1);
        // One hour further east it was asked today.
        assert_eq!(waiting(&one, TODAY, 60).unwrap().days, 0);
        one.asks = vec![ask(1, Form::Approve, TODAY.plus(-3).start_utc().plus_ms(3_600_000))];
        assert_eq!(waiting(&one, TODAY, 0).unwrap().days, 3);
        // A week has five working days.
        assert_eq!(waiting(&one, TODAY.plus(4), 0).unwrap().days, 5);
        // A clock that is behind the server's does not count backwards.
        assert_eq!(waiting(&one, TODAY.plus(-9), 0).unwrap().days, 0);
    }

    #[test]
    fn what_is_due_first_gives_the_colour_and_what_is_closed_gives_none() {
        let mut one = card(1, 0, 1);
        let (mut later, mut sooner) =
            (ask(1, Form::Approve, TODAY.start_utc()), ask(2, Form::AnswerText, TODAY.start_utc()));
        (later.due, sooner.due) = (Some(TODAY.plus(5)), Some(TODAY.plus(2)));
        one.asks = vec![later, sooner, closed(ask(3, Form::Review, TODAY.start_utc()))];
        let found = waiting(&one, TODAY, 0, Holidays::default()).unwrap();
        assert_eq!((found.verb.action, found.due, found.more), (Action::Answer, Some(TODAY.plus(2)), 1));
        one.asks = vec![closed(ask(3, Form::Review, TODAY.start_utc()))];
        assert_eq!(waiting(&one, TODAY, 0, Holidays::default()), None);
    }

    #[test]
    fn the_figures_count_what_they_say() {
        let mut done = card(2, 0, 1);
        done.done = Some(TODAY.start_utc());
        let mut asked = card(3, 0, 1);
        asked.asks = vec![
            ask(1, Form::Approve, TODAY.start_utc()),
            ask(2, Form::Review, TODAY.start_utc()),
            closed(ask(3, Form::Review, TODAY.start_utc())),
        ];
        let cards = [internal(1, 0, 1), done, asked];
        assert_eq!(counts(cards.iter()), Counts { total: 3, done: 1, shared: 2, waiting: 2 });
    }
}
