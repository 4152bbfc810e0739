//! One project: its board with a lane per visible stage and a card per task, or the same tasks as list, timeline or calendar. What is
//! the reader's is coloured.

mod handed;
mod keys;
mod list;
mod plan;
mod shown;
mod tile;

use super::header::{Header, TabBar};
use super::mails::FollowBoard;
use super::parts::{first_visit, health, progress_line};
use super::store::{Load, Store, store};
use super::task::TaskPanel;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::transport;
use crate::ui::{Bones, Empty, Failed, Menu};
use crate::views::calendar::Calendar;
use crate::views::near::{Near, Piece, gap};
use crate::views::timeline::{Bar, Timeline};
use crate::views::{Address, ViewMenu};
pub use handed::HandedOver;
use leptos::html;
use leptos::prelude::*;
use list::List;
use plan::Paper;
use shown::{bar, entries, shows};
use std::collections::BTreeMap;
use tile::Tile;
use veranda_api::client::ClientStage;
use veranda_api::reader::{is_turn, lane_order};
use veranda_api::{Route, Showing, View, Whose};
use veranda_terms::{Action, ProjectId, StageId, TaskId};
use veranda_text::Say;

/// About how high a card is with the space below it, in pixels.
const USUAL_TILE: f64 = 130.0;

/// From how many asks on there is something to filter.
const FILTERS_FROM: usize = 8;

/// Which cards stand in which lane, in order.
type ByLane = BTreeMap<StageId, Vec<TaskId>>;

