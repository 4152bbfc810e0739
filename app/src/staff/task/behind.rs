//! What stands behind a task, or what it stands behind: from the board, so that it follows whatever anybody does.

use super::opened::opened;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::session::session;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::model::{Behind as Count, Later, behind, could_stand_behind, later};
use crate::staff::parts::bad_word;
use crate::transport;
use crate::ui::{Button, Face, Field, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{FinishTask, Finished, StaffCard};
use veranda_terms::{InternalText, TaskId};

/// So many are offered at once.
const OFFERED: usize = 6;

/// The line a task stands behind, with the way out; nothing for every other task.
#[component]
pub fn StandsBehind() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let line = line_of(board, opened.task);
    let archived = Memo::new(move |_| board.is_archived());
    move || {
        line.get().map(|line| {
            let title = board.card(line);
            let name = move || title.read().as_ref().map(|card| card.title.for_staff().to_owned()).unwrap_or_default();
            view! {
                <p class="row hold gap-2" id="stands-behind">
                    <span class="lock">{icon(Icon::LOCK)}{move || say().behind_stands()}</span>
                    <a href=move || board.address.task(line)>{name}</a>
                    <Show when=move || !archived.get()>
                        <Button small=true on_press=move |()| board.stand_behind(opened.task, None)>
                            {move || say().behind_take_out()}
                        </Button>
                    </Show>
                </p>
            }
        })
    }
}

/// Whether a task stands behind another.
pub fn line_of(board: Board, task: TaskId) -> Memo<Option<TaskId>> {
    let card = board.card(task);
    Memo::new(move |_| card.read().as_ref().and_then(|card| card.behind))
}

/// What stands behind the task; nothing on the page of one that stands behind another itself.
#[component]
pub fn Behind() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let line = line_of(board, opened.task);
    let all = Memo::new(move |_| {
        let plan = board.plan.read();
        plan.as_ref().map(|plan| behind(plan.cards(), opened.task)).unwrap_or_default()
    });
    let count = board.behind_of(opened.task);
    let count = Memo::new(move |_| count.get().unwrap_or_default());
    let picking = RwSignal::new(false);
    let pick = move |()| {
        picking.set(true);
        request_animation_frame(|| shell::focus_on_first("#behind-form input"));
    };
    view! {
        <Show when=move || line.get().is_none()>
            <section class="card stack tight" aria-labelledby="behind-heading" id="behind">
                <div class="head">
                    <h2 class="lock" id="behind-heading">{icon(Icon::LOCK)}{move || say().behind_heading()}</h2>
                    {move || (count.get().tasks > 0).then(|| view! { <span class="tag"><Chip count=count.get()/></span> })}
                    <Show when=move || !picking.get()>
                        <Button small=true on_press=pick>{icon(Icon::PLUS)}{move || say().behind_put()}</Button>
                    </Show>
                </div>
                <p class="s soft">{move || lead(board, count.get())}</p>
                <Warnings/>
                <Show when=move || !all.read().is_empty()>
                    <ul class="stack gap-1">
                        <For each=move || all.get() key=|task| *task let(task)><Row task/></For>
                    </ul>
                </Show>
                <Show when=move || picking.get()><Picker picking/></Show>
                <Adding/>
            </section>
        </Show>
    }
}

/// What the client reads of it, or that all of it is done.
fn lead(board: Board, Count { tasks, done }: Count) -> String {
    let say = board.session.say();
    match tasks {
        0 => say.behind_nothing().to_owned(),
        tasks if tasks == done => say.behind_all_done_lead(tasks as i64, &board.client()),
        _ => say.behind_lead(&board.client()),
    }
}

/// How much stands behind, in a few words.
#[component]
pub fn Chip(
    /// How much.
    count: Count,
) -> impl IntoView {
    let say = session().say();
    let Count { tasks, done } = count;
    if tasks == done {
        return view! { {icon(Icon::CHECK)}{say.behind_all_done(tasks as i64)} }.into_any();
    }
    let (done, tasks) = (done as i64, tasks as i64);
    view! {
        {icon(Icon::LAYERS)}
        <span aria-hidden="true">{say.behind_chip(done, tasks)}</span>
        <span class="sr">{say.behind_chip_means(done, tasks)}</span>
    }
    .into_any()
}

/// Where something behind is planned for later than the task says.
#[component]
fn Warnings() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let found = Memo::new(move |_| {
        let plan = board.plan.read();
        let plan = plan.as_ref()?;
        later(plan.cards(), plan.card(opened.task)?)
    });
    move || {
        found.get().map(|Later { task: _, title, day, team, told }| {
            let (say, today) = (session.say(), clock::today());
            let told = told.map(|told| say.behind_later_client(&title, day, told, &board.client(), today));
            let team = team.map(|team| say.behind_later_team(&title, day, team, today));
            [told, team]
                .into_iter()
                .flatten()
                .map(|words| view! { <p class="note watch" role="note">{icon(Icon::WARNING)}<span>{words}</span></p> })
                .collect_view()
        })
    }
}

