//! Writing a story down.

use super::calendar::Calendar;
use super::deed::{Deed, Event, Key};
use veranda_terms::{Lang, Moment};
use veranda_text::Say;

/// The story of one client, in the client's language.
pub struct Script {
    house: Key,
    calendar: Calendar,
    say: Say,
    events: Vec<Event>,
}

impl Script {
    /// An empty story.
    pub const fn new(house: Key, lang: Lang, calendar: Calendar) -> Self {
        Self { house, calendar, say: Say { lang }, events: Vec::new() }
    }

    /// Somebody does something on that working day at that time.
    pub fn at(&mut self, day: i32, clock: (i64, i64), who: Key, deed: Deed) {
        self.events.push(Event { at: self.calendar.moment(day, clock), house: self.house, who, deed });
    }

    /// That working day, as it is written out.
    pub fn long(&self, day: i32) -> String {
        self.say.day_long(self.calendar.day(day), self.calendar.today)
    }

    /// The first Monday after that working day, as it is written out.
    pub fn monday_after(&self, day: i32) -> String {
        self.say.day_long(self.calendar.monday_after(day), self.calendar.today)
    }

    /// That working day at that time.
    pub fn moment(&self, day: i32, clock: (i64, i64)) -> Moment {
        self.calendar.moment(day, clock)
    }

    /// What was written down.
    pub fn events(self) -> Vec<Event> {
        self.events
    }
}
