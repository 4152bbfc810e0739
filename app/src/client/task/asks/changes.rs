//! "Not yet", and what should change: the way out of whatever is to be decided.

use super::super::{Desk, sending::Sending};
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Refusal};
use leptos::prelude::*;
use veranda_api::client::{Approve, Decision};
use veranda_terms::AskId;
use veranda_text::Say;

/// Whether it is opened, and what was begun.
#[derive(Debug, Clone, Copy)]
pub struct Changes {
    /// What is being written.
    pub draft: Draft,
    open: RwSignal<bool>,
    ask: AskId,
    desk: Desk,
}

impl Changes {
    /// Of an ask. What was begun before is seen again.
    pub fn of(desk: Desk, ask: AskId) -> Self {
        let draft = Draft::of(format_args!("changes:{ask}"));
        let open = RwSignal::new(!draft.text.get_untracked().is_empty());
        Self { draft, open, ask, desk }
    }
}

/// The button that opens it.
#[component]
pub fn NotYet(changes: Changes) -> impl IntoView {
    let session = session();
    let open = changes.open;
    view! {
        <button
            type="button"
            class="btn quiet"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {session.words(Say::client_not_yet)}
        </button>
    }
}

/// The form it opens.
#[component]
pub fn WhatShouldChange(changes: Changes) -> impl IntoView {
    let session = session();
    let Changes { draft, open, ask, desk } = changes;
    let sending = Sending::of(desk);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = draft.text.get_untracked();
        let Some(changes) = sending.words("changes", &text) else { return };
        sending.answer(ask, Approve { ask, body: Decision { changes: Some(changes) } }, text, move || {
            draft.sent();
            session.say_now().client_sent_changes().to_owned()
        });
    };
    view! {
        <Show when=move || open.get()>
            <form class="stack tight" novalidate on:submit=send>
                <Field
                    label=session.words(Say::client_changes_label)
                    kind=Kind::Lines
                    name="changes"
                    value=draft.text
                    on_input=move |text| draft.write(text)
                    hint=Signal::derive(move || Some(session.say().client_changes_hint().to_owned()))
                    error=sending.about("changes")
                    required=true
                />
                <Refusal text=sending.whole()/>
                <div>
                    <Button submits=true busy=sending.busy>{session.words(Say::client_changes_send)}</Button>
                </div>
            </form>
        </Show>
    }
}