/// A task behind.
#[component]
fn Row(task: TaskId) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let card = board.card(task);
    let title =
        Memo::new(move |_| card.read().as_ref().map(|card| card.title.for_staff().to_owned()).unwrap_or_default());
    let done = Memo::new(move |_| card.read().as_ref().is_some_and(|card| card.done.is_some()));
    let stage = move || {
        let plan = board.plan.read();
        plan.as_ref()?.stage(card.read().as_ref()?.stage).map(|stage| stage.name.to_string())
    };
    let day = move || card.read().as_ref()?.team_date.map(|day| say().staff_card_team_date(day, clock::today()));
    view! {
        <li class="row hold gap-2" data-behind=task.to_string()>
            <input
                type="checkbox"
                class="pick"
                aria-label=title
                prop:checked=done
                on:change:target=move |event| finish(board, task, event.target().checked())
            />
            <a class="grow" class:dim=done href=move || board.address.task(task)>{title}</a>
            <span class="faces">{move || card.get().map(|card| faces(&card))}</span>
            <span class="s soft nowrap">{stage}</span>
            <span class="s soft nowrap">{day}</span>
            <button
                type="button"
                class="btn icon quiet"
                aria-label=move || say().behind_take_out_of(&title.read())
                on:click=move |_| board.stand_behind(task, None)
            >
                {icon(Icon::CLOSE)}
            </button>
        </li>
    }
}

fn faces(card: &StaffCard) -> impl IntoView + use<> {
    let face = |id: String, name: String| {
        let spoken = name.clone();
        view! { <Face id name tiny=true/><span class="sr">{spoken}</span> }
    };
    card.owners.iter().take(3).map(|owner| face(owner.id.to_string(), owner.name.to_string())).collect_view()
}

/// Finishes a task behind, or opens it again.
fn finish(board: Board, task: TaskId, done: bool) {
    board.refused.set(None);
    spawn_local(async move {
        match transport::act(&FinishTask { task, body: Finished { done } }, &Intention::new()).await {
            Ok(reply) => board.put_card(reply.value),
            Err(failed) => {
                board.refuse(&failed);
                // The tick goes back to what is so.
                board.loader.wanted();
            }
        }
    });
}

/// Tasks of the project to put behind, by a part of their title.
#[component]
fn Picker(picking: RwSignal<bool>) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let typed = RwSignal::new(String::new());
    let offered = Memo::new(move |_| {
        let plan = board.plan.read();
        let cards: Vec<&StaffCard> = plan.iter().flat_map(|plan| plan.cards()).collect();
        could_stand_behind(&cards, opened.task, &typed.read(), OFFERED)
    });
    let put = move |task: TaskId| {
        typed.set(String::new());
        board.stand_behind(task, Some(opened.task));
        request_animation_frame(|| shell::focus_on_first("#behind-form input"));
    };
    view! {
        <form class="stack tight" id="behind-form" novalidate on:submit=move |event| {
            event.prevent_default();
            if let Some((task, _)) = offered.with_untracked(|offered| offered.first().cloned()) {
                put(task);
            }
        }>
            <Field
                label=Signal::derive(move || say().behind_which().to_owned())
                value=typed
                on_input=move |text| typed.set(text)
                hint=Signal::derive(move || Some(say().behind_which_hint().to_owned()))
            />
            <ul class="stack gap-1">
                <For each=move || offered.get() key=|(task, name)| (*task, name.clone()) let((task, name))>
                    <li>
                        <button type="button" class="btn quiet" on:click=move |_| put(task)>{icon(Icon::PLUS)}{name}</button>
                    </li>
                </For>
            </ul>
            <div class="row to-end">
                <Button on_press=move |()| picking.set(false)>{move || say().common_close()}</Button>
            </div>
        </form>
    }
}

/// The line in which a new task behind is added.
#[component]
fn Adding() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let (typed, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || typed.with_untracked(|typed| typed.trim().is_empty()) {
            return;
        }
        problem.set(None);
        match InternalText::parse_line(&typed.read_untracked()) {
            Err(bad) => problem.set(Some(bad_word(session.say_now(), bad))),
            Ok(title) => {
                busy.set(true);
                board.add_behind(title, opened.task, move |added| {
                    busy.try_set(false);
                    if added {
                        typed.try_set(String::new());
                    }
                });
            }
        }
    };
    view! {
        <form class="stack tight gap-1" novalidate on:submit=add>
            <div class="row hold gap-2">
                <input
                    class="input grow"
                    id="behind-add"
                    aria-label=move || say().behind_new()
                    aria-busy=move || busy.get().then_some("true")
                    placeholder=move || say().behind_new()
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                    on:keydown=move |event| event.stop_propagation()
                />
                <Button submits=true busy>{move || say().behind_new_add()}</Button>
            </div>
            <Refusal text=problem/>
        </form>
    }
}
