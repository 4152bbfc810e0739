//! Partners, as the firm sees them.

use super::reminders::Reminder;
use super::requests::{NewClient, NewForm};
use crate::client::{ClientAsk, ClientRemark, Somebody};
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Accent, Asked, ClientText, Day, Moment, PartnerId, ProjectId, SharingId, TaskId, Title, WordId};

/// The partners of a project, and those that could be put on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnersView {
    /// On the project, in the order they came.
    pub here: Vec<PartnerHere>,
    /// The firm's other partners, by name.
    pub others: Vec<PartnerRow>,
}

/// A partner in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerRow {
    /// Which.
    pub id: PartnerId,
    /// What it is called.
    pub name: Title,
    /// Its accent colour.
    pub accent: Accent,
}

/// A partner on a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerHere {
    /// Which.
    pub partner: PartnerRow,
    /// Whether the client is told that it is there, and when it is its turn.
    pub named: bool,
    /// Since when it is there.
    pub since: Moment,
    /// Its people: whom can be asked.
    pub people: Vec<Somebody>,
    /// How many tasks are shared with it.
    pub tasks: u32,
}

/// A project a partner is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerProject {
    /// Which.
    pub id: ProjectId,
    /// What it is called.
    pub name: Title,
    /// Whose it is.
    pub client_name: Title,
    /// Whether the client is told of the partner.
    pub named: bool,
}

/// What each partner of a task's project has of the task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerSidesView {
    /// The task.
    pub task: TaskId,
    /// A side for every partner on the project, in the order they came.
    pub sides: Vec<PartnerSide>,
}

/// What one partner has of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerSide {
    /// Which.
    pub partner: PartnerHere,
    /// What it reads; nothing while the task is not shared with it.
    pub face: Option<FaceForPartner>,
    /// What is asked of it, oldest first.
    pub asks: Vec<ClientAsk>,
    /// The last reminder of each that is open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminders: Vec<Reminder>,
    /// What was said with it, oldest first.
    pub remarks: Vec<ClientRemark>,
    /// When the task was shared with it and stopped, newest first.
    pub history: Vec<PartnerSharingRow>,
}

/// A row of the history of sharing with a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerSharingRow {
    /// Which.
    pub id: SharingId,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Option<Somebody>,
    /// When somebody of the partner first had it in front of them.
    pub first_seen: Option<Moment>,
    /// When it was stopped.
    pub stopped: Option<Moment>,
}

/// What a partner reads of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(deny_unknown_fields)]
pub struct FaceForPartner {
    /// What it is called towards the partner.
    pub title: Title,
    /// What the partner reads about it, Markdown; may be empty.
    pub text: ClientText,
    /// The date told to the partner.
    pub date: Option<Day>,
}

/// Which partner comes to a project.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WhichPartner {
    /// One the firm has already.
    Known {
        /// Which.
        id: PartnerId,
    },
    /// A new one.
    New {
        /// What it is called, its colours, its language and its own host name.
        company: NewClient,
    },
}

/// Puts a partner on a project.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPartner {
    /// Which.
    pub partner: WhichPartner,
    /// Whether the client is told that it is there.
    pub named: bool,
}

/// Whether the client is told of a partner.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerNamed {
    /// Whether it is.
    pub named: bool,
}

/// Something asked of a partner.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPartnerAsk {
    /// What it wants and how it is answered.
    pub form: NewForm,
    /// The firm's own word for it, of the family of its action; nothing for the family's.
    #[serde(default)]
    pub own: Option<WordId>,
    /// Of whom of the partner.
    pub of: Asked,
    /// The sentence.
    pub sentence: Title,
    /// What follows once it is done.
    pub unlocks: Option<Title>,
    /// How long it takes, in minutes; the usual if not said.
    pub minutes: Option<u16>,
    /// By when.
    pub due: Option<Day>,
}
