//! Which of a project's tasks are shown to this reader, and what of them falls on which day.

use crate::views::calendar::{Entry, What};
use crate::views::timeline::Bar;
use veranda_api::client::{ClientCard, Reader};
use veranda_api::reader::{self, first_of, is_turn};
use veranda_api::{Showing, Whose};
use veranda_terms::{Action, Day, Moment, Outcome, Turn};

/// Whether a card is shown.
pub fn shows(showing: &Showing, card: &ClientCard, me: &Reader) -> bool {
    let turn = match showing.turn {
        // What waits on the client is everybody's of theirs; what only the firm sees is nobody's here.
        Some(Whose::Yours) => matches!(reader::turn(card, me), Turn::Yours { .. }),
        Some(Whose::Client) => card.asks.iter().any(|ask| ask.closed.is_none() && !reader::waits_on_us(ask)),
        Some(Whose::Inside) | None => true,
    };
    turn && showing.stage.is_none_or(|stage| card.stage == stage)
        && showing.owner.is_none_or(|owner| card.owners.iter().any(|one| one.id == owner))
        && showing.action.is_none_or(|action| asks_for(card, me, action))
}

fn asks_for(card: &ClientCard, me: &Reader, action: Action) -> bool {
    card.asks.iter().any(|ask| is_turn(ask, me) && ask.form.action() == action)
}

/// What of this card falls on which day: what is asked of the reader on the day it is due, else the day it was finished,
/// else the client date. `day_of` and `clock_of` say day and time of day on the reader's clock.
pub fn entries(
    card: &ClientCard,
    me: &Reader,
    day_of: impl Fn(Moment) -> Day,
    clock_of: impl Fn(Moment) -> String,
) -> Vec<Entry> {
    let entry = |day, what| Entry { day, task: card.id, title: card.title.to_string(), what };
    // A time that was picked is an appointment, whatever else becomes of the task.
    let picked = card.asks.iter().filter_map(|ask| match ask.closed.as_ref()?.outcome {
        Outcome::Picked { at, .. } => Some(entry(day_of(at), What::Asked(ask.verb(), Some(clock_of(at))))),
        _ => None,
    });
    let mut found: Vec<Entry> = picked.collect();
    let before = found.len();
    if let Some(done) = card.done {
        found.push(entry(day_of(done), What::Done));
        return found;
    }
    for ask in card.asks.iter().filter(|ask| is_turn(ask, me)) {
        if let Some(day) = ask.due.or(card.date) {
            found.push(entry(day, What::Asked(ask.verb(), None)));
        }
    }
    if let (Some(day), true) = (card.date, card.milestone || found.len() == before) {
        found.push(entry(day, if card.milestone { What::Milestone } else { What::Ready }));
    }
    found
}

