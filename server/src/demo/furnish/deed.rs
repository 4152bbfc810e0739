//! What somebody of the demo does at some moment. A story is a list of these; days are working days from today.

use veranda_api::staff::NewForm;
use veranda_domain::HouseStage;
use veranda_terms::{Action, ContactRole, Health, Lang, Level, Moment};

/// A task, by the name its story gives it.
pub type Key = &'static str;

/// One thing done.
#[derive(Debug)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// In whose story.
    pub house: Key,
    /// In which of the client's projects.
    pub project: Key,
    /// By whom.
    pub who: Key,
    /// What.
    pub deed: Deed,
}

/// What is done.
#[derive(Debug)]
pub enum Deed {
    /// The firm takes the client in.
    TakeIn { name: String, accent: String, lang: Lang },
    /// The firm takes a department of a client in, with the client's colours and language.
    Divide { of: Key, name: String },
    /// The firm begins the client's project.
    Begin(String),
    /// The firm brings a plan in from a file.
    BringIn(Brought),
    /// The firm plans tasks. All internal.
    Plan(Vec<Planned>),
    /// The firm changes a task.
    Change(Key, Vec<Patch>),
    /// The firm lets what it writes for the client wait until it is published.
    Collect,
    /// The firm shares tasks.
    Share(Vec<Shown>),
    /// The firm stops sharing a task.
    StopSharing(Key),
    /// The firm moves a task.
    Move(Key, HouseStage),
    /// The firm finishes a task where it stands.
    Finish(Key),
    /// The firm asks something.
    Ask(Asking),
    /// The firm takes an open ask back.
    TakeBack(Key, Action),
    /// The firm notes something inside.
    Note(Key, String),
    /// The firm writes to the client.
    Tell(Key, String),
    /// The firm invites somebody.
    Invite(Guest),
    /// The firm puts a new partner on the project; the client is told that it is there.
    PutPartner(Company),
    /// The firm invites somebody of a partner.
    InviteOf(Key, Guest),
    /// The firm shares a task with a partner.
    ShareWith(Key, Shown),
    /// The firm asks a partner something.
    AskOf(Key, Asking),
    /// The firm writes to a partner.
    TellTo(Key, Key, String),
    /// Somebody of a partner writes to the firm.
    Reply(Key, String),
    /// A contact comes in by the mail they got, or asks for a fresh one.
    ComeIn,
    /// A contact opens a task.
    Read(Key),
    /// A contact approves.
    Approve(Key),
    /// A contact asks for changes instead.
    AskChanges(Key, String),
    /// A contact answers.
    Answer(Key, String),
    /// A contact is done reviewing.
    Review(Key, String),
    /// A contact picks one of the times, counted from 0.
    Pick(Key, usize),
    /// A contact writes to the firm.
    Remark(Key, String),
    /// The lead releases how the project stands.
    Release(Judged),
    /// The lead makes a link to the status report.
    MakeLink(NewReader),
    /// The lead revokes a link.
    Revoke(Key),
    /// Somebody without an account opens a link.
    Open(Key),
}

/// A judgement of the lead.
#[derive(Debug)]
pub struct Judged {
    /// How it stands.
    pub health: Health,
    /// When it ends: the first and the last likely day.
    pub forecast: (i32, i32),
    /// Why, in the client's language.
    pub words: String,
}

/// A link to a report.
#[derive(Debug)]
pub struct NewReader {
    /// Its name in the story.
    pub key: Key,
    /// For whom.
    pub for_whom: &'static str,
    /// How much it shows.
    pub level: Level,
    /// How many days it works.
    pub days: u16,
    /// The password it asks for.
    pub password: Option<Key>,
}

/// A link for somebody, at this level, for so many days.
pub const fn link(key: Key, for_whom: &'static str, level: Level, days: u16) -> NewReader {
    NewReader { key, for_whom, level, days, password: None }
}

/// A plan made elsewhere, as a table.
#[derive(Debug)]
pub struct Brought {
    /// What the file is called.
    pub file_name: &'static str,
    /// What the project is called.
    pub name: &'static str,
    /// The file.
    pub file: String,
    /// The tasks of the file that the story speaks of, by their titles in it.
    pub keys: Vec<(Key, String)>,
}

/// A task of the plan, as the firm sees it.
#[derive(Debug)]
pub struct Planned {
    /// Its name in the story.
    pub key: Key,
    /// Where it begins.
    pub stage: HouseStage,
    /// What the firm calls it.
    pub title: String,
    /// What the firm writes about it.
    pub text: String,
    /// Who works on it.
    pub owners: Vec<Key>,
    /// The internal date.
    pub team_date: Option<i32>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The task planned before it behind which it stands.
    pub behind: Option<Key>,
}

