//! The menu of a card. One for the whole board, beside and not inside the cards, which cut what reaches out of them.

use super::state::board;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::share::Then;
use crate::staff::task::outcome::whom;
use crate::staff::task::remind::told;
use leptos::html;
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::reader::first_of;
use veranda_api::staff::{Reminding, reminding};
use veranda_terms::{Act, TaskId};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};

/// Whose menu is open, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MenuAt {
    /// Which card.
    pub task: TaskId,
    left: f64,
    top: Option<f64>,
    bottom: f64,
}

/// As the style sheet has it, and room for six lines.
const WIDTH: f64 = 272.0;
const HEIGHT: f64 = 260.0;

impl MenuAt {
    /// Under the button, or over it where there is no room below.
    pub fn under(task: TaskId, button: &Element) -> Self {
        let at = button.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(HEIGHT);
        let below = at.bottom() + HEIGHT < height;
        Self {
            task,
            left: (at.right() - WIDTH).max(8.0),
            top: below.then(|| at.bottom() + 4.0),
            bottom: height - at.top() + 4.0,
        }
    }
}

/// The menu, while one is open.
#[component]
pub fn CardMenu() -> impl IntoView {
    let menu = expect_context::<RwSignal<Option<MenuAt>>>();
    let outside = window_event_listener(leptos::ev::click, move |event| {
        let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
        let inside = on.is_some_and(|on| matches!(on.closest("#card-menu"), Ok(Some(_))));
        if !inside && menu.get_untracked().is_some() {
            menu.set(None);
        }
    });
    on_cleanup(move || outside.remove());
    move || menu.get().map(|at| view! { <Items at menu/> })
}

#[component]
fn Items(at: MenuAt, menu: RwSignal<Option<MenuAt>>) -> impl IntoView {
    let (board, session, go, house) = (board(), session(), shell::go(), house());
    let say = session.say();
    let task = at.task;
    let card = board.card_now(task);
    let shared = card.as_ref().is_some_and(|card| card.shared.is_some());
    let behind = card.as_ref().is_some_and(|card| card.behind.is_some());
    let list = NodeRef::<html::Div>::new();
    let items = move || -> Vec<HtmlElement> {
        let Some(Ok(found)) = list.get_untracked().map(|list| list.query_selector_all("[role=menuitem]")) else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    };
    let focus = |to: Option<&HtmlElement>| {
        if let Some(element) = to
            && let Err(error) = element.focus()
        {
            leptos::logging::error!("no focus: {error:?}");
        }
    };
    Effect::new(move || {
        if list.get().is_some() {
            focus(items().first());
        }
    });
    let close = move || {
        menu.set(None);
        shell::focus_on(&format!("more-{task}"));
    };
    let on_key = move |event: KeyboardEvent| {
        let items = items();
        let active = document().active_element();
        let here = items.iter().position(|item| {
            active.as_ref().is_some_and(|active| item.is_same_node(Some(active.unchecked_ref::<Node>())))
        });
        let last = items.len().saturating_sub(1);
        let to = match event.key().as_str() {
            "Escape" | "Tab" => {
                event.prevent_default();
                return close();
            }
            "ArrowDown" => here.map_or(0, |at| if at == last { 0 } else { at + 1 }),
            "ArrowUp" => here.unwrap_or(0).checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        focus(items.get(to));
    };
    let title = board.title_now(task);
    let item = move |drawing: Icon, words: String, act: Callback<()>| {
        view! {
            <button type="button" role="menuitem" on:click=move |_| {
                close();
                act.run(());
            }>
                {icon(drawing)}{words}
            </button>
        }
    };
    let waits = card.as_ref().filter(|card| card.shared.is_some()).and_then(|card| {
        let ask = first_of(card.asks.iter().filter(|ask| ask.closed.is_none()))?;
        Some(match reminding(ask, &card.reminders, clock::today(), clock::day_of) {
            Reminding::Open if !house.may_now(Act::OpenAsk) => return None,
            Reminding::Open => {
                let (id, people) = (ask.id, whom(say, ask, &board.contacts_now()));
                let words = say.remind_do_whom(&people.unwrap_or_else(|| board.client_now()));
                item(Icon::BELL, words, Callback::new(move |()| board.remind(id))).into_any()
            }
            Reminding::Done(_) => {
                let words = told(say, ask, &card.reminders);
                view! { <span role="menuitem" tabindex="-1" aria-disabled="true">{icon(Icon::BELL)}{words}</span> }
                    .into_any()
            }
            Reminding::Ours | Reminding::AskedToday => return None,
        })
    });
    view! {
        <div
            class="menu"
            id="card-menu"
            role="menu"
            node_ref=list
            aria-label=say.staff_card_menu(&title)
            style=("position", "fixed")
            style=("inset", "auto")
            style=("left", format!("{}px", at.left))
            style=("top", at.top.map(|top| format!("{top}px")))
            style=("bottom", at.top.is_none().then(|| format!("{}px", at.bottom)))
            on:keydown=on_key
        >
            {item(Icon::ARROW_UP_RIGHT, say.common_open().to_owned(), Callback::new(move |()| go(Route::Task(board.id, task))))}
            {item(Icon::BOARD, say.staff_move_to().to_owned(), Callback::new(move |()| board.moving.set(Some(task))))}
            {waits}
            {if behind {
                item(
                    Icon::LAYERS,
                    say.behind_take_out_of(&title),
                    Callback::new(move |()| board.stand_behind(task, None, || ())),
                )
            } else if shared {
                item(Icon::EYE_OFF, say.common_stop_sharing().to_owned(), Callback::new(move |()| board.stop_sharing(vec![task])))
            } else {
                item(
                    Icon::SHARE,
                    say.staff_share_with(&board.client_now()),
                    Callback::new(move |()| board.share(vec![task], Then::Nothing)),
                )
            }}
            {item(Icon::SQUARE_CHECK, (if board.picked.read_untracked().has(task) { say.staff_unpick() } else { say.staff_pick() }).to_owned(), Callback::new(move |()| board.picked.update(|picked| picked.toggle(task))))}
        </div>
    }
}
