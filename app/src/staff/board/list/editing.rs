//! Changing a cell in place: one at a time, kept with Enter or Tab, left with Escape.

use crate::clock;
use crate::problem::Problem;
use crate::staff::board::Board;
use crate::staff::board::model::{Cell, Change, Lane, Place, Tell, Typed, change_of, neighbour_cell};
use crate::staff::board::saving::{NotSaved, Saved};
use crate::staff::board::telling::{Meant, Telling};
use crate::staff::parts::wrong;
use leptos::prelude::*;
use std::sync::Arc;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, StageId, TaskId};
use veranda_text::Say;
use web_sys::KeyboardEvent;

/// What is being changed in the list.
#[derive(Debug, Clone, Copy)]
pub struct Editing {
    /// What was typed.
    pub text: RwSignal<String>,
    /// What is asked about before it is done, and what was not saved.
    pub telling: Telling,
    /// The board it stands on.
    pub board: Board,
    cell: RwSignal<Option<(TaskId, Cell)>>,
    /// The card as it was when the cell was opened: what others change meanwhile is not what was changed here.
    began: StoredValue<Option<Arc<StaffCard>>>,
    rows: Memo<Vec<Lane>>,
}

impl Editing {
    /// Nothing yet.
    pub fn new(board: Board, rows: Memo<Vec<Lane>>) -> Self {
        let (text, cell, began) = (RwSignal::new(String::new()), RwSignal::new(None), StoredValue::new(None));
        let focus = move |task: TaskId| board.focus(task, Cell::ClientDate.id(task));
        // Who asks and what is asked hold each other: what is said comes back through here.
        let asking: StoredValue<Option<Self>> = StoredValue::new(None);
        let said = Callback::new(move |meant: Meant| {
            if let Some(editing) = asking.get_value() {
                editing.send(meant.task, Cell::ClientDate, meant.change.clone(), Some(meant.clone()));
                focus(meant.task);
            }
        });
        let telling = Telling::new(board, said, Callback::new(focus));
        let editing = Self { text, telling, board, cell, began, rows };
        asking.set_value(Some(editing));
        editing
    }

    /// The cell of this task that is being changed.
    pub fn open_in(self, task: TaskId) -> Memo<Option<Cell>> {
        Memo::new(move |_| self.cell.get().filter(|(of, _)| *of == task).map(|(_, cell)| cell))
    }

    /// Opens a cell.
    pub fn begin(self, task: TaskId, cell: Cell) {
        if let Some(card) = self.board.card_now(task) {
            self.telling.meant.set(None);
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
                self.telling.problem.set(None);
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

    /// Something was chosen with the pointer: that needs no Enter.
    pub fn chosen(self, at: (TaskId, Cell)) {
        if self.keep(at) {
            self.go_back(at);
        }
    }

    /// Takes what was typed. Whether the keyboard may go on: not when something is wrong with it, nor when somebody has to
    /// say first that they mean it.
    fn keep(self, at: (TaskId, Cell)) -> bool {
        let (task, cell) = at;
        let Some(card) = self.began.get_value() else { return true };
        let say = self.board.session.say_now();
        let problem = self.telling.problem;
        let typed = self.text.get_untracked();
        let change = match change_of(&card, cell, &typed) {
            Ok(Some(Typed::Field(change))) => change,
            Ok(Some(Typed::Move(stage))) => return self.go_to(&card, stage),
            Ok(None) => return true,
            Err(why) => {
                problem.set(Some(say.views_not_saved(card.title.for_staff(), &wrong(say, why))));
                return false;
            }
        };
        problem.set(None);
        match change.tells(&card) {
            Tell::Nothing => {
                self.send(task, cell, change, None);
                true
            }
            Tell::Date { from, to } => {
                self.cell.set(None);
                self.telling.ask(Meant { task, change, from, to });
                false
            }
        }
    }

    /// Moves a task to the bottom of another stage, unless somebody has moved it since the cell was opened.
    fn go_to(self, began: &StaffCard, stage: StageId) -> bool {
        let task = began.id;
        let now = self.board.plan.with_untracked(|plan| plan.as_ref().and_then(|plan| plan.standing(task)));
        if let Some(now) = now.filter(|now| *now != began.stage && *now != stage) {
            let say = self.board.session.say_now();
            let why = say.views_changed(&self.board.stage_called(now));
            self.telling.problem.set(Some(say.views_not_saved(began.title.for_staff(), &why)));
            // What was chosen stands in its cell still, now against where the task is.
            self.began.update_value(|card| {
                *card = card.take().map(|card| Arc::new(StaffCard { stage: now, ..StaffCard::clone(&card) }));
            });
            return false;
        }
        self.telling.problem.set(None);
        self.board.move_task(task, Place { stage, before: None });
        true
    }

    fn go_back(self, (task, cell): (TaskId, Cell)) {
        self.cell.set(None);
        self.board.focus(task, cell.id(task));
    }

    /// Shows a change and sends it. One that was asked about is asked about again where it did not come through: the reason
    /// stands there as it was typed.
    fn send(self, task: TaskId, cell: Cell, change: Change, asked: Option<Meant>) {
        let (title, typed) = (self.board.title_now(task), self.text.get_untracked());
        self.board.change(task, change, move |saved| self.saved((task, cell), &title, typed, asked, saved));
    }

    /// What became of a change. Nothing typed is lost: it stands in its cell again, unless another one is being changed by now.
    fn saved(self, (task, cell): (TaskId, Cell), title: &str, typed: String, asked: Option<Meant>, saved: Saved) {
        let Some(say) = self.board.say_still() else { return };
        let Telling { problem, .. } = self.telling;
        let why = match saved {
            Ok(_) => return self.board.toasts.announce(say.views_saved(title)),
            Err(NotSaved::Changed(page)) => say.views_changed(&said(say, cell, &page.card)),
            Err(NotSaved::Failed(failed)) => {
                let why = Problem::line(&failed, say);
                if asked.is_some_and(|asked| self.telling.ask_again(asked)) {
                    return drop(problem.try_set(Some(say.views_not_saved(title, &why))));
                }
                why
            }
        };
        if self.cell.try_get_untracked() == Some(None) {
            self.begin(task, cell);
            self.text.set(typed);
            problem.set(Some(say.views_not_saved(title, &why)));
        } else {
            let typed = if matches!(cell, Cell::Owners) { String::new() } else { typed };
            let words = say.views_not_saved(title, &format!("{why} {typed}"));
            // The list may be left by now, and the board be there still.
            if let Some(words) = problem.try_set(Some(words)) {
                self.board.refused.set(words);
            }
        }
    }
}

/// What a cell says to whoever reads it.
fn said(say: Say, cell: Cell, card: &StaffCard) -> String {
    let day = |date: Option<Day>| date.map_or_else(|| "–".to_owned(), |date| say.day(date, clock::today()));
    match cell {
        Cell::Title => card.title.for_staff().to_owned(),
        // A move says by itself what became of it.
        Cell::Stage => String::new(),
        Cell::ClientDate => day(card.client_date),
        Cell::TeamDate => day(card.team_date),
        Cell::Owners if card.owners.is_empty() => say.views_nobody().to_owned(),
        Cell::Owners => say.names(&card.owners.iter().map(|owner| owner.name.as_str()).collect::<Vec<_>>()),
    }
}
