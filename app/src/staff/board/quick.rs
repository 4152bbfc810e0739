//! The line under a lane in which tasks are added.

use super::model::quick_tasks;
use super::state::board;
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::staff::parts::bad_word;
use crate::transport;
use crate::ui::Refusal;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{CreateTask, NewTask};
use veranda_terms::StageId;

/// The line.
#[component]
pub fn QuickAdd(
    /// The lane's stage.
    stage: StageId,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let (text, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let add = move || {
        let Some(project) = board.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.project().clone())) else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        let tasks = match quick_tasks(&text.read_untracked(), stage, &project.stages) {
            Ok(tasks) => tasks,
            Err(bad) => return problem.set(Some(bad_word(session.say_now(), bad))),
        };
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let count = tasks.len();
            for (at, task) in tasks.iter().enumerate() {
                let body = NewTask { title: task.title.clone(), stage: Some(task.stage), behind: None };
                match transport::act(&CreateTask { project: board.id, body }, &Intention::new()).await {
                    Ok(reply) => board.put_card(reply.value),
                    Err(failed) => {
                        // What was not added stays in the line.
                        let left = tasks[at..].iter().map(|task| task.title.for_staff()).collect::<Vec<_>>().join("\n");
                        if text.try_set(left).is_none() {
                            problem.set(Some(Problem::of(&failed, session.say_now()).sentence));
                            busy.set(false);
                        }
                        return;
                    }
                }
            }
            if text.try_set(String::new()).is_none() {
                busy.set(false);
                board.toasts.announce(session.say_now().staff_quick_added(count as i64));
            }
        });
    };
    let label = move || {
        let name = board.plan.read().as_ref().and_then(|plan| plan.stage(stage)).map(|stage| stage.name.to_string());
        say().staff_quick_add(&name.unwrap_or_default())
    };
    view! {
        <form class="stack tight gap-1 over-2" on:submit=move |event| {
            event.prevent_default();
            add();
        }>
            <textarea
                class="input"
                id=format!("quick-{stage}")
                rows=move || text.read().lines().count().clamp(1, 6)
                aria-label=label
                aria-describedby=format!("quick-hint-{stage}")
                aria-busy=move || busy.get().then_some("true")
                placeholder=move || say().staff_new_task()
                prop:value=text
                on:input:target=move |event| text.set(event.target().value())
                on:keydown=move |event| {
                    // Keys typed here are text, not moves on the board.
                    event.stop_propagation();
                    if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
                        event.prevent_default();
                        add();
                    }
                }
            ></textarea>
            <small class="sr" id=format!("quick-hint-{stage}")>{move || say().staff_quick_add_hint()}</small>
            <Refusal text=problem/>
        </form>
    }
}
