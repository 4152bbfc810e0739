//! One stage: who acts in it, its cards, and a line to add one.

use super::card::CardView;
use super::drag::Drag;
use super::model::shows;
use super::quick::QuickAdd;
use super::state::board;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::views::near::{Near, Piece, gap};
use leptos::html;
use leptos::prelude::*;
use veranda_api::staff::StaffStage;
use veranda_terms::{Action, StageId, TaskId};
use veranda_text::Say;

/// About how high a card is with the space below it, in pixels.
const USUAL_CARD: f64 = 130.0;

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
        let showing = board.address.showing.get();
        if !showing.leaves_out() {
            return all;
        }
        let plan = board.plan.read();
        let shown =
            |task: &TaskId| plan.as_ref().and_then(|plan| plan.card(*task)).is_some_and(|card| shows(&showing, card));
        all.into_iter().filter(shown).collect()
    });
    let list = NodeRef::<html::Ul>::new();
    let kept = Signal::derive(move || board.kept(drag.lifted()));
    let near = Near::new(tasks, kept, USUAL_CARD, move || list.try_get_untracked().flatten().map(Into::into));
    let count = move || {
        let filtered = board.address.showing.read().leaves_out();
        let length = board.plan.read().as_ref().and_then(|plan| plan.length(stage)).filter(|_| !filtered);
        length.unwrap_or_else(|| tasks.read().len())
    };
    let archived = Memo::new(move |_| board.is_archived());
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
                    " "<span class="count">{count}</span>
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
            <ul node_ref=list>
                <For each=move || near.pieces.get() key=Piece::key let(piece)>
                    {match piece {
                        Piece::Item(task, _) => {
                            let (at, of) = near.place(task);
                            view! { <CardView task attr:aria-posinset=at attr:aria-setsize=of/> }.into_any()
                        }
                        Piece::Gap(number, _) => gap(near.gap(number)),
                    }}
                </For>
            </ul>
            <Show when=move || !archived.get()><QuickAdd stage/></Show>
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
