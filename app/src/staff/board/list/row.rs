//! A task in the table.

use super::edit::Edit;
use super::editing::Editing;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::card::More;
use crate::staff::board::model::{Cell, Rows, Waiting, waiting};
use crate::staff::board::state::board;
use crate::staff::task::{Chip, why_ours};
use crate::ui::Face;
use crate::views::slip::slipped;
use leptos::prelude::*;
use std::sync::Arc;
use veranda_api::staff::StaffCard;
use veranda_terms::TaskId;
use veranda_text::Say;

/// The row. It follows its own changes and nobody else's.
#[component]
pub fn Row(
    /// Which task.
    task: TaskId,
    /// The list it stands in: a range is picked in its order.
    rows: Memo<Rows>,
    /// What is being changed in place.
    editing: Editing,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let card = board.card(task);
    let asked = Memo::new(move |_| {
        waiting(card.read().as_ref()?, clock::today(), clock::offset_minutes(), board.holidays.get())
    });
    let title =
        Memo::new(move |_| card.read().as_ref().map(|card| card.title.for_staff().to_owned()).unwrap_or_default());
    let pick = move |event: web_sys::MouseEvent| {
        board.picked.update(|picked| {
            if event.shift_key() { picked.extend_to(task, &rows.read_untracked().lanes) } else { picked.toggle(task) }
        });
    };
    let picked = Memo::new(move |_| board.picked.read().has(task));
    let open = editing.open_in(task);
    let stage = Memo::new(move |_| board.stage_shown(task));
    view! {
        <tr
            data-task=task.to_string()
            data-done=move || card.read().as_ref().is_some_and(|card| card.done.is_some()).then_some("")
            class:inside=move || card.read().as_ref().is_some_and(|card| card.shared.is_none())
            aria-selected=move || if picked.get() { "true" } else { "false" }
            data-action=move || asked.read().as_ref().map(|asked| asked.verb.action.as_str())
        >
            <td class="pick-cell">
                <label class="btn icon quiet">
                    <input
                        type="checkbox"
                        class="pick"
                        aria-label=move || say().staff_card_pick(&title.read())
                        prop:checked=picked
                        on:click=pick
                    />
                </label>
            </td>
            <td>
                {move || if open.get() == Some(Cell::Title) {
                    view! { <Edit task cell=Cell::Title editing label=label(say(), Cell::Title, &title.get_untracked())/> }.into_any()
                } else {
                    view! { <Name task title card/> }.into_any()
                }}
            </td>
            <td>{move || card.get().map(|card| whose(say(), &card, asked.get()))}</td>
            {[Cell::Stage, Cell::ClientDate, Cell::TeamDate, Cell::Owners]
                .map(|cell| view! { <Value task cell open title stage card editing/> })
                .into_iter()
                .collect_view()}
            <td class="pick-cell">{move || view! { <More task title=title.get()/> }}</td>
        </tr>
    }
}

#[component]
fn Name(task: TaskId, title: Memo<String>, card: Memo<Option<Arc<StaffCard>>>) -> impl IntoView {
    let (board, session) = (board(), session());
    let is = move |of: fn(&StaffCard) -> bool| move || card.read().as_ref().is_some_and(|card| of(card));
    let (line, count) = (board.line_called(card), board.behind_of(task));
    view! {
        <span class="row gap-2">
            <a
                class="plain bold"
                id=format!("card-{task}")
                aria-describedby="list-hint"
                href=move || board.address.task(task)
            >
                {move || title.get()}
            </a>
            <Show when=is(|card| card.milestone)>
                {icon(Icon::FLAG)}<span class="sr">{session.words(Say::links_milestone)}</span>
            </Show>
            <Show when=is(|card| card.waiting.is_some())>
                <span class="s dim nowrap">{session.words(Say::waiting_mark)}</span>
            </Show>
            {move || count.get().map(|count| view! { <span class="s soft nowrap row hold gap-1"><Chip count/></span> })}
            {move || line.get().map(|line| view! { <span class="s dim">{session.say().behind_of(&line)}</span> })}
        </span>
    }
}

