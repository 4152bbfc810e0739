//! A task.

pub mod ask_draft;
pub mod draft;
