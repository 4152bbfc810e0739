//! The order of the lines, changed by pointer and by keyboard.

use super::places::{arranged, below, moved, place_at};
use crate::session::{Session, session};
use crate::shell;
use crate::staff::parts::Sender;
use crate::staff::task::opened::Opened;
use leptos::html;
use leptos::prelude::*;
use veranda_api::staff::{ChecklistItem, ItemPlace, MoveItem};
use veranda_terms::ChecklistItemId;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

/// The order. While a line is carried, or its new place is under way, it is the reader's own.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    /// The list the lines stand in.
    pub around: NodeRef<html::Ul>,
    /// What the server has.
    pub items: Memo<Vec<ChecklistItem>>,
    opened: Opened,
    session: Session,
    own: RwSignal<Option<Vec<ChecklistItemId>>>,
    carried: RwSignal<Option<(ChecklistItemId, i32)>>,
    /// Moved while another move was under way.
    next: StoredValue<Vec<ChecklistItemId>>,
    sender: Sender,
}

impl Order {
    /// Follows a list, and the pointer over it, until it is left.
    pub fn follow(opened: Opened, items: Memo<Vec<ChecklistItem>>) -> Self {
        let order = Self {
            around: NodeRef::new(),
            items,
            opened,
            session: session(),
            own: RwSignal::new(None),
            carried: RwSignal::new(None),
            next: StoredValue::new(Vec::new()),
            sender: Sender::new(),
        };
        let dragged = window_event_listener(leptos::ev::pointermove, move |event| order.dragged(&event));
        let up = window_event_listener(leptos::ev::pointerup, move |event| order.let_go(&event));
        let cancelled = window_event_listener(leptos::ev::pointercancel, move |_| order.put_back());
        let key = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key() == "Escape" {
                order.put_back();
            }
        });
        on_cleanup(move || {
            dragged.remove();
            up.remove();
            cancelled.remove();
            key.remove();
        });
        order
    }

    /// The lines in the order they are shown.
    pub fn shown(self) -> Vec<ChecklistItemId> {
        let there: Vec<ChecklistItemId> = self.items.read().iter().map(|item| item.id).collect();
        arranged(&there, self.own.read().as_deref())
    }

    /// Whether this line is carried.
    pub fn carries(self, id: ChecklistItemId) -> bool {
        self.carried.read().is_some_and(|(carried, _)| carried == id)
    }

    /// Why the last move was not made.
    pub fn refused(self) -> Signal<Option<String>> {
        self.sender.whole()
    }

    /// A line's handle was pressed.
    pub fn lifted(self, id: ChecklistItemId, event: &PointerEvent) {
        if event.button() == 0 && event.is_primary() {
            self.carried.set(Some((id, event.pointer_id())));
        }
    }

    /// A key was pressed on a line's handle.
    pub fn pressed(self, id: ChecklistItemId, event: &KeyboardEvent) {
        let down = match event.key().as_str() {
            "ArrowUp" => false,
            "ArrowDown" => true,
            _ => return,
        };
        event.prevent_default();
        self.step(id, down, &format!("grip-{id}"));
    }

    /// Puts a line one place up or down and gives the keyboard back to where it was: what moves loses it.
    pub fn step(self, id: ChecklistItemId, down: bool, focus: &str) {
        let shown = untrack(|| self.shown());
        let Some(at) = shown.iter().position(|other| *other == id) else { return };
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        if to == at || to >= shown.len() {
            return;
        }
        self.own.set(Some(moved(&shown, id, to)));
        self.say_place(id, to, shown.len());
        self.send(id);
        let focus = focus.to_owned();
        request_animation_frame(move || shell::focus_on(&focus));
    }

    fn dragged(self, event: &PointerEvent) {
        let Some((id, pointer)) = self.carried.get_untracked() else { return };
        if pointer != event.pointer_id() {
            return;
        }
        let shown = untrack(|| self.shown());
        let order = moved(&shown, id, place_at(&self.middles(), id, f64::from(event.client_y())));
        if order != shown {
            self.own.set(Some(order));
        }
    }

    fn let_go(self, event: &PointerEvent) {
        let Some((id, _)) = self.carried.get_untracked().filter(|(_, pointer)| *pointer == event.pointer_id()) else {
            return;
        };
        self.carried.set(None);
        let there: Vec<ChecklistItemId> = self.items.with_untracked(|items| items.iter().map(|item| item.id).collect());
        let shown = untrack(|| self.shown());
        if shown == there {
            return self.own.set(None);
        }
        if let Some(to) = shown.iter().position(|other| *other == id) {
            self.say_place(id, to, shown.len());
        }
        self.send(id);
    }

    fn put_back(self) {
        if self.carried.get_untracked().is_some() {
            self.carried.set(None);
            self.own.set(None);
        }
    }

    fn say_place(self, id: ChecklistItemId, to: usize, of: usize) {
        let text = self.items.with_untracked(|items| {
            items.iter().find(|item| item.id == id).map(|item| item.text.for_staff().to_owned()).unwrap_or_default()
        });
        let words = self.session.say_now().checklist_moved(&text, to as i64 + 1, of as i64);
        self.opened.board.toasts.announce(words);
    }

    /// Sends where a line stands now; after the move that is under way, if one is.
    fn send(self, id: ChecklistItemId) {
        if self.sender.busy.get_untracked() {
            return self.next.update_value(|next| {
                next.retain(|other| *other != id);
                next.push(id);
            });
        }
        let before = below(&untrack(|| self.shown()), id);
        self.sender.send_or(
            MoveItem { task: self.opened.task, item: id, body: ItemPlace { before } },
            None,
            move |reply| {
                self.opened.take(reply);
                let next = self.next.try_update_value(|next| (!next.is_empty()).then(|| next.remove(0))).flatten();
                match next {
                    Some(next) => self.send(next),
                    None if self.carried.get_untracked().is_none() => self.own.set(None),
                    None => {}
                }
            },
            move |failed| {
                self.next.update_value(Vec::clear);
                self.own.set(None);
                self.opened.loader.hello();
                Some(failed)
            },
        );
    }

    fn middles(self) -> Vec<(ChecklistItemId, f64)> {
        let Some(list) = self.around.get_untracked() else { return Vec::new() };
        let Ok(lines) = list.query_selector_all("[data-line]") else { return Vec::new() };
        let middle = |at: u32| {
            let line: Element = lines.get(at)?.dyn_into().ok()?;
            let id = line.get_attribute("data-line")?.parse().ok()?;
            let rect = line.get_bounding_client_rect();
            Some((id, rect.top() + rect.height() / 2.0))
        };
        (0..lines.length()).filter_map(middle).collect()
    }
}
