//! Carrying a task by keyboard, over the board and through the list: arrows move it, Enter drops it, Escape puts it back.

use super::model::{Lane, Place, Plan, Step, stand};
use super::state::Board;
use leptos::prelude::*;
use veranda_terms::TaskId;

/// Picks a task up.
pub fn begin(board: Board, task: TaskId) {
    let lanes = board.lanes.get_untracked();
    let Some(at) = stand(&lanes, task) else { return };
    let lane = &lanes[at.lane];
    let here = Place { stage: lane.stage, before: lane.tasks.get(at.index + 1).copied() };
    board.plan.update(|plan| plan.iter_mut().for_each(|plan| plan.carry(Some((task, here)))));
    board.toasts.announce(board.session.say_now().staff_carry_began(&board.title_now(task)));
    keep_focus(board, task);
}

/// A key was pressed while a task is carried: every key is about it. `step` says where an arrow leads.
pub fn pressed(board: Board, task: TaskId, key: &str, step: impl Fn(&[Lane], TaskId, Step) -> Option<Place>) -> bool {
    let put_down = || board.plan.update(|plan| plan.iter_mut().for_each(|plan| plan.carry(None)));
    let say = board.session.say_now();
    if let Some(wanted) = Step::of_key(key) {
        let lanes = board.plan.with_untracked(|plan| plan.as_ref().map(Plan::lanes)).unwrap_or_default();
        match step(&lanes, task, wanted) {
            Some(place) => {
                board.plan.update(|plan| plan.iter_mut().for_each(|plan| plan.carry(Some((task, place)))));
                board.say_where(task);
                // The card was taken out of the page and put in elsewhere: the keyboard goes with it.
                keep_focus(board, task);
            }
            None => board.toasts.announce(say.staff_carry_edge()),
        }
        return true;
    }
    match key {
        "Enter" | " " => {
            let place = board.plan.with_untracked(|plan| plan.as_ref()?.carried().map(|(_, place)| place));
            put_down();
            if let Some(place) = place {
                board.move_task(task, place);
            }
        }
        "Escape" | "Tab" => {
            put_down();
            board.toasts.announce(say.staff_carry_back());
        }
        _ => return true,
    }
    keep_focus(board, task);
    true
}

fn keep_focus(board: Board, task: TaskId) {
    board.focus(task, format!("card-{task}"));
}
