//! What the reader is asked on this task: the sentence, and the form its action needs.

mod answer;
mod approve;
mod meet;
mod review;

use super::Desk;
use crate::client::lens::OnlyThey;
use crate::client::parts::{distance, first_name, verb};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::ui::Look;
use leptos::prelude::*;
use veranda_api::client::ClientAsk;
use veranda_terms::Form;

/// One open ask of the reader, with its form. The first one has the filled button.
#[component]
pub fn AskCard(desk: Desk, ask: ClientAsk, first: Signal<bool>) -> impl IntoView {
    let session = session();
    let (id, action) = (ask.id, ask.form.action());
    let look = Signal::derive(move || if first.get() { Look::Act } else { Look::Hint });
    let heading = format!("ask-{id}");
    let labelled_by = heading.clone();
    let (by, since, due) = (first_name(ask.by.name.as_str()).to_owned(), clock::day_of(ask.since), ask.due);
    let late = due.is_some_and(|due| due < clock::today());
    let minutes = ask.minutes;
    // The form takes the focus with it when it goes, whether our answer or somebody else's news took it away first.
    on_cleanup(|| crate::shell::keep_focus("task-title"));
    let form = match ask.form {
        Form::Approve => view! { <approve::ApproveForm desk ask=id look unlocks=ask.unlocks.clone()/> }.into_any(),
        Form::Review => view! { <review::ReviewForm desk ask=id look/> }.into_any(),
        Form::AnswerText => view! { <answer::AnswerForm desk ask=id look/> }.into_any(),
        Form::AnswerChoice { options } => view! { <answer::ChoiceForm desk ask=id look options/> }.into_any(),
        Form::Meet { slots, minutes } => view! { <meet::MeetForm desk ask=id look slots minutes/> }.into_any(),
    };
    // Approving says its consequence beside the button; the others say it under the sentence.
    let unlocks = ask.unlocks.filter(|_| action != veranda_terms::Action::Approve);
    view! {
        <section class="card stack tight" data-action=action.as_str() aria-labelledby=labelled_by>
            <div class="row between">
                {verb(session, action)}
                <span class="meta">
                    {due.map(|due| view! {
                        <span class:late=late>
                            {icon(Icon::CALENDAR_DAYS)}
                            {move || {
                                let (say, today) = (session.say(), clock::today());
                                format!("{}, {}", say.client_by_day(due, today), distance(say, due, today))
                            }}
                        </span>
                    })}
                    <span>{icon(Icon::CLOCK)}{move || session.say().duration_short(i64::from(minutes))}</span>
                </span>
            </div>
            <h4 class="size-l" id=heading>{ask.sentence.to_string()}</h4>
            <p class="s dim">{move || session.say().client_asked_by(&by, since, clock::today())}</p>
            {unlocks.map(|unlocks| view! {
                <p class="s soft">{move || session.say().client_consequence(unlocks.as_str())}</p>
            })}
            <fieldset disabled=move || desk.store.looks().is_some()>{form}</fieldset>
            <OnlyThey/>
        </section>
    }
}
