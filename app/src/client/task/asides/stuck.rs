//! Being stuck, and why.

use super::super::{Desk, sending::Sending};
use super::say_done;
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::client::{SayStuck, TakeWordBack, WhyStuck};
use veranda_terms::{AskId, AskWord};
use veranda_text::Say;

/// The reason, kept until it is sent.
#[component]
pub fn StuckForm(desk: Desk, ask: AskId) -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("stuck:{ask}"));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = draft.text.get_untracked();
        let Some(reason) = sending.words("reason", &words) else { return };
        sending.send_then(SayStuck { ask, body: WhyStuck { reason } }, words, move |_| {
            draft.sent();
            let text = session.say_now().aside_stuck_sent(&desk.store.firm());
            say_done(desk, toasts, text, TakeWordBack { ask, body: () });
        });
    };
    let firm = move || desk.store.firm();
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Field
                label=session.words(Say::aside_stuck_label)
                kind=Kind::Lines
                rows=3u32
                name="reason"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(move || Some(session.say().aside_stuck_hint(&firm())))
                error=sending.about("reason")
                most=AskWord::REASON
                required=true
            />
            <Refusal text=sending.whole()/>
            <div>
                <Button submits=true busy=sending.busy>{move || session.say().aside_stuck_send(&firm())}</Button>
            </div>
        </form>
    }
}
