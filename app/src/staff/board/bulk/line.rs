//! Behind which task all picked tasks go.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::model::could_be_line;
use crate::staff::board::state::board;
use crate::ui::{Button, Field};
use leptos::prelude::*;
use veranda_api::staff::StaffCard;
use veranda_terms::TaskId;
use veranda_text::Say;

/// So many are offered at once.
const OFFERED: usize = 6;

/// The form. Whichever is pressed is the one.
#[component]
pub fn LineForm(open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let typed = RwSignal::new(String::new());
    let picked = board.picked_now();
    let offered = Memo::new(move |_| {
        let plan = board.plan.read();
        let cards: Vec<&StaffCard> = plan.iter().flat_map(|plan| plan.cards()).collect();
        could_be_line(&cards, &picked, &typed.read(), OFFERED)
    });
    let put = move |line: TaskId| {
        open.set(false);
        board.put_all_behind(board.picked_now(), line);
    };
    view! {
        <form class="body" id="line-form" novalidate on:submit=move |event| {
            event.prevent_default();
            if let Some((line, _)) = offered.with_untracked(|offered| offered.first().cloned()) {
                put(line);
            }
        }>
            <p class="s soft">{session.words(Say::behind_bulk_lead)}</p>
            <Field
                label=Signal::derive(move || say().behind_bulk_which().to_owned())
                value=typed
                on_input=move |text| typed.set(text)
                hint=Signal::derive(move || Some(say().behind_bulk_which_hint().to_owned()))
            />
            <ul class="stack gap-1">
                <For each=move || offered.get() key=|(task, name)| (*task, name.clone()) let((task, name))>
                    <li>
                        <button type="button" class="btn quiet" on:click=move |_| put(task)>{icon(Icon::LAYERS)}{name}</button>
                    </li>
                </For>
            </ul>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{session.words(Say::common_cancel)}</Button>
            </div>
        </form>
    }
}
