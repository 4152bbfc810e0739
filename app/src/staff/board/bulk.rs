//! What can be done with the picked cards.

mod date;
mod line;
mod stage;
mod who;

use super::many::Asking;
use super::model::Selection;
use super::state::{Board, board};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::share::Then;
use crate::ui::Dialog;
use date::DateForm;
use leptos::html;
use leptos::prelude::*;
use line::LineForm;
use stage::StageForm;
use veranda_terms::policy::TASKS_AT_ONCE;
use veranda_terms::{Act, TaskId};
use veranda_text::Say;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use who::WhoForm;

/// The bar; it appears with the first pick.
#[component]
pub fn Bulk() -> impl IntoView {
    let (board, session) = (board(), session());
    let count = Memo::new(move |_| board.picked.read().len());
    Effect::new(move || {
        let (count, say) = (count.get(), session.say_now());
        if count > TASKS_AT_ONCE {
            board.toasts.announce(say.bulk_most(TASKS_AT_ONCE as i64));
        } else if count > 0 {
            board.toasts.announce(say.staff_picked(count as i64));
        }
    });
    // What was refused is about what stays picked.
    Effect::new(move || {
        if count.get() == 0 {
            board.many.refused.set(None);
        }
    });
    view! {
        <Show when=move || count.get() != 0><Bar count/></Show>
        <AskDialog/>
    }
}

#[component]
fn Bar(count: Memo<usize>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let bar = NodeRef::<html::Div>::new();
    let many = board.many;
    let may_ask = house().may(Act::OpenAsk);
    let over = Memo::new(move |_| count.get() > TASKS_AT_ONCE);
    let off = Memo::new(move |_| over.get() || many.busy.read().is_some());
    let ask = move |what| Callback::new(move |()| many.asking.set(Some(what)));
    let act = move |drawing, words: fn(Say) -> &'static str, press: Callback<()>| {
        view! {
            <button type="button" class="btn small" disabled=off on:click=move |_| press.run(())>
                {icon(drawing)}{session.words(words)}
            </button>
        }
    };
    view! {
        <div
            class="bulk"
            role="toolbar"
            node_ref=bar
            aria-label=move || say().staff_picked(count.get() as i64)
            aria-busy=move || many.busy.read().is_some().then_some("true")
            on:keydown=move |event| pressed(board, bar, &event)
        >
            {move || many.refused.get().map(|why| view! {
                <p role="alert" class="row gap-2">{icon(Icon::ALERT)}<span class="grow">{why}</span></p>
            })}
            <span>
                {move || match many.busy.get() {
                    Some((done, of)) => say().bulk_busy(done as i64, of as i64),
                    None if over.get() => {
                        let (picked, most) = (say().staff_picked(count.get() as i64), say().bulk_most(TASKS_AT_ONCE as i64));
                        format!("{picked}. {most}")
                    }
                    None => say().staff_picked(count.get() as i64),
                }}
            </span>
            {act(Icon::BOARD, Say::bulk_stage, ask(Asking::Stage))}
            {act(Icon::CALENDAR_DAYS, Say::bulk_date, ask(Asking::Date))}
            {act(Icon::PERSON, Say::bulk_who, ask(Asking::Who))}
            {act(Icon::LAYERS, Say::behind_bulk, ask(Asking::Line))}
            {may_ask.then(|| act(Icon::BELL, Say::remind_do, Callback::new(move |()| board.remind_all(board.picked_now()))))}
            {act(Icon::SHARE, Say::staff_share_more, Callback::new(move |()| share(board)))}
            {act(Icon::EYE_OFF, Say::common_stop_sharing, Callback::new(move |()| stop(board)))}
            <button type="button" class="btn small" on:click=move |_| board.picked.update(Selection::clear)>
                {icon(Icon::CLOSE)}{session.words(Say::staff_pick_none)}
            </button>
        </div>
    }
}

/// The dialog in front of what is done with all of them.
#[component]
fn AskDialog() -> impl IntoView {
    let (board, session) = (board(), session());
    let open = RwSignal::new(false);
    let asking = board.many.asking;
    Effect::new(move || open.set(asking.read().is_some()));
    Effect::new(move || {
        if !open.get() && asking.read_untracked().is_some() {
            asking.set(None);
        }
    });
    let title = move || {
        let (say, count) = (session.say(), board.picked.read().len() as i64);
        match asking.get() {
            Some(Asking::Stage) => say.bulk_stage_title(count),
            Some(Asking::Date) => say.bulk_date_title(count),
            Some(Asking::Who) => say.bulk_who_title(count),
            Some(Asking::Line) => say.behind_bulk_title(count),
            None => String::new(),
        }
    };
    view! {
        <Dialog open title=Signal::derive(title) close=session.words(Say::common_close)>
            {move || match asking.get_untracked() {
                Some(Asking::Stage) => view! { <StageForm open/> }.into_any(),
                Some(Asking::Date) => view! { <DateForm open/> }.into_any(),
                Some(Asking::Who) => view! { <WhoForm open/> }.into_any(),
                Some(Asking::Line) => view! { <LineForm open/> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
}

fn share(board: Board) {
    let tasks: Vec<TaskId> = board.picked_now().into_iter().filter(|task| !is_shared(board, *task)).collect();
    if tasks.is_empty() {
        return board.toasts.say(board.session.say_now().staff_nothing_to_share());
    }
    board.share(tasks, Then::Nothing);
}

fn stop(board: Board) {
    let tasks: Vec<TaskId> = board.picked_now().into_iter().filter(|task| is_shared(board, *task)).collect();
    if tasks.is_empty() {
        return board.toasts.say(board.session.say_now().staff_nothing_to_stop());
    }
    board.stop_sharing(tasks);
}

fn is_shared(board: Board, task: TaskId) -> bool {
    board.card_now(task).is_some_and(|card| card.shared.is_some())
}

/// Arrows go from button to button, Escape lets all go.
fn pressed(board: Board, bar: NodeRef<html::Div>, event: &KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => -1,
        "Escape" => {
            event.prevent_default();
            return board.picked.update(Selection::clear);
        }
        _ => return,
    };
    let Some(Ok(found)) = bar.get_untracked().map(|bar| bar.query_selector_all("button:not([disabled])")) else {
        return;
    };
    let buttons: Vec<HtmlElement> = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let here = buttons.iter().position(|button| active.as_ref().is_some_and(|active| **button == *active));
    let next = here.and_then(|here| here.checked_add_signed(step)).and_then(|next| buttons.get(next));
    if let Some(next) = next {
        event.prevent_default();
        if let Err(error) = next.focus() {
            leptos::logging::error!("no focus: {error:?}");
        }
    }
}
