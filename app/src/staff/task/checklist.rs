//! The checklist: ticked, written and ordered in place.

mod adding;
mod line;
mod order;
mod places;

use super::opened::opened;
use crate::draft::Draft;
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::ui::Refusal;
use adding::Adding;
use leptos::prelude::*;
use line::Line;
use order::Order;
use veranda_terms::Act;

/// What the lines of a list share.
#[derive(Debug, Clone, Copy)]
struct List {
    /// The order they stand in, and what changes it.
    order: Order,
    /// What is typed into the line below them.
    typed: Draft,
    /// Sends what ends a line, so that the answer is heard when the line is gone.
    sender: Sender,
    /// Whether the reader may write on it.
    may: Memo<bool>,
}

/// The card with the list; nothing for whoever may not write on it, where there is none.
#[component]
pub fn Checklist() -> impl IntoView {
    let (opened, session, house) = (opened(), session(), house());
    let say = move || session.say();
    let items = opened.part(|page| page.checklist.clone());
    let items = Memo::new(move |_| items.get().unwrap_or_default());
    let order = Order::follow(opened, items);
    let may = Memo::new(move |_| house.may(Act::EditPlan));
    let list = List { order, typed: Draft::of(format_args!("lines:{}", opened.task)), sender: Sender::new(), may };
    provide_context(list);
    let ticked = move || items.read().iter().filter(|item| item.ticked).count();
    view! {
        <Show when=move || may.get() || !items.read().is_empty()>
            <section class="card stack tight" aria-labelledby="checklist-heading">
                <div class="head">
                    <h2 id="checklist-heading">{move || say().staff_checklist()}</h2>
                    <Show when=move || !items.read().is_empty()>
                        <span class="s dim">
                            {move || say().staff_checklist_progress(ticked() as i64, items.read().len() as i64)}
                        </span>
                    </Show>
                </div>
                <p class="sr" id="checklist-hint">{move || say().checklist_hint()}</p>
                <ul class="stack gap-0" node_ref=order.around>
                    <For each=move || order.shown() key=|id| *id let(id)><Line id/></For>
                </ul>
                <Refusal text=order.refused()/>
                <Refusal text=list.sender.whole()/>
                <Show when=move || may.get()><Adding/></Show>
            </section>
        </Show>
    }
}

/// The list around this.
///
/// # Panics
/// Outside of [`Checklist`], which provides it.
fn list() -> List {
    expect_context()
}
