//! Projects as rows: how they stand, what waits for the client, what comes next, what is done.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::{Dot, Stands};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{ClientRow, Holidays, ProjectRow};
use veranda_terms::{Accent, Health, Verb};
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
    if projects.is_empty() {
        return view! { <p class="pad soft">{session.words(Say::staff_no_projects)}</p> }.into_any();
    }
    let rows = projects.into_iter().map(|project| Listed { project, of: None, holidays }).collect();
    view! { <Tables rows name/> }.into_any()
}

/// The projects that go on, and folded those that are archived.
#[component]
pub fn Tables(
    /// All of them.
    rows: Vec<Listed>,
    /// What they are called.
    name: String,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let (finished, going): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.project.archived.is_some());
    let words = name.clone();
    view! {
        {(!going.is_empty()).then(|| view! { <Table rows=going name/> })}
        {(!finished.is_empty()).then(|| view! {
            <details class="fold">
                <summary>
                    {icon(Icon::ARCHIVE)}
                    <span class="grow">{move || say().archive_list()}" "<span class="count">{finished.len()}</span></span>
                    {icon(Icon::CHEVRON_DOWN)}
                </summary>
                <Table rows=finished.clone() name=words/>
            </details>
        })}
    }
}

/// A project, and whose it is where the table is about more than one client.
#[derive(Debug, Clone)]
pub struct Listed {
    project: ProjectRow,
    of: Option<(Accent, String)>,
    holidays: Holidays,
}

/// The projects of all clients: what is off track first, then what waits for longest.
pub fn listed(clients: Vec<ClientRow>) -> Vec<Listed> {
    let mut all: Vec<Listed> = clients
        .into_iter()
        .flat_map(|client| {
            let (of, holidays) = (Some((client.accent, client.whole_name().to_string())), client.holidays);
            let row = move |project| Listed { project, of: of.clone(), holidays };
            client.projects.into_iter().map(row)
        })
        .collect();
    all.sort_by(|a, b| {
        let order = |row: &Listed| {
            let ProjectRow { health, waiting_since, name, id, .. } = &row.project;
            (Health::worst_first(*health), waiting_since.is_none(), *waiting_since, name.clone(), *id)
        };
        order(a).cmp(&order(b))
    });
    all
}

/// The table.
#[component]
fn Table(
    /// Its rows.
    rows: Vec<Listed>,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            // On a phone its rows are drawn as blocks: the roles say that they are a table all the same.
            <table class="table even projects" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{move || say().staff_column_project()}</th>
                        <th role="columnheader" scope="col">{move || say().staff_column_health()}</th>
                        <th role="columnheader" scope="col">{move || say().staff_column_waiting()}</th>
                        <th role="columnheader" scope="col">{move || say().staff_column_next()}</th>
                        <th role="columnheader" scope="col" class="num">{move || say().staff_column_done()}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.into_iter().map(|listed| view! { <Row listed/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(listed: Listed) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let Listed { project, of, holidays } = listed;
    let (done, total) = (i64::from(project.done), i64::from(project.total));
    let waits = waits(&project, holidays);
    let (health, verb) = (project.health, project.waiting_for.map(|action| Verb { action, own: project.own.clone() }));
    let (dot, client) = of.map_or((None, None), |(accent, name)| {
        (Some(view! { <Dot accent/> }), Some(view! { <small class="soft">{name}</small> }))
    });
    view! {
        <tr role="row">
            <td role="cell">
                <div class="row hold gap-2">
                    {dot}
                    <div class="stack gap-0">
                        <A href=Route::Board(project.id).to_string() attr:class="plain bold">{project.name.to_string()}</A>
                        {client}
                    </div>
                </div>
            </td>
            <td role="cell">{health.map(|health| view! { <Stands health/> })}</td>
            <td role="cell">
                {move || match waits {
                    None => view! { <span class="dim">{say().staff_nothing_waits()}</span> }.into_any(),
                    Some((count, days)) => view! {
                        <div class="row gap-2">
                            {verb.as_ref().map(|verb| view! {
                                <span class="verb wash" data-action=verb.action.as_str()>
                                    {icon(Icon::said(verb))}{say().said(verb).to_owned()}
                                </span>
                            })}
                            <span><b>{since(say(), days)}</b>
                            {(count > 1).then(|| view! { " · "{say().staff_and_more(i64::from(count) - 1)} })}</span>
                        </div>
                    }
                    .into_any(),
                }}
            </td>
            <td role="cell" data-of=move || say().staff_column_next()>{match project.next {
                None => view! { <span class="dim">{move || say().staff_no_date()}</span> }.into_any(),
                Some(next) => view! {
                    {next.title.for_staff().to_owned()}", "
                    <span class="nowrap">{move || say().day(next.day, clock::today())}</span>
                }
                .into_any(),
            }}</td>
            <td role="cell" class="num" data-of=move || say().staff_column_done()>{move || say().staff_some_of(done, total)}</td>
        </tr>
    }
}

/// How many asks wait, and for how many working days the oldest.
fn waits(project: &ProjectRow, holidays: Holidays) -> Option<(u32, i64)> {
    let since = project.waiting_since.map_or_else(clock::today, clock::day_of);
    (project.waiting > 0).then(|| (project.waiting, i64::from(holidays.waited(since, clock::today()))))
}

fn since(say: Say, days: i64) -> String {
    if days == 0 { say.staff_waiting_since_today().to_owned() } else { say.staff_waiting_days(days) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{Moment, Title};

    fn client(n: u8, projects: Vec<ProjectRow>) -> ClientRow {
        ClientRow {
            id: format!("00000000-0000-4000-8000-0000000000{n:02}").parse().unwrap(),
            part_of: None,
            name: Title::parse(&format!("Client {n}")).unwrap(),
            accent: Accent([0; 3]),
            logo: None,
            projects,
            holidays: Holidays::default(),
        }
    }

    fn project(name: &str, health: Option<Health>, waiting_since: Option<i64>) -> ProjectRow {
        ProjectRow {
            id: "00000000-0000-4000-8000-000000000001".parse().unwrap(),
            name: Title::parse(name).unwrap(),
            total: 0,
            done: 0,
            shared: 0,
            waiting: u32::from(waiting_since.is_some()),
            waiting_since: waiting_since.map(Moment),
            waiting_for: None,
            own: None,
            health,
            next: None,
            untold: None,
            archived: None,
        }
    }

    #[test]
    fn what_is_off_track_comes_first_then_what_waits_longest_then_names() {
        let one =
            vec![project("Fine", Some(Health::OnTrack), Some(1)), project("B", None, None), project("A", None, None)];
        let two = vec![
            project("Watched", Some(Health::Watch), None),
            project("Watched and waiting", Some(Health::Watch), Some(9)),
            project("Waiting longer", Some(Health::Watch), Some(3)),
            project("Late", Some(Health::Late), None),
        ];
        let rows = listed(vec![client(1, one), client(2, two)]);
        let names: Vec<&str> = rows.iter().map(|row| row.project.name.as_str()).collect();
        assert_eq!(names, ["Late", "Waiting longer", "Watched and waiting", "Watched", "Fine", "A", "B"]);
        assert_eq!(rows[0].of.as_ref().map(|(_, name)| name.as_str()), Some("Client 2"));
    }
}
