//! The place of the report in the page: first the server's HTML, then this program's elements.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, NodeList};

/// Where the report stands.
const PLACE: &str = "report";

/// An element for the report, not in the page yet.
pub(super) fn fresh() -> Option<HtmlElement> {
    document().get_element_by_id(PLACE)?;
    let element = document().create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
    element.set_id(PLACE);
    element.set_attribute("data-open", "").ok()?;
    Some(element)
}

/// Puts the element where the server's HTML was. What was folded open stays open, and the keyboard stays where it was.
pub(super) fn taken_by(fresh: &HtmlElement) {
    let Some(old) = document().get_element_by_id(PLACE).filter(|old| !fresh.is_same_node(Some(old))) else { return };
    for (was, is) in all(&old, "details").zip(all(fresh, "details")) {
        if was.has_attribute("open") {
            warn(is.set_attribute("open", ""));
        }
    }
    const STOPS: &str = "button,summary";
    let focused = document().active_element();
    let stop = all(&old, STOPS).position(|stop| focused.as_ref() == Some(&stop));
    warn(old.replace_with_with_node_1(fresh));
    // From here on the page follows by itself.
    warn(fresh.set_attribute("data-live", ""));
    let focus = stop.and_then(|at| all(fresh, STOPS).nth(at)).and_then(|stop| stop.dyn_into::<HtmlElement>().ok());
    if let Some(focus) = focus {
        let in_place = FocusOptions::new();
        in_place.set_prevent_scroll(true);
        warn(focus.focus_with_options(&in_place));
    }
}

/// Says that the page does not update by itself.
pub(super) fn stays_as_it_is() {
    if let Some(strip) = document().get_element_by_id("still") {
        warn(strip.remove_attribute("hidden"));
    }
}

fn all(within: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found: Option<NodeList> = within.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into::<Element>().ok())
}

fn warn(result: Result<(), wasm_bindgen::JsValue>) {
    if let Err(error) = result {
        leptos::logging::error!("the report did not take its place: {error:?}");
    }
}
