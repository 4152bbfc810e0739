//! The projects a partner is on.

use crate::session::session;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::PartnerProject;

/// The table.
#[component]
pub fn PartnerOn(
    /// The projects.
    projects: Vec<PartnerProject>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <section class="card flush">
            <div class="head pad"><h2 id="projects-heading">{move || say().partners_projects()}</h2></div>
            {if projects.is_empty() {
                view! { <p class="pad soft">{move || say().partners_no_projects()}</p> }.into_any()
            } else {
                view! {
                    <div class="scroll" tabindex="0" role="region" aria-labelledby="projects-heading">
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{move || say().staff_column_project()}</th>
                                    <th scope="col">{move || say().partners_column_client()}</th>
                                    <th scope="col">{move || say().partners_column_named()}</th>
                                </tr>
                            </thead>
                            <tbody>
                                {projects.into_iter().map(|project| view! { <Row project/> }).collect_view()}
                            </tbody>
                        </table>
                    </div>
                }
                .into_any()
            }}
        </section>
    }
}

#[component]
fn Row(project: PartnerProject) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let PartnerProject { id, name, client_name, named } = project;
    view! {
        <tr>
            <td><A href=Route::Board(id).to_string() attr:class="plain bold">{name.to_string()}</A></td>
            <td>{client_name.to_string()}</td>
            <td>{move || if named { say().partners_named_yes() } else { say().partners_named_no() }}</td>
        </tr>
    }
}
