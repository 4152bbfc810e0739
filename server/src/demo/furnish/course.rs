//! The course of one task, from the plan to its end, written in one breath. Days are working days from today.

use super::deed::{Asking, Deed, Key, Patch, Planned, Shown, face, task};
use veranda_domain::HouseStage;

/// What happens to a task.
pub struct Course {
    /// The task as it is planned; nothing for one that a file brought in.
    pub task: Option<Planned>,
    /// When it is shared, and what the client is shown of it.
    pub shown: Option<(i32, Shown)>,
    /// What is done with it, by whom, in order.
    pub steps: Vec<(i32, Key, Deed)>,
}

/// The course of a task of which only its plan is known so far.
pub struct Told {
    key: Key,
    owner: Key,
    course: Course,
}

/// A task that is planned here, made first and decided by the client before it is finished.
pub fn course(task: Planned) -> Told {
    let owner = task.owners.first().copied().unwrap_or("ines");
    Told { key: task.key, owner, course: Course { task: Some(task), shown: None, steps: Vec::new() } }
}

/// A task that stays inside, with its internal date.
pub fn inside(key: Key, stage: HouseStage, owner: Key, title: &str, by: i32) -> Told {
    course(task(key, stage, owner, title).by(by))
}

/// A task that a file brought in.
pub const fn brought(key: Key, owner: Key) -> Told {
    Told { key, owner, course: Course { task: None, shown: None, steps: Vec::new() } }
}

impl From<Told> for Course {
    fn from(told: Told) -> Self {
        told.course
    }
}

impl Told {
    fn step(mut self, day: i32, who: Key, deed: Deed) -> Self {
        self.course.steps.push((day, who, deed));
        self
    }

    /// Shared on a day with a client date.
    pub fn shown(mut self, day: i32, title: &str, text: &str, date: i32) -> Self {
        self.course.shown = Some((day, face(self.key, title, text).on(date)));
        self
    }

    /// A client date told anew, and why.
    pub fn slips(self, day: i32, to: i32, why: &'static str) -> Self {
        let deed = Deed::Change(self.key, vec![Patch::ClientDate(to, why)]);
        self.step(day, "ines", deed)
    }

    /// Moved to a stage.
    pub fn to(self, day: i32, stage: HouseStage) -> Self {
        let (owner, deed) = (self.owner, Deed::Move(self.key, stage));
        self.step(day, owner, deed)
    }

    /// Laid before the client.
    pub fn review(self, day: i32) -> Self {
        self.to(day, HouseStage::ClientReview)
    }

    /// Approved.
    pub fn yes(self, day: i32, who: Key) -> Self {
        let deed = Deed::Approve(self.key);
        self.step(day, who, deed)
    }

    /// Sent back with what should change; taken up again the same day.
    pub fn no(self, day: i32, who: Key, what: &str) -> Self {
        let deed = Deed::AskChanges(self.key, what.to_owned());
        self.step(day, who, deed).to(day, HouseStage::Design)
    }

    /// Sent back with what should change, where it stands.
    pub fn step_back(self, day: i32, who: Key, what: &str) -> Self {
        let deed = Deed::AskChanges(self.key, what.to_owned());
        self.step(day, who, deed)
    }

    /// Brought to its end.
    pub fn live(self, day: i32) -> Self {
        self.to(day, HouseStage::Live)
    }

    /// Finished where it stands.
    pub fn done(self, day: i32) -> Self {
        let (owner, deed) = (self.owner, Deed::Finish(self.key));
        self.step(day, owner, deed)
    }

    /// Asked.
    pub fn asks(self, day: i32, asking: Asking) -> Self {
        let owner = self.owner;
        self.step(day, owner, Deed::Ask(asking))
    }

    /// Answered.
    pub fn answer(self, day: i32, who: Key, text: &str) -> Self {
        let deed = Deed::Answer(self.key, text.to_owned());
        self.step(day, who, deed)
    }

    /// Reviewed, with a last remark.
    pub fn reviewed(self, day: i32, who: Key, remark: &str) -> Self {
        let deed = Deed::Review(self.key, remark.to_owned());
        self.step(day, who, deed)
    }

    /// One of the times picked.
    pub fn picks(self, day: i32, who: Key, which: usize) -> Self {
        let deed = Deed::Pick(self.key, which);
        self.step(day, who, deed)
    }

    /// The client is told something.
    pub fn tells(self, day: i32, text: &str) -> Self {
        let (owner, deed) = (self.owner, Deed::Tell(self.key, text.to_owned()));
        self.step(day, owner, deed)
    }

    /// A contact says something.
    pub fn says(self, day: i32, who: Key, text: &str) -> Self {
        let deed = Deed::Remark(self.key, text.to_owned());
        self.step(day, who, deed)
    }

    /// Something is noted inside.
    pub fn note(self, day: i32, who: Key, text: &str) -> Self {
        let deed = Deed::Note(self.key, text.to_owned());
        self.step(day, who, deed)
    }
}
