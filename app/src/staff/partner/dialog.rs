//! Who is on the project beside the firm and its client: the line of its menu and what that opens.

use super::add::Add;
use super::here::partners;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::board::board;
use crate::staff::house::house;
use crate::staff::parts::{Branded, Dot, Loaded, Sender, Tick};
use crate::ui::{Button, Dialog, Refusal};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{EndPartner, NamePartner, PartnerNamed};
use veranda_terms::{Act, PartnerId};
use veranda_text::Say;

/// The line of the project's menu, where there is something to see or to do behind it.
#[component]
pub fn PartnersItem(
    /// Opens the dialog.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (partners, house, session) = (partners(), house(), session());
    let count = Memo::new(move |_| partners.count());
    let press = move |_| {
        // How many tasks are shared with each is counted on the server.
        partners.loader.wanted();
        open.set(true);
    };
    view! {
        <Show when=move || (count.get() > 0) || house.may(Act::PutPartner)>
            <button type="button" role="menuitem" on:click=press>
                {icon(Icon::HANDSHAKE)}
                <span class="grow">{session.words(Say::partners_title)}</span>
                {move || (count.get() > 0).then(|| view! { <span class="count">{count.get()}</span> })}
            </button>
        </Show>
    }
}

/// Who is on the project, and what is done with them.
#[component]
pub fn PartnersDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let project = move || board.project().map(|project| project.name.to_string()).unwrap_or_default();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().partners_of_project(&project()))
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <div class="body"><Inside/></div>
        </Dialog>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let (board, partners, house, session) = (board(), partners(), house(), session());
    let say = move || session.say();
    view! {
        <Loaded loader=partners.loader rows=1>
            <p class="soft">{move || say().partners_lead(&board.client())}</p>
            <ul class="stack">
                <For each=move || partners.ids() key=|id| *id let(id)><Here id/></For>
            </ul>
            <Show when=move || partners.count() == 0><p class="s soft">{move || say().partners_none()}</p></Show>
            <Show when=move || house.may(Act::PutPartner)><Add/></Show>
        </Loaded>
    }
}

/// A partner on the project.
#[component]
fn Here(id: PartnerId) -> impl IntoView {
    let (board, partners, house, session) = (board(), partners(), house(), session());
    let say = move || session.say();
    let here = partners.one(id);
    let name = Memo::new(move |_| here.read().as_ref().map(|one| one.partner.name.to_string()).unwrap_or_default());
    let tasks = move || here.read().as_ref().map_or(0, |one| i64::from(one.tasks));
    let people = move || {
        let here = here.read();
        let people = here.as_ref().map(|one| one.people.as_slice()).unwrap_or_default();
        let names: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
        if names.is_empty() { say().partners_nobody().to_owned() } else { say().names(&names) }
    };
    let accent = move || here.get().map(|one| view! { <Dot accent=one.partner.accent/> });
    let (sender, ending) = (Sender::new(), RwSignal::new(false));
    let confirm = format!("end-{id}");
    let ask = {
        let confirm = confirm.clone();
        move |()| {
            let confirm = confirm.clone();
            ending.set(true);
            request_animation_frame(move || shell::focus_on(&confirm));
        }
    };
    let (ask, confirm) = (StoredValue::new(ask), StoredValue::new(confirm));
    let end = move |()| {
        let gone = name.get_untracked();
        sender.send(EndPartner { project: board.id, partner: id, body: () }, move |reply| {
            board.toasts.say(session.say_now().partners_ended(&gone));
            partners.take(reply.value);
        });
    };
    view! {
        <li class="card stack tight">
            <Branded accent=Signal::derive(move || here.read().as_ref().map(|one| one.partner.accent))>
                <div class="head">
                    <h3 class="row hold gap-2">
                        {accent}
                        <A href=Route::Client(id.house()).to_string()>{name}</A>
                    </h3>
                    <span class="tag">{move || say().partners_tasks(tasks())}</span>
                </div>
            </Branded>
            <p class="s row gap-2">{icon(Icon::PEOPLE)}<span>{people}</span></p>
            <Show
                when=move || house.may(Act::PutPartner)
                fallback=move || view! { <Known id/> }
            >
                <Named id/>
                <Show
                    when=move || ending.get()
                    fallback=move || view! {
                        <div class="row to-end">
                            <Button small=true on_press=move |()| ask.with_value(|ask| ask(()))>
                                {icon(Icon::CLOSE)}{move || say().partners_end(&name.read())}
                            </Button>
                        </div>
                    }
                >
                    <div class="note watch" id=confirm.get_value() tabindex="-1">
                        {icon(Icon::WARNING)}
                        <div class="stack tight grow">
                            <p>{move || say().partners_end_what(&name.read(), tasks())}</p>
                            <p class="s">{move || say().partners_end_stays()}</p>
                            <div class="row to-end">
                                <Button small=true on_press=move |()| ending.set(false)>
                                    {move || say().common_cancel()}
                                </Button>
                                <Button small=true busy=sender.busy on_press=end>
                                    {move || say().partners_end_now()}
                                </Button>
                            </div>
                        </div>
                    </div>
                </Show>
            </Show>
            <Refusal text=sender.whole()/>
        </li>
    }
}

/// Whether the client knows of it, to change. Changed at once; a refusal changes it back and says why.
#[component]
fn Named(id: PartnerId) -> impl IntoView {
    let (board, partners, session) = (board(), partners(), session());
    let say = move || session.say();
    let here = partners.one(id);
    let sender = Sender::new();
    let named = RwSignal::new(false);
    Effect::new(move || named.set(here.read().as_ref().is_some_and(|one| one.named)));
    let change = move |now: bool| {
        named.set(now);
        let body = PartnerNamed { named: now };
        sender.send_or(
            NamePartner { project: board.id, partner: id, body },
            None,
            move |reply| {
                let (say, client) = (session.say_now(), board.client_now());
                let name = here.with_untracked(|one| one.as_ref().map(|one| one.partner.name.to_string()));
                let name = name.unwrap_or_default();
                let words = if now {
                    say.partners_named_done(&name, &client)
                } else {
                    say.partners_unnamed_done(&name, &client)
                };
                partners.take(reply.value);
                board.toasts.say(words);
            },
            move |failed| {
                named.set(!now);
                Some(failed)
            },
        );
    };
    view! {
        <div class="stack tight gap-1">
            <Tick
                label=Signal::derive(move || say().partners_named_tick(&board.client()))
                checked=named
                on_change=change
            />
            <p class="s soft">{move || say().partners_named_means(&board.client())}</p>
            <Refusal text=sender.whole()/>
        </div>
    }
}

/// The same, to read.
#[component]
fn Known(id: PartnerId) -> impl IntoView {
    let (board, partners, session) = (board(), partners(), session());
    let here = partners.one(id);
    let named = move || here.read().as_ref().is_some_and(|one| one.named);
    view! {
        <Show when=named>
            <p class="s row gap-2">
                {icon(Icon::EYE)}<span>{move || session.say().partners_named(&board.client())}</span>
            </p>
        </Show>
    }
}
