//! A project: its board, list, timeline or calendar, or the task opened on it.

use super::along::Along;
use super::ask_first::AskFirst;
use super::bulk::Bulk;
use super::bundle::BundleOffer;
use super::card_menu::{CardMenu, MenuAt};
use super::drag::over_lanes;
use super::header::Header;
use super::keys;
use super::lane::LaneView;
use super::list::TaskList;
use super::month::Month;
use super::move_dialog::MoveDialog;
use super::state::{Board, board};
use crate::icons::Icon;
use crate::session::session;
use crate::shell;
use crate::staff::archive::ArchivedBar;
use crate::staff::partner::Partners;
use crate::staff::parts::Loaded;
use crate::staff::publish::{PublishBar, PublishDialog};
use crate::staff::share::{SharePanel, StopDialog};
use crate::staff::task::TaskView;
use crate::staff::template::PreparedBar;
use crate::ui::{Empty, Refusal};
use leptos::prelude::*;
use veranda_api::View;
use veranda_terms::{ProjectId, StageId, TaskId};

/// The project. The board stays in memory while a task is opened, so that going back costs nothing.
#[component]
pub fn Project(
    /// Which.
    project: ProjectId,
    /// The task opened on it.
    task: Memo<Option<TaskId>>,
) -> impl IntoView {
    let board = Board::provide(project);
    Partners::provide(project);
    view! {
        <Loaded loader=board.loader rows=4>
            <BundleOffer/>
            {move || match task.get() {
                Some(task) => view! { <ArchivedBar/><AskFirst/><TaskView task/> }.into_any(),
                None => view! { <BoardView/> }.into_any(),
            }}
            <SharePanel/>
            <StopDialog/>
            <PublishDialog/>
        </Loaded>
    }
}

#[component]
fn BoardView() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let name = move || board.project().map(|project| project.name.to_string()).unwrap_or_default();
    shell::title(name);
    let menu: RwSignal<Option<MenuAt>> = RwSignal::new(None);
    provide_context(menu);
    let archived = Memo::new(move |_| board.is_archived());
    let empty = Memo::new(move |_| board.lanes.read().iter().all(|lane| lane.tasks.is_empty()));
    view! {
        <Header/>
        <ArchivedBar/>
        <Show when=move || !archived.get()><PublishBar/></Show>
        <PreparedBar/>
        <Refusal text=board.refused/>
        <AskFirst/>
        <Show when=move || empty.get()>
            <Empty
                drawing=Icon::BOARD
                title=Signal::derive(move || say().staff_board_empty_title().to_owned())
                text=Signal::derive(move || say().staff_board_empty_text().to_owned())
            />
        </Show>
        {move || match board.address.view.get() {
            View::List => view! { <TaskList/> }.into_any(),
            View::Calendar => view! { <Month/> }.into_any(),
            View::Timeline => view! { <Along/> }.into_any(),
            View::Board => view! { <Lanes/> }.into_any(),
        }}
        <Show when=move || !archived.get()><Bulk/></Show>
        <CardMenu/>
        <MoveDialog/>
    }
}

#[component]
fn Lanes() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let stages: Memo<Vec<StageId>> = Memo::new(move |_| board.lanes.read().iter().map(|lane| lane.stage).collect());
    let drag = over_lanes(board);
    provide_context(drag);
    view! {
        <p class="sr" id="card-hint">{move || say().staff_card_hint()}</p>
        <div
            class="board"
            tabindex="0"
            role="region"
            aria-label=move || say().staff_board()
            on:keydown=move |event| keys::pressed(board, &event)
            {..drag.hears()}
        >
            <For each=move || stages.get() key=|stage| *stage let(stage)><LaneView stage/></For>
        </div>
    }
}
