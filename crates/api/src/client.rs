//! What a client's contacts see and do. Every view here is the same for all contacts of a client with the same rights;
//! what concerns one of them is derived by [`crate::reader`]. A partner's people have the same views, filled from records of
//! their own ([`crate::partner`]).

mod package;
mod spoken;

pub use package::Package;

use crate::Html;
use crate::away::{Away, NewAway};
use crate::endpoint::endpoints;
use crate::mails::{ClientMails, ClientWishes, Following};
use crate::people::{Domains, NewColleague, People};
use crate::report::Released;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{
    Action, AdmissionId, AskId, AskWord, Asked, ClientId, ClientText, ContactRole, Day, Figure, Form, Lang, Moment,
    Outcome, OwnWord, PersonId, PersonName, ProjectId, RemarkId, SlotId, StageId, TaskId, Title, Verb,
};

/// Where the stream of [`ClientLive`] messages is read (server-sent events, one JSON message each).
pub const LIVE_PATH: &str = "/api/client/live";

/// A person of either side, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct Somebody {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
}

/// The reader themself. The one view that is about a reader and not about a class of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner)]
pub struct Reader {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
    /// What they may do here.
    pub role: ContactRole,
    /// The language they read.
    pub lang: Lang,
    /// When they were last here before this visit.
    pub last_here: Option<Moment>,
    /// The client whose house this is.
    pub client: ClientId,
    /// The client's name.
    pub client_name: Title,
    /// The firm's name.
    pub firm_name: Title,
    /// That they are away, or will be. Never of a partner's people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
    /// Set while somebody of the firm looks as this reader; nothing for the reader themself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looking: Option<Looking>,
}

/// Somebody of the firm who looks as a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner)]
pub struct Looking {
    /// The language they read themselves: what is said to them alone is said in it.
    pub lang: Lang,
    /// The full address they came from.
    pub back: String,
}

/// A stage as the client knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct ClientStage {
    /// Which.
    pub id: StageId,
    /// What the client calls it.
    pub name: Title,
    /// Whether the client acts here; otherwise the firm does.
    pub client_acts: bool,
    /// What entering it asks of the client, if anything.
    pub asks: Option<Action>,
    /// Whether what is here is finished.
    pub finished: bool,
}

/// A project as the client knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct ClientProject {
    /// Which.
    pub id: ProjectId,
    /// What it is called.
    pub name: Title,
    /// Its visible stages, in order.
    pub stages: Vec<ClientStage>,
    /// How many of the tasks the client sees are done.
    pub done: u32,
    /// How many tasks the client sees.
    pub total: u32,
    /// The task with the next client date that is not done.
    pub next: Option<NextDate>,
    /// The department it is for, in the house of the client the department belongs to; nothing for the house's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Title>,
    /// What the lead released last about how it stands. Never told to partners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<Released>,
    /// When it was handed over: everything stays readable, nothing changes any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<Moment>,
}

impl ClientProject {
    /// Its name where projects of several departments stand together: `Nord · Depot screens`.
    pub fn whole_name(&self) -> Title {
        self.department.as_ref().map_or_else(|| self.name.clone(), |department| self.name.within(department))
    }
}

/// A client date to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct NextDate {
    /// What will be ready.
    pub title: Title,
    /// When.
    pub day: Day,
}

/// A task as the client sees it on the board and at home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct ClientCard {
    /// Which.
    pub id: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// The visible stage it stands in.
    pub stage: StageId,
    /// What it is called towards the client.
    pub title: Title,
    /// Who of the firm works on it.
    pub owners: Vec<Somebody>,
    /// Everything asked on it, open and closed, oldest first.
    pub asks: Vec<ClientAsk>,
    /// The client date.
    pub date: Option<Day>,
    /// The client date that was told first, where it is another one than now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Day>,
    /// Why it is another one, in the firm's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Title>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// When it was finished.
    pub done: Option<Moment>,
    /// How many remarks stand in the client thread.
    pub remarks: u32,
    /// The partner whose turn it is, where the firm has said that it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Title>,
    /// Since when the client sees it.
    pub shared: Moment,
}

/// One thing asked of the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct ClientAsk {
    /// Which.
    pub id: AskId,
    /// What it wants and how it is answered.
    pub form: Form,
    /// The firm's own word and sign for it, inside its family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnWord>,
    /// Of whom.
    pub of: Asked,
    /// The sentence: what is asked and why.
    pub sentence: Title,
    /// What follows once it is done.
    pub unlocks: Option<Title>,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Since when it is asked.
    pub since: Moment,
    /// By when.
    pub due: Option<Day>,
    /// Who waits for it.
    pub by: Somebody,
    /// Until when an answer can be undone, where the firm has said it: from then on it takes effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo_until: Option<Moment>,
    /// Who took an answer back last, if somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened: Option<Reopened>,
    /// What somebody asked has said of it last, while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<Word>,
    /// Who handed it to a colleague last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed: Option<Handed>,
    /// How it ended, if it did.
    pub closed: Option<Closed>,
}

