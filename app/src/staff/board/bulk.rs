//! What can be done with the picked cards.

use super::state::board;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::share::Then;
use leptos::prelude::*;
use veranda_terms::TaskId;

/// The bar; it appears with the first pick.
#[component]
pub fn Bulk() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let picked =
        move || -> Vec<TaskId> { board.picked.with_untracked(|picked| picked.in_order(&board.lanes.read_untracked())) };
    let shared = move |task: &TaskId| board.card_now(*task).is_some_and(|card| card.shared.is_some());
    let share = move |_| {
        let tasks: Vec<TaskId> = picked().into_iter().filter(|task| !shared(task)).collect();
        if tasks.is_empty() {
            return board.toasts.say(session.say_now().staff_nothing_to_share());
        }
        board.share(tasks, Then::Nothing);
    };
    let stop = move |_| {
        let tasks: Vec<TaskId> = picked().into_iter().filter(shared).collect();
        if tasks.is_empty() {
            return board.toasts.say(session.say_now().staff_nothing_to_stop());
        }
        board.stop_sharing(tasks);
    };
    let count = Memo::new(move |_| board.picked.read().len());
    Effect::new(move || {
        let count = count.get();
        if count > 0 {
            board.toasts.announce(session.say_now().staff_picked(count as i64));
        }
    });
    view! {
        <Show when=move || count.get() != 0>
            <div class="bulk" role="toolbar" aria-label=move || say().staff_picked(count.get() as i64)>
                <span>{move || say().staff_picked(count.get() as i64)}</span>
                <button type="button" class="btn small" on:click=share>
                    {icon(Icon::SHARE)}{move || say().staff_share_more()}
                </button>
                <button type="button" class="btn small" on:click=stop>
                    {icon(Icon::EYE_OFF)}{move || say().common_stop_sharing()}
                </button>
                <button type="button" class="btn small"
                    on:click=move |_| board.picked.update(super::model::Selection::clear)>
                    {icon(Icon::CLOSE)}{move || say().staff_pick_none()}
                </button>
            </div>
        </Show>
    }
}
