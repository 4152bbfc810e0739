//! What a client has ever been shown: by day, to whom, by whom and how, first seen, now. What is filtered stands in the
//! address.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::{Crumb, Crumbs, Loaded, SelectField};
use crate::staff::report::level_word;
use crate::ui::Empty;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::A;
use leptos_router::hooks::{use_navigate, use_query_map};
use veranda_api::Route;
use veranda_api::staff::{
    HistoryLink, SharedBy, SharingHistory, SharingHistoryView, SharingRow, ShownTo, StaffLive, StopWords,
};
use veranda_terms::{ClientId, Day, Moment, ProjectId};
use veranda_text::Say;

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    All,
    Unopened,
    Opened,
    Stopped,
    Reports,
}

impl Kind {
    const ALL: [Kind; 5] = [Kind::All, Kind::Unopened, Kind::Opened, Kind::Stopped, Kind::Reports];

    /// Its word in the address; none for everything.
    const fn word(self) -> Option<&'static str> {
        match self {
            Kind::All => None,
            Kind::Unopened => Some("unopened"),
            Kind::Opened => Some("opened"),
            Kind::Stopped => Some("stopped"),
            Kind::Reports => Some("reports"),
        }
    }

    fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.word() == Some(word)).unwrap_or_default()
    }

    fn shows(self, row: &HistoryRow) -> bool {
        match (self, row) {
            (Kind::All, _) | (Kind::Reports, HistoryRow::Report(_)) => true,
            (Kind::Unopened, HistoryRow::Task(row)) => row.first_seen.is_none() && row.stopped.is_none(),
            (Kind::Unopened, HistoryRow::Report(link)) => link.opened == 0 && link.revoked.is_none(),
            (Kind::Opened, HistoryRow::Task(row)) => row.first_seen.is_some(),
            (Kind::Opened, HistoryRow::Report(link)) => link.opened > 0,
            (Kind::Stopped, HistoryRow::Task(row)) => row.stopped.is_some(),
            (Kind::Stopped, HistoryRow::Report(link)) => link.revoked.is_some(),
            (Kind::Reports, HistoryRow::Task(_)) => false,
        }
    }

    fn said(self, say: Say) -> &'static str {
        match self {
            Kind::All => say.sharing_history_all(),
            Kind::Unopened => say.sharing_history_unopened(),
            Kind::Opened => say.sharing_history_opened(),
            Kind::Stopped => say.sharing_history_stopped(),
            Kind::Reports => say.sharing_history_reports(),
        }
    }
}

/// A row: a task that was shared, or a report that was passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
enum HistoryRow {
    Task(Box<SharingRow>),
    Report(Box<HistoryLink>),
}

impl HistoryRow {
    fn at(&self) -> Moment {
        match self {
            HistoryRow::Task(row) => row.at,
            HistoryRow::Report(link) => link.made,
        }
    }

    fn project(&self) -> ProjectId {
        match self {
            HistoryRow::Task(row) => row.project,
            HistoryRow::Report(link) => link.project,
        }
    }
}

/// Everything, newest first.
fn merged(view: SharingHistoryView) -> Vec<HistoryRow> {
    let mut rows: Vec<HistoryRow> = view.rows.into_iter().map(|row| HistoryRow::Task(Box::new(row))).collect();
    rows.extend(view.links.into_iter().map(|link| HistoryRow::Report(Box::new(link))));
    rows.sort_by_key(|row| std::cmp::Reverse(row.at()));
    rows
}

