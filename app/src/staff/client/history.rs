//! What a client has ever been shown.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::{Crumb, Crumbs, Loaded};
use crate::ui::Empty;
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{SharingHistory, SharingRow, StaffLive};
use veranda_terms::{ClientId, Day};

/// The page.
#[component]
pub fn History(
    /// Which client.
    client: ClientId,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let rows: RwSignal<Vec<SharingRow>> = RwSignal::new(Vec::new());
    let loader = Loader::begin(
        move || SharingHistory { client, body: () },
        move |reply| {
            if *rows.read_untracked() != reply.value.rows {
                rows.set(reply.value.rows);
            }
        },
    );
    house.listen(move |message| match message {
        StaffLive::Hello => loader.hello(),
        StaffLive::Client(changed) if changed == client => loader.hello(),
        // Something shared, stopped or first seen changes its card.
        StaffLive::Card(_) => loader.hello(),
        StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Report(_) | StaffLive::Team => {}
    });
    let name = move || {
        let portfolio = house.portfolio.read();
        let row = portfolio.iter().flat_map(|portfolio| &portfolio.clients).find(|row| row.id == client);
        row.map(|row| row.name.to_string()).unwrap_or_default()
    };
    shell::title(move || say().staff_history_title(&name()));
    view! {
        <Loaded loader>
            <header class="stack tight">
                <Crumbs steps=Signal::derive(move || vec![Crumb { name: name(), to: Route::Client(client) }])/>
                <h1>{move || say().staff_history_title(&name())}</h1>
                <p class="soft">{move || say().staff_history_lead()}</p>
            </header>
            <Show
                when=move || !rows.read().is_empty()
                fallback=move || view! {
                    <Empty
                        drawing=Icon::HISTORY
                        title=Signal::derive(move || say().staff_history_empty_title().to_owned())
                        text=Signal::derive(move || say().staff_history_empty_text().to_owned())
                    />
                }
            >
                <Figures rows/>
                <section class="card flush scroll" tabindex="0" aria-label=move || say().staff_sharing_history()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{move || say().staff_history_what()}</th>
                                <th scope="col">{move || say().staff_history_by()}</th>
                                <th scope="col">{move || say().staff_history_first_seen()}</th>
                                <th scope="col">{move || say().staff_history_now()}</th>
                            </tr>
                        </thead>
                        {move || by_day(rows.get())
                            .into_iter()
                            .map(|(day, rows)| view! {
                                <tbody>
                                    <tr class="cap">
                                        <th scope="rowgroup" colspan="4">{say().day(day, clock::today())}</th>
                                    </tr>
                                    {rows.into_iter().map(|row| view! { <Row row/> }).collect_view()}
                                </tbody>
                            })
                            .collect_view()}
                    </table>
                </section>
            </Show>
        </Loaded>
    }
}

/// The four figures: shown, opened, not opened, stopped.
#[component]
fn Figures(rows: RwSignal<Vec<SharingRow>>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let count = move |of: fn(&SharingRow) -> bool| rows.read().iter().filter(|row| of(row)).count();
    let figure = move |count: Signal<usize>, words: Signal<String>| {
        view! {
            <div class="kpi"><b>{count}</b><p>{words}</p></div>
        }
    };
    let all = Signal::derive(move || count(|_| true));
    view! {
        <section class="card kpis">
            {figure(all, Signal::derive(move || say().staff_history_shown(all.get() as i64)))}
            {figure(
                Signal::derive(move || count(|row| row.first_seen.is_some())),
                Signal::derive(move || say().staff_history_opened().to_owned()),
            )}
            {figure(
                Signal::derive(move || count(|row| row.first_seen.is_none() && row.stopped.is_none())),
                Signal::derive(move || say().staff_history_unopened().to_owned()),
            )}
            {figure(
                Signal::derive(move || count(|row| row.stopped.is_some())),
                Signal::derive(move || say().staff_history_stopped().to_owned()),
            )}
        </section>
    }
}

#[component]
fn Row(row: SharingRow) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let SharingRow { task, project, title, at, by, stopped, first_seen, .. } = row;
    let still = stopped.is_none();
    let now = move || match &stopped {
        None => say().staff_history_visible().to_owned(),
        Some(end) => say().staff_history_stopped_by(clock::day_of(end.at), end.by.name.as_str(), clock::today()),
    };
    let seen = move || match first_seen {
        Some(at) => say().moment(at, clock::today(), clock::offset_at(at)),
        None if still => say().staff_history_not_seen().to_owned(),
        None => say().staff_history_never_seen().to_owned(),
    };
    view! {
        <tr>
            <td>
                <A href=Route::Task(project, task).to_string() attr:class="plain bold">{title.to_string()}</A>
            </td>
            <td class="s">{by.name.to_string()}", "{move || say().clock(at, clock::offset_at(at))}</td>
            <td class="s">{seen}</td>
            <td><span class="tag">{(!still).then(|| icon(Icon::EYE_OFF))}{now}</span></td>
        </tr>
    }
}

/// The rows by the reader's day, in the order they come.
fn by_day(rows: Vec<SharingRow>) -> Vec<(Day, Vec<SharingRow>)> {
    let mut days: Vec<(Day, Vec<SharingRow>)> = Vec::new();
    for row in rows {
        let day = clock::day_of(row.at);
        match days.last_mut() {
            Some((last, rows)) if *last == day => rows.push(row),
            _ => days.push((day, vec![row])),
        }
    }
    days
}
