//! What one of the firm's people has before them, over all projects.

use super::reminders::Reminder;
use super::working::Holidays;
use crate::client::{ClientAsk, Somebody};
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Accent, Action, ClientId, Day, InternalText, OwnWord, ProjectId, TaskId, Title};

/// The reader's own day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WorkView {
    /// The projects named below.
    pub places: Vec<WorkPlace>,
    /// What they work on and is not finished, the earliest day first.
    pub tasks: Vec<WorkTask>,
    /// What they asked and waits for a client, longest first.
    pub waits: Vec<WorkAsk>,
    /// What they asked and was answered, where nothing has been done about it since: the newest answer first.
    pub answers: Vec<WorkAsk>,
}

/// A project that something below belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WorkPlace {
    /// Which.
    pub project: ProjectId,
    /// Its name.
    pub name: Title,
    /// Of which client.
    pub client: ClientId,
    /// The client's name; a department's with that of the client it belongs to.
    pub client_name: Title,
    /// The client's accent colour.
    pub accent: Accent,
    /// Whose holidays are no working days between the firm and it.
    pub holidays: Holidays,
}

/// A task the reader works on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WorkTask {
    /// Which.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What the firm calls it.
    pub title: InternalText,
    /// What the firm calls the stage it stands in.
    pub stage: Title,
    /// By when: the team date, else the client date.
    pub due: Option<Day>,
    /// Whether only the firm sees it.
    pub inside: bool,
    /// What a client is asked on it, first of all.
    pub asked: Option<Action>,
    /// The firm's own word and sign for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWord>,
    /// What the task it stands behind is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<InternalText>,
    /// How much stands behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<BehindCount>,
}

/// How much stands behind a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct BehindCount {
    /// How many tasks.
    pub tasks: u32,
    /// How many of them are finished.
    pub done: u32,
}

/// Something the reader asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WorkAsk {
    /// On which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What the firm calls the task.
    pub title: InternalText,
    /// The ask.
    pub ask: ClientAsk,
    /// Whom it is asked of by name; nobody when it is anybody of the client.
    pub people: Vec<Somebody>,
    /// The last reminder, while it waits.
    pub reminder: Option<Reminder>,
}
