//! What happened in a project, as a list the firm reads.

mod model;
mod page;
mod words;

pub use page::Page;
