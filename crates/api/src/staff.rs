//! What the firm's own people see and do.

use crate::Html;
use crate::client::{ClientAsk, ClientRemark, Language, NewRemark, Somebody};
use crate::endpoint::endpoints;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{
    Accent, Action, AskId, Asked, ChecklistItemId, ClientId, ClientText, ContactRole, Day, EmailAddress, HostName,
    InternalText, LabelId, Lang, Moment, PersonId, PersonName, ProjectId, RemarkId, SharingId, StaffRole, StageId,
    TaskId, Title,
};

/// Where the stream of [`StaffLive`] messages is read (server-sent events, one JSON message each).
pub const LIVE_PATH: &str = "/api/staff/live";

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
    /// Everybody of the firm who can own a task, the reader included, by name.
    pub colleagues: Vec<Somebody>,
}

/// All clients and their projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PortfolioView {
    /// By name.
    pub clients: Vec<ClientRow>,
}

/// A client in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ClientRow {
    /// Which.
    pub id: ClientId,
    /// Its name.
    pub name: Title,
    /// Its accent colour.
    pub accent: Accent,
    /// Its projects, by name.
    pub projects: Vec<ProjectRow>,
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
    /// The next client date.
    pub next_date: Option<Day>,
}

/// One client, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ClientPage {
    /// Which.
    pub id: ClientId,
    /// Its name.
    pub name: Title,
    /// Its accent colour.
    pub accent: Accent,
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
    /// The language they read.
    pub lang: Lang,
    /// When they were last invited.
    pub invited: Option<Moment>,
    /// When they first came in.
    pub entered: Option<Moment>,
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
    /// The client's name.
    pub client_name: Title,
    /// Its name.
    pub name: Title,
    /// Whether the client sees it: from its first shared task on.
    pub shared: bool,
    /// Its stages, in order.
    pub stages: Vec<StaffStage>,
    /// Its labels.
    pub labels: Vec<Label>,
    /// People named in an imported plan who are not mapped to anybody here.
    pub unmapped: Vec<InternalText>,
    /// The client's people: whom can be asked.
    pub contacts: Vec<Somebody>,
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
    /// The internal date.
    pub team_date: Option<Day>,
    /// The date told to the client.
    pub client_date: Option<Day>,
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
}

/// One task, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffTaskPage {
    /// The card.
    pub card: StaffCard,
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
}

/// The sharing history of a client, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SharingHistoryView {
    /// The rows.
    pub rows: Vec<SharingRow>,
}

/// What sharing these tasks would show, and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SharePreview {
    /// What becomes visible.
    pub items: Vec<ShareItem>,
    /// Who will see it.
    pub people: Vec<Somebody>,
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
    /// Remarks of an earlier sharing that would come back if history is included.
    pub earlier_remarks: u32,
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
}

/// A new client.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewClient {
    /// Its name.
    pub name: Title,
    /// Its accent colour.
    pub accent: Accent,
    /// The language its mails and pages begin in.
    pub lang: Lang,
    /// Its host name, full (`skogholm.example.com`).
    pub host: HostName,
}

/// A new project.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewProject {
    /// Its name, which the client will read too.
    pub name: Title,
}

/// A new task, born internal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    /// What the firm calls it; one line.
    pub title: InternalText,
    /// Where; the first stage if not said.
    pub stage: Option<StageId>,
}

/// A task's fields, all of them: what is not changed is sent as it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskFields {
    /// What the firm calls it; one line.
    pub title: InternalText,
    /// What the firm writes about it, Markdown.
    pub text: InternalText,
    /// What it is called towards the client.
    pub client_title: Option<Title>,
    /// What the client reads about it, Markdown.
    pub client_text: ClientText,
    /// Who works on it.
    pub owners: Vec<PersonId>,
    /// The internal date.
    pub team_date: Option<Day>,
    /// The date told to the client.
    pub client_date: Option<Day>,
}

/// A task's new place.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPlace {
    /// The stage.
    pub stage: StageId,
    /// Above which task; at the bottom if not said.
    pub before: Option<TaskId>,
    /// Needed when an internal task enters a stage where the client acts: what to share.
    pub share: Option<ShareFace>,
}

/// Whether a task is finished.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finished {
    /// Finished, or open again.
    pub done: bool,
}

/// Whether a checklist item is ticked.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// Ticked or not.
    pub ticked: bool,
}

/// A note inside.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    /// What is said; not empty.
    pub text: InternalText,
}

/// Some tasks.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tasks {
    /// Which; 1 to 200.
    pub tasks: Vec<TaskId>,
}

/// What a client will read of one task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFace {
    /// Which.
    pub task: TaskId,
    /// What it is called towards the client; the internal title if not said.
    pub title: Option<Title>,
    /// What the client reads about it.
    pub text: ClientText,
    /// The date told to the client.
    pub date: Option<Day>,
    /// Whether the remarks of an earlier sharing come back; "from now on" otherwise.
    pub with_history: bool,
}

/// Several tasks to share at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFaces {
    /// 1 to 200 of them.
    pub faces: Vec<ShareFace>,
}

