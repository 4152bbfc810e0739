//! What the page decides without a browser: its steps, what a choice changes, how sizes and reports are written.

mod choose;
mod sheet;
mod size;
mod step;

#[cfg(test)]
mod fixture;

pub use choose::{
    FIELDS, all_left_out, becomes_column, becomes_person, becomes_stage, choose_column, choose_person, choose_stage,
    person_word, recognised, stage_targets, stage_word,
};
pub use sheet::{Sums, distinct, sheet, sums};
pub use size::size;
pub use step::{Blocked, Step, blocked};
