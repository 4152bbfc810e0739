//! A task on the board.

use super::card_menu::MenuAt;
use super::drag::Drag;
use super::model::{Behind, Waiting, waiting};
use super::state::{Board, board};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::task::{Chip, why_ours};
use crate::ui::Face;
use crate::views::slip::slipped;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;
use veranda_api::staff::StaffCard;
use veranda_terms::TaskId;
use veranda_text::Say;

/// What the line is called that a card stands behind, and how much stands behind itself.
type Around = (Option<String>, Option<Behind>);

/// The card. It follows its own changes, and what stands behind it.
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
    let is = move |of: fn(&StaffCard) -> bool| move || card.read().as_ref().is_some_and(|card| of(card));
    let (line, count) = (board.line_called(task), board.behind_of(task));
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
            {move || card.get().map(|card| view! { <Inside card asked=asked.get() around=(line.get(), count.get())/> })}
            <Show when=move || board.is_unsent(task)>
                <p class="meta"><b>{icon(Icon::HOURGLASS)}{move || session.say().outbox_waits_here()}</b></p>
            </Show>
        </li>
    }
}

#[component]
fn Inside(card: Arc<StaffCard>, asked: Option<Waiting>, around: Around) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = session.say();
    let title = card.title.for_staff().to_owned();
    let (task, words) = (card.id, title.clone());
    let (line, count) = around;
    view! {
        {sign(say, &card, asked.as_ref())}
        {settle(say, &card)}
        {with_partner(say, &card)}
        <h3>
            <A
                href=move || board.address.task(task)
                attr:id=format!("card-{task}")
                attr:aria-describedby="card-hint"
                attr:draggable="false"
            >
                {words}
            </A>
        </h3>
        {line.map(|line| view! { <p class="meta"><span>{say.behind_of(&line)}</span></p> })}
        <div class="foot">
            <span class="meta">
                {count.map(|count| view! { <span><Chip count/></span> })}{facts(say, &card, asked.as_ref())}
            </span>
            <span class="row hold gap-1">
                <Owners card=Arc::clone(&card)/>
                <Pick task title=title.clone() board/>
                <More task title/>
            </span>
        </div>
    }
}

/// The line that says whose move it is, or that only the firm sees it.
fn sign(say: Say, card: &StaffCard, asked: Option<&Waiting>) -> AnyView {
    match asked {
        Some(Waiting { verb, days, due, .. }) => {
            let late = due.is_some_and(|due| due < clock::today());
            let since = if *days == 0 { say.staff_sent_today().to_owned() } else { say.staff_waiting_days(*days) };
            let since = if late { format!("{since} · {}", say.staff_card_late()) } else { since };
            view! { <p class="turn">{icon(Icon::said(verb))}{say.said(verb).to_owned()}<b>{since}</b></p> }.into_any()
        }
        None if card.partner.is_some() => ().into_any(),
        None if card.shared.is_none() => view! { <p class="lock">{icon(Icon::LOCK)}{inside(say, card)}</p> }.into_any(),
        None if card.done.is_some() || why_ours(say, card).is_some() => ().into_any(),
        None => view! { <p class="meta"><span>{icon(Icon::HOURGLASS)}{say.common_with_us()}</span></p> }.into_any(),
    }
}

/// What somebody of the client needs before they can go on.
fn settle(say: Say, card: &StaffCard) -> Option<AnyView> {
    let why = say.aside_with_us(&why_ours(say, card)?);
    Some(view! { <p class="meta"><b>{icon(Icon::HAND)}{why}</b></p> }.into_any())
}

/// Whose turn it is beside or instead of the client's.
fn with_partner(say: Say, card: &StaffCard) -> Option<AnyView> {
    let name = card.partner.as_ref()?.to_string();
    let words = say.partners_with(&name);
    Some(view! { <p class="meta"><span>{icon(Icon::HANDSHAKE)}{words}</span></p> }.into_any())
}

