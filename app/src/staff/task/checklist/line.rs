//! One line of the checklist.

use super::list;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::session::session;
use crate::shell;
use crate::staff::parts::{Sender, bad_word};
use crate::staff::task::opened::{Opened, opened};
use crate::transport;
use crate::ui::{Button, Field, Menu, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::CallFailed;
use veranda_api::Code;
use veranda_api::staff::{ItemText, RemoveItem, RenameItem, RestoreItem, Tick, TickItem};
use veranda_terms::{ChecklistItemId, InternalText};

/// The line. It stays while its words, its tick and its place change, with whatever is being typed in it.
#[component]
pub fn Line(
    /// Which.
    id: ChecklistItemId,
) -> impl IntoView {
    let (list, opened, session) = (list(), opened(), session());
    let say = move || session.say();
    let (order, task) = (list.order, opened.task);
    let item = Memo::new(move |_| order.items.read().iter().find(|item| item.id == id).cloned());
    let text =
        Memo::new(move |_| item.read().as_ref().map(|item| item.text.for_staff().to_owned()).unwrap_or_default());
    let sender = Sender::new();
    // Ticked at once; a refusal takes it back and says why.
    let own: RwSignal<Option<bool>> = RwSignal::new(None);
    let ticked = move || own.get().unwrap_or_else(|| item.read().as_ref().is_some_and(|item| item.ticked));
    let tick = move |now: bool| {
        own.set(Some(now));
        sender.send_or(
            TickItem { task, item: id, body: Tick { ticked: now } },
            None,
            move |reply| {
                opened.take(reply);
                own.set(None);
            },
            move |failed| {
                own.set(None);
                Some(failed)
            },
        );
    };
    let editing = RwSignal::new(false);
    let remove = move || {
        let text = text.get_untracked();
        list.sender.send(RemoveItem { task, item: id, body: () }, move |reply| {
            opened.take(reply);
            let say = session.say_now();
            let back = Callback::new(move |()| bring_back(opened, id));
            opened.board.toasts.say_with_undo(say.checklist_removed(&text), say.common_undo(), back);
            shell::keep_focus("checklist-add");
        });
    };
    let entry = move |drawing: Option<Icon>, words: &'static str, act: Callback<()>| {
        view! {
            <button type="button" role="menuitem" on:click=move |_| act.run(())>{drawing.map(icon)}{words}</button>
        }
    };
    view! {
        <li class="check" class:carried=move || order.carries(id) data-line=id.to_string()>
            {move || if editing.get() {
                view! { <Rename id text editing/> }.into_any()
            } else {
                view! {
                    <div class="row hold gap-1">
                        <Show when=move || list.may.get()>
                            <button
                                type="button"
                                class="btn icon quiet grip"
                                id=format!("grip-{id}")
                                aria-describedby="checklist-hint"
                                on:pointerdown=move |event| order.lifted(id, &event)
                                on:keydown=move |event| order.pressed(id, &event)
                            >
                                {icon(Icon::GRIP_VERTICAL)}
                                <span class="sr">{move || say().checklist_grip(&text.get())}</span>
                            </button>
                        </Show>
                        <label class="row hold tap gap-2 grow">
                            <input
                                type="checkbox"
                                class="pick"
                                id=format!("item-{id}")
                                prop:checked=ticked
                                disabled=move || !list.may.get()
                                on:change:target=move |event| tick(event.target().checked())
                            />
                            <span class="words" class:dim=ticked>{text}</span>
                        </label>
                        <Show when=move || list.may.get()>
                            <Menu
                                label=Signal::derive(move || say().checklist_menu(&text.get()))
                                class="btn icon quiet"
                                trigger=move || view! { {icon(Icon::ELLIPSIS)} }
                            >
                                {entry(Some(Icon::PENCIL), say().checklist_rename(), Callback::new(move |()| {
                                    // Once the menu is closed: it goes with what is written anew.
                                    request_animation_frame(move || {
                                        editing.try_set(true);
                                    });
                                }))}
                                {entry(None, say().checklist_up(), Callback::new(move |()| order.step(id, false, &format!("grip-{id}"))))}
                                {entry(None, say().checklist_down(), Callback::new(move |()| order.step(id, true, &format!("grip-{id}"))))}
                                {entry(Some(Icon::BIN), say().checklist_remove(), Callback::new(move |()| remove()))}
                            </Menu>
                        </Show>
                    </div>
                }
                .into_any()
            }}
            <Refusal text=sender.whole()/>
        </li>
    }
}

