//! Who works on all picked tasks.

use super::date::cards;
use crate::session::session;
use crate::staff::board::model::{given, in_common};
use crate::staff::board::state::board;
use crate::staff::house::house;
use crate::staff::parts::People;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use std::sync::Arc;
use veranda_text::Say;

/// The form.
#[component]
pub fn WhoForm(open: RwSignal<bool>) -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let colleagues = Memo::new(move |_| house.me.read().as_ref().map(|me| me.colleagues.clone()).unwrap_or_default());
    let picked = RwSignal::new(in_common(cards(board).iter().map(Arc::as_ref)));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        open.set(false);
        board.change_all(given(cards(board).iter().map(Arc::as_ref), &picked.read_untracked()));
    };
    view! {
        <form class="body" on:submit=send>
            <p class="s soft">{session.words(Say::bulk_who_lead)}</p>
            <People
                legend=session.words(Say::staff_task_owners)
                people=colleagues
                picked
                on_change=move |owners| picked.set(owners)
            />
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{session.words(Say::common_cancel)}</Button>
                <Button look=Look::Ink submits=true>{session.words(Say::bulk_who_set)}</Button>
            </div>
        </form>
    }
}
