//! Changes of the client's side that wait until they are published.
//!
//! What waits stands beside the task, never in it: [`Task::face`] is what the client reads, whatever is written meanwhile.

use crate::{
    Actor, Change, Event, Face, Fields, JournalEntry, NeedsReason, Project, Scope, SharedWith, Task, Thing, Workflow,
    plan,
};
use veranda_terms::{Moment, PersonId, ProjectId, TaskId};

/// When changes of the client's side of a shared task go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Changes {
    /// As they are saved.
    AtOnce,
    /// Together, when somebody publishes them.
    Collected,
}

impl Changes {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Changes::AtOnce => "at once",
            Changes::Collected => "collected",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "at once" => Some(Changes::AtOnce),
            "collected" => Some(Changes::Collected),
            _ => None,
        }
    }
}

/// The client's side of a shared task as it will be once it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingFace {
    /// Of which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// As it will be; its title is never missing.
    pub face: Face,
    /// Who wrote it last.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A task with what waits on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The task.
    pub task: Task,
    /// What waits on it.
    pub pending: Option<PendingFace>,
    /// When changes go out in its project.
    pub changes: Changes,
}

/// What an edit leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The task.
    pub task: Change<Task>,
    /// What waits on it now.
    pub pending: Option<PendingFace>,
}

/// Why nothing was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPublished {
    /// What waits, or waited, is not what was looked at.
    Changed,
    /// A date the client has read would change, and what waits does not say why.
    NeedsReason,
}

/// Why nothing was discarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAsSeen {
    /// What waits, or waited, is not what was looked at.
    Changed,
}

/// Changes a task's fields. Title, text and date of a shared task's side for the client wait where changes are collected,
/// and wherever something waits already: nothing that waited goes out by another way than being published. What is the
/// same as the client reads no longer waits. A date that waits keeps the reason it was given. Everything else is as with
/// [`plan::edit`].
///
/// # Errors
/// [`NeedsReason`] when a date the client has read changes, or will once it is published, without one.
pub fn edit(
    Held { task, pending, changes }: Held,
    fields: Fields,
    asks: &[crate::Ask],
    workflow: &Workflow,
    by: PersonId,
    at: Moment,
) -> Result<Edited, NeedsReason> {
    if task.shared.is_none() || (changes == Changes::AtOnce && pending.is_none()) {
        return Ok(Edited { task: plan::edit(task, fields, asks, workflow, by, at)?, pending: None });
    }
    let before = pending.as_ref().map_or(&task.face, |pending| &pending.face);
    let title = fields.face.title.clone().or_else(|| before.title.clone());
    let waited = pending.as_ref().filter(|pending| pending.face.date == fields.face.date);
    let why = fields.face.why.clone().or_else(|| waited.and_then(|pending| pending.face.why.clone()));
    let face = task.with_reason(Face { title, why, ..fields.face.clone() })?;
    let next = if face == task.face {
        None
    } else {
        let written = PendingFace { task: task.id, project: task.project, face, by, at };
        // Whoever only changed something inside has not written it.
        Some(pending.filter(|pending| pending.face == written.face).unwrap_or(written))
    };
    let outside = task.face.clone();
    let task = plan::edit(task, Fields { face: outside, ..fields }, asks, workflow, by, at)?;
    Ok(Edited { task, pending: next })
}

/// Publishes what waits on a task, as it was looked at. Nothing where a colleague has published the same meanwhile.
///
/// # Errors
/// [`NotPublished::Changed`] when something else waits now, or it was discarded, or the task is not shared any more;
/// [`NotPublished::NeedsReason`] when it waits since before reasons were asked for.
pub fn publish(
    task: Task,
    pending: Option<PendingFace>,
    is_seen: impl Fn(&Face) -> bool,
    asks: &[crate::Ask],
    workflow: &Workflow,
    by: PersonId,
    at: Moment,
) -> Result<Option<Change<Task>>, NotPublished> {
    if task.shared.is_none() {
        return Err(NotPublished::Changed);
    }
    match pending {
        Some(pending) if is_seen(&pending.face) => {
            let face = task.with_reason(pending.face).map_err(|NeedsReason| NotPublished::NeedsReason)?;
            let next = Task { face, ..task.clone() };
            Ok(Some(plan::told(task, next, Event::FacePublished, asks, workflow, Actor::Person(by), at)))
        }
        None if is_seen(&task.face) => Ok(None),
        Some(_) | None => Err(NotPublished::Changed),
    }
}

/// Discards what waits on a task, as it was looked at: what the client reads stays. Nothing where a colleague has
/// discarded it meanwhile.
///
/// # Errors
/// [`NotAsSeen`] when something else waits now, or it was published.
pub fn discard(
    task: &Task,
    pending: Option<&PendingFace>,
    is_seen: impl Fn(&Face) -> bool,
    by: PersonId,
    at: Moment,
) -> Result<Option<JournalEntry>, NotAsSeen> {
    match pending {
        Some(pending) if is_seen(&pending.face) => {
            Ok(Some(plan::entry(task, Event::ChangeDiscarded, Actor::Person(by), at, SharedWith::Nobody)))
        }
        None if !is_seen(&task.face) => Ok(None),
        Some(_) | None => Err(NotAsSeen::Changed),
    }
}

/// The side a task is left with when it is no longer shared: what waited is what it would be shared with the next time.
/// Nobody outside reads it until then.
pub fn settled(task: Task, pending: Option<PendingFace>) -> Task {
    match pending {
        Some(PendingFace { face, .. }) => Task { face, ..task },
        None => task,
    }
}

/// Lets changes wait, or go out as they are saved. What waits already stays until it is published or discarded. Nothing
/// where it is so.
pub fn collect(project: Project, changes: Changes, by: PersonId, at: Moment) -> Option<Change<Project>> {
    if project.changes == changes {
        return None;
    }
    let entry = JournalEntry {
        scope: Scope::Project(project.id),
        at,
        by: Actor::Person(by),
        event: match changes {
            Changes::AtOnce => Event::ChangesAtOnce,
            Changes::Collected => Event::ChangesCollected,
        },
        thing: Thing::Project(project.id),
        shared_with: SharedWith::Nobody,
    };
    Some(Change { next: Project { changes, ..project }, journal: vec![entry] })
}

#[cfg(test)]
mod tests;
