//! "Move to…": for whoever neither drags nor carries.

use super::model::Place;
use super::state::board;
use crate::session::session;
use crate::staff::parts::SelectField;
use crate::ui::{Button, Dialog, Look};
use leptos::prelude::*;
use veranda_terms::{StageId, TaskId};

/// The dialog, open while there is a task to move.
#[component]
pub fn MoveDialog() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(board.moving.read().is_some()));
    Effect::new(move || {
        if !open.get() && board.moving.read_untracked().is_some() {
            board.moving.set(None);
        }
    });
    let title =
        move || board.moving.get().map(|task| say().staff_move_title(&board.title_now(task))).unwrap_or_default();
    view! {
        <Dialog open title=Signal::derive(title) close=Signal::derive(move || say().common_close().to_owned())>
            {move || board.moving.get_untracked().map(|task| view! { <Form task open/> })}
        </Dialog>
    }
}

#[component]
fn Form(task: TaskId, open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let stage_now = board.lanes.with_untracked(|lanes| {
        lanes.iter().find(|lane| lane.tasks.contains(&task)).map(|lane| lane.stage.to_string())
    });
    let stage = RwSignal::new(stage_now.unwrap_or_default());
    // Above which task; nothing for the bottom.
    let before = RwSignal::new(String::new());
    let stages = Signal::derive(move || {
        let stages = board.project().map(|project| project.stages.clone()).unwrap_or_default();
        stages.into_iter().map(|stage| (stage.id.to_string(), stage.name.to_string())).collect::<Vec<_>>()
    });
    let places = Signal::derive(move || {
        let wanted: Option<StageId> = stage.read().parse().ok();
        let lanes = board.lanes.read();
        let tasks = lanes.iter().find(|lane| Some(lane.stage) == wanted).map(|lane| lane.tasks.clone());
        let others = tasks.unwrap_or_default().into_iter().filter(|other| *other != task);
        let above = others.enumerate().map(|(at, other)| {
            let words = if at == 0 {
                say().staff_move_top().to_owned()
            } else {
                say().staff_move_above(&board.title_now(other))
            };
            (other.to_string(), words)
        });
        above.chain([(String::new(), say().staff_move_bottom().to_owned())]).collect::<Vec<_>>()
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let place = stage
            .read_untracked()
            .parse()
            .ok()
            .map(|stage| Place { stage, before: before.read_untracked().parse().ok() });
        open.set(false);
        if let Some(place) = place {
            board.move_task(task, place);
        }
    };
    view! {
        <form class="body" on:submit=send>
            <SelectField
                label=Signal::derive(move || say().staff_move_stage().to_owned())
                options=stages
                value=stage
                on_change=move |to| {
                    stage.set(to);
                    before.set(String::new());
                }
            />
            <SelectField
                label=Signal::derive(move || say().staff_move_place().to_owned())
                options=places
                value=before
                on_change=move |to| before.set(to)
            />
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true>{move || say().staff_move_now()}</Button>
            </div>
        </form>
    }
}
