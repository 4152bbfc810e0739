//! Says that changes wait, and opens the list of them.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::board;
use crate::staff::house::house;
use crate::ui::Button;
use leptos::prelude::*;
use veranda_terms::Act;

/// The bar; nothing while nothing waits.
#[component]
pub fn PublishBar() -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let count = Memo::new(move |_| {
        let plan = board.plan.read();
        plan.as_ref().map_or(0, |plan| plan.cards().filter(|card| card.waiting.is_some()).count()) as i64
    });
    view! {
        <Show when=move || count.get() != 0>
            <div class="note watch publish" role="status">
                {icon(Icon::LAYERS)}
                <div class="row grow">
                    <span class="grow">{move || say().waiting_bar(count.get(), &board.client())}</span>
                    <Show when=move || house.may(Act::Share)>
                        <Button small=true on_press=move |()| board.publishing.set(true)>
                            {icon(Icon::SEND)}{move || say().waiting_publish(count.get(), &board.client())}
                        </Button>
                    </Show>
                </div>
            </div>
        </Show>
    }
}
