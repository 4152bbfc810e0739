//! Remarks in the conversation, then "done reviewing".

use super::super::{Desk, sending::Sending};
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::{FinishReview, Reviewed};
use veranda_terms::AskId;
use veranda_text::Say;

/// Nothing binds: a last remark is welcome and not needed.
#[component]
pub fn ReviewForm(desk: Desk, ask: AskId, look: Signal<Look>) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("review:{ask}"));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = draft.text.get_untracked();
        let remark = if words.trim().is_empty() {
            None
        } else {
            match sending.words("remark", &words) {
                None => return,
                some => some,
            }
        };
        sending.answer(ask, FinishReview { ask, body: Reviewed { remark } }, words, move || {
            draft.sent();
            session.say_now().client_sent_review().to_owned()
        });
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <p class="soft">{session.words(Say::client_review_how)}</p>
            <Field
                label=session.words(Say::client_review_last)
                kind=Kind::Lines
                rows=2
                name="remark"
                value=draft.text
                on_input=move |text| draft.write(text)
                error=sending.about("remark")
            />
            <Refusal text=sending.whole()/>
            <div><Button look submits=true busy=sending.busy>{session.words(Say::client_review_done)}</Button></div>
        </form>
    }
}
