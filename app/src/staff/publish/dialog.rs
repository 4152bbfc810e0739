//! Everything that waits, each with a box: what goes out is what is ticked, as it was looked at.

use super::sides::Sides;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::problem::Problem;
use crate::session::session;
use crate::staff::board::board;
use crate::staff::parts::Sender;
use crate::transport;
use crate::ui::{Bones, Button, Dialog, Look, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use veranda_api::staff::{DiscardChange, Publish, SeenChange, SeenChanges, SeenTag, ShowWaiting, WaitingChange};
use veranda_api::{CallFailed, Code};
use veranda_terms::TaskId;

/// The dialog, open while the board says so.
#[component]
pub fn PublishDialog() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    view! {
        <Dialog
            open=board.publishing
            broad=true
            title=Signal::derive(move || say().waiting_title(&board.client()))
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form/>
        </Dialog>
    }
}

/// What is in the list, and what of it stays.
#[derive(Debug, Clone, Copy)]
struct List {
    changes: RwSignal<Option<Vec<WaitingChange>>>,
    kept_back: RwSignal<BTreeSet<TaskId>>,
    /// Somebody was quicker: what is listed is newer than what was.
    overtaken: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
    sender: Sender,
}

impl List {
    fn fetch(self) {
        let board = board();
        spawn_local(async move {
            match transport::ask(&ShowWaiting { project: board.id, body: () }).await {
                Ok(reply) => drop(self.changes.try_set(Some(reply.value.changes))),
                Err(failed) => {
                    if let Some(say) = board.say_still() {
                        self.problem.try_set(Some(Problem::line(&failed, say)));
                    }
                }
            }
        });
    }

    fn chosen(self) -> Vec<SeenChange> {
        let kept_back = self.kept_back.read();
        let changes = self.changes.read();
        let chosen = changes.iter().flatten().filter(|change| !kept_back.contains(&change.task));
        chosen.map(|change| SeenChange { task: change.task, tag: change.tag.clone() }).collect()
    }

    /// What was refused because it is no longer as it was looked at is listed anew; everything else is said.
    fn refused(self, fetch: Callback<()>) -> impl FnOnce(CallFailed) -> Option<CallFailed> {
        move |failed| match failed {
            CallFailed::Refused(refusal) if refusal.code == Code::Changed => {
                self.overtaken.set(true);
                fetch.run(());
                None
            }
            other => Some(other),
        }
    }
}

#[component]
fn Form() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let list = List {
        changes: RwSignal::new(None),
        kept_back: RwSignal::new(BTreeSet::new()),
        overtaken: RwSignal::new(false),
        problem: RwSignal::new(None),
        sender: Sender::new(),
    };
    let owner = Owner::current();
    let fetch = Callback::new(move |()| match &owner {
        Some(owner) => owner.with(|| list.fetch()),
        None => list.fetch(),
    });
    list.fetch();
    let chosen = Memo::new(move |_| list.chosen().len());
    let publish = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let changes = list.chosen();
        if changes.is_empty() {
            return list.problem.set(Some(session.say_now().waiting_nothing_chosen().to_owned()));
        }
        list.problem.set(None);
        let (count, before) = (changes.len() as i64, board.patches_now());
        let asked = Publish { project: board.id, body: SeenChanges { changes } };
        list.sender.send_or(
            asked,
            None,
            move |reply| {
                board.put_board(reply.value, before);
                board.publishing.set(false);
                board.toasts.say(session.say_now().waiting_published(count, &board.client_now()));
            },
            list.refused(fetch),
        );
    };
    view! {
        <form novalidate class="stack gap-0" on:submit=publish>
            <div class="body">
                <p class="soft">{move || say().waiting_lead(&board.client())}</p>
                <Show when=move || list.overtaken.get()>
                    <p class="note watch" role="status">
                        {icon(Icon::WARNING)}<span>{move || say().waiting_overtaken()}</span>
                    </p>
                </Show>
                {move || match list.changes.get() {
                    None => view! {
                        <Bones label=Signal::derive(move || say().common_loading().to_owned()) rows=1/>
                    }
                    .into_any(),
                    Some(changes) if changes.is_empty() => view! {
                        <p class="soft">{say().waiting_nothing()}</p>
                    }
                    .into_any(),
                    Some(changes) => view! {
                        <ul class="stack tight">
                            {changes.into_iter().map(|change| view! { <Row change list fetch/> }).collect_view()}
                        </ul>
                    }
                    .into_any(),
                }}
                <Refusal text=list.problem/>
                <Refusal text=list.sender.whole()/>
            </div>
            <footer class="row to-end pad ruled">
                <Button on_press=move |()| board.publishing.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=list.sender.busy>
                    {icon(Icon::SEND)}
                    {move || say().waiting_publish(chosen.get() as i64, &board.client())}
                </Button>
            </footer>
        </form>
    }
}

#[component]
fn Row(change: WaitingChange, list: List, fetch: Callback<()>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let WaitingChange { task, title, by, at, tag, .. } = change.clone();
    let (name, title) = (by.name.to_string(), title.for_staff().to_owned());
    let named = title.clone();
    let written = move || {
        let when = say().moment(at, clock::today(), clock::offset_at(at));
        say().waiting_written(&name, &when)
    };
    let tick = move |on: bool| {
        list.problem.set(None);
        list.kept_back.update(|kept_back| {
            if on {
                kept_back.remove(&task);
            } else {
                kept_back.insert(task);
            }
        });
    };
    let discard = move |_| {
        let asked = DiscardChange { task, body: SeenTag { tag: tag.clone() } };
        list.sender.send_or(
            asked,
            None,
            move |reply| {
                board.put_card(reply.value.card);
                board.toasts.say(session.say_now().waiting_discarded(&board.client_now()));
                fetch.run(());
            },
            list.refused(fetch),
        );
    };
    view! {
        <li class="card stack tight">
            <div class="row hold">
                <label class="row hold tap gap-2 grow">
                    <input
                        type="checkbox"
                        class="pick"
                        prop:checked=move || !list.kept_back.read().contains(&task)
                        on:change:target=move |event| tick(event.target().checked())
                    />
                    <b class="bold">{title}</b>
                </label>
                <button
                    type="button"
                    class="btn small quiet"
                    aria-label=move || say().waiting_discard_of(&named)
                    on:click=discard
                >
                    {icon(Icon::BIN)}{move || say().waiting_discard()}
                </button>
            </div>
            <Sides change/>
            <p class="s dim">{written}</p>
        </li>
    }
}
