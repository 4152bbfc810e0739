//! The project as a timeline.

mod baseline;
mod critical;

use super::model::{bar, critical_path, planned_for, shows, waits};
use super::state::board;
use crate::clock;
use crate::views::timeline::{Bar, Timeline};
use baseline::{Baseline, Compared};
use critical::Critical;
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use veranda_terms::{Day, TaskId};

/// The project along the days.
#[component]
pub fn Along() -> impl IntoView {
    let board = board();
    let address = board.address;
    let baseline = Baseline::fetch(board.id);
    let path = Memo::new(move |_| {
        board.plan.read().as_ref().map(|plan| critical_path(&plan.cards().collect::<Vec<_>>())).unwrap_or_default()
    });
    let then: Memo<HashMap<TaskId, Option<Day>>> = Memo::new(move |_| {
        let tasks = baseline.row.get().map(|row| row.tasks).unwrap_or_default();
        tasks.into_iter().map(|one| (one.task, one.day)).collect()
    });
    let found = Memo::new(move |_| -> Vec<Option<Bar>> {
        let (showing, plan, then) = (address.showing.get(), board.plan.read(), then.read());
        let decides: HashSet<TaskId> = path.get().into_iter().collect();
        let cards = plan.iter().flat_map(|plan| plan.cards()).filter(|card| shows(&showing, card));
        cards
            .map(|card| {
                let was = then.get(&card.id).copied().flatten();
                Some(bar(card, clock::day_of)?.compared(planned_for(card), was, decides.contains(&card.id)))
            })
            .collect()
    });
    let bars = Memo::new(move |_| found.read().iter().flatten().cloned().collect());
    let undated = Memo::new(move |_| found.read().iter().filter(|bar| bar.is_none()).count());
    let order = Memo::new(move |_| {
        board.plan.read().as_ref().map(|plan| waits(&plan.cards().collect::<Vec<_>>())).unwrap_or_default()
    });
    view! {
        <Critical path/>
        <Compared baseline/>
        <Timeline address bars undated waits=order/>
    }
}
