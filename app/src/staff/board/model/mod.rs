//! What the board knows, apart from the page: pure, and tested without a browser.

mod back;
mod behind;
mod change;
mod days;
mod drift;
mod filter;
mod many;
mod opening;
mod order;
mod path;
mod plan;
mod quick_add;
mod remind;
mod rows;
mod selection;
mod steps;
mod waiting;

pub use back::{Moved, Stood, opened};
pub use behind::{Behind, Later, behind, beside, could_be_line, could_stand_behind, later, lines};
pub use change::{Cell, Change, Tell, Typed, change_of, neighbour_cell, people_of_text, text_of_people};
pub use days::{Fixed, bar, carried_to, date_on, entries};
pub use drift::{Drift, drift, planned_for};
pub use filter::{Chip, Filter, chips, shows};
pub use many::{Because, Which, by_reason, dated, given, in_common, told};
pub use opening::{Opening, opening};
pub use order::{found_by, found_in, waiting_for, waits};
pub use path::{OutOfOrder, critical_path, out_of_order};
pub use plan::{ChangeNumber, Lane, MoveNumber, Place, Plan};
pub use quick_add::{QuickTask, quick_tasks, rest_of};
pub use remind::{NotToday, to_remind};
pub use rows::{Rows, next_sort, rows};
pub use selection::Selection;
pub use steps::{Stand, Step, drop_place, neighbour, place_after, place_at, place_on_top, stand, step, step_row};
pub use waiting::{Counts, Waiting, counts, waiting};

#[cfg(test)]
pub(crate) mod fixture;
