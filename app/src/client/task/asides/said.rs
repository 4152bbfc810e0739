//! What was said of an ask besides answering it, and who handed it to whom; with the way back for whoever did it.

use super::super::Desk;
use super::take_back;
use crate::client::parts::first_name;
use crate::clock;
use crate::session::session;
use crate::ui::{Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::Endpoint;
use veranda_api::client::{ClientAsk, TakeHandBack, TakeWordBack, TaskPage, Word};
use veranda_api::reader::{may_take_back, open_word};
use veranda_terms::{AskWord, PersonId};
use veranda_text::Say;

/// The lines, as far as there is something to say.
#[component]
pub fn Said(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let me = desk.store.me.with_untracked(|me| me.as_ref().map(|me| me.id));
    let known = ask.clone();
    let mine_to_take = desk.store.me.with_untracked(|me| me.as_ref().is_some_and(|me| may_take_back(&ask, me)));
    let word = ask.word.clone().map(|word| {
        let own = me == Some(word.by.id) && open_word(&known).is_some();
        let ours = open_word(&known).is_some_and(|word| word.says.is_ours());
        let id = ask.id;
        view! {
            <div class="note">
                <div class="grow">
                    <p class="lines">{move || word_line(session.say(), &word, me)}</p>
                    {ours.then(|| view! {
                        <p class="s soft">{move || session.say().aside_with_firm(&desk.store.firm())}</p>
                    })}
                    {own.then(|| view! { <Back desk back=TakeWordBack { ask: id, body: () }/> })}
                </div>
            </div>
        }
    });
    let handed = ask.handed.clone().map(|handed| {
        let id = ask.id;
        let (by, to) = (handed.by.name.to_string(), handed.to.name.to_string());
        let (day, until) = (clock::day_of(handed.at), handed.until);
        let words = handed.words;
        view! {
            <div class="note">
                <div class="grow">
                    <p>{move || match until {
                        Some(until) => session.say().away_handed(&by, until, &to, clock::today()),
                        None => session.say().aside_handed(&by, &to, day, clock::today()),
                    }}</p>
                    {words.map(|words| view! {
                        <p class="s soft lines">{move || session.say().aside_quote(&words)}</p>
                    })}
                    {mine_to_take.then(|| view! { <Back desk back=TakeHandBack { ask: id, body: () }/> })}
                </div>
            </div>
        }
    });
    view! { {handed}{word} }
}

/// What somebody said, to them and to their colleagues; and that the firm has seen to it.
fn word_line(say: Say, word: &Word, me: Option<PersonId>) -> String {
    let today = clock::today();
    let name = first_name(word.by.name.as_str());
    if let Some(settled) = word.settled.map(clock::day_of) {
        return match &word.says {
            AskWord::Stuck { reason } => say.aside_was_stuck(name, reason, settled, today),
            AskWord::OtherTimes { .. } => say.aside_had_times(name, settled, today),
            AskWord::Later { until } => say.aside_they_later(name, *until, today),
        };
    }
    match (&word.says, me == Some(word.by.id)) {
        (AskWord::Later { until }, true) => say.aside_you_later(*until, today),
        (AskWord::Later { until }, false) => say.aside_they_later(name, *until, today),
        (AskWord::Stuck { reason }, true) => say.aside_you_stuck(reason),
        (AskWord::Stuck { reason }, false) => say.aside_they_stuck_why(name, reason),
        (AskWord::OtherTimes { times }, true) => {
            let times: Vec<String> =
                times.iter().map(|(_, at)| say.moment(*at, today, clock::offset_at(*at))).collect();
            say.aside_you_times(&times.join("; "))
        }
        (AskWord::OtherTimes { .. }, false) => say.aside_they_times(name),
    }
}

/// The button that takes it back, and why it did not.
#[component]
fn Back<E>(desk: Desk, back: E) -> impl IntoView
where
    E: Endpoint<Reply = TaskPage> + Clone + Send + Sync + 'static,
{
    let session = session();
    let toasts = expect_context::<Toasts>();
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let press = move |_| {
        let failed = Callback::new(move |why| drop(refused.try_set(Some(why))));
        take_back(desk, toasts, back.clone(), busy, failed);
    };
    view! {
        <Show when=move || desk.store.looks().is_none()>
            <button
                type="button"
                class="btn quiet"
                aria-busy=move || busy.get().then_some("true")
                on:click=press.clone()
            >
                {session.words(Say::aside_back)}
            </button>
        </Show>
        <Refusal text=refused/>
    }
}
