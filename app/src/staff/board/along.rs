//! The project as a timeline.

use super::model::{bar, shows, waits};
use super::state::board;
use crate::clock;
use crate::views::timeline::{Bar, Timeline};
use leptos::prelude::*;

/// The project along the days.
#[component]
pub fn Along() -> impl IntoView {
    let board = board();
    let address = board.address;
    let found = Memo::new(move |_| -> Vec<Option<Bar>> {
        let (showing, plan) = (address.showing.get(), board.plan.read());
        let cards = plan.iter().flat_map(|plan| plan.cards()).filter(|card| shows(&showing, card));
        cards.map(|card| bar(card, clock::day_of)).collect()
    });
    let bars = Memo::new(move |_| found.read().iter().flatten().cloned().collect());
    let undated = Memo::new(move |_| found.read().iter().filter(|bar| bar.is_none()).count());
    let order = Memo::new(move |_| {
        board.plan.read().as_ref().map(|plan| waits(&plan.cards().collect::<Vec<_>>())).unwrap_or_default()
    });
    view! { <Timeline address bars undated waits=order/> }
}
