//! The page of a task.

use super::after::After;
use super::again::ComesAgain;
use super::asks::Asks;
use super::behind::{Behind, StandsBehind};
use super::checklist::Checklist;
use super::edit::Writing;
use super::opened::Opened;
use super::partner::PartnerSides;
use super::sharing::Sharing;
use super::status::Status;
use super::threads::{ClientThread, InsideThread};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::board::board;
use crate::staff::board::model::waiting;
use crate::staff::parts::{Crumb, Crumbs, Loaded};
use crate::staff::publish::PublishBar;
use crate::ui::Refusal;
use leptos::prelude::*;
use veranda_api::Route;
use veranda_terms::TaskId;

/// The page.
#[component]
pub fn TaskView(
    /// Which task.
    task: TaskId,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let opened = Opened::provide(task);
    let archived = Memo::new(move |_| board.is_archived());
    let title = opened.part(|page| page.card.title.for_staff().to_owned());
    shell::title(move || title.get().unwrap_or_default());
    let asked =
        opened.part(move |page| waiting(&page.card, clock::today(), clock::offset_minutes(), board.holidays.get()));
    let steps = Signal::derive(move || {
        let Some(project) = board.project() else { return Vec::new() };
        vec![
            Crumb { name: project.client_name.to_string(), to: Route::Client(project.client) },
            Crumb { name: project.name.to_string(), to: Route::Board(project.id) },
        ]
    });
    view! {
        <Loaded loader=opened.loader>
            <header class="stack tight">
                <Crumbs steps shown=board.address.showing/>
                <div class="head">
                    {move || asked.get().flatten().map(|asked| view! {
                        <span class="verb" data-action=asked.verb.action.as_str()>
                            {icon(Icon::said(&asked.verb))}{say().said(&asked.verb).to_owned()}
                        </span>
                    })}
                    <h1>{move || title.get()}</h1>
                    <Status/>
                </div>
                <StandsBehind/>
                <Refusal text=board.refused/>
            </header>
            <Show when=move || !archived.get()><PublishBar/></Show>
            <div class="panes">
                <div class="stack">
                    // What is handed over is read as it was; what takes access away still goes.
                    <fieldset role="none" class="stack" disabled=archived>
                        <Asks/>
                        <Writing/>
                        <Behind/>
                        <Checklist/>
                        <ComesAgain/>
                        <After/>
                    </fieldset>
                    <Sharing/>
                </div>
                <fieldset role="none" class="cols2" disabled=archived>
                    <ClientThread/>
                    <InsideThread/>
                </fieldset>
            </div>
            <PartnerSides/>
        </Loaded>
    }
}
