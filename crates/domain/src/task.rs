//! A task and what hangs on it.

use crate::{Actor, Ask, Event, JournalEntry, Scope, SharedWith, Thing, Workflow};
use veranda_terms::{
    ChecklistItemId, ClientText, Day, InternalText, LabelId, Moment, PersonId, ProjectId, RemarkId, StageId, TaskId,
    Title, policy::RECALL_MS,
};

/// A unit of the plan, with its internal face and, once decided, its client face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Which.
    pub id: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// Where it stands.
    pub stage: StageId,
    /// Its place in the stage: smaller is higher. Never shown to a client.
    pub rank: i64,
    /// What the firm calls it.
    pub title: InternalText,
    /// What the firm writes about it.
    pub text: InternalText,
    /// What the client would read, or reads.
    pub face: Face,
    /// Since when and by whom it is shared; nothing for internal tasks.
    pub shared: Option<Shared>,
    /// Who works on it, in the order they were put.
    pub owners: Vec<PersonId>,
    /// The internal date.
    pub team_date: Option<Day>,
    /// Whether it is a milestone: a date people look at, more than work.
    pub milestone: bool,
    /// The task of its project it stands behind ([`crate::line`]). Then it is never shared.
    pub behind: Option<TaskId>,
    /// When it was finished.
    pub done: Option<Moment>,
    /// The card it was imported from.
    pub source: Option<String>,
    /// When it was added.
    pub created: Moment,
}

/// What the client reads of a task, once it is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// What it is called towards the client; needed before sharing.
    pub title: Option<Title>,
    /// What the client reads about it; may be empty.
    pub text: ClientText,
    /// The date told to the client.
    pub date: Option<Day>,
    /// Why it is another date than was told before, in words for the client; nothing while the date told first stands.
    pub why: Option<Title>,
}

/// A date the client has read would change, and nobody says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeedsReason;

/// A sharing that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shared {
    /// Since when.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
    /// Remarks and asks older than this are not shown: "from now on", or the beginning of an earlier sharing.
    pub from: Moment,
}

/// Everything a client can tell about a task from its own side. Two equal faces: nothing happened, for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientFace {
    /// The visible stage.
    pub stage: StageId,
    /// The title.
    pub title: Title,
    /// The text.
    pub text: ClientText,
    /// The client date.
    pub date: Option<Day>,
    /// Why it is another than was told before.
    pub why: Option<Title>,
    /// Who works on it.
    pub owners: Vec<PersonId>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// When it was finished.
    pub done: Option<Moment>,
    /// The sharing.
    pub shared: Shared,
    /// The asks they see.
    pub asks: Vec<Ask>,
}

impl Task {
    /// To whom the task is shown.
    pub const fn shared_with(&self) -> SharedWith {
        match self.shared {
            Some(_) => SharedWith::Client,
            None => SharedWith::Nobody,
        }
    }

    /// The side for the client this task is about to have, with the reason that goes with its date: the given one where a
    /// date the client has read changes, the one that holds where it stays, none while nobody outside reads it.
    ///
    /// # Errors
    /// [`NeedsReason`] when a date the client has read changes, or is taken back, without one.
    pub fn with_reason(&self, face: Face) -> Result<Face, NeedsReason> {
        if self.shared.is_none() {
            return Ok(Face { why: None, ..face });
        }
        if face.date == self.face.date {
            return Ok(Face { why: self.face.why.clone(), ..face });
        }
        match (self.face.date, &face.why) {
            (Some(_), None) => Err(NeedsReason),
            (Some(_), Some(_)) => Ok(face),
            // A date after one that was taken back: what was said then holds until something else is said.
            (None, why) => Ok(Face { why: why.clone().or_else(|| self.face.why.clone()), ..face }),
        }
    }

    /// What the client sees of it, if anything: shared, titled, and standing in a stage that has a visible side.
    pub fn client_face(&self, asks: &[Ask], workflow: &Workflow) -> Option<ClientFace> {
        let shared = self.shared?;
        Some(ClientFace {
            stage: workflow.visible(self.stage)?.id,
            title: self.face.title.clone()?,
            text: self.face.text.clone(),
            date: self.face.date,
            why: self.face.why.clone(),
            owners: self.owners.clone(),
            milestone: self.milestone,
            done: self.done,
            shared,
            asks: asks.iter().filter(|ask| ask.since >= shared.from).cloned().collect(),
        })
    }
}

