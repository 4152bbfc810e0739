//! How an ask ended, and how it stands while it is open.

use crate::clock;
use veranda_api::client::{ClientAsk, Closed, Somebody};
use veranda_terms::{Asked, Outcome, letter};
use veranda_text::Say;

/// How it ended, in a sentence.
pub fn sentence(say: Say, closed: &Closed) -> String {
    let (name, day, today) = (closed.by.name.as_str(), clock::day_of(closed.at), clock::today());
    match &closed.outcome {
        Outcome::Approved => say.staff_outcome_approved(name, day, today),
        Outcome::ChangesAsked { .. } => say.staff_outcome_changes(name, day, today),
        Outcome::Reviewed => say.staff_outcome_reviewed(name, day, today),
        Outcome::Answered { .. } | Outcome::AnsweredDate { .. } | Outcome::AnsweredNumber { .. } => {
            say.staff_outcome_answered(name, day, today)
        }
        Outcome::Confirmed => say.staff_outcome_confirmed(name, day, today),
        Outcome::Chosen { .. } => say.staff_outcome_chosen(name, day, today),
        Outcome::Signed { .. } => say.staff_outcome_signed(name, day, today),
        Outcome::Picked { .. } => say.staff_outcome_picked(name, day, today),
        Outcome::Withdrawn => say.staff_outcome_withdrawn(name, day, today),
    }
}

/// What they said: the changes asked, the answer, the time, the choice, what was signed and how.
pub fn words(say: Say, outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::ChangesAsked { what } => Some(what.clone()),
        Outcome::Answered { text } => Some(text.clone()),
        Outcome::Picked { at, .. } => Some(say.moment(*at, clock::today(), clock::offset_at(*at))),
        Outcome::Chosen { option, title } => Some(format!("{} · {title}", letter(*option))),
        Outcome::AnsweredDate { day } => Some(say.day_long(*day, clock::today())),
        Outcome::AnsweredNumber { figure, unit } => Some(say.figure_of(*figure, unit.as_deref())),
        Outcome::Signed { text, name, strength } => Some(format!("{text}\n{}", say.signature(name, *strength))),
        Outcome::Approved | Outcome::Confirmed | Outcome::Reviewed | Outcome::Withdrawn => None,
    }
}

/// Who is asked by name; nothing when it is anybody of the client.
pub fn whom(say: Say, ask: &ClientAsk, contacts: &[Somebody]) -> Option<String> {
    match &ask.of {
        Asked::Client => None,
        Asked::People { people } => {
            let named = |contact: &&Somebody| people.contains(&contact.id);
            let names: Vec<&str> = contacts.iter().filter(named).map(|contact| contact.name.as_str()).collect();
            // Named people who are no contacts any more: then it waits for nobody in particular.
            (!names.is_empty()).then(|| say.names(&names))
        }
    }
}
