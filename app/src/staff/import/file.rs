//! The first step: a file, and what we can read.

use super::model::size;
use super::picker::Picker;
use super::state::Import;
use super::trouble::TroubleCard;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::{Button, Look};
use leptos::prelude::*;
use veranda_api::staff::LARGEST_PLAN;
use veranda_text::Say;

/// The step.
#[component]
pub fn FileStep(
    /// The state of the page.
    import: Import,
    /// Whether a file is held over the page.
    over: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    // One filled button: the card above has it while something is wrong.
    let look = Signal::derive(move || if import.trouble.read().is_some() { Look::Plain } else { Look::Ink });
    view! {
        <Show when=move || !import.reading.get()><TroubleCard import/></Show>
        <section class="drop" class:over-it=over aria-label=move || say().plans_drop_area() aria-busy=move || import.reading.get().then_some("true")>
            {icon(Icon::UPLOAD)}
            <Show
                when=move || import.reading.get()
                fallback=move || view! {
                    <h2>{move || if over.get() { say().plans_let_go() } else { say().plans_drop() }}</h2>
                    <Picker import look>{move || say().plans_choose()}</Picker>
                    <p class="s dim">{move || say().plans_limit(&size(say(), LARGEST_PLAN))}</p>
                }
            >
                <Reading import/>
            </Show>
        </section>
        <section class="stack tight" aria-labelledby="can-read">
            <h2 id="can-read">{move || say().plans_can_read()}</h2>
            <ul class="trio formats">
                {move || formats(say()).map(|(name, what)| view! {
                    <li class="card"><b>{name}</b><p class="s dim">{what}</p></li>
                }).collect_view()}
            </ul>
        </section>
    }
}

/// The file is on its way.
#[component]
fn Reading(import: Import) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let words = move || import.file.get().map(|file| say().plans_reading(&file.name)).unwrap_or_default();
    view! {
        <h2 role="status">{words}</h2>
        <progress class="reading" aria-label=words></progress>
        <Button on_press=move |()| import.stop()>{move || say().common_cancel()}</Button>
    }
}

/// What there is an importer for, and what it takes over.
fn formats(say: Say) -> [(&'static str, &'static str); 5] {
    [
        ("Microsoft Project", say.plans_reads_microsoft_project()),
        ("Trello", say.plans_reads_trello()),
        ("Jira", say.plans_reads_jira()),
        ("Asana", say.plans_reads_asana()),
        (say.plans_any_table(), say.plans_reads_table()),
    ]
}
