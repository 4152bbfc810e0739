//! Moving a task to another day.

use crate::clock;
use crate::shell;
use crate::staff::board::Board;
use crate::staff::board::model::{Fixed, date_on, dated};
use crate::views::calendar::first_of;
use leptos::prelude::*;
use veranda_api::Showing;
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
}

impl Days {
    /// Nothing moves yet.
    pub fn new(board: Board) -> Self {
        Self { board, carried: RwSignal::new(None) }
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
            self.board.change_date(&card, change);
        }
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

/// Gives the keyboard to a task on a day, once it is painted there.
pub fn focus(task: TaskId, day: Option<Day>) {
    let Some(day) = day else { return };
    let chip = format!("[data-day='{day}'] a[href*='{task}']");
    // The month turned to is painted after the address has changed.
    request_animation_frame(move || request_animation_frame(move || shell::focus_on_first(&chip)));
}
