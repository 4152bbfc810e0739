//! Opening a cell of the list to change it: one at a time, and what was not kept or is asked about comes first.

use super::{Cell, Lane};
use veranda_terms::TaskId;

/// What comes of opening a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// It opens.
    Opens,
    /// The question that stands is to be answered first.
    Asked,
    /// This one is open still: what was typed into it could not be kept.
    Open(TaskId, Cell),
}

/// What comes of opening a cell while perhaps something is `asked` about, and a cell `open` whose row stands among `rows`.
pub fn opening(asked: bool, open: Option<(TaskId, Cell)>, rows: &[Lane]) -> Opening {
    let is_here = |(task, _): &(TaskId, Cell)| rows.iter().any(|lane| lane.tasks.contains(task));
    match open.filter(is_here) {
        _ if asked => Opening::Asked,
        Some((task, cell)) => Opening::Open(task, cell),
        None => Opening::Opens,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{stage, task};

    #[test]
    fn no_cell_opens_over_what_is_asked_about_or_was_not_kept() {
        let rows = [Lane { stage: stage(0), tasks: vec![task(1), task(2)] }];
        let open = (task(1), Cell::Title);
        assert_eq!(opening(false, None, &rows), Opening::Opens);
        assert_eq!(opening(true, None, &rows), Opening::Asked);
        assert_eq!(opening(true, Some(open), &rows), Opening::Asked);
        assert_eq!(opening(false, Some(open), &rows), Opening::Open(task(1), Cell::Title));
        assert_eq!(opening(false, Some((task(9), Cell::Title)), &rows), Opening::Opens, "nobody can come back to it");
    }
}
