//! One project's board: a lane per visible stage, a card per task; what is the reader's is coloured.

mod keys;
mod tile;

use super::header::{Header, TabBar};
use super::mails::FollowBoard;
use super::parts::{first_visit, progress_line};
use super::store::{Load, Store, store};
use super::task::TaskPanel;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::transport;
use crate::ui::{Bones, Empty, Failed, Menu};
use leptos::prelude::*;
use std::collections::BTreeMap;
use tile::Tile;
use veranda_api::Route;
use veranda_api::client::ClientStage;
use veranda_api::reader::{self, is_yours, lane_order};
use veranda_terms::{Action, ProjectId, StageId, TaskId, Turn};
use veranda_text::Say;

/// From how many asks on there is something to filter.
const FILTERS_FROM: usize = 8;

/// What is shown of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    Everything,
    Yours,
    Action(Action),
}

/// Which cards stand in which lane, in order.
type Lanes = BTreeMap<StageId, Vec<TaskId>>;

fn lanes(store: Store, project: ProjectId, filter: Filter) -> Lanes {
    store.me.with(|me| {
        let Some(me) = me else { return Lanes::new() };
        let cards = store.cards();
        let cards: Vec<_> = cards.iter().map(|card| card.read()).collect();
        let mut sorted: Vec<_> = cards
            .iter()
            .map(|card| &**card)
            .filter(|card| card.project == project)
            .filter(|card| match filter {
                Filter::Everything => true,
                Filter::Yours => matches!(reader::turn(card, me), Turn::Yours { .. }),
                Filter::Action(action) => card.asks.iter().any(|ask| is_yours(ask, me) && ask.form.action() == action),
            })
            .map(|card| (lane_order(card, me), card.stage, card.id))
            .collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let mut lanes = Lanes::new();
        for (_, stage, task) in sorted {
            lanes.entry(stage).or_default().push(task);
        }
        lanes
    })
}

/// The reader's open asks on this board, by action.
fn counts(store: Store, project: ProjectId) -> BTreeMap<Action, usize> {
    store.me.with(|me| {
        let mut counts = BTreeMap::new();
        let Some(me) = me else { return counts };
        for card in store.cards() {
            card.with(|card| {
                if card.project == project {
                    for ask in card.asks.iter().filter(|ask| is_yours(ask, me)) {
                        *counts.entry(ask.form.action()).or_default() += 1;
                    }
                }
            });
        }
        counts
    })
}

/// The board, and the task opened on it.
#[component]
pub fn BoardPage(project: ProjectId, opened: Memo<Option<TaskId>>) -> impl IntoView {
    let session = session();
    let store = store();
    shell::title(move || {
        let client = store.me.with(|me| me.as_ref().map(|me| me.client_name.to_string())).unwrap_or_default();
        format!("{} · {client}", store.project_name(project))
    });
    let known = Memo::new(move |_| store.projects.with(|projects| projects.contains_key(&project)));
    // What home has brought is shown while the rest is on its way.
    let state = Memo::new(move |_| match store.board.get() {
        Load::Coming if known.get() => Load::Here,
        state => state,
    });
    view! {
        <div class="broad">
        <Header/>
        <main class="wrap pad-block stack gap-4" id="main" tabindex="-1">
            {move || match state.get() {
                Load::Here => view! { <BoardView project/> }.into_any(),
                Load::Coming => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
                Load::Gone => view! { <Gone/> }.into_any(),
                Load::Failed(problem) => view! {
                    <Failed
                        title=session.words(Say::client_load_failed)
                        text=problem.sentence
                        retry=session.words(Say::common_retry)
                        on_retry=move |()| {
                            store.board.set(Load::Coming);
                            store.want_board();
                        }
                    />
                }.into_any(),
            }}
        </main>
        </div>
        <TabBar/>
        {move || opened.get().filter(|_| state.get() == Load::Here).map(|task| view! { <TaskPanel project task/> })}
    }
}

/// The project is not there, or not any more.
#[component]
fn Gone() -> impl IntoView {
    let session = session();
    view! {
        <h1 class="sr">{session.words(Say::common_gone)}</h1>
        <Empty
            drawing=Icon::EYE_OFF
            title=session.words(Say::common_gone)
            text=Signal::derive(move || session.say().common_gone_what().to_owned())
        >
            <a class="btn ink" href=Route::Home.to_string()>{session.words(Say::client_to_home)}</a>
        </Empty>
    }
}

