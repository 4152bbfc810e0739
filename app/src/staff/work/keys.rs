//! `J` and `K` go from row to row; Enter opens, as it does on every link.

use crate::views::is_free;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

/// What of a row takes the keyboard.
pub const GOES: &str = "[data-go]";

/// Listens until the current owner is cleaned up.
pub fn follow() {
    let listening = window_event_listener(ev::keydown, move |event| {
        let Some(step) = step(&event.key()).filter(|_| is_free(&event)) else { return };
        let rows = rows();
        let active = document().active_element();
        let here = rows.iter().position(|row| {
            active.as_ref().is_some_and(|active| row.is_same_node(Some(active.unchecked_ref::<Node>())))
        });
        if let Some(row) = next(rows.len(), here, step).and_then(|at| rows.get(at)) {
            event.prevent_default();
            if let Err(error) = row.focus() {
                leptos::logging::error!("no focus: {error:?}");
            }
        }
    });
    on_cleanup(move || listening.remove());
}

fn rows() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(GOES) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn step(key: &str) -> Option<isize> {
    match key {
        "j" | "J" => Some(1),
        "k" | "K" => Some(-1),
        _ => None,
    }
}

/// The row so many on; the first from none. Nothing beyond the ends.
fn next(rows: usize, here: Option<usize>, step: isize) -> Option<usize> {
    let at = match here {
        None => 0,
        Some(here) => here.checked_add_signed(step)?,
    };
    (at < rows).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_from_row_to_row_and_stay_on_the_page() {
        assert_eq!(next(3, None, 1), Some(0));
        assert_eq!(next(3, Some(0), 1), Some(1));
        assert_eq!(next(3, Some(2), 1), None);
        assert_eq!(next(3, Some(0), -1), None);
        assert_eq!(next(0, None, 1), None);
        assert_eq!((step("j"), step("K"), step("x")), (Some(1), Some(-1), None));
    }
}
