//! What the firm's own people send.

use super::sharing::History;
use super::templates::Beginning;
use crate::door::Secret;
use serde::{Deserialize, Serialize};
use veranda_terms::{
    Accent, Asked, Bare, ChecklistItemId, ClientText, ContactRole, Day, EmailAddress, Health, HostName, InternalText,
    Lang, Level, Moment, PersonId, PersonName, StageId, TaskId, Title, WordId,
};

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

/// A new department of a client.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewDepartment {
    /// Its name, without the client's.
    pub name: Title,
    /// An accent colour of its own; nothing for the client's, whatever that becomes.
    pub accent: Option<Accent>,
    /// A language of its own; nothing for the client's, whatever that becomes.
    pub lang: Option<Lang>,
    /// Its host name, full (`nord.skogholm.example.com`).
    pub host: HostName,
}

/// The largest file a logo may come in, in bytes.
pub const LARGEST_LOGO: u64 = 4 * 1024 * 1024;

/// The colour of a client's portal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewBrand {
    /// Its own accent; nothing, for a department, for its client's, whatever that becomes.
    pub accent: Option<Accent>,
}

/// A new project.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewProject {
    /// Its name, which the client will read too.
    pub name: Title,
    /// What it begins with; the house workflow if not said.
    #[serde(default)]
    pub begins: Beginning,
}

/// A new task, born internal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    /// What the firm calls it; one line.
    pub title: InternalText,
    /// Where; the first stage if not said, or the first in which the firm acts for one that stands behind another.
    pub stage: Option<StageId>,
    /// Who works on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<PersonId>,
    /// The internal date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team_date: Option<Day>,
    /// The task of the same project it is to stand behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<TaskId>,
}

impl NewTask {
    /// With a title and no more.
    pub const fn titled(title: InternalText, stage: Option<StageId>) -> Self {
        Self { title, stage, owners: Vec::new(), team_date: None, behind: None }
    }
}

/// A task's fields, all of them: what is not changed is sent as it was seen ([`super::StaffTaskPage::fields`]). The client's
/// side is the one that waits to be published, where one does; sent as the client reads it now, nothing waits any more.
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
    /// Why it becomes another one, for the client to read: needed where the client has read a date that changes or is taken
    /// back. Left alone where the date stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_why: Option<Title>,
    /// Whether it is a milestone.
    pub milestone: bool,
}

/// The line a task stands behind.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandsBehind {
    /// A task of the same project that stands behind none itself; nothing to take it out. Refused where somebody outside sees
    /// the task, where the client acts in its stage, or where others stand behind it.
    pub line: Option<TaskId>,
    /// Where whoever says so saw it: refused if somebody has put it elsewhere since. What is not said is not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<StoodBehind>,
}

/// The line a task was seen behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoodBehind {
    /// Which; nothing where it stood behind none.
    pub line: Option<TaskId>,
}

/// What a task waits for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitsFor {
    /// All of it: tasks of the same project, at most 20. Refused where one of them would wait for this one in the end.
    pub tasks: Vec<TaskId>,
}

/// A judgement the lead releases.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewRelease {
    /// How the project stands.
    pub health: Health,
    /// The first likely day of its end; together with `last`, or neither.
    pub first: Option<Day>,
    /// The last likely day of its end, not before `first`.
    pub last: Option<Day>,
    /// Why, for the client to read; may be empty.
    pub words: ClientText,
}

/// A link to a report.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// For whom; its readers see it.
    pub for_whom: Title,
    /// How much it shows.
    pub level: Level,
    /// The language; the reader's own if not said.
    pub lang: Option<Lang>,
    /// How many days it works, 1 to 366; 30 if not said.
    pub days: Option<u16>,
    /// A password to ask for, 10 to 128 characters.
    pub password: Option<Secret>,
    /// What its address says to somebody without the secret.
    pub bare: Bare,
}

/// A task's new place.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPlace {
    /// The stage.
    pub stage: StageId,
    /// Above which task; at the bottom if not said.
    pub before: Option<TaskId>,
    /// Where its mover saw it: refused if somebody has taken it elsewhere since. What is not said is not looked at.
    pub from: Option<StageId>,
    /// Needed when an internal task enters a stage where the client acts: what to share.
    pub share: Option<ShareFace>,
    /// Whether this takes the last move of the task back, as whoever made it: what entering the stage had asked of the client
    /// is withdrawn with it, and nothing new is asked or shared.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub takes_back: bool,
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

/// New lines of a checklist.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewItems {
    /// One to fifty of them, each one line.
    pub lines: Vec<InternalText>,
}

/// What a line of a checklist is to read.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemText {
    /// One line.
    pub text: InternalText,
    /// What it read when it was seen: who writes over words they have not seen is told so.
    pub seen: InternalText,
}

/// A place on a checklist.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemPlace {
    /// Above which line; at the bottom if not said.
    pub before: Option<ChecklistItemId>,
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
    /// What it is called towards the client; the title it had outside before, else the internal one, if not said.
    pub title: Option<Title>,
    /// What the client reads about it.
    pub text: ClientText,
    /// The date told to the client.
    pub date: Option<Day>,
    /// What of earlier sharings comes back.
    pub history: History,
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
    /// Yes, that is so.
    Confirm,
    /// One of a few ways to go on.
    Choose {
        /// Two to five of them.
        options: Vec<NewWay>,
    },
    /// A day.
    AnswerDate,
    /// A figure.
    AnswerNumber {
        /// What it counts, at most 20 characters.
        unit: Option<Title>,
    },
    /// A signature.
    Sign {
        /// What is signed, word for word: at most 2,000 characters, not empty.
        text: ClientText,
    },
}

/// One of the ways to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewWay {
    /// What it is called.
    pub title: Title,
    /// What follows from it.
    pub consequence: Option<Title>,
}

/// A new ask.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewAsk {
    /// What it wants.
    pub form: NewForm,
    /// The firm's own word for it, of the family of its action; nothing for the family's.
    #[serde(default)]
    pub own: Option<WordId>,
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
    /// Until when an answer can be undone, still to come. Without it: for ten minutes, while work has not gone on.
    #[serde(default)]
    pub undo_until: Option<Moment>,
    /// Needed on an internal task: what to share.
    pub share: Option<ShareFace>,
    /// Whether it is told in one mail with everything else that is bundled, instead of by a mail of its own. Then it is not
    /// due before that.
    #[serde(default)]
    pub bundled: bool,
}

/// Asks again what a contact was stuck with, or had other times for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// Said first in the client thread; may be empty.
    pub text: ClientText,
    /// Other starts for a meeting, one to ten; nothing to leave those that were proposed.
    pub starts: Option<Vec<Moment>>,
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
