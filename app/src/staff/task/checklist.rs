//! The checklist, ticked in place.

use super::opened::opened;
use crate::session::session;
use crate::staff::parts::Sender;
use crate::ui::Refusal;
use leptos::prelude::*;
use veranda_api::staff::{ChecklistItem, Tick, TickItem};

/// The card with the list; nothing where there is none.
#[component]
pub fn Checklist() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let items = opened.part(|page| page.checklist.clone());
    let list = move || items.get().unwrap_or_default();
    let ticked = move || list().iter().filter(|item| item.ticked).count();
    view! {
        <Show when=move || !list().is_empty()>
            <section class="card stack tight" aria-labelledby="checklist-heading">
                <div class="head">
                    <h2 id="checklist-heading">{move || say().staff_checklist()}</h2>
                    <span class="s dim">
                        {move || say().staff_checklist_progress(ticked() as i64, list().len() as i64)}
                    </span>
                </div>
                <ul class="stack gap-0">
                    <For each=list key=|item| item.clone_key() let(item)><Item item/></For>
                </ul>
            </section>
        </Show>
    }
}

/// An item is drawn again when its text or its tick changes.
trait CloneKey {
    fn clone_key(&self) -> (veranda_terms::ChecklistItemId, bool, String);
}

impl CloneKey for ChecklistItem {
    fn clone_key(&self) -> (veranda_terms::ChecklistItemId, bool, String) {
        (self.id, self.ticked, self.text.for_staff().to_owned())
    }
}

#[component]
fn Item(item: ChecklistItem) -> impl IntoView {
    let opened = opened();
    let sender = Sender::new();
    // Ticked at once; a refusal unticks it and says why.
    let ticked = RwSignal::new(item.ticked);
    let (id, before) = (item.id, item.ticked);
    let change = move |now: bool| {
        ticked.set(now);
        sender.send_or(
            TickItem { task: opened.task, item: id, body: Tick { ticked: now } },
            None,
            move |reply| opened.take(reply),
            move |failed| {
                ticked.set(before);
                Some(failed)
            },
        );
    };
    view! {
        <li>
            <label class="row hold tap gap-2">
                <input
                    type="checkbox"
                    class="pick"
                    id=format!("item-{id}")
                    prop:checked=ticked
                    on:change:target=move |event| change(event.target().checked())
                />
                <span>{item.text.for_staff().to_owned()}</span>
            </label>
            <Refusal text=sender.whole()/>
        </li>
    }
}
