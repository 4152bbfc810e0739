//! Taking one's own answer back, until it takes effect.

use super::{Desk, sending::sentence_of};
use crate::clock;
use crate::draft;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::session::session;
use crate::shell;
use crate::transport::act;
use crate::ui::{Refusal, Toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::client::{ClientAsk, TaskPage, Undo};
use veranda_api::reader::undo_until;
use veranda_terms::{AskId, Form, Outcome};
use veranda_text::Say;

/// Says that an answer was sent and, as long as it can be taken back, offers that.
pub fn say_answered(desk: Desk, toasts: Toasts, page: &TaskPage, ask: AskId, text: String) {
    let answered = page.card.asks.iter().find(|one| one.id == ask);
    let me = desk.store.me.get_untracked();
    let ours = answered.zip(me.as_ref()).filter(|(ask, me)| undo_until(ask, me, clock::now()).is_some());
    match ours {
        None => toasts.say(text),
        Some((answered, _)) => {
            let answered = answered.clone();
            let word = desk.session.say_now().common_undo();
            let failed = Callback::new(move |sentence: String| toasts.say(sentence));
            let back = move |()| take_back(desk, toasts, answered.clone(), RwSignal::new(false), failed);
            toasts.say_with_undo(text, word, Callback::new(back));
        }
    }
}

/// Takes it back; what had been answered stands in the form again.
fn take_back(desk: Desk, toasts: Toasts, ask: ClientAsk, busy: RwSignal<bool>, failed: Callback<String>) {
    if busy.try_get_untracked() == Some(true) {
        return;
    }
    busy.try_set(true);
    spawn_local(async move {
        match act(&Undo { ask: ask.id, body: () }, &Intention::new()).await {
            Ok(page) => {
                if let Some((name, words)) = given(&ask, desk.session.say_now()) {
                    draft::put(name, &words);
                }
                desk.take(page.value);
                toasts.say(desk.session.say_now().client_undone());
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

/// What was answered, as the form keeps it while it is being written.
fn given(ask: &ClientAsk, say: Say) -> Option<(String, String)> {
    let id = ask.id;
    Some(match &ask.closed.as_ref()?.outcome {
        Outcome::ChangesAsked { what } => (format!("changes:{id}"), what.clone()),
        Outcome::Answered { text } if matches!(ask.form, Form::AnswerChoice { .. }) => {
            (format!("choice:{id}"), text.clone())
        }
        Outcome::Answered { text } => (format!("answer:{id}"), text.clone()),
        Outcome::Picked { slot, .. } => (format!("slot:{id}"), slot.to_string()),
        Outcome::Chosen { option, .. } => (format!("way:{id}"), option.to_string()),
        Outcome::AnsweredDate { day } => (format!("day:{id}"), day.to_string()),
        Outcome::AnsweredNumber { figure, .. } => (format!("figure:{id}"), say.figure(*figure)),
        Outcome::Approved | Outcome::Confirmed | Outcome::Reviewed | Outcome::Signed { .. } | Outcome::Withdrawn => {
            return None;
        }
    })
}

/// Until when, and the button, beside an answer of the reader's own that can be taken back.
#[component]
pub fn UndoLine(desk: Desk, ask: ClientAsk) -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let known = ask.clone();
    let until = Memo::new(move |_| desk.store.me.with(|me| undo_until(&known, me.as_ref()?, clock::now())));
    let sentence = ask.sentence.to_string();
    let press = Callback::new(move |()| {
        let failed = Callback::new(move |why| drop(refused.try_set(Some(why))));
        take_back(desk, toasts, ask.clone(), busy, failed);
    });
    view! {
        {move || until.get().filter(|_| desk.store.looks().is_none()).map(|until| {
            let name = sentence.clone();
            view! {
                <div class="row">
                    <p class="s soft">
                        {move || session.say().client_undo_until(until, clock::today(), clock::offset_at(until))}
                    </p>
                    <button
                        type="button"
                        class="btn quiet"
                        aria-label=move || session.say().client_undo_name(&name)
                        aria-busy=move || busy.get().then_some("true")
                        on:click=move |_| press.run(())
                    >
                        {icon(Icon::UNDO)}{session.words(Say::common_undo)}
                    </button>
                </div>
            }
        })}
        <Refusal text=refused/>
    }
}
