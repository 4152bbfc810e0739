//! Yes, or what should change.

use super::super::{Desk, sending::Sending};
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::{Approve, Decision};
use veranda_terms::{AskId, Title};
use veranda_text::Say;

/// The consequence stands beside the button that has it.
#[component]
pub fn ApproveForm(desk: Desk, ask: AskId, look: Signal<Look>, unlocks: Option<Title>) -> impl IntoView {
    let session = session();
    let (yes, no) = (Sending::of(desk), Sending::of(desk));
    let draft = Draft::of(format_args!("changes:{ask}"));
    // What was begun before is seen again.
    let not_yet = RwSignal::new(!draft.text.get_untracked().is_empty());
    let approve = move |()| {
        let decision = Decision { changes: None };
        yes.send(Approve { ask, body: decision }, String::new(), move || {
            draft.sent();
            session.say_now().client_sent_approved()
        });
    };
    let send_changes = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = draft.text.get_untracked();
        let Some(changes) = no.words("changes", &text) else { return };
        no.send(Approve { ask, body: Decision { changes: Some(changes) } }, text, move || {
            draft.sent();
            session.say_now().client_sent_changes()
        });
    };
    view! {
        <div class="row">
            <Button look busy=yes.busy on_press=approve>{session.words(Say::client_approve)}</Button>
            {unlocks.map(|unlocks| view! {
                <p class="s soft grow">{move || session.say().client_consequence(unlocks.as_str())}</p>
            })}
            <button
                type="button"
                class="btn quiet"
                aria-expanded=move || if not_yet.get() { "true" } else { "false" }
                on:click=move |_| not_yet.update(|open| *open = !*open)
            >
                {session.words(Say::client_not_yet)}
            </button>
        </div>
        <Refusal text=yes.whole()/>
        <Show when=move || not_yet.get()>
            <form class="stack tight" novalidate on:submit=send_changes>
                <Field
                    label=session.words(Say::client_changes_label)
                    kind=Kind::Lines
                    name="changes"
                    value=draft.text
                    on_input=move |text| draft.write(text)
                    hint=Signal::derive(move || Some(session.say().client_changes_hint().to_owned()))
                    error=no.about("changes")
                    required=true
                />
                <Refusal text=no.whole()/>
                <div><Button submits=true busy=no.busy>{session.words(Say::client_changes_send)}</Button></div>
            </form>
        </Show>
    }
}
