//! One stage: who acts in it, its cards, and a line to add one.

use super::card::CardView;
use super::drag::Drag;
use super::model::shows;
use super::quick::QuickAdd;
use super::state::board;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_api::staff::StaffStage;
use veranda_terms::{Action, StageId, TaskId};
use veranda_text::Say;

/// Cards drawn at once; the rest is asked for. Thousands in a lane stay fluid.
const WINDOW: usize = 60;

/// The lane.
#[component]
pub fn LaneView(
    /// Its stage.
    stage: StageId,
) -> impl IntoView {
    let (board, session, drag) = (board(), session(), expect_context::<Drag>());
    let say = move || session.say();
    let about: Memo<Option<StaffStage>> = Memo::new(move |_| board.plan.read().as_ref()?.stage(stage).cloned());
    let tasks: Memo<Vec<TaskId>> = Memo::new(move |_| {
        let lanes = board.lanes.read();
        let all = lanes.iter().find(|lane| lane.stage == stage).map(|lane| lane.tasks.clone()).unwrap_or_default();
        let (showing, plan) = (board.address.showing.get(), board.plan.read());
        let shown =
            |task: &TaskId| plan.as_ref().and_then(|plan| plan.card(*task)).is_some_and(|card| shows(&showing, card));
        all.into_iter().filter(shown).collect()
    });
    let window = RwSignal::new(WINDOW);
    let drawn = move || -> Vec<TaskId> { tasks.read().iter().take(window.get()).copied().collect() };
    let hidden = move || about.read().as_ref().is_some_and(|stage| stage.client_name.is_none());
    let heading = format!("lane-{stage}");
    let label = heading.clone();
    let target = move || drag.place().is_some_and(|place| place.stage == stage);
    view! {
        <section
            class="lane"
            class:inside=hidden
            class:target=target
            data-stage=stage.to_string()
            aria-labelledby=label
        >
            <header>
                <h2 id=heading>
                    {move || hidden().then(|| icon(Icon::LOCK))}
                    {move || about.read().as_ref().map(|stage| stage.name.to_string())}
                    " "<span class="count">{move || tasks.read().len()}</span>
                </h2>
                {move || about.get().map(|about| {
                    // What the client calls it, where that is another name.
                    let other = about.client_name.as_ref().filter(|name| name.as_str() != about.name.as_str());
                    let other = other.map(|name| format!(" · {}", say().staff_lane_called(name.as_str())));
                    view! {
                        <p class=if hidden() { "lock" } else { "" }>
                            {sentence(say(), &about, &board.client())}{other}
                        </p>
                    }
                })}
            </header>
            <ul>
                <For each=drawn key=|task| *task let(task)><CardView task/></For>
            </ul>
            {move || {
                let more = tasks.read().len().saturating_sub(window.get());
                (more > 0).then(|| view! {
                    <button type="button" class="btn quiet small fill over-2"
                        on:click=move |_| window.update(|window| *window += WINDOW)>
                        {say().staff_lane_more(more as i64)}
                    </button>
                })
            }}
            <QuickAdd stage/>
        </section>
    }
}

/// Who acts here, in a sentence.
fn sentence(say: Say, stage: &StaffStage, client: &str) -> String {
    if stage.client_name.is_none() {
        return say.staff_lane_hidden(client);
    }
    match (stage.client_acts, stage.default_ask) {
        (true, Some(Action::Approve)) => say.staff_lane_asks_approve(client),
        (true, Some(Action::Answer)) => say.staff_lane_asks_answer(client),
        (true, Some(Action::Review)) => say.staff_lane_asks_review(client),
        (true, Some(Action::Meet)) => say.staff_lane_asks_meet(client),
        (true, Some(Action::Sign)) => say.staff_lane_asks_sign(client),
        (true, Some(Action::Pay)) => say.staff_lane_asks_pay(client),
        (true, None) => say.staff_lane_client(client),
        (false, _) if stage.finished => say.staff_lane_finished().to_owned(),
        (false, _) => say.staff_lane_ours().to_owned(),
    }
}
