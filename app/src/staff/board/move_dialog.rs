//! "Move to…": for whoever neither drags nor carries. A stage may hold thousands: it is first, last or after one that is looked
//! for.

use super::model::{Lane, Place, found_in, place_after, place_on_top};
use super::state::board;
use crate::session::session;
use crate::shell;
use crate::staff::parts::SelectField;
use crate::ui::{Button, Dialog, Field, Look, fresh_id};
use leptos::prelude::*;
use veranda_terms::{StageId, TaskId};

/// So many tasks are offered at once.
const OFFERED: usize = 8;

/// The places that are said by a word, and the values of their options.
const TOP: &str = "top";
const BOTTOM: &str = "bottom";
const AFTER: &str = "after";

/// The dialog, open while there is a task to move.
#[component]
pub fn MoveDialog() -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(board.moving.read().is_some()));
    Effect::new(move || {
        if !open.get() && board.moving.read_untracked().is_some() {
            board.moving.set(None);
        }
    });
    let title =
        move || board.moving.get().map(|task| say().staff_move_title(&board.title_now(task))).unwrap_or_default();
    view! {
        <Dialog open title=Signal::derive(title) close=Signal::derive(move || say().common_close().to_owned())>
            {move || board.moving.get_untracked().map(|task| view! { <Form task open/> })}
        </Dialog>
    }
}

#[component]
fn Form(task: TaskId, open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let stage_now = board.lanes.with_untracked(|lanes| {
        lanes.iter().find(|lane| lane.tasks.contains(&task)).map(|lane| lane.stage.to_string())
    });
    let stage = RwSignal::new(stage_now.unwrap_or_default());
    let place = RwSignal::new(BOTTOM.to_owned());
    let after: RwSignal<Option<TaskId>> = RwSignal::new(None);
    let missing: RwSignal<Option<String>> = RwSignal::new(None);
    let stages = Signal::derive(move || {
        let stages = board.project().map(|project| project.stages.clone()).unwrap_or_default();
        stages.into_iter().map(|stage| (stage.id.to_string(), stage.name.to_string())).collect::<Vec<_>>()
    });
    let places = Signal::derive(move || {
        let say = say();
        let all = [(TOP, say.staff_move_top()), (BOTTOM, say.staff_move_bottom()), (AFTER, say.staff_move_after())];
        all.map(|(value, words)| (value.to_owned(), words.to_owned())).to_vec()
    });
    let wanted = move || stage.read_untracked().parse::<StageId>().ok();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(stage) = wanted() else { return };
        let to = board.lanes.with_untracked(|lanes| match place.read_untracked().as_str() {
            TOP => Some(place_on_top(lanes, task, stage)),
            AFTER => after.get_untracked().and_then(|after| place_after(lanes, task, stage, after)),
            _ => Some(Place { stage, before: None }),
        });
        let Some(to) = to else {
            // What was chosen may stand in another stage by now: then it is chosen again.
            after.set(None);
            missing.set(Some(session.say_now().staff_move_choose().to_owned()));
            return shell::focus_on_first("#move-after input");
        };
        open.set(false);
        board.move_task(task, to);
    };
    view! {
        <form class="body" on:submit=send>
            <SelectField
                label=Signal::derive(move || say().staff_move_stage().to_owned())
                options=stages
                value=stage
                on_change=move |to| {
                    stage.set(to);
                    after.set(None);
                    missing.set(None);
                }
            />
            <SelectField
                label=Signal::derive(move || say().staff_move_place().to_owned())
                options=places
                value=place
                on_change=move |to| {
                    place.set(to);
                    after.set(None);
                    missing.set(None);
                }
            />
            <Show when=move || *place.read() == AFTER><After task stage after missing/></Show>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true>{move || say().staff_move_now()}</Button>
            </div>
        </form>
    }
}

/// The task it goes after: looked for by a part of its title, and chosen among those found.
#[component]
fn After(
    task: TaskId,
    stage: RwSignal<String>,
    after: RwSignal<Option<TaskId>>,
    missing: RwSignal<Option<String>>,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let (plan, lanes) = (board.plan.read(), board.lanes.read());
        let (Some(plan), Ok(wanted)) = (plan.as_ref(), stage.read().parse::<StageId>()) else {
            return Default::default();
        };
        let tasks = lanes.iter().find(|lane| lane.stage == wanted).map(|Lane { tasks, .. }| tasks.as_slice());
        let cards = tasks.unwrap_or_default().iter().filter_map(|task| plan.card(*task)).map(AsRef::as_ref);
        found_in(cards, &typed.read(), task, OFFERED)
    });
    let more = move || match found.read() {
        found if found.0.is_empty() => say().staff_move_none().to_owned(),
        found if found.1 > 0 => say().staff_move_more(found.1 as i64),
        _ => String::new(),
    };
    let name = StoredValue::new(fresh_id("after"));
    view! {
        <div class="stack tight" id="move-after">
            <Field
                label=Signal::derive(move || say().staff_move_which().to_owned())
                value=typed
                on_input=move |text| {
                    typed.set(text);
                    // What is chosen is what is seen.
                    after.update(|after| {
                        *after = after.filter(|after| found.with_untracked(|(found, _)| found.iter().any(|(task, _)| task == after)));
                    });
                }
                hint=Signal::derive(move || Some(say().staff_move_which_hint().to_owned()))
                error=missing
            />
            <fieldset class="stack gap-1">
                <legend class="sr">{session.words(veranda_text::Say::staff_move_which)}</legend>
                <For each=move || found.get().0 key=|(task, title)| (*task, title.clone()) let((task, title))>
                    <label class="row hold tap gap-2">
                        <input
                            type="radio"
                            name=name.get_value()
                            prop:checked=move || after.get() == Some(task)
                            on:change=move |_| {
                                after.set(Some(task));
                                missing.set(None);
                            }
                        />
                        <span>{title}</span>
                    </label>
                </For>
            </fieldset>
            <p class="s soft" role="status">{more}</p>
        </div>
    }
}
