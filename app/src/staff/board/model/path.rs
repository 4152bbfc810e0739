//! What decides when a project ends: the critical path, and what is planned against its own order.

use super::planned_for;
use std::collections::{HashMap, HashSet};
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, TaskId};

/// From the first task to the last, each waiting for the one before it.
///
/// A plan of days without efforts knows no slack in hours; the path is what drives the last day: from the open task that is
/// planned last (of two on one day, a milestone) back to the task it waits for that is ready last, and so on. What is
/// finished or has no date drives nothing. Empty where the last waits for nothing.
pub fn critical_path(cards: &[&StaffCard]) -> Vec<TaskId> {
    let open: HashMap<TaskId, (Day, &StaffCard)> = cards
        .iter()
        .filter(|card| card.done.is_none())
        .filter_map(|card| Some((card.id, (planned_for(card)?, *card))))
        .collect();
    let last_of = |cards: &mut dyn Iterator<Item = &(Day, &StaffCard)>| {
        cards.max_by_key(|(day, card)| (*day, card.milestone, std::cmp::Reverse(card.id))).map(|(_, card)| card.id)
    };
    let last = last_of(&mut open.values());
    let mut path: Vec<TaskId> = Vec::new();
    // A board that is on its way may know a circle for a moment.
    let mut seen = HashSet::new();
    let mut next = last;
    while let Some(task) = next.filter(|task| seen.insert(*task)) {
        path.push(task);
        let before = open.get(&task).map(|(_, card)| card.waits_for.as_slice()).unwrap_or_default();
        next = last_of(&mut before.iter().filter_map(|on| open.get(on)));
    }
    path.reverse();
    if path.len() < 2 { Vec::new() } else { path }
}

/// A task that is planned to be ready after one that waits for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutOfOrder {
    /// What comes first, and when it is planned for.
    pub first: (TaskId, String, Day),
    /// What waits for it, and is planned for an earlier day.
    pub next: (String, Day),
}

/// All of them, by their days.
pub fn out_of_order(cards: &[&StaffCard]) -> Vec<OutOfOrder> {
    let open: HashMap<TaskId, &StaffCard> =
        cards.iter().filter(|card| card.done.is_none()).map(|card| (card.id, *card)).collect();
    let mut found = Vec::new();
    for next in open.values() {
        let Some(by) = planned_for(next) else { continue };
        for first in next.waits_for.iter().filter_map(|on| open.get(on)) {
            let Some(day) = planned_for(first).filter(|day| *day > by) else { continue };
            let first = (first.id, first.title.for_staff().to_owned(), day);
            found.push(OutOfOrder { first, next: (next.title.for_staff().to_owned(), by) });
        }
    }
    found.sort_by(|a, b| (a.next.1, &a.next.0, &a.first.1).cmp(&(b.next.1, &b.next.0, &b.first.1)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{internal, task};
    use veranda_terms::Moment;

    fn at(number: u8, day: i32, on: &[u8]) -> StaffCard {
        let waits_for = on.iter().map(|one| task(*one)).collect();
        StaffCard { team_date: Some(Day(day)), waits_for, ..internal(number, 0, 1) }
    }

    fn path(cards: &[StaffCard]) -> Vec<TaskId> {
        critical_path(&cards.iter().collect::<Vec<_>>())
    }

    #[test]
    fn the_path_goes_back_along_what_is_ready_last() {
        let mut cards = vec![at(1, 10, &[]), at(2, 12, &[]), at(3, 20, &[1, 2]), at(4, 30, &[3]), at(5, 25, &[])];
        assert_eq!(path(&cards), [2, 3, 4].map(task));
        // What is finished drives nothing any more.
        cards[1].done = Some(Moment(1));
        assert_eq!(path(&cards), [1, 3, 4].map(task));
        // Nor what has no date.
        cards[0].team_date = None;
        assert_eq!(path(&cards), [3, 4].map(task));
        cards[2].done = Some(Moment(1));
        assert_eq!(path(&cards), []);
    }

    #[test]
    fn of_two_on_the_last_day_it_leads_to_the_milestone() {
        let mut cards = vec![at(1, 10, &[]), at(2, 40, &[1]), at(3, 40, &[])];
        assert_eq!(path(&cards), [1, 2].map(task));
        cards[2].milestone = true;
        assert_eq!(path(&cards), []);
        cards[1].milestone = true;
        assert_eq!(path(&cards), [1, 2].map(task));
    }

    #[test]
    fn a_circle_that_is_known_for_a_moment_ends() {
        assert_eq!(path(&[at(1, 10, &[2]), at(2, 20, &[1])]), [1, 2].map(task));
    }

    #[test]
    fn what_is_ready_after_what_waits_for_it_is_out_of_order() {
        let cards = [at(1, 10, &[]), at(2, 9, &[1]), at(3, 10, &[1])];
        let found = out_of_order(&cards.iter().collect::<Vec<_>>());
        let days: Vec<_> = found.iter().map(|one| (one.first.0, one.first.2, one.next.1)).collect();
        assert_eq!(days, [(task(1), Day(10), Day(9))]);
    }
}
