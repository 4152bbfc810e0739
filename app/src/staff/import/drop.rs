//! Files dropped anywhere on the page. Wherever they fall, the browser does not leave the page for them.

use super::model::Step;
use super::state::Import;
use leptos::ev;
use leptos::prelude::*;
use web_sys::DragEvent;

/// Listens while the page is there. Gives whether a file that would be taken is being held over it.
pub fn anywhere(import: Import) -> RwSignal<bool> {
    let over = RwSignal::new(false);
    let listening = [
        window_event_listener(ev::dragover, move |event| {
            if !holds_files(&event) {
                return;
            }
            event.prevent_default();
            let taken = takes(import);
            if let Some(data) = event.data_transfer() {
                data.set_drop_effect(if taken { "copy" } else { "none" });
            }
            if over.get_untracked() != taken {
                over.set(taken);
            }
        }),
        window_event_listener(ev::dragleave, move |event| {
            // Out of the window, not from one element of it to the next.
            if event.related_target().is_none() {
                over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event| {
            if !holds_files(&event) {
                return;
            }
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            let Some(files) = files.filter(|_| takes(import)) else { return };
            match (files.length(), files.get(0)) {
                (1, Some(file)) => import.choose(file),
                (0, _) => {}
                _ => import.too_many(),
            }
        }),
    ];
    on_cleanup(move || listening.into_iter().for_each(|handle| handle.remove()));
    over
}

/// Whether a file dropped now would be read: not while much was decided about another one.
fn takes(import: Import) -> bool {
    matches!(import.step.get_untracked(), Step::File | Step::Found) && !import.writing.get_untracked()
}

fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().iter().any(|kind| kind == "Files"))
}
