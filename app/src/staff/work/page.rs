//! The page: the reader's tasks by when they are due, what they asked and waits, what was answered.

use super::keys;
use super::model::{Shown, When, falling, waiting};
use super::rows::{AnswerRow, StuckRow, TaskRow, WaitRow};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::Loaded;
use crate::ui::{Empty, fresh_id};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use veranda_api::staff::{BehindCount, ShowWork, StaffLive, WorkPlace, WorkTask, WorkView};
use veranda_terms::{Action, Day, InternalText, OwnWord, ProjectId, TaskId};
use veranda_text::Say;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    shell::title(move || say().work_title().to_owned());
    let work: RwSignal<Option<WorkView>> = RwSignal::new(None);
    let loader = Loader::begin(
        || ShowWork { body: () },
        move |reply| {
            if work.with_untracked(|known| known.as_ref() != Some(&reply.value)) {
                work.set(Some(reply.value));
            }
        },
    );
    // A fetch is one small question; what falls where is found out on the server.
    house.listen(move |message| match message {
        StaffLive::Hello | StaffLive::Card(_) | StaffLive::Project(_) | StaffLive::Client(_) | StaffLive::Team => {
            loader.hello();
        }
        StaffLive::Report(_) => {}
    });
    keys::follow();
    let search = use_location().search;
    let show = Memo::new(move |_| Shown::parse(&search.read()));
    let count = move |part: Shown| {
        work.with(|work| {
            work.as_ref().map_or(0, |work| match part {
                Shown::All => work.tasks.len() + work.waits.len() + work.answers.len(),
                Shown::Tasks => work.tasks.len(),
                Shown::Stuck => waiting(&work.waits, true).len(),
                Shown::Waits => waiting(&work.waits, false).len(),
                Shown::Answers => work.answers.len(),
            })
        })
    };
    let filled = move |part: Shown| show.get().has(part) && count(part) > 0;
    let waits =
        move |stuck| work.with(|work| work.as_ref().map(|work| waiting(&work.waits, stuck))).unwrap_or_default();
    let answers = move || work.with(|work| work.as_ref().map(|work| work.answers.clone())).unwrap_or_default();
    view! {
        <header class="stack tight">
            <h1>{move || say().work_title()}</h1>
            <nav class="chips" aria-label=move || say().work_parts()>
                {Shown::ALL
                    .map(|part| view! {
                        // All lead to the same page: the router would take each for the one that is open.
                        <a
                            href=part.to_string()
                            class="chip"
                            // Where nobody is stuck, nobody reads of it.
                            hidden=move || part == Shown::Stuck && count(part) == 0 && show.get() != part
                            aria-current=move || (show.get() == part).then_some("true")
                        >
                            {move || word(say(), part)}<span class="count">{move || count(part)}</span>
                        </a>
                    })
                    .collect_view()}
            </nav>
        </header>
        <Loaded loader rows=4>
            <Show when=move || count(show.get()) == 0>
                <Empty
                    drawing=Icon::CHECK
                    heading=2
                    title=Signal::derive(move || say().work_empty_title().to_owned())
                    text=Signal::derive(move || say().work_empty_text().to_owned())
                />
            </Show>
            <Show when=move || filled(Shown::Stuck)>
                <Part title=Say::work_stuck drawing=Icon::ALERT count=Signal::derive(move || count(Shown::Stuck))>
                    <For each=move || waits(true) key=|one| (one.ask.id, one.ask.word.as_ref().map(|word| word.at), one.ask.own.clone()) let(ask)>
                        <StuckRow place=place_of(work, ask.project) ask/>
                    </For>
                </Part>
            </Show>
            <Show when=move || filled(Shown::Tasks)>
                {When::ALL.map(|when| view! { <Falling when work/> }).collect_view()}
            </Show>
            <Show when=move || filled(Shown::Waits)>
                <Part title=Say::work_waits drawing=Icon::HOURGLASS count=Signal::derive(move || count(Shown::Waits))>
                    <For each=move || waits(false) key=|one| (one.ask.id, one.reminder.as_ref().map(|once| once.at), one.ask.own.clone()) let(ask)>
                        <WaitRow place=place_of(work, ask.project) ask on_reminded=move |()| loader.wanted()/>
                    </For>
                </Part>
            </Show>
            <Show when=move || filled(Shown::Answers)>
                <Part title=Say::work_answers drawing=Icon::MESSAGE_SQUARE count=Signal::derive(move || count(Shown::Answers))>
                    <For each=answers key=|one| (one.ask.id, one.ask.closed.as_ref().map(|closed| closed.at), one.ask.own.clone()) let(ask)>
                        <AnswerRow place=place_of(work, ask.project) ask/>
                    </For>
                </Part>
            </Show>
        </Loaded>
    }
}

/// The reader's tasks that are due then; nothing where there are none.
#[component]
fn Falling(when: When, work: RwSignal<Option<WorkView>>) -> impl IntoView {
    let tasks = Memo::new(move |_| {
        work.with(|work| work.as_ref().map(|work| falling(&work.tasks, when, clock::today()))).unwrap_or_default()
    });
    let (title, drawing): (fn(Say) -> &'static str, Icon) = match when {
        When::Overdue => (Say::work_overdue, Icon::ALERT),
        When::Today => (Say::work_today, Icon::CLOCK),
        When::ThisWeek => (Say::work_this_week, Icon::CALENDAR_DAYS),
        When::Later => (Say::work_later, Icon::CALENDAR_DAYS),
    };
    view! {
        <Show when=move || !tasks.read().is_empty()>
            <Part title drawing count=Signal::derive(move || tasks.read().len())>
                <For each=move || tasks.get() key=what_is_shown let(task)>
                    <TaskRow place=place_of(work, task.project) task/>
                </For>
            </Part>
        </Show>
    }
}

/// What a row shows: another one is drawn when it is another.
fn what_is_shown(task: &WorkTask) -> WhatIsShown {
    let WorkTask { task, project: _, title, stage, due, inside, asked, own, line, behind } = task;
    let inner = |text: &InternalText| text.for_staff().to_owned();
    let texts = [Some(inner(title)), Some(stage.to_string()), line.as_ref().map(inner)];
    let behind = behind.map(|BehindCount { tasks, done }| (tasks, done));
    (*task, texts, *due, *inside, (*asked, own.clone()), behind)
}

type Asked = (Option<Action>, Option<OwnWord>);
type WhatIsShown = (TaskId, [Option<String>; 3], Option<Day>, bool, Asked, Option<(u32, u32)>);

/// A part of the page with its heading.
#[component]
fn Part(title: fn(Say) -> &'static str, drawing: Icon, count: Signal<usize>, children: ChildrenFn) -> impl IntoView {
    let session = session();
    let heading = fresh_id("work");
    let label = heading.clone();
    view! {
        <section class="fold" aria-labelledby=label>
            <header>{icon(drawing)}<h2 id=heading>{session.words(title)}" "<span class="count">{count}</span></h2></header>
            <ul>{children()}</ul>
        </section>
    }
}

fn place_of(work: RwSignal<Option<WorkView>>, project: ProjectId) -> Option<WorkPlace> {
    work.with_untracked(|work| work.as_ref()?.places.iter().find(|place| place.project == project).cloned())
}

const fn word(say: Say, part: Shown) -> &'static str {
    match part {
        Shown::All => say.work_all(),
        Shown::Tasks => say.work_tasks(),
        Shown::Stuck => say.work_stuck(),
        Shown::Waits => say.work_waits(),
        Shown::Answers => say.work_answers(),
    }
}
