//! A date the client has read becomes another one only once somebody has said why.

use super::model::{Change, Tell};
use crate::staff::parts::wrong;
use crate::staff::task::draft::Wrong;
use leptos::prelude::*;
use veranda_api::staff::StaffCard;
use veranda_terms::{BadWord, Day, TaskId, Title};
use veranda_text::Say;

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

/// What is asked about before it is done. It belongs to the board: it stands in whatever view, until it is answered.
#[derive(Debug, Clone, Copy)]
pub struct Telling {
    /// What is asked about.
    pub meant: RwSignal<Option<Meant>>,
    /// The reason, as typed.
    pub why: RwSignal<String>,
    /// What is wrong with the reason.
    pub why_wrong: RwSignal<Option<String>>,
}

impl Meant {
    /// The same against the task as somebody else has made it meanwhile; nothing where nothing is to be asked any more.
    pub fn against(self, card: &StaffCard) -> Option<Self> {
        let change = self.change.against(card);
        match change.tells(card) {
            Tell::Date { from, to } if Some(from) != to => Some(Meant { task: self.task, change, from, to }),
            Tell::Date { .. } | Tell::Nothing => None,
        }
    }

    /// The reason, once it was said.
    pub fn why(&self) -> Option<&Title> {
        self.change.why()
    }
}

impl Telling {
    /// Asks about nothing yet.
    pub fn new() -> Self {
        Self { meant: RwSignal::new(None), why: RwSignal::new(String::new()), why_wrong: RwSignal::new(None) }
    }

    /// Whether something is asked about.
    pub fn is_open(self) -> bool {
        self.meant.try_with_untracked(Option::is_some) == Some(true)
    }

    /// Asks why; again with the reason that was said where it did not come through. Not while something else is asked about:
    /// neither that nor its reason is lost. Whether it is asked.
    pub fn ask(self, meant: Meant) -> bool {
        if self.meant.try_with_untracked(Option::is_none) != Some(true) {
            return false;
        }
        self.why.set(meant.why().map(ToString::to_string).unwrap_or_default());
        self.why_wrong.set(None);
        self.meant.set(Some(meant));
        true
    }

    /// It is meant, for this reason; nothing while something is wrong with that.
    pub fn confirm(self, say: Say) -> Option<Meant> {
        let meant = self.meant.get_untracked()?;
        match Title::parse(&self.why.get_untracked()) {
            Ok(why) => {
                self.why_wrong.set(None);
                self.meant.set(None);
                Some(Meant { change: meant.change.clone().because(why), ..meant })
            }
            Err(bad) => {
                let said = match bad {
                    BadWord::Empty => say.slip_ask_needed().to_owned(),
                    bad => wrong(say, Wrong::Word(bad)),
                };
                self.why_wrong.set(Some(said));
                None
            }
        }
    }

    /// It stays as the client has read it: which task.
    pub fn leave(self) -> Option<TaskId> {
        let meant = self.meant.get_untracked()?;
        self.meant.set(None);
        Some(meant.task)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, internal, task};
    use veranda_terms::Lang;

    fn meant(number: u8, to: i32) -> Meant {
        let (from, to) = (Day(1), Some(Day(to)));
        Meant {
            task: task(number),
            change: Change::ClientDate { was: Some(from), to, why: None, waiting: None },
            from,
            to,
        }
    }

    #[test]
    fn what_is_asked_about_stands_with_its_reason_until_it_is_answered() {
        let telling = Telling::new();
        assert!(telling.ask(meant(1, 5)));
        telling.why.set("The printer is la".to_owned());
        assert!(!telling.ask(meant(2, 7)), "another one waits");
        assert_eq!(telling.meant.get_untracked(), Some(meant(1, 5)));
        assert_eq!(telling.why.get_untracked(), "The printer is la");
        assert_eq!(telling.leave(), Some(task(1)));
        assert!(telling.ask(meant(2, 7)));
        assert_eq!(telling.why.get_untracked(), "", "the reason of another one");
    }

    #[test]
    fn what_did_not_come_through_is_asked_again_with_its_own_reason() {
        let (telling, say) = (Telling::new(), Say::new(Lang::En));
        telling.ask(meant(1, 5));
        assert_eq!(telling.confirm(say), None);
        assert!(telling.why_wrong.get_untracked().is_some() && telling.is_open());
        telling.why.set("The printer is late".to_owned());
        let said = telling.confirm(say).unwrap();
        assert_eq!(said.why().map(Title::as_str), Some("The printer is late"));
        // Another one was asked about and left while that was sent.
        telling.ask(meant(2, 7));
        telling.why.set("We are early".to_owned());
        telling.leave();
        assert!(telling.ask(said));
        assert_eq!(telling.why.get_untracked(), "The printer is late");
    }

    #[test]
    fn a_date_somebody_else_has_moved_meanwhile_is_asked_about_as_it_is_by_then() {
        let said = Meant { change: meant(1, 5).change.because(Title::parse("Late").unwrap()), ..meant(1, 5) };
        let now = |day| StaffCard { client_date: Some(Day(day)), ..card(1, 0, 1) };
        let again = said.clone().against(&now(3)).unwrap();
        assert_eq!((again.from, again.to, again.why().map(Title::as_str)), (Day(3), Some(Day(5)), Some("Late")));
        assert_eq!(said.clone().against(&now(5)), None, "it is there by now");
        let hidden = StaffCard { client_date: Some(Day(3)), ..internal(1, 0, 1) };
        assert_eq!(said.against(&hidden), None, "they read nothing of it by now");
    }
}
