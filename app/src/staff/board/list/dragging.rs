//! The list to drag rows over, while it stands in the order of the board.

use crate::staff::board::Board;
use crate::staff::board::drag::{Drag, Grip, Ground, Mark, Target, id_of};
use crate::staff::board::model::{place_at, place_on_top};
use leptos::prelude::*;
use veranda_terms::TaskId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows pointers over the rows of the list.
pub fn over_rows(board: Board) -> Drag {
    let drag = Drag::new(Ground {
        scroller: ".scroll:has(>.tasks)",
        grip,
        under,
        lifts: Callback::new(move |Grip { task, .. }| may_move(board, task)),
        lands: Callback::new(move |(grip, target)| land(board, grip, target)),
    });
    drag.shows(|grip| row(&format!("[data-task='{}']", grip.task)), marked);
    drag
}

/// Whether a row can be moved by hand; says why where it cannot.
pub fn may_move(board: Board, task: TaskId) -> bool {
    let say = board.session.say_now();
    let why = if board.address.showing.with_untracked(|showing| showing.sort.is_some()) {
        say.views_sorted()
    } else if board.card_now(task).is_some_and(|card| card.done.is_some()) {
        say.views_finished_stay()
    } else {
        return true;
    };
    board.toasts.say(why);
    false
}

fn land(board: Board, Grip { task, .. }: Grip, target: Target) {
    let place = board.lanes.with_untracked(|lanes| match target {
        Target::Above(over) => place_at(lanes, task, over, false),
        Target::Under(over) => place_at(lanes, task, over, true),
        Target::Top(stage) => Some(place_on_top(lanes, task, stage)),
        Target::Place(_) | Target::Day(_) => None,
    });
    if let Some(place) = place {
        board.move_task(task, place);
    }
}

fn grip(on: &Element) -> Option<Grip> {
    let row = on.closest("tr[data-task]").ok().flatten()?;
    Some(Grip { task: id_of(&row, "data-task")?, day: None })
}

fn under(_: TaskId, (x, y): (f64, f64)) -> Option<Target> {
    let row = document().element_from_point(x as f32, y as f32)?.closest("tr").ok().flatten()?;
    if let Some(stage) = id_of(&row, "data-lane") {
        return Some(Target::Top(stage));
    }
    // Beside what is finished nothing is dropped: it would go to that one's stage, and stand somewhere else.
    if row.has_attribute("data-done") {
        return None;
    }
    let (over, rect) = (id_of(&row, "data-task")?, row.get_bounding_client_rect());
    Some(if y < rect.top() + rect.height() / 2.0 { Target::Above(over) } else { Target::Under(over) })
}

fn marked(target: Target) -> Option<(HtmlElement, Mark)> {
    Some(match target {
        Target::Above(over) => (row(&format!("[data-task='{over}']"))?, Mark::Above),
        Target::Under(over) => (row(&format!("[data-task='{over}']"))?, Mark::Under),
        Target::Top(stage) => (row(&format!("[data-lane='{stage}']"))?, Mark::Under),
        Target::Place(_) | Target::Day(_) => return None,
    })
}

fn row(which: &str) -> Option<HtmlElement> {
    document().query_selector(&format!(".tasks tr{which}")).ok().flatten()?.dyn_into().ok()
}
