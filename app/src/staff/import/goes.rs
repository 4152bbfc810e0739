//! The third step: what becomes a project, stages and people of ours.

use super::columns::{Columns, Dates};
use super::found::Updates;
use super::model::{Blocked, Step};
use super::people::People;
use super::stages::Stages;
use super::state::Import;
use super::trouble::TroubleCard;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::bad_word;
use crate::ui::{Button, Field, Look};
use leptos::prelude::*;
use veranda_terms::Title;

/// The step.
#[component]
pub fn GoesStep(
    /// The state of the page.
    import: Import,
    /// The client's name.
    client: Signal<String>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let has_table = Memo::new(move |_| import.look.with(|look| look.as_ref().is_some_and(|look| look.table.is_some())));
    let has_people =
        Memo::new(move |_| import.look.with(|look| look.as_ref().is_some_and(|look| !look.people.is_empty())));
    let has_stages =
        Memo::new(move |_| import.look.with(|look| look.as_ref().is_some_and(|look| !look.stages.is_empty())));
    let blocked = Memo::new(move |_| import.blocked());
    view! {
        <Updates import/>
        <div class="cols2 goes">
            <div class="stack">
                <Show when=move || has_table.get()><Columns import/></Show>
                <Show when=move || has_stages.get()><Stages import/></Show>
                <Show when=move || has_people.get()><People import/></Show>
            </div>
            <div class="stack">
                <Into import client/>
                <Dates import/>
                <TroubleCard import/>
            </div>
        </div>
        <footer class="row to-end ruled">
            <p class="s before-end" role="status"><Counted import/></p>
            <Button on_press=move |()| import.back()>{move || say().common_back()}</Button>
            <Button
                look=Look::Ink
                busy=Signal::derive(move || blocked.get() == Some(Blocked::Counting) && import.trouble.read().is_none())
                disabled=Signal::derive(move || blocked.get().is_some())
                on_press=move |()| import.go(Step::Check)
            >
                {move || say().plans_next_check()}
            </Button>
        </footer>
    }
}

/// The client and the project's name.
#[component]
fn Into(import: Import, client: Signal<String>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let wrong = move || Title::parse(&import.name.read()).err().map(|bad| bad_word(say(), bad));
    view! {
        <section class="card stack tight" aria-labelledby="into-heading">
            <h2 id="into-heading">{move || say().plans_into()}</h2>
            <p><span class="label">{move || say().plans_client()}</span><br/>{client}</p>
            <Field
                label=Signal::derive(move || say().plans_name().to_owned())
                value=import.name
                on_input=move |typed| import.rename(typed)
                error=Signal::derive(wrong)
                most=200u32
                required=true
            />
        </section>
    }
}

/// What would come in, or what keeps it out.
#[component]
fn Counted(import: Import) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    move || {
        let held =
            |words: String| view! { <span class="refusal">{icon(Icon::ALERT)}<span>{words}</span></span> }.into_any();
        match import.blocked() {
            Some(Blocked::NeedsTitle) => held(say().plans_needs_title().to_owned()),
            Some(Blocked::NothingLeft) => held(say().plans_nothing_left().to_owned()),
            Some(Blocked::Counting) if import.trouble.read().is_some() => held(say().plans_counted_not().to_owned()),
            Some(Blocked::Counting) => view! { <span class="dim">{say().plans_counting()}</span> }.into_any(),
            // Said beside the field, or not reached here.
            Some(Blocked::NoName | Blocked::Unread) => ().into_any(),
            None => {
                let tasks = import.look.with(|look| look.as_ref().map_or(0, |look| look.tasks));
                view! { <span class="dim">{say().plans_come_in(i64::from(tasks))}</span> }.into_any()
            }
        }
    }
}
