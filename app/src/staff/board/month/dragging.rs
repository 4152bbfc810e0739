//! The calendar to drag over: tasks on days.

use super::days::Days;
use crate::staff::board::drag::{Drag, Grip, Ground, Mark, Target, id_of};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_terms::TaskId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows pointers over the days.
pub fn over_days(days: Days) -> Drag {
    let drag = Drag::new(Ground {
        scroller: "ol.cal",
        grip,
        under,
        lifts: Callback::new(move |Grip { task, day }: Grip| day.is_some_and(|day| days.moves(task, day))),
        lands: Callback::new(move |(grip, target): (Grip, Target)| {
            if let (Some(from), Target::Day(to)) = (grip.day, target) {
                days.go(grip.task, from, to);
            }
        }),
    });
    drag.shows(lifted, marked);
    drag
}

/// The task whose line on a day this is. The calendar is the same on all sides: the address of the line says which.
pub fn grip(on: &Element) -> Option<Grip> {
    let line = on.closest("ol.cal a").ok().flatten()?;
    let address = line.get_attribute("href")?;
    let path = address.split(['?', '#']).next()?;
    let Route::Task(_, task) = Route::parse(path)? else { return None };
    let day = line.closest("[data-day]").ok().flatten().and_then(|day| id_of(&day, "data-day"));
    Some(Grip { task, day })
}

fn under(_: TaskId, (x, y): (f64, f64)) -> Option<Target> {
    let day = document().element_from_point(x as f32, y as f32)?.closest("[data-day]").ok().flatten()?;
    id_of(&day, "data-day").map(Target::Day)
}

fn lifted(Grip { task, day }: Grip) -> Option<HtmlElement> {
    find(&format!("[data-day='{}'] a[href*='{task}']", day?))
}

fn marked(target: Target) -> Option<(HtmlElement, Mark)> {
    match target {
        Target::Day(day) => Some((find(&format!("[data-day='{day}']"))?, Mark::Around)),
        Target::Place(_) | Target::Above(_) | Target::Under(_) | Target::Top(_) => None,
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}
