//! Where a card lands: dropped by pointer, or carried by keyboard.

use super::{Lane, Place};
use veranda_terms::{StageId, TaskId};

/// One press of an arrow key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One up in the lane.
    Up,
    /// One down in the lane.
    Down,
    /// To the lane before.
    Left,
    /// To the lane after.
    Right,
}

impl Step {
    /// The step an arrow key asks for.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "ArrowLeft" => Step::Left,
            "ArrowRight" => Step::Right,
            _ => return None,
        })
    }
}

/// Where a card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// The lane's place among the lanes, from 0.
    pub lane: usize,
    /// The card's place in the lane, from 0.
    pub index: usize,
    /// How many cards stand in that lane.
    pub of: usize,
}

/// Where a card stands.
pub fn stand(lanes: &[Lane], task: TaskId) -> Option<Stand> {
    lanes.iter().enumerate().find_map(|(lane, tasks)| {
        let index = tasks.tasks.iter().position(|other| *other == task)?;
        Some(Stand { lane, index, of: tasks.tasks.len() })
    })
}

/// Where a carried card goes with one step; nothing at the edge of the board.
pub fn step(lanes: &[Lane], task: TaskId, step: Step) -> Option<Place> {
    let Stand { lane, index, of } = stand(lanes, task)?;
    let here = &lanes[lane];
    match step {
        Step::Up => Some(Place { stage: here.stage, before: Some(*here.tasks.get(index.checked_sub(1)?)?) }),
        Step::Down if index + 1 < of => Some(Place { stage: here.stage, before: here.tasks.get(index + 2).copied() }),
        Step::Down => None,
        Step::Left => beside(lanes.get(lane.checked_sub(1)?)?, index),
        Step::Right => beside(lanes.get(lane + 1)?, index),
    }
}

/// The place right above or under a task.
pub fn place_at(lanes: &[Lane], task: TaskId, over: TaskId, under: bool) -> Option<Place> {
    let lane = lanes.iter().find(|lane| lane.tasks.contains(&over))?;
    let mut from = lane.tasks.iter().copied().skip_while(|other| *other != over);
    let before = if under { from.find(|other| ![over, task].contains(other)) } else { Some(over) };
    Some(Place { stage: lane.stage, before })
}

/// The place right under a task of a stage; nothing once it stands in another one.
pub fn place_after(lanes: &[Lane], task: TaskId, stage: StageId, after: TaskId) -> Option<Place> {
    place_at(lanes, task, after, true).filter(|place| place.stage == stage)
}

/// The place over everything in a stage.
pub fn place_on_top(lanes: &[Lane], task: TaskId, stage: StageId) -> Place {
    let lane = lanes.iter().find(|lane| lane.stage == stage);
    let before = lane.and_then(|lane| lane.tasks.iter().copied().find(|other| *other != task));
    Place { stage, before }
}

/// Where a row of the list goes with one step: up and down past the `rows` that are shown and over the heads of the stages,
/// left and right as on the board. Nothing at the ends.
pub fn step_row(rows: &[Lane], lanes: &[Lane], task: TaskId, wanted: Step) -> Option<Place> {
    let Stand { lane, index, .. } = stand(rows, task)?;
    let here = &rows[lane];
    let at = lanes.iter().position(|lane| lane.stage == here.stage)?;
    match wanted {
        Step::Up if index > 0 => place_at(lanes, task, here.tasks[index - 1], false),
        Step::Up => Some(Place { stage: lanes.get(at.checked_sub(1)?)?.stage, before: None }),
        Step::Down => match here.tasks.get(index + 1) {
            Some(next) => place_at(lanes, task, *next, true),
            None => Some(place_on_top(lanes, task, lanes.get(at + 1)?.stage)),
        },
        Step::Left | Step::Right => step(lanes, task, wanted),
    }
}

fn beside(lane: &Lane, index: usize) -> Option<Place> {
    Some(Place { stage: lane.stage, before: lane.tasks.get(index).copied() })
}

/// The card an arrow key goes to from this one. Empty lanes are passed over.
pub fn neighbour(lanes: &[Lane], task: TaskId, step: Step) -> Option<TaskId> {
    let Stand { lane, index, .. } = stand(lanes, task)?;
    let across = |found: Option<&Lane>| found.and_then(|lane| lane.tasks.get(index).or(lane.tasks.last()).copied());
    match step {
        Step::Up => lanes[lane].tasks.get(index.checked_sub(1)?).copied(),
        Step::Down => lanes[lane].tasks.get(index + 1).copied(),
        Step::Left => across(lanes[..lane].iter().rev().find(|lane| !lane.tasks.is_empty())),
        Step::Right => across(lanes[lane + 1..].iter().find(|lane| !lane.tasks.is_empty())),
    }
}

