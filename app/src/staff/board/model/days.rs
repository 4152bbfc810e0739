//! What of a task falls on which day of the firm's calendar.

use crate::views::calendar::{Entry, What};
use veranda_api::reader::first_of;
use veranda_api::staff::StaffCard;
use veranda_terms::{Action, Day, Moment, Outcome};

/// What of this card falls on which day: what is asked of the client on the day it is due, else the day it was finished,
/// else the client date, and where none is set the team date, which is marked as the firm's own. `day_of` and `clock_of`
/// say day and time of day on the reader's clock.
pub fn entries(card: &StaffCard, day_of: impl Fn(Moment) -> Day, clock_of: impl Fn(Moment) -> String) -> Vec<Entry> {
    let entry = |day, what| Entry { day, task: card.id, title: card.title.for_staff().to_owned(), what };
    let picked = card.asks.iter().filter_map(|ask| match ask.closed.as_ref()?.outcome {
        Outcome::Picked { at, .. } => Some(entry(day_of(at), What::Asked(Action::Meet, Some(clock_of(at))))),
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
    let asked = first_of(card.asks.iter().filter(|ask| ask.closed.is_none()));
    let due = asked.and_then(|ask| Some(entry(ask.due.or(told)?, What::Asked(ask.form.action(), None))));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, closed, internal};
    use veranda_api::client::ClientAsk;
    use veranda_terms::Form;

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
        assert_eq!(found(&one), [(DUE, What::Asked(Action::Review, None))]);
        one.asks = vec![ask(1, Form::Review, Moment(0))];
        assert_eq!(found(&one), [(CLIENT, What::Asked(Action::Review, None))]);
        one.asks = vec![closed(ask(1, Form::Review, Moment(0)))];
        assert_eq!(found(&one), [(CLIENT, What::Ready)]);
        one.done = Some(DUE.start_utc());
        assert_eq!(found(&one), [(DUE, What::Done)]);
    }

    #[test]
    fn what_has_no_date_is_on_no_day() {
        assert_eq!(found(&card(1, 0, 1)), []);
    }
}
