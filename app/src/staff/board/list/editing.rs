//! Changing a cell in place: one at a time, kept with Enter or Tab, left with Escape.

use crate::clock;
use crate::problem::Problem;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::model::{Cell, Change, Lane, Tell, change_of, neighbour_cell};
use crate::staff::board::saving::{NotSaved, save};
use crate::staff::parts::wrong;
use crate::staff::task::draft::Wrong;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, TaskId, Title};
use veranda_text::Say;
use web_sys::KeyboardEvent;

/// A change of a date the client has read, until somebody says that it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// Of which task.
    pub task: TaskId,
    /// The change.
    pub change: Change,
    /// The date they have read.
    pub from: Day,
    /// The date they will read.
    pub to: Option<Day>,
}

/// What is being changed in the list.
#[derive(Debug, Clone, Copy)]
pub struct Editing {
    /// What was typed.
    pub text: RwSignal<String>,
    /// What is asked about before it is done.
    pub meant: RwSignal<Option<Meant>>,
    /// The reason that goes with it, as typed.
    pub why: RwSignal<String>,
    /// What is wrong with the reason.
    pub why_wrong: RwSignal<Option<String>>,
    /// What was not saved, and why.
    pub problem: RwSignal<Option<String>>,
    board: Board,
    cell: RwSignal<Option<(TaskId, Cell)>>,
    /// The card as it was when the cell was opened: what others change meanwhile is not what was changed here.
    began: StoredValue<Option<Arc<StaffCard>>>,
    rows: Memo<Vec<Lane>>,
}

impl Editing {
    /// Nothing yet.
    pub fn new(board: Board, rows: Memo<Vec<Lane>>) -> Self {
        Self {
            text: RwSignal::new(String::new()),
            meant: RwSignal::new(None),
            why: RwSignal::new(String::new()),
            why_wrong: RwSignal::new(None),
            problem: RwSignal::new(None),
            board,
            cell: RwSignal::new(None),
            began: StoredValue::new(None),
            rows,
        }
    }

    /// Whether this cell is the one.
    pub fn is_in(self, task: TaskId, cell: Cell) -> bool {
        self.cell.get() == Some((task, cell))
    }

    /// Opens a cell.
    pub fn begin(self, task: TaskId, cell: Cell) {
        if let Some(card) = self.board.card_now(task) {
            self.meant.set(None);
            self.text.set(cell.text(&card));
            self.began.set_value(Some(card));
            self.cell.set(Some((task, cell)));
        }
    }

    /// A key in the open cell.
    pub fn pressed(self, at: (TaskId, Cell), event: &KeyboardEvent) {
        // Keys typed here are text, not moves in the list.
        event.stop_propagation();
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                if self.keep(at) {
                    self.go_back(at);
                }
            }
            "Escape" => {
                event.prevent_default();
                self.problem.set(None);
                self.go_back(at);
            }
            "Tab" => {
                event.prevent_default();
                if self.keep(at) {
                    let order: Vec<TaskId> =
                        self.rows.with_untracked(|rows| rows.iter().flat_map(|lane| lane.tasks.clone()).collect());
                    match neighbour_cell(&order, at, event.shift_key()) {
                        Some((task, cell)) => self.begin(task, cell),
                        None => self.go_back(at),
                    }
                }
            }
            _ => {}
        }
    }

    /// The keyboard or the pointer went elsewhere: what was typed is kept.
    pub fn left(self, at: (TaskId, Cell)) {
        if self.cell.try_get_untracked().flatten() == Some(at) && self.keep(at) {
            self.cell.set(None);
        }
    }

    /// The date the client has read is to become another one, for this reason.
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
        self.send(meant.task, Cell::ClientDate, meant.change.clone().because(why), Some(meant.clone()));
        focus_after_paint((meant.task, Cell::ClientDate));
    }

    /// It stays as the client has read it.
    pub fn leave_it(self) {
        if let Some(meant) = self.meant.get_untracked() {
            self.meant.set(None);
            focus_after_paint((meant.task, Cell::ClientDate));
        }
    }

    /// Takes what was typed. Whether the keyboard may go on: not when something is wrong with it, nor when somebody has to
    /// say first that they mean it.
    fn keep(self, at: (TaskId, Cell)) -> bool {
        let (task, cell) = at;
        let Some(card) = self.began.get_value() else { return true };
        let say = self.board.session.say_now();
        let typed = self.text.get_untracked();
        let change = match change_of(&card, cell, &typed) {
            Ok(Some(change)) => change,
            Ok(None) => return true,
            Err(why) => {
                self.problem.set(Some(say.views_not_saved(card.title.for_staff(), &wrong(say, why))));
                return false;
            }
        };
        self.problem.set(None);
        match change.tells(&card) {
            Tell::Nothing => {
                self.send(task, cell, change, None);
                true
            }
            Tell::Date { from, to } => {
                self.cell.set(None);
                self.why.set(String::new());
                self.why_wrong.set(None);
                self.meant.set(Some(Meant { task, change, from, to }));
                false
            }
        }
    }

    fn go_back(self, at: (TaskId, Cell)) {
        self.cell.set(None);
        focus_after_paint(at);
    }

    /// Sends a change. One that was asked about is asked about again where it did not come through: the reason stands there
    /// as it was typed.
    fn send(self, task: TaskId, cell: Cell, change: Change, asked: Option<Meant>) {
        let (title, typed) = (self.board.title_now(task), self.text.get_untracked());
        spawn_local(async move {
            let saved = save(task, &change).await;
            let Some(say) = self.board.say_still() else { return };
            let why = match saved {
                Ok(page) => {
                    self.board.put_card(page.card);
                    return self.board.toasts.announce(say.views_saved(&title));
                }
                Err(NotSaved::Changed(page)) => {
                    self.board.put_card(page.card.clone());
                    say.views_changed(&said(say, cell, &page.card))
                }
                Err(NotSaved::Failed(failed)) => {
                    let why = Problem::of(&failed, say).sentence;
                    let free = self.meant.try_with_untracked(Option::is_none) == Some(true);
                    if let Some(asked) = asked.filter(|_| free) {
                        self.meant.set(Some(asked));
                        return drop(self.problem.try_set(Some(say.views_not_saved(&title, &why))));
                    }
                    why
                }
            };
            // Nothing typed is lost: it stands in its cell again, unless another one is being changed by now.
            if self.cell.try_get_untracked() == Some(None) {
                self.begin(task, cell);
                self.text.set(typed);
                self.problem.set(Some(say.views_not_saved(&title, &why)));
            } else {
                self.problem.try_set(Some(say.views_not_saved(&title, &format!("{why} {typed}"))));
            }
        });
    }
}

/// What a cell says to whoever reads it.
fn said(say: Say, cell: Cell, card: &StaffCard) -> String {
    match cell {
        Cell::Title => card.title.for_staff().to_owned(),
        Cell::ClientDate => card.client_date.map_or_else(|| "–".to_owned(), |date| say.day(date, clock::today())),
    }
}

fn focus_after_paint((task, cell): (TaskId, Cell)) {
    let id = match cell {
        Cell::Title => format!("card-{task}"),
        Cell::ClientDate => format!("date-{task}"),
    };
    request_animation_frame(move || shell::focus_on(&id));
}
