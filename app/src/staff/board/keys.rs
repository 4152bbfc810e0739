//! The board by keyboard: arrows from card to card, `M` carries one, `X` picks, `S` shares.

use super::carrying;
use super::model::{Step, neighbour, step};
use super::state::Board;
use crate::finding::may;
use crate::shell;
use crate::staff::share::Then;
use leptos::prelude::*;
use veranda_terms::TaskId;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key was pressed somewhere on the board.
pub fn pressed(board: Board, event: &KeyboardEvent) {
    let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || with_another || event.is_composing() {
        return;
    }
    let carried = board.plan.with_untracked(|plan| plan.as_ref().and_then(super::model::Plan::carried));
    let handled = match (carried, on) {
        (Some((task, _)), _) => carrying::pressed(board, task, &event.key(), step),
        (None, Some(on)) => card_of(&on).is_some_and(|task| on_card(board, task, event)) || on_board(board, event),
        (None, None) => false,
    };
    if handled {
        event.prevent_default();
    }
}

/// The card whose link has the keyboard. Buttons, boxes and fields on it keep their own keys.
fn card_of(on: &Element) -> Option<TaskId> {
    on.id().strip_prefix("card-")?.parse().ok()
}

fn on_card(board: Board, task: TaskId, event: &KeyboardEvent) -> bool {
    let lanes = board.lanes.get_untracked();
    if let Some(step) = Step::of_key(&event.key()) {
        if let Some(next) = neighbour(&lanes, task, step) {
            board.focus(next, format!("card-{next}"));
        }
        return true;
    }
    match event.key().as_str() {
        key if !may(key) => return false,
        "m" | "M" => carrying::begin(board, task),
        "x" => board.picked.update(|picked| picked.toggle(task)),
        "X" => board.picked.update(|picked| picked.extend_to(task, &lanes)),
        "s" | "S" => board.share(vec![task], Then::Nothing),
        _ => return false,
    }
    true
}

fn on_board(board: Board, event: &KeyboardEvent) -> bool {
    if event.key() == "." && may(".") && !board.picked.read_untracked().is_empty() {
        shell::focus_on_first(".bulk button");
        return true;
    }
    let clears = event.key() == "Escape" && !board.picked.read_untracked().is_empty();
    if clears {
        board.picked.update(super::model::Selection::clear);
    }
    clears
}
