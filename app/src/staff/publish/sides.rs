//! What the client reads now, and beside it what they will read.

use super::model::{Part, changed};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::markdown::Markdown;
use crate::session::session;
use crate::staff::board::board;
use leptos::prelude::*;
use veranda_api::staff::{ClientSide, WaitingChange};

/// Both sides of what changes.
#[component]
pub fn Sides(
    /// What waits.
    change: WaitingChange,
) -> impl IntoView {
    let (board, session) = (board(), session());
    let say = move || session.say();
    let parts = changed(&change);
    let WaitingChange { now, then, .. } = change;
    view! {
        <div class="cols2">
            <div class="stack tight gap-1">
                <p class="label">{move || say().waiting_now(&board.client())}</p>
                <Side side=now parts=parts.clone()/>
            </div>
            <div class="stack tight gap-1">
                <p class="label">{move || say().waiting_then()}</p>
                <Side side=then parts/>
            </div>
        </div>
    }
}

/// What changes, as it will be: where the other side stands on the page already.
#[component]
pub fn Then(
    /// What waits.
    change: WaitingChange,
) -> impl IntoView {
    let parts = changed(&change);
    view! { <Side side=change.then parts/> }
}

#[component]
fn Side(side: ClientSide, parts: Vec<Part>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let part = move |part: Part| match part {
        Part::Title => {
            let title = side.title.as_ref().map(ToString::to_string);
            view! { <p class="bold">{title}</p> }.into_any()
        }
        Part::Text if side.text.as_str().trim().is_empty() => {
            view! { <p class="s soft">{move || say().staff_task_no_text()}</p> }.into_any()
        }
        Part::Text => view! { <Markdown html=side.text_shown.clone()/> }.into_any(),
        Part::Date => {
            let date = side.date;
            let shown = move || match date {
                Some(day) => say().waiting_date(day, clock::today()),
                None => say().waiting_no_date().to_owned(),
            };
            let why = side.why.clone();
            view! {
                <p class="s row hold gap-1-5">{icon(Icon::CALENDAR_DAYS)}{shown}</p>
                {why.map(|why| view! { <p class="s soft">{move || say().slip_why(why.as_str())}</p> })}
            }
            .into_any()
        }
    };
    parts.into_iter().map(part).collect_view()
}
