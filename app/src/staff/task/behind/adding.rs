//! The line in which a new task behind is added.

use crate::draft::Draft;
use crate::session::session;
use crate::staff::board::model::rest_of;
use crate::staff::parts::{Sender, bad_word};
use crate::staff::task::opened::opened;
use crate::ui::{Button, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{CreateTask, NewTask};
use veranda_terms::InternalText;

/// The line. What is typed is kept in this browser until it is.
#[component]
pub fn Adding() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let (draft, sender) = (Draft::of(format_args!("behind:{}", opened.task)), Sender::new());
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = draft.text.get_untracked();
        if sender.busy.get_untracked() || typed.trim().is_empty() {
            return;
        }
        let title = match InternalText::parse_line(&typed) {
            Ok(title) => title,
            Err(bad) => return sender.refuse(vec![("title".to_owned(), bad_word(session.say_now(), bad))]),
        };
        let (way, line) = (draft.way_back(), opened.task);
        let body = NewTask { behind: Some(line), ..NewTask::titled(title, None) };
        // What was typed since is the next one's.
        let over = move || way.change(|now| rest_of(now, &typed, &[]));
        sender.send_text(CreateTask { project: board.id, body }, over, move |reply| {
            let title = reply.value.title.for_staff().to_owned();
            board.put_card(reply.value);
            board.toasts.announce(session.say_now().behind_was_added(&title, &board.title_now(line)));
        });
    };
    let problem = Signal::derive(move || sender.about("title").get().or_else(|| sender.whole().get()));
    view! {
        <form class="stack tight gap-1" novalidate on:submit=add>
            <div class="row hold gap-2">
                <input
                    class="input grow"
                    id="behind-add"
                    aria-label=move || say().behind_new()
                    aria-busy=move || sender.busy.get().then_some("true")
                    placeholder=move || say().behind_new()
                    prop:value=draft.text
                    on:input:target=move |event| draft.write(event.target().value())
                    on:keydown=move |event| event.stop_propagation()
                />
                <Button submits=true busy=sender.busy>{move || say().behind_new_add()}</Button>
            </div>
            <Refusal text=problem/>
        </form>
    }
}
