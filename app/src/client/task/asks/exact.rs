//! Answers that are more than words: a day, or a figure.

use super::super::{Desk, sending::Sending};
use crate::clock;
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::{AnswerDay, AnswerFigure, GiveDay, GiveFigure};
use veranda_terms::{AskId, Day, Figure};
use veranda_text::Say;

/// A day, kept until it is sent.
#[component]
pub fn DayForm(desk: Desk, ask: AskId, look: Signal<Look>) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("day:{ask}"));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let words = draft.text.get_untracked();
        let Ok(day) = words.parse::<Day>() else {
            return sending.refuse("day", session.say_now().client_day_needed());
        };
        sending.answer(ask, GiveDay { ask, body: AnswerDay { day } }, words, move || {
            draft.sent();
            session.say_now().client_sent_answer().to_owned()
        });
    };
    let reads = move || draft.text.read().parse::<Day>().ok().map(|day| session.say().day_long(day, clock::today()));
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Field
                label=session.words(Say::client_day_label)
                kind=Kind::Day
                name="day"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(reads)
                error=sending.about("day")
                required=true
            />
            <Refusal text=sending.whole()/>
            <div><Button look submits=true busy=sending.busy>{session.words(Say::client_answer_send)}</Button></div>
        </form>
    }
}

/// A figure, kept until it is sent. How it is read stands under it before anything is sent.
#[component]
pub fn FigureForm(desk: Desk, ask: AskId, look: Signal<Look>, unit: Option<String>) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let draft = Draft::of(format_args!("figure:{ask}"));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (words, say) = (draft.text.get_untracked(), session.say_now());
        let figure = match Figure::read(&words, say.lang) {
            Ok(figure) => figure,
            Err(why) => return sending.refuse("figure", say.bad_word(why)),
        };
        sending.answer(ask, GiveFigure { ask, body: AnswerFigure { figure } }, words, move || {
            draft.sent();
            session.say_now().client_sent_answer().to_owned()
        });
    };
    let (named, counted) = (unit.clone(), unit);
    let label = move || match &named {
        Some(unit) => session.say().client_figure_label_unit(unit),
        None => session.say().client_figure_label().to_owned(),
    };
    let reads = move || {
        let say = session.say();
        let figure = Figure::read(&draft.text.read(), say.lang).ok()?;
        Some(say.client_figure_reads(&say.figure_of(figure, counted.as_deref())))
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <Field
                label=Signal::derive(label)
                name="figure"
                value=draft.text
                on_input=move |text| draft.write(text)
                hint=Signal::derive(reads)
                error=sending.about("figure")
                most=32u32
                required=true
            />
            <Refusal text=sending.whole()/>
            <div><Button look submits=true busy=sending.busy>{session.words(Say::client_answer_send)}</Button></div>
        </form>
    }
}
