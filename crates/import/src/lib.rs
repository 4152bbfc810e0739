//! Foreign plans: bytes in, plan and fidelity report out.
//!
//! An importer reads a file that somebody else's tool wrote. It trusts nothing in it: size, depth and number of things
//! are bounded before anything is built, every text is cleaned, every reference may lead nowhere. It promises that
//! **nothing is dropped silently**: for every kind of thing the report says how many were found, how many came in, and
//! how many were left out for which reason, and the sums agree.
//!
//! Everything that comes in is internal. The ids of the source are kept so that a second import updates.

mod choices;
mod days;
mod draft;
mod format;
mod found;
mod house;
mod ids;
mod moment;
mod plan;
mod project;
mod read;
mod report;
mod table;
mod text;
mod title;
mod trello;
mod unreadable;
mod words;

pub(crate) use choices::Goes;
pub use choices::{Choices, DateOrder, Field, StageChoice};
pub use format::Format;
pub use found::{Found, FoundColumn, FoundDays, FoundPerson, FoundStage, FoundTable, Glimpse};
pub use house::Words;
pub use plan::{ChecklistItem, Label, Link, Note, Person, Plan, SourceId, Stage, Task};
pub use read::{Asks, LARGEST_FILE, Read, fits, read};
pub use report::{Altered, FidelityReport, How, Kind, LeftOut, Line, Reason};
pub use trello::trello;
pub use unreadable::{LooksLike, Unreadable, WrongKind};

/// What came out of a file that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The plan, all internal.
    pub plan: Plan,
    /// What was found in the file and what became of it.
    pub report: FidelityReport,
}
