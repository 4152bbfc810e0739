//! Widgets that know no product: they take their words as arguments and draw what the style sheets define.

mod bones;
mod button;
mod dialog;
mod empty;
mod face;
mod field;
mod menu;
mod seg;
mod theme;
mod toast;

pub use bones::Bones;
pub use button::{Button, Look};
pub use dialog::Dialog;
pub use empty::{Empty, Failed, Refusal, Strip};
pub use face::{Face, hue_of};
pub use field::{Field, Kind};
pub use menu::Menu;
pub use seg::Seg;
pub use theme::ThemeToggle;
pub use toast::{Offer, ToastRegion, Toasts};

use std::cell::Cell;

/// An id no other element of the page has, for `aria-*` and `for`.
pub fn fresh_id(kind: &str) -> String {
    thread_local! {
        static NEXT: Cell<u32> = const { Cell::new(0) };
    }
    let number = NEXT.with(|next| next.replace(next.get() + 1));
    format!("{kind}-{number}")
}