impl ClientAsk {
    /// What its chip says.
    pub fn verb(&self) -> Verb {
        Verb { action: self.form.action(), own: self.own.clone() }
    }
}

/// That an answer was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct Reopened {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Somebody,
}

/// What somebody asked says of an ask instead of answering it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
#[serde(try_from = "spoken::Spoken")]
pub struct Word {
    /// What.
    #[serde(flatten)]
    pub says: AskWord,
    /// Who.
    pub by: Somebody,
    /// When.
    pub at: Moment,
    /// When the firm had seen to it and asked again, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Moment>,
}

/// That an ask was handed to a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
#[serde(try_from = "spoken::Spoken")]
pub struct Handed {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Somebody,
    /// To whom.
    pub to: Somebody,
    /// What they said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Until which day whoever it was asked of is away, where that is why it was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// How an ask ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct Closed {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: Somebody,
    /// How.
    pub outcome: Outcome,
    /// Until when whoever gave the answer can take it back; nothing where they cannot. Said to the client alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Moment>,
}

/// Something said with the client about a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct ClientRemark {
    /// Which.
    pub id: RemarkId,
    /// Who said it.
    pub by: Somebody,
    /// Whether they are of the firm.
    pub from_firm: bool,
    /// When.
    pub at: Moment,
    /// What.
    pub text: Html,
}

/// Everything at once for the client's first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner)]
pub struct Home {
    /// Projects something was shared of.
    pub projects: Vec<ClientProject>,
    /// Their tasks, except those done more than 60 days ago and those of projects that are handed over.
    pub cards: Vec<ClientCard>,
}

/// One project's board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner)]
pub struct Board {
    /// The project.
    pub project: ClientProject,
    /// All its tasks the client sees.
    pub cards: Vec<ClientCard>,
}

/// One task, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct TaskPage {
    /// The card.
    pub card: ClientCard,
    /// What the firm wrote about it for the client.
    pub text: Html,
    /// The client thread, oldest first.
    pub remarks: Vec<ClientRemark>,
}

/// A calendar file. It travels as itself (`text/calendar`), not as JSON: only the server makes one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Staff)]
pub struct CalendarFile {
    /// What it is saved as.
    pub name: String,
    /// What is in it (RFC 5545).
    pub text: String,
}

/// What the stream says. The first message after every (re)connect is `Hello`: fetch again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum ClientLive {
    /// The stream is open; what was fetched before may be old.
    Hello,
    /// This task is now so, or is new.
    Card(Box<ClientCard>),
    /// This project is now so, or is new.
    Project(Box<ClientProject>),
    /// This task is no longer there.
    TaskGone(TaskId),
    /// This project is no longer there.
    ProjectGone(ProjectId),
}

/// The reader says which language they read.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// The language.
    pub lang: Lang,
}

/// Yes, or what should change.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Nothing for yes; a sentence for "not yet".
    pub changes: Option<ClientText>,
}

/// An answer: a text, or one of the options word for word.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerText {
    /// The answer.
    pub text: ClientText,
}

/// Done reviewing, with a last remark or without.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// Added to the thread first.
    pub remark: Option<ClientText>,
}

/// One of the proposed times.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// Which.
    pub slot: SlotId,
}

/// One of the ways to go on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Which, counted from nought.
    pub option: u8,
}

/// An answer that is a day.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDay {
    /// The day.
    pub day: Day,
}

/// An answer that is a figure.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerFigure {
    /// The figure, in thousandths.
    pub figure: Figure,
}

/// A name under what is signed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameUnder {
    /// The signer's own, as they type it.
    pub name: PersonName,
}

/// The day on which the reader looks at it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaterOn {
    /// A day to come.
    pub until: Day,
}

/// Why the reader cannot go on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhyStuck {
    /// At most [`AskWord::REASON`] characters, not empty.
    pub reason: ClientText,
}

/// None of the proposed times suits.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherTimes {
    /// Starts that would, one to [`AskWord::TIMES`].
    pub starts: Vec<Moment>,
}

/// To whom an ask is handed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handing {
    /// A colleague who may close it.
    pub to: PersonId,
    /// A sentence that goes with it, at most 500 characters; may be empty.
    pub words: ClientText,
}

/// A remark in the client thread.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewRemark {
    /// What is said; not empty.
    pub text: ClientText,
}

