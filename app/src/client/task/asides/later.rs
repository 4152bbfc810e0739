//! Looking at it on a later day.

use super::super::{Desk, sending::Sending};
use super::say_done;
use crate::clock;
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::client::{ClientAsk, LaterOn, PutOff, TakeWordBack};
use veranda_terms::{BadWord, Day};
use veranda_text::Say;

/// The day, and what holds whatever day it is: what is due stands there again when it is due.
#[component]
pub fn LaterForm(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let sending = Sending::of(desk);
    let (id, due) = (ask.id, ask.due);
    let draft = Draft::of(format_args!("later:{id}"));
    let chosen = move || draft.text.read().parse::<Day>().ok();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(until) = untrack(chosen) else {
            return sending.refuse("until", session.say_now().client_day_needed());
        };
        if until <= clock::today() {
            return sending.refuse("until", session.say_now().bad_word(BadWord::Passed));
        }
        sending.send_then(PutOff { ask: id, body: LaterOn { until } }, until.to_string(), move |_| {
            draft.sent();
            let text = session.say_now().aside_later_sent(until, clock::today());
            say_done(desk, toasts, text, TakeWordBack { ask: id, body: () });
        });
    };
    let hint = move || {
        let (say, today) = (session.say(), clock::today());
        let day = chosen().map(|day| say.day_long(day, today));
        Some(day.unwrap_or_else(|| say.aside_later_hint(&desk.store.firm())))
    };
    let passes_due = move || {
        let due = due.filter(|due| chosen().is_some_and(|day| *due < day))?;
        Some(session.say().aside_later_due(due, clock::today()))
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Field
                label=session.words(Say::aside_later_label)
                kind=Kind::Day
                name="until"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(hint)
                error=sending.about("until")
                required=true
            />
            {move || passes_due().map(|words| view! { <p class="s soft">{words}</p> })}
            <Refusal text=sending.whole()/>
            <div><Button submits=true busy=sending.busy>{session.words(Say::aside_later_send)}</Button></div>
        </form>
    }
}