/// The page.
#[component]
pub fn History(
    /// Which client.
    client: ClientId,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let rows: RwSignal<Vec<HistoryRow>> = RwSignal::new(Vec::new());
    let loader = Loader::begin(
        move || SharingHistory { client, body: () },
        move |reply| {
            let fresh = merged(reply.value);
            if *rows.read_untracked() != fresh {
                rows.set(fresh);
            }
        },
    );
    house.listen(move |message| match message {
        StaffLive::Hello => loader.hello(),
        StaffLive::Client(changed) if changed == client => loader.hello(),
        // Something shared, stopped or first seen changes its card; a link its report.
        StaffLive::Card(_) | StaffLive::Report(_) => loader.hello(),
        StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Team => {}
    });
    let row = move || {
        let portfolio = house.portfolio.read();
        portfolio.iter().flat_map(|portfolio| &portfolio.clients).find(|row| row.id == client).cloned()
    };
    let name = move || row().map(|row| row.whole_name().to_string()).unwrap_or_default();
    // Its own, then those of its departments under their names.
    let projects = Memo::new(move |_| -> Vec<(String, String)> {
        let own = row().into_iter().flat_map(|row| row.projects);
        let own = own.map(|project| (project.id.to_string(), project.name.to_string()));
        let portfolio = house.portfolio.read();
        let departments = portfolio
            .iter()
            .flat_map(|portfolio| &portfolio.clients)
            .filter(|row| row.part_of.as_ref().is_some_and(|part| part.client == client));
        let theirs = departments.flat_map(|row| {
            row.projects.iter().map(|project| (project.id.to_string(), project.name.within(&row.name).to_string()))
        });
        own.chain(theirs).collect()
    });
    let query = use_query_map();
    let kind = Memo::new(move |_| query.read().get("show").map(|word| Kind::parse(&word)).unwrap_or_default());
    let project = Memo::new(move |_| query.read().get("project").and_then(|id| id.parse::<ProjectId>().ok()));
    let of_project = move |row: &HistoryRow| project.get().is_none_or(|project| row.project() == project);
    let shown = move || -> Vec<HistoryRow> {
        rows.read().iter().filter(|row| of_project(row) && kind.get().shows(row)).cloned().collect()
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
                <Figures rows project/>
                <Filters client rows projects kind project/>
                <section class="card flush scroll" tabindex="0" aria-label=move || say().staff_sharing_history()>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{move || say().staff_history_what()}</th>
                                <th scope="col">{move || say().sharing_history_to()}</th>
                                <th scope="col">{move || say().staff_history_by()}</th>
                                <th scope="col">{move || say().staff_history_first_seen()}</th>
                                <th scope="col">{move || say().staff_history_now()}</th>
                            </tr>
                        </thead>
                        {move || by_day(shown())
                            .into_iter()
                            .map(|(day, rows)| view! {
                                <tbody>
                                    <tr class="cap">
                                        <th scope="rowgroup" colspan="5">{say().day(day, clock::today())}</th>
                                    </tr>
                                    {rows
                                        .into_iter()
                                        .map(|row| match row {
                                            HistoryRow::Task(row) => view! { <Row row=*row/> }.into_any(),
                                            HistoryRow::Report(link) => view! { <ReportRow link=*link/> }.into_any(),
                                        })
                                        .collect_view()}
                                </tbody>
                            })
                            .collect_view()}
                    </table>
                    {move || shown().is_empty().then(|| view! {
                        <p class="pad soft">{say().sharing_history_nothing()}</p>
                    })}
                </section>
            </Show>
        </Loaded>
    }
}

/// How many rows of a kind there are, of one project or of all.
fn counted(rows: &[HistoryRow], project: Option<ProjectId>, kind: Kind) -> usize {
    let of = |row: &&HistoryRow| project.is_none_or(|project| row.project() == project) && kind.shows(row);
    rows.iter().filter(of).count()
}

/// The chips and the project, both in the address.
#[component]
fn Filters(
    client: ClientId,
    rows: RwSignal<Vec<HistoryRow>>,
    projects: Memo<Vec<(String, String)>>,
    kind: Memo<Kind>,
    project: Memo<Option<ProjectId>>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |kind: Kind, project: Option<ProjectId>| {
        let mut words = Vec::new();
        words.extend(kind.word().map(|word| format!("show={word}")));
        words.extend(project.map(|project| format!("project={project}")));
        let path = Route::SharingHistory(client).to_string();
        let to = if words.is_empty() { path } else { format!("{path}?{}", words.join("&")) };
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&to, options));
    };
    let count = move |kind: Kind| counted(&rows.read(), project.get(), kind);
    view! {
        <div class="row between">
            <div class="chips" role="group" aria-label=move || say().sharing_history_filter()>
                {Kind::ALL
                    .into_iter()
                    .map(|chip| view! {
                        <button
                            type="button"
                            class="chip"
                            aria-pressed=move || if kind.get() == chip { "true" } else { "false" }
                            on:click=move |_| go(chip, project.get_untracked())
                        >
                            {move || chip.said(say())}" "<span class="count">{move || count(chip)}</span>
                        </button>
                    })
                    .collect_view()}
            </div>
            {move || (projects.read().len() > 1).then(|| {
                let any = (String::new(), say().sharing_history_any_project().to_owned());
                let options: Vec<(String, String)> = std::iter::once(any).chain(projects.get()).collect();
                view! {
                    <SelectField
                        label=Signal::derive(move || say().sharing_history_project().to_owned())
                        options
                        value=Signal::derive(move || project.get().map(|id| id.to_string()).unwrap_or_default())
                        on_change=move |id: String| go(kind.get_untracked(), id.parse().ok())
                    />
                }
            })}
        </div>
    }
}