endpoints! {
    /// Who is looking.
    Me {} (()) -> Reader = Get "/api/client/me" for Client;
    /// Changes the reader's language.
    Speak {} (Language) -> Reader = Post "/api/client/me/language" for Client;
    /// The first page.
    ShowHome {} (()) -> Home = Get "/api/client/home" for Client;
    /// A project's board.
    ShowBoard { project: ProjectId } (()) -> Board = Get "/api/client/projects/{project}" for Client;
    /// A task, opened.
    ShowTask { task: TaskId } (()) -> TaskPage = Get "/api/client/tasks/{task}" for Client;
    /// Closes an approve ask.
    Approve { ask: AskId } (Decision) -> TaskPage = Post "/api/client/asks/{ask}/approval" for Client;
    /// Closes an answer ask.
    GiveAnswer { ask: AskId } (AnswerText) -> TaskPage = Post "/api/client/asks/{ask}/answer" for Client;
    /// Closes a review ask.
    FinishReview { ask: AskId } (Reviewed) -> TaskPage = Post "/api/client/asks/{ask}/review" for Client;
    /// Closes a meet ask.
    PickTime { ask: AskId } (Pick) -> TaskPage = Post "/api/client/asks/{ask}/time" for Client;
    /// Closes an ask to choose among ways to go on.
    Choose { ask: AskId } (Choice) -> TaskPage = Post "/api/client/asks/{ask}/choice" for Client;
    /// Closes an ask for a day.
    GiveDay { ask: AskId } (AnswerDay) -> TaskPage = Post "/api/client/asks/{ask}/day" for Client;
    /// Closes an ask for a figure.
    GiveFigure { ask: AskId } (AnswerFigure) -> TaskPage = Post "/api/client/asks/{ask}/figure" for Client;
    /// Signs, once this browser has proved who is at it.
    Sign { ask: AskId } (NameUnder) -> TaskPage = Post "/api/client/asks/{ask}/signature" for Client;
    /// Takes the reader's own answer back, until it takes effect.
    Undo { ask: AskId } (()) -> TaskPage = Post "/api/client/asks/{ask}/undo" for Client;
    /// The reader looks at an ask on a later day.
    PutOff { ask: AskId } (LaterOn) -> TaskPage = Post "/api/client/asks/{ask}/later" for Client;
    /// The reader cannot go on with an ask, and says why: the firm's turn.
    SayStuck { ask: AskId } (WhyStuck) -> TaskPage = Post "/api/client/asks/{ask}/stuck" for Client;
    /// The reader proposes other times for a meeting: the firm's turn.
    ProposeTimes { ask: AskId } (OtherTimes) -> TaskPage = Post "/api/client/asks/{ask}/times" for Client;
    /// Takes back what the reader said of an ask instead of answering it.
    TakeWordBack { ask: AskId } (()) -> TaskPage = Post "/api/client/asks/{ask}/word/recall" for Client;
    /// Hands an ask to a colleague, who is asked in the reader's place.
    HandOver { ask: AskId } (Handing) -> TaskPage = Post "/api/client/asks/{ask}/hand" for Client;
    /// Takes back an ask the reader handed to a colleague, while it is open.
    TakeHandBack { ask: AskId } (()) -> TaskPage = Post "/api/client/asks/{ask}/hand/recall" for Client;
    /// A meeting that is fixed, for the reader's calendar.
    MeetingFile { ask: AskId } (()) -> CalendarFile = Get "/api/client/asks/{ask}/meeting.ics" for Client;
    /// Everything the client sees of a project, as files to keep.
    DownloadPackage { project: ProjectId } (()) -> Package = Get "/api/client/projects/{project}/package.zip" for Client;
    /// Says something in the client thread.
    Remark { task: TaskId } (NewRemark) -> TaskPage = Post "/api/client/tasks/{task}/remarks" for Client;
    /// Takes back what the reader said a moment ago.
    TakeBack { remark: RemarkId } (()) -> TaskPage = Post "/api/client/remarks/{remark}/recall" for Client;
    /// What the reader wants by mail.
    ShowMails {} (()) -> ClientMails = Get "/api/client/me/mails" for Client;
    /// The reader says what they want by mail. What waits is mailed, or not, as they say now.
    ChangeMails {} (ClientWishes) -> ClientMails = Post "/api/client/me/mails" for Client;
    /// The reader's colleagues, and who waits to be let in.
    ShowPeople {} (()) -> People = Get "/api/client/people" for Client;
    /// Brings a colleague along: they are invited, or wait until somebody lets them in.
    BringColleague {} (NewColleague) -> People = Post "/api/client/people" for Client;
    /// Lets somebody in who waits.
    LetIn { admission: AdmissionId } (()) -> People = Post "/api/client/people/{admission}/admission" for Client;
    /// Does not let somebody in who waits.
    TurnAway { admission: AdmissionId } (()) -> People = Post "/api/client/people/{admission}/refusal" for Client;
    /// Says which addresses come in at once.
    ChangeDomains {} (Domains) -> People = Post "/api/client/people/domains" for Client;
    /// The reader says that they are away, and who answers for them.
    GoAway {} (NewAway) -> People = Post "/api/client/away" for Client;
    /// The reader is back: what was handed over for it and is open still comes back.
    ComeBack {} (()) -> People = Post "/api/client/away/end" for Client;
    /// The reader says whether they follow a project.
    Follow { project: ProjectId } (Following) -> ClientMails = Post "/api/client/projects/{project}/following" for Client;
}
