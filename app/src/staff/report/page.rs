//! The page: figures, what is released, links, and the report as its reader gets it.

use super::figures::Summary;
use super::links::Links;
use super::preview::Preview;
use super::release::Judgement;
use super::reported::{Reported, client_of, reported};
use super::share::ShareDialog;
use crate::icons::{Icon, icon};
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{Crumb, Crumbs, Loaded};
use crate::ui::{Button, Empty, Look};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_terms::{Act, ProjectId};

/// The page.
#[component]
pub fn Page(
    /// Of which project.
    project: ProjectId,
) -> impl IntoView {
    let (house, reported) = (house(), Reported::provide(project));
    let say = move || reported.session.say();
    let name = reported.part(|page| page.report.project_name.to_string());
    shell::title(move || match name.get() {
        Some(name) => format!("{} · {name}", say().links_title()),
        None => say().links_title().to_owned(),
    });
    let steps = Signal::derive(move || {
        let client =
            client_of(house, project).map(|row| Crumb { name: row.name.to_string(), to: Route::Client(row.id) });
        let board = name.get().map(|name| Crumb { name, to: Route::Board(project) });
        client.into_iter().chain(board).collect::<Vec<_>>()
    });
    let sharing = RwSignal::new(false);
    let shared = reported.part(|page| page.shared);
    let has_links = reported.part(|page| !page.links.is_empty());
    view! {
        <Loaded loader=reported.loader>
            <header class="stack tight">
                <Crumbs steps/>
                <div class="head">
                    <h1>{move || say().links_title()}</h1>
                    // Without a link the list asks for the first one itself: one filled button on a screen.
                    <Show when=move || {
                        shared.get() == Some(true) && has_links.get() == Some(true) && house.may(Act::MakeLink)
                    }>
                        <div class="row end">
                            <Button look=Look::Ink on_press=move |()| sharing.set(true)>
                                {icon(Icon::LINK)}{move || say().links_share()}
                            </Button>
                        </div>
                    </Show>
                </div>
            </header>
            <Show when=move || shared.get() == Some(true) fallback=|| view! { <Unshared/> }>
                <Summary/>
                <div class="cols2 top">
                    <Links sharing/>
                    <Judgement/>
                </div>
                <Preview/>
            </Show>
            <ShareDialog open=sharing/>
        </Loaded>
    }
}

/// Nothing is shared yet: nobody outside could read anything.
#[component]
fn Unshared() -> impl IntoView {
    let reported = reported();
    let say = move || reported.session.say();
    view! {
        <Empty
            drawing=Icon::LOCK
            title=Signal::derive(move || say().links_unshared_title(&reported.client()))
            text=Signal::derive(move || say().links_unshared_text().to_owned())
        >
            <A href=Route::Board(reported.project).to_string() attr:class="btn">
                {icon(Icon::BOARD)}{move || say().links_to_board()}
            </A>
        </Empty>
    }
}
