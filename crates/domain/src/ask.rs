//! Opening, closing and taking back asks.

mod answered;
mod bundle;
mod hand;
mod load;
mod read;
mod remind;
mod stand_in;
mod undo;
mod word;

pub use answered::to_go_on_from;
pub use bundle::BundleRefused;
pub use hand::{HandRefused, Handed};
pub use load::Load;
pub use read::Read;
pub use remind::{RemindRefused, Reminded};
pub use stand_in::Present;
pub use undo::{Around, Reopened, UndoRefused};
pub use word::{Settled, Word, WordRefused};

use crate::{Actor, Change, Event, JournalEntry, Scope, SharedWith, Stage, Task, Thing, rhythm};
use veranda_terms::{
    Action, AskId, Asked, ContactRole, Day, Figure, Form, Moment, Outcome, OwnWord, PersonId, PersonName, ProjectId,
    SlotId, StageId, Strength, TaskId, Title, WordId, policy,
};

/// One thing needed from the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Which.
    pub id: AskId,
    /// On which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// What it wants.
    pub form: Form,
    /// The firm's own word it was asked with, as it says now. Saved is only which.
    pub own: Option<(WordId, OwnWord)>,
    /// Of whom.
    pub of: Asked,
    /// The sentence.
    pub sentence: Title,
    /// What follows once it is done.
    pub unlocks: Option<Title>,
    /// How long it takes.
    pub minutes: u16,
    /// Since when.
    pub since: Moment,
    /// By when.
    pub due: Option<Day>,
    /// Who asked and waits.
    pub by: PersonId,
    /// The stage whose entering opened it: closing it well moves the task on.
    pub opened_by_stage: Option<StageId>,
    /// Until when an answer can be undone, where the firm has said it: from then on it takes effect.
    pub undo_until: Option<Moment>,
    /// The last time an answer was taken back.
    pub reopened: Option<Reopened>,
    /// What somebody asked has said of it last, while it is open.
    pub word: Option<Word>,
    /// Who handed it to a colleague last.
    pub handed: Option<Handed>,
    /// How it ended.
    pub closed: Option<Closed>,
    /// The last time those who are asked were reminded. The firm's alone.
    pub reminded: Option<Reminded>,
    /// How those who are asked are told. The firm's alone.
    pub telling: Telling,
}

/// How those who are asked something are told by mail. The words are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// By a mail of its own, as soon as it can no longer be taken back.
    AtOnce,
    /// In one mail with everything else that is bundled, on Monday morning.
    Bundled,
}

impl Telling {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Telling::AtOnce => "at once",
            Telling::Bundled => "bundled",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "at once" => Some(Telling::AtOnce),
            "bundled" => Some(Telling::Bundled),
            _ => None,
        }
    }
}

/// How an ask ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
    /// How.
    pub outcome: Outcome,
    /// The stage in which it left the task, as the client sees it; not known of what was closed before this was kept, and of
    /// what is asked of a partner.
    pub left_in: Option<StageId>,
}

/// Why an ask was not closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskRefused {
    /// It has been closed already.
    AlreadyClosed,
    /// It is not asked of this person, or their role does not allow it.
    NotYours,
    /// This is not how this ask is answered: another action, an option or time that was not offered.
    DoesNotFit,
    /// The name under a signature is not the signer's own.
    AnotherName,
}

/// What an ask is answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Yes.
    Approve,
    /// Not yet, and what should change.
    AskChanges(String),
    /// Reviewed.
    Reviewed,
    /// A text or one of the options.
    Answer(String),
    /// One of the times.
    Pick(SlotId),
    /// One of the ways to go on, counted from nought.
    Choose(u8),
    /// A day.
    Date(Day),
    /// A figure.
    Figure(Figure),
    /// A name under what is signed.
    Sign(Signature),
}

/// A name under what is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// As it was typed.
    pub typed: PersonName,
    /// What the signer is called here.
    pub own: PersonName,
    /// How sure it is that it is them.
    pub strength: Strength,
}

impl Ask {
    /// Closes the ask as a contact of the client.
    ///
    /// # Errors
    /// Says why not.
    pub fn close(self, who: PersonId, role: ContactRole, reply: Reply, at: Moment) -> Result<Change<Ask>, AskRefused> {
        if self.closed.is_some() {
            return Err(AskRefused::AlreadyClosed);
        }
        if !self.of.includes(who) || !policy::may_close(role, self.form.action()) {
            return Err(AskRefused::NotYours);
        }
        let outcome = match (&self.form, reply) {
            (Form::Approve, Reply::Approve) => Outcome::Approved,
            (Form::Confirm, Reply::Approve) => Outcome::Confirmed,
            (Form::Approve | Form::Confirm | Form::Choose { .. }, Reply::AskChanges(what)) => {
                Outcome::ChangesAsked { what }
            }
            (Form::Choose { ways }, Reply::Choose(option)) => match ways.get(usize::from(option)) {
                Some(way) => Outcome::Chosen { option, title: way.title.clone() },
                None => return Err(AskRefused::DoesNotFit),
            },
            (Form::AnswerDate, Reply::Date(day)) => Outcome::AnsweredDate { day },
            (Form::AnswerNumber { unit }, Reply::Figure(figure)) => {
                Outcome::AnsweredNumber { figure, unit: unit.clone() }
            }
            (Form::Sign { text }, Reply::Sign(Signature { typed, own, strength })) => {
                if !own.is_typed(typed.as_str()) {
                    return Err(AskRefused::AnotherName);
                }
                Outcome::Signed { text: text.clone(), name: typed.into(), strength }
            }
            (Form::Review, Reply::Reviewed) => Outcome::Reviewed,
            (Form::AnswerText, Reply::Answer(text)) => Outcome::Answered { text },
            (Form::AnswerChoice { options }, Reply::Answer(text)) if options.contains(&text) => {
                Outcome::Answered { text }
            }
            (Form::Meet { slots, .. }, Reply::Pick(slot)) => match slots.iter().find(|(id, _)| *id == slot) {
                Some((_, at)) => Outcome::Picked { slot, at: *at },
                None => return Err(AskRefused::DoesNotFit),
            },
            _ => return Err(AskRefused::DoesNotFit),
        };
        let journal = vec![self.entry(Event::AskClosed, Actor::Person(who), at, SharedWith::Client)];
        let closed = Some(Closed { at, by: who, outcome, left_in: None });
        Ok(Change { next: Ask { closed, word: None, ..self }, journal })
    }

