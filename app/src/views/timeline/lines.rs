//! The lines between bars: from the end of what comes first to the beginning of what waits for it.

use super::Bar;
use super::span::Span;
use std::collections::HashMap;
use std::fmt::Write;
use veranda_terms::TaskId;

/// A task that waits for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// Which waits.
    pub task: TaskId,
    /// For which.
    pub on: TaskId,
    /// What that is called.
    pub name: String,
}

/// All lines as one path: a thousand wide, and each row one high. What is not shown has none.
pub fn path(bars: &[Bar], waits: &[Wait], span: Span) -> String {
    let rows: HashMap<TaskId, (usize, &Bar)> =
        bars.iter().enumerate().map(|(row, bar)| (bar.task, (row, bar))).collect();
    let mut path = String::new();
    for wait in waits {
        let (Some((to_row, to)), Some((from_row, from))) = (rows.get(&wait.task), rows.get(&wait.on)) else { continue };
        let (x1, x2) = (span.place(from.to.plus(1)) * 1000.0, span.place(to.from) * 1000.0);
        let (y1, y2) = (*from_row as f64 + 0.5, *to_row as f64 + 0.5);
        // Down beside what comes first, and along the row of what waits.
        let turn = (x1 + 4.0).min(1000.0);
        let written = write!(path, "M{x1:.1} {y1}H{turn:.1}V{y2}H{x2:.1}");
        debug_assert!(written.is_ok(), "writing into a string does not fail");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::calendar::What;
    use veranda_terms::Day;

    fn bar(number: u32, from: i32, to: i32) -> Bar {
        Bar::new(id(number), String::new(), (Day(from), Day(to)), What::Ready)
    }

    fn id(number: u32) -> TaskId {
        format!("{number:08x}-0000-4000-8000-000000000000").parse().unwrap()
    }

    fn wait(task: u32, on: u32) -> Wait {
        Wait { task: id(task), on: id(on), name: String::new() }
    }

    #[test]
    fn a_line_goes_from_an_end_to_a_beginning_and_only_between_what_is_shown() {
        let span = Span { from: Day(0), to: Day(99) };
        let bars = [bar(1, 10, 19), bar(2, 30, 39)];
        assert_eq!(path(&bars, &[wait(2, 1)], span), "M200.0 0.5H204.0V1.5H300.0");
        assert_eq!(path(&bars, &[wait(2, 3), wait(3, 1)], span), "");
    }
}
