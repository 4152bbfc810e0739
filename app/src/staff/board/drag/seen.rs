//! What a drag looks like where rows and days know nothing of it: one element follows the pointer and one is marked, and
//! nothing else is touched, however much is drawn.

use super::{Drag, Grip, Target};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// What was changed of an element to show it, to be taken back.
type Worn = (HtmlElement, &'static [&'static str]);

const LIFTED: [&str; 5] = ["translate", "pointer-events", "position", "z-index", "opacity"];
const MARKED: [&str; 2] = ["outline", "box-shadow"];

/// How what is under the pointer is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A line along its upper edge.
    Above,
    /// A line along its lower edge.
    Under,
    /// A line around it.
    Around,
}

impl Mark {
    const fn style(self) -> (&'static str, &'static str) {
        match self {
            Mark::Above => ("box-shadow", "inset 0 3px 0 0 var(--focus)"),
            Mark::Under => ("box-shadow", "inset 0 -3px 0 0 var(--focus)"),
            Mark::Around => ("outline", "2px solid var(--focus)"),
        }
    }
}

impl Drag {
    /// Shows what is lifted: `lifted` finds its element, `marked` the one it would land at.
    pub fn shows(self, lifted: fn(Grip) -> Option<HtmlElement>, marked: fn(Target) -> Option<(HtmlElement, Mark)>) {
        Effect::new(move |before: Option<Vec<Worn>>| {
            before.into_iter().flatten().for_each(|(element, names)| take_off(&element, names));
            let mut worn = Vec::new();
            let Some(held) = self.held.get().filter(|held| held.lifted) else { return worn };
            if let Some(element) = lifted(held.grip) {
                let (x, y) = self.away(held);
                let values = [&format!("{x}px {y}px"), "none", "relative", "5", "0.85"];
                LIFTED.into_iter().zip(values).for_each(|(name, value)| put_on(&element, name, value));
                worn.push((element, &LIFTED as &'static [&'static str]));
            }
            if let Some((element, mark)) = held.target.and_then(marked) {
                let (name, value) = mark.style();
                put_on(&element, name, value);
                worn.push((element, &MARKED));
            }
            worn
        });
    }
}

fn put_on(element: &HtmlElement, name: &str, value: &str) {
    if let Err(error) = element.style().set_property(name, value) {
        leptos::logging::error!("cannot set {name}: {error:?}");
    }
}

fn take_off(element: &HtmlElement, names: &[&str]) {
    for name in names {
        if let Err(error) = element.style().remove_property(name) {
            leptos::logging::error!("cannot remove {name}: {error:?}");
        }
    }
}
