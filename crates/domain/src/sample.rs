//! A task for tests: internal, with nothing but a title; and a stage in which the firm acts. What a test is about it says
//! itself.

use crate::{Face, Stage, Task};
use veranda_terms::{ClientText, InternalText, Moment, PersonId, ProjectId, Randomness, StageId, TaskId, Title};

/// The same id whenever the same number is asked for.
pub struct Numbered(pub u8);

impl Randomness for Numbered {
    fn bytes16(&mut self) -> [u8; 16] {
        [self.0; 16]
    }
}

/// A task's id.
pub fn task_id(number: u8) -> TaskId {
    TaskId::fresh(&mut Numbered(number))
}

/// Somebody of the firm.
pub fn person() -> PersonId {
    PersonId::fresh(&mut Numbered(99))
}

/// A stage without a name outside.
pub fn stage(number: u8) -> Stage {
    Stage {
        id: StageId::fresh(&mut Numbered(number)),
        name: Title::parse("Design").unwrap(),
        client_name: None,
        shown_as: None,
        client_acts: false,
        default_ask: None,
        default_sentence: None,
        default_unlocks: None,
        next: None,
        finished: false,
        source: None,
    }
}

/// A task; all of them are of one project and stand in one stage, the first.
pub fn task(number: u8) -> Task {
    Task {
        id: task_id(number),
        project: ProjectId::fresh(&mut Numbered(1)),
        stage: StageId::fresh(&mut Numbered(1)),
        rank: 0,
        title: InternalText::parse("Cut the die").unwrap(),
        text: InternalText::none(),
        face: Face { title: None, text: ClientText::parse("").unwrap(), date: None, why: None },
        shared: None,
        owners: Vec::new(),
        team_date: None,
        milestone: false,
        behind: None,
        done: None,
        source: None,
        created: Moment(0),
    }
}