/// Brings a removed line back. The page it stood on may be left by then.
fn bring_back(opened: Opened, id: ChecklistItemId) {
    let task = opened.task;
    spawn_local(async move {
        match transport::act(&RestoreItem { task, item: id, body: () }, &Intention::new()).await {
            Ok(reply) => opened.take(reply),
            Err(failed) => opened.board.refuse(&failed),
        }
    });
}

/// The words of a line, being written anew.
#[component]
fn Rename(id: ChecklistItemId, text: Memo<String>, editing: RwSignal<bool>) -> impl IntoView {
    let (list, opened, session) = (list(), opened(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let seen = RwSignal::new(text.get_untracked());
    let typed = RwSignal::new(text.get_untracked());
    // What somebody else has written meanwhile stands beside it, and is what the reader writes over from then on.
    let theirs = Memo::new(move |_| Some(text.get()).filter(|now| *now != seen.get()));
    let close = move || {
        editing.set(false);
        request_animation_frame(move || shell::focus_on(&format!("grip-{id}")));
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let read = text.get_untracked();
        let words = match (InternalText::parse_line(&typed.read_untracked()), InternalText::parse(&read)) {
            (Ok(text), Ok(seen)) => ItemText { text, seen },
            (Err(bad), _) | (_, Err(bad)) => {
                return sender.refuse(vec![("text".to_owned(), bad_word(session.say_now(), bad))]);
            }
        };
        sender.send_or(
            RenameItem { task: opened.task, item: id, body: words },
            None,
            move |reply| {
                // Closed first: what comes is no longer somebody else's.
                close();
                opened.take(reply);
            },
            move |failed| {
                if matches!(&failed, CallFailed::Refused(refusal) if refusal.code == Code::Changed) {
                    opened.loader.hello();
                }
                Some(failed)
            },
        );
    };
    // Removed by somebody else while it is written: the words go into the line below the list.
    on_cleanup(move || {
        let (Some(words), Some(before)) = (typed.try_get_untracked(), seen.try_get_untracked()) else { return };
        let gone = editing.try_get_untracked() == Some(true) && words != before;
        if gone && list.typed.text.try_with_untracked(String::is_empty) == Some(true) {
            list.typed.write(words);
        }
    });
    let field = format!("rename-{id}");
    let around = field.clone();
    request_animation_frame(move || shell::focus_on_first(&format!("#{field} input")));
    view! {
        <form class="stack tight gap-2" id=around novalidate on:submit=send on:keydown=move |event| {
            event.stop_propagation();
            if event.key() == "Escape" {
                close();
            }
        }>
            <Field
                label=Signal::derive(move || say().checklist_text().to_owned())
                label_hidden=true
                value=typed
                on_input=move |text| typed.set(text)
                hint=Signal::derive(move || theirs.get().map(|now| say().checklist_reads(&now)))
                error=sender.about("text")
                most=200u32
                required=true
            />
            <Refusal text=sender.whole()/>
            <div class="row gap-2">
                <Button small=true submits=true busy=sender.busy>{move || say().checklist_save()}</Button>
                <Button small=true look=crate::ui::Look::Quiet on_press=move |()| close()>
                    {move || say().common_cancel()}
                </Button>
            </div>
        </form>
    }
}
