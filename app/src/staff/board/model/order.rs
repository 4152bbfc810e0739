//! Which task waits for which, as the board knows it.

use crate::views::timeline::Wait;
use std::collections::HashMap;
use veranda_api::staff::StaffCard;
use veranda_terms::TaskId;

/// What waits for this task, by title.
pub fn waiting_for<'a>(cards: impl Iterator<Item = &'a StaffCard>, task: TaskId) -> Vec<TaskId> {
    let mut found: Vec<(&str, TaskId)> =
        cards.filter(|card| card.waits_for.contains(&task)).map(|card| (card.title.for_staff(), card.id)).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, task)| task).collect()
}

/// At most so many tasks with these letters in their title, but for those that are out: what begins with them first, then by
/// title.
pub fn found_by<'a>(
    cards: impl Iterator<Item = &'a StaffCard>,
    typed: &str,
    out: &[TaskId],
    most: usize,
) -> Vec<(TaskId, String)> {
    let typed = typed.trim().to_lowercase();
    let mut found: Vec<(usize, String, TaskId)> = cards
        .filter(|card| !out.contains(&card.id))
        .filter_map(|card| {
            let title = card.title.for_staff();
            let at = title.to_lowercase().find(&typed)?;
            Some((at.min(1), title.to_owned(), card.id))
        })
        .collect();
    found.sort_unstable();
    found.truncate(most);
    found.into_iter().map(|(_, title, task)| (task, title)).collect()
}

/// The tasks of a lane with these letters in their title, but for one: at most so many, what begins with them first, then in
/// the order of the lane; and how many more there are.
pub fn found_in<'a>(
    lane: impl Iterator<Item = &'a StaffCard>,
    typed: &str,
    out: TaskId,
    most: usize,
) -> (Vec<(TaskId, String)>, usize) {
    let typed = typed.trim().to_lowercase();
    let mut found: Vec<(usize, TaskId, &str)> = lane
        .filter(|card| card.id != out)
        .filter_map(|card| {
            let title = card.title.for_staff();
            let at = title.to_lowercase().find(&typed)?;
            Some((at.min(1), card.id, title))
        })
        .collect();
    // Stable: what begins alike stays in the order of the lane.
    found.sort_by_key(|(at, ..)| *at);
    let more = found.len().saturating_sub(most);
    (found.into_iter().take(most).map(|(_, task, title)| (task, title.to_owned())).collect(), more)
}

/// Everything that waits for something, with what that is called, for the timeline.
pub fn waits(cards: &[&StaffCard]) -> Vec<Wait> {
    let names: HashMap<TaskId, &str> = cards.iter().map(|card| (card.id, card.title.for_staff())).collect();
    let wait =
        |card: &StaffCard, on: TaskId| names.get(&on).map(|name| Wait { task: card.id, on, name: (*name).to_owned() });
    let mut all: Vec<Wait> =
        cards.iter().flat_map(|card| card.waits_for.iter().filter_map(|on| wait(card, *on))).collect();
    all.sort_by_key(|wait| (wait.task, wait.on));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, task};
    use veranda_terms::InternalText;

    fn called(number: u8, title: &str, on: &[u8]) -> StaffCard {
        let waits_for = on.iter().map(|one| task(*one)).collect();
        let title = InternalText::parse_line(title).unwrap();
        StaffCard { title, waits_for, ..card(number, 0, 1) }
    }

    fn house() -> Vec<StaffCard> {
        vec![called(1, "Paint the walls", &[2, 9]), called(2, "Build the walls", &[3]), called(3, "Walls: plan", &[])]
    }

    #[test]
    fn what_waits_for_a_task_is_found_and_what_is_not_known_is_left_out() {
        let cards = house();
        assert_eq!(waiting_for(cards.iter(), task(2)), [task(1)]);
        assert_eq!(waiting_for(cards.iter(), task(1)), []);
        let waits: Vec<(TaskId, TaskId, String)> =
            waits(&cards.iter().collect::<Vec<_>>()).into_iter().map(|wait| (wait.task, wait.on, wait.name)).collect();
        let named = |of, on, name: &str| (task(of), task(on), name.to_owned());
        assert_eq!(waits, [named(1, 2, "Build the walls"), named(2, 3, "Walls: plan")]);
    }

    #[test]
    fn a_part_of_a_title_finds_it_in_the_order_of_the_lane_and_the_rest_is_counted() {
        let cards = house();
        let found = |typed: &str, out: u8, most: usize| {
            let (found, more) = found_in(cards.iter(), typed, task(out), most);
            (found.into_iter().map(|(_, name)| name).collect::<Vec<_>>(), more)
        };
        assert_eq!(found("", 9, 2), (vec!["Paint the walls".to_owned(), "Build the walls".to_owned()], 1));
        assert_eq!(found("WALLS", 9, 2), (vec!["Walls: plan".to_owned(), "Paint the walls".to_owned()], 1));
        assert_eq!(found("walls", 1, 9).0, ["Walls: plan", "Build the walls"]);
        assert_eq!(found("roof", 9, 2), (vec![], 0));
    }

    #[test]
    fn a_part_of_a_title_finds_it_and_its_beginning_finds_it_first() {
        let cards = house();
        let names = |typed: &str, out: &[TaskId]| -> Vec<String> {
            found_by(cards.iter(), typed, out, 2).into_iter().map(|(_, name)| name).collect()
        };
        assert_eq!(names("WALLS", &[]), ["Walls: plan", "Build the walls"]);
        assert_eq!(names("walls", &[task(3)]), ["Build the walls", "Paint the walls"]);
        assert_eq!(names("roof", &[]), Vec::<String>::new());
        assert_eq!(names(" ", &[]).len(), 2);
    }
}
