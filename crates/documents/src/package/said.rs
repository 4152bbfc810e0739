//! What stands about a task and its asks, in words.

use super::HandOver;
use veranda_api::client::{ClientAsk, ClientCard};
use veranda_terms::{Day, Moment, Outcome};

/// A day whose year no project is in: seen from there every day is written with its year, which what is kept for years needs.
const LONG_AGO: Day = Day(0);

impl HandOver<'_> {
    /// A day, with its year.
    pub(super) fn day(&self, day: Day) -> String {
        self.say().day_long(day, LONG_AGO)
    }

    /// A moment by the house's clock, with its year.
    pub(super) fn moment(&self, at: Moment) -> String {
        self.say().moment(at, LONG_AGO, (self.ahead)(at))
    }

    /// Since when it is handed over; or when it stood so.
    pub(super) fn standing(&self) -> String {
        match self.package.project.archived {
            Some(at) => self.say().package_handed_over(&self.day(self.day_of(at))),
            None => self.say().package_as_of(&self.day(self.day_of(self.package.made))),
        }
    }

    /// The name of the stage a task stands in.
    pub(super) fn stage(&self, card: &ClientCard) -> String {
        let stage = self.package.project.stages.iter().find(|stage| stage.id == card.stage);
        stage.map(|stage| stage.name.to_string()).unwrap_or_default()
    }

    /// Whether it was finished, and when.
    pub(super) fn state(&self, card: &ClientCard) -> String {
        match card.done {
            Some(at) => self.say().package_done(&self.day(self.day_of(at))),
            None => self.say().package_open().to_owned(),
        }
    }

    /// Its date, and the one that was told first where it is another.
    pub(super) fn date(&self, card: &ClientCard) -> String {
        match (card.date, card.was) {
            (Some(date), Some(was)) => self.say().package_moved(&self.day(date), &self.day(was)),
            (Some(date), None) => self.day(date),
            (None, _) => String::new(),
        }
    }

    /// Who worked on it.
    pub(super) fn owners(&self, card: &ClientCard) -> String {
        let names: Vec<&str> = card.owners.iter().map(|owner| owner.name.as_str()).collect();
        self.say().names(&names)
    }

    /// How an ask ended.
    pub(super) fn outcome(&self, ask: &ClientAsk) -> String {
        let say = self.say();
        let Some(closed) = &ask.closed else { return say.package_unanswered().to_owned() };
        match &closed.outcome {
            Outcome::Approved => say.package_approved().to_owned(),
            Outcome::Confirmed => say.package_confirmed().to_owned(),
            Outcome::Reviewed => say.package_reviewed().to_owned(),
            Outcome::ChangesAsked { what } => say.package_changes(what),
            Outcome::Answered { text } => text.clone(),
            Outcome::Picked { slot: _, at } => self.moment(*at),
            Outcome::Chosen { option: _, title } => title.clone(),
            Outcome::AnsweredDate { day } => self.day(*day),
            Outcome::AnsweredNumber { figure, unit } => say.figure_of(*figure, unit.as_deref()),
            Outcome::Signed { text, name: _, strength: _ } => say.package_signed(text),
            // What was taken back is in no view.
            Outcome::Withdrawn => say.package_unanswered().to_owned(),
        }
    }

    /// How sure it is who answered, where that was kept.
    pub(super) fn strength(&self, ask: &ClientAsk) -> String {
        match ask.closed.as_ref().map(|closed| &closed.outcome) {
            Some(Outcome::Signed { text: _, name, strength }) => self.say().signature(name, *strength),
            _ => String::new(),
        }
    }

    /// Who answered, and when.
    pub(super) fn answered(&self, ask: &ClientAsk) -> (String, String) {
        ask.closed.as_ref().map(|closed| (closed.by.name.to_string(), self.moment(closed.at))).unwrap_or_default()
    }
}
