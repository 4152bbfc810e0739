//! Handing it to a colleague.

use super::super::{Desk, sending::Sending};
use super::say_done;
use crate::draft::Draft;
use crate::problem::Problem;
use crate::session::session;
use crate::transport::ask as fetch;
use crate::ui::{Bones, Button, Field, Kind, Refusal, Toasts, fresh_id};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Route;
use veranda_api::client::{ClientAsk, HandOver, Handing, ShowPeople, TakeHandBack};
use veranda_api::people::Colleague;
use veranda_terms::{ClientText, PersonId, policy};
use veranda_text::Say;

/// The colleagues who may close it, and a sentence that goes with it.
#[component]
pub fn HandForm(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let sending = Sending::of(desk);
    let id = ask.id;
    let words = Draft::of(format_args!("hand:{id}"));
    let chosen = RwSignal::new(None::<(PersonId, String)>);
    let people = RwSignal::new(None::<Vec<Colleague>>);
    let failed = RwSignal::new(None::<String>);
    spawn_local(async move {
        match fetch(&ShowPeople { body: () }).await {
            Ok(reply) => drop(people.try_set(Some(reply.value.colleagues))),
            Err(no) => drop(failed.try_set(Some(Problem::line(&no, session.say_now())))),
        }
    });
    let may = move |one: &Colleague| {
        let me = desk.store.me.read();
        let by_rule = policy::may_close(one.role, ask.form.action());
        one.came && by_rule && me.as_ref().is_some_and(|me| ask.of.may_be_handed(me.id, one.id))
    };
    let could = Memo::new(move |_| {
        let found = people.read();
        found.as_ref().map(|people| people.iter().filter(|one| may(one)).cloned().collect::<Vec<_>>())
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some((to, name)) = chosen.get_untracked() else {
            return sending.refuse("to", session.say_now().aside_hand_needed());
        };
        let text = words.text.get_untracked();
        let Ok(said) = ClientText::parse(&text).map_err(|why| sending.refuse("words", session.say_now().bad_word(why)))
        else {
            return;
        };
        sending.send_then(HandOver { ask: id, body: Handing { to, words: said } }, format!("{to} {text}"), move |_| {
            words.sent();
            let text = session.say_now().aside_hand_sent(&name);
            say_done(desk, toasts, text, TakeHandBack { ask: id, body: () });
        });
    };
    let group = fresh_id("hand");
    let person = move |one: Colleague| {
        let (who, name) = (one.id, one.name.to_string());
        let called = name.clone();
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || chosen.read().as_ref().is_some_and(|(chosen, _)| *chosen == who)
                    on:change=move |_| chosen.set(Some((who, called.clone())))
                />
                <b>{name}</b>
            </label>
        }
    };
    let bring = move || {
        view! {
            <p class="s soft">
                {session.words(Say::aside_hand_not_come)}" "
                <a href=Route::People.to_string()>{session.words(Say::aside_hand_bring)}</a>
            </p>
        }
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            {move || match could.get() {
                None => match failed.get() {
                    Some(text) => view! { <p class="note late" role="alert">{text}</p> }.into_any(),
                    None => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
                },
                Some(could) if could.is_empty() => view! {
                    <p>{session.words(Say::aside_hand_nobody)}</p>
                    {bring()}
                }.into_any(),
                Some(could) => view! {
                    <fieldset class="options">
                        <legend class="label">{session.words(Say::aside_hand_label)}</legend>
                        {could.into_iter().map(person.clone()).collect_view()}
                    </fieldset>
                    {bring()}
                    <Refusal text=sending.about("to")/>
                    <Field
                        label=session.words(Say::aside_hand_words)
                        kind=Kind::Lines
                        rows=2u32
                        name="words"
                        value=words.text
                        on_input=move |text| words.write(text)
                        error=sending.about("words")
                        most=500u32
                    />
                    <Refusal text=sending.whole()/>
                    <div><Button submits=true busy=sending.busy>{session.words(Say::aside_hand_send)}</Button></div>
                }.into_any(),
            }}
        </form>
    }
}
