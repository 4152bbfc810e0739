//! One client.

use super::contacts::Contacts;
use super::departments::Departments;
use super::holidays::Holidays;
use super::invite::{InviteDialog, Invitee};
use super::new_department::NewDepartmentDialog;
use super::new_project::NewProjectDialog;
use super::newcomers::Newcomers;
use super::partner_on::PartnerOn;
use super::rights::ContactDialog;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::mails::LostOf;
use crate::staff::parts::{Branded, Crumb, Crumbs, Loaded};
use crate::staff::portfolio::Projects;
use crate::ui::{Button, Empty, Look};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{ClientPage, Contact, FirstVisits, ShowClient, StaffLive};
use veranda_terms::{Act, ClientId, LogoFace};
use veranda_text::{Say, initials};

/// The page.
#[component]
pub fn Page(
    /// Which client.
    client: ClientId,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let page: RwSignal<Option<ClientPage>> = RwSignal::new(None);
    let loader = Loader::begin(
        move || ShowClient { client, body: () },
        move |reply| {
            if page.with_untracked(|known| known.as_ref() != Some(&reply.value)) {
                page.set(Some(reply.value));
            }
        },
    );
    house.listen(move |message| match message {
        StaffLive::Hello => loader.hello(),
        StaffLive::Client(changed) if changed == client => loader.hello(),
        StaffLive::Project(project)
            if project.client == client
                || page.with_untracked(|page| {
                    page.as_ref().is_some_and(|page| page.departments.iter().any(|row| row.id == project.client))
                }) =>
        {
            loader.hello();
        }
        StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Card(_) | StaffLive::Report(_) | StaffLive::Team => {}
    });
    let name = move || page.read().as_ref().map(|page| page.name.to_string()).unwrap_or_default();
    let part_of = Memo::new(move |_| page.read().as_ref().and_then(|page| page.part_of.clone()));
    shell::title(move || match part_of.get() {
        Some(part) => format!("{} · {}", part.name, name()),
        None => name(),
    });
    let inviting: RwSignal<Option<Invitee>> = RwSignal::new(None);
    let changing: RwSignal<Option<Contact>> = RwSignal::new(None);
    let adding = RwSignal::new(false);
    let partner = Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.partner_on.is_some()));
    let client_only = move |act: Act| !partner.get() && house.may(act);
    let dividing = RwSignal::new(false);
    let accent = Signal::derive(move || page.read().as_ref().map(|page| page.accent));
    view! {
        <Loaded loader rows=2>
            <header class="stack tight">
                <Crumbs steps=Signal::derive(move || {
                    let first = Crumb { name: say().staff_portfolio().to_owned(), to: Route::Home };
                    // The client is a step only for who may open it.
                    let above = part_of.get().filter(|part| house.accent(part.client).is_some());
                    let above = above.map(|part| Crumb { name: part.name.to_string(), to: Route::Client(part.client) });
                    std::iter::once(first).chain(above).collect()
                })/>
                <div class="head">
                    {move || match page.read().as_ref().and_then(|page| page.logo) {
                        Some(logo) => view! { <img class="mark" alt="" src=logo.path(LogoFace::Mark)/> }.into_any(),
                        None => view! {
                            <Branded accent>
                                <span class="monogram" aria-hidden="true">{move || initials(&name())}</span>
                            </Branded>
                        }
                        .into_any(),
                    }}
                    <h1>{name}</h1>
                    <Show when=move || partner.get()>
                        <span class="tag">{icon(Icon::HANDSHAKE)}{move || say().partners_kind()}</span>
                    </Show>
                    <div class="row end">
                        <Show when=move || !partner.get()>
                            <A href=Route::SharingHistory(client).to_string() attr:class="btn">
                                {icon(Icon::HISTORY)}{move || say().staff_sharing_history()}
                            </A>
                        </Show>
                        <Show when=move || client_only(Act::ImportPlan)>
                            <A href=Route::Import(client).to_string() attr:class="btn">
                                {icon(Icon::UPLOAD)}{move || say().plans_enter()}
                            </A>
                        </Show>
                        <Show when=move || client_only(Act::CreateProject)>
                            <Button on_press=move |()| adding.set(true)>
                                {icon(Icon::PLUS)}{move || say().staff_new_project()}
                            </Button>
                        </Show>
                        <Show when=move || house.may(Act::Invite)>
                            <Button look=Look::Ink on_press=move |()| inviting.set(Some(Invitee::Somebody))>
                                {icon(Icon::USER_PLUS)}{move || say().staff_invite()}
                            </Button>
                        </Show>
                    </div>
                </div>
            </header>
            <LostOf client name=Signal::derive(name)/>
            {move || page.get().map(|page| match page.partner_on {
                Some(projects) => view! { <PartnerOn projects/> }.into_any(),
                None => view! { <OwnProjects page/> }.into_any(),
            })}
            {move || (!partner.get()).then(|| view! { <Departments page on_new=move |()| dividing.set(true)/> })}
            {move || {
                let contacts = page.get()?.contacts;
                Some(if contacts.is_empty() {
                    view! {
                        <Empty
                            drawing=Icon::PEOPLE
                            title=say().staff_contacts_empty_title().to_owned()
                            text=Signal::stored(match partner.get() {
                                true => say().partners_people_empty().to_owned(),
                                false => say().staff_contacts_empty_text().to_owned(),
                            })
                        />
                    }
                    .into_any()
                } else {
                    view! {
                        <Contacts
                            contacts
                            client
                            see_as=!partner.get()
                            on_again=move |contact| inviting.set(Some(Invitee::Again(contact)))
                            on_change=move |contact| changing.set(Some(contact))
                        />
                    }
                    .into_any()
                })
            }}
            <Newcomers client page/>
            <Show when=move || !partner.get()><Holidays client page/></Show>
            <section class="card stack tight" aria-labelledby="facts-heading">
                <div class="head">
                    <h2 id="facts-heading">{move || say().staff_client_facts()}</h2>
                    <Show when=move || house.may(Act::ChangeBrand)>
                        <A href=Route::Brand(client).to_string() attr:class="btn small end">
                            {icon(Icon::PALETTE)}{move || say().brand_change()}
                        </A>
                    </Show>
                </div>
                <Facts page/>
            </section>
            <InviteDialog client=page invitee=inviting on_done=move |reply| page.set(Some(reply))/>
            <ContactDialog client=page changing on_done=move |reply| page.set(Some(reply))/>
            <NewProjectDialog client open=adding/>
            <NewDepartmentDialog client=page open=dividing/>
        </Loaded>
    }
}

