//! The plan as it was on a day.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{BaselineId, Day, Moment, TaskId};

/// Whether a baseline is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaselineRemoved {
    /// Removed, or there again.
    pub removed: bool,
}

/// A project's baseline, if it has one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct BaselineView {
    /// Nothing where the project has none.
    pub baseline: Option<BaselineRow>,
}

/// The plan as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct BaselineRow {
    /// Which.
    pub id: BaselineId,
    /// Who took it down.
    pub by: Somebody,
    /// When.
    pub at: Moment,
    /// Every task there was then.
    pub tasks: Vec<PlannedTask>,
}

/// A task as it was planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlannedTask {
    /// Which.
    pub task: TaskId,
    /// The day the firm planned with: the team date, and where there was none the client date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
}
