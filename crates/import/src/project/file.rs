//! What is kept of a file while the plan is made from it.

use super::element::Element;
use super::spans::MINUTES_OF_A_DAY;
use super::task::{self, Work};
use crate::report::{Kind, Reason, Tally};
use crate::{Unreadable, WrongKind};
use std::collections::BTreeMap;

/// Tasks of one project.
const MOST_TASKS: usize = 50_000;
const MOST_ASSIGNMENTS: usize = 200_000;

/// Settings of a project that say how Project works with it and nothing about the work.
const SETTINGS: &[&str] = &["BuildNumber", "SaveVersion", "Title", "Name", "GUID", "UID"];

/// Lists that hold nothing a plan here knows.
const NO_PLACE: &[&str] = &["OutlineCodes", "WBSMasks", "Views", "Filters", "Groups", "Tables", "Maps", "Reports"];

#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) guid: String,
    title: String,
    called: String,
    /// Minutes of a working day.
    pub(super) minutes_per_day: i64,
    pub(super) tasks: Vec<Work>,
    pub(super) resources: Vec<Resource>,
    /// Task and resource.
    pub(super) assignments: Vec<(i64, i64)>,
    /// Names of added fields by their id.
    pub(super) fields: BTreeMap<String, String>,
    /// How many pieces of work spread over days were passed over.
    pub(super) spread: u64,
    settings: u64,
    anything: bool,
}

/// Somebody or something that does the work.
#[derive(Debug)]
pub(super) struct Resource {
    pub(super) uid: i64,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) is_person: bool,
}

impl File {
    /// What the project is called: its title, the name it was saved under, the name of the file.
    pub(super) fn name(&self, file_name: &str) -> String {
        let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        // Project gives every new plan a title of its own.
        let unnamed = |title: &str| title.is_empty() || title == "Project1";
        match (self.title.as_str(), self.called.as_str()) {
            (title, _) if !unnamed(title) => title.to_owned(),
            (_, called) if !called.is_empty() => stem(called),
            _ => stem(file_name.rsplit(['/', '\\']).next().unwrap_or_default()),
        }
    }

    /// Keeps what matters of an element of the project, or of one of its lists.
    pub(super) fn take(&mut self, list: Option<&str>, element: Element, tally: &mut Tally) -> Result<(), Unreadable> {
        self.anything = true;
        match (list, element.name.as_str()) {
            (Some("Tasks"), "Task") => {
                if self.tasks.len() == MOST_TASKS {
                    return Err(Unreadable::TooManyThings { most: MOST_TASKS as u64 });
                }
                self.tasks.push(task::of(element, tally));
            }
            (Some("Resources"), "Resource") => self.resource(&element, tally)?,
            (Some("Assignments"), "Assignment") => {
                if self.assignments.len() == MOST_ASSIGNMENTS {
                    return Err(Unreadable::TooManyThings { most: MOST_ASSIGNMENTS as u64 });
                }
                costs(&element, tally);
                // -65535 stands for nobody.
                if element.number("ResourceUID") >= 0 {
                    self.assignments.push((element.number("TaskUID"), element.number("ResourceUID")));
                }
            }
            (Some("Calendars"), "Calendar") => tally.no_way_in(Kind::Calendars, Reason::NoPlaceHere, 1),
            (Some("ExtendedAttributes"), "ExtendedAttribute") => {
                let alias =
                    [element.text("Alias"), element.text("FieldName")].into_iter().find(|name| !name.is_empty());
                let id = element.text("FieldID").to_owned();
                if let Some(name) = alias
                    && self.fields.len() < 10_000
                {
                    self.fields.entry(id).or_insert_with(|| name.to_owned());
                }
            }
            (Some(list), name) => tally.unknown(list, name),
            (None, "GUID") => self.guid = element.text.trim().to_owned(),
            (None, "Title") => self.title = element.text.trim().to_owned(),
            (None, "Name") => self.called = element.text.trim().to_owned(),
            (None, "MinutesPerDay") => self.minutes_per_day = element.text.trim().parse().unwrap_or(0),
            (None, "Subject" | "Comments" | "Notes") if element.holds_something() => {
                tally.no_way_in(Kind::BoardDescription, Reason::NoPlaceHere, 1);
            }
            (None, name) if NO_PLACE.contains(&name) => {
                let count = element.children.iter().filter(|child| child.holds_something()).count() as u64;
                for _ in 0..count.min(100) {
                    tally.unknown("project", name);
                }
            }
            (None, name) if SETTINGS.contains(&name) => {}
            (None, _) if element.children.is_empty() => self.settings += 1,
            (None, name) if element.holds_something() => tally.unknown("project", name),
            (None, _) => {}
        }
        Ok(())
    }

    /// Whether it is a project after all; another root is called so, too.
    pub(super) fn check(&mut self) -> Result<(), Unreadable> {
        if !self.anything {
            return Err(Unreadable::WrongKind { looks_like: WrongKind::OtherXml });
        }
        if !(1..=MINUTES_OF_A_DAY).contains(&self.minutes_per_day) {
            self.minutes_per_day = 480;
        }
        if self.tasks.is_empty() {
            return Err(Unreadable::NoRows);
        }
        Ok(())
    }

    /// Whether the project says how it is worked with.
    pub(super) fn has_settings(&self) -> bool {
        self.settings > 0
    }

    fn resource(&mut self, element: &Element, tally: &mut Tally) -> Result<(), Unreadable> {
        costs(element, tally);
        // The first row of every list of resources is empty and has the number 0.
        if element.flag("IsNull") || (element.number("UID") == 0 && element.text("Name").is_empty()) {
            return Ok(());
        }
        if self.resources.len() == MOST_TASKS {
            return Err(Unreadable::TooManyThings { most: MOST_TASKS as u64 });
        }
        let calls = element.text("Notes");
        tally.no_way_in(Kind::PeopleTexts, Reason::NoPlaceHere, u64::from(!calls.is_empty()));
        self.resources.push(Resource {
            uid: element.number("UID"),
            name: element.text("Name").to_owned(),
            email: element.text("EmailAddress").to_owned(),
            // 0 is material, 2 is cost; work, the usual kind, is 1 or not said.
            is_person: !matches!(element.text("Type"), "0" | "2"),
        });
        Ok(())
    }
}

/// Counts what something costs: money is agreed here, in agreements, and never taken from a plan.
pub(super) fn costs(element: &Element, tally: &mut Tally) {
    for name in ["Cost", "FixedCost", "ActualCost", "StandardRate", "OvertimeRate", "CostPerUse"] {
        let has = element.all(name).any(Element::holds_something);
        tally.no_way_in(Kind::Costs, Reason::DecidedHere, u64::from(has));
    }
}
