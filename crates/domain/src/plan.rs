//! Decisions over the plan: adding, editing, moving and finishing tasks; the house's own workflow.

mod back;

pub use back::{BackRefused, Ended, Moved, TakenBack, take_back};

use crate::{
    Actor, Ask, Change, Event, Face, JournalEntry, NeedsReason, Scope, SharedWith, Stage, Task, Thing, Workflow,
};
use veranda_terms::{
    Action, ClientText, Day, InternalText, Moment, PersonId, ProjectId, StageId, TaskId, Title, WorkflowId,
};

/// The distance between two neighbours in a fresh lane: room for 30 insertions in the same gap.
pub const RANK_STEP: i64 = 1 << 30;

/// A rank between two neighbours, or nothing when the lane must be renumbered first.
pub fn rank_between(above: Option<i64>, below: Option<i64>) -> Option<i64> {
    match (above, below) {
        (None, None) => Some(0),
        (Some(above), None) => above.checked_add(RANK_STEP),
        (None, Some(below)) => below.checked_sub(RANK_STEP),
        (Some(above), Some(below)) => {
            let middle = above + (below - above) / 2;
            (middle > above && middle < below).then_some(middle)
        }
    }
}

/// What is known of a task when it is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// What the firm calls it.
    pub title: InternalText,
    /// Who works on it.
    pub owners: Vec<PersonId>,
    /// The internal date.
    pub team_date: Option<Day>,
}

impl New {
    /// With a title and no more.
    pub const fn titled(title: InternalText) -> Self {
        Self { title, owners: Vec::new(), team_date: None }
    }
}

/// A new task, born internal.
pub fn create(
    id: TaskId,
    project: ProjectId,
    stage: &Stage,
    rank: i64,
    new: New,
    by: Actor,
    at: Moment,
) -> Change<Task> {
    let New { title, owners, team_date } = new;
    let task = Task {
        id,
        project,
        stage: stage.id,
        rank,
        title,
        text: InternalText::parse("").expect("the empty text is a text"),
        face: Face {
            title: None,
            text: ClientText::parse("").expect("the empty text is a text"),
            date: None,
            why: None,
        },
        shared: None,
        owners,
        team_date,
        milestone: false,
        behind: None,
        done: stage.finished.then_some(at),
        source: None,
        created: at,
    };
    let journal = vec![entry(&task, Event::TaskCreated, by, at, SharedWith::Nobody)];
    Change { next: task, journal }
}

/// A task's editable fields, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// What the firm calls it.
    pub title: InternalText,
    /// What the firm writes about it.
    pub text: InternalText,
    /// What the client reads.
    pub face: Face,
    /// Who works on it.
    pub owners: Vec<PersonId>,
    /// The internal date.
    pub team_date: Option<Day>,
    /// Whether it is a milestone.
    pub milestone: bool,
}

/// Changes a task's fields. A shared task keeps its client title when the new one is missing.
///
/// # Errors
/// [`NeedsReason`] when a date the client has read changes without one.
pub fn edit(
    task: Task,
    fields: Fields,
    asks: &[Ask],
    workflow: &Workflow,
    by: PersonId,
    at: Moment,
) -> Result<Change<Task>, NeedsReason> {
    let Fields { title, text, mut face, owners, team_date, milestone } = fields;
    if task.shared.is_some() && face.title.is_none() {
        face.title = task.face.title.clone();
    }
    let face = task.with_reason(face)?;
    let next = Task { title, text, face, owners, team_date, milestone, ..task.clone() };
    Ok(told(task, next, Event::TaskEdited, asks, workflow, Actor::Person(by), at))
}

/// Moves a task to a place. Entering or leaving a finished stage finishes or reopens it.
pub fn place(
    task: Task,
    stage: &Stage,
    rank: i64,
    asks: &[Ask],
    workflow: &Workflow,
    by: PersonId,
    at: Moment,
) -> Change<Task> {
    let done = if stage.id == task.stage {
        task.done
    } else if stage.finished {
        task.done.or(Some(at))
    } else if workflow.stage(task.stage).is_some_and(|left| left.finished) {
        None
    } else {
        task.done
    };
    let next = Task { stage: stage.id, rank, done, ..task.clone() };
    went(task, next, asks, workflow, by, at)
}

/// The change of a task that stands elsewhere, and with that may be done or not done any more.
fn went(task: Task, next: Task, asks: &[Ask], workflow: &Workflow, by: PersonId, at: Moment) -> Change<Task> {
    let ended = (next.done.is_some() != task.done.is_some()).then(|| {
        let event = if next.done.is_some() { Event::TaskFinished } else { Event::TaskReopened };
        // What the client sees of it, the move tells. Whoever sees nothing of the stages hears that it is done.
        entry(&next, event, Actor::Person(by), at, SharedWith::Nobody)
    });
    let event = if next.stage == task.stage { Event::TaskOrdered } else { Event::TaskMoved };
    let mut change = told(task, next, event, asks, workflow, Actor::Person(by), at);
    change.journal.extend(ended);
    change
}

