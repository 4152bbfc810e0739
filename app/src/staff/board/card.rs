//! A task on the board.

mod facts;
mod sign;

use super::card_menu::MenuAt;
use super::drag::Drag;
use super::model::waiting;
use super::state::{Board, board};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::task::{Chip, why_ours};
use crate::ui::Face;
use facts::Facts;
use leptos::prelude::*;
use leptos_router::components::A;
use sign::Sign;
use std::sync::Arc;
use veranda_api::client::Somebody;
use veranda_api::staff::StaffCard;
use veranda_terms::TaskId;

/// The card. Each part of it follows what it says and no more: a word said about a task draws the number of words anew and
/// nothing else, however many cards there are.
#[component]
pub fn CardView(
    /// Which task.
    task: TaskId,
) -> impl IntoView {
    let (board, drag, session) = (board(), expect_context::<Drag>(), session());
    let card = board.card(task);
    let asked = Memo::new(move |_| {
        waiting(card.read().as_ref()?, clock::today(), clock::offset_minutes(), board.holidays.get())
    });
    let is = move |of: fn(&StaffCard) -> bool| Memo::new(move |_| card.read().as_ref().is_some_and(|card| of(card)));
    let facts = Memo::new(move |_| Some(Facts::of(card.read().as_ref()?, asked.read().as_ref())));
    let sign = Memo::new(move |_| Sign::of(session.say(), card.read().as_ref()?, asked.read().as_ref()));
    let there = is(|_| true);
    let dragged = move || drag.shift(task);
    let above = move || drag.place().is_some_and(|place| place.before == Some(task));
    view! {
        <li
            class="tile"
            class:yours=move || asked.read().is_some()
            class:inside=is(|card| card.shared.is_none())
            class:done=is(|card| card.done.is_some() && card.shared.is_some())
            class:dragging=move || dragged().is_some()
            data-task=task.to_string()
            data-action=move || asked.read().as_ref().map(|asked| asked.verb.action.as_str())
            style=("translate", move || dragged().map(|(x, y)| format!("{x}px {y}px")))
            style=("pointer-events", move || dragged().map(|_| "none"))
            style=("z-index", move || dragged().map(|_| "5"))
            style=("box-shadow", move || above().then_some("0 -5px 0 -2px var(--focus)"))
        >
            <Show when=move || there.get()>
                {move || sign.get().map(|sign| sign.shown(session.say()))}
                <Whose card/>
                <Name task card/>
                <Foot task card facts/>
            </Show>
            <Show when=move || board.is_unsent(task)>
                <p class="meta"><b>{icon(Icon::HOURGLASS)}{move || session.say().outbox_waits_here()}</b></p>
            </Show>
        </li>
    }
}

/// A card as it is now, or nothing once it is gone.
type Card = Memo<Option<Arc<StaffCard>>>;

/// What the firm calls it.
fn title_of(card: Card) -> Memo<String> {
    Memo::new(move |_| card.read().as_ref().map(|card| card.title.for_staff().to_owned()).unwrap_or_default())
}

/// What somebody of the client needs before they can go on, and whose turn it is beside or instead of the client's.
#[component]
fn Whose(card: Card) -> impl IntoView {
    let session = session();
    let why = Memo::new(move |_| why_ours(session.say(), card.read().as_ref()?));
    let partner = Memo::new(move |_| card.read().as_ref()?.partner.as_ref().map(ToString::to_string));
    view! {
        {move || why.get().map(|why| view! {
            <p class="meta"><b>{icon(Icon::HAND)}{session.say().aside_with_us(&why)}</b></p>
        })}
        {move || partner.get().map(|name| view! {
            <p class="meta"><span>{icon(Icon::HANDSHAKE)}{session.say().partners_with(&name)}</span></p>
        })}
    }
}

/// What it is called, and behind which line it stands.
#[component]
fn Name(task: TaskId, card: Card) -> impl IntoView {
    let (board, session, title) = (board(), session(), title_of(card));
    let line = board.line_called(card);
    view! {
        <h3>
            <A
                href=move || board.address.task(task)
                attr:id=format!("card-{task}")
                attr:aria-describedby="card-hint"
                attr:draggable="false"
            >
                {move || title.get()}
            </A>
        </h3>
        {move || line.get().map(|line| view! { <p class="meta"><span>{session.say().behind_of(&line)}</span></p> })}
    }
}

/// Dates and counts, who works on it, and what can be done with it.
#[component]
fn Foot(task: TaskId, card: Card, facts: Memo<Option<Facts>>) -> impl IntoView {
    let (board, session, title) = (board(), session(), title_of(card));
    let count = board.behind_of(task);
    view! {
        <div class="foot">
            <span class="meta">
                {move || count.get().map(|count| view! { <span><Chip count/></span> })}
                {move || facts.get().map(|facts| facts.shown(session.say()))}
            </span>
            <span class="row hold gap-1">
                <Owners card/>
                <Pick task title board/>
                <More task title/>
            </span>
        </div>
    }
}

#[component]
fn Owners(card: Card) -> impl IntoView {
    let session = session();
    let owners: Memo<Vec<Somebody>> =
        Memo::new(move |_| card.read().as_ref().map(|card| card.owners.clone()).unwrap_or_default());
    let words = move || {
        let owners = owners.read();
        let names: Vec<&str> = owners.iter().map(|owner| owner.name.as_str()).collect();
        (!names.is_empty()).then(|| session.say().staff_card_owners(&session.say().names(&names)))
    };
    view! {
        <span class="faces">
            {move || owners
                .read()
                .iter()
                .take(3)
                .map(|owner| view! { <Face id=owner.id.to_string() name=owner.name.to_string() tiny=true/> })
                .collect_view()}
        </span>
        {move || words().map(|words| view! { <span class="sr">{words}</span> })}
    }
}

#[component]
fn Pick(task: TaskId, title: Memo<String>, board: Board) -> impl IntoView {
    let session = session();
    let change = move |event: web_sys::MouseEvent| {
        let lanes = board.lanes.get_untracked();
        board.picked.update(
            |picked| {
                if event.shift_key() { picked.extend_to(task, &lanes) } else { picked.toggle(task) }
            },
        );
    };
    view! {
        <label class="btn icon quiet">
            <input
                type="checkbox"
                class="pick"
                aria-label=move || session.say().staff_card_pick(&title.read())
                prop:checked=move || board.picked.read().has(task)
                on:click=change
            />
        </label>
    }
}

/// The button that opens the menu of a card.
#[component]
pub fn More(
    /// Of which task.
    task: TaskId,
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let (session, menu) = (session(), expect_context::<RwSignal<Option<MenuAt>>>());
    let open = move || menu.read().as_ref().is_some_and(|menu| menu.task == task);
    view! {
        <button
            type="button"
            class="btn icon quiet"
            id=format!("more-{task}")
            aria-haspopup="menu"
            aria-expanded=move || if open() { "true" } else { "false" }
            aria-label=move || session.say().staff_card_menu(&title.read())
            on:click=move |event| {
                event.stop_propagation();
                let on = event_target::<web_sys::Element>(&event);
                let button = on.closest("button").ok().flatten().unwrap_or(on);
                menu.set((!open()).then(|| MenuAt::under(task, &button)));
            }
        >
            {icon(Icon::ELLIPSIS)}
        </button>
    }
}
