//! Who can see this task: outside first, then inside, then nobody else.

use super::opened::opened;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Looker, SeeFromHere, Sender};
use crate::transport;
use crate::ui::{Bones, Button, Dialog, Face, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{ContactReader, PartnerReader, ReportReaders, WhoSees, WhoSeesView};
use veranda_terms::{Act, ClientId};
use veranda_text::Say;

/// The button and what it opens.
#[component]
pub fn Who() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let open = RwSignal::new(false);
    let who: RwSignal<Option<WhoSeesView>> = RwSignal::new(None);
    let problem = RwSignal::new(None);
    let task = opened.task;
    let shared = opened.part(|page| (page.card.shared, page.card.asks.len(), page.card.partners));
    // Asked anew whenever it opens, and while it is open whenever the sharing changed.
    Effect::new(move || {
        // Read, not only tracked: a memo nobody reads follows nothing.
        shared.get();
        if !open.get() {
            return who.set(None);
        }
        spawn_local(async move {
            match transport::ask(&WhoSees { task, body: () }).await {
                Ok(reply) => drop(who.try_set(Some(reply.value))),
                Err(failed) => {
                    let sentence = crate::problem::Problem::line(&failed, session.say_now());
                    problem.try_set(Some(sentence));
                }
            }
        });
    });
    view! {
        <Button small=true on_press=move |()| open.set(true)>{icon(Icon::EYE)}{move || say().sharing_who()}</Button>
        <Dialog
            open
            title=Signal::derive(move || say().sharing_who().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <div class="body stack tight">
                {move || match who.get() {
                    Some(view) => view! { <Readers view open/> }.into_any(),
                    None => view! {
                        <Bones label=Signal::derive(move || say().common_loading().to_owned()) rows=1/>
                        <Refusal text=problem/>
                    }
                    .into_any(),
                }}
            </div>
        </Dialog>
    }
}

/// "4 people, and anyone with one link".
fn count(say: Say, view: &WhoSeesView) -> String {
    let people = say.sharing_who_people((view.contacts.len() + view.partners.len() + view.inside.len()) as i64);
    match view.reports.len() {
        0 => people,
        links => format!("{people}, {}", say.sharing_who_links(links as i64)),
    }
}

#[component]
fn Readers(view: WhoSeesView, open: RwSignal<bool>) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let heading = count(say(), &view);
    let WhoSeesView { contacts, reports, inside, partners } = view;
    let names: Vec<String> = inside.iter().map(|one| one.name.to_string()).collect();
    let inside = move || {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        say().sharing_who_inside_means(&say().names(&names))
    };
    let nobody = contacts.is_empty() && reports.is_empty() && partners.is_empty();
    let shared = !contacts.is_empty();
    let client = board.project().map(|project| project.client);
    let may_look = house().may(Act::SeeAs);
    let looker = client.filter(|_| may_look).map(|client| looker(client, board.id, opened.task));
    let stop = move |()| {
        open.set(false);
        board.stop_sharing(vec![opened.task]);
    };
    view! {
        <p class="size-l bold">{heading}</p>
        <h3 class="label">{move || say().sharing_who_outside()}</h3>
        {nobody.then(|| view! { <p class="s soft">{move || say().sharing_who_nobody_outside()}</p> })}
        <ul class="rows">
            {contacts.into_iter().map(|one| view! { <Contact one looker/> }).collect_view()}
            {partners.into_iter().map(|one| view! { <Partner one/> }).collect_view()}
            {reports.into_iter().map(|one| view! { <Report one/> }).collect_view()}
        </ul>
        {looker.map(|looker| view! { <Refusal text=looker.sender.whole()/> })}
        <div class="note inside">
            <span class="stack tight gap-1">
                <span class="lock">{icon(Icon::LOCK)}{move || say().sharing_who_inside()}</span>
                <span class="s">{inside}</span>
            </span>
        </div>
        <p class="s soft">{move || say().sharing_who_nobody()}</p>
        <div class="row">
            {client.map(|client| view! {
                <A href=Route::SharingHistory(client).to_string() attr:class="btn small">
                    {icon(Icon::HISTORY)}{move || say().staff_sharing_history()}
                </A>
            })}
            {shared.then(|| view! {
                <Button small=true on_press=stop>{icon(Icon::EYE_OFF)}{move || say().common_stop_sharing()}</Button>
            })}
        </div>
    }
}

fn looker(client: ClientId, project: veranda_terms::ProjectId, task: veranda_terms::TaskId) -> Looker {
    Looker { client, from: SeeFromHere { project: Some(project), task: Some(task) }, sender: Sender::new() }
}

#[component]
fn Contact(one: ContactReader, looker: Option<Looker>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let ContactReader { person, role, seen, client_name } = one;
    let (id, name) = (person.id, person.name.to_string());
    let label = name.split_whitespace().next().unwrap_or(&name).to_owned();
    view! {
        <li>
            <Face id=id.to_string() name=name.clone() tiny=true/>
            <div class="grow">
                <b class="bold">{name}</b>
                <p class="s dim">
                    {move || crate::staff::client::role_word(say(), role)}
                    {client_name.map(|name| format!(" · {name}"))}
                </p>
            </div>
            <span class="tag">
                {move || if seen { say().sharing_who_seen() } else { say().sharing_who_not_yet() }}
            </span>
            {looker.map(|looker| view! {
                <button
                    type="button"
                    class="btn small quiet"
                    on:click=move |_| looker.sees_as(id)
                >
                    {icon(Icon::EYE)}{move || say().sharing_see_as_name(&label)}
                </button>
            })}
        </li>
    }
}

#[component]
fn Partner(one: PartnerReader) -> impl IntoView {
    let session = session();
    let PartnerReader { person, partner } = one;
    let (id, name) = (person.id, person.name.to_string());
    view! {
        <li>
            <Face id=id.to_string() name=name.clone() tiny=true/>
            <div class="grow">
                <b class="bold">{name}</b>
                <p class="s dim">{partner.to_string()}</p>
            </div>
            <span class="tag">{icon(Icon::HANDSHAKE)}{move || session.say().partners_kind()}</span>
        </li>
    }
}

#[component]
fn Report(one: ReportReaders) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let ReportReaders { for_whom, named, opened, .. } = one;
    view! {
        <li>
            {icon(Icon::LIST)}
            <div class="grow">
                <b class="bold">{move || say().sharing_who_report(for_whom.as_str())}</b>
                <p class="s dim">
                    {move || if named { say().sharing_who_named() } else { say().sharing_who_counted() }}
                </p>
            </div>
            <span class="tag">{move || say().sharing_who_opens(i64::from(opened))}</span>
        </li>
    }
}
