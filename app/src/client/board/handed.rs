//! That a project was handed over: it is read, and nothing else.

use super::super::store::store;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::transport::in_partners_house;
use leptos::prelude::*;
use veranda_api::Endpoint;
use veranda_api::client::DownloadPackage;
use veranda_terms::ProjectId;
use veranda_text::Say;

/// Since when, and everything to take along; nothing while the project goes on. Partners take nothing along.
#[component]
pub fn HandedOver(project: ProjectId) -> impl IntoView {
    let (session, store) = (session(), store());
    let since = Memo::new(move |_| store.handed_over(project));
    // Without anything shared there is nothing to take along.
    let holds = move || store.projects.with(|projects| projects.get(&project).is_some_and(|project| project.total > 0));
    // The region stays, so that screen readers hear what appears in it.
    view! {
        <div role="status">
            {move || since.get().map(|at| view! {
                <div class="note">
                    {icon(Icon::CIRCLE_CHECK)}
                    <div class="row grow">
                        <span class="grow">
                            {move || session.say().archive_handed_over(clock::day_of(at), clock::today())}
                        </span>
                        {(!in_partners_house() && holds()).then(|| view! {
                            // The answer says what it is saved as.
                            <a class="btn" href=DownloadPackage { project, body: () }.path() download="">
                                {icon(Icon::DOWNLOAD)}{session.words(Say::archive_download)}
                            </a>
                        })}
                    </div>
                </div>
            })}
        </div>
    }
}
