//! The plan as it was on a day beside what became of it, in words over the timeline.

use super::super::model::{Drift, drift};
use super::super::state::{Board, board};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::staff::house::house;
use crate::staff::loader::{Load, Loader};
use crate::staff::parts::Sender;
use crate::transport;
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{BaselineRemoved, BaselineRow, DropBaseline, ShowBaseline, TakeBaseline};
use veranda_terms::{Act, BaselineId, ProjectId};

/// The baseline of the project, once it has come.
#[derive(Debug, Clone, Copy)]
pub struct Baseline {
    /// Nothing where there is none, or it has not come yet.
    pub row: RwSignal<Option<BaselineRow>>,
    loader: Loader,
}

impl Baseline {
    /// Fetches it.
    pub fn fetch(project: ProjectId) -> Self {
        let row: RwSignal<Option<BaselineRow>> = RwSignal::new(None);
        let loader =
            Loader::begin(move || ShowBaseline { project, body: () }, move |reply| row.set(reply.value.baseline));
        Self { row, loader }
    }
}

/// What became of the plan since, and the way to take it down anew.
#[component]
pub fn Compared(baseline: Baseline) -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let sender = Sender::new();
    let row = baseline.row;
    let moved: Memo<Option<Drift>> = Memo::new(move |_| {
        let (row, plan) = (row.read(), board.plan.read());
        // Of a large board nothing is said until all of it is here.
        let plan = plan.as_ref().filter(|plan| plan.is_whole())?;
        Some(drift(&row.as_ref()?.tasks, plan.cards()))
    });
    let words = move || {
        let say = say();
        let row = row.get()?;
        let as_of = say.baseline_as_of(&say.day(clock::day_of(row.at), clock::today()), row.by.name.as_str());
        let Some(moved) = moved.get() else { return Some((as_of, String::new(), None)) };
        let Drift { later, earlier, new, undated, end } = moved;
        let counted = [
            (later > 0).then(|| say.baseline_later(later as i64)),
            (earlier > 0).then(|| say.baseline_earlier(earlier as i64)),
            (new > 0).then(|| say.baseline_new(new as i64)),
            (undated > 0).then(|| say.baseline_undated(undated as i64)),
        ];
        let counted: Vec<String> = counted.into_iter().flatten().collect();
        let what = if counted.is_empty() { say.baseline_same().to_owned() } else { counted.join(" · ") };
        let end = end.map(|(was, now)| say.baseline_end(was, now, clock::today()));
        Some((as_of, what, end))
    };
    let take = move |()| {
        sender.send(TakeBaseline { project: board.id, body: () }, move |reply| {
            let id = reply.value.baseline.as_ref().map(|row| row.id);
            row.set(reply.value.baseline);
            let say = session.say_now();
            let Some(id) = id else { return };
            let back = Callback::new(move |()| mark(board, row, id, true));
            board.toasts.say_with_undo(say.baseline_taken(), say.common_undo(), back);
        });
    };
    let remove = move |()| {
        let Some(id) = row.with_untracked(|row| row.as_ref().map(|row| row.id)) else { return };
        let body = BaselineRemoved { removed: true };
        sender.send(DropBaseline { project: board.id, baseline: id, body }, move |reply| {
            row.set(reply.value.baseline);
            let say = session.say_now();
            let back = Callback::new(move |()| mark(board, row, id, false));
            board.toasts.say_with_undo(say.baseline_removed(), say.common_undo(), back);
        });
    };
    let has_one = move || row.read().is_some();
    let trouble = Signal::derive(move || match baseline.loader.state.get() {
        Load::Failed(why) => Some(why),
        Load::Coming | Load::Here | Load::Gone => None,
    });
    view! {
        <section class="row" aria-label=move || say().baseline_title()>
            <div class="grow stack gap-1">
                {move || match words() {
                    Some((as_of, what, end)) => view! {
                        <p class="s"><span class="soft">{as_of}" "</span><b>{what}</b></p>
                        {end.map(|end| view! { <p class="s">{end}</p> })}
                    }.into_any(),
                    None => view! { <p class="s soft">{say().baseline_none()}</p> }.into_any(),
                }}
            </div>
            <Show when=move || house.may(Act::EditPlan) && !board.is_archived()>
                <Show when=has_one>
                    <Button small=true look=Look::Quiet busy=sender.busy on_press=remove>
                        {move || say().baseline_remove()}
                    </Button>
                </Show>
                <Button small=true busy=sender.busy on_press=take>
                    {icon(Icon::FLAG)}
                    {move || if has_one() { say().baseline_take_again() } else { say().baseline_take() }}
                </Button>
            </Show>
        </section>
        <Refusal text=sender.whole()/>
        <Refusal text=trouble/>
    }
}

/// Removes a baseline or brings it back, also when the timeline was left meanwhile.
fn mark(board: Board, row: RwSignal<Option<BaselineRow>>, baseline: BaselineId, removed: bool) {
    let asked = DropBaseline { project: board.id, baseline, body: BaselineRemoved { removed } };
    spawn_local(async move {
        match transport::act(&asked, &Intention::new()).await {
            Ok(reply) => drop(row.try_set(reply.value.baseline)),
            Err(failed) => board.toasts.say(Problem::line(&failed, board.session.say_now())),
        }
    });
}
