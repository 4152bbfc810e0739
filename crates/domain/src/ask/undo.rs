//! Taking an answer back until it takes effect.

use super::Ask;
use crate::{Actor, Change, Event, SharedWith, Stage, Task, Workflow};
use veranda_terms::{Moment, Outcome, PersonId, policy::UNDO_MS};

/// That an answer was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reopened {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
}

/// What stands around an ask, as its client sees it: what they do not see decides nothing here, or an undo that is refused
/// would tell of it.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The task it stands on.
    pub task: &'a Task,
    /// The asks on that task the client sees.
    pub asks: &'a [Ask],
    /// The stages of the task.
    pub workflow: &'a Workflow,
}

/// Why an answer was not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoRefused {
    /// It is open: there is nothing to take back.
    Open,
    /// Somebody else gave the answer.
    NotYours,
    /// The time for it is over, or what was done binds: a signature is not taken back.
    Over,
    /// Work has gone on since.
    WentOn,
}

impl Ask {
    /// Where closing the ask takes its task: an ask its stage had opened, and that ended well, takes it to the next one.
    pub fn goes_to<'a>(&self, task: &Task, workflow: &'a Workflow) -> Option<&'a Stage> {
        let stage = self.opened_by_stage.filter(|stage| *stage == task.stage && self.ended_well())?;
        workflow.stage(workflow.stage(stage)?.next?)
    }

    /// The ask, knowing in which stage its closing leaves the task, as the client sees it.
    #[must_use]
    pub fn leaving(mut self, task: &Task, workflow: &Workflow) -> Self {
        let stands = self.goes_to(task, workflow).map_or(task.stage, |next| next.id);
        if let Some(closed) = &mut self.closed {
            closed.left_in = workflow.visible(stands).map(|stage| stage.id);
        }
        self
    }

    /// Until when whoever gave the answer can take it back, nothing if they cannot any more whatever the hour: until the
    /// moment the firm has named; else for [`UNDO_MS`], and no longer than until work has gone on. The end is not part of
    /// it.
    pub fn undo_until(&self, around: Around<'_>) -> Option<Moment> {
        let closed = self.closed.as_ref().filter(|closed| !binds(&closed.outcome))?;
        match self.undo_until {
            Some(until) => Some(until),
            None if self.went_on(around) => None,
            None => Some(closed.at.plus_ms(UNDO_MS)),
        }
    }

    /// Opens the ask again, as whoever closed it.
    ///
    /// # Errors
    /// Says why not.
    pub fn reopen(self, who: PersonId, at: Moment, around: Around<'_>) -> Result<Change<Ask>, UndoRefused> {
        let Some(closed) = &self.closed else { return Err(UndoRefused::Open) };
        if closed.by != who {
            return Err(UndoRefused::NotYours);
        }
        match self.undo_until(around) {
            None if !binds(&closed.outcome) => return Err(UndoRefused::WentOn),
            Some(until) if at < until => {}
            _ => return Err(UndoRefused::Over),
        }
        let journal = vec![self.entry(Event::AskReopened, Actor::Person(who), at, SharedWith::Client)];
        Ok(Change { next: Ask { closed: None, reopened: Some(Reopened { at, by: who }), ..self }, journal })
    }

    /// Where the task goes when this closed ask is opened again: back to the stage its closing took it from, if it still
    /// stands where that left it.
    pub fn goes_back_to<'a>(&self, around: Around<'a>) -> Option<&'a Stage> {
        let workflow = around.workflow;
        let from = workflow.stage(self.opened_by_stage.filter(|_| self.ended_well())?)?;
        let left = self.closed.as_ref()?.left_in?;
        let was_moved = workflow.visible(from.next?)?.id == left && workflow.visible(from.id)?.id != left;
        (was_moved && !self.stands_elsewhere(around)).then_some(from)
    }

    /// Whether the firm has gone on since the answer: the task stands elsewhere or was finished, or something new was asked.
    fn went_on(&self, around: Around<'_>) -> bool {
        let Some(closed) = &self.closed else { return false };
        let open_since =
            |ask: &Ask| ask.task == self.task && ask.id != self.id && ask.since > closed.at && !ask.was_withdrawn();
        self.stands_elsewhere(around) || around.asks.iter().any(open_since)
    }

    fn stands_elsewhere(&self, around: Around<'_>) -> bool {
        let Some(closed) = &self.closed else { return false };
        let stands = around.workflow.visible(around.task.stage).map(|stage| stage.id);
        stands != closed.left_in || around.task.done.is_some_and(|done| done > closed.at)
    }

    /// Whether the firm took it back.
    pub(super) fn was_withdrawn(&self) -> bool {
        self.closed.as_ref().is_some_and(|closed| closed.outcome == Outcome::Withdrawn)
    }
}

/// Whether it stays whatever comes: a signature, and what the firm took back itself.
const fn binds(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Signed { .. } | Outcome::Withdrawn)
}

#[cfg(test)]
mod tests;
