//! The menu between the views of the project, with those that were kept under a name, and the dialog that keeps them.

use super::state::{Board, board};
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::staff::loader::{Load, Loader};
use crate::staff::parts::{Sender, Tick, bad_word};
use crate::transport;
use crate::ui::{Button, Dialog, Field, Look, Refusal};
use crate::views::ViewMenu;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Showing;
use veranda_api::staff::{ForgetView, KeepView, NewView, SavedViewRow, ShowViews, ViewForgotten};
use veranda_terms::policy::SAVED_VIEWS;
use veranda_terms::{SavedViewId, Title};

/// The menu and the dialog behind its last line.
#[component]
pub fn SavedViews() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let kept: RwSignal<Vec<SavedViewRow>> = RwSignal::new(Vec::new());
    let loader =
        Loader::begin(move || ShowViews { project: board.id, body: () }, move |reply| kept.set(reply.value.views));
    let trouble = Signal::derive(move || match loader.state.get() {
        Load::Failed(why) => Some(why),
        Load::Coming | Load::Here | Load::Gone => None,
    });
    let open = RwSignal::new(false);
    let of_all = move |showing: Showing| Showing { month: None, ..showing };
    let now = Memo::new(move |_| of_all(board.address.showing.get()));
    let more = move || {
        // A colleague may have kept one since it was opened last.
        loader.wanted();
        let list = move || {
            kept.get()
                .into_iter()
                .map(|row| {
                    let SavedViewRow { name, showing, shared_by, .. } = row;
                    let by = shared_by.map(|by| view! { <small>{by.name.to_string()}</small> });
                    view! {
                        <a
                            role="menuitemradio"
                            aria-checked=move || if now.get() == showing { "true" } else { "false" }
                            href=board.address.of(showing)
                        >
                            {icon(Icon::FILTER)}<span class="grow">{name.to_string()}{by}</span>
                        </a>
                    }
                })
                .collect_view()
        };
        view! {
            <hr role="separator"/>
            {list}
            <button type="button" role="menuitem" on:click=move |_| open.set(true)>
                {icon(Icon::PLUS)}{move || say().views_keep_open()}
            </button>
        }
    };
    view! {
        <ViewMenu address=board.address more/>
        <Dialog
            open
            title=Signal::derive(move || say().views_kept().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <div class="body">
                <Refusal text=trouble/>
                <Keep kept now open/>
                <Kept kept/>
            </div>
        </Dialog>
    }
}

/// Keeps what is shown under a name.
#[component]
fn Keep(kept: RwSignal<Vec<SavedViewRow>>, now: Memo<Showing>, open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let (name, shared) = (RwSignal::new(String::new()), RwSignal::new(false));
    // One's own of the same name is replaced: said before it is.
    let replaces = Memo::new(move |_| {
        let name = name.get().trim().to_lowercase();
        kept.read().iter().any(|row| row.shared_by.is_none() && row.name.as_str().to_lowercase() == name)
    });
    let hint = move || replaces.get().then(|| say().views_keep_replaces().to_owned());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let wrong = |why: String| sender.refuse(vec![("name".to_owned(), why)]);
        let say = session.say_now();
        let own = kept.read_untracked().iter().filter(|row| row.shared_by.is_none()).count();
        match Title::parse(&name.read_untracked()) {
            Err(bad) => wrong(bad_word(say, bad)),
            Ok(_) if own >= SAVED_VIEWS && !replaces.get_untracked() => wrong(say.views_keep_full(own as i64)),
            Ok(name) => {
                let words = name.to_string();
                let body = NewView { name, showing: now.get_untracked(), shared: shared.get_untracked() };
                sender.send(KeepView { project: board.id, body }, move |reply| {
                    kept.set(reply.value.views);
                    open.set(false);
                    board.toasts.say(session.say_now().views_keep_done(&words));
                });
            }
        }
    };
    view! {
        <form class="stack tight" novalidate on:submit=send>
            <p>{move || say().views_keep_lead()}</p>
            <Field
                label=Signal::derive(move || say().views_keep_name().to_owned())
                value=name
                on_input=move |text| name.set(text)
                hint=Signal::derive(hint)
                error=sender.about("name")
                most=200u32
                required=true
            />
            <Tick
                label=Signal::derive(move || say().views_keep_shared().to_owned())
                checked=shared
                on_change=move |so| shared.set(so)
            />
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().views_keep()}</Button>
            </div>
        </form>
    }
}

/// Those that are kept, each with the way to forget it.
#[component]
fn Kept(kept: RwSignal<Vec<SavedViewRow>>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let forget = move |row: SavedViewRow| {
        let SavedViewRow { id, name, .. } = row;
        sender.send(
            ForgetView { project: board.id, kept: id, body: ViewForgotten { forgotten: true } },
            move |reply| {
                kept.set(reply.value.views);
                let say = session.say_now();
                let words = say.views_forgotten(name.as_str());
                let back = Callback::new(move |()| bring_back(board, kept, id));
                board.toasts.say_with_undo(words, say.common_undo(), back);
            },
        );
    };
    view! {
        <Show when=move || !kept.read().is_empty()>
            <ul class="rows" aria-label=move || say().views_kept()>
                <For each=move || kept.get() key=|row| (row.id, row.name.to_string(), row.showing, row.shared) let(row)>
                    {
                        let (shown, mine) = (row.clone(), row.shared_by.is_none());
                        let whose = move || match (&shown.shared_by, shown.shared) {
                            (Some(by), _) => say().views_kept_by(by.name.as_str()),
                            (None, true) => say().views_kept_for_all().to_owned(),
                            (None, false) => say().views_kept_own().to_owned(),
                        };
                        let name = row.name.to_string();
                        let label = name.clone();
                        let may = mine || row.may_forget;
                        view! {
                            <li class="row hold">
                                <a class="grow" href=board.address.of(row.showing)>{name}</a>
                                <small>{whose}</small>
                                {may.then(|| view! {
                                    <button
                                        type="button"
                                        class="btn icon quiet small"
                                        aria-label=move || say().views_forget(&label)
                                        on:click=move |_| forget(row.clone())
                                    >
                                        {icon(Icon::BIN)}
                                    </button>
                                })}
                            </li>
                        }
                    }
                </For>
            </ul>
        </Show>
        <Refusal text=sender.whole()/>
    }
}

/// Brings a forgotten view back. The dialog may be closed by then, and the page left.
fn bring_back(board: Board, kept: RwSignal<Vec<SavedViewRow>>, id: SavedViewId) {
    let asked = ForgetView { project: board.id, kept: id, body: ViewForgotten { forgotten: false } };
    spawn_local(async move {
        match transport::act(&asked, &Intention::new()).await {
            Ok(reply) => drop(kept.try_set(reply.value.views)),
            Err(failed) => board.toasts.say(Problem::line(&failed, board.session.say_now())),
        }
    });
}
