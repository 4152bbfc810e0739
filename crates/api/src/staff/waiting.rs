//! Changes of the client's side that wait until they are published.

use crate::Html;
use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{ClientText, Day, InternalText, Moment, TaskId, Title};

/// Whether changes of the client's side of shared tasks wait in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collecting {
    /// They wait until they are published; otherwise they go out as they are saved. What waits already goes on waiting.
    pub collected: bool,
}

/// A change as it was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenTag {
    /// Its [`WaitingChange::tag`].
    pub tag: String,
}

/// A change as it was looked at, among others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenChange {
    /// Of which task.
    pub task: TaskId,
    /// The [`WaitingChange::tag`] of what was looked at.
    pub tag: String,
}

/// Changes to publish, all or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenChanges {
    /// 1 to 200 of them.
    pub changes: Vec<SeenChange>,
}

/// What the client reads of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ClientSide {
    /// What it is called.
    pub title: Option<Title>,
    /// What is written about it.
    pub text: ClientText,
    /// The same, shown.
    pub text_shown: Html,
    /// The date that is told.
    pub date: Option<Day>,
    /// Why it is another one than was told before.
    pub why: Option<Title>,
}

/// A change that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WaitingChange {
    /// Of which task.
    pub task: TaskId,
    /// What the firm calls it.
    pub title: InternalText,
    /// What the client reads now.
    pub now: ClientSide,
    /// What they will read.
    pub then: ClientSide,
    /// Who wrote it last.
    pub by: Somebody,
    /// When.
    pub at: Moment,
    /// Stands for `then`: whoever publishes or discards it says what they looked at.
    pub tag: String,
}

/// Everything that waits in a project, longest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WaitingView {
    /// Task by task.
    pub changes: Vec<WaitingChange>,
}