/// What a new ask wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum NewForm {
    /// Yes, or what should change.
    Approve,
    /// Remarks, then done.
    Review,
    /// A free answer.
    AnswerText,
    /// One of a few answers.
    AnswerChoice {
        /// Two to ten of them, each one line of at most 200 characters.
        options: Vec<Title>,
    },
    /// One of a few times.
    Meet {
        /// One to ten starts.
        starts: Vec<Moment>,
        /// How long.
        minutes: u16,
    },
}

/// A new ask.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewAsk {
    /// What it wants.
    pub form: NewForm,
    /// Of whom.
    pub of: Asked,
    /// The sentence the client reads.
    pub sentence: Title,
    /// What follows once it is done.
    pub unlocks: Option<Title>,
    /// How long it takes; the usual for its action if not said. 1 to 480.
    pub minutes: Option<u16>,
    /// By when.
    pub due: Option<Day>,
    /// Needed on an internal task: what to share.
    pub share: Option<ShareFace>,
}

/// A person to invite.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewContact {
    /// How they are called.
    pub name: PersonName,
    /// Where the invitation goes.
    pub email: EmailAddress,
    /// What they may do.
    pub role: ContactRole,
    /// Whether they see money.
    pub sees_money: bool,
    /// The language they read; the client's if not said.
    pub lang: Option<Lang>,
    /// The shared task they land on; their home if not said.
    pub task: Option<TaskId>,
    /// A few own words in the mail; may be empty.
    pub words: ClientText,
}

endpoints! {
    /// Who is looking.
    Me {} (()) -> StaffReader = Get "/api/staff/me" for Staff;
    /// Changes the reader's language.
    Speak {} (Language) -> StaffReader = Post "/api/staff/me/language" for Staff;
    /// All clients and projects.
    Portfolio {} (()) -> PortfolioView = Get "/api/staff/portfolio" for Staff;
    /// Takes a client in.
    CreateClient {} (NewClient) -> ClientPage = Post "/api/staff/clients" for Staff;
    /// A client, opened.
    ShowClient { client: ClientId } (()) -> ClientPage = Get "/api/staff/clients/{client}" for Staff;
    /// What this client has ever been shown.
    SharingHistory { client: ClientId } (()) -> SharingHistoryView = Get "/api/staff/clients/{client}/sharing" for Staff;
    /// Invites a person of the client; inviting again sends a new mail and ends the earlier invitation.
    Invite { client: ClientId } (NewContact) -> ClientPage = Post "/api/staff/clients/{client}/invitations" for Staff;
    /// Begins a project with the house workflow.
    CreateProject { client: ClientId } (NewProject) -> StaffBoard = Post "/api/staff/clients/{client}/projects" for Staff;
    /// A project's board.
    ShowBoard { project: ProjectId } (()) -> StaffBoard = Get "/api/staff/projects/{project}" for Staff;
    /// Adds a task.
    CreateTask { project: ProjectId } (NewTask) -> StaffCard = Post "/api/staff/projects/{project}/tasks" for Staff;
    /// A task, opened.
    ShowTask { task: TaskId } (()) -> StaffTaskPage = Get "/api/staff/tasks/{task}" for Staff;
    /// Changes a task that was seen: needs `If-Match`.
    EditTask { task: TaskId } (TaskFields) -> StaffTaskPage = Patch "/api/staff/tasks/{task}" for Staff;
    /// Moves a task.
    MoveTask { task: TaskId } (NewPlace) -> StaffCard = Post "/api/staff/tasks/{task}/place" for Staff;
    /// Finishes a task, or opens it again.
    FinishTask { task: TaskId } (Finished) -> StaffCard = Post "/api/staff/tasks/{task}/finish" for Staff;
    /// Ticks a checklist item.
    TickItem { task: TaskId, item: ChecklistItemId } (Tick) -> StaffTaskPage = Post "/api/staff/tasks/{task}/items/{item}" for Staff;
    /// Says something inside.
    NoteInside { task: TaskId } (NewNote) -> StaffTaskPage = Post "/api/staff/tasks/{task}/notes" for Staff;
    /// Says something in the client thread.
    TellClient { task: TaskId } (NewRemark) -> StaffTaskPage = Post "/api/staff/tasks/{task}/remarks" for Staff;
    /// What sharing would show. Changes nothing.
    PreviewSharing { project: ProjectId } (Tasks) -> SharePreview = Post "/api/staff/projects/{project}/sharing/preview" for Staff;
    /// Shares tasks.
    Share { project: ProjectId } (ShareFaces) -> StaffBoard = Post "/api/staff/projects/{project}/sharing" for Staff;
    /// Stops sharing tasks. Says of each whether it was opened.
    StopSharing { project: ProjectId } (Tasks) -> SharingHistoryView = Post "/api/staff/projects/{project}/sharing/stop" for Staff;
    /// Asks something of the client.
    OpenAsk { task: TaskId } (NewAsk) -> StaffTaskPage = Post "/api/staff/tasks/{task}/asks" for Staff;
    /// Takes an ask back.
    WithdrawAsk { ask: AskId } (()) -> StaffTaskPage = Post "/api/staff/asks/{ask}/withdrawal" for Staff;
}
