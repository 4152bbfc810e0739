//! The first page of the firm.

use super::families::families;
use super::new_client::NewClientDialog;
use super::table::Projects;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::client::Department;
use crate::staff::house::{house, waiting};
use crate::staff::parts::{Dot, Loaded};
use crate::ui::{Button, Empty, Look};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_terms::{Act, LogoFace};

/// The portfolio.
#[component]
pub fn Page() -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    shell::title(move || say().staff_portfolio().to_owned());
    let adding = RwSignal::new(false);
    let clients = Memo::new(move |_| house.portfolio.get().map(|portfolio| portfolio.clients).unwrap_or_default());
    let sum = move || {
        let waits: u32 = clients.read().iter().map(waiting).sum();
        let waits = match waits {
            0 => say().staff_portfolio_nothing_waits().to_owned(),
            waits => say().staff_portfolio_waiting(i64::from(waits)),
        };
        format!("{} {waits}", say().staff_portfolio_sum(families(clients.get()).len() as i64))
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
                {move || families(clients.get())
                    .into_iter()
                    .map(|(client, departments)| {
                        let (name, words) = (client.whole_name().to_string(), client.whole_name().to_string());
                        view! {
                        <section class="card flush">
                            <div class="head pad">
                                <h2 class="row hold gap-2">
                                    {match client.logo {
                                        Some(logo) => view! { <img class="mark small" alt="" src=logo.path(LogoFace::Mark)/> }.into_any(),
                                        None => view! { <Dot accent=client.accent/> }.into_any(),
                                    }}
                                    <A href=Route::Client(client.id).to_string() attr:class="plain">
                                        {words}
                                    </A>
                                </h2>
                                {(client.projects.is_empty() && departments.is_empty() && house.may(Act::ImportPlan)).then(|| view! {
                                    <A href=Route::Import(client.id).to_string() attr:class="btn small end">
                                        {move || say().plans_enter()}
                                    </A>
                                })}
                            </div>
                            // A client may have all its projects in its departments.
                            {(!client.projects.is_empty() || departments.is_empty())
                                .then(|| view! { <Projects name projects=client.projects holidays=client.holidays/> })}
                            {departments.into_iter().map(|row| view! { <Department row/> }).collect_view()}
                        </section>
                    }})
                    .collect_view()}
            </Show>
            <Partners/>
        </Loaded>
        <NewClientDialog open=adding/>
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
