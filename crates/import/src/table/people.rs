//! Names that stand in many rows and are each one thing: people, labels, stages.

use super::headings::plain;
use crate::{Format, SourceId, ids};
use std::collections::HashMap;

/// Names in the order they are met. Names that differ only in case and accents are one.
#[derive(Debug)]
pub(super) struct Names {
    what: &'static str,
    pub(super) all: Vec<(SourceId, String)>,
    place: HashMap<String, usize>,
}

impl Names {
    pub(super) fn of(what: &'static str) -> Self {
        Self { what, all: Vec::new(), place: HashMap::new() }
    }

    /// Whether a name was met before.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.place.contains_key(&plain(name))
    }

    /// The place of a name.
    pub(super) fn place(&mut self, name: &str) -> usize {
        let name = name.trim();
        let key = plain(name);
        // Punctuation alone is a name as well.
        let key = if key.is_empty() { name.to_owned() } else { key };
        if let Some(&place) = self.place.get(&key) {
            return place;
        }
        let place = self.all.len();
        self.all.push((ids::hashed(self.what, &[&key]), name.to_owned()));
        self.place.insert(key, place);
        place
    }
}

/// The people a cell names.
pub(super) fn people(cell: &str, format: Format) -> Vec<&str> {
    // Jira and Asana name one person in a cell, whose name may have a comma in it.
    if format != Format::Table { one(cell) } else { several(cell) }
}

/// The labels a cell names.
pub(super) fn labels(cell: &str, format: Format) -> Vec<&str> {
    if format == Format::Jira { one(cell) } else { several(cell) }
}

fn one(cell: &str) -> Vec<&str> {
    vec![cell.trim()]
}

/// A cell of more names is no list of names.
const MOST_NAMES: usize = 100;

/// Names with a semicolon, a line break or else a comma between them.
fn several(cell: &str) -> Vec<&str> {
    let between: &[char] = if cell.contains([';', '\n']) { &[';', '\n'] } else { &[','] };
    if cell.matches(between).nth(MOST_NAMES).is_some() {
        return one(cell);
    }
    cell.split(between).map(str::trim).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_met_once_whatever_its_case() {
        let mut names = Names::of("person");
        assert_eq!((names.place("Élodie Roy"), names.place(" elodie ROY"), names.place("-")), (0, 0, 1));
        assert_eq!(names.all[0].1, "Élodie Roy");
    }

    #[test]
    fn several_people_stand_in_a_cell_of_a_table_and_one_in_a_cell_of_jira() {
        assert_eq!(people("Roy, Élodie; Alm, Sigrid", Format::Table), ["Roy, Élodie", "Alm, Sigrid"]);
        assert_eq!(people("Élodie, Sigrid,", Format::Table), ["Élodie", "Sigrid"]);
        assert_eq!(people("Roy, Élodie", Format::Jira), ["Roy, Élodie"]);
    }
}
