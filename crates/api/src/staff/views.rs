//! What the firm's own people see.

use super::archive::ProjectArchived;
use super::partners::{PartnerProject, PartnerRow};
use super::recurrence::RecurrenceView;
use super::reminders::Reminder;
use super::requests::TaskFields;
use super::sharing::{EarlierThing, ReportReaders, SharedBy, ShownTo, StopWords};
use super::waiting::{ClientSide, WaitingChange};
use super::working::Holidays;
use crate::Html;
use crate::away::Away;
use crate::client::{ClientAsk, ClientRemark, Somebody};
use crate::people::Newcomer;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{
    Accent, Action, ChecklistItemId, ClientId, ClientText, ContactRole, Day, EmailAddress, Health, HostName,
    InternalText, LabelId, Lang, Logo, Moment, OwnWord, PersonId, PersonName, ProjectId, RemarkId, SharingId,
    StaffRole, StageId, TaskId, Title,
};

/// The reader themself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffReader {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
    /// Where mail reaches them.
    pub email: EmailAddress,
    /// What they may do.
    pub role: StaffRole,
    /// The language they read.
    pub lang: Lang,
    /// The firm's name.
    pub firm_name: Title,
    /// The firm's logo.
    pub firm_logo: Option<Logo>,
    /// Everybody of the firm who can own a task, the reader included, by name.
    pub colleagues: Vec<Somebody>,
}

/// All clients and their projects, and the partners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PortfolioView {
    /// By name; each is followed by its departments.
    pub clients: Vec<ClientRow>,
    /// The further companies on projects, by name.
    pub partners: Vec<PartnerRow>,
}

/// What a department is a department of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PartOf {
    /// Which client.
    pub client: ClientId,
    /// What it is called.
    pub name: Title,
}

/// A client in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ClientRow {
    /// Which.
    pub id: ClientId,
    /// Of a department: what of.
    pub part_of: Option<PartOf>,
    /// Its name.
    pub name: Title,
    /// Its accent colour.
    pub accent: Accent,
    /// Its logo, its own or its client's.
    pub logo: Option<Logo>,
    /// Its projects, by name.
    pub projects: Vec<ProjectRow>,
    /// Whose holidays are no working days between the firm and it.
    pub holidays: Holidays,
}

/// A project in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ProjectRow {
    /// Which.
    pub id: ProjectId,
    /// Its name.
    pub name: Title,
    /// All tasks.
    pub total: u32,
    /// Those done.
    pub done: u32,
    /// Those the client sees.
    pub shared: u32,
    /// Open asks to the client.
    pub waiting: u32,
    /// Since when the oldest of them waits.
    pub waiting_since: Option<Moment>,
    /// What the oldest of them asks for.
    pub waiting_for: Option<Action>,
    /// The firm's own word for it, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWord>,
    /// The lead's last judgement.
    pub health: Option<Health>,
    /// What comes next for the client.
    pub next: Option<NextDay>,
    /// The first day its client reads that is not going to be kept, if they have not been told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub untold: Option<UntoldDay>,
    /// Since when it is archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<Moment>,
}

/// What a project has on a day that its client knows: its next open milestone, or the next open task if it has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct NextDay {
    /// What the firm calls it.
    pub title: InternalText,
    /// The client date.
    pub day: Day,
}

/// A day the client reads of a task that the firm plans to finish later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct UntoldDay {
    /// Which task.
    pub task: TaskId,
    /// What the firm calls it.
    pub title: InternalText,
    /// The client date.
    pub told: Day,
    /// The day the firm plans.
    pub planned: Day,
    /// How many more tasks of the project stand like that.
    pub others: u32,
}

/// One client, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ClientPage {
    /// Which.
    pub id: ClientId,
    /// Of a department: what of.
    pub part_of: Option<PartOf>,
    /// Its name.
    pub name: Title,
    /// Its accent colour.
    pub accent: Accent,
    /// Of a department: whether the accent is its client's, whatever that becomes.
    pub accent_of_client: bool,
    /// Its logo, its own or its client's.
    pub logo: Option<Logo>,
    /// Whether the logo is its own.
    pub own_logo: bool,
    /// The language its mails and pages begin in.
    pub lang: Lang,
    /// Its host name.
    pub host: HostName,
    /// The full address of its portal.
    pub address: String,
    /// Its people.
    pub contacts: Vec<Contact>,
    /// Its projects.
    pub projects: Vec<ProjectRow>,
    /// The projects it is on, when it is no client but a partner.
    pub partner_on: Option<Vec<PartnerProject>>,
    /// Its departments with their projects, by name.
    pub departments: Vec<ClientRow>,
    /// Who waits to be let in, longest first; nobody for readers who were given single projects.
    pub waiting: Vec<Newcomer>,
    /// The domains whose addresses come in at once.
    pub domains: Vec<HostName>,
    /// How long it takes its people from their invitation to the first thing done: for whom that is, and of clients alone.
    pub first_visits: Option<FirstVisits>,
    /// Whose holidays are no working days between the firm and it.
    pub holidays: Holidays,
}

