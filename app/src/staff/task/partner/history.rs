//! When the task was shared with a partner, first seen and stopped.

use super::sides::Theirs;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_api::staff::PartnerSharingRow;
use veranda_text::Say;

/// The fold; nothing for a task that was never shared with it.
#[component]
pub fn History(
    /// Whose.
    theirs: Theirs,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let rows = theirs.part(|side| side.history.clone());
    view! {
        <Show when=move || !rows.read().is_empty()>
            <details class="fold">
                <summary class="row hold gap-2 tap">
                    {icon(Icon::HISTORY)}<b class="s">{move || say().partners_history()}</b>
                </summary>
                <ul class="rows">
                    {move || rows
                        .get()
                        .iter()
                        .map(|row| view! { <li class="s"><span class="grow">{sentence(say(), row)}</span></li> })
                        .collect_view()}
                </ul>
            </details>
        </Show>
    }
}

/// By whom and when, when it was first seen, and when it ended.
fn sentence(say: Say, row: &PartnerSharingRow) -> String {
    let today = clock::today();
    let moment = |at| say.moment(at, today, clock::offset_at(at));
    let seen = match (row.first_seen, row.stopped) {
        (Some(at), _) => say.staff_sharing_seen(&moment(at)),
        (None, None) => say.staff_sharing_unseen().to_owned(),
        (None, Some(_)) => say.staff_sharing_never_seen().to_owned(),
    };
    let by = row.by.as_ref().map(|by| format!("{}, ", by.name)).unwrap_or_default();
    let stopped = row.stopped.map(|at| say.partners_history_stopped(clock::day_of(at), today));
    let stopped = stopped.map(|stopped| format!(" · {stopped}")).unwrap_or_default();
    format!("{by}{} · {seen}{stopped}", moment(row.at))
}
