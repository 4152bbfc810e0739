//! Bringing in a plan: what was found in a file, what the firm decided about it, and what became of it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use veranda_api_derive::View;
use veranda_terms::{Day, InternalText, PersonId, ProjectId, Title};

/// The largest file that is taken, in bytes. Larger ones are refused before they are sent.
pub const LARGEST_PLAN: u64 = 32 * 1024 * 1024;

/// What goes along with a file. The file itself follows the JSON after one line break.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanAsk {
    /// The file's name, for sentences and for telling formats apart.
    pub file_name: String,
    /// What was decided so far; what is not said is as the file suggests.
    pub choices: PlanChoices,
}

/// What the firm decided. Keys are those of [`PlanLook`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanChoices {
    /// What the project is called.
    pub name: Option<Title>,
    /// What each column of a table is, by its place from 0.
    pub columns: BTreeMap<u32, String>,
    /// How the table writes days: `year_first`, `day_first` or `month_first`.
    pub date_order: Option<String>,
    /// Where the tasks of each stage of the file go.
    pub stages: BTreeMap<String, StageUse>,
    /// Who each person of the file is.
    pub people: BTreeMap<String, PersonUse>,
}

/// What becomes of a stage of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum StageUse {
    /// It becomes a stage.
    Keep,
    /// Its tasks go into another stage of the file.
    Into(String),
    /// Its tasks are left out.
    LeaveOut,
}

/// Who a person of the file is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
#[serde(tag = "is", content = "of", rename_all = "snake_case")]
pub enum PersonUse {
    /// Nobody yet: the name is kept inside.
    Kept,
    /// A colleague, who becomes owner of the tasks.
    Colleague(PersonId),
    /// Left out.
    LeaveOut,
}

/// What is in a file, after the choices. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlanLook {
    /// Which format it is: `trello`, `microsoft_project`, `jira`, `asana` or `table`.
    pub format: String,
    /// What the project would be called.
    pub name: Title,
    /// How many tasks would come in.
    pub tasks: u32,
    /// The project an earlier import of the same source made: it would be updated.
    pub updates: Option<PlanTarget>,
    /// The stages of the file, in order.
    pub stages: Vec<FoundStage>,
    /// The people of the file, most tasks first.
    pub people: Vec<FoundPerson>,
    /// For a table: its columns.
    pub table: Option<FoundTable>,
    /// Whether a column must be named as title first; then nothing else is counted yet.
    pub needs_title: bool,
    /// The first few tasks as they would come in.
    pub sample: Vec<FoundTask>,
    /// What was found and what becomes of it. In every line found = imported + left out.
    pub report: PlanReport,
}

/// The project an import updates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlanTarget {
    /// Which.
    pub project: ProjectId,
    /// Its name.
    pub name: Title,
}

/// A stage of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct FoundStage {
    /// Its key in [`PlanChoices::stages`].
    pub key: String,
    /// What it is called.
    pub name: Title,
    /// How many tasks stand in it.
    pub tasks: u32,
    /// What becomes of it.
    pub becomes: StageUse,
}

/// A person of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct FoundPerson {
    /// Their key in [`PlanChoices::people`].
    pub key: String,
    /// What they are called there.
    pub name: InternalText,
    /// How many tasks they are on.
    pub tasks: u32,
    /// Who they become: a colleague of the same name is suggested.
    pub becomes: PersonUse,
}

/// A table's columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct FoundTable {
    /// The encoding it was read in (`UTF-8`, `windows-1252`, ...).
    pub encoding: String,
    /// What separates its columns.
    pub separator: String,
    /// How many rows it has below the headings.
    pub rows: u32,
    /// Its columns, in order.
    pub columns: Vec<FoundColumn>,
    /// How its days are read: `year_first`, `day_first` or `month_first`.
    pub date_order: String,
    /// Whether its days could be read in two ways.
    pub dates_unclear: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct FoundColumn {
    /// Its place, from 0.
    pub at: u32,
    /// Its heading.
    pub heading: InternalText,
    /// The first few values in it.
    pub samples: Vec<InternalText>,
    /// What it becomes: a word of the importer (`title`, `text`, `stage`, `due`, ...).
    pub becomes: String,
    /// Whether the importer found that by itself.
    pub guessed: bool,
}

/// A task as it would come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct FoundTask {
    /// Its title.
    pub title: InternalText,
    /// Its stage.
    pub stage: Title,
    /// Its team date.
    pub due: Option<Day>,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// Whether it is finished.
    pub done: bool,
    /// Who is on it.
    pub people: Vec<InternalText>,
}

/// The fidelity report, in sentences of the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlanReport {
    /// One line for each kind of thing.
    pub lines: Vec<PlanLine>,
    /// A sentence when the source cut its own history short.
    pub history_cut: Option<String>,
}

/// What became of all things of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlanLine {
    /// The kind, in words.
    pub kind: String,
    /// How many there are.
    pub found: u64,
    /// How many come in.
    pub imported: u64,
    /// How many do not, reason by reason.
    pub left_out: Vec<PlanWhy>,
    /// How many of those that come in are not quite as they were. Not part of the sum.
    pub altered: Vec<PlanWhy>,
}

/// A reason, and how many it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlanWhy {
    /// The reason, in words.
    pub why: String,
    /// How many.
    pub count: u64,
    /// What the first few are called.
    pub examples: Vec<InternalText>,
}

/// A plan came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PlanDone {
    /// The project it is in.
    pub project: ProjectId,
    /// Its name.
    pub name: Title,
    /// Whether an earlier import was updated.
    pub updated: bool,
    /// What was found and what came in.
    pub report: PlanReport,
}
