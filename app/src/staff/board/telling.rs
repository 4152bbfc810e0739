//! A date the client has read becomes another one only once somebody has said why.

use super::model::Change;
use super::state::Board;
use crate::shell;
use crate::staff::parts::wrong;
use crate::staff::task::draft::Wrong;
use leptos::prelude::*;
use veranda_terms::{Day, TaskId, Title};

/// A change of a date the client has read, until somebody says that it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// Of which task.
    pub task: TaskId,
    /// The change; with the reason once it was said.
    pub change: Change,
    /// The date they have read.
    pub from: Day,
    /// The date they will read.
    pub to: Option<Day>,
}

/// What is asked about before it is done, and what was not saved.
#[derive(Debug, Clone, Copy)]
pub struct Telling {
    /// What is asked about.
    pub meant: RwSignal<Option<Meant>>,
    /// The reason, as typed.
    pub why: RwSignal<String>,
    /// What is wrong with the reason.
    pub why_wrong: RwSignal<Option<String>>,
    /// What was not saved, and why.
    pub problem: RwSignal<Option<String>>,
    board: Board,
    said: Callback<Meant>,
    left: Callback<TaskId>,
}

impl Telling {
    /// Asks about nothing yet. What is meant, with its reason, goes to `said`; what stays as it is, to `left`.
    pub fn new(board: Board, said: Callback<Meant>, left: Callback<TaskId>) -> Self {
        Self {
            meant: RwSignal::new(None),
            why: RwSignal::new(String::new()),
            why_wrong: RwSignal::new(None),
            problem: RwSignal::new(None),
            board,
            said,
            left,
        }
    }

    /// Asks why.
    pub fn ask(self, meant: Meant) {
        self.why.set(String::new());
        self.why_wrong.set(None);
        self.meant.set(Some(meant));
    }

    /// Asks again where it did not come through: the reason stands there as it was typed. Whether nothing else is asked about
    /// by now.
    pub fn ask_again(self, meant: Meant) -> bool {
        let free = self.meant.try_with_untracked(Option::is_none) == Some(true);
        if free {
            self.meant.set(Some(meant));
        }
        free
    }

    /// It is meant, for this reason.
    pub fn confirm(self) {
        let Some(meant) = self.meant.get_untracked() else { return };
        let why = match Title::parse(&self.why.get_untracked()) {
            Ok(why) => why,
            Err(bad) => {
                self.why_wrong.set(Some(wrong(self.board.session.say_now(), Wrong::Word(bad))));
                return shell::focus_on_first("#date-why input");
            }
        };
        self.why_wrong.set(None);
        self.meant.set(None);
        self.said.run(Meant { change: meant.change.clone().because(why), ..meant });
    }

    /// It stays as the client has read it.
    pub fn leave_it(self) {
        if let Some(meant) = self.meant.get_untracked() {
            self.meant.set(None);
            self.left.run(meant.task);
        }
    }
}
