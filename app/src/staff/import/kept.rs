//! What somebody was bringing in survives a session that ended: it waits here until they are back.

use super::model::Step;
use crate::intention::Intention;
use std::cell::RefCell;
use veranda_api::staff::{PlanChoices, PlanLook};
use veranda_terms::{ClientId, PersonId};
use web_sys::File;

/// An import that was left before it was done.
#[derive(Debug, Clone)]
pub struct Kept {
    /// For which client.
    pub client: ClientId,
    /// By whom. Nobody else gets it.
    pub by: PersonId,
    /// How far it had come.
    pub step: Step,
    /// The file.
    pub file: File,
    /// What was decided.
    pub choices: PlanChoices,
    /// What was found, after these choices or earlier ones.
    pub look: Option<PlanLook>,
    /// What was sent without an answer, and with which key.
    pub unanswered: Option<(PlanChoices, Intention)>,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Keeps it, in place of what was kept before.
pub fn keep(kept: Kept) {
    KEPT.with_borrow_mut(|place| *place = Some(kept));
}

/// Gives back what this person was bringing in for this client. What was anybody else's is forgotten.
pub fn take(client: ClientId, by: PersonId) -> Option<Kept> {
    KEPT.take().filter(|kept| kept.client == client && kept.by == by)
}
