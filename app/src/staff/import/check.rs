//! The fourth step: what will happen, and the one button that makes it happen.

use super::found::Updates;
use super::report::Report;
use super::state::Import;
use super::trouble::{Trouble, TroubleCard};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::{Button, Look};
use leptos::prelude::*;

/// The step.
#[component]
pub fn CheckStep(
    /// The state of the page.
    import: Import,
    /// The client's name.
    client: Signal<String>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let report = Signal::derive(move || import.look.with(|look| look.as_ref().map(|look| look.report.clone())));
    let tasks = move || import.look.with(|look| look.as_ref().map_or(0, |look| i64::from(look.tasks)));
    let blocked = Memo::new(move |_| import.blocked());
    // While the card above offers to send it again, that is the filled button.
    let look = Signal::derive(move || match *import.trouble.read() {
        Some(Trouble::Lost { .. } | Trouble::Refused(_)) => Look::Plain,
        _ => Look::Ink,
    });
    view! {
        <Updates import/>
        <Report import report happened=false/>
        <p class="note">
            {icon(Icon::LOCK)}
            <span><b>{move || say().plans_internal_title()}</b>" "{move || say().plans_internal(&client.read())}</span>
        </p>
        <TroubleCard import/>
        <footer class="row to-end ruled">
            <p class="s dim before-end" role="status">
                {move || if import.writing.get() {
                    say().plans_bringing_in()
                } else if import.reading.get() {
                    say().plans_counting()
                } else {
                    ""
                }}
            </p>
            <Button disabled=import.writing on_press=move |()| import.back()>{move || say().common_back()}</Button>
            <Button
                look
                busy=import.writing
                disabled=Signal::derive(move || blocked.get().is_some())
                on_press=move |()| import.write()
            >
                {move || say().plans_bring_in(tasks())}
            </Button>
        </footer>
    }
}