/// Something said about a task, in one of two threads, for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Which.
    pub id: RemarkId,
    /// On which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// Who said it.
    pub by: By,
    /// When.
    pub at: Moment,
    /// What, and on which side.
    pub said: Said,
    /// The comment it was imported from.
    pub source: Option<String>,
}

impl Remark {
    /// To whom it is shown. A remark never changes sides.
    pub const fn shared_with(&self) -> SharedWith {
        match self.said {
            Said::Inside(_) => SharedWith::Nobody,
            Said::WithClient(_) => SharedWith::Client,
        }
    }
}

/// Why a remark was not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecallRefused {
    /// Somebody else said it, or it never left the firm.
    NotYours,
    /// It is too late: it may have been mailed.
    TooLate,
}

impl Remark {
    /// Takes a remark back, as whoever said it: within [`RECALL_MS`], before anything leaves the house. What is left of
    /// it is a line in the journal.
    ///
    /// # Errors
    /// Says why not.
    pub fn take_back(&self, who: PersonId, at: Moment) -> Result<JournalEntry, RecallRefused> {
        if self.by != By::Person(who) || self.shared_with() != SharedWith::Client {
            return Err(RecallRefused::NotYours);
        }
        if at.0 - self.at.0 >= RECALL_MS {
            return Err(RecallRefused::TooLate);
        }
        Ok(JournalEntry {
            scope: Scope::Project(self.project),
            at,
            by: Actor::Person(who),
            event: Event::RemarkTakenBack,
            thing: Thing::Task(self.task),
            shared_with: SharedWith::Client,
        })
    }
}

/// Who said something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A person.
    Person(PersonId),
    /// A name from an imported plan.
    Imported(InternalText),
}

/// What was said, on which side of the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A note inside.
    Inside(InternalText),
    /// A remark in the client thread.
    WithClient(ClientText),
}

/// A line of a task's checklist. Internal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistItem {
    /// Which.
    pub id: ChecklistItemId,
    /// On which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What is to be done.
    pub text: InternalText,
    /// Whether it is.
    pub ticked: bool,
    /// Its place.
    pub position: i64,
    /// The item it was imported from.
    pub source: Option<String>,
    /// When it was removed. It is kept, so that it can come back; nobody reads it meanwhile.
    pub removed: Option<Moment>,
}

/// A label of a project. Internal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Which.
    pub id: LabelId,
    /// Of which project.
    pub project: ProjectId,
    /// The word.
    pub name: InternalText,
    /// The label it was imported from.
    pub source: Option<String>,
}

/// Somebody named in an imported plan who is not mapped to a person yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnmappedPerson {
    /// In which project.
    pub project: ProjectId,
    /// The person it was imported from.
    pub source: String,
    /// What they are called there.
    pub name: InternalText,
    /// The tasks they were put on.
    pub tasks: Vec<TaskId>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::Randomness;

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    #[test]
    fn a_remark_is_taken_back_by_whoever_said_it_and_in_time() {
        let mut ids = Count(0);
        let (me, other) = (PersonId::fresh(&mut ids), PersonId::fresh(&mut ids));
        let said = |said: Said| Remark {
            id: RemarkId::fresh(&mut Count(9)),
            task: TaskId::fresh(&mut Count(10)),
            project: ProjectId::fresh(&mut Count(11)),
            by: By::Person(me),
            at: Moment(1_000),
            said,
            source: None,
        };
        let remark = said(Said::WithClient(ClientText::parse("hello").unwrap()));
        let back = remark.take_back(me, Moment(1_000 + RECALL_MS - 1)).unwrap();
        assert_eq!((back.event, back.shared_with), (Event::RemarkTakenBack, SharedWith::Client));
        assert_eq!(remark.take_back(me, Moment(1_000 + RECALL_MS)), Err(RecallRefused::TooLate));
        assert_eq!(remark.take_back(other, Moment(1_000)), Err(RecallRefused::NotYours));
        let note = said(Said::Inside(InternalText::parse("psst").unwrap()));
        assert_eq!(note.take_back(me, Moment(1_000)), Err(RecallRefused::NotYours));
    }
}
