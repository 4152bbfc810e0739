//! Projects as rows: what is done, what is shared, what waits, what comes next.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{Holidays, ProjectRow};
use veranda_text::Say;

/// The projects of one client.
#[component]
pub fn Projects(
    /// The rows.
    projects: Vec<ProjectRow>,
    /// The client, which names the table.
    name: String,
    /// Whose holidays are no working days.
    holidays: Holidays,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    if projects.is_empty() {
        return view! { <p class="pad soft">{move || say().staff_no_projects()}</p> }.into_any();
    }
    let (finished, going): (Vec<_>, Vec<_>) = projects.into_iter().partition(|project| project.archived.is_some());
    view! {
        {(!going.is_empty()).then(|| table(going, name.clone(), holidays))}
        {(!finished.is_empty()).then(|| view! {
            <details class="fold">
                <summary>
                    {icon(Icon::ARCHIVE)}
                    <span class="grow">{move || say().archive_list()}" "<span class="count">{finished.len()}</span></span>
                    {icon(Icon::CHEVRON_DOWN)}
                </summary>
                {table(finished.clone(), name.clone(), holidays)}
            </details>
        })}
    }
    .into_any()
}

fn table(projects: Vec<ProjectRow>, name: String, holidays: Holidays) -> AnyView {
    let session = session();
    let say = move || session.say();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class="table even">
                <thead>
                    <tr>
                        <th scope="col">{move || say().staff_column_project()}</th>
                        <th scope="col" class="num">{move || say().staff_column_done()}</th>
                        <th scope="col" class="num">{move || say().staff_column_shared()}</th>
                        <th scope="col">{move || say().staff_column_waiting()}</th>
                        <th scope="col">{move || say().staff_column_next()}</th>
                    </tr>
                </thead>
                <tbody>
                    {projects.into_iter().map(|project| view! { <Row project holidays/> }).collect_view()}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Row(project: ProjectRow, holidays: Holidays) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let (done, shared, total) = (i64::from(project.done), i64::from(project.shared), i64::from(project.total));
    let (waits, next) = (waits(&project, holidays), project.next_date);
    view! {
        <tr>
            <td>
                <A href=Route::Board(project.id).to_string() attr:class="plain bold">{project.name.to_string()}</A>
            </td>
            <td class="num">{move || say().staff_some_of(done, total)}</td>
            <td class="num">{move || say().staff_some_of(shared, total)}</td>
            <td>
                {move || match waits {
                    None => view! { <span class="dim">{say().staff_nothing_waits()}</span> }.into_any(),
                    Some((count, days)) => view! {
                        <b>{count}</b>" · "{since(say(), days)}
                    }
                    .into_any(),
                }}
            </td>
            <td>{move || match next {
                None => view! { <span class="dim">{say().staff_no_date()}</span> }.into_any(),
                Some(day) => view! { <span class="nowrap">{say().day(day, clock::today())}</span> }.into_any(),
            }}</td>
        </tr>
    }
}

/// How many asks wait, and for how many working days the oldest.
fn waits(project: &ProjectRow, holidays: Holidays) -> Option<(u32, i64)> {
    let since = project.waiting_since.map_or_else(clock::today, clock::day_of);
    (project.waiting > 0).then(|| (project.waiting, i64::from(holidays.waited(since, clock::today()))))
}

fn since(say: Say, days: i64) -> String {
    if days == 0 { say.staff_waiting_since_today().to_owned() } else { say.staff_waiting_since_days(days) }
}
