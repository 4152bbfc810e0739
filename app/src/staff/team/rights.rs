//! What somebody of the team may do: their role, what they were given, and the end of it.

use super::add::roles;
use super::page::given;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Choices, SelectField, Sender};
use crate::ui::{Button, Dialog, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::staff::{
    AccessChange, AddColleague, ChangeAccess, ChangeRole, Colleague, NewColleague, NewRole, RemoveColleague, TakeProof,
    TeamView,
};
use veranda_terms::{Act, ClientId, PersonId, ProjectId};

/// The dialog, open while somebody is being changed.
#[component]
pub fn RightsDialog(
    /// The team.
    team: RwSignal<Option<TeamView>>,
    /// Who is being changed.
    changing: RwSignal<Option<PersonId>>,
    /// The team as it is after a change.
    #[prop(into)]
    on_done: Callback<TeamView>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(changing.read().is_some()));
    Effect::new(move || {
        if !open.get() && changing.read_untracked().is_some() {
            changing.set(None);
        }
    });
    let person = Memo::new(move |_| {
        let id = changing.get()?;
        team.read().as_ref()?.people.iter().find(|person| person.id == id).cloned()
    });
    let name = move || person.read().as_ref().map(|person| person.name.to_string()).unwrap_or_default();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().team_rights_title(&name()))
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || person.get().map(|person| view! { <Rights person open on_done/> })}
        </Dialog>
    }
}

#[component]
fn Rights(person: Colleague, open: RwSignal<bool>, on_done: Callback<TeamView>) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let role = RwSignal::new(person.role);
    let id = person.id;
    let member = !person.role.sees_all();
    let done = move |view: TeamView| {
        toasts.say(session.say_now().team_saved());
        on_done.run(view);
    };
    let save = move |()| {
        let body = NewRole { role: role.get_untracked() };
        sender.send(ChangeRole { person: id, body }, move |reply| done(reply.value));
    };
    let (name, gone, new_link) = (person.name.to_string(), person.name.to_string(), person.clone());
    let remove = move |()| {
        let gone = gone.clone();
        sender.send(RemoveColleague { person: id, body: () }, move |reply| {
            toasts.say(session.say_now().team_removed(&gone));
            on_done.run(reply.value);
            open.set(false);
        });
    };
    let again = move |()| {
        let Colleague { name, email, role, lang, .. } = new_link.clone();
        let body = NewColleague { name, email, role, lang: Some(lang) };
        sender.send(AddColleague { body }, move |reply| done(reply.value));
    };
    let (entered, has_proof) = (person.entered, person.second_proof);
    let again = StoredValue::new(again);
    let remove = StoredValue::new(remove);
    let person = StoredValue::new(person);
    let name = StoredValue::new(name);
    let take = move |()| {
        sender.send(TakeProof { person: id, body: () }, move |reply| {
            toasts.say(name.with_value(|name| session.say_now().second_team_taken(name)));
            on_done.run(reply.value);
        });
    };
    view! {
        <div class="body stack">
            <Show
                when=move || house.may(Act::ChangeStaffRole)
                fallback=move || view! { <p class="s soft">{move || say().team_only_owner()}</p> }
            >
                <Choices
                    legend=Signal::derive(move || say().team_role().to_owned())
                    choices=Signal::derive(move || roles(say()))
                    chosen=role
                    on_choose=move |chosen| role.set(chosen)
                />
                <div class="row to-end">
                    <Button look=Look::Ink busy=sender.busy on_press=save>{move || say().team_save()}</Button>
                </div>
            </Show>
            <Show when=move || member && house.may(Act::GiveAccess)>
                <Access person=person.get_value() sender on_done=done/>
            </Show>
            <Show when=move || !entered && house.may(Act::AddStaff)>
                <div class="row to-end">
                    <Button busy=sender.busy on_press=move |()| again.with_value(|again| again(()))>
                        {icon(Icon::LINK)}{move || say().team_link_again()}
                    </Button>
                </div>
            </Show>
            <Show when=move || has_proof && house.may(Act::TakeProof)>
                <div class="row">
                    <p class="s soft grow">{move || name.with_value(|name| say().second_team_how(name))}</p>
                    <Button busy=sender.busy on_press=take>{icon(Icon::KEY_ROUND)}{move || say().second_team_take()}</Button>
                </div>
            </Show>
            <Refusal text=sender.whole()/>
            <Show when=move || house.may(Act::RemoveStaff)>
                <div class="row">
                    <p class="s soft grow">{move || say().team_remove_how()}</p>
                    <Button busy=sender.busy on_press=move |()| remove.with_value(|remove| remove(()))>
                        {icon(Icon::BIN)}{move || name.with_value(|name| say().team_remove(name))}
                    </Button>
                </div>
            </Show>
        </div>
    }
}

/// The clients and projects a member has, and those that can be given.
#[component]
fn Access(person: Colleague, sender: Sender, #[prop(into)] on_done: Callback<TeamView>) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let id = person.id;
    let (client, project) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let clients = Signal::derive(move || {
        let portfolio = house.portfolio.get().map(|portfolio| portfolio.clients).unwrap_or_default();
        let rows = portfolio.into_iter().map(|row| (row.id.to_string(), row.whole_name().to_string()));
        rows.collect::<Vec<_>>()
    });
    // The first of the list is what the field shows before anything was chosen.
    let chosen = move || match client.get() {
        none if none.is_empty() => clients.read().first().map(|(id, _)| id.clone()).unwrap_or_default(),
        id => id,
    };
    let projects = Signal::derive(move || {
        let whole = (String::new(), say().team_give_whole().to_owned());
        let chosen = chosen();
        let portfolio = house.portfolio.get().map(|portfolio| portfolio.clients).unwrap_or_default();
        let rows = portfolio.into_iter().filter(|row| row.id.to_string() == chosen).flat_map(|row| row.projects);
        std::iter::once(whole).chain(rows.map(|row| (row.id.to_string(), row.name.to_string()))).collect::<Vec<_>>()
    });
    let change = move |client: ClientId, project: Option<ProjectId>, given: bool| {
        let body = AccessChange { client, project, given };
        sender.send(ChangeAccess { person: id, body }, move |reply| on_done.run(reply.value));
    };
    let give = move |()| {
        if let Ok(client) = chosen().parse() {
            change(client, project.get_untracked().parse().ok(), true);
        }
    };
    let rows = person
        .access
        .into_iter()
        .map(|row| {
            let (client, project) = (row.client, row.project);
            view! {
                <li class="row">
                    <span class="grow">{move || given(say(), &row)}</span>
                    <Button busy=sender.busy on_press=move |()| change(client, project, false)>
                        {move || say().team_take()}
                    </Button>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack tight" aria-labelledby="access-heading">
            <h3 id="access-heading">{move || say().team_member_access()}</h3>
            <ul class="plain stack tight">{rows}</ul>
            <div class="cols2">
                <SelectField
                    label=Signal::derive(move || say().team_give_client().to_owned())
                    options=clients
                    value=Signal::derive(chosen)
                    on_change=move |id| {
                        project.set(String::new());
                        client.set(id);
                    }
                />
                <SelectField
                    label=Signal::derive(move || say().team_give_project().to_owned())
                    options=projects
                    value=project
                    on_change=move |id| project.set(id)
                />
            </div>
            <div class="row to-end">
                <Button busy=sender.busy on_press=give>{move || say().team_give()}</Button>
            </div>
        </section>
    }
}
