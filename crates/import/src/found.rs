//! What a file holds, for the page on which a person looks at it before anything is imported.

use crate::plan::{Plan, SourceId};
use crate::{DateOrder, Field};
use serde::Serialize;
use std::collections::HashMap;
use veranda_terms::{InternalText, Moment, Title};

/// So many people are offered to be left out before an import.
const PEOPLE: usize = 500;
/// So many tasks are shown before an import.
const GLIMPSES: usize = 8;

/// What a file holds, before the choices about stages, people and name narrow anything. What was said about columns
/// and days is in it already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// What the project is called in the file.
    pub name: Title,
    /// How many tasks there are.
    pub tasks: u64,
    /// The stages, in order.
    pub stages: Vec<FoundStage>,
    /// The people, whoever is on most tasks first; of more than five hundred only those.
    pub people: Vec<FoundPerson>,
    /// The first few tasks.
    pub first: Vec<Glimpse>,
    /// The table, where the file is one.
    pub table: Option<FoundTable>,
}

/// A stage of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundStage {
    /// Its id; the same for the same file, whatever is chosen about stages.
    pub source: SourceId,
    /// What it is called.
    pub name: Title,
    /// How many tasks stand in it.
    pub tasks: u64,
}

/// Somebody named in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundPerson {
    /// Their id in the source.
    pub source: SourceId,
    /// What they are called.
    pub name: InternalText,
    /// Their handle or address in the source.
    pub handle: Option<InternalText>,
    /// How many tasks they are on.
    pub tasks: u64,
}

/// A task, as far as a preview shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Glimpse {
    /// What it is called.
    pub title: InternalText,
    /// The stage it stands in.
    pub stage: Title,
    /// When it is due.
    pub due: Option<Moment>,
    /// Whether it is finished.
    pub done: bool,
    /// Whether it is a milestone.
    pub milestone: bool,
}

/// A file that is a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundTable {
    /// The encoding it was read in: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
    pub encoding: &'static str,
    /// What stands between its cells.
    pub separator: char,
    /// How many rows it has below the headings, empty ones not counted.
    pub rows: u64,
    /// Its columns, in order.
    pub columns: Vec<FoundColumn>,
    /// How its days are read; nothing when no day of it leaves a choice.
    pub days: Option<FoundDays>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundColumn {
    /// Its heading; empty when it has none.
    pub heading: String,
    /// The first different values in it.
    pub samples: Vec<String>,
    /// How many of its cells hold something.
    pub filled: u64,
    /// What it seems to mean.
    pub guessed: Field,
    /// What it was read as.
    pub chosen: Field,
}

/// How days such as `03/04/2026` are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FoundDays {
    /// The order they were read in.
    pub order: DateOrder,
    /// Whether the table itself does not tell, because no day in it is after the twelfth.
    pub ambiguous: bool,
}

impl Found {
    /// What is in a plan nothing was chosen about.
    pub(crate) fn of(plan: &Plan, table: Option<FoundTable>) -> Self {
        let mut in_stage: HashMap<&SourceId, u64> = HashMap::new();
        let mut with_person: HashMap<&SourceId, u64> = HashMap::new();
        for task in &plan.tasks {
            *in_stage.entry(&task.stage).or_default() += 1;
            for person in &task.people {
                *with_person.entry(person).or_default() += 1;
            }
        }
        let stages = (plan.stages.iter())
            .map(|stage| FoundStage {
                source: stage.source.clone(),
                name: stage.name.clone(),
                tasks: in_stage.get(&stage.source).copied().unwrap_or(0),
            })
            .collect();
        let mut people: Vec<_> = (plan.people.iter())
            .map(|person| FoundPerson {
                source: person.source.clone(),
                name: person.name.clone(),
                handle: person.handle.clone(),
                tasks: with_person.get(&person.source).copied().unwrap_or(0),
            })
            .collect();
        people.sort_by_key(|person| std::cmp::Reverse(person.tasks));
        people.truncate(PEOPLE);
        let name_of: HashMap<_, _> = plan.stages.iter().map(|stage| (&stage.source, &stage.name)).collect();
        let first = (plan.tasks.iter())
            .filter_map(|task| {
                Some(Glimpse {
                    title: task.title.clone(),
                    stage: (*name_of.get(&task.stage)?).clone(),
                    due: task.due,
                    done: task.done,
                    milestone: task.milestone,
                })
            })
            .take(GLIMPSES)
            .collect();
        Self { name: plan.name.clone(), tasks: plan.tasks.len() as u64, stages, people, first, table }
    }
}
