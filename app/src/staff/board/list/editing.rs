//! Changing a cell in place: one at a time, kept with Enter or Tab, left with Escape.

use crate::clock;
use crate::problem::Problem;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::model::{Cell, Change, Opening, Place, Rows, Tell, Typed, change_of, neighbour_cell, opening};
use crate::staff::board::saving::{NotSaved, Saved};
use crate::staff::board::telling::Meant;
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
    /// What was not saved, and why.
    pub problem: RwSignal<Option<String>>,
    /// The board it stands on.
    pub board: Board,
    cell: RwSignal<Option<(TaskId, Cell)>>,
    /// The card as it was when the cell was opened: what others change meanwhile is not what was changed here.
    began: StoredValue<Option<Arc<StaffCard>>>,
    rows: Memo<Rows>,
}

impl Editing {
    /// Nothing yet.
    pub fn new(board: Board, rows: Memo<Rows>) -> Self {
        let (text, problem, cell) = (RwSignal::new(String::new()), RwSignal::new(None), RwSignal::new(None));
        Self { text, problem, board, cell, began: StoredValue::new(None), rows }
    }

    /// The cell of this task that is being changed.
    pub fn open_in(self, task: TaskId) -> Memo<Option<Cell>> {
        Memo::new(move |_| self.cell.get().filter(|(of, _)| *of == task).map(|(_, cell)| cell))
    }

    /// Opens a cell. What is asked about and what could not be kept come first: they have the keyboard then.
    pub fn begin(self, task: TaskId, cell: Cell) {
        let open = self.cell.get_untracked();
        match self.rows.with_untracked(|rows| opening(self.board.telling.is_open(), open, &rows.lanes)) {
            Opening::Asked => self.board.insist(),
            Opening::Open(task, _) => self.focus_open(task),
            Opening::Opens => {
                if let Some((gone, cell)) = open {
                    // Its row is not there any more.
                    let (say, typed) = (self.board.session.say_now(), self.text.get_untracked());
                    let words = say.views_not_saved(&self.board.title_now(gone), words_of(cell, &typed));
                    self.problem.set(Some(words));
                }
                self.open(task, cell);
            }
        }
    }

    fn open(self, task: TaskId, cell: Cell) {
        if let Some(card) = self.board.card_now(task) {
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
                    let order: Vec<TaskId> = self.rows.with_untracked(|rows| rows.tasks().collect());
                    match neighbour_cell(&order, at, event.shift_key()) {
                        Some((task, cell)) => self.open(task, cell),
                        None => self.go_back(at),
                    }
                }
            }
            _ => {}
        }
    }

    /// The keyboard or the pointer went elsewhere: what was typed is kept.
    pub fn left(self, at: (TaskId, Cell)) {
        let is_open = || self.cell.try_get_untracked().flatten() == Some(at);
        if !is_open() {
            return;
        }
        if self.keep(at) {
            self.cell.set(None);
        } else if is_open() {
            // What is said about it may have moved what was pressed from under the pointer. Escape leaves it.
            self.focus_open(at.0);
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
        let problem = self.problem;
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
                self.send(task, cell, change);
                true
            }
            Tell::Date { from, to } => {
                // While something else is asked about, it stands in its cell.
                if self.board.ask_why(Meant { task, change, from, to }) {
                    self.cell.set(None);
                }
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
            self.problem.set(Some(say.views_not_saved(began.title.for_staff(), &why)));
            // What was chosen stands in its cell still, now against where the task is.
            self.began.update_value(|card| {
                *card = card.take().map(|card| Arc::new(StaffCard { stage: now, ..StaffCard::clone(&card) }));
            });
            return false;
        }
        self.problem.set(None);
        self.board.move_task(task, Place { stage, before: None });
        true
    }

    fn go_back(self, (task, cell): (TaskId, Cell)) {
        self.cell.set(None);
        self.board.focus(task, cell.id(task));
    }

    /// Gives the keyboard back to the cell that is open.
    fn focus_open(self, task: TaskId) {
        self.board.wanted.set(Some(task));
        let field = format!("tr[data-task='{task}'] :is(input.edit, select.edit, .edit input)");
        request_animation_frame(move || shell::focus_on_first(&field));
    }

    /// Shows a change and sends it.
    fn send(self, task: TaskId, cell: Cell, change: Change) {
        let (title, typed) = (self.board.title_now(task), self.text.get_untracked());
        self.board.change(task, change, move |saved| self.saved((task, cell), &title, typed, saved));
    }

    /// What became of a change. Nothing typed is lost: it stands in its cell again, unless another one is being changed by now or
    /// something is asked about.
    fn saved(self, (task, cell): (TaskId, Cell), title: &str, typed: String, saved: Saved) {
        let Some(say) = self.board.say_still() else { return };
        let why = match saved {
            Ok(_) => return self.board.toasts.announce(say.views_saved(title)),
            Err(NotSaved::Changed(page)) => say.views_changed(&said(say, cell, &page.card)),
            Err(NotSaved::Failed(failed)) => Problem::line(&failed, say),
        };
        if self.cell.try_get_untracked() == Some(None) && !self.board.telling.is_open() {
            self.open(task, cell);
            self.text.set(typed);
            self.problem.set(Some(say.views_not_saved(title, &why)));
        } else {
            let words = say.views_not_saved(title, &format!("{why} {}", words_of(cell, &typed)));
            // The list may be left by now, and the board be there still.
            if let Some(words) = self.problem.try_set(Some(words)) {
                self.board.refused.set(words);
            }
        }
    }
}

/// What was typed into a cell, as people read it.
fn words_of(cell: Cell, typed: &str) -> &str {
    match cell {
        Cell::Title | Cell::ClientDate | Cell::TeamDate => typed,
        Cell::Stage | Cell::Owners => "",
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
