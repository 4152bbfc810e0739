//! The sharing decision: the one place where internal text becomes client text.

use crate::{Actor, Ask, Change, Event, Face, JournalEntry, Scope, Shared, SharedWith, Stage, Task, Thing, Workflow};
use veranda_terms::{
    AskId, ClientId, ClientText, InternalText, Moment, PersonId, ProjectId, RemarkId, SharingId, StageId, TaskId, Title,
};

/// A row of the sharing history. Rows never change but for their end and first sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Which.
    pub id: SharingId,
    /// With whom.
    pub client: ClientId,
    /// Of which project.
    pub project: ProjectId,
    /// What.
    pub task: TaskId,
    /// What it was called then.
    pub title: Title,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
    /// By which act.
    pub how: How,
    /// When somebody of the client first had it in front of them.
    pub first_seen: Option<Moment>,
    /// When it was stopped, and by whom.
    pub stopped: Option<Stop>,
}

/// By which act something was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum How {
    /// By sharing it.
    Hand,
    /// With something that was asked on it.
    Ask,
    /// By going to a stage where the client acts.
    Move,
}

impl How {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            How::Hand => "hand",
            How::Ask => "ask",
            How::Move => "move",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "hand" => Some(How::Hand),
            "ask" => Some(How::Ask),
            "move" => Some(How::Move),
            _ => None,
        }
    }
}

/// The end of a sharing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
    /// What was said about it.
    pub said: StopSaid,
}

/// What was said when a sharing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StopSaid {
    /// The client was told why, in these words.
    Told(ClientText),
    /// Nothing, for this reason of our own; it may be empty.
    Silent(InternalText),
}

/// One thing of an earlier sharing that comes back with a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Along {
    /// A remark of the client thread.
    Remark(RemarkId),
    /// An ask that was closed.
    Ask(AskId),
    /// The client dates told before.
    Dates(TaskId),
}

impl Along {
    /// What kind of thing, as stored.
    pub const fn kind(self) -> &'static str {
        match self {
            Along::Remark(_) => "remark",
            Along::Ask(_) => "ask",
            Along::Dates(_) => "dates",
        }
    }

    /// Its id, as stored; dates have their task's.
    pub fn item(self) -> String {
        match self {
            Along::Remark(id) => id.to_string(),
            Along::Ask(id) => id.to_string(),
            Along::Dates(id) => id.to_string(),
        }
    }
}

/// Why a task was not shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareRefused {
    /// The client sees it already.
    AlreadyShared,
    /// Its stage is not one of its project's.
    StageMissing,
    /// Its internal title cannot stand in for a client title: give it one.
    NeedsTitle,
    /// It stands behind this task, and what stands behind is the firm's own.
    StandsBehind(TaskId),
}

/// A sharing about to begin.
#[derive(Debug, Clone)]
pub struct Begin {
    /// The row's id.
    pub id: SharingId,
    /// With whom.
    pub client: ClientId,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// From when on remarks and asks are shown: `at` for "from now on", earlier for history.
    pub from: Moment,
    /// By which act.
    pub how: How,
}

/// What a client would call a task: its client title, else the internal one.
pub fn proposed_title(task: &Task) -> InternalText {
    match &task.face.title {
        Some(title) => InternalText::parse_line(title.as_str()).unwrap_or_else(|_| task.title.clone()),
        None => task.title.clone(),
    }
}

/// What sharing leaves.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The task, shared.
    pub task: Change<Task>,
    /// The new row of the history.
    pub sharing: Sharing,
    /// The stage, if its name was released with the task.
    pub released: Option<Stage>,
}

/// The name a task's stage will have outside when the task is shared.
pub fn stage_name_outside(workflow: &Workflow, stage: StageId) -> Option<&Title> {
    let own = workflow.stage(stage)?;
    if is_nameless(own) {
        return Some(&own.name);
    }
    workflow.visible(stage)?.client_name.as_ref()
}

/// Whether sharing a task as it is would release something internal with it: the name of its stage, or its own title. That
/// is for somebody to decide who has it in front of them, and for nothing that happens by itself.
pub fn releases(task: &Task, workflow: &Workflow) -> bool {
    task.face.title.is_none() || workflow.stage(task.stage).is_none_or(is_nameless)
}

/// Shares a task with its client. A face without a title keeps the client title the task
/// had; where it never had one it takes the internal title, and a stage that had no name
/// outside gets its own: the act of sharing is what releases both.
///
/// # Errors
/// Says why not.
pub fn share(task: Task, face: Face, workflow: &Workflow, begin: &Begin) -> Result<Begun, ShareRefused> {
    if task.shared.is_some() {
        return Err(ShareRefused::AlreadyShared);
    }
    if let Some(line) = task.behind {
        return Err(ShareRefused::StandsBehind(line));
    }
    let stage = workflow.stage(task.stage).ok_or(ShareRefused::StageMissing)?;
    let released_stage = is_nameless(stage).then(|| Stage { client_name: Some(stage.name.clone()), ..stage.clone() });
    let title = match face.title.or_else(|| task.face.title.clone()) {
        Some(title) => title,
        None => released(&task.title)?,
    };
    let sharing = Sharing {
        id: begin.id,
        client: begin.client,
        project: task.project,
        task: task.id,
        title: title.clone(),
        at: begin.at,
        by: begin.by,
        how: begin.how,
        first_seen: None,
        stopped: None,
    };
    let journal = vec![entry(&task, Event::Shared, begin.by, begin.at)];
    let next = Task {
        face: Face { title: Some(title), ..face },
        shared: Some(Shared { at: begin.at, by: begin.by, from: begin.from }),
        ..task
    };
    Ok(Begun { task: Change { next, journal }, sharing, released: released_stage })
}

/// Stops sharing a task: it, its asks and its thread vanish for the client. Open asks are taken back.
pub fn stop(task: Task, sharing: Sharing, open_asks: Vec<Ask>, by: PersonId, at: Moment, said: StopSaid) -> Stopped {
    let journal = vec![entry(&task, Event::SharingStopped, by, at)];
    let withdrawn = open_asks.into_iter().filter_map(|ask| ask.withdraw(by, at, SharedWith::Nobody).ok()).collect();
    Stopped {
        task: Change { next: Task { shared: None, ..task }, journal },
        sharing: Sharing { stopped: Some(Stop { at, by, said }), ..sharing },
        withdrawn,
    }
}

/// What stopping leaves.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// The task, internal again.
    pub task: Change<Task>,
    /// The ended row.
    pub sharing: Sharing,
    /// The asks that were open.
    pub withdrawn: Vec<Change<Ask>>,
}

#[expect(clippy::disallowed_methods, reason = "this is the sharing decision that releases internal text")]
fn released(title: &InternalText) -> Result<Title, ShareRefused> {
    Title::parse(title.reveal()).map_err(|_| ShareRefused::NeedsTitle)
}

/// Nothing says yet how it is called outside.
fn is_nameless(stage: &Stage) -> bool {
    stage.client_name.is_none() && stage.shown_as.is_none()
}

fn entry(task: &Task, event: Event, by: PersonId, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Project(task.project),
        at,
        by: Actor::Person(by),
        event,
        thing: Thing::Task(task.id),
        shared_with: SharedWith::Client,
    }
}
