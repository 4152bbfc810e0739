//! A task behind, in its row.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::board::model::beside;
use crate::staff::parts::Sender;
use crate::staff::task::opened::opened;
use crate::ui::{Face, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{FinishTask, Finished, StaffCard};
use veranda_terms::TaskId;

/// The row.
#[component]
pub fn Row(
    /// Which.
    task: TaskId,
    /// All that stand there, in the order they are shown.
    all: Memo<Vec<TaskId>>,
) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let card = board.card(task);
    let title =
        Memo::new(move |_| card.read().as_ref().map(|card| card.title.for_staff().to_owned()).unwrap_or_default());
    let done = Memo::new(move |_| card.read().as_ref().is_some_and(|card| card.done.is_some()));
    let sender = Sender::new();
    // Ticked at once; a refusal takes it back and says why.
    let own: RwSignal<Option<bool>> = RwSignal::new(None);
    let ticked = move || own.get().unwrap_or_else(|| done.get());
    let tick = move |now: bool| {
        own.set(Some(now));
        sender.send_or(
            FinishTask { task, body: Finished { done: now } },
            None,
            move |reply| {
                board.put_card(reply.value);
                own.set(None);
                // What is done goes below what is open, and the row with the keyboard may go along.
                shell::keep_focus(format!("behind-{task}"));
            },
            move |failed| {
                own.set(None);
                Some(failed)
            },
        );
    };
    let take_out = move |_| {
        let next = all.with_untracked(|all| beside(all, task));
        let next = next.map_or_else(|| "behind-add".to_owned(), |next| format!("behind-out-{next}"));
        board.stand_behind(task, None, move || shell::keep_focus(next));
    };
    let stage = move || {
        let plan = board.plan.read();
        plan.as_ref()?.stage(card.read().as_ref()?.stage).map(|stage| stage.name.to_string())
    };
    let day = move || card.read().as_ref()?.team_date.map(|day| say().staff_card_team_date(day, clock::today()));
    view! {
        <li data-behind=task.to_string()>
            <div class="row gap-2">
                <input
                    type="checkbox"
                    class="pick"
                    id=format!("behind-{task}")
                    aria-label=title
                    prop:checked=ticked
                    on:change:target=move |event| tick(event.target().checked())
                />
                <a class="grow" class:dim=ticked href=move || board.address.task(task)>{title}</a>
                <span class="faces">{move || card.get().map(|card| faces(&card))}</span>
                <span class="s soft nowrap">{stage}</span>
                <span class="s soft nowrap">{day}</span>
                <button
                    type="button"
                    class="btn icon quiet"
                    id=format!("behind-out-{task}")
                    aria-label=move || say().behind_take_out_of(&title.read())
                    on:click=take_out
                >
                    {icon(Icon::CLOSE)}
                </button>
            </div>
            <Refusal text=sender.whole()/>
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
