//! What is done with several picked tasks at once, before and after it is sent.

use super::{Change, Tell};
use veranda_api::client::Somebody;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, PersonId, TaskId};

/// So many titles are said one by one.
const SAID: usize = 5;

/// A date of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The one told to the client.
    Client,
    /// The team's own.
    Team,
}

/// The same date for all of them: a change for each that says another one.
pub fn dated<'a>(cards: impl Iterator<Item = &'a StaffCard>, which: Which, to: Option<Day>) -> Vec<(TaskId, Change)> {
    let change = |card: &StaffCard| match which {
        Which::Client => {
            let was = card.client_date;
            (was != to).then_some(Change::ClientDate { was, to, why: None, waiting: card.waiting })
        }
        Which::Team => {
            let was = card.team_date;
            (was != to).then_some(Change::TeamDate { was, to })
        }
    };
    cards.filter_map(|card| Some((card.id, change(card)?))).collect()
}

/// The same people for all of them: a change for each that others work on.
pub fn given<'a>(cards: impl Iterator<Item = &'a StaffCard>, to: &[PersonId]) -> Vec<(TaskId, Change)> {
    let change = |card: &StaffCard| {
        let was: Vec<PersonId> = card.owners.iter().map(|owner| owner.id).collect();
        (was != to).then(|| Change::Owners { was, to: to.to_vec() })
    };
    cards.filter_map(|card| Some((card.id, change(card)?))).collect()
}

/// The people who work on all of them.
pub fn in_common<'a>(mut cards: impl Iterator<Item = &'a StaffCard>) -> Vec<PersonId> {
    let ids = |owners: &[Somebody]| owners.iter().map(|owner| owner.id).collect::<Vec<_>>();
    let first = cards.next().map(|card| ids(&card.owners)).unwrap_or_default();
    cards.fold(first, |mut common, card| {
        common.retain(|owner| card.owners.iter().any(|other| other.id == *owner));
        common
    })
}

/// How many of these change a date the client has read.
pub fn told<'a>(changes: &[(TaskId, Change)], card: impl Fn(TaskId) -> Option<&'a StaffCard>) -> usize {
    let tells = |(task, change): &&(TaskId, Change)| {
        card(*task).is_some_and(|card| matches!(change.tells(card), Tell::Date { .. }))
    };
    changes.iter().filter(tells).count()
}

/// What was refused, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The titles that are said.
    pub titles: Vec<String>,
    /// How many more there are.
    pub more: usize,
    /// The reason.
    pub why: String,
}

/// What was refused, each reason once, in the order it was first given.
pub fn by_reason(refused: &[(String, String)]) -> Vec<Because> {
    let mut found: Vec<Because> = Vec::new();
    for (title, why) in refused {
        let at = found.iter().position(|because| because.why == *why).unwrap_or_else(|| {
            found.push(Because { titles: Vec::new(), more: 0, why: why.clone() });
            found.len() - 1
        });
        let because = &mut found[at];
        if because.titles.len() < SAID {
            because.titles.push(title.clone());
        } else {
            because.more += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, internal, somebody, task};

    const FIRST: Day = Day(20_000);
    const LATER: Day = Day(20_007);

    fn cards() -> [StaffCard; 3] {
        [
            StaffCard { client_date: Some(FIRST), team_date: Some(LATER), ..card(1, 0, 1) },
            StaffCard { client_date: Some(LATER), ..card(2, 0, 2) },
            StaffCard { client_date: Some(FIRST), ..internal(3, 0, 3) },
        ]
    }

    #[test]
    fn only_what_says_another_date_changes() {
        let cards = cards();
        let of =
            |which, to| -> Vec<TaskId> { dated(cards.iter(), which, to).into_iter().map(|(task, _)| task).collect() };
        assert_eq!(of(Which::Client, Some(LATER)), [task(1), task(3)]);
        assert_eq!(of(Which::Team, Some(LATER)), [task(2), task(3)]);
        assert_eq!(of(Which::Team, None), [task(1)]);
    }

    #[test]
    fn one_reason_is_asked_for_where_the_client_has_read_a_date_that_changes() {
        let cards = cards();
        let count = |which, to| {
            let changes = dated(cards.iter(), which, to);
            told(&changes, |id| cards.iter().find(|card| card.id == id))
        };
        assert_eq!(count(Which::Client, Some(LATER)), 1, "the third is internal, the second says it already");
        assert_eq!(count(Which::Client, None), 2);
        assert_eq!(count(Which::Team, None), 0);
    }

    #[test]
    fn who_works_on_all_of_them_is_proposed_and_whoever_is_there_already_is_no_change() {
        let with = |number, owners: &[u8]| StaffCard {
            owners: owners.iter().map(|owner| somebody(*owner)).collect(),
            ..card(number, 0, 1)
        };
        let cards = [with(1, &[1, 2]), with(2, &[2, 3]), with(3, &[2])];
        let common = in_common(cards.iter());
        assert_eq!(common, [somebody(2).id]);
        let changed: Vec<TaskId> = given(cards.iter(), &common).into_iter().map(|(task, _)| task).collect();
        assert_eq!(changed, [task(1), task(2)]);
        assert_eq!(in_common([].iter()), []);
    }

    #[test]
    fn a_reason_is_said_once_for_all_it_kept_back() {
        let refused: Vec<(String, String)> = (1..=9)
            .map(|number| (format!("Task {number}"), if number == 4 { "archived" } else { "hidden" }.to_owned()))
            .collect();
        let said = by_reason(&refused);
        let hidden = ["Task 1", "Task 2", "Task 3", "Task 5", "Task 6"].map(str::to_owned).to_vec();
        assert_eq!(said[0], Because { titles: hidden, more: 3, why: "hidden".to_owned() });
        assert_eq!(said[1], Because { titles: vec!["Task 4".to_owned()], more: 0, why: "archived".to_owned() });
        assert_eq!(by_reason(&[]), []);
    }
}
