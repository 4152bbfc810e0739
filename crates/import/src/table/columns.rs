//! One column of a table: what is in it, what it means, how its days are written.

use super::meaning::Meaning;
use crate::days::{self, Tells};
use crate::{DateOrder, Field, ids};
use std::collections::HashSet;
use std::sync::Arc;

const SAMPLES: usize = 3;
const LONGEST_SAMPLE: usize = 80;

/// A column of a table.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    /// Its heading as a line says it.
    pub(super) name: Arc<str>,
    pub(super) samples: Vec<String>,
    pub(super) filled: u64,
    pub(super) guessed: Meaning,
    pub(super) chosen: Meaning,
    /// Whether a person said what it means.
    pub(super) by_choice: bool,
    pub(super) order: Orders,
    /// How its days are read.
    pub(super) days: DateOrder,
    /// Hashes of its cells, where it matters whether they are all different.
    different: HashSet<u128>,
}

/// How many days of a column can only be read in one order, or in both.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Orders {
    pub(super) day_first: u64,
    pub(super) month_first: u64,
    pub(super) either: u64,
}

impl Orders {
    /// What most of them say; nothing when they say nothing.
    pub(super) fn says(self) -> Option<DateOrder> {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
            std::cmp::Ordering::Equal => None,
        }
    }
}

impl Column {
    pub(super) fn of(heading: &str, called: &str, guessed: Meaning) -> Self {
        Self {
            heading: heading.to_owned(),
            name: called.into(),
            samples: Vec::new(),
            filled: 0,
            chosen: guessed.clone(),
            guessed,
            by_choice: false,
            order: Orders::default(),
            days: DateOrder::DayFirst,
            different: HashSet::new(),
        }
    }

    /// Looks at one of its cells.
    pub(super) fn look(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if self.samples.len() < SAMPLES {
            let sample = crate::words::line(cell).shortened(LONGEST_SAMPLE).text;
            if !sample.is_empty() && !self.samples.contains(&sample) {
                self.samples.push(sample);
            }
        }
        // Comments of Jira begin with their day.
        let day = cell.get(..cell.len().min(64)).unwrap_or_default();
        let day = day.split_once(';').map_or(day, |(day, _)| day);
        match days::tells(day) {
            Some(Tells::Only(DateOrder::DayFirst)) => self.order.day_first += 1,
            Some(Tells::Only(DateOrder::MonthFirst)) => self.order.month_first += 1,
            Some(Tells::Either) => self.order.either += 1,
            None => {}
        }
        if self.guessed.field == Field::Id {
            self.different.insert(ids::hash_of(cell));
        }
    }

    /// Whether every row has a cell of its own here, as ids do.
    pub(super) fn tells_rows_apart(&self, rows: u64) -> bool {
        self.filled == rows && self.different.len() as u64 == rows
    }
}
