//! What one writer knows to be so, because it was acknowledged.
//!
//! The same is said of the records in [`crate::found`]: both as countable lines, so that they can be compared.

use std::collections::BTreeMap;
use veranda_domain::Event;
use veranda_terms::{StageId, TaskId};

/// Lines and how often each holds.
pub type Lines = BTreeMap<String, u32>;

/// The sentence of an ask that a stage opened by itself.
pub const OF_THE_STAGE: &str = "(of the stage)";

/// Everything one writer has made in a chapter.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Tasks by the key they were added with, which stays the first word of their title.
    pub tasks: BTreeMap<String, Task>,
    /// Keys of the people invited.
    pub invited: Vec<String>,
}

/// One task.
#[derive(Debug, Clone)]
pub struct Task {
    /// Which; not known until the house has said so.
    pub id: Option<TaskId>,
    /// Its title.
    pub title: String,
    /// Its internal text.
    pub text: String,
    /// Its client title.
    pub face: Option<String>,
    /// The stage it stands in.
    pub stage: StageId,
    /// Whether that stage finishes it.
    pub done: bool,
    /// Whether it is shared.
    pub shared: bool,
    /// Sharings that have ended.
    pub ended: u32,
    /// Notes inside.
    pub notes: Vec<String>,
    /// Remarks with the client.
    pub remarks: Vec<String>,
    /// Sentences of open asks.
    pub open: Vec<String>,
    /// Sentences of asks taken back.
    pub withdrawn: Vec<String>,
    /// What the journal tells.
    pub told: Vec<Event>,
}

/// What an intention does, whole.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Adds a task.
    Create { born: String, stage: StageId },
    /// Moves a task where only the firm acts.
    Move { born: String, stage: StageId, done: bool },
    /// Moves an internal task where the client acts: moves, shares and asks.
    Review { born: String, stage: StageId, face: String },
    /// Changes a task's fields.
    Edit { born: String, title: String, text: String, face: String },
    /// Says something inside.
    Note { born: String, text: String },
    /// Says something to the client.
    Tell { born: String, text: String },
    /// Shares tasks, all or none.
    Share { born: Vec<String>, face: String },
    /// Stops sharing a task and takes back what is asked on it.
    Stop { born: String },
    /// Asks something; an internal task is shared with it.
    Ask { born: String, sentence: String, face: String },
    /// Takes an ask back.
    Withdraw { born: String, sentence: String },
    /// Invites somebody.
    Invite { key: String },
}

impl Known {
    /// The same after an effect.
    pub fn after(&self, effect: &Effect) -> Self {
        let mut next = self.clone();
        next.take(effect);
        next
    }

    /// Takes an effect as done.
    pub fn take(&mut self, effect: &Effect) {
        match effect {
            Effect::Create { born, stage } => {
                self.tasks.insert(born.clone(), Task::new(born, *stage));
            }
            Effect::Move { born, stage, done } => self.on(born, |task| task.enter(*stage, *done)),
            Effect::Review { born, stage, face } => self.on(born, |task| {
                task.enter(*stage, false);
                task.share(face);
                task.ask(OF_THE_STAGE);
            }),
            Effect::Edit { born, title, text, face } => self.on(born, |task| {
                task.title.clone_from(title);
                task.text.clone_from(text);
                task.face = Some(face.clone());
                task.told.push(Event::TaskEdited);
            }),
            Effect::Note { born, text } => self.on(born, |task| {
                task.notes.push(text.clone());
                task.told.push(Event::NoteAdded);
            }),
            Effect::Tell { born, text } => self.on(born, |task| {
                task.remarks.push(text.clone());
                task.told.push(Event::RemarkAdded);
            }),
            Effect::Share { born, face } => born.iter().for_each(|born| self.on(born, |task| task.share(face))),
            Effect::Stop { born } => self.on(born, Task::stop),
            Effect::Ask { born, sentence, face } => self.on(born, |task| {
                if !task.shared {
                    task.share(face);
                }
                task.ask(sentence);
            }),
            Effect::Withdraw { born, sentence } => self.on(born, |task| {
                task.open.retain(|open| open != sentence);
                task.withdrawn.push(sentence.clone());
                task.told.push(Event::AskWithdrawn);
            }),
            Effect::Invite { key } => self.invited.push(key.clone()),
        }
    }