/// The time of this card: of what is asked of the reader since when and until when, else since when they see it and when it
/// was finished or will be ready. Nothing where no end is known.
pub fn bar(card: &ClientCard, me: &Reader, day_of: impl Fn(Moment) -> Day) -> Option<Bar> {
    let from = day_of(card.shared);
    let asked = first_of(card.asks.iter().filter(|ask| is_turn(ask, me)));
    let (days, what) = match (card.done, asked) {
        (Some(done), _) => ((from, day_of(done)), What::Done),
        (None, Some(ask)) => ((day_of(ask.since), ask.due.or(card.date)?), What::Asked(ask.verb(), None)),
        (None, None) if card.milestone => ((card.date?, card.date?), What::Milestone),
        (None, None) => ((from, card.date?), What::Ready),
    };
    Some(Bar::new(card.id, card.title.to_string(), days, what).told(card.date, card.was))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::samples::{anna, ask, card, id};
    use veranda_api::client::{ClientAsk, Closed, Somebody};
    use veranda_terms::{Asked, Form, PersonName};

    const DUE: Day = Day(20_000);
    const READY: Day = Day(20_010);

    fn found(card: &ClientCard) -> Vec<(Day, What)> {
        let on_clock = |at: Moment| format!("{:02}.{:02}", at.clock_at(0).0, at.clock_at(0).1);
        entries(card, &anna(), Moment::day_utc, on_clock).into_iter().map(|entry| (entry.day, entry.what)).collect()
    }

    fn asked(form: Form, due: Option<Day>) -> ClientAsk {
        ClientAsk { due, ..ask(1, form) }
    }

    #[test]
    fn what_is_asked_stands_on_the_day_it_is_due() {
        let mut one = ClientCard { date: Some(READY), ..card(1) };
        assert_eq!(found(&one), [(READY, What::Ready)]);
        one.asks = vec![asked(Form::Approve, Some(DUE))];
        assert_eq!(found(&one), [(DUE, What::Asked(Action::Approve.into(), None))]);
        // Without a day of its own it is due when the task is.
        one.asks = vec![asked(Form::Approve, None)];
        assert_eq!(found(&one), [(READY, What::Asked(Action::Approve.into(), None))]);
        one.date = None;
        assert_eq!(found(&one), []);
    }

    #[test]
    fn what_is_asked_of_a_colleague_is_ready_on_the_client_date() {
        let colleague = Asked::People { people: vec![id(4000)] };
        let one = ClientCard {
            date: Some(READY),
            asks: vec![ClientAsk { of: colleague, ..asked(Form::Approve, Some(DUE)) }],
            ..card(1)
        };
        assert_eq!(found(&one), [(READY, What::Ready)]);
    }

    #[test]
    fn a_milestone_stands_beside_what_is_asked_and_goes_when_it_is_done() {
        let mut one = ClientCard { milestone: true, date: Some(READY), ..card(1) };
        one.asks = vec![asked(Form::Approve, Some(DUE))];
        assert_eq!(found(&one), [(DUE, What::Asked(Action::Approve.into(), None)), (READY, What::Milestone)]);
        one.done = Some(DUE.start_utc());
        assert_eq!(found(&one), [(DUE, What::Done)]);
    }

    #[test]
    fn a_picked_time_stays_an_appointment() {
        let at = DUE.start_utc().plus_ms(13 * 3_600_000 + 1_800_000);
        let by = Somebody { id: id(1000), name: PersonName::parse("Anna Berg").unwrap() };
        let closed = Closed { at: Moment(0), by, outcome: Outcome::Picked { slot: id(7), at }, undo: None };
        let one = ClientCard {
            asks: vec![ClientAsk { closed: Some(closed), ..ask(1, Form::Meet { slots: Vec::new(), minutes: 30 }) }],
            ..card(1)
        };
        assert_eq!(found(&one), [(DUE, What::Asked(Action::Meet.into(), Some("13.30".to_owned())))]);
    }

    #[test]
    fn a_bar_goes_from_when_it_was_asked_or_shared_to_its_end() {
        let of = |card: &ClientCard| bar(card, &anna(), Moment::day_utc).map(|bar| (bar.from, bar.to, bar.what));
        let shared = DUE.plus(-30);
        let mut one = ClientCard { shared: shared.start_utc(), date: Some(READY), ..card(1) };
        assert_eq!(of(&one), Some((shared, READY, What::Ready)));
        one.milestone = true;
        assert_eq!(of(&one), Some((READY, READY, What::Milestone)));
        one.asks = vec![ClientAsk { since: DUE.plus(-3).start_utc(), ..asked(Form::Approve, Some(DUE)) }];
        assert_eq!(of(&one), Some((DUE.plus(-3), DUE, What::Asked(Action::Approve.into(), None))));
        one.done = Some(DUE.plus(-1).start_utc());
        assert_eq!(of(&one), Some((shared, DUE.plus(-1), What::Done)));
        assert_eq!(of(&card(1)), None);
    }

    #[test]
    fn the_address_leaves_out_what_it_says() {
        let me = anna();
        let yours = ClientCard { asks: vec![asked(Form::Approve, None)], ..card(1) };
        let others = card(2);
        let both = |query: &str| {
            let showing = Showing::parse(query);
            [shows(&showing, &yours, &me), shows(&showing, &others, &me)]
        };
        assert_eq!(both(""), [true, true]);
        assert_eq!(both("turn=yours"), [true, false]);
        assert_eq!(both("action=approve"), [true, false]);
        assert_eq!(both("action=review"), [false, false]);
        assert_eq!(both(&format!("stage={}", yours.stage)), [true, true]);
        assert_eq!(both("stage=11111111-1111-4111-8111-111111111111"), [false, false]);
        assert_eq!(both("owner=11111111-1111-4111-8111-111111111111"), [false, false]);
    }
}
