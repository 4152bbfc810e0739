//! What a reader found, before it is decided what of it comes in: the same for every format whose rows are tasks.

mod finish;
mod lines;
mod task;

use crate::report::Kind;
use crate::{SourceId, Unreadable};
use std::sync::Arc;
use veranda_terms::Moment;

pub(crate) use finish::finish;
pub(crate) use task::lost;

/// Lines, labels, people, notes and links of all tasks together. A plan of ten thousand tasks has a third of it.
const MOST_THINGS: u64 = 400_000;

/// A plan as it stands in a file.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) source: String,
    /// What it is called there; empty when it has no name.
    pub(crate) name: String,
    /// Its stages in order, and whether they stand in the file or are the house's own.
    pub(crate) stages: Vec<(SourceId, String)>,
    pub(crate) stages_in_file: bool,
    pub(crate) people: Vec<Someone>,
    pub(crate) labels: Vec<(SourceId, String)>,
    pub(crate) rows: Vec<Row>,
    /// How many things hang on the rows.
    things: u64,
}

/// Somebody named in a file. Whoever is no person (a material, a machine) is named and not taken over.
#[derive(Debug)]
pub(crate) struct Someone {
    pub(crate) id: SourceId,
    pub(crate) name: String,
    pub(crate) handle: String,
    pub(crate) is_person: bool,
}

/// What becomes a task.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) id: SourceId,
    /// Its number in the file, which a task without title is called by.
    pub(crate) number: u64,
    /// Its stage, by place in [`Draft::stages`].
    pub(crate) stage: usize,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) lines: Vec<Kept>,
    pub(crate) due: Option<Moment>,
    pub(crate) done: bool,
    pub(crate) done_at: Option<Moment>,
    pub(crate) created: Option<Moment>,
    pub(crate) touched: Option<Moment>,
    pub(crate) milestone: bool,
    /// By place in [`Draft::labels`].
    pub(crate) labels: Vec<usize>,
    /// By place in [`Draft::people`].
    pub(crate) people: Vec<usize>,
    pub(crate) notes: Vec<Remark>,
    pub(crate) links: Vec<Address>,
}

/// What has no place of its own here and is kept as a line of the task's text.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) kind: Kind,
    pub(crate) name: Arc<str>,
    pub(crate) value: String,
}

/// Something said about a row.
#[derive(Debug)]
pub(crate) struct Remark {
    pub(crate) author: String,
    pub(crate) at: Moment,
    pub(crate) text: String,
}

/// Something attached to a row.
#[derive(Debug)]
pub(crate) struct Address {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) uploaded: bool,
}

impl Row {
    pub(crate) fn new(id: SourceId, number: u64) -> Self {
        Self {
            id,
            number,
            stage: 0,
            title: String::new(),
            text: String::new(),
            lines: Vec::new(),
            due: None,
            done: false,
            done_at: None,
            created: None,
            touched: None,
            milestone: false,
            labels: Vec::new(),
            people: Vec::new(),
            notes: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Keeps a value as a line, if there is one.
    pub(crate) fn keep(&mut self, kind: Kind, name: &Arc<str>, value: &str) {
        if !value.trim().is_empty() {
            self.lines.push(Kept { kind, name: name.clone(), value: value.to_owned() });
        }
    }

    fn things(&self) -> u64 {
        (self.lines.len() + self.labels.len() + self.people.len() + self.notes.len() + self.links.len()) as u64
    }
}

impl Draft {
    /// Counts what hangs on a row, before it is kept.
    pub(crate) fn count(&mut self, row: &Row) -> Result<(), Unreadable> {
        self.things += row.things();
        if self.things > MOST_THINGS {
            return Err(Unreadable::TooManyThings { most: MOST_THINGS });
        }
        Ok(())
    }
}
