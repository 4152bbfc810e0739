//! The team, one row each.

use super::add::AddDialog;
use super::firm_logo::FirmLogo;
use super::holidays::Holidays;
use super::means::Means;
use super::own_words::OwnWords;
use super::rights::RightsDialog;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::Loaded;
use crate::staff::report::copy::Copy;
use crate::ui::{Button, Face, Look};
use leptos::prelude::*;
use veranda_api::staff::{AccessRow, Colleague, StaffLive, Team, TeamView};
use veranda_terms::{Act, PersonId};

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    shell::title(move || say().team_title().to_owned());
    let team: RwSignal<Option<TeamView>> = RwSignal::new(None);
    let loader = Loader::begin(
        || Team { body: () },
        move |reply| {
            if team.with_untracked(|known| known.as_ref() != Some(&reply.value)) {
                team.set(Some(reply.value));
            }
        },
    );
    house.listen(move |message| match message {
        StaffLive::Hello | StaffLive::Team => loader.hello(),
        StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Card(_) | StaffLive::Report(_) => {}
    });
    let adding = RwSignal::new(false);
    let changing: RwSignal<Option<PersonId>> = RwSignal::new(None);
    let may_change = move || house.may(Act::ChangeStaffRole) || house.may(Act::GiveAccess);
    view! {
        <header class="head">
            <h1>{move || say().team_title()}</h1>
            <Show when=move || house.may(Act::AddStaff)>
                <div class="row end">
                    <Button look=Look::Ink on_press=move |()| adding.set(true)>
                        {icon(Icon::USER_PLUS)}{move || say().team_add()}
                    </Button>
                </div>
            </Show>
        </header>
        <Loaded loader rows=2>
            <section class="card flush">
                <div class="scroll" tabindex="0" role="region" aria-label=move || say().team_title()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{move || say().team_who()}</th>
                                <th scope="col">{move || say().team_role()}</th>
                                <th scope="col">{move || say().team_access()}</th>
                                <th scope="col"><span class="sr">{move || say().team_change_short()}</span></th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || {
                                let people = team.get().map(|team| team.people).unwrap_or_default();
                                let may_change = may_change();
                                people
                                    .into_iter()
                                    .map(|person| {
                                        let id = person.id;
                                        view! {
                                            <Row person may_change on_change=move |()| changing.set(Some(id))/>
                                        }
                                    })
                                    .collect_view()
                            }}
                        </tbody>
                    </table>
                </div>
            </section>
            <OwnWords/>
            <Holidays team/>
            <Means/>
            <FirmLogo/>
        </Loaded>
        <AddDialog open=adding on_done=move |view| team.set(Some(view))/>
        <RightsDialog team changing on_done=move |view| team.set(Some(view))/>
    }
}

#[component]
fn Row(person: Colleague, may_change: bool, #[prop(into)] on_change: Callback<()>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let Colleague { id, name, email, role, lang: _, entered, way_in, way_in_until: _, access, second_proof: _ } =
        person;
    let (name, shown) = (name.to_string(), name.to_string());
    let access = StoredValue::new(access);
    let has = move || match access.with_value(Vec::is_empty) {
        _ if role.sees_all() => say().team_access_all().to_owned(),
        true => say().team_access_none().to_owned(),
        false => access.with_value(|rows| rows.iter().map(|row| given(say(), row)).collect::<Vec<_>>().join(", ")),
    };
    view! {
        <tr>
            <td>
                <span class="row hold gap-2-5">
                    <Face id=id.to_string() name=shown.clone() tiny=true/>
                    <span>
                        <b class="bold">{shown}</b><br/><span class="s dim">{email.to_string()}</span>
                        {(!entered).then(|| view! { <br/><span class="s dim">{move || say().team_not_in()}</span> })}
                    </span>
                </span>
                {way_in.map(|address| view! {
                    <Copy address name=Signal::derive(move || say().team_link_copy().to_owned())
                        field=Signal::derive(move || say().team_link().to_owned())/>
                    <p class="s dim">{move || say().team_link_hint()}</p>
                })}
            </td>
            <td class="s"><b>{move || say().staff_role(role)}</b></td>
            <td class="s">{has}</td>
            <td class="num">
                {may_change.then(|| view! {
                    <button type="button" class="btn small" aria-label=move || say().team_change(&name)
                        on:click=move |_| on_change.run(())>
                        {icon(Icon::PENCIL)}{move || say().team_change_short()}
                    </button>
                })}
            </td>
        </tr>
    }
}

/// A client, or a project of it, in words.
pub fn given(say: veranda_text::Say, row: &AccessRow) -> String {
    match &row.project_name {
        Some(project) => say.team_access_project(row.client_name.as_str(), project.as_str()),
        None => row.client_name.to_string(),
    }
}
