//! The line in which a new task behind is added.

use crate::session::session;
use crate::staff::parts::bad_word;
use crate::staff::task::opened::opened;
use crate::ui::{Button, Refusal};
use leptos::prelude::*;
use veranda_terms::InternalText;

/// The line.
#[component]
pub fn Adding() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let (typed, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || typed.with_untracked(|typed| typed.trim().is_empty()) {
            return;
        }
        problem.set(None);
        match InternalText::parse_line(&typed.read_untracked()) {
            Err(bad) => problem.set(Some(bad_word(session.say_now(), bad))),
            Ok(title) => {
                busy.set(true);
                board.add_behind(title, opened.task, move |added| {
                    busy.try_set(false);
                    if added {
                        typed.try_set(String::new());
                    }
                });
            }
        }
    };
    view! {
        <form class="stack tight gap-1" novalidate on:submit=add>
            <div class="row hold gap-2">
                <input
                    class="input grow"
                    id="behind-add"
                    aria-label=move || say().behind_new()
                    aria-busy=move || busy.get().then_some("true")
                    placeholder=move || say().behind_new()
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                    on:keydown=move |event| event.stop_propagation()
                />
                <Button submits=true busy>{move || say().behind_new_add()}</Button>
            </div>
            <Refusal text=problem/>
        </form>
    }
}
