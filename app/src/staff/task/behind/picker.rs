//! Which task of the project is put behind.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::board::model::could_stand_behind;
use crate::staff::task::opened::opened;
use crate::ui::{Button, Field};
use leptos::prelude::*;
use veranda_terms::TaskId;

/// So many are offered at once.
const OFFERED: usize = 6;

/// Tasks of the project to put behind, by a part of their title.
#[component]
pub fn Picker(
    /// Whether it is open.
    picking: RwSignal<bool>,
) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let typed = RwSignal::new(String::new());
    let offered = Memo::new(move |_| {
        let plan = board.plan.read();
        plan.as_ref().map(|plan| could_stand_behind(plan, opened.task, &typed.read(), OFFERED)).unwrap_or_default()
    });
    let put = move |task: TaskId| {
        typed.set(String::new());
        board.stand_behind(task, Some(opened.task), || ());
        request_animation_frame(|| shell::focus_on_first("#behind-form input"));
    };
    let close = move |()| {
        picking.set(false);
        shell::keep_focus("behind-put");
    };
    view! {
        <form class="stack tight" id="behind-form" novalidate on:submit=move |event| {
            event.prevent_default();
            if let Some((task, _)) = offered.with_untracked(|offered| offered.first().cloned()) {
                put(task);
            }
        }>
            <Field
                label=Signal::derive(move || say().behind_which().to_owned())
                value=typed
                on_input=move |text| typed.set(text)
                hint=Signal::derive(move || Some(say().behind_which_hint().to_owned()))
            />
            <ul class="stack gap-1">
                <For each=move || offered.get() key=|(task, name)| (*task, name.clone()) let((task, name))>
                    <li>
                        <button type="button" class="btn quiet" on:click=move |_| put(task)>{icon(Icon::PLUS)}{name}</button>
                    </li>
                </For>
            </ul>
            <div class="row to-end">
                <Button on_press=close>{move || say().common_close()}</Button>
            </div>
        </form>
    }
}
