//! What of a task falls on which day of the firm's calendar.

use super::Which;
use super::waiting::is_waited_for;
use crate::views::calendar::{Entry, What};
use crate::views::timeline::Bar;
use veranda_api::reader::first_of;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, Moment, Outcome};

/// What of this card falls on which day: what is asked of the client on the day it is due, else the day it was finished,
/// else the client date, and where none is set the team date, which is marked as the firm's own. `day_of` and `clock_of`
/// say day and time of day on the reader's clock.
pub fn entries(card: &StaffCard, day_of: impl Fn(Moment) -> Day, clock_of: impl Fn(Moment) -> String) -> Vec<Entry> {
    let entry = |day, what| Entry { day, task: card.id, title: card.title.for_staff().to_owned(), what };
    let picked = card.asks.iter().filter_map(|ask| match ask.closed.as_ref()?.outcome {
        Outcome::Picked { at, .. } => Some(entry(day_of(at), What::Asked(ask.verb(), Some(clock_of(at))))),
        _ => None,
    });
    let mut found: Vec<Entry> = picked.collect();
    if let Some(done) = card.done {
        found.push(entry(day_of(done), What::Done));
        return found;
    }
    // The client does not know of an internal task, whatever date is meant for it.
    let (told, inside) = if card.shared.is_some() {
        (card.client_date, card.team_date)
    } else {
        (None, card.client_date.or(card.team_date))
    };
    let asked = first_of(card.asks.iter().filter(|ask| is_waited_for(ask)));
    let due = asked.and_then(|ask| Some(entry(ask.due.or(told)?, What::Asked(ask.verb(), None))));
    let is_asked = due.is_some();
    found.extend(due);
    match (told, inside) {
        (Some(day), _) if card.milestone => found.push(entry(day, What::Milestone)),
        (Some(day), _) if !is_asked => found.push(entry(day, What::Ready)),
        (None, Some(day)) if !is_asked => found.push(entry(day, What::Inside)),
        _ => {}
    }
    found
}

/// Why a day of the calendar is not moved there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fixed {
    /// Something is asked by then, or was agreed for then.
    Asked,
    /// It was finished then.
    Done,
}

/// Which date puts this on its day; or why none that can be moved in the calendar does.
///
/// # Errors
/// Why it stays.
pub fn date_of(card: &StaffCard, what: &What) -> Result<Which, Fixed> {
    match what {
        What::Milestone | What::Ready => Ok(Which::Client),
        What::Inside if card.shared.is_none() && card.client_date.is_some() => Ok(Which::Client),
        What::Inside => Ok(Which::Team),
        What::Asked(_, None) => {
            let asked = first_of(card.asks.iter().filter(|ask| is_waited_for(ask)));
            if asked.is_some_and(|ask| ask.due.is_none()) { Ok(Which::Client) } else { Err(Fixed::Asked) }
        }
        What::Asked(_, Some(_)) => Err(Fixed::Asked),
        What::Done => Err(Fixed::Done),
    }
}

/// Which date of a card stands on this day; nothing where it has nothing there.
pub fn date_on(card: &StaffCard, day: Day, day_of: impl Fn(Moment) -> Day) -> Option<Result<Which, Fixed>> {
    let here = entries(card, day_of, |_| String::new()).into_iter().filter(|entry| entry.day == day);
    let found: Vec<_> = here.map(|entry| date_of(card, &entry.what)).collect();
    found.iter().find(|found| found.is_ok()).or(found.first()).copied()
}

/// The same entry on another day, if it is the one of this task that can be moved from that day.
pub fn carried_to(entry: Entry, card: &StaffCard, (from, to): (Day, Day)) -> Entry {
    let moves = entry.day == from && date_of(card, &entry.what).is_ok();
    Entry { day: if moves { to } else { entry.day }, ..entry }
}

