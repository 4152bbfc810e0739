//! An answer: in own words, or one of the given ones.

use super::super::{Desk, sending::Sending};
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Look, Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::client::{AnswerText, GiveAnswer};
use veranda_terms::AskId;
use veranda_text::Say;

/// A free answer, kept until it is sent.
#[component]
pub fn AnswerForm(desk: Desk, ask: AskId, look: Signal<Look>) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("answer:{ask}"));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = draft.text.get_untracked();
        let Some(text) = sending.words("text", &words) else { return };
        sending.answer(ask, GiveAnswer { ask, body: AnswerText { text } }, words, move || {
            draft.sent();
            session.say_now().client_sent_answer().to_owned()
        });
    };
    let kept = move || (!draft.text.read().is_empty()).then(|| session.say().client_draft_kept().to_owned());
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Field
                label=session.words(Say::client_answer_label)
                kind=Kind::Lines
                name="text"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(kept)
                error=sending.about("text")
                required=true
            />
            <Refusal text=sending.whole()/>
            <div><Button look submits=true busy=sending.busy>{session.words(Say::client_answer_send)}</Button></div>
        </form>
    }
}

/// One of a few answers.
#[component]
pub fn ChoiceForm(desk: Desk, ask: AskId, look: Signal<Look>, options: Vec<String>) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("choice:{ask}"));
    let group = fresh_id("choice");
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = draft.text.get_untracked();
        if words.is_empty() {
            return sending.refuse("text", session.say_now().client_choice_needed());
        }
        let Some(text) = sending.words("text", &words) else { return };
        sending.answer(ask, GiveAnswer { ask, body: AnswerText { text } }, words, move || {
            draft.sent();
            session.say_now().client_sent_answer().to_owned()
        });
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <fieldset class="options">
                <legend class="sr">{session.words(Say::client_answer_label)}</legend>
                {options.into_iter().map(|option| {
                    let (value, chosen) = (option.clone(), option.clone());
                    view! {
                        <label class="option">
                            <input
                                type="radio"
                                name=group.clone()
                                prop:checked=move || *draft.text.read() == chosen
                                on:change=move |_| draft.write(value.clone())
                            />
                            <b>{option}</b>
                        </label>
                    }
                }).collect_view()}
            </fieldset>
            <Refusal text=sending.about("text")/>
            <Refusal text=sending.whole()/>
            <div><Button look submits=true busy=sending.busy>{session.words(Say::client_answer_send)}</Button></div>
        </form>
    }
}