    /// Takes the ask back, as the firm. `task_shared` says whether the client saw it.
    ///
    /// # Errors
    /// [`AskRefused::AlreadyClosed`].
    pub fn withdraw(self, who: PersonId, at: Moment, shared_with: SharedWith) -> Result<Change<Ask>, AskRefused> {
        if self.closed.is_some() {
            return Err(AskRefused::AlreadyClosed);
        }
        let journal = vec![self.entry(Event::AskWithdrawn, Actor::Person(who), at, shared_with)];
        let closed = Closed { at, by: who, outcome: Outcome::Withdrawn, left_in: None };
        Ok(Change { next: Ask { closed: Some(closed), ..self }, journal })
    }

    /// Whether the ask ended the way its stage hoped for, so that the task may move on.
    pub const fn ended_well(&self) -> bool {
        match &self.closed {
            Some(closed) => closed.outcome.is_good(),
            None => false,
        }
    }

    fn entry(&self, event: Event, by: Actor, at: Moment, shared_with: SharedWith) -> JournalEntry {
        JournalEntry { scope: Scope::Project(self.project), at, by, event, thing: Thing::Task(self.task), shared_with }
    }
}

/// What a new ask says, before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAsk {
    /// What it wants.
    pub form: Form,
    /// The firm's own word for it, of its family.
    pub own: Option<(WordId, OwnWord)>,
    /// Of whom.
    pub of: Asked,
    /// The sentence.
    pub sentence: Title,
    /// What follows.
    pub unlocks: Option<Title>,
    /// How long; the usual if not said.
    pub minutes: Option<u16>,
    /// By when.
    pub due: Option<Day>,
    /// Until when an answer can be undone, if that is said.
    pub undo_until: Option<Moment>,
    /// How those who are asked are told.
    pub telling: Telling,
}

impl NewAsk {
    /// The ask, as it begins on a task of a project.
    pub(crate) fn opened(self, (project, task): (ProjectId, TaskId), id: AskId, by: PersonId, at: Moment) -> Ask {
        let NewAsk { form, own, of, sentence, unlocks, minutes, due, undo_until, telling } = self;
        let minutes = minutes.unwrap_or_else(|| form.action().usual_minutes());
        Ask {
            id,
            task,
            project,
            form,
            own,
            of,
            sentence,
            unlocks,
            minutes,
            since: at,
            due,
            by,
            opened_by_stage: None,
            undo_until,
            reopened: None,
            word: None,
            handed: None,
            closed: None,
            reminded: None,
            telling,
        }
    }
}

/// Why an ask was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenRefused {
    /// The client does not see the task.
    NeedsSharing,
    /// The moment until which an answer could be undone has passed.
    UndoPassed,
    /// It is due before what is bundled now is told.
    DueBeforeBundle,
}

/// Opens an ask on a shared task, in a house whose clock is `ahead` minutes ahead of UTC at a moment.
///
/// # Errors
/// Says why not.
pub fn open(
    task: &Task,
    new: NewAsk,
    id: AskId,
    by: PersonId,
    at: Moment,
    ahead: impl Fn(Moment) -> i32,
) -> Result<Change<Ask>, OpenRefused> {
    if task.shared.is_none() {
        return Err(OpenRefused::NeedsSharing);
    }
    if new.undo_until.is_some_and(|until| until <= at) {
        return Err(OpenRefused::UndoPassed);
    }
    if new.telling == Telling::Bundled && !rhythm::may_bundle(new.due, at, ahead) {
        return Err(OpenRefused::DueBeforeBundle);
    }
    let ask = new.opened((task.project, task.id), id, by, at);
    let journal = vec![ask.entry(Event::AskOpened, Actor::Person(by), at, SharedWith::Client)];
    Ok(Change { next: ask, journal })
}

/// The ask that entering a stage opens on a shared task: none if the stage has none, or one of its kind is open.
pub fn of_stage(
    task: &Task,
    stage: &Stage,
    open_asks: &[Ask],
    id: AskId,
    by: PersonId,
    at: Moment,
) -> Option<Change<Ask>> {
    let (action, sentence) = (stage.default_ask?, stage.default_sentence.clone()?);
    let form = match action {
        Action::Approve => Form::Approve,
        Action::Review => Form::Review,
        Action::Answer => Form::AnswerText,
        // A meeting needs times and a signature or payment its document: nobody can open those by moving a card.
        Action::Meet | Action::Sign | Action::Pay => return None,
    };
    if open_asks.iter().any(|ask| ask.closed.is_none() && ask.form.action() == action) {
        return None;
    }
    let (due, undo_until, telling) = (task.face.date, None, Telling::AtOnce);
    let unlocks = stage.default_unlocks.clone();
    let new = NewAsk { form, own: None, of: Asked::Client, sentence, unlocks, minutes: None, due, undo_until, telling };
    let mut change = open(task, new, id, by, at, |_| 0).ok()?;
    change.next.opened_by_stage = Some(stage.id);
    Some(change)
}

#[cfg(test)]
mod tests;