    fn on(&mut self, born: &str, change: impl FnOnce(&mut Task)) {
        change(self.tasks.get_mut(born).expect("a writer changes its own tasks only"));
    }

    /// As lines.
    pub fn lines(&self) -> Lines {
        let mut lines = Lines::new();
        for (born, task) in &self.tasks {
            task.say(born, &mut lines);
        }
        for key in &self.invited {
            count(&mut lines, key, "is a contact");
            count(&mut lines, key, &told(Event::ContactInvited));
        }
        lines
    }
}

impl Task {
    fn new(born: &str, stage: StageId) -> Self {
        Self {
            id: None,
            title: born.to_owned(),
            text: String::new(),
            face: None,
            stage,
            done: false,
            shared: false,
            ended: 0,
            notes: Vec::new(),
            remarks: Vec::new(),
            open: Vec::new(),
            withdrawn: Vec::new(),
            told: vec![Event::TaskCreated],
        }
    }

    fn enter(&mut self, stage: StageId, done: bool) {
        let stays = std::mem::replace(&mut self.stage, stage) == stage;
        self.told.push(if stays { Event::TaskOrdered } else { Event::TaskMoved });
        // Entering or leaving a finished stage finishes it or opens it again.
        if done != std::mem::replace(&mut self.done, done) {
            self.told.push(if done { Event::TaskFinished } else { Event::TaskReopened });
        }
    }

    fn share(&mut self, face: &str) {
        self.face = Some(face.to_owned());
        self.shared = true;
        self.told.push(Event::Shared);
    }

    fn ask(&mut self, sentence: &str) {
        self.open.push(sentence.to_owned());
        self.told.push(Event::AskOpened);
    }

    fn stop(&mut self) {
        self.shared = false;
        self.ended += 1;
        self.told.push(Event::SharingStopped);
        for sentence in std::mem::take(&mut self.open) {
            self.withdrawn.push(sentence);
            self.told.push(Event::AskWithdrawn);
        }
    }

    /// As lines, each beginning with the key the task was added with.
    pub fn say(&self, born: &str, lines: &mut Lines) {
        let Self {
            id: _,
            title,
            text,
            face,
            stage,
            done,
            shared,
            ended,
            notes,
            remarks,
            open,
            withdrawn,
            told: events,
        } = self;
        let mut say = |what: String| count(lines, born, &what);
        say("is a task".to_owned());
        say(format!("title: {title}"));
        say(format!("text: {text}"));
        say(format!("face: {}", face.as_deref().unwrap_or("none")));
        say(format!("stage: {stage}"));
        say(format!("done: {done}"));
        say(format!("shared: {shared}"));
        // A shared task has exactly one row of the history that has not ended; an internal one has none.
        if *shared {
            say("sharing: open".to_owned());
        }
        (0..*ended).for_each(|_| say("sharing: ended".to_owned()));
        notes.iter().for_each(|text| say(format!("note: {text}")));
        remarks.iter().for_each(|text| say(format!("remark: {text}")));
        open.iter().for_each(|sentence| say(format!("open ask: {sentence}")));
        withdrawn.iter().for_each(|sentence| say(format!("withdrawn ask: {sentence}")));
        events.iter().for_each(|event| say(told(*event)));
    }
}

/// The line of a journal entry.
pub fn told(event: Event) -> String {
    format!("journal: {}", event.as_str())
}

/// Counts one more of a line about somebody's thing.
pub fn count(lines: &mut Lines, born: &str, what: &str) {
    *lines.entry(format!("{born} {what}")).or_default() += 1;
}
