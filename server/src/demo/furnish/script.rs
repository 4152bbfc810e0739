//! Writing a story down.

use super::calendar::Calendar;
use super::course::Course;
use super::deed::{Deed, Event, Key, Shown};
use std::collections::BTreeMap;
use veranda_terms::{Lang, Moment};
use veranda_text::Say;

/// The story of one client, in the client's language.
pub struct Script {
    house: Key,
    project: Key,
    calendar: Calendar,
    say: Say,
    events: Vec<Event>,
}

impl Script {
    /// An empty story.
    pub const fn new(house: Key, lang: Lang, calendar: Calendar) -> Self {
        Self { house, project: "", calendar, say: Say { lang }, events: Vec::new() }
    }

    /// What follows happens in this project of the client.
    pub const fn turns_to(&mut self, project: Key) {
        self.project = project;
    }

    /// What follows happens in this project of this house: another client, or a department of one.
    pub const fn goes_to(&mut self, house: Key, project: Key) {
        (self.house, self.project) = (house, project);
    }

    /// The courses of some tasks, planned together on that day.
    pub fn courses(&mut self, day: i32, courses: Vec<Course>) {
        let mut planned = Vec::new();
        let mut shared: BTreeMap<i32, Vec<Shown>> = BTreeMap::new();
        for (place, course) in courses.into_iter().enumerate() {
            let Course { task, shown, steps } = course;
            planned.extend(task);
            if let Some((day, face)) = shown {
                shared.entry(day).or_default().push(face);
            }
            // Every task has its own time of the day; what happens to it on one day happens in the order written.
            let begins = i64::try_from(place).unwrap_or(0) * 37 % 200;
            let mut before: Option<(i32, i64)> = None;
            for (day, who, deed) in steps {
                let minute = match before {
                    Some((same, minute)) if same == day => minute + 41,
                    _ => 9 * 60 + 5 + begins,
                };
                before = Some((day, minute));
                self.at(day, (minute / 60, minute % 60), who, deed);
            }
        }
        if !planned.is_empty() {
            self.at(day, (10, 15), "ines", Deed::Plan(planned));
        }
        for (day, faces) in shared {
            self.at(day, (8, 40), "ines", Deed::Share(faces));
        }
    }

    /// That working day, as a date of a file.
    pub fn written(&self, day: i32) -> String {
        self.calendar.day(day).to_string()
    }

    /// Somebody does something on that working day at that time.
    pub fn at(&mut self, day: i32, clock: (i64, i64), who: Key, deed: Deed) {
        self.events.push(Event {
            at: self.calendar.moment(day, clock),
            house: self.house,
            project: self.project,
            who,
            deed,
        });
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
