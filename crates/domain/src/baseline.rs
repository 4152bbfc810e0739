//! The plan of a project as it was on a day, to compare with what became of it. Internal.

use veranda_terms::{BaselineId, Day, Moment, PersonId, ProjectId, TaskId};

/// That a plan was taken down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Which.
    pub id: BaselineId,
    /// Of which project.
    pub project: ProjectId,
    /// Who took it down.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// When it was removed. It is kept, so that it can come back.
    pub removed: Option<Moment>,
}

/// When a task was meant to be ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub task: TaskId,
    /// The team date.
    pub team_date: Option<Day>,
    /// The client date.
    pub client_date: Option<Day>,
}

impl Planned {
    /// The day the firm planned with: the team date, and where there is none the client date.
    pub fn day(&self) -> Option<Day> {
        self.team_date.or(self.client_date)
    }
}
