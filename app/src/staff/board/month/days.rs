//! Moving a task to another day: shown at once, sent, and put back where that was refused.

use crate::clock;
use crate::problem::Problem;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::model::{Change, Fixed, Tell, date_on, dated};
use crate::staff::board::saving::{NotSaved, Saved};
use crate::staff::board::telling::{Meant, Telling};
use crate::views::calendar::first_of;
use leptos::prelude::*;
use veranda_api::Showing;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, TaskId};

/// What is carried by keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// Which task.
    pub task: TaskId,
    /// From which day.
    pub from: Day,
    /// Where it would land.
    pub to: Day,
}

/// The days of the calendar, and what moves between them.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// The board they belong to.
    pub board: Board,
    /// What is carried by keyboard.
    pub carried: RwSignal<Option<Carried>>,
    /// What is asked about before it is done.
    pub telling: Telling,
}

impl Days {
    /// Nothing moves yet.
    pub fn new(board: Board) -> Self {
        let carried = RwSignal::new(None);
        let days: StoredValue<Option<Self>> = StoredValue::new(None);
        let said = Callback::new(move |meant: Meant| {
            if let Some(days) = days.get_value() {
                focus(meant.task, meant.to);
                days.send(meant.task, meant.change.clone(), Some(meant));
            }
        });
        let left =
            Callback::new(move |task: TaskId| focus(task, board.card_now(task).and_then(|card| card.client_date)));
        let telling = Telling::new(board, said, left);
        let made = Self { board, carried, telling };
        days.set_value(Some(made));
        made
    }

    /// Whether what stands on this day can be moved; says why where it cannot.
    pub fn moves(self, task: TaskId, day: Day) -> bool {
        let Some(card) = self.board.card_now(task) else { return false };
        let say = self.board.session.say_now();
        if self.board.plan.with_untracked(|plan| plan.as_ref().is_some_and(|plan| plan.project().archived.is_some())) {
            self.board.refused.set(Some(say.refusal_archived_detail().to_owned()));
            return false;
        }
        let title = card.title.for_staff();
        match date_on(&card, day, clock::day_of) {
            Some(Ok(_)) => return true,
            Some(Err(Fixed::Asked)) => self.board.toasts.say(say.views_day_asked(title)),
            Some(Err(Fixed::Done)) => self.board.toasts.say(say.views_day_done(title)),
            None => {}
        }
        false
    }

    /// Moves what stands on a day to another one. A date the client has read asks for the reason first.
    pub fn go(self, task: TaskId, from: Day, to: Day) {
        let Some(card) = self.board.card_now(task).filter(|_| from != to) else { return };
        let Some(Ok(which)) = date_on(&card, from, clock::day_of) else { return };
        if let Some((_, change)) = dated(std::iter::once(&*card), which, Some(to)).pop() {
            self.begin(&card, change);
        }
    }

    fn begin(self, card: &StaffCard, change: Change) {
        self.board.refused.set(None);
        self.telling.problem.set(None);
        match change.tells(card) {
            Tell::Nothing => self.send(card.id, change, None),
            Tell::Date { from, to } => self.telling.ask(Meant { task: card.id, change, from, to }),
        }
    }

    /// Shows the change and sends it.
    fn send(self, task: TaskId, change: Change, asked: Option<Meant>) {
        let title = self.board.title_now(task);
        self.board.change(task, change.clone(), move |saved| self.saved(task, &title, &change, asked, saved));
    }

    /// What became of it. What was asked about is asked again where it did not come through.
    fn saved(self, task: TaskId, title: &str, change: &Change, asked: Option<Meant>, saved: Saved) {
        let Some(say) = self.board.say_still() else { return };
        let why = match saved {
            Ok(page) => return self.say_moved(&page.card, change),
            Err(NotSaved::Changed(_)) => say.refusal_changed_detail().to_owned(),
            Err(NotSaved::Failed(failed)) => {
                let why = Problem::line(&failed, say);
                if asked.is_some_and(|asked| self.telling.ask_again(asked)) {
                    self.telling.problem.try_set(Some(say.views_date_back(title, &why)));
                    return;
                }
                why
            }
        };
        self.board.refused.set(Some(say.views_date_back(title, &why)));
        focus(task, self.board.card_now(task).and_then(|card| shown(&card, change)));
    }

    /// Says what was moved, with the way back.
    fn say_moved(self, card: &StaffCard, change: &Change) {
        let (say, today) = (self.board.session.say_now(), clock::today());
        let (title, task) = (card.title.for_staff(), card.id);
        let words = match *change {
            Change::ClientDate { to: Some(to), .. } if card.client_date != Some(to) => {
                // The client reads it once it is published, and until then it stands where it stood.
                return self.board.toasts.say(say.views_date_waits(title, to, today));
            }
            Change::ClientDate { to: Some(to), .. } => say.views_client_moved(title, to, today),
            Change::TeamDate { to: Some(to), .. } => say.views_team_moved(title, to, today),
            _ => return self.board.toasts.say(say.views_saved(title)),
        };
        let back = change.back();
        let undo = Callback::new(move |()| {
            if let Some(card) = self.board.card_now(task) {
                self.begin(&card, back.clone());
                if self.telling.meant.with_untracked(Option::is_none) {
                    focus(task, leads_to(&back));
                }
            }
        });
        self.board.toasts.offer(words, say.common_undo(), undo, false);
    }

    /// Turns the page to the month of a day. Take it while the view is built.
    pub fn turner(self) -> impl Fn(Day) + Clone {
        let address = self.board.address;
        let change = address.changer();
        move |day| {
            let (showing, today) = (address.showing.get_untracked(), clock::today());
            let first = first_of(day);
            if first != first_of(showing.month.unwrap_or(today)) {
                change(Showing { month: (first != first_of(today)).then_some(first), ..showing });
            }
        }
    }
}

/// The day of the date that changes, as the card has it.
fn shown(card: &StaffCard, change: &Change) -> Option<Day> {
    match change {
        Change::ClientDate { .. } => card.client_date,
        Change::TeamDate { .. } => card.team_date,
        Change::Title { .. } | Change::Owners { .. } => None,
    }
}

fn leads_to(change: &Change) -> Option<Day> {
    match change {
        Change::ClientDate { to, .. } | Change::TeamDate { to, .. } => *to,
        Change::Title { .. } | Change::Owners { .. } => None,
    }
}

/// Gives the keyboard to a task on a day, once it is painted there.
pub fn focus(task: TaskId, day: Option<Day>) {
    let Some(day) = day else { return };
    let chip = format!("[data-day='{day}'] a[href*='{task}']");
    // The month turned to is painted after the address has changed.
    request_animation_frame(move || request_animation_frame(move || shell::focus_on_first(&chip)));
}
