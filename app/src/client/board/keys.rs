//! Arrows on a board: from card to card within a lane, and to the neighbouring lane that has cards.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Moves the focus from the card that has it. Without one the board scrolls as usual.
pub fn move_focus(event: KeyboardEvent) {
    let Some(board) = event.current_target().and_then(|board| board.dyn_into::<Element>().ok()) else { return };
    let Some(focused) = document().active_element() else { return };
    let lanes: Vec<Vec<HtmlElement>> = all::<Element>(&board, ".lane")
        .iter()
        .map(|lane| all(lane, ".tile h3 a"))
        .filter(|lane| !lane.is_empty())
        .collect();
    let here = lanes
        .iter()
        .enumerate()
        .find_map(|(at, lane)| Some((at, lane.iter().position(|link| focused.is_same_node(Some(link)))?)));
    let Some(here) = here else { return };
    let lengths: Vec<usize> = lanes.iter().map(Vec::len).collect();
    if let Some((lane, card)) = step(&lengths, here, &event.key()) {
        event.prevent_default();
        if let Err(error) = lanes[lane][card].focus() {
            leptos::logging::error!("no focus: {error:?}");
        }
    }
}

/// Where a key leads from a card, given how many cards each lane has (none is empty).
fn step(lengths: &[usize], (lane, card): (usize, usize), key: &str) -> Option<(usize, usize)> {
    let last = |lane: usize| lengths[lane] - 1;
    match key {
        "ArrowUp" => Some((lane, card.saturating_sub(1))),
        "ArrowDown" => Some((lane, (card + 1).min(last(lane)))),
        "ArrowLeft" => lane.checked_sub(1).map(|lane| (lane, card.min(last(lane)))),
        "ArrowRight" => Some(lane + 1).filter(|lane| *lane < lengths.len()).map(|lane| (lane, card.min(last(lane)))),
        "Home" => Some((lane, 0)),
        "End" => Some((lane, last(lane))),
        _ => None,
    }
}

fn all<T: JsCast>(within: &Element, selector: &str) -> Vec<T> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_go_from_card_to_card_and_stay_on_the_board() {
        let lengths = [3, 1, 2];
        for (from, key, to) in [
            ((0, 0), "ArrowDown", Some((0, 1))),
            ((0, 2), "ArrowDown", Some((0, 2))),
            ((0, 0), "ArrowUp", Some((0, 0))),
            ((0, 2), "ArrowRight", Some((1, 0))),
            ((1, 0), "ArrowRight", Some((2, 0))),
            ((2, 1), "ArrowRight", None),
            ((0, 1), "ArrowLeft", None),
            ((2, 1), "ArrowLeft", Some((1, 0))),
            ((0, 0), "End", Some((0, 2))),
            ((0, 2), "Home", Some((0, 0))),
            ((0, 0), "x", None),
        ] {
            assert_eq!(step(&lengths, from, key), to, "{from:?} {key}");
        }
    }
}