/// Finishes a task where it stands, or opens it again.
pub fn finish(task: Task, done: bool, asks: &[Ask], workflow: &Workflow, by: PersonId, at: Moment) -> Change<Task> {
    let event = if done { Event::TaskFinished } else { Event::TaskReopened };
    let next = Task { done: if done { task.done.or(Some(at)) } else { None }, ..task.clone() };
    told(task, next, event, asks, workflow, Actor::Person(by), at)
}

/// The change from one state of a task to the next, told to the client exactly if their view of it changed.
pub fn told(
    before: Task,
    next: Task,
    event: Event,
    asks: &[Ask],
    workflow: &Workflow,
    by: Actor,
    at: Moment,
) -> Change<Task> {
    let shared_with = if before.client_face(asks, workflow) == next.client_face(asks, workflow) {
        SharedWith::Nobody
    } else {
        SharedWith::Client
    };
    let journal = vec![entry(&next, event, by, at, shared_with)];
    Change { next, journal }
}

/// A journal entry about a task.
pub fn entry(task: &Task, event: Event, by: Actor, at: Moment, shared_with: SharedWith) -> JournalEntry {
    JournalEntry { scope: Scope::Project(task.project), at, by, event, thing: Thing::Task(task.id), shared_with }
}

/// A stage of the house's own workflow, before it has a name in anybody's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HouseStage {
    /// The client tells what they need.
    Brief,
    /// The firm makes it.
    Design,
    /// The firm looks at it first. Hidden: appears in Design.
    InternalCheck,
    /// The client decides.
    ClientReview,
    /// The firm builds it.
    Build,
    /// The firm brings it out.
    GoLive,
    /// The client has it.
    Live,
}

impl HouseStage {
    /// All of them, in order.
    pub const ALL: [HouseStage; 7] = [
        HouseStage::Brief,
        HouseStage::Design,
        HouseStage::InternalCheck,
        HouseStage::ClientReview,
        HouseStage::Build,
        HouseStage::GoLive,
        HouseStage::Live,
    ];

    /// Whether the client acts here.
    pub const fn client_acts(self) -> bool {
        matches!(self, HouseStage::Brief | HouseStage::ClientReview)
    }

    /// The ask that entering opens.
    pub const fn default_ask(self) -> Option<Action> {
        match self {
            HouseStage::Brief => Some(Action::Answer),
            HouseStage::ClientReview => Some(Action::Approve),
            _ => None,
        }
    }

    /// The visible neighbour of a hidden stage.
    pub const fn shown_as(self) -> Option<HouseStage> {
        match self {
            HouseStage::InternalCheck => Some(HouseStage::Design),
            _ => None,
        }
    }

    /// Where a task goes when its default ask is closed well.
    pub const fn next(self) -> Option<HouseStage> {
        match self {
            HouseStage::Brief => Some(HouseStage::Design),
            HouseStage::ClientReview => Some(HouseStage::Build),
            _ => None,
        }
    }
}

/// What a house stage is called.
#[derive(Debug, Clone)]
pub struct StageNames {
    /// By the firm.
    pub name: Title,
    /// By the client; not used for a hidden stage.
    pub client_name: Title,
    /// The sentence of its default ask.
    pub sentence: Option<Title>,
    /// What that ask unlocks.
    pub unlocks: Option<Title>,
}

/// The house's workflow with these names and fresh ids.
pub fn house_workflow(
    id: WorkflowId,
    mut stage_id: impl FnMut() -> StageId,
    names: impl Fn(HouseStage) -> StageNames,
) -> Workflow {
    let ids: Vec<StageId> = HouseStage::ALL.iter().map(|_| stage_id()).collect();
    let id_of = |stage: HouseStage| ids[stage as usize];
    let stages = HouseStage::ALL
        .into_iter()
        .map(|stage| {
            let StageNames { name, client_name, sentence, unlocks } = names(stage);
            Stage {
                id: id_of(stage),
                name,
                client_name: stage.shown_as().is_none().then_some(client_name),
                shown_as: stage.shown_as().map(id_of),
                client_acts: stage.client_acts(),
                default_ask: stage.default_ask(),
                default_sentence: stage.default_ask().and(sentence),
                default_unlocks: stage.default_ask().and(unlocks),
                next: stage.next().map(id_of),
                finished: stage == HouseStage::Live,
                source: None,
            }
        })
        .collect();
    Workflow { id, stages }
}
