//! Pieces several pages of a client share.

use super::store::Store;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::Session;
use leptos::prelude::*;
use veranda_api::Aside;
use veranda_api::client::{ClientAsk, ClientCard, ClientProject};
use veranda_api::reader::waits_on_us;
use veranda_api::report::Released;
use veranda_terms::{Action, AskWord, Day, Health, Outcome, Verb};
use veranda_text::Say;

/// What an ask wants, as a sign and a word: the firm's own, where it has one, else its family's.
pub fn sign_and_word(session: Session, verb: Verb) -> impl IntoView {
    view! { {icon(Icon::said(&verb))}{move || session.say().said(&verb).to_owned()} }
}

/// A day and how far it is; how late, where it has passed.
pub fn due(session: Session, day: Option<Day>) -> Option<impl IntoView> {
    day.map(|day| {
        let late = day < clock::today();
        view! {
            <span class="due" class:late-text=late>
                <b>{move || session.say().day(day, clock::today())}</b>
                <span>{move || distance(session.say(), day, clock::today())}</span>
            </span>
        }
    })
}

/// "in 3 days", "today", "2 days late".
pub fn distance(say: Say, day: Day, today: Day) -> String {
    if day < today { say.client_days_late(i64::from(today.since(day))) } else { say.relative(day, today) }
}

/// What a button leading to an ask says.
pub const fn go_word(say: Say, action: Action) -> &'static str {
    match action {
        Action::Review => say.client_go_review(),
        Action::Approve => say.client_go_approve(),
        Action::Answer => say.client_go_answer(),
        Action::Meet => say.client_go_meet(),
        Action::Sign => say.client_go_sign(),
        Action::Pay => say.client_go_pay(),
    }
}

/// "Approved Wed 18 Nov" or "Done Wed 18 Nov", for a finished card.
pub fn done_line(say: Say, card: &ClientCard) -> Option<String> {
    let done = clock::day_of(card.done?);
    let approved = card
        .asks
        .iter()
        .filter_map(|ask| ask.closed.as_ref())
        .max_by_key(|closed| closed.at)
        .is_some_and(|closed| closed.outcome == Outcome::Approved);
    let today = clock::today();
    Some(if approved { say.client_approved_on(done, today) } else { say.client_done_on(done, today) })
}

/// How an ask ended, as a sentence; the answer or the changes asked for come after it.
pub fn ended(say: Say, ask: &ClientAsk) -> Option<(String, Option<String>)> {
    let closed = ask.closed.as_ref()?;
    let (name, day, today) = (closed.by.name.as_str(), clock::day_of(closed.at), clock::today());
    Some(match &closed.outcome {
        Outcome::Approved => (say.client_ended_approved(name, day, today), None),
        Outcome::ChangesAsked { what } => (say.client_ended_changes(name, day, today), Some(what.clone())),
        Outcome::Reviewed => (say.client_ended_reviewed(name, day, today), None),
        Outcome::Answered { text } => (say.client_ended_answered(name, day, today), Some(text.clone())),
        Outcome::Picked { at, .. } => (say.client_ended_picked(name, *at, today, clock::offset_at(*at)), None),
        Outcome::Withdrawn => (say.client_ended_withdrawn(day, today), None),
        Outcome::Confirmed => (say.client_ended_confirmed(name, day, today), None),
        Outcome::Chosen { title, .. } => (say.client_ended_chosen(name, title, day, today), None),
        Outcome::AnsweredDate { day: answer } => {
            (say.client_ended_answered(name, day, today), Some(say.day_long(*answer, today)))
        }
        Outcome::AnsweredNumber { figure, unit } => {
            (say.client_ended_answered(name, day, today), Some(say.figure_of(*figure, unit.as_deref())))
        }
        Outcome::Signed { text, name: typed, strength } => {
            let words = format!("{text}\n{}", say.signature(typed, *strength));
            (say.client_ended_signed(name, day, today), Some(words))
        }
    })
}

/// What opens a form beside the answer.
pub const fn aside_word(say: Say, aside: Aside) -> &'static str {
    match aside {
        Aside::Hand => say.aside_hand(),
        Aside::Later => say.aside_later(),
        Aside::Stuck => say.aside_stuck(),
        Aside::Times => say.aside_times(),
    }
}

/// Why it is the firm's turn, where somebody of the client gave it to them.
pub fn why_ours(say: Say, card: &ClientCard) -> Option<String> {
    let word = card.asks.iter().find(|ask| waits_on_us(ask))?.word.as_ref()?;
    let name = first_name(word.by.name.as_str());
    match word.says {
        AskWord::Stuck { .. } => Some(say.aside_they_stuck(name)),
        AskWord::OtherTimes { .. } => Some(say.aside_they_times(name)),
        AskWord::Later { .. } => None,
    }
}

/// How a project stands, as its lead released it: shape and word.
pub fn health(session: Session, released: Option<&Released>) -> impl IntoView + use<> {
    released.map(|released| {
        let health = released.health;
        let word = match health {
            Health::OnTrack => Say::report_health_on_track,
            Health::Watch => Say::report_health_watch,
            Health::Late => Say::report_health_late,
        };
        view! { <span class="health" data-health=health.shape()>{session.words(word)}</span> }
    })
}

/// Why it stands so, in the lead's words, and whose judgement it is and of when.
pub fn judged(session: Session, released: Option<Released>) -> impl IntoView {
    released.map(|Released { words, by, at, .. }| {
        let words = words.as_str().to_owned();
        let said = move || session.say().report_released(by.as_str(), clock::day_of(at), clock::today());
        view! {
            {(!words.is_empty()).then(|| view! { <p class="s">{words}</p> })}
            <p class="s dim">{said}</p>
        }
    })
}

/// How much of a project is done, as a bar and a sentence.
pub fn progress(session: Session, store: Store, project: ClientProject) -> impl IntoView {
    let (done, total) = (project.done, project.total);
    let figures = move || session.say().client_progress(i64::from(done), i64::from(total));
    let share = if total == 0 { 0 } else { u64::from(done) * 100 / u64::from(total) };
    view! {
        <div class="bar" role="img" aria-label=figures><i style=("--v", share.to_string())></i></div>
        <p class="s soft">{move || progress_line(session.say(), store, &project)}</p>
    }
}

/// "8 of 13 done. Next: packaging to print, Mon 30 Nov".
pub fn progress_line(say: Say, store: Store, project: &ClientProject) -> String {
    let done = say.client_progress(i64::from(project.done), i64::from(project.total));
    let today = clock::today();
    match store.coming(project, today) {
        Some(next) => format!("{done} {}", say.client_next(next.title.as_str(), next.day, today)),
        None => done,
    }
}

/// The line of a first visit; nothing on later ones.
pub fn first_visit(session: Session, store: Store) -> impl IntoView {
    let first = move || store.me.with(|me| me.as_ref().is_some_and(|me| me.last_here.is_none()));
    view! {
        <Show when=first>
            <p class="note">{icon(Icon::HAND)}<span>{session.words(Say::client_first_visit)}</span></p>
        </Show>
    }
}

/// The first name, for a greeting.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Lang;

    #[test]
    fn a_day_that_has_passed_is_said_as_late() {
        let say = Say::new(Lang::En);
        assert_eq!(distance(say, Day(100), Day(102)), "2 days late");
        assert_eq!(distance(say, Day(105), Day(102)), "in 3 days");
    }

    #[test]
    fn a_greeting_takes_the_first_name() {
        assert_eq!(first_name("Maja Ekström"), "Maja");
        assert_eq!(first_name("Maja"), "Maja");
    }
}
