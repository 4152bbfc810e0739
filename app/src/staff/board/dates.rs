//! Changing dates: shown at once, sent, and put back where that was refused. One the client has read asks for the reason first.

use super::model::{Cell, Change, Tell};
use super::saving::{NotSaved, Saved};
use super::state::Board;
use super::telling::Meant;
use crate::clock;
use crate::draft;
use crate::problem::Problem;
use crate::shell;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, TaskId};

/// Where the reason is typed.
const REASON: &str = "#date-why input";

/// Keeps a reason that is being typed, for when the page is left before it is said.
pub fn keep_reason(task: TaskId, text: &str) {
    draft::put(reason_of(task), text);
}

/// What was typed of it before; empty if nothing was.
pub fn reason_kept(task: TaskId) -> String {
    draft::kept(reason_of(task))
}

fn reason_of(task: TaskId) -> String {
    format!("why:{task}")
}

impl Board {
    /// Changes a date. One the client has read asks for the reason first.
    pub fn change_date(self, card: &StaffCard, change: Change) {
        self.refused.set(None);
        match change.tells(card) {
            Tell::Nothing => self.send_date(card.id, change, None),
            Tell::Date { from, to } => {
                self.ask_why(Meant { task: card.id, change, from, to });
            }
        }
    }

    /// Asks why. While something else is asked about, that comes first. Whether it is asked.
    pub fn ask_why(self, meant: Meant) -> bool {
        let asks = self.telling.ask(meant);
        if !asks {
            self.insist();
        }
        asks
    }

    /// Gives the keyboard to what is asked about.
    pub fn answer_first(self) {
        request_animation_frame(|| shell::focus_on_first(REASON));
    }

    /// The same, and says so: it is not what was pressed.
    pub fn insist(self) {
        self.toasts.say(self.session.say_now().views_date_first());
        self.answer_first();
    }

    /// It is meant, for the reason that was typed.
    pub fn say_why(self) {
        match self.telling.confirm(self.session.say_now()) {
            Some(meant) => {
                self.refused.set(None);
                self.focus_date(meant.task, meant.to);
                self.send_date(meant.task, meant.change.clone(), Some(meant));
            }
            None => shell::focus_on_first(REASON),
        }
    }

    /// The date stays as the client has read it.
    pub fn leave_date(self) {
        if let Some(task) = self.telling.leave() {
            keep_reason(task, "");
            self.focus_date(task, self.card_now(task).and_then(|card| card.client_date));
        }
    }

    /// Shows the change and sends it.
    fn send_date(self, task: TaskId, change: Change, asked: Option<Meant>) {
        let title = self.title_now(task);
        self.change(task, change.clone(), move |saved| self.date_saved(task, &title, &change, asked, saved));
    }

    /// What became of it. What was asked about is asked again where it did not come through; where something else is asked about
    /// by now, its reason is said.
    fn date_saved(self, task: TaskId, title: &str, change: &Change, asked: Option<Meant>, saved: Saved) {
        if asked.is_some() && saved.is_ok() {
            keep_reason(task, "");
        }
        let Some(say) = self.say_still() else { return };
        let reason = asked.as_ref().and_then(Meant::why).map(ToString::to_string);
        let (why, again) = match saved {
            Ok(page) => return self.say_dated(&page.card, change),
            Err(NotSaved::Changed(page)) => {
                (say.refusal_changed_detail().to_owned(), asked.and_then(|asked| asked.against(&page.card)))
            }
            Err(NotSaved::Failed(failed)) => (Problem::line(&failed, say), asked),
        };
        if again.is_some_and(|meant| self.telling.ask(meant)) {
            return self.refused.set(Some(say.views_date_back(title, &why)));
        }
        let why = std::iter::once(why).chain(reason).collect::<Vec<_>>().join(" ");
        self.refused.set(Some(say.views_date_back(title, &why)));
        if !self.telling.is_open() {
            self.focus_date(task, self.card_now(task).and_then(|card| shown(&card, change)));
        }
    }

    /// Says what was moved, with the way back.
    fn say_dated(self, card: &StaffCard, change: &Change) {
        let (say, today) = (self.session.say_now(), clock::today());
        let title = card.title.for_staff();
        let words = match *change {
            Change::ClientDate { to: Some(to), .. } if card.client_date != Some(to) => {
                // The client reads it once it is published, and until then it stands where it stood.
                return self.toasts.say(say.views_date_waits(title, to, today));
            }
            Change::ClientDate { to: Some(to), .. } => say.views_client_moved(title, to, today),
            Change::TeamDate { to: Some(to), .. } => say.views_team_moved(title, to, today),
            _ => return self.toasts.say(say.views_saved(title)),
        };
        self.offer_date_back(card.id, change.back(), words);
    }

    /// Offers the way back, in whatever view of the project, and no more once the project is left: there it could not be asked
    /// about.
    fn offer_date_back(self, task: TaskId, back: Change, words: String) {
        let said = words.clone();
        let undo = Callback::new(move |()| {
            let Some(card) = self.card_now(task) else { return };
            if self.telling.is_open() && back.tells(&card) != Tell::Nothing {
                // Something else is asked about, and that comes first: this is offered again, once the button that was pressed is
                // gone with all that was made under it.
                let (back, said) = (back.clone(), said.clone());
                spawn_local(async move { self.offer_date_back(task, back, said) });
                return self.answer_first();
            }
            self.change_date(&card, back.clone());
            if !self.telling.is_open() {
                self.focus_date(task, leads_to(&back));
            }
        });
        let offer = self.toasts.offer(words, self.session.say_now().common_undo(), undo, false);
        self.dated.set_value(Some(offer));
    }

    /// Gives the keyboard to the date of a task: its cell in the list, its line on this day in the calendar; else to the task.
    fn focus_date(self, task: TaskId, day: Option<Day>) {
        let on_day = day.map(|day| format!("[data-day='{day}'] a[href*='{task}']"));
        let cell = format!("#{}", Cell::ClientDate.id(task));
        self.focus_drawn(task, std::iter::once(cell).chain(on_day).collect());
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
