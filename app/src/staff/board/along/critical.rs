//! What decides when the project ends, and what is planned against its own order, in words over the timeline.

use super::super::model::{OutOfOrder, out_of_order, planned_for};
use super::super::state::board;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_terms::{Day, TaskId};

/// So many are said; the rest are counted.
const SAID: usize = 3;

/// Nothing where nothing waits for anything.
#[component]
pub fn Critical(path: Memo<Vec<TaskId>>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let steps: Memo<Vec<(TaskId, String, Option<Day>)>> = Memo::new(move |_| {
        let plan = board.plan.read();
        let Some(plan) = plan.as_ref() else { return Vec::new() };
        let step = |task: TaskId| {
            let card = plan.card(task)?;
            Some((task, card.title.for_staff().to_owned(), planned_for(card)))
        };
        path.get().into_iter().filter_map(step).collect()
    });
    let wrong: Memo<Vec<OutOfOrder>> = Memo::new(move |_| {
        board.plan.read().as_ref().map(|plan| out_of_order(&plan.cards().collect::<Vec<_>>())).unwrap_or_default()
    });
    let heading = move || {
        let (_, name, day) = steps.get().pop()?;
        Some(say().path_to(&name, &say().day(day?, clock::today())))
    };
    let line = move |one: OutOfOrder| {
        let say = say();
        let (first, next) = (say.day(one.first.2, clock::today()), say.day(one.next.1, clock::today()));
        view! {
            <li>
                <a href=board.address.task(one.first.0)>{say.path_out_of_order(&one.first.1, &first, &one.next.0, &next)}</a>
            </li>
        }
    };
    view! {
        <Show when=move || !steps.read().is_empty()>
            <section class="note">
                {icon(Icon::GANTT)}
                <div class="stack gap-1">
                    <h2 class="bold">{heading}</h2>
                    <ol class="path">
                        {move || steps.get().into_iter().map(|(task, name, _)| view! {
                            <li><a href=board.address.task(task)>{name}</a></li>
                        }).collect_view()}
                    </ol>
                    <p class="s soft">{move || say().path_means()}</p>
                </div>
            </section>
        </Show>
        <Show when=move || !wrong.read().is_empty()>
            <section class="note watch">
                {icon(Icon::WARNING)}
                <div class="stack gap-1">
                    <h2 class="bold">{move || say().path_wrong()}</h2>
                    <ul class="stack gap-1">{move || wrong.get().into_iter().take(SAID).map(line).collect_view()}</ul>
                    {move || match wrong.read().len().saturating_sub(SAID) {
                        0 => None,
                        more => Some(view! { <p class="s soft">{say().path_more(more as i64)}</p> }),
                    }}
                </div>
            </section>
        </Show>
    }
}
