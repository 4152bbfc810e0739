//! A card on the board.

use super::super::parts::{distance, done_line, first_name, sign_and_word, why_ours};
use super::super::store::{CardSignal, store};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::Face;
use crate::views::Address;
use crate::views::slip::slipped;
use leptos::prelude::*;
use veranda_api::client::ClientCard;
use veranda_api::reader::{self, first_of, is_turn};
use veranda_terms::Turn;
use veranda_text::Say;

/// One task: coloured when it is the reader's turn, flat when it is with the firm, faded when it is done.
#[component]
pub fn Tile(card: CardSignal, address: Address) -> impl IntoView {
    let session = session();
    let store = store();
    move || {
        let card = card.get();
        let (turn, mine) = store.me.with(|me| match me {
            Some(me) => {
                let mine = first_of(card.asks.iter().filter(|ask| is_turn(ask, me)));
                (reader::turn(&card, me), mine.map(|ask| (ask.verb(), ask.minutes)))
            }
            None => (Turn::Ours, None),
        });
        let day = match turn {
            Turn::Yours { due, .. } => due.or(card.date),
            Turn::Colleagues { .. } | Turn::Partners | Turn::Ours => card.date,
            Turn::Done => None,
        };
        let late = matches!(turn, Turn::Yours { due: Some(due), .. } if due < clock::today());
        let yours = matches!(turn, Turn::Yours { .. });
        let done = turn == Turn::Done;
        let coloured_as = match turn {
            Turn::Yours { action, .. } => action.as_str(),
            Turn::Colleagues { .. } | Turn::Partners | Turn::Ours => "withus",
            Turn::Done => "done",
        };
        let remarks = card.remarks;
        let owner = card.owners.first().filter(|_| !done).cloned();
        let (date, was) = (card.date, card.was.filter(|_| !done));
        let (task, title, with_us) = (card.id, card.title.to_string(), card.clone());
        view! {
            <li class="tile" class:yours=yours class:done=done data-action=coloured_as>
                {match turn {
                    Turn::Yours { .. } => mine.map(|(verb, minutes)| view! {
                        <p class="turn">
                            {sign_and_word(session, verb)}
                            <b>
                                {session.words(Say::client_your_turn)}
                                {move || format!(" · {}", session.say().duration_short(i64::from(minutes)))}
                            </b>
                        </p>
                    }.into_any()),
                    Turn::Colleagues { .. } => Some(view! {
                        <p class="meta"><span>{icon(Icon::PEOPLE)}{session.words(Say::client_colleagues_turn)}</span></p>
                    }.into_any()),
                    Turn::Partners => {
                        let name = card.partner.as_ref().map(ToString::to_string).unwrap_or_default();
                        Some(view! {
                            <p class="meta">
                                <span>{icon(Icon::PEOPLE)}{move || session.say().client_with_partner(&name)}</span>
                            </p>
                        }.into_any())
                    }
                    Turn::Ours => Some(view! {
                        <p class="meta">
                            <span>{icon(Icon::HOURGLASS)}{move || ours(session.say(), &with_us)}</span>
                        </p>
                    }.into_any()),
                    Turn::Done => None,
                }}
                <h3><a href=move || address.task(task)>{title}</a></h3>
                <div class="foot">
                    <span class="meta">
                        {card.milestone.then(|| view! {
                            <span>
                                {icon(Icon::FLAG)}
                                <span class="sr">{session.words(Say::links_milestone)}</span>
                            </span>
                        })}
                        {done.then(|| view! {
                            <span>{icon(Icon::CHECK)}{move || done_line(session.say(), &card)}</span>
                        })}
                        {day.map(|day| view! {
                            <span class:late=late>
                                {icon(Icon::CALENDAR_DAYS)}
                                {move || session.say().day(day, clock::today())}
                                {move || late.then(|| format!(" · {}", distance(session.say(), day, clock::today())))}
                            </span>
                        })}
                        {was.map(|_| view! { <span>{move || slipped(session.say(), date, was)}</span> })}
                        {(remarks > 0).then(|| view! {
                            <span>
                                {icon(Icon::MESSAGE_SQUARE)}
                                <span aria-hidden="true">{remarks}</span>
                                <span class="sr">{move || session.say().client_remarks(i64::from(remarks))}</span>
                            </span>
                        })}
                    </span>
                    {owner.map(|owner| view! {
                        <span class="row">
                            <Face id=owner.id.to_string() name=owner.name.to_string() tiny=true/>
                            <span class="sr">{first_name(owner.name.as_str()).to_owned()}</span>
                        </span>
                    })}
                </div>
            </li>
        }
    }
}

/// "With us", and why, where somebody of the client gave the firm its turn.
fn ours(say: Say, card: &ClientCard) -> String {
    why_ours(say, card).map_or_else(|| say.common_with_us().to_owned(), |why| say.aside_with_us(&why))
}
