//! A cell that is being changed: a text, a day, one of the stages, or people to tick.

use super::editing::Editing;
use crate::session::session;
use crate::staff::board::model::{Cell, people_of_text, text_of_people};
use crate::ui::Face;
use leptos::html;
use leptos::prelude::*;
use veranda_api::client::Somebody;
use veranda_terms::TaskId;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlElement, KeyboardEvent, Node};

/// The cell.
#[component]
pub fn Edit(
    /// Of which task.
    task: TaskId,
    /// Which of its cells.
    cell: Cell,
    /// What is being changed.
    editing: Editing,
    /// Its name for people.
    label: String,
) -> impl IntoView {
    match cell {
        Cell::Title => view! { <Line task cell editing label kind="text"/> }.into_any(),
        Cell::ClientDate | Cell::TeamDate => view! { <Line task cell editing label kind="date"/> }.into_any(),
        Cell::Stage => view! { <Stages task editing label/> }.into_any(),
        Cell::Owners => view! { <Owners task editing label/> }.into_any(),
    }
}

#[component]
fn Line(task: TaskId, cell: Cell, editing: Editing, label: String, kind: &'static str) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            focus(&field);
            field.select();
        }
    });
    view! {
        <input
            class="input edit s"
            type=kind
            node_ref=field
            aria-label=label
            prop:value=editing.text
            on:input:target=move |event| editing.text.set(event.target().value())
            on:keydown=move |event| editing.pressed((task, cell), &event)
            on:blur=move |_| editing.left((task, cell))
        />
    }
}

#[component]
fn Stages(task: TaskId, editing: Editing, label: String) -> impl IntoView {
    let at = (task, Cell::Stage);
    let field = NodeRef::<html::Select>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            focus(&field);
        }
    });
    // Keys go through the stages one by one, and mean the last one; a pointer means the one it chose.
    let pointed = StoredValue::new(false);
    let stages = editing.board.plan.with_untracked(|plan| {
        let stages = plan.as_ref().map(|plan| plan.project().stages.clone()).unwrap_or_default();
        stages.into_iter().map(|stage| (stage.id.to_string(), stage.name.to_string())).collect::<Vec<_>>()
    });
    view! {
        <select
            class="input edit s"
            node_ref=field
            aria-label=label
            on:pointerdown=move |_| pointed.set_value(true)
            on:change:target=move |event| {
                editing.text.set(event.target().value());
                if pointed.get_value() {
                    editing.chosen(at);
                }
            }
            on:keydown=move |event: KeyboardEvent| {
                pointed.set_value(false);
                editing.pressed(at, &event);
            }
            on:blur=move |_| editing.left(at)
        >
            {stages.into_iter().map(|(stage, name)| {
                let mine = stage.clone();
                view! { <option value=stage prop:selected=move || *editing.text.read() == mine>{name}</option> }
            }).collect_view()}
        </select>
    }
}

#[component]
fn Owners(task: TaskId, editing: Editing, label: String) -> impl IntoView {
    let (at, session) = ((task, Cell::Owners), session());
    let group = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if group.get().is_some()
            && let Some(first) = boxes(group).first()
        {
            focus(first);
        }
    });
    // Whoever works on it and is of the firm no more can still be taken off.
    let mut people = editing.board.colleagues_now();
    let others = editing.board.card_now(task).map(|card| card.owners.clone()).unwrap_or_default();
    people.extend(
        others.into_iter().filter(|owner| !people.iter().any(|known| known.id == owner.id)).collect::<Vec<_>>(),
    );
    let toggle = move |somebody: &Somebody, on: bool| {
        let mut now = people_of_text(&editing.text.get_untracked());
        now.retain(|person| *person != somebody.id);
        now.extend(on.then_some(somebody.id));
        editing.text.set(text_of_people(&now));
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" | "ArrowUp" => {
            event.prevent_default();
            event.stop_propagation();
            step(group, event.key() == "ArrowUp");
        }
        _ => editing.pressed(at, &event),
    };
    let left = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        // What has the keyboard may go together with the cell, which then hears of it last of all.
        let Some(group) = group.try_get_untracked() else { return };
        let inside = group.is_some_and(|group| group.contains(to.as_ref()));
        if !inside {
            editing.left(at);
        }
    };
    view! {
        <div
            class="input edit s stack gap-1"
            role="group"
            node_ref=group
            aria-label=label
            aria-describedby="who-hint"
            on:keydown=pressed
            on:focusout=left
            // A press on a name is for its box, and not for leaving all of them.
            on:mousedown=move |event| event.prevent_default()
        >
            {people.into_iter().map(|somebody| {
                let (id, name) = (somebody.id, somebody.name.to_string());
                view! {
                    <label class="row hold gap-1-5">
                        <input
                            type="checkbox"
                            class="pick"
                            prop:checked=move || people_of_text(&editing.text.read()).contains(&id)
                            on:change:target=move |event| toggle(&somebody, event.target().checked())
                        />
                        <Face id=id.to_string() name=name.clone() tiny=true/>
                        <span>{name}</span>
                    </label>
                }
            }).collect_view()}
            <small class="sr" id="who-hint">{move || session.say().views_who_hint()}</small>
        </div>
    }
}

fn boxes(group: NodeRef<html::Div>) -> Vec<HtmlElement> {
    let Some(Ok(found)) = group.get_untracked().map(|group| group.query_selector_all("input")) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn step(group: NodeRef<html::Div>, back: bool) {
    let (boxes, active) = (boxes(group), document().active_element());
    let here = boxes.iter().position(|one| active.as_ref().is_some_and(|active| **one == *active));
    let next = here.and_then(|here| if back { here.checked_sub(1) } else { Some(here + 1) });
    if let Some(next) = next.and_then(|next| boxes.get(next)) {
        focus(next);
    }
}

fn focus(element: &HtmlElement) {
    if let Err(error) = element.focus() {
        leptos::logging::error!("no focus: {error:?}");
    }
}
