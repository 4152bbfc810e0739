//! The first page of the firm.

use super::families::{Family, families};
use super::new_client::NewClientDialog;
use super::table::{Tables, listed};
use super::untold::NoSurprises;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::{house, waiting};
use crate::staff::parts::{Dot, Loaded};
use crate::ui::{Button, Empty, Look};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::ClientRow;
use veranda_terms::{Act, Health, LogoFace};

/// The portfolio.
#[component]
pub fn Page() -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    shell::title(move || say().staff_portfolio().to_owned());
    let adding = RwSignal::new(false);
    let clients = Memo::new(move |_| house.portfolio.get().map(|portfolio| portfolio.clients).unwrap_or_default());
    let sum = move || {
        let clients = clients.read();
        let projects =
            || clients.iter().flat_map(|client| &client.projects).filter(|project| project.archived.is_none());
        let fine = projects().filter(|project| project.health == Some(Health::OnTrack)).count();
        let waits: u32 = clients.iter().map(waiting).sum();
        let waits = match waits {
            0 => say().staff_portfolio_nothing_waits().to_owned(),
            waits => say().staff_portfolio_waiting(i64::from(waits)),
        };
        let projects = match (projects().count(), fine) {
            (all, 0) => say().staff_portfolio_projects(all as i64),
            (all, fine) => say().staff_portfolio_on_track(all as i64, fine as i64),
        };
        format!("{projects} {waits}")
    };
    let add = Callback::new(move |()| adding.set(true));
    view! {
        <header class="head">
            <div>
                <h1>{move || say().staff_portfolio()}</h1>
                <Show when=move || !clients.read().is_empty()><p class="soft">{sum}</p></Show>
            </div>
            <Show when=move || house.may(Act::CreateClient)>
                <div class="row end">
                    <Button look=Look::Ink on_press=add>{icon(Icon::PLUS)}{move || say().staff_new_client()}</Button>
                </div>
            </Show>
        </header>
        <Loaded loader=house.loader>
            <Show
                when=move || !clients.read().is_empty()
                fallback=move || view! {
                    <Empty
                        drawing=Icon::BUILDING
                        title=Signal::derive(move || match house.may(Act::CreateClient) {
                            true => say().staff_portfolio_empty_title().to_owned(),
                            false => say().team_nothing_given_title().to_owned(),
                        })
                        text=Signal::derive(move || match house.may(Act::CreateClient) {
                            true => say().staff_portfolio_empty_text().to_owned(),
                            false => say().team_nothing_given_text().to_owned(),
                        })
                    />
                }
            >
                <NoSurprises clients/>
                <Show when=move || clients.read().iter().any(|client| !client.projects.is_empty())>
                    <section class="card flush">
                        <h2 class="pad">{move || say().staff_projects()}</h2>
                        {move || view! { <Tables rows=listed(clients.get()) name=say().staff_projects().to_owned()/> }}
                    </section>
                </Show>
                <Clients clients/>
            </Show>
            <Partners/>
        </Loaded>
        <NewClientDialog open=adding/>
    }
}

/// Every client with its departments, and what of it waits.
#[component]
fn Clients(clients: Memo<Vec<ClientRow>>) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let row = move |(client, departments): Family| {
        let projects = client.projects.len() + departments.iter().map(|row| row.projects.len()).sum::<usize>();
        let waits: u32 = waiting(&client) + departments.iter().map(waiting).sum::<u32>();
        let (id, name) = (client.id, client.whole_name().to_string());
        let empty = projects == 0 && departments.is_empty() && house.may(Act::ImportPlan);
        view! {
            <li>
                {match client.logo {
                    Some(logo) => view! { <img class="mark small" alt="" src=logo.path(LogoFace::Mark)/> }.into_any(),
                    None => view! { <Dot accent=client.accent/> }.into_any(),
                }}
                <div class="grow stack gap-0">
                    <A href=Route::Client(id).to_string() attr:class="plain bold tap row">{name}</A>
                    {(!departments.is_empty()).then(|| view! {
                        <div class="row gap-3 s">
                            {departments.into_iter().map(|row| view! {
                                <A href=Route::Client(row.id).to_string() attr:class="tap row">{row.name.to_string()}</A>
                            }).collect_view()}
                        </div>
                    })}
                </div>
                <span class="s soft">{move || match projects {
                    0 => say().staff_no_projects().to_owned(),
                    some => say().staff_count_projects(some as i64),
                }}</span>
                <span class="waits">{(waits > 0).then(|| view! {
                    <span class="tag">{icon(Icon::CLOCK)}{move || say().staff_waits_here(i64::from(waits))}</span>
                })}</span>
                {empty.then(|| view! {
                    <A href=Route::Import(id).to_string() attr:class="btn small">
                        {move || say().plans_enter()}
                    </A>
                })}
            </li>
        }
    };
    view! {
        <section class="card stack tight" aria-labelledby="clients-heading">
            <h2 id="clients-heading">{move || say().staff_clients()}</h2>
            <ul class="rows houses">{move || families(clients.get()).into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

/// The further companies on projects; nothing where there are none.
#[component]
fn Partners() -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let partners = Memo::new(move |_| house.portfolio.get().map(|portfolio| portfolio.partners).unwrap_or_default());
    view! {
        <Show when=move || !partners.read().is_empty()>
            <section class="card stack tight" aria-labelledby="partners-heading">
                <h2 id="partners-heading" class="row hold gap-2">
                    {icon(Icon::HANDSHAKE)}{move || say().partners_title()}
                </h2>
                <ul class="rows">
                    {move || partners
                        .get()
                        .into_iter()
                        .map(|partner| view! {
                            <li>
                                <Dot accent=partner.accent/>
                                <A href=Route::Client(partner.id.house()).to_string() attr:class="plain bold tap row">
                                    {partner.name.to_string()}
                                </A>
                            </li>
                        })
                        .collect_view()}
                </ul>
            </section>
        </Show>
    }
}
