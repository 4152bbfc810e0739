//! The status report: one view per link scope, and the pure derivations over it.

mod figures;
mod narrow;
#[cfg(test)]
mod samples;

pub use figures::{Figures, Milestone, MilestoneState, Tone};
pub use narrow::narrowed;

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Action, AskId, ClientText, Day, Health, Lang, Level, Moment, OwnWord, PersonName, TaskId, Title};

/// A project's status report, as its link shows it. Made of the client's own face of the plan and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
pub struct ReportView {
    /// What the project is called.
    pub project_name: Title,
    /// Whose project it is.
    pub client_name: Title,
    /// The firm.
    pub firm_name: Title,
    /// How much this view shows: everything in it is already narrowed to that.
    pub level: Level,
    /// The language the report is written in.
    pub lang: Lang,
    /// By whom and for whom it was passed on; nothing in the firm's own preview.
    pub passed_on: Option<PassedOn>,
    /// What the lead released last.
    pub released: Option<Released>,
    /// The shared tasks, ordered by client date, then by since when they are shared.
    pub tasks: Vec<ReportTask>,
    /// Open asks of the client, oldest first.
    pub turns: Vec<ReportTurn>,
    /// What happened in the last 30 days, newest first.
    pub changes: Vec<ReportChange>,
}

/// Who passed the report on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
pub struct PassedOn {
    /// Who made the link.
    pub by: PersonName,
    /// For whom.
    pub for_whom: Title,
    /// The last day it works.
    pub until: Day,
}

/// A judgement of the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Guest, Staff)]
pub struct Released {
    /// How the project stands.
    pub health: Health,
    /// The first likely day of its end.
    pub first: Option<Day>,
    /// The last likely day of its end; given together with the first.
    pub last: Option<Day>,
    /// Why; may be empty.
    pub words: ClientText,
    /// Whose judgement it is.
    pub by: PersonName,
    /// When it was released.
    pub at: Moment,
}

/// A shared task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
pub struct ReportTask {
    /// Which, to tell one from another; it opens nothing.
    pub id: TaskId,
    /// What it is called; nothing where the level only counts it.
    pub title: Option<Title>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The visible stage it stands in (details).
    pub stage: Option<Title>,
    /// Who of the firm works on it (details).
    pub owners: Vec<PersonName>,
    /// The client date that was told first.
    pub promised: Option<Day>,
    /// The client date as it is told now.
    pub date: Option<Day>,
    /// Why the date told first does not hold, as the client reads it (details: the words may name somebody).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Title>,
    /// When it was finished.
    pub done: Option<Moment>,
}

/// Something that waits for the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
pub struct ReportTurn {
    /// Which, to tell one from another; it opens nothing.
    pub id: AskId,
    /// What it wants.
    pub action: Action,
    /// The firm's own word and sign for it; nothing where the level only counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWord>,
    /// The task it stands on; nothing where the level only counts it.
    pub title: Option<Title>,
    /// The sentence; nothing where the level only counts it.
    pub sentence: Option<Title>,
    /// What follows once it is done.
    pub unlocks: Option<Title>,
    /// Whom it waits for (details); nobody named: the client as a whole.
    pub of: Vec<PersonName>,
    /// Since when.
    pub since: Moment,
    /// By when.
    pub due: Option<Day>,
    /// How long it takes, in minutes.
    pub minutes: u16,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
pub struct ReportChange {
    /// When.
    pub at: Moment,
    /// To which task; for a released judgement the project's name.
    pub title: Title,
    /// By whom, where the level names people.
    pub by: Option<PersonName>,
    /// What.
    pub what: Changed,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum Changed {
    /// It came into the plan the client sees.
    Shared,
    /// It was finished.
    Finished,
    /// Its client date changed.
    Moved(Moved),
    /// The client was asked for something on it.
    Asked(Action),
    /// The client closed what was asked on it: approved, answered, reviewed, picked a time.
    Closed(Action),
    /// The client said "not yet" and what should change.
    SentBack(Action),
    /// The lead released how the project stands.
    Released(Health),
}

/// A client date that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Guest, Staff)]
pub struct Moved {
    /// What was told before; nothing for a first date.
    pub from: Option<Day>,
    /// What is told now; nothing when it was taken back.
    pub to: Option<Day>,
}

/// The firm's page about a project's report: what the report shows at its widest, and who has a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ReportPage {
    /// The report at the level of details, without a link.
    pub report: ReportView,
    /// Whether anything of the project is shared: before that a report would be empty and a link is refused.
    pub shared: bool,
    /// Its links, newest first.
    pub links: Vec<LinkRow>,
}

/// A link, as the firm sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct LinkRow {
    /// Which.
    pub id: veranda_terms::LinkId,
    /// For whom.
    pub for_whom: Title,
    /// How much it shows.
    pub level: Level,
    /// Its language; the reader's own if not said.
    pub lang: Option<Lang>,
    /// Who made it.
    pub by: Somebody,
    /// When.
    pub made: Moment,
    /// Until when it works.
    pub until: Moment,
    /// Whether it asks for a password.
    pub password: bool,
    /// What its address says to somebody without the secret.
    pub bare: veranda_terms::Bare,
    /// When it was revoked.
    pub revoked: Option<Moment>,
    /// How often it was opened.
    pub opened: u32,
    /// When it was last opened.
    pub last_opened: Option<Moment>,
    /// The full address with its secret, while it works.
    pub address: Option<String>,
}

/// A link was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct MadeLink {
    /// Which; its address is in its row.
    pub link: veranda_terms::LinkId,
    /// The page with it.
    pub page: ReportPage,
}