/// A task of the plan.
pub fn task(key: Key, stage: HouseStage, owner: Key, title: &str) -> Planned {
    Planned {
        key,
        stage,
        title: title.to_owned(),
        text: String::new(),
        owners: vec![owner],
        team_date: None,
        milestone: false,
        behind: None,
    }
}

impl Planned {
    /// With an internal text.
    pub fn text(self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self }
    }

    /// With a second owner.
    pub fn and(mut self, owner: Key) -> Self {
        self.owners.push(owner);
        self
    }

    /// As a milestone.
    pub fn milestone(self) -> Self {
        Self { milestone: true, ..self }
    }

    /// Behind the line that the client reads.
    pub fn behind(self, line: Key) -> Self {
        Self { behind: Some(line), ..self }
    }

    /// With an internal date.
    pub fn by(self, day: i32) -> Self {
        Self { team_date: Some(day), ..self }
    }
}

/// One field of a task, changed.
#[derive(Debug)]
pub enum Patch {
    /// Its internal title.
    Title(&'static str),
    /// What it is called towards the client.
    ClientTitle(&'static str),
    /// What the client reads about it.
    ClientText(String),
    /// The internal date.
    TeamDate(i32),
    /// The date told to the client, and why it is another one than before; no words where none was told.
    ClientDate(i32, &'static str),
    /// That it is a milestone.
    Milestone,
}

/// What a client is shown of a task.
#[derive(Debug)]
pub struct Shown {
    /// Which.
    pub key: Key,
    /// What it is called towards the client.
    pub title: String,
    /// What the client reads about it.
    pub text: String,
    /// The date told to the client.
    pub date: Option<i32>,
}

/// A task's face towards the client.
pub fn face(key: Key, title: &str, text: &str) -> Shown {
    Shown { key, title: title.to_owned(), text: text.to_owned(), date: None }
}

impl Shown {
    /// With a client date.
    pub fn on(self, day: i32) -> Self {
        Self { date: Some(day), ..self }
    }
}

/// A partner.
#[derive(Debug)]
pub struct Company {
    /// Its name in the story, and in its address.
    pub key: Key,
    /// What it is called.
    pub name: &'static str,
    /// Its colour.
    pub accent: &'static str,
    /// The language its mails and pages begin in.
    pub lang: Lang,
}

/// Something to ask.
#[derive(Debug)]
pub struct Asking {
    /// On which task.
    pub key: Key,
    /// What it wants.
    pub form: NewForm,
    /// Of whom; of everybody who may, if nobody is named.
    pub of: Vec<Key>,
    /// The sentence.
    pub sentence: String,
    /// What follows.
    pub unlocks: Option<String>,
    /// How long it takes.
    pub minutes: Option<u16>,
    /// By when.
    pub due: i32,
    /// Until when an answer can be undone, if that is said.
    pub undo_until: Option<(i32, (i64, i64))>,
}

/// Something to ask, by a working day.
pub fn ask(key: Key, form: NewForm, due: i32, sentence: impl Into<String>) -> Asking {
    let sentence = sentence.into();
    Asking { key, form, of: Vec::new(), sentence, unlocks: None, minutes: None, due, undo_until: None }
}

impl Asking {
    /// Of these people.
    pub fn of(self, people: &[Key]) -> Self {
        Self { of: people.to_vec(), ..self }
    }

    /// With what follows.
    pub fn unlocks(self, what: impl Into<String>) -> Self {
        Self { unlocks: Some(what.into()), ..self }
    }

    /// With until when an answer can be undone.
    pub fn undo_until(self, day: i32, clock: (i64, i64)) -> Self {
        Self { undo_until: Some((day, clock)), ..self }
    }

    /// With how long it takes.
    pub fn minutes(self, minutes: u16) -> Self {
        Self { minutes: Some(minutes), ..self }
    }
}

/// Somebody of a client.
#[derive(Debug)]
pub struct Guest {
    /// Their name in the story.
    pub key: Key,
    /// How they are called.
    pub name: &'static str,
    /// Where mail reaches them.
    pub email: &'static str,
    /// What they may do.
    pub role: ContactRole,
    /// Where they land.
    pub task: Option<Key>,
    /// A few own words of who invites.
    pub words: String,
}
