//! The page: what happened, by the reader's day, newest first; earlier things on demand.

use super::model::{Known, days, of_day};
use super::words::{Sentence, sentence};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::{Crumb, Crumbs, Loaded};
use crate::transport;
use crate::ui::{Button, Empty, Refusal, fresh_id};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{Activity, ActivityTask, Before, ShowActivity, StaffLive};
use veranda_terms::{ClientId, Day, ProjectId};

/// Where the project stands, for the page's head.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Head {
    name: String,
    client: ClientId,
    client_name: String,
}

/// The page.
#[component]
pub fn Page(
    /// Of which project.
    project: ProjectId,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let head: RwSignal<Option<Head>> = RwSignal::new(None);
    let known = RwSignal::new(Known::default());
    let loader = Loader::begin(
        move || ShowActivity { project, before: Before(None), body: () },
        move |reply| {
            let view = reply.value;
            let now =
                Head { name: view.name.to_string(), client: view.client, client_name: view.client_name.to_string() };
            if head.with_untracked(|before| before.as_ref() != Some(&now)) {
                head.set(Some(now));
            }
            let next = known.get_untracked().renewed(view);
            if *known.read_untracked() != next {
                known.set(next);
            }
        },
    );
    house.listen(move |message| match message {
        StaffLive::Hello => loader.hello(),
        StaffLive::Card(card) if card.project == project => loader.hello(),
        StaffLive::Project(changed) if changed.id == project => loader.hello(),
        StaffLive::Report(changed) if changed == project => loader.hello(),
        StaffLive::Card(_) | StaffLive::Project(_) | StaffLive::Report(_) | StaffLive::Client(_) | StaffLive::Team => {}
    });
    let name = move || head.read().as_ref().map(|head| head.name.clone()).unwrap_or_default();
    shell::title(move || say().activity_of(&name()));
    let steps = Signal::derive(move || {
        let Some(Head { name, client, client_name }) = head.get() else { return Vec::new() };
        vec![Crumb { name: client_name, to: Route::Client(client) }, Crumb { name, to: Route::Board(project) }]
    });
    let client = Memo::new(move |_| head.read().as_ref().map(|head| head.client_name.clone()).unwrap_or_default());
    let days = Memo::new(move |_| days(&known.read().rows, clock::day_of));
    view! {
        <Loaded loader rows=4>
            <header class="stack tight">
                <Crumbs steps/>
                <h1>{move || say().activity_title()}</h1>
                <p class="soft">{move || say().activity_lead()}</p>
            </header>
            <Show
                when=move || !known.read().rows.is_empty()
                fallback=move || view! {
                    <Empty
                        drawing=Icon::HISTORY
                        title=Signal::derive(move || say().activity_empty_title().to_owned())
                        text=Signal::derive(move || say().activity_empty_text().to_owned())
                    />
                }
            >
                <For each=move || days.get() key=|day| *day let(day)>
                    <OfDay project day known client/>
                </For>
                <End project known/>
            </Show>
        </Loaded>
    }
}

/// What happened on a day.
#[component]
fn OfDay(project: ProjectId, day: Day, known: RwSignal<Known>, client: Memo<String>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let rows = Memo::new(move |_| of_day(&known.read().rows, day, clock::day_of));
    let heading = fresh_id("day");
    let label = heading.clone();
    view! {
        <section class="card stack tight" aria-labelledby=label>
            <h2 id=heading class="begins">{move || say().day_long(day, clock::today())}</h2>
            <ul class="rows">
                <For each=move || rows.get() key=|(key, _)| key.clone() let((_, row))>
                    <Row project row client/>
                </For>
            </ul>
        </section>
    }
}

/// Something that happened.
#[component]
fn Row(project: ProjectId, row: Activity, client: Memo<String>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let (at, inside, count, tasks) = (row.at, row.inside, row.count, row.tasks.clone());
    let only = if count == 1 { tasks.first().cloned() } else { None };
    let said = move || {
        let Sentence { before, after } = sentence(say(), &row, &client.read());
        let link = only.clone().map(|task| view! { <Name project task/> });
        view! { {before}{link}{after} }
    };
    let named = tasks.len();
    view! {
        <li>
            <span class="clock s dim nowrap">{move || say().clock(at, clock::offset_at(at))}</span>
            <div class="grow">
                <p>{said}</p>
                {(count > 1).then(|| view! {
                    <ul class="row gap-2 s">
                        {tasks.into_iter().map(|task| view! { <li><Name project task/></li> }).collect_view()}
                        {(count as usize > named).then(|| view! {
                            <li class="soft">{move || say().staff_and_more(i64::from(count) - named as i64)}</li>
                        })}
                    </ul>
                })}
            </div>
            {inside.then(|| view! {
                <span class="lock">{icon(Icon::LOCK)}{move || say().staff_only_team()}</span>
            })}
        </li>
    }
}

/// A task by its name, led to by it; nothing of one that is gone.
#[component]
fn Name(project: ProjectId, task: ActivityTask) -> impl IntoView {
    let ActivityTask { task, title } = task;
    title.map(|title| {
        view! {
            <A href=Route::Task(project, task).to_string()>{title.for_staff().to_owned()}</A>
        }
    })
}

/// The way to what is earlier, or that there is nothing.
#[component]
fn End(project: ProjectId, known: RwSignal<Known>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let earlier = move |()| {
        let Some(before) = known.with_untracked(Known::end) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let answer = transport::ask(&ShowActivity { project, before: Before(Some(before)), body: () }).await;
            // Left meanwhile: there is nobody to show it to.
            if busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(reply) => {
                    known.update(|known| *known = std::mem::take(known).followed(before, reply.value));
                    // The button goes with the last of it, and whoever pressed it stays where they were.
                    if !known.read_untracked().earlier {
                        request_animation_frame(|| shell::focus_on("activity-begins"));
                    }
                }
                Err(failed) => problem.set(Some(Problem::line(&failed, session.say_now()))),
            }
        });
    };
    view! {
        <Refusal text=problem/>
        <Show
            when=move || known.read().earlier
            fallback=move || view! {
                <p class="s soft" id="activity-begins" tabindex="-1">{move || say().activity_begins()}</p>
            }
        >
            <div class="row"><Button busy on_press=earlier>{move || say().activity_earlier()}</Button></div>
        </Show>
    }
}