fn lanes(store: Store, project: ProjectId, showing: &Showing) -> ByLane {
    store.me.with(|me| {
        let Some(me) = me else { return ByLane::new() };
        let cards = store.all_cards();
        let cards: Vec<_> = cards.iter().map(|card| card.read_untracked()).collect();
        let mut sorted: Vec<_> = cards
            .iter()
            .map(|card| &**card)
            .filter(|card| card.project == project && shows(showing, card, me))
            .map(|card| (lane_order(card, me), card.stage, card.id))
            .collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let mut lanes = ByLane::new();
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
        for card in store.all_cards() {
            card.with_untracked(|card| {
                if card.project == project {
                    for ask in card.asks.iter().filter(|ask| is_turn(ask, me)) {
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
    let address = Address::follow(project, View::Board, View::List);
    let paper = Paper::follow(project, opened);
    // What home has brought is shown while the rest is on its way.
    let state = Memo::new(move |_| match store.board.get() {
        Load::Coming if known.get() => Load::Here,
        state => state,
    });
    view! {
        {paper.place()}
        <div class="broad">
        <Header/>
        <main class="wrap pad-block stack gap-4" id="main" tabindex="-1">
            {move || match state.get() {
                Load::Here => view! { <BoardView address paper/> }.into_any(),
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
        {move || opened.get().filter(|_| state.get() == Load::Here).map(|task| view! { <TaskPanel address task/> })}
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
fn BoardView(address: Address, paper: Paper) -> impl IntoView {
    let session = session();
    let store = store();
    let project = address.project;
    let counts = Memo::new(move |_| counts(store, project));
    // A filter in the address is shown even when there is little to filter, so that it can be taken off.
    let filters =
        Memo::new(move |_| counts.read().values().sum::<usize>() >= FILTERS_FROM || address.showing.get().leaves_out());
    let bare = Memo::new(move |_| address.showing.get().leaves_out() && nothing_shown(store, address));
    view! {
        <div class="head">
            <h1>{move || store.project_name(project)}</h1>
            {move || store.projects.with(|projects| projects.get(&project).map(|project| health(session, project.released.as_ref())))}
            <p class="s soft">
                {move || store.projects.with(|projects| projects.get(&project).map(|project| {
                    progress_line(session.say(), store, project)
                }))}
            </p>
            <OtherProjects project/>
            <FollowBoard project/>
            <div class="end"><ViewMenu address more=move || paper.item()/></div>
        </div>
        <HandedOver project/>
        {first_visit(session, store)}
        <Show when=move || filters.get()><Filters address counts/></Show>
        <Show when=move || bare.get()>
            <Empty
                drawing=Icon::FILTER
                heading=2
                title=session.words(Say::views_nothing_title)
                text=Signal::derive(move || session.say().views_nothing_text().to_owned())
            >
                <a class="btn ink" href=move || address.of(address.showing.get().of_all())>{session.words(Say::views_everything)}</a>
            </Empty>
        </Show>
        {move || match address.view.get() {
            View::List => view! { <List address/> }.into_any(),
            View::Calendar => view! { <Month address/> }.into_any(),
            View::Timeline => view! { <Along address/> }.into_any(),
            View::Board => view! { <Lanes address/> }.into_any(),
        }}
    }
}

/// Whether the filter leaves nothing over.
fn nothing_shown(store: Store, address: Address) -> bool {
    lanes(store, address.project, &address.showing.get()).is_empty()
}

#[component]
fn Month(address: Address) -> impl IntoView {
    let session = session();
    let store = store();
    let entries = Memo::new(move |_| {
        let (showing, say) = (address.showing.get(), session.say());
        let clock_of = |at| say.clock(at, clock::offset_at(at));
        store.me.with(|me| {
            let Some(me) = me else { return Vec::new() };
            let cards = store.all_cards();
            let cards = cards.iter().map(|card| card.read_untracked()).filter(|card| card.project == address.project);
            cards
                .filter(|card| shows(&showing, card, me))
                .flat_map(|card| entries(&card, me, clock::day_of, clock_of))
                .collect()
        })
    });
    view! { <Calendar address entries/> }
}

#[component]
fn Along(address: Address) -> impl IntoView {
    let store = store();
    let found = Memo::new(move |_| -> Vec<Option<Bar>> {
        let showing = address.showing.get();
        store.me.with(|me| {
            let Some(me) = me else { return Vec::new() };
            let cards = store.all_cards();
            let cards = cards.iter().map(|card| card.read_untracked()).filter(|card| card.project == address.project);
            cards.filter(|card| shows(&showing, card, me)).map(|card| bar(&card, me, clock::day_of)).collect()
        })
    });
    let bars = Memo::new(move |_| found.read().iter().flatten().cloned().collect());
    let undated = Memo::new(move |_| found.read().iter().filter(|bar| bar.is_none()).count());
    view! { <Timeline address bars undated/> }
}

#[component]
fn Lanes(address: Address) -> impl IntoView {
    let session = session();
    let store = store();
    let project = address.project;
    let lanes = Memo::new(move |_| lanes(store, project, &address.showing.get()));
    let stages = Memo::new(move |_| {
        store.projects.with(|projects| projects.get(&project).map(|project| project.stages.clone())).unwrap_or_default()
    });
    view! {
        <div
            class="board"
            tabindex="0"
            role="region"
            aria-label=session.words(Say::client_board_region)
            on:keydown=keys::move_focus
        >
            <For each=move || stages.get() key=|stage| (stage.id, stage.name.clone(), stage.client_acts, stage.asks, stage.finished) let(stage)>
                <Lane stage lanes address/>
            </For>
        </div>
    }
}

#[component]
fn Lane(stage: ClientStage, lanes: Memo<ByLane>, address: Address) -> impl IntoView {
    let session = session();
    let store = store();
    let id = stage.id;
    let tasks = Memo::new(move |_| lanes.with(|lanes| lanes.get(&id).cloned()).unwrap_or_default());
    let list = NodeRef::<html::Ul>::new();
    let near = Near::new(tasks, Signal::stored(Vec::new()), USUAL_TILE, move || {
        list.try_get_untracked().flatten().map(Into::into)
    });
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
                <ul node_ref=list>
                    <For each=move || near.pieces.get() key=Piece::key let(piece)>
                        {match piece {
                            Piece::Item(task, _) => store.card(task).map(|card| {
                                let (at, of) = near.place(task);
                                view! { <Tile card address attr:aria-posinset=at attr:aria-setsize=of/> }
                            }).into_any(),
                            Piece::Gap(number, _) => gap(near.gap(number)),
                        }}
                    </For>
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Filters(address: Address, counts: Memo<BTreeMap<Action, usize>>) -> impl IntoView {
    let session = session();
    let store = store();
    let change = address.changer();
    // One of the first chips at a time, or none; what the address leaves out besides stays.
    let is = move |turn: Option<Whose>, action: Option<Action>| {
        let showing = address.showing.get();
        showing.turn == turn && showing.action == action
    };
    let pressed = move |turn, action| move || if is(turn, action) { "true" } else { "false" };
    let choose = move |turn, action| {
        let change = change.clone();
        move |_| change(Showing { turn, action, ..address.showing.get_untracked() })
    };
    let sum = move || counts.read().values().sum::<usize>();
    let actions = Memo::new(move |_| {
        let asked = address.showing.get().action;
        let counts = counts.read();
        Action::ALL
            .into_iter()
            .filter(|action| counts.contains_key(action) || asked == Some(*action))
            .collect::<Vec<_>>()
    });
    let of_action = choose.clone();
    let without_change = address.changer();
    let stage = move || -> Option<String> {
        let stage = address.showing.get().stage?;
        let name = store.projects.with(|projects| {
            projects
                .get(&address.project)?
                .stages
                .iter()
                .find(|known| known.id == stage)
                .map(|stage| stage.name.to_string())
        });
        Some(session.say().views_at_stage(&name.unwrap_or_default()))
    };
    let owner = move || -> Option<String> {
        let owner = address.showing.get().owner?;
        let cards = store.cards();
        let name = cards.iter().find_map(|card| {
            card.with(|card| card.owners.iter().find(|one| one.id == owner).map(|one| one.name.to_string()))
        });
        Some(session.say().views_of_owner(&name.unwrap_or_default()))
    };
    view! {
        <div class="chips" role="group" aria-label=session.words(Say::client_filter)>
            <button type="button" class="chip" aria-pressed=pressed(None, None) on:click=choose(None, None)>
                {session.words(Say::client_everything)}
            </button>
            <button type="button" class="chip" aria-pressed=pressed(Some(Whose::Yours), None)
                on:click=choose(Some(Whose::Yours), None)>
                {session.words(Say::common_your_turn)}
                <span class="count">{sum}</span>
            </button>
            <For each=move || actions.get() key=|action| *action let(action)>
                <button
                    type="button"
                    class="chip"
                    data-action=action.as_str()
                    aria-pressed=pressed(None, Some(action))
                    on:click=of_action(None, Some(action))
                >
                    {icon(Icon::of(action))}
                    {move || session.say().action(action)}
                    <span class="count">{move || counts.read().get(&action).copied().unwrap_or(0)}</span>
                </button>
            </For>
            {move || {
                let showing = address.showing.get();
                let off = |words: Option<String>, without: Showing| {
                    let change = without_change.clone();
                    words.map(|words| chip_off(words, move || change(without)))
                };
                [
                    off(stage(), Showing { stage: None, ..showing }),
                    off(owner(), Showing { owner: None, ..showing }),
                ]
                .collect_view()
            }}
        </div>
    }
}

/// A filter that came with the address, to take off.
fn chip_off(words: String, off: impl Fn() + 'static) -> impl IntoView {
    view! {
        <button type="button" class="chip" aria-pressed="true" on:click=move |_| off()>{words}{icon(Icon::CLOSE)}</button>
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
