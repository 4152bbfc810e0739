//! The line under a lane in which tasks are added: a title, and once there is one, who does it and by when.

use super::model::{QuickTask, quick_tasks, rest_of};
use super::state::board;
use crate::draft::{Draft, WayBack};
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{bad_word, wrong};
use crate::staff::task::draft::day_of_field;
use crate::ui::Refusal;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::NewTask;
use veranda_terms::StageId;
use veranda_text::Say;

/// The line. What is typed is kept in this browser until it is added.
#[component]
pub fn QuickAdd(
    /// The lane's stage.
    stage: StageId,
) -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    // A stage is one of many projects.
    let draft = |what: &str| Draft::of(format!("{what}:{}:{stage}", board.id));
    let (text, who, by) = (draft("quick"), draft("quick-who"), draft("quick-by"));
    let busy = RwSignal::new(false);
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let add = move || {
        let Some(project) = board.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.project().clone())) else {
            return;
        };
        if busy.get_untracked() {
            return;
        }
        let typed = text.text.get_untracked();
        let tasks = match quick_tasks(&typed, stage, &project.stages) {
            Ok(tasks) => tasks,
            Err(bad) => return problem.set(Some(bad_word(session.say_now(), bad))),
        };
        let team_date = match day_of_field(&by.text.read_untracked()) {
            Ok(day) => day,
            Err(bad) => return problem.set(Some(wrong(session.say_now(), bad))),
        };
        let owners: Vec<_> = who.text.read_untracked().parse().into_iter().collect();
        busy.set(true);
        problem.set(None);
        let all = Line { text: text.way_back(), who: who.way_back(), by: by.way_back(), typed };
        spawn_local(async move {
            let (count, line) = (tasks.len(), format!("quick:{stage}"));
            for (at, QuickTask { title, stage, .. }) in tasks.iter().enumerate() {
                let body =
                    NewTask { owners: owners.clone(), team_date, ..NewTask::titled(title.clone(), Some(*stage)) };
                if let Err(failed) = board.add(&line, body).await {
                    if at > 0 {
                        all.keep(&tasks[at..]);
                    }
                    if busy.try_set(false).is_none() {
                        problem.set(Some(Problem::line(&failed, session.say_now())));
                    }
                    return;
                }
            }
            all.keep(&[]);
            if busy.try_set(false).is_none() {
                board.toasts.announce(session.say_now().staff_quick_added(count as i64));
            }
        });
    };
    let label = move || {
        let name = board.plan.read().as_ref().and_then(|plan| plan.stage(stage)).map(|stage| stage.name.to_string());
        say().staff_quick_add(&name.unwrap_or_default())
    };
    let begun = Memo::new(move |_| !text.text.read().trim().is_empty());
    let colleagues = Memo::new(move |_| house.me.read().as_ref().map(|me| me.colleagues.clone()).unwrap_or_default());
    let entered = move |event: &web_sys::KeyboardEvent| {
        // Keys typed here are text, not moves on the board.
        event.stop_propagation();
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    // With the title the controls beside it go: the keyboard stays in the line, for the next one.
    let entered_beside = move |event: &web_sys::KeyboardEvent| {
        entered(event);
        if event.default_prevented() {
            shell::focus_on(&format!("quick-{stage}"));
        }
    };
    view! {
        <form class="stack tight gap-1 over-2" on:submit=move |event| {
            event.prevent_default();
            add();
        }>
            <textarea
                class="input"
                id=format!("quick-{stage}")
                rows=move || text.text.read().lines().count().clamp(1, 6)
                aria-label=label
                aria-describedby=format!("quick-hint-{stage}")
                aria-busy=move || busy.get().then_some("true")
                placeholder=move || say().staff_new_task()
                prop:value=text.text
                on:input:target=move |event| text.write(event.target().value())
                on:keydown=move |event| entered(&event)
            ></textarea>
            <small class="sr" id=format!("quick-hint-{stage}")>{move || say().staff_quick_add_hint()}</small>
            <Show when=move || begun.get()>
                <div class="row gap-2" on:keydown=move |event| event.stop_propagation()>
                    <select
                        class="input s grow"
                        aria-label=session.words(Say::views_who)
                        on:change:target=move |event| who.write(event.target().value())
                        on:keydown=move |event| entered_beside(&event)
                    >
                        <option value="" prop:selected=move || who.text.read().is_empty()>
                            {move || format!("{}: –", say().views_who())}
                        </option>
                        {move || colleagues.get().into_iter().map(|somebody| {
                            let id = somebody.id.to_string();
                            let mine = id.clone();
                            view! {
                                <option value=id prop:selected=move || *who.text.read() == mine>{somebody.name.to_string()}</option>
                            }
                        }).collect_view()}
                    </select>
                    <input
                        class="input s grow"
                        type="date"
                        aria-label=session.words(Say::views_team_date)
                        prop:value=by.text
                        on:input:target=move |event| by.write(event.target().value())
                        on:keydown=move |event| entered_beside(&event)
                    />
                </div>
            </Show>
            <Refusal text=problem/>
        </form>
    }
}

/// What is being added, when the line may be gone by the time it is.
struct Line {
    text: WayBack,
    who: WayBack,
    by: WayBack,
    typed: String,
}

impl Line {
    /// What was not added stays, before what was typed since; once all is, the next begins anew.
    fn keep(&self, left: &[QuickTask]) {
        self.text.change(|now| rest_of(now, &self.typed, left));
        if left.is_empty() {
            self.who.sent();
            self.by.sent();
        }
    }
}
