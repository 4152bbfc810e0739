//! Carrying a task through the calendar by keyboard: arrows go by day and week, Page Up and Page Down by month.

use super::days::{Carried, Days, focus};
use super::dragging::grip;
use crate::clock;
use crate::finding::may;
use crate::staff::board::drag::Grip;
use crate::views::calendar::step;
use leptos::prelude::*;
use veranda_terms::Day;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// A key was pressed somewhere in the calendar.
pub fn pressed(days: Days, turn: &impl Fn(Day), event: &KeyboardEvent) {
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || with_another || event.is_composing() {
        return;
    }
    let key = event.key();
    let handled = match days.carried.get_untracked() {
        Some(carried) => carry(days, turn, carried, &key),
        None => matches!(key.as_str(), "m" | "M") && may(&key) && begin(days, event),
    };
    if handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn begin(days: Days, event: &KeyboardEvent) -> bool {
    let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
    let Some(Grip { task, day: Some(from) }) = on.and_then(|on| grip(&on)) else { return false };
    if days.moves(task, from) {
        days.carried.set(Some(Carried { task, from, to: from }));
        let board = days.board;
        board.toasts.announce(board.session.say_now().staff_carry_began(&board.title_now(task)));
        focus(task, Some(from));
    }
    true
}

/// While a task is carried, every key is about it.
fn carry(days: Days, turn: &impl Fn(Day), carried: Carried, key: &str) -> bool {
    let Carried { task, from, to } = carried;
    let (toasts, say) = (days.board.toasts, days.board.session.say_now());
    if let Some(to) = step(to, key) {
        days.carried.set(Some(Carried { to, ..carried }));
        turn(to);
        toasts.announce(say.day_long(to, clock::today()));
        focus(task, Some(to));
        return true;
    }
    match key {
        "Enter" | " " => {
            days.go(task, from, to);
            days.carried.set(None);
            if !days.board.telling.is_open() {
                focus(task, Some(to));
            }
        }
        "Escape" | "Tab" => {
            days.carried.set(None);
            turn(from);
            toasts.announce(say.staff_carry_back());
            focus(task, Some(from));
        }
        _ => {}
    }
    true
}
