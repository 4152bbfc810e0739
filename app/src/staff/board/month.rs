//! The project as a calendar, in which tasks are dragged or carried to other days.

mod carrying;
mod days;
mod dragging;

use super::model::{carried_to, entries, shows};
use super::state::board;
use crate::clock;
use crate::session::session;
use crate::views::calendar::{Calendar, Entry};
use days::Days;
use dragging::over_days;
use leptos::prelude::*;
use veranda_text::Say;

/// A month of the project.
#[component]
pub fn Month() -> impl IntoView {
    let (board, session) = (board(), session());
    let address = board.address;
    let days = Days::new(board);
    let found: Memo<Vec<Entry>> = Memo::new(move |_| {
        let (showing, say, carried) = (address.showing.get(), session.say(), days.carried.get());
        let clock_of = |at| say.clock(at, clock::offset_at(at));
        let plan = board.plan.read();
        let cards = plan.iter().flat_map(|plan| plan.cards()).filter(|card| shows(&showing, card));
        cards
            .flat_map(|card| {
                let to = carried.filter(|carried| carried.task == card.id).map(|carried| (carried.from, carried.to));
                entries(card, clock::day_of, clock_of).into_iter().map(move |entry| match to {
                    Some(days) => carried_to(entry, card, days),
                    None => entry,
                })
            })
            .collect()
    });
    let drag = over_days(days);
    let turn = days.turner();
    let archived = Memo::new(move |_| board.is_archived());
    // Before the calendar hears of it: while something is carried, arrows are about that.
    let pressed = move |event: &web_sys::KeyboardEvent| carrying::pressed(days, &turn, event);
    view! {
        <div class="stack" on:keydown:capture=move |event| pressed(&event) {..drag.hears()}>
            <Show when=move || !archived.get()><p class="s soft wide">{session.words(Say::views_hint_days)}</p></Show>
            <Calendar address entries=found/>
        </div>
    }
}
