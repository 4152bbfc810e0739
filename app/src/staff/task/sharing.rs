//! When the task was shared, first seen and stopped.

use super::opened::opened;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_api::staff::SharingRow;
use veranda_text::Say;

/// The fold; nothing for a task that was never shared.
#[component]
pub fn Sharing() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let rows = opened.part(|page| page.sharing.clone());
    let list = move || rows.get().unwrap_or_default();
    view! {
        <Show when=move || !list().is_empty()>
            <details class="fold">
                <summary class="row hold gap-2 tap">
                    {icon(Icon::HISTORY)}<b class="s">{move || say().staff_task_sharing_rows()}</b>
                </summary>
                <ul class="rows">
                    {move || list()
                        .iter()
                        .map(|row| view! { <li class="s"><span class="grow">{sentence(say(), row)}</span></li> })
                        .collect_view()}
                </ul>
            </details>
        </Show>
    }
}

/// By whom and when, when it was first seen, and when it ended.
fn sentence(say: Say, row: &SharingRow) -> String {
    let today = clock::today();
    let moment = |at| say.moment(at, today, clock::offset_at(at));
    let seen = match (row.first_seen, &row.stopped) {
        (Some(at), _) => say.staff_sharing_seen(&moment(at)),
        (None, None) => say.staff_sharing_unseen().to_owned(),
        (None, Some(_)) => say.staff_sharing_never_seen().to_owned(),
    };
    let shared = format!("{}, {} · {seen}", row.by.name, moment(row.at));
    match &row.stopped {
        None => shared,
        Some(end) => {
            let stopped = say.staff_history_stopped_by(clock::day_of(end.at), end.by.name.as_str(), today);
            format!("{shared} · {stopped}")
        }
    }
}
