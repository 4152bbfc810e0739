//! One of a few ways to go on, each with what follows from it.

use super::super::{Desk, sending::Sending};
use super::Effect;
use super::changes::{Changes, NotYet, WhatShouldChange};
use crate::draft::Draft;
use crate::session::session;
use crate::ui::{Button, Look, Refusal, fresh_id};
use leptos::prelude::*;
use veranda_api::client::{Choice, Choose};
use veranda_terms::{AskId, Way, letter};
use veranda_text::Say;

/// The button repeats the choice. What was chosen before a reload is chosen still.
#[component]
pub fn ChooseForm(
    desk: Desk,
    ask: AskId,
    look: Signal<Look>,
    /// What follows whichever is chosen, and from when on.
    effect: Effect,
    /// The ways.
    ways: Vec<Way>,
) -> impl IntoView {
    let session = session();
    let sending = Sending::of(desk);
    let changes = Changes::of(desk, ask);
    let draft = Draft::of(format_args!("way:{ask}"));
    let titles: Vec<String> = ways.iter().map(|way| way.title.clone()).collect();
    let chosen = Memo::new(move |_| {
        let option: u8 = draft.text.read().parse().ok()?;
        Some((option, titles.get(usize::from(option))?.clone()))
    });
    let group = fresh_id("ways");
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some((option, title)) = chosen.get_untracked() else {
            return sending.refuse("option", session.say_now().client_choose_needed());
        };
        sending.answer(ask, Choose { ask, body: Choice { option } }, option.to_string(), move || {
            draft.sent();
            changes.draft.sent();
            session.say_now().client_sent_chosen(&title)
        });
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <fieldset class="options">
                <legend class="label under-2">{session.words(Say::client_choose_legend)}</legend>
                {ways.into_iter().zip(0_u8..).map(|(Way { title, consequence }, option)| view! {
                    <label class="option">
                        <input
                            type="radio"
                            name=group.clone()
                            prop:checked=move || chosen.read().as_ref().is_some_and(|(chosen, _)| *chosen == option)
                            on:change=move |_| draft.write(option.to_string())
                        />
                        <b>{format!("{} · {title}", letter(option))}</b>
                        {consequence.map(|consequence| view! { <p>{consequence}</p> })}
                    </label>
                }).collect_view()}
            </fieldset>
            <Refusal text=sending.about("option")/>
            <Refusal text=sending.whole()/>
            <div class="row">
                <Button look submits=true busy=sending.busy>
                    {move || match &*chosen.read() {
                        Some((option, title)) => session.say().client_choose_this(&letter(*option).to_string(), title),
                        None => session.say().client_choose().to_owned(),
                    }}
                </Button>
                {effect.beside(session)}
                <NotYet changes/>
            </div>
        </form>
        <WhatShouldChange changes/>
    }
}
