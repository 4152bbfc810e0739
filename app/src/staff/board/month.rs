//! The project as a calendar.

use super::model::{entries, shows};
use super::state::board;
use crate::clock;
use crate::session::session;
use crate::views::calendar::{Calendar, Entry};
use leptos::prelude::*;

/// A month of the project.
#[component]
pub fn Month() -> impl IntoView {
    let (board, session) = (board(), session());
    let address = board.address;
    let found: Memo<Vec<Entry>> = Memo::new(move |_| {
        let (showing, say) = (address.showing.get(), session.say());
        let clock_of = |at| say.clock(at, clock::offset_at(at));
        let plan = board.plan.read();
        let cards = plan.iter().flat_map(|plan| plan.cards()).filter(|card| shows(&showing, card));
        cards.flat_map(|card| entries(card, clock::day_of, clock_of)).collect()
    });
    view! { <Calendar address entries=found/> }
}