/// The four figures, which count what the chips do: shown, opened, not opened, stopped.
#[component]
fn Figures(rows: RwSignal<Vec<HistoryRow>>, project: Memo<Option<ProjectId>>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let count = move |kind: Kind| counted(&rows.read(), project.get(), kind);
    let figure = move |count: Signal<usize>, words: Signal<String>| {
        view! {
            <div class="kpi"><b>{count}</b><p>{words}</p></div>
        }
    };
    let all = Signal::derive(move || count(Kind::All));
    view! {
        <section class="card kpis">
            {figure(all, Signal::derive(move || say().staff_history_shown(all.get() as i64)))}
            {figure(
                Signal::derive(move || count(Kind::Opened)),
                Signal::derive(move || say().staff_history_opened().to_owned()),
            )}
            {figure(
                Signal::derive(move || count(Kind::Unopened)),
                Signal::derive(move || say().staff_history_unopened().to_owned()),
            )}
            {figure(
                Signal::derive(move || count(Kind::Stopped)),
                Signal::derive(move || say().staff_history_stopped().to_owned()),
            )}
        </section>
    }
}

#[component]
fn Row(row: SharingRow) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let SharingRow { id: _, task, project, title, at, by, how, to, stopped, first_seen } = row;
    let still = stopped.is_none();
    let said = stopped.as_ref().map(|end| (end.by.name.to_string(), end.said.clone()));
    let said = move || match &said {
        Some((who, StopWords::Told(words))) => Some(say().sharing_history_told(who, words.as_str())),
        Some((_, StopWords::Silent(why))) if !why.for_staff().trim().is_empty() => {
            Some(say().sharing_history_reason(why.for_staff()))
        }
        Some((_, StopWords::Silent(_))) | None => None,
    };
    let now = move || match &stopped {
        None => say().staff_history_visible().to_owned(),
        Some(end) => say().staff_history_stopped_by(clock::day_of(end.at), end.by.name.as_str(), clock::today()),
    };
    let seen = move || match first_seen {
        Some(at) => say().moment(at, clock::today(), clock::offset_at(at)),
        None if still => say().staff_history_not_seen().to_owned(),
        None => say().staff_history_never_seen().to_owned(),
    };
    let how = move || match how {
        SharedBy::Hand => say().sharing_history_by_hand(),
        SharedBy::Ask => say().sharing_history_by_ask(),
        SharedBy::Move => say().sharing_history_by_move(),
    };
    view! {
        <tr>
            <td>
                <A href=Route::Task(project, task).to_string() attr:class="plain bold">{title.to_string()}</A>
                {move || said().map(|said| view! { <p class="s dim">{said}</p> })}
            </td>
            <td class="s">
                {to.into_iter().map(|one| view! { <To one/> }).collect_view()}
            </td>
            <td class="s">
                {by.name.to_string()}", "{move || say().clock(at, clock::offset_at(at))}
                <br/><span class="dim">{how}</span>
            </td>
            <td class="s">{seen}</td>
            <td><span class="tag">{(!still).then(|| icon(Icon::EYE_OFF))}{now}</span></td>
        </tr>
    }
}

/// Somebody it was for, and whether they had it in front of them.
#[component]
fn To(one: ShownTo) -> impl IntoView {
    let session = session();
    let ShownTo { person, seen } = one;
    view! {
        <p>
            {person.name.to_string()}" · "
            <span class="dim">
                {move || if seen { session.say().sharing_who_seen() } else { session.say().sharing_who_not_yet() }}
            </span>
        </p>
    }
}

#[component]
fn ReportRow(link: HistoryLink) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let HistoryLink { id: _, project, for_whom, level, made, by, until, revoked, opened } = link;
    let now = move || match revoked {
        Some(at) => say().sharing_history_revoked(clock::day_of(at), clock::today()),
        None => say().sharing_history_until(clock::day_of(until.plus_ms(-1)), clock::today()),
    };
    view! {
        <tr>
            <td>
                <A href=Route::Report(project).to_string() attr:class="plain bold">
                    {move || say().sharing_who_report(for_whom.as_str())}
                </A>
                <p class="s dim">{move || level_word(say(), level)}</p>
            </td>
            <td class="s">{move || say().sharing_history_anyone()}</td>
            <td class="s">{by.name.to_string()}", "{move || say().clock(made, clock::offset_at(made))}</td>
            <td class="s">{move || say().sharing_who_opens(i64::from(opened))}</td>
            <td><span class="tag">{now}</span></td>
        </tr>
    }
}

/// The rows by the reader's day, in the order they come.
fn by_day(rows: Vec<HistoryRow>) -> Vec<(Day, Vec<HistoryRow>)> {
    let mut days: Vec<(Day, Vec<HistoryRow>)> = Vec::new();
    for row in rows {
        let day = clock::day_of(row.at());
        match days.last_mut() {
            Some((last, rows)) if *last == day => rows.push(row),
            _ => days.push((day, vec![row])),
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_back_from_the_address_and_an_unknown_one_shows_everything() {
        for kind in Kind::ALL {
            assert_eq!(kind.word().map_or(Kind::All, Kind::parse), kind);
        }
        assert_eq!(Kind::parse("nonsense"), Kind::All);
    }
}