/// Where a card lands that is let go at height `y` over a lane whose cards have their middles at these heights.
pub fn drop_place(stage: StageId, middles: &[(TaskId, f64)], moving: TaskId, y: f64) -> Place {
    let others = middles.iter().filter(|(task, _)| *task != moving);
    let before = others.filter(|(_, middle)| y < *middle).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(task, _)| *task);
    Place { stage, before }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::Plan;
    use crate::staff::board::model::fixture::{card, plan, stage, task};

    fn lanes() -> Vec<Lane> {
        plan(vec![card(1, 0, 1), card(2, 0, 2), card(3, 0, 3), card(4, 2, 1)]).lanes()
    }

    #[test]
    fn a_carried_card_goes_one_place_at_a_time_and_stops_at_the_edge() {
        let lanes = lanes();
        assert_eq!(step(&lanes, task(2), Step::Up), Some(Place { stage: stage(0), before: Some(task(1)) }));
        assert_eq!(step(&lanes, task(1), Step::Down), Some(Place { stage: stage(0), before: Some(task(3)) }));
        assert_eq!(step(&lanes, task(2), Step::Down), Some(Place { stage: stage(0), before: None }));
        assert_eq!(step(&lanes, task(1), Step::Up), None);
        assert_eq!(step(&lanes, task(3), Step::Down), None);
        assert_eq!(step(&lanes, task(1), Step::Left), None);
        assert_eq!(step(&lanes, task(4), Step::Right), None);
    }

    #[test]
    fn a_carried_card_keeps_its_height_across_lanes_and_enters_empty_ones() {
        let lanes = lanes();
        assert_eq!(step(&lanes, task(2), Step::Right), Some(Place { stage: stage(1), before: None }));
        let full = plan(vec![card(1, 0, 1), card(2, 0, 2), card(3, 1, 1), card(4, 1, 2)]).lanes();
        assert_eq!(step(&full, task(2), Step::Right), Some(Place { stage: stage(1), before: Some(task(4)) }));
    }

    #[test]
    fn carrying_there_and_back_ends_where_it_began() {
        let mut plan = plan(vec![card(1, 0, 1), card(2, 0, 2), card(3, 0, 3)]);
        let began = plan.lanes();
        for key in [Step::Down, Step::Up, Step::Right, Step::Left, Step::Down, Step::Up] {
            let place = step(&plan.lanes(), task(1), key).unwrap();
            plan.carry(Some((task(1), place)));
        }
        assert_eq!(plan.lanes(), began);
    }

    #[test]
    fn arrows_go_from_card_to_card_over_empty_lanes() {
        let lanes = lanes();
        assert_eq!(neighbour(&lanes, task(1), Step::Down), Some(task(2)));
        assert_eq!(neighbour(&lanes, task(3), Step::Right), Some(task(4)));
        assert_eq!(neighbour(&lanes, task(4), Step::Left), Some(task(1)));
        assert_eq!(neighbour(&lanes, task(1), Step::Up), None);
        assert_eq!(neighbour(&lanes, task(4), Step::Right), None);
    }

    #[test]
    fn a_row_goes_past_the_rows_that_are_shown_and_from_stage_to_stage() {
        let lanes = lanes();
        let (above, under) =
            (|over| place_at(&lanes, task(2), over, false), |over| place_at(&lanes, task(2), over, true));
        assert_eq!(above(task(1)), Some(Place { stage: stage(0), before: Some(task(1)) }));
        // What is carried does not count as what is under.
        assert_eq!(under(task(1)), Some(Place { stage: stage(0), before: Some(task(3)) }));
        assert_eq!(under(task(3)), Some(Place { stage: stage(0), before: None }));
        assert_eq!((above(task(9)), under(task(9))), (None, None));
        assert_eq!(place_on_top(&lanes, task(1), stage(0)).before, Some(task(2)));
        assert_eq!(place_on_top(&lanes, task(1), stage(1)).before, None);

        // Task 2 is left out by a filter.
        let rows =
            [Lane { stage: stage(0), tasks: vec![task(1), task(3)] }, Lane { stage: stage(2), tasks: vec![task(4)] }];
        let go = |number, wanted| step_row(&rows, &lanes, task(number), wanted);
        let to = |number, before: Option<u8>| Some(Place { stage: stage(number), before: before.map(task) });
        assert_eq!(go(3, Step::Up), to(0, Some(1)));
        assert_eq!(go(1, Step::Down), to(0, None));
        assert_eq!((go(3, Step::Down), go(4, Step::Up)), (to(1, None), to(1, None)));
        assert_eq!((go(1, Step::Up), go(4, Step::Down)), (None, None));
        assert_eq!(go(3, Step::Right), to(1, None));
    }

    #[test]
    fn after_a_task_is_in_the_stage_that_was_chosen_or_nowhere() {
        let mut plan = plan(vec![card(1, 0, 1), card(2, 1, 1), card(3, 1, 2)]);
        let place = |plan: &Plan| place_after(&plan.lanes(), task(1), stage(1), task(2));
        assert_eq!(place(&plan), Some(Place { stage: stage(1), before: Some(task(3)) }));
        plan.tell_card(card(2, 2, 1));
        assert_eq!(place(&plan), None, "somebody has moved it meanwhile");
    }

    #[test]
    fn a_dropped_card_lands_above_the_first_card_whose_middle_is_below_the_pointer() {
        let middles = [(task(1), 50.0), (task(2), 150.0), (task(3), 250.0)];
        for (y, before) in [(10.0, Some(1)), (60.0, Some(2)), (151.0, Some(3)), (300.0, None)] {
            let place = drop_place(stage(1), &middles, task(9), y);
            assert_eq!(place, Place { stage: stage(1), before: before.map(task) }, "at {y}");
        }
        // Its own place does not count.
        assert_eq!(drop_place(stage(1), &middles, task(2), 140.0).before, Some(task(3)));
        assert_eq!(drop_place(stage(1), &[], task(2), 140.0).before, None);
    }
}