/// Who sees a task that the client does not.
fn inside(say: Say, card: &StaffCard) -> String {
    match card.partners {
        0 => say.staff_only_team().to_owned(),
        partners => say.partners_see(i64::from(partners)),
    }
}

/// Dates, remarks, notes, ticks: only what is there.
fn facts(say: Say, card: &StaffCard, asked: Option<&Waiting>) -> AnyView {
    let today = clock::today();
    let shown = |day| say.day(day, today);
    let plain = |drawing, day, words: String| {
        view! {
            <span>{icon(drawing)}<span aria-hidden="true">{shown(day)}</span><span class="sr">{words}</span></span>
        }
        .into_any()
    };
    let due = asked.and_then(|asked| asked.due);
    let date = match (card.done, due.or(card.client_date), card.team_date) {
        (Some(at), _, _) => Some(
            view! { <span>{icon(Icon::CHECK)}{say.staff_card_done_on(clock::day_of(at), today)}</span> }.into_any(),
        ),
        // What is asked is late in the line above, by its own date.
        (None, Some(day), _) if due.is_some() => Some(plain(Icon::CALENDAR_DAYS, day, say.staff_card_due(day, today))),
        (None, Some(day), _) => Some(
            view! {
                <span class:late=day < today>
                    {icon(Icon::CALENDAR_DAYS)}<span aria-hidden="true">{shown(day)}</span>
                    <span class="sr">{say.staff_card_client_date(day, today)}</span>
                    {(day < today).then(|| format!(" · {}", say.staff_card_late()))}
                    {slipped(say, card.client_date, card.was).map(|slip| format!(" · {slip}"))}
                </span>
            }
            .into_any(),
        ),
        (None, None, Some(day)) => Some(plain(Icon::LOCK, day, say.staff_card_team_date(day, today))),
        (None, None, None) => None,
    };
    let counted = |drawing, count: u32, words: String| {
        (count > 0).then(|| view! { <span>{icon(drawing)}{count}<span class="sr">" "{words}</span></span> })
    };
    let more = asked.map_or(0, |asked| asked.more);
    view! {
        {card.milestone.then(|| view! { <span>{icon(Icon::FLAG)}<span class="sr">{say.links_milestone()}</span></span> })}
        {date}
        {card.waiting.map(|_| view! {
            <span>{icon(Icon::LAYERS)}<span aria-hidden="true">{say.waiting_mark()}</span><span class="sr">{say.waiting_mark_means()}</span></span>
        })}
        {(more > 0).then(|| view! { <span>{say.staff_asks_more(more as i64)}</span> })}
        {counted(Icon::MESSAGE_SQUARE, card.client_remarks, say.staff_card_remarks(i64::from(card.client_remarks)))}
        {counted(Icon::PENCIL, card.notes, say.staff_card_notes(i64::from(card.notes)))}
        {(card.items > 0).then(|| view! {
            <span>
                {icon(Icon::SQUARE_CHECK)}{card.ticked}"/"{card.items}
                <span class="sr">" "{say.staff_card_ticked()}</span>
            </span>
        })}
    }
    .into_any()
}

#[component]
fn Owners(card: Arc<StaffCard>) -> impl IntoView {
    let say = session().say();
    let names: Vec<&str> = card.owners.iter().map(|owner| owner.name.as_str()).collect();
    let with = (!names.is_empty()).then(|| say.staff_card_owners(&say.names(&names)));
    view! {
        <span class="faces">
            {card
                .owners
                .iter()
                .take(3)
                .map(|owner| view! { <Face id=owner.id.to_string() name=owner.name.to_string() tiny=true/> })
                .collect_view()}
        </span>
        {with.map(|words| view! { <span class="sr">{words}</span> })}
    }
}

#[component]
fn Pick(task: TaskId, title: String, board: Board) -> impl IntoView {
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
                aria-label=move || session.say().staff_card_pick(&title)
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
    title: String,
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
            aria-label=move || session.say().staff_card_menu(&title)
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
