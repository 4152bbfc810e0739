//! What else there is about a project: what happened in it, and what can be done with it.

use super::state::board;
use crate::icons::{Icon, icon};
use crate::mails::Wanted;
use crate::session::session;
use crate::staff::archive::ArchiveDialog;
use crate::staff::house::house;
use crate::staff::mails::FollowItem;
use crate::staff::partner::{PartnersDialog, PartnersItem};
use crate::staff::template::TemplateDialog;
use crate::ui::{Menu, Refusal};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_terms::Act;

/// The menu, and the dialogs behind it.
#[component]
pub fn More() -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let (templating, archiving, partners) = (RwSignal::new(false), RwSignal::new(false), RwSignal::new(false));
    let name = Signal::derive(move || board.project().map(|project| project.name.clone()));
    let wanted = Wanted::unknown();
    let archived = Memo::new(move |_| board.is_archived());
    view! {
        <Menu
            label=Signal::derive(move || say().templates_more().to_owned())
            class="btn icon"
            trigger=move || view! { {icon(Icon::ELLIPSIS)} }
        >
            <A href=Route::Activity(board.id).to_string() attr:role="menuitem">
                {icon(Icon::HISTORY)}{move || say().activity_title()}
            </A>
            <FollowItem wanted project=board.id name/>
            <PartnersItem open=partners/>
            <Show when=move || house.may(Act::CreateProject)>
                <button type="button" role="menuitem" on:click=move |_| templating.set(true)>
                    {icon(Icon::COPY)}{move || say().templates_use()}
                </button>
            </Show>
            <Show when=move || house.may(Act::ArchiveProject) && !archived.get()>
                <button type="button" role="menuitem" on:click=move |_| archiving.set(true)>
                    {icon(Icon::ARCHIVE)}{move || say().archive_do()}
                </button>
            </Show>
        </Menu>
        <Refusal text=wanted.problem/>
        <PartnersDialog open=partners/>
        <ArchiveDialog open=archiving/>
        <TemplateDialog open=templating/>
    }
}
