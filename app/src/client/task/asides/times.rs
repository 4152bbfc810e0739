//! Other times for a meeting.

use super::super::{Desk, sending::Sending};
use super::say_done;
use crate::clock;
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::client::{OtherTimes, ProposeTimes, TakeWordBack};
use veranda_terms::{AskId, AskWord, BadWord, Moment};
use veranda_text::Say;

/// One to three times on the reader's own clock.
#[component]
pub fn TimesForm(desk: Desk, ask: AskId) -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let sending = Sending::of(desk);
    let drafts: Vec<Draft> = (0..AskWord::TIMES).map(|at| Draft::of(format_args!("times:{ask}:{at}"))).collect();
    let fields = drafts.clone();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let texts = drafts.iter().map(|draft| draft.text.get_untracked()).filter(|text| !text.trim().is_empty());
        let starts: Option<Vec<Moment>> =
            texts.map(|text| clock::local_time(&text).map(|(day, minute)| clock::moment_of(day, minute))).collect();
        let Some(starts) = starts.filter(|starts| !starts.is_empty()) else {
            return sending.refuse("starts", session.say_now().aside_times_needed());
        };
        if starts.iter().any(|start| *start <= clock::now()) {
            return sending.refuse("starts", session.say_now().bad_word(BadWord::Passed));
        }
        let (drafts, words) = (drafts.clone(), format!("{starts:?}"));
        sending.send_then(ProposeTimes { ask, body: OtherTimes { starts } }, words, move |_| {
            drafts.iter().for_each(Draft::sent);
            let text = session.say_now().aside_times_sent(&desk.store.firm());
            say_done(desk, toasts, text, TakeWordBack { ask, body: () });
        });
    };
    let field = move |(draft, number): (Draft, i64)| {
        view! {
            <Field
                label=Signal::derive(move || session.say().aside_times_label(number))
                kind=Kind::DayTime
                value=draft.text
                on_input=move |text| draft.write(text)
                error=Signal::derive(move || sending.about("starts").get().filter(|_| number == 1))
            />
        }
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <p class="s soft">{move || session.say().aside_times_how(&desk.store.firm())}</p>
            {fields.into_iter().zip(1..).map(field).collect_view()}
            <p class="s dim">{session.words(Say::client_meet_zone)}</p>
            <Refusal text=sending.whole()/>
            <div><Button submits=true busy=sending.busy>{session.words(Say::aside_times_send)}</Button></div>
        </form>
    }
}
