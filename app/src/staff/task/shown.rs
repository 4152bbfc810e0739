//! What is written about a task, to read: inside and outside, one under the other, each in its own look.

use super::opened::opened;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::markdown::Markdown;
use crate::session::session;
use crate::staff::publish::WaitingHere;
use crate::views::slip::Moved;
use leptos::prelude::*;
use veranda_api::Html;
use veranda_terms::Day;

/// Both sides.
#[component]
pub fn Shown() -> impl IntoView {
    view! {
        <Inside/>
        <Outside/>
        <WaitingHere/>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let text = opened.part(|page| written(page.text.for_staff(), &page.text_shown));
    let date = opened.part(|page| page.card.team_date);
    let owners = opened.part(|page| page.card.owners.iter().map(|owner| owner.name.to_string()).collect::<Vec<_>>());
    let wanted = opened.part(|page| page.card.labels.clone());
    let labels = move || -> Vec<String> {
        let (wanted, project) = (wanted.get().unwrap_or_default(), board.project());
        let all = project.map(|project| project.labels.clone()).unwrap_or_default();
        all.iter().filter(|label| wanted.contains(&label.id)).map(|label| label.name.for_staff().to_owned()).collect()
    };
    let names = move || {
        let names = owners.get().unwrap_or_default();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if names.is_empty() { say().common_nobody().to_owned() } else { say().names(&names) }
    };
    view! {
        <section class="card stack tight" aria-labelledby="inside-heading">
            <h3 class="lock" id="inside-heading">
                {icon(Icon::LOCK)}{move || say().staff_task_inside()}
            </h3>
            <Text text/>
            <dl class="why s">
                <dt>{move || say().staff_task_owners()}</dt><dd>{names}</dd>
                <dt>{move || say().staff_task_team_date()}</dt><dd>{move || day(say(), date.get().flatten())}</dd>
                {move || {
                    let labels = labels();
                    (!labels.is_empty()).then(|| view! {
                        <dt>{say().staff_labels()}</dt>
                        <dd class="row gap-1">
                            {labels.into_iter().map(|label| view! { <span class="tag">{label}</span> }).collect_view()}
                        </dd>
                    })
                }}
            </dl>
        </section>
    }
}

#[component]
fn Outside() -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let shared = opened.part(|page| page.card.shared.is_some());
    let heading = move || {
        if shared.get() == Some(true) {
            say().staff_task_outside(&board.client())
        } else {
            say().staff_task_outside_later(&board.client())
        }
    };
    // Without a title of its own the client reads the firm's.
    let title = opened.part(|page| match &page.card.client_title {
        Some(title) => title.to_string(),
        None => page.card.title.for_staff().to_owned(),
    });
    let text = opened.part(|page| written(page.client_text.as_str(), &page.client_text_shown));
    let date = opened.part(|page| page.card.client_date);
    let moved = opened.part(|page| (page.card.was, page.card.why.clone()));
    let milestone = opened.part(|page| page.card.milestone);
    view! {
        <section class="card stack tight" aria-labelledby="outside-heading">
            <h3 class="row hold gap-2" id="outside-heading">{icon(Icon::EYE)}{heading}</h3>
            <p class="bold">{move || title.get()}</p>
            <Show when=move || milestone.get() == Some(true)>
                <p><span class="tag">{icon(Icon::FLAG)}{move || say().links_milestone()}</span></p>
            </Show>
            <Text text/>
            <dl class="why s">
                <dt>{move || say().staff_task_client_date()}</dt><dd>{move || day(say(), date.get().flatten())}</dd>
            </dl>
            {move || {
                let (was, why) = moved.get().unwrap_or_default();
                view! { <Moved date=date.get().flatten() was why/> }
            }}
        </section>
    }
}

#[component]
fn Text(text: Memo<Option<Option<Html>>>) -> impl IntoView {
    let session = session();
    move || match text.get().flatten() {
        Some(html) => view! { <Markdown html/> }.into_any(),
        None => view! { <p class="s soft">{session.say().staff_task_no_text()}</p> }.into_any(),
    }
}

fn day(say: veranda_text::Say, day: Option<Day>) -> String {
    day.map_or_else(|| say.staff_no_date().to_owned(), |day| say.day(day, clock::today()))
}

fn written(raw: &str, html: &Html) -> Option<Html> {
    (!raw.trim().is_empty()).then(|| html.clone())
}