#[component]
fn BoardView(project: ProjectId) -> impl IntoView {
    let session = session();
    let store = store();
    let filter = RwSignal::new(Filter::Everything);
    let lanes = Memo::new(move |_| lanes(store, project, filter.get()));
    let counts = Memo::new(move |_| counts(store, project));
    let filters = Memo::new(move |_| counts.read().values().sum::<usize>() >= FILTERS_FROM);
    // A filter that is no longer offered no longer holds.
    Effect::new(move || {
        if !filters.get() {
            filter.set(Filter::Everything);
        }
    });
    let stages = Memo::new(move |_| {
        store.projects.with(|projects| projects.get(&project).map(|project| project.stages.clone())).unwrap_or_default()
    });
    view! {
        <div class="head">
            <h1>{move || store.project_name(project)}</h1>
            <p class="s soft">
                {move || store.projects.with(|projects| projects.get(&project).map(|project| {
                    progress_line(session.say(), project)
                }))}
            </p>
            <OtherProjects project/>
            <FollowBoard project/>
        </div>
        {first_visit(session, store)}
        <Show when=move || filters.get()><Filters filter counts/></Show>
        <div
            class="board"
            tabindex="0"
            role="region"
            aria-label=session.words(Say::client_board_region)
            on:keydown=keys::move_focus
        >
            <For each=move || stages.get() key=|stage| (stage.id, stage.name.clone(), stage.client_acts, stage.asks, stage.finished) let(stage)>
                <Lane stage lanes/>
            </For>
        </div>
    }
}

#[component]
fn Lane(stage: ClientStage, lanes: Memo<Lanes>) -> impl IntoView {
    let session = session();
    let store = store();
    let id = stage.id;
    let tasks = Memo::new(move |_| lanes.with(|lanes| lanes.get(&id).cloned()).unwrap_or_default());
    let heading = format!("lane-{id}");
    let labelled_by = heading.clone();
    let who = move || {
        let say = session.say();
        match (stage.finished, stage.client_acts) {
            (true, _) => say.client_lane_finished(),
            (false, true) if stage.asks == Some(Action::Answer) => say.client_lane_tells(),
            (false, true) => say.client_lane_yours(),
            (false, false) => say.client_lane_ours(),
        }
    };
    view! {
        <section class="lane" aria-labelledby=labelled_by>
            <header>
                <h2 id=heading>
                    {stage.name.to_string()}
                    <span class="count">{move || tasks.read().len()}</span>
                </h2>
                // Whose hands a lane is in is said of a client's stages; a partner's lanes say it with their names.
                {(!transport::in_partners_house()).then(|| view! { <p>{who}</p> })}
            </header>
            <Show
                when=move || !tasks.read().is_empty()
                fallback=move || view! { <p class="s dim">{session.words(Say::client_lane_empty)}</p> }
            >
                <ul>
                    <For each=move || tasks.get() key=|task| *task let(task)>
                        {store.card(task).map(|card| view! { <Tile card/> })}
                    </For>
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Filters(filter: RwSignal<Filter>, counts: Memo<BTreeMap<Action, usize>>) -> impl IntoView {
    let session = session();
    let pressed = move |which: Filter| move || if filter.get() == which { "true" } else { "false" };
    let choose = move |which: Filter| move |_| filter.set(which);
    let sum = move || counts.read().values().sum::<usize>();
    let actions = Memo::new(move |_| counts.read().keys().copied().collect::<Vec<_>>());
    view! {
        <div class="chips" role="group" aria-label=session.words(Say::client_filter)>
            <button type="button" class="chip" aria-pressed=pressed(Filter::Everything)
                on:click=choose(Filter::Everything)>
                {session.words(Say::client_everything)}
            </button>
            <button type="button" class="chip" aria-pressed=pressed(Filter::Yours) on:click=choose(Filter::Yours)>
                {session.words(Say::common_your_turn)}
                <span class="count">{sum}</span>
            </button>
            <For each=move || actions.get() key=|action| *action let(action)>
                <button
                    type="button"
                    class="chip"
                    data-action=action.as_str()
                    aria-pressed=pressed(Filter::Action(action))
                    on:click=choose(Filter::Action(action))
                >
                    {icon(Icon::of(action))}
                    {move || session.say().action(action)}
                    <span class="count">{move || counts.read().get(&action).copied().unwrap_or(0)}</span>
                </button>
            </For>
        </div>
    }
}

/// The way to the client's other boards, when there are any.
#[component]
fn OtherProjects(project: ProjectId) -> impl IntoView {
    let session = session();
    let store = store();
    let others = Memo::new(move |_| {
        let mut others: Vec<(String, ProjectId)> = store.projects.with(|projects| {
            let others = projects.values().filter(|other| other.id != project);
            others.map(|other| (other.name.to_string(), other.id)).collect()
        });
        others.sort();
        others
    });
    let trigger = move || {
        view! {
            {icon(Icon::PROJECT)}
            {session.words(Say::client_other_projects)}
            {icon(Icon::CHEVRON_DOWN)}
        }
    };
    view! {
        <Show when=move || !others.read().is_empty()>
            <Menu label=session.words(Say::client_other_projects) class="btn quiet small" trigger>
                {move || others.get().into_iter().map(|(name, id)| view! {
                    <a role="menuitem" href=Route::Board(id).to_string()>{name}</a>
                }).collect_view()}
            </Menu>
        </Show>
    }
}
