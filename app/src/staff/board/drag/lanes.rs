//! The board to drag over: lanes of cards.

use super::{Drag, Grip, Ground, Target, id_of};
use crate::staff::board::Board;
use crate::staff::board::model::drop_place;
use leptos::prelude::*;
use veranda_terms::{StageId, TaskId};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Follows pointers over the lanes of a board.
pub fn over_lanes(board: Board) -> Drag {
    Drag::new(Ground {
        scroller: ".board",
        grip,
        under,
        lifts: Callback::new(|_| true),
        lands: Callback::new(move |(grip, target): (Grip, Target)| {
            if let Target::Place(place) = target {
                board.move_task(grip.task, place);
            }
        }),
    })
}

fn grip(on: &Element) -> Option<Grip> {
    let card = on.closest("[data-task]").ok().flatten()?;
    Some(Grip { task: id_of(&card, "data-task")?, day: None })
}

fn under(task: TaskId, (x, y): (f64, f64)) -> Option<Target> {
    let under = document().element_from_point(x as f32, y as f32)?;
    let lane = under.closest("[data-stage]").ok().flatten()?;
    let stage: StageId = id_of(&lane, "data-stage")?;
    let cards = lane.query_selector_all("[data-task]").ok()?;
    let middle = |at: u32| {
        let card: Element = cards.get(at)?.dyn_into().ok()?;
        let rect = card.get_bounding_client_rect();
        Some((id_of(&card, "data-task")?, rect.top() + rect.height() / 2.0))
    };
    let middles: Vec<(TaskId, f64)> = (0..cards.length()).filter_map(middle).collect();
    Some(Target::Place(drop_place(stage, &middles, task, y)))
}
