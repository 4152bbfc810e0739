//! What the reader is asked on this task: the sentence, and the form its action needs.

mod answer;
mod approve;
mod changes;
mod choose;
mod exact;
mod meet;
mod review;
mod sign;

use super::Desk;
use super::asides::{Asides, Said};
use crate::client::lens::OnlyThey;
use crate::client::parts::{distance, first_name, sign_and_word};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::{Session, session};
use crate::ui::Look;
use leptos::prelude::*;
use veranda_api::client::ClientAsk;
use veranda_terms::{Action, Form, Moment, Title, policy::UNDO_MS};

/// What a decision sets going, and until when it can be undone: it stands beside the button.
#[derive(Debug, Clone)]
pub struct Effect {
    unlocks: Option<Title>,
    undo_until: Option<Moment>,
}

impl Effect {
    /// In words; nothing where nothing is said.
    fn beside(self, session: Session) -> Option<impl IntoView> {
        let Effect { unlocks, undo_until } = self;
        let words = move || {
            let say = session.say();
            let follows = unlocks.as_ref().map(|unlocks| say.client_consequence(unlocks.as_str()));
            let undo = match undo_until {
                None => Some(say.client_undo_for(UNDO_MS / 60_000)),
                Some(until) if clock::now() < until => {
                    Some(say.client_undo_until(until, clock::today(), clock::offset_at(until)))
                }
                // What is decided now has taken effect at once.
                Some(_) => None,
            };
            follows.into_iter().chain(undo).collect::<Vec<_>>()
        };
        let said = !words().is_empty();
        said.then(|| {
            view! {
                <div class="s soft effect">
                    {move || words().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                </div>
            }
        })
    }
}

/// One open ask of the reader, with its form. The first one has the filled button.
#[component]
pub fn AskCard(desk: Desk, ask: ClientAsk, first: Signal<bool>) -> impl IntoView {
    let session = session();
    let (id, action, asked, known) = (ask.id, ask.form.action(), ask.verb(), ask.clone());
    let look = Signal::derive(move || if first.get() { Look::Act } else { Look::Hint });
    let heading = format!("ask-{id}");
    let labelled_by = heading.clone();
    let (by, since, due) = (first_name(ask.by.name.as_str()).to_owned(), clock::day_of(ask.since), ask.due);
    let late = due.is_some_and(|due| due < clock::today());
    let minutes = ask.minutes;
    // The form takes the focus with it when it goes, whether our answer or somebody else's news took it away first.
    on_cleanup(|| crate::shell::keep_focus("task-title"));
    let effect = Effect { unlocks: ask.unlocks.clone(), undo_until: ask.undo_until };
    let form = match ask.form {
        Form::Approve => view! { <approve::ApproveForm desk ask=id look effect confirms=false/> }.into_any(),
        Form::Confirm => view! { <approve::ApproveForm desk ask=id look effect confirms=true/> }.into_any(),
        Form::Choose { ways } => view! { <choose::ChooseForm desk ask=id look effect ways/> }.into_any(),
        Form::Review => view! { <review::ReviewForm desk ask=id look/> }.into_any(),
        Form::AnswerText => view! { <answer::AnswerForm desk ask=id look/> }.into_any(),
        Form::AnswerChoice { options } => view! { <answer::ChoiceForm desk ask=id look options/> }.into_any(),
        Form::AnswerDate => view! { <exact::DayForm desk ask=id look/> }.into_any(),
        Form::AnswerNumber { unit } => view! { <exact::FigureForm desk ask=id look unit/> }.into_any(),
        Form::Sign { text } => view! { <sign::SignForm desk ask=id look text/> }.into_any(),
        Form::Meet { slots, minutes } => view! { <meet::MeetForm desk ask=id look slots minutes/> }.into_any(),
    };
    // Deciding says its consequence beside the button; the others say it under the sentence.
    let unlocks = ask.unlocks.filter(|_| action != Action::Approve);
    let reopened = ask.reopened.map(|back| (back.by.name, clock::day_of(back.at)));
    view! {
        <section class="card stack tight" data-action=action.as_str() aria-labelledby=labelled_by>
            <div class="row between">
                <span class="verb" data-action=action.as_str()>{sign_and_word(session, asked)}</span>
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
            {reopened.map(|(name, day)| view! {
                <p class="s soft">{move || session.say().client_reopened(name.as_str(), day, clock::today())}</p>
            })}
            <Said desk ask=known.clone()/>
            <fieldset disabled=move || desk.store.looks().is_some()>{form}<Asides desk ask=known/></fieldset>
            <OnlyThey/>
        </section>
    }
}
