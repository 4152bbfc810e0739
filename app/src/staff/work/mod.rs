//! What the reader has before them, over all projects.

mod keys;
mod model;
mod page;
mod rows;

pub use page::Page;
