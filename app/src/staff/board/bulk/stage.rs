//! To which stage all picked tasks go.

use crate::session::session;
use crate::staff::board::state::board;
use crate::staff::parts::SelectField;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use veranda_terms::StageId;
use veranda_text::Say;

/// The form.
#[component]
pub fn StageForm(open: RwSignal<bool>) -> impl IntoView {
    let (board, session) = (board(), session());
    let stages = Signal::derive(move || {
        let stages = board.project().map(|project| project.stages.clone()).unwrap_or_default();
        stages.into_iter().map(|stage| (stage.id.to_string(), stage.name.to_string())).collect::<Vec<_>>()
    });
    let first = stages.with_untracked(|stages| stages.first().map(|(stage, _)| stage.clone()));
    let stage = RwSignal::new(first.unwrap_or_default());
    // Said before it is done: what nobody outside sees cannot be asked about.
    let hidden = Memo::new(move |_| {
        let Ok(stage) = stage.read().parse::<StageId>() else { return 0 };
        let plan = board.plan.read();
        let Some(plan) = plan.as_ref() else { return 0 };
        board.picked_now().into_iter().filter(|task| plan.needs_sharing(*task, stage)).count()
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        open.set(false);
        if let Ok(stage) = stage.read_untracked().parse() {
            board.move_all(board.picked_now(), stage);
        }
    };
    view! {
        <form class="body" on:submit=send>
            <SelectField
                label=session.words(Say::staff_move_stage)
                options=stages
                value=stage
                on_change=move |to| stage.set(to)
            />
            <p class="s soft" role="status">
                {move || match hidden.get() {
                    0 => String::new(),
                    count => session.say().bulk_hidden(count as i64, &board.client()),
                }}
            </p>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{session.words(Say::common_cancel)}</Button>
                <Button look=Look::Ink submits=true>{session.words(Say::staff_move_now)}</Button>
            </div>
        </form>
    }
}
