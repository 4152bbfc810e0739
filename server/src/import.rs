//! A foreign plan becomes a project: all internal, nothing shared, nobody told. The same plan again updates.

mod apply;
mod words;

pub use apply::{Imports, NotImported, import_trello};
pub use words::{report_lines, unreadable};