/// The time of this card: of what is asked of the client since when and until when, else since when they see it and when it
/// was finished or will be ready. Of an internal task only the day is known. Nothing where no end is known.
pub fn bar(card: &StaffCard, day_of: impl Fn(Moment) -> Day) -> Option<Bar> {
    let from = card.shared.map(&day_of);
    let asked = first_of(card.asks.iter().filter(|ask| is_waited_for(ask)));
    let (days, what) = match (card.done, asked, from) {
        (Some(done), _, _) => ((from.unwrap_or(day_of(done)), day_of(done)), What::Done),
        (None, Some(ask), _) => ((day_of(ask.since), ask.due.or(card.client_date)?), What::Asked(ask.verb(), None)),
        (None, None, Some(from)) => match (card.client_date, card.team_date) {
            (Some(day), _) if card.milestone => ((day, day), What::Milestone),
            (Some(day), _) => ((from, day), What::Ready),
            (None, day) => ((from, day?), What::Inside),
        },
        (None, None, None) => {
            let day = card.client_date.or(card.team_date)?;
            ((day, day), What::Inside)
        }
    };
    Some(
        Bar::new(card.id, card.title.for_staff().to_owned(), days, what)
            .told(card.client_date, card.was)
            .beside(card.team_date),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, closed, internal};
    use veranda_api::client::ClientAsk;
    use veranda_terms::{Action, Form};

    const DUE: Day = Day(20_000);
    const CLIENT: Day = Day(20_010);
    const TEAM: Day = Day(20_005);

    fn found(card: &StaffCard) -> Vec<(Day, What)> {
        entries(card, Moment::day_utc, |_| String::new()).into_iter().map(|entry| (entry.day, entry.what)).collect()
    }

    #[test]
    fn the_client_date_counts_and_the_team_date_only_where_there_is_none() {
        let both = StaffCard { client_date: Some(CLIENT), team_date: Some(TEAM), ..card(1, 0, 1) };
        assert_eq!(found(&both), [(CLIENT, What::Ready)]);
        assert_eq!(found(&StaffCard { client_date: None, ..both.clone() }), [(TEAM, What::Inside)]);
        assert_eq!(found(&StaffCard { milestone: true, ..both }), [(CLIENT, What::Milestone)]);
    }

    #[test]
    fn no_date_of_an_internal_task_looks_as_if_the_client_knew_it() {
        let one = StaffCard { client_date: Some(CLIENT), team_date: Some(TEAM), milestone: true, ..internal(1, 0, 1) };
        assert_eq!(found(&one), [(CLIENT, What::Inside)]);
    }

    #[test]
    fn what_is_asked_stands_where_it_is_due() {
        let mut one = StaffCard { client_date: Some(CLIENT), ..card(1, 0, 1) };
        one.asks = vec![ClientAsk { due: Some(DUE), ..ask(1, Form::Review, Moment(0)) }];
        assert_eq!(found(&one), [(DUE, What::Asked(Action::Review.into(), None))]);
        one.asks = vec![ask(1, Form::Review, Moment(0))];
        assert_eq!(found(&one), [(CLIENT, What::Asked(Action::Review.into(), None))]);
        one.asks = vec![closed(ask(1, Form::Review, Moment(0)))];
        assert_eq!(found(&one), [(CLIENT, What::Ready)]);
        one.done = Some(DUE.start_utc());
        assert_eq!(found(&one), [(DUE, What::Done)]);
    }

    #[test]
    fn a_bar_goes_from_when_it_was_asked_or_shared_to_its_end() {
        let of = |card: &StaffCard| bar(card, Moment::day_utc).map(|bar| (bar.from, bar.to, bar.what));
        let shared = DUE.plus(-30);
        let mut one = StaffCard { shared: Some(shared.start_utc()), client_date: Some(CLIENT), ..card(1, 0, 1) };
        assert_eq!(of(&one), Some((shared, CLIENT, What::Ready)));
        assert_eq!(of(&StaffCard { milestone: true, ..one.clone() }), Some((CLIENT, CLIENT, What::Milestone)));
        // A team date that is another stands beside.
        let beside = |card: &StaffCard| bar(card, Moment::day_utc).and_then(|bar| bar.team);
        assert_eq!(beside(&StaffCard { team_date: Some(TEAM), ..one.clone() }), Some(TEAM));
        // A date of the team alone is marked as theirs, and an internal task has no beginning.
        let ours = StaffCard { client_date: None, team_date: Some(TEAM), ..one.clone() };
        assert_eq!(of(&ours), Some((shared, TEAM, What::Inside)));
        assert_eq!(of(&StaffCard { shared: None, ..ours }), Some((TEAM, TEAM, What::Inside)));
        one.asks = vec![ClientAsk { due: Some(DUE), ..ask(1, Form::Review, DUE.plus(-3).start_utc()) }];
        assert_eq!(of(&one), Some((DUE.plus(-3), DUE, What::Asked(Action::Review.into(), None))));
        one.done = Some(DUE.start_utc());
        assert_eq!(of(&one), Some((shared, DUE, What::Done)));
        assert_eq!(of(&internal(1, 0, 1)), None);
    }

    #[test]
    fn what_is_moved_is_the_date_that_is_shown_and_what_was_asked_or_done_stays() {
        let on = |card: &StaffCard, day| date_on(card, day, Moment::day_utc);
        let both = StaffCard { client_date: Some(CLIENT), team_date: Some(TEAM), ..card(1, 0, 1) };
        assert_eq!((on(&both, CLIENT), on(&both, TEAM)), (Some(Ok(Which::Client)), None));
        assert_eq!(on(&StaffCard { client_date: None, ..both.clone() }, TEAM), Some(Ok(Which::Team)));
        assert_eq!(on(&StaffCard { shared: None, ..both.clone() }, CLIENT), Some(Ok(Which::Client)));
        assert_eq!(on(&StaffCard { team_date: Some(TEAM), ..internal(1, 0, 1) }, TEAM), Some(Ok(Which::Team)));
        let mut asked = StaffCard { asks: vec![ask(1, Form::Review, Moment(0))], ..both.clone() };
        assert_eq!(on(&asked, CLIENT), Some(Ok(Which::Client)));
        asked.asks[0].due = Some(DUE);
        assert_eq!(on(&asked, DUE), Some(Err(Fixed::Asked)));
        // A milestone beside what is asked on the same day is what moves.
        let mile = StaffCard { milestone: true, client_date: Some(DUE), ..asked };
        assert_eq!(on(&mile, DUE), Some(Ok(Which::Client)));
        let moved = entries(&mile, Moment::day_utc, |_| String::new()).into_iter();
        let days: Vec<Day> = moved.map(|entry| carried_to(entry, &mile, (DUE, CLIENT)).day).collect();
        assert_eq!(days, [DUE, CLIENT]);
        assert_eq!(on(&StaffCard { done: Some(DUE.start_utc()), ..both }, DUE), Some(Err(Fixed::Done)));
    }

    #[test]
    fn what_has_no_date_is_on_no_day() {
        assert_eq!(found(&card(1, 0, 1)), []);
    }
}
