//! What the reader does with an ask besides answering it: hands it to a colleague, looks at it later, is stuck, proposes
//! other times; and what was said of it in one of these ways.

mod hand;
mod later;
mod said;
mod stuck;
mod times;

pub use said::Said;

use super::Desk;
use super::sending::sentence_of;
use crate::client::parts::aside_word;
use crate::intention::Intention;
use crate::session::session;
use crate::shell;
use crate::transport::{act, in_partners_house};
use crate::ui::Toasts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use veranda_api::client::{ClientAsk, TaskPage};
use veranda_api::{Aside, Endpoint};
use veranda_terms::Form;

/// The ways beside the answer, and the form of the one that is opened. The address may have opened one already; once something
/// was said, it has done its part.
#[component]
pub fn Asides(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let id = ask.id;
    let meets = matches!(ask.form, Form::Meet { .. });
    let asked = Aside::parse(&use_location().search.read_untracked()).filter(|(_, of)| *of == id && ask.word.is_none());
    let asked = asked.map(|(aside, _)| aside).filter(|aside| meets || *aside != Aside::Times);
    let open = RwSignal::new(asked);
    let place = format!("aside-{id}");
    let first = format!("#{place} :is(textarea,input,a)");
    let named = place.clone();
    Effect::new(move || {
        if open.get().is_some() {
            let first = first.clone();
            request_animation_frame(move || shell::focus_on_first(&first));
        }
    });
    let button = move |aside: Aside| {
        let place = place.clone();
        view! {
            <button
                type="button"
                class="btn quiet"
                aria-expanded=move || if open.get() == Some(aside) { "true" } else { "false" }
                aria-controls=place
                on:click=move |_| open.update(|open| *open = (*open != Some(aside)).then_some(aside))
            >
                {move || aside_word(session.say(), aside)}
            </button>
        }
    };
    let ways = Aside::ALL.into_iter().filter(|aside| meets || *aside != Aside::Times);
    (!in_partners_house()).then(|| {
        view! {
            <div class="stack tight asides-of" role="group" aria-label=session.words(veranda_text::Say::aside_choices)>
                <div class="row gap-1">{ways.map(button).collect_view()}</div>
                <div id=named>
                    {move || open.get().map(|aside| match aside {
                        Aside::Hand => view! { <hand::HandForm desk ask=ask.clone()/> }.into_any(),
                        Aside::Later => view! { <later::LaterForm desk ask=ask.clone()/> }.into_any(),
                        Aside::Stuck => view! { <stuck::StuckForm desk ask=id/> }.into_any(),
                        Aside::Times => view! { <times::TimesForm desk ask=id/> }.into_any(),
                    })}
                </div>
            </div>
        }
    })
}

/// Says what was done, and offers to take it back.
fn say_done<E>(desk: Desk, toasts: Toasts, text: String, back: E)
where
    E: Endpoint<Reply = TaskPage> + Clone + Send + Sync + 'static,
{
    let word = desk.session.say_now().common_undo();
    let failed = Callback::new(move |sentence: String| toasts.say(sentence));
    let on_undo = Callback::new(move |()| take_back(desk, toasts, back.clone(), RwSignal::new(false), failed));
    toasts.say_with_undo(text, word, on_undo);
}

/// Takes it back.
fn take_back<E>(desk: Desk, toasts: Toasts, back: E, busy: RwSignal<bool>, failed: Callback<String>)
where
    E: Endpoint<Reply = TaskPage> + 'static,
{
    if busy.try_get_untracked() == Some(true) {
        return;
    }
    busy.try_set(true);
    spawn_local(async move {
        match act(&back, &Intention::new()).await {
            Ok(page) => {
                desk.take(page.value);
                toasts.say(desk.session.say_now().aside_back_done());
                shell::keep_focus("task-title");
            }
            Err(why) => {
                failed.try_run(sentence_of(&why, desk.session.say_now()));
                desk.again();
            }
        }
        busy.try_set(false);
    });
}