/// A client's own projects.
#[component]
fn OwnProjects(page: ClientPage) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let ClientPage { id: client, name, projects, holidays, .. } = page;
    view! {
        <section class="card flush" aria-labelledby="projects-heading">
            <div class="head pad"><h2 id="projects-heading">{move || say().common_projects()}</h2></div>
            {if projects.is_empty() {
                view! {
                    <div class="empty">
                        <h3>{move || say().staff_projects_empty_title()}</h3>
                        <p>{move || say().staff_projects_empty_text()}</p>
                        <A href=Route::Import(client).to_string() attr:class="btn">{move || say().plans_enter()}</A>
                    </div>
                }
                .into_any()
            } else {
                view! { <Projects projects name=name.to_string() holidays/> }.into_any()
            }}
        </section>
    }
}

/// How long first visits take, in words. From two days on the hours do not matter.
fn took(say: Say, visits: FirstVisits) -> String {
    match visits {
        FirstVisits::NotYet => say.visits_not_yet().to_owned(),
        FirstVisits::Minutes(minutes @ 0..2_880) => say.visits_took(i64::from(minutes)),
        FirstVisits::Minutes(minutes) => say.visits_took_days(i64::from(minutes / 1_440)),
    }
}

#[component]
fn Facts(page: RwSignal<Option<ClientPage>>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    move || {
        let page = page.get()?;
        Some(view! {
            <dl class="why">
                <dt>{say().staff_client_host()}</dt>
                <dd>
                    <a class="nowrap" href=page.address.clone() target="_blank" rel="noopener">
                        {page.address.clone()}
                    </a>
                </dd>
                <dt>{say().staff_client_accent()}</dt>
                <dd class="row gap-2"><super::super::parts::Dot accent=page.accent/>{page.accent.to_string()}</dd>
                <dt>{say().staff_client_language()}</dt>
                <dd lang=page.lang.tag()>{page.lang.own_name()}</dd>
                {page.first_visits.map(|visits| view! {
                    <dt>{say().visits_title()}</dt>
                    <dd>{took(say(), visits)}</dd>
                })}
            </dl>
        })
    }
}