/// How long first visits take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(rename_all = "snake_case")]
pub enum FirstVisits {
    /// Too few people have done something: a figure would be about somebody.
    NotYet,
    /// Half of them took no longer than so many minutes.
    Minutes(u32),
}

impl ClientRow {
    /// Its name where nothing around it says what it is a department of: `Skogholm · Nord`.
    pub fn whole_name(&self) -> Title {
        self.part_of.as_ref().map_or_else(|| self.name.clone(), |part| self.name.within(&part.name))
    }
}

/// A person of a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Contact {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
    /// Where mail reaches them.
    pub email: EmailAddress,
    /// What they may do.
    pub role: ContactRole,
    /// Whether they see money.
    pub sees_money: bool,
    /// Whether they look after access at their client.
    pub keeps_door: bool,
    /// The language they read.
    pub lang: Lang,
    /// When they were last invited.
    pub invited: Option<Moment>,
    /// When they first came in.
    pub entered: Option<Moment>,
    /// That they are away, or will be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
}

/// A stage with all it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffStage {
    /// Which.
    pub id: StageId,
    /// What the firm calls it.
    pub name: Title,
    /// What the client calls it; nothing for a stage the client does not see.
    pub client_name: Option<Title>,
    /// For a hidden stage: the visible one its tasks appear in.
    pub shown_as: Option<StageId>,
    /// Whether the client acts here.
    pub client_acts: bool,
    /// The ask that entering proposes.
    pub default_ask: Option<Action>,
    /// Whether what is here is finished.
    pub finished: bool,
}

/// A label of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Label {
    /// Which.
    pub id: LabelId,
    /// The word.
    pub name: InternalText,
}

/// A project, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffProject {
    /// Which.
    pub id: ProjectId,
    /// Of which client.
    pub client: ClientId,
    /// The client's name; a department's with that of the client it belongs to.
    pub client_name: Title,
    /// Its name.
    pub name: Title,
    /// Whether the client sees it: from its first shared task on.
    pub shared: bool,
    /// Whether changes of the client's side of its shared tasks wait until they are published.
    pub collected: bool,
    /// Its stages, in order.
    pub stages: Vec<StaffStage>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// People named in an imported plan who are not mapped to anybody here.
    pub unmapped: Vec<InternalText>,
    /// The people who see what is shared of it: whom can be asked.
    pub contacts: Vec<Somebody>,
    /// Whose holidays are no working days between the firm and its client.
    pub holidays: Holidays,
    /// The internal tasks that wait for somebody to share them since the project was made of a template.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepared: Vec<TaskId>,
    /// Set while it is archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<ProjectArchived>,
}

/// A task on the firm's board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffCard {
    /// Which.
    pub id: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// The stage it stands in.
    pub stage: StageId,
    /// Its place in the stage: smaller is higher.
    pub rank: i64,
    /// What the firm calls it.
    pub title: InternalText,
    /// Since when the client sees it; nothing for internal tasks.
    pub shared: Option<Moment>,
    /// What it is called towards the client, once decided.
    pub client_title: Option<Title>,
    /// Who works on it.
    pub owners: Vec<Somebody>,
    /// Everything asked of the client on it.
    pub asks: Vec<ClientAsk>,
    /// The partner whose turn it is: the first something open is asked of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Title>,
    /// How many partners see it.
    #[serde(default)]
    pub partners: u32,
    /// The internal date.
    pub team_date: Option<Day>,
    /// The date told to the client.
    pub client_date: Option<Day>,
    /// The client date that was told first in this sharing, where it is another one than now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Day>,
    /// Why it is another one, as the client reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Title>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// When it was finished.
    pub done: Option<Moment>,
    /// Remarks in the client thread.
    pub client_remarks: u32,
    /// Notes inside.
    pub notes: u32,
    /// Checklist items ticked.
    pub ticked: u32,
    /// Checklist items.
    pub items: u32,
    /// Its labels.
    pub labels: Vec<LabelId>,
    /// Since when a change of the client's side waits to be published; `client_title` and `client_date` are what the client
    /// reads meanwhile.
    pub waiting: Option<Moment>,
    /// The last reminder of each open ask that has had one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminders: Vec<Reminder>,
    /// The tasks of its project it waits for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits_for: Vec<TaskId>,
    /// The task of its project it stands behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<TaskId>,
}

/// One project's board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffBoard {
    /// The project.
    pub project: StaffProject,
    /// Its tasks.
    pub cards: Vec<StaffCard>,
}

