//! One task, opened: what we write about it, what is asked, and the two threads on their two sides.

mod after;
mod again;
mod ask_dialog;
pub mod ask_draft;
mod ask_forms;
mod ask_word;
mod asks;
mod before_asking;
mod behind;
mod checklist;
mod clash;
pub mod draft;
mod edit;
mod opened;
pub mod outcome;
mod page;
mod partner;
pub mod remind;
mod sharing;
mod shown;
mod status;
mod threads;
mod who;
mod word;

pub use behind::Chip;
pub use opened::opened;
pub use page::TaskView;
pub use word::{why_ours, why_ours_again};
