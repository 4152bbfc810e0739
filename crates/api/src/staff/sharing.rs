//! Who sees what: before sharing, while it is shared, and at its end.

use super::views::SharingRow;
use crate::client::{ClientAsk, ClientRemark, Somebody};
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{
    AskId, ClientText, ContactRole, InternalText, Level, LinkId, Moment, ProjectId, RemarkId, TaskId, Title,
};

/// What of earlier sharings comes back with a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum History {
    /// Nothing: from now on.
    #[default]
    FromNow,
    /// Everything the client had before.
    All,
    /// These things and no other.
    Only(Earlier),
}

/// Things of earlier sharings, one by one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// Remarks of the client thread; at most 500.
    pub remarks: Vec<RemarkId>,
    /// Closed asks; at most 500.
    pub asks: Vec<AskId>,
    /// The client dates told before.
    pub dates: bool,
}

/// Tasks to stop sharing, and what is said about it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StopTasks {
    /// Which; 1 to 200.
    pub tasks: Vec<TaskId>,
    /// Why, for those of the client who had it in front of them or in a mail: they are told by mail. Nothing: nobody is.
    #[serde(default)]
    pub tell: Option<ClientText>,
    /// Why, for ourselves, where nobody is told; kept in the sharing history.
    #[serde(default)]
    pub reason: Option<InternalText>,
}

/// Something of an earlier sharing that could come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum EarlierThing {
    /// A remark of the client thread.
    Remark(Box<ClientRemark>),
    /// An ask that was closed, with its answer.
    Ask(Box<ClientAsk>),
}

/// A report that shows what is shared of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ReportReaders {
    /// By which link.
    pub link: LinkId,
    /// For whom.
    pub for_whom: Title,
    /// How much it shows.
    pub level: Level,
    /// Whether it names the task, or only counts it.
    pub named: bool,
    /// How often it was opened.
    pub opened: u32,
}

/// Who can see a task. Made by looking as each of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct WhoSeesView {
    /// Contacts of the client.
    pub contacts: Vec<ContactReader>,
    /// Whoever reads by one of these links.
    pub reports: Vec<ReportReaders>,
    /// People of the firm.
    pub inside: Vec<Somebody>,
    /// People of the partners it is shared with.
    pub partners: Vec<PartnerReader>,
}

/// Somebody of a partner who sees a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartnerReader {
    /// Who.
    pub person: Somebody,
    /// Of which partner.
    pub partner: Title,
}

/// A contact who sees a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ContactReader {
    /// Who.
    pub person: Somebody,
    /// What they may do.
    pub role: ContactRole,
    /// Whether they had it in front of them. Never when.
    pub seen: bool,
    /// Of a department's task: the client it belongs to, for whom of that has their place there.
    pub client_name: Option<Title>,
}

/// What stopping would take back, and what it cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StopPreview {
    /// Task by task; those that are not shared are left out.
    pub items: Vec<StopItem>,
    /// Reports that show them now.
    pub reports: Vec<ReportReaders>,
    /// Who is told, if somebody is: those who had one of them in front of them, or in a mail.
    pub tells: Vec<Somebody>,
}

/// One task about to be internal again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StopItem {
    /// Which.
    pub task: TaskId,
    /// What the client knows it by.
    pub title: Title,
    /// Since when they see it.
    pub since: Moment,
    /// When somebody of the client first had it in front of them.
    pub first_seen: Option<Moment>,
    /// Who had it in front of them.
    pub seen_by: Vec<Somebody>,
    /// Whom a mail named it to.
    pub mailed: Vec<Somebody>,
    /// Open asks that are taken back with it.
    pub open_asks: u32,
    /// Remarks of the client thread that vanish with it.
    pub remarks: u32,
}

/// The sharing history of a client, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SharingHistoryView {
    /// What was shared.
    pub rows: Vec<SharingRow>,
    /// Reports that were passed on.
    pub links: Vec<HistoryLink>,
}

/// A report that was passed on by a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct HistoryLink {
    /// Which.
    pub id: LinkId,
    /// Of which project.
    pub project: ProjectId,
    /// For whom.
    pub for_whom: Title,
    /// How much it shows.
    pub level: Level,
    /// When it was made.
    pub made: Moment,
    /// By whom.
    pub by: Somebody,
    /// Until when it works.
    pub until: Moment,
    /// When it was revoked.
    pub revoked: Option<Moment>,
    /// How often it was opened.
    pub opened: u32,
}

/// For whom something was shared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ShownTo {
    /// Who.
    pub person: Somebody,
    /// Whether they had it in front of them. Never when.
    pub seen: bool,
}

/// By which act something was shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(rename_all = "snake_case")]
pub enum SharedBy {
    /// By sharing it.
    Hand,
    /// With something that was asked on it.
    Ask,
    /// By going to a stage where the client acts.
    Move,
}

/// What was said when a sharing ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum StopWords {
    /// The client was told why.
    Told(ClientText),
    /// Nobody was; the reason is our own and may be empty.
    Silent(InternalText),
}
