//! Archiving a project, and what stands over one that is archived.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::staff::board::{Board, board};
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::transport;
use crate::ui::{Button, Dialog, Look, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Endpoint;
use veranda_api::staff::{ArchiveProject, Archiving, DownloadPackage};
use veranda_terms::Act;

const fn asked(board: Board, archived: bool) -> ArchiveProject {
    ArchiveProject { project: board.id, body: Archiving { archived } }
}

/// Says what archiving does before it is done.
#[component]
pub fn ArchiveDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let sender = Sender::new();
    // Of the client and of partners.
    let asks = Memo::new(move |_| {
        let plan = board.plan.read();
        let cards = plan.iter().flat_map(|plan| plan.cards());
        let open = cards.map(|card| {
            card.asks.iter().filter(|ask| ask.closed.is_none()).count() + usize::from(card.partner.is_some())
        });
        open.sum::<usize>()
    });
    let archive = move |()| {
        sender.send(asked(board, true), move |reply| {
            open.set(false);
            board.put_project(reply.value);
            let say = session.say_now();
            let back = Callback::new(move |()| {
                board.refused.set(None);
                spawn_local(async move {
                    match transport::act(&asked(board, false), &Intention::new()).await {
                        Ok(reply) => board.put_project(reply.value),
                        Err(failed) => {
                            board.refused.try_set(Some(Problem::line(&failed, session.say_now())));
                        }
                    }
                });
            });
            board.toasts.say_with_undo(say.archive_done(), say.archive_reopen(), back);
        });
    };
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().archive_title().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <div class="body">
                <p>{move || say().archive_lead(&board.client())}</p>
                <Show when=move || asks.get() != 0>
                    <p>{move || say().archive_asks(asks.get() as i64)}</p>
                </Show>
                <Refusal text=sender.whole()/>
                <div class="row to-end">
                    <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                    <Button look=Look::Ink busy=sender.busy on_press=archive>{move || say().archive_button()}</Button>
                </div>
            </div>
        </Dialog>
    }
}

/// Who archived the project and when, and what can be done with it; nothing while it goes on.
#[component]
pub fn ArchivedBar() -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let sender = Sender::new();
    // Without anything shared there is nothing to take along.
    let about = Memo::new(move |_| {
        let plan = board.plan.read();
        let plan = plan.as_ref()?;
        let shared = plan.cards().any(|card| card.shared.is_some());
        Some((plan.project().archived.clone()?, shared))
    });
    let reopen = move |()| {
        sender.send(asked(board, false), move |reply| {
            board.put_project(reply.value);
            board.toasts.say(session.say_now().archive_reopened());
        });
    };
    // The region stays, so that screen readers hear what appears in it.
    view! {
        <div role="status">
            {move || about.get().map(|(archived, shared)| view! {
                <div class="note publish">
                    {icon(Icon::ARCHIVE)}
                    <div class="row grow">
                        <span class="grow">
                            {move || say().archive_strip(
                                archived.by.name.as_str(),
                                clock::day_of(archived.at),
                                clock::today(),
                            )}
                        </span>
                        {shared.then(|| view! {
                            // The answer says what it is saved as.
                            <a
                                class="btn small"
                                href=DownloadPackage { project: board.id, body: () }.path()
                                download=""
                            >
                                {icon(Icon::DOWNLOAD)}{move || say().archive_package()}
                            </a>
                        })}
                        <Show when=move || house.may(Act::ArchiveProject)>
                            <Button small=true busy=sender.busy on_press=reopen>
                                {icon(Icon::UNDO)}{move || say().archive_reopen()}
                            </Button>
                        </Show>
                    </div>
                </div>
            })}
        </div>
        <Refusal text=sender.whole()/>
    }
}
