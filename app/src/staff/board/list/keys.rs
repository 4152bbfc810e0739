//! The list by keyboard: `J`, `K` and arrows from row to row, `X` picks, `E` changes, `M` moves, `S` shares, `N` adds.

use super::dragging::may_move;
use super::editing::Editing;
use crate::finding::may;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::carrying;
use crate::staff::board::model::{Cell, Lane, Plan, Rows, Selection, step_row};
use crate::staff::share::Then;
use leptos::prelude::*;
use veranda_terms::TaskId;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key was pressed somewhere in the list.
pub fn pressed(board: Board, editing: Editing, rows: Memo<Rows>, event: &KeyboardEvent) {
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || with_another || event.is_composing() {
        return;
    }
    let carried = board.plan.with_untracked(|plan| plan.as_ref().and_then(Plan::carried));
    if let Some((task, _)) = carried {
        let step = |lanes: &[Lane], task, step| rows.with_untracked(|rows| step_row(&rows.lanes, lanes, task, step));
        if carrying::pressed(board, task, &event.key(), step) {
            event.prevent_default();
        }
        return;
    }
    let on = event.target().and_then(|on| on.dyn_into::<Element>().ok()).map(|on| on.id()).unwrap_or_default();
    let key = event.key();
    if !may(&key) {
        return;
    }
    let order: Vec<TaskId> = rows.with_untracked(|rows| rows.tasks().collect());
    let handled = match (Cell::of_id(&on), step(&key)) {
        (here, Some(step)) => {
            let from = here.map(|(task, _)| task);
            let Some(next) = next(&order, from, step) else { return };
            if event.shift_key() {
                board.picked.update(|picked| {
                    from.filter(|from| !picked.has(*from)).into_iter().for_each(|from| picked.toggle(from));
                    picked.extend_to(next, &rows.read_untracked().lanes);
                });
            }
            let cell = here.map_or(Cell::Title, |(_, cell)| cell);
            board.focus(next, cell.id(next));
            true
        }
        (Some((task, cell)), None) => on_row(board, editing, rows, (task, cell), &key),
        (None, None) => on_list(board, &key),
    };
    if handled {
        event.prevent_default();
    }
}

fn on_row(board: Board, editing: Editing, rows: Memo<Rows>, (task, cell): (TaskId, Cell), key: &str) -> bool {
    match key {
        "x" => board.picked.update(|picked| picked.toggle(task)),
        "X" => board.picked.update(|picked| picked.extend_to(task, &rows.read_untracked().lanes)),
        "e" | "E" | "F2" => editing.begin(task, cell),
        "m" | "M" => {
            if may_move(board, task) {
                carrying::begin(board, task);
            }
        }
        "s" | "S" => board.share(vec![task], Then::Nothing),
        "ArrowLeft" | "ArrowRight" => {
            if let Some(beside) = cell.beside(key == "ArrowLeft") {
                shell::focus_on(&beside.id(task));
            }
        }
        _ => return on_list(board, key),
    }
    true
}

fn on_list(board: Board, key: &str) -> bool {
    match key {
        "." => shell::focus_on_first(".bulk button"),
        "n" | "N" => shell::focus_on_first("[id^=quick-]"),
        "Escape" if !board.picked.read_untracked().is_empty() => board.picked.update(Selection::clear),
        _ => return false,
    }
    true
}

/// How many rows a key goes on.
fn step(key: &str) -> Option<isize> {
    match key {
        "j" | "J" | "ArrowDown" => Some(1),
        "k" | "K" | "ArrowUp" => Some(-1),
        _ => None,
    }
}

/// The row so many on from this one; the first one from none. Nothing beyond the ends.
fn next(order: &[TaskId], from: Option<TaskId>, step: isize) -> Option<TaskId> {
    let index = match from {
        None => 0,
        Some(from) => order.iter().position(|task| *task == from)?.checked_add_signed(step)?,
    };
    order.get(index).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::task;

    #[test]
    fn keys_go_from_row_to_row_and_stay_in_the_list() {
        let order = [task(1), task(2), task(3)];
        assert_eq!(next(&order, None, 1), Some(task(1)));
        assert_eq!(next(&order, Some(task(1)), 1), Some(task(2)));
        assert_eq!(next(&order, Some(task(3)), -1), Some(task(2)));
        assert_eq!(next(&order, Some(task(3)), 1), None);
        assert_eq!(next(&order, Some(task(1)), -1), None);
        assert_eq!(next(&order, Some(task(9)), 1), None);
        assert_eq!(next(&[], None, 1), None);
        assert_eq!((step("j"), step("ArrowUp"), step("x")), (Some(1), Some(-1), None));
    }
}
