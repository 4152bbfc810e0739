//! Says that tasks are prepared to be shared since the project was made of a template.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::board;
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::staff::share::Then;
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::LeavePrepared;
use veranda_terms::{Act, TaskId};

/// As many as are shared at once.
const MOST: usize = 200;

/// The bar; nothing while nothing is prepared.
#[component]
pub fn PreparedBar() -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let sender = Sender::new();
    // A card that was shared, or finished, since the project was read waits no more.
    let prepared: Memo<Vec<TaskId>> = Memo::new(move |_| {
        let plan = board.plan.read();
        let Some(plan) = plan.as_ref().filter(|plan| plan.project().archived.is_none()) else { return Vec::new() };
        let waits = |task: &&TaskId| plan.card(**task).is_none_or(|card| card.shared.is_none() && card.done.is_none());
        plan.project().prepared.iter().filter(waits).copied().collect()
    });
    let share = move |()| {
        let tasks = prepared.get_untracked().into_iter().take(MOST).collect();
        board.share(tasks, Then::Nothing);
    };
    let leave = move |()| {
        sender.send(LeavePrepared { project: board.id, body: () }, move |reply| {
            board.put_project(reply.value);
            board.toasts.say(session.say_now().templates_left(&board.client_now()));
        });
    };
    view! {
        <Show when=move || !prepared.read().is_empty()>
            <div class="note publish" role="status">
                {icon(Icon::LOCK)}
                <div class="row grow">
                    <span class="grow">{move || say().templates_bar(prepared.read().len() as i64, &board.client())}</span>
                    <Show when=move || house.may(Act::Share)>
                        <Button small=true on_press=share>{icon(Icon::SHARE)}{move || say().templates_share()}</Button>
                        <Button small=true look=Look::Quiet busy=sender.busy on_press=leave>
                            {move || say().templates_leave()}
                        </Button>
                    </Show>
                </div>
            </div>
            <Refusal text=sender.whole()/>
        </Show>
    }
}
