//! A foreign plan becomes a project: all internal, nothing shared, nobody told. The same plan again updates.

mod apply;
mod choices;
mod read;
pub mod words;

pub use apply::{Imports, Landing, bring_in};
pub use choices::{People, choices};
pub use read::{ReadPlan, read, undecided};
pub use words::{report_lines, unreadable};