/// A cell that is changed in place, as it reads.
#[component]
fn Value(
    task: TaskId,
    cell: Cell,
    open: Memo<Option<Cell>>,
    title: Memo<String>,
    stage: Memo<String>,
    card: Memo<Option<Arc<StaffCard>>>,
    editing: Editing,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let late = Memo::new(move |_| {
        let card = card.read();
        let open = card.as_ref().filter(|card| cell == Cell::ClientDate && card.done.is_none());
        open.and_then(|card| card.client_date).is_some_and(|date| date < clock::today())
    });
    view! {
        <td>
            {move || if open.get() == Some(cell) {
                view! { <Edit task cell editing label=label(say(), cell, &title.get_untracked())/> }.into_any()
            } else {
                view! {
                    <button
                        type="button"
                        class="cell"
                        class:late-text=late
                        id=cell.id(task)
                        on:click=move |_| editing.begin(task, cell)
                    >
                        <span class="sr">{move || label(say(), cell, &title.read())}": "</span>
                        {move || match cell {
                            Cell::Stage => stage.get().into_any(),
                            _ => card.get().map(|card| value(say(), cell, &card, late.get())).into_any(),
                        }}
                    </button>
                }.into_any()
            }}
        </td>
    }
}

/// The name of a cell.
fn label(say: Say, cell: Cell, title: &str) -> String {
    match cell {
        Cell::Title => say.views_title_of(title),
        Cell::Stage => say.views_stage_of(title),
        Cell::ClientDate => say.views_date_of(title),
        Cell::TeamDate => say.views_team_of(title),
        Cell::Owners => say.views_who_of(title),
    }
}

/// What a cell says.
fn value(say: Say, cell: Cell, card: &StaffCard, late: bool) -> AnyView {
    let day = |date: Option<_>| date.map_or_else(|| "–".to_owned(), |date| say.day(date, clock::today()));
    match cell {
        Cell::Title | Cell::Stage => ().into_any(),
        Cell::ClientDate => {
            let slip = slipped(say, card.client_date, card.was.filter(|_| card.done.is_none()));
            view! {
                {day(card.client_date)}
                {late.then(|| format!(" · {}", say.staff_card_late()))}
                {slip.map(|words| view! { <span class="s soft row">{words}</span> })}
            }
            .into_any()
        }
        Cell::TeamDate => view! { <span class="soft">{day(card.team_date)}</span> }.into_any(),
        Cell::Owners if card.owners.is_empty() => {
            view! { <span class="soft" aria-hidden="true">"–"</span><span class="sr">{say.views_nobody()}</span> }
                .into_any()
        }
        Cell::Owners => owners(say, card).into_any(),
    }
}

/// Whose move it is, and for how long.
fn whose(say: Say, card: &StaffCard, asked: Option<Waiting>) -> AnyView {
    let wash = |drawing, coloured_as: &'static str, word: String| {
        view! { <span class="verb wash" data-action=coloured_as>{icon(drawing)}{word}</span> }
    };
    match asked {
        Some(Waiting { verb, days, due, .. }) => {
            let late = due.is_some_and(|due| due < clock::today());
            let since = if days == 0 { say.staff_sent_today().to_owned() } else { say.staff_waiting_days(days) };
            let since = if late { format!("{since} · {}", say.staff_card_late()) } else { since };
            view! {
                <span class="row hold gap-2">
                    {wash(Icon::said(&verb), verb.action.as_str(), say.said(&verb).to_owned())}
                    <span class="s soft nowrap">{since}</span>
                </span>
            }
            .into_any()
        }
        None if let Some(why) = why_ours(say, card) => wash(Icon::HAND, "withus", why).into_any(),
        None => match (&card.partner, card.done, card.shared) {
            (Some(partner), _, _) => wash(Icon::HANDSHAKE, "withus", say.partners_with(partner.as_str())).into_any(),
            (None, _, None) => view! { <span class="lock">{icon(Icon::LOCK)}{say.staff_only_team()}</span> }.into_any(),
            (None, Some(_), Some(_)) => wash(Icon::CHECK, "done", say.common_done().to_owned()).into_any(),
            (None, None, Some(_)) => wash(Icon::HOURGLASS, "withus", say.common_with_us().to_owned()).into_any(),
        },
    }
}

fn owners(say: Say, card: &StaffCard) -> impl IntoView + use<> {
    let names: Vec<&str> = card.owners.iter().map(|owner| owner.name.as_str()).collect();
    let words = (!names.is_empty()).then(|| say.names(&names));
    view! {
        <span class="faces">
            {card
                .owners
                .iter()
                .take(3)
                .map(|owner| view! { <Face id=owner.id.to_string() name=owner.name.to_string() tiny=true/> })
                .collect_view()}
        </span>
        {words.map(|words| view! { <span class="sr">{words}</span> })}
    }
}
