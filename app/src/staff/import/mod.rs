//! Bringing in a plan made elsewhere: a file, what is in it, where it goes, what happens, and that it is done.

mod check;
mod columns;
mod done;
mod drop;
mod file;
mod found;
mod goes;
mod kept;
pub mod model;
mod page;
mod people;
mod picker;
mod report;
mod stages;
mod state;
mod trouble;

pub use page::Page;