/// A line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ChecklistItem {
    /// Which.
    pub id: ChecklistItemId,
    /// What is to be done.
    pub text: InternalText,
    /// Whether it is.
    pub ticked: bool,
}

/// Something said inside the firm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Note {
    /// Which.
    pub id: RemarkId,
    /// Who said it: a colleague, or a name from an imported plan.
    pub by: InternalText,
    /// When.
    pub at: Moment,
    /// What.
    pub text: Html,
}

/// A row of the sharing history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SharingRow {
    /// Which.
    pub id: SharingId,
    /// The task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What it was called when it was shared.
    pub title: Title,
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Somebody,
    /// By which act.
    pub how: SharedBy,
    /// Whom it was for: who was of the client then, and whoever saw it since.
    pub to: Vec<ShownTo>,
    /// When it was stopped, and by whom.
    pub stopped: Option<Stopped>,
    /// When somebody of the client first had it in front of them.
    pub first_seen: Option<Moment>,
}

/// The end of a sharing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Stopped {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Somebody,
    /// What was said about it.
    pub said: StopWords,
}

/// One task, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffTaskPage {
    /// The card.
    pub card: StaffCard,
    /// The change of the client's side that waits to be published; `card` and `client_text` are what the client reads
    /// meanwhile.
    pub waiting: Option<Box<WaitingChange>>,
    /// The internal text as written.
    pub text: InternalText,
    /// The same, shown.
    pub text_shown: Html,
    /// The text for the client as written.
    pub client_text: ClientText,
    /// The same, shown.
    pub client_text_shown: Html,
    /// The checklist, in order.
    pub checklist: Vec<ChecklistItem>,
    /// Notes inside, oldest first.
    pub notes: Vec<Note>,
    /// The client thread, oldest first.
    pub remarks: Vec<ClientRemark>,
    /// When it was shared and stopped, newest first.
    pub sharing: Vec<SharingRow>,
    /// How it comes again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<RecurrenceView>,
}

impl StaffTaskPage {
    /// The fields as they were seen: sent back, they change nothing. The client's side is the one that waits, where one
    /// does.
    pub fn fields(&self) -> TaskFields {
        let now = || (self.card.client_title.clone(), self.client_text.clone(), self.card.client_date, None);
        let waits = |change: &WaitingChange| {
            let ClientSide { title, text, text_shown: _, date, why } = &change.then;
            (title.clone(), text.clone(), *date, why.clone())
        };
        let (client_title, client_text, client_date, date_why) = self.waiting.as_deref().map_or_else(now, waits);
        TaskFields {
            title: self.card.title.clone(),
            text: self.text.clone(),
            client_title,
            client_text,
            owners: self.card.owners.iter().map(|owner| owner.id).collect(),
            team_date: self.card.team_date,
            client_date,
            date_why,
            milestone: self.card.milestone,
        }
    }
}

/// What sharing these tasks would show, and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SharePreview {
    /// What becomes visible.
    pub items: Vec<ShareItem>,
    /// Who will see it.
    pub people: Vec<Somebody>,
    /// Reports that will show it to whoever has their link.
    pub reports: Vec<ReportReaders>,
    /// Whether the project itself becomes visible with it.
    pub shows_project: bool,
    /// Whether more than the tasks' own faces comes along, so that the panel must be shown before sharing.
    pub more_comes_along: bool,
}

/// One task about to be shared, with what the client would read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ShareItem {
    /// Which.
    pub task: TaskId,
    /// What the firm calls it.
    pub title: InternalText,
    /// What the client would call it: its client title, else the internal one as a proposal.
    pub proposed_title: InternalText,
    /// The text for the client.
    pub client_text: ClientText,
    /// The client date.
    pub client_date: Option<Day>,
    /// The visible stage it would appear in.
    pub stage: Option<Title>,
    /// Who the client will see as working on it.
    pub owners: Vec<Somebody>,
    /// The team date: it stays inside.
    pub team_date: Option<Day>,
    /// What of earlier sharings could come back, oldest first.
    pub earlier: Vec<EarlierThing>,
    /// Client dates told in earlier sharings, oldest first; they could come back together.
    pub earlier_dates: Vec<Option<Day>>,
}

/// What the stream says. The first message after every (re)connect is `Hello`: fetch again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum StaffLive {
    /// The stream is open; what was fetched before may be old.
    Hello,
    /// This task is now so, or is new.
    Card(Box<StaffCard>),
    /// This project is now so, or is new.
    Project(Box<StaffProject>),
    /// This client, its people or its projects changed: fetch again what shows them.
    Client(ClientId),
    /// A link or a released judgement of this project changed: fetch its report again.
    Report(ProjectId),
    /// The team changed: fetch what shows it again.
    Team,
}
