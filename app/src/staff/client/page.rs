//! One client.

use super::contacts::Contacts;
use super::invite::{InviteDialog, Invitee};
use super::new_project::NewProjectDialog;
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
use veranda_api::staff::{ClientPage, Contact, ShowClient, StaffLive};
use veranda_terms::{Act, ClientId};
use veranda_text::initials;

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
        StaffLive::Project(project) if project.client == client => loader.hello(),
        StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Card(_) | StaffLive::Report(_) | StaffLive::Team => {}
    });
    let name = move || page.read().as_ref().map(|page| page.name.to_string()).unwrap_or_default();
    shell::title(name);
    let inviting: RwSignal<Option<Invitee>> = RwSignal::new(None);
    let changing: RwSignal<Option<Contact>> = RwSignal::new(None);
    let adding = RwSignal::new(false);
    let accent = Signal::derive(move || page.read().as_ref().map(|page| page.accent));
    view! {
        <Loaded loader rows=2>
            <header class="stack tight">
                <Crumbs steps=Signal::derive(move || vec![Crumb {
                    name: say().staff_portfolio().to_owned(),
                    to: Route::Home,
                }])/>
                <div class="head">
                    <Branded accent><span class="monogram" aria-hidden="true">{move || initials(&name())}</span></Branded>
                    <h1>{name}</h1>
                    <div class="row end">
                        <A href=Route::SharingHistory(client).to_string() attr:class="btn">
                            {icon(Icon::HISTORY)}{move || say().staff_sharing_history()}
                        </A>
                        <Show when=move || house.may(Act::ImportPlan)>
                            <A href=Route::Import(client).to_string() attr:class="btn">
                                {icon(Icon::UPLOAD)}{move || say().plans_enter()}
                            </A>
                        </Show>
                        <Show when=move || house.may(Act::CreateProject)>
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
            <section class="card flush" aria-labelledby="projects-heading">
                <div class="head pad"><h2 id="projects-heading">{move || say().common_projects()}</h2></div>
                {move || {
                    let page = page.get()?;
                    Some(if page.projects.is_empty() {
                        view! {
                            <div class="empty">
                                <h3>{say().staff_projects_empty_title()}</h3>
                                <p>{say().staff_projects_empty_text()}</p>
                                <A href=Route::Import(client).to_string() attr:class="btn">{say().plans_enter()}</A>
                            </div>
                        }
                        .into_any()
                    } else {
                        view! { <Projects projects=page.projects name=page.name.to_string()/> }.into_any()
                    })
                }}
            </section>
            {move || {
                let contacts = page.get()?.contacts;
                Some(if contacts.is_empty() {
                    view! {
                        <Empty
                            drawing=Icon::PEOPLE
                            title=say().staff_contacts_empty_title().to_owned()
                            text=Signal::stored(say().staff_contacts_empty_text().to_owned())
                        />
                    }
                    .into_any()
                } else {
                    view! {
                        <Contacts
                            contacts
                            client
                            on_again=move |contact| inviting.set(Some(Invitee::Again(contact)))
                            on_change=move |contact| changing.set(Some(contact))
                        />
                    }
                    .into_any()
                })
            }}
            <section class="card stack tight" aria-labelledby="facts-heading">
                <h2 id="facts-heading">{move || say().staff_client_facts()}</h2>
                <Facts page/>
            </section>
            <InviteDialog client=page invitee=inviting on_done=move |reply| page.set(Some(reply))/>
            <ContactDialog client=page changing on_done=move |reply| page.set(Some(reply))/>
            <NewProjectDialog client open=adding/>
        </Loaded>
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
            </dl>
        })
    }
}
