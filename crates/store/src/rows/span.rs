//! A stretch of a project's tasks, by id: what is asked about a slice of a large board, and no more.

use veranda_terms::TaskId;

/// The tasks from one to another, both included; without an end everything on that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// The first.
    pub from: Option<TaskId>,
    /// The last.
    pub to: Option<TaskId>,
}

impl Span {
    /// All tasks.
    pub const ALL: Span = Span { from: None, to: None };

    /// This one alone.
    pub const fn only(task: TaskId) -> Span {
        Span { from: Some(task), to: Some(task) }
    }

    /// Both ends as they stand in the database.
    pub(crate) fn ends(self) -> (Option<String>, Option<String>) {
        (self.from.map(|task| task.to_string()), self.to.map(|task| task.to_string()))
    }
}

/// Whether the task in a column stands in the span of `$3` and `$4`: two bounds, so that an index finds one task without
/// looking at all the others. What is not bounded lies between what is before and what is after every id.
macro_rules! in_span {
    ($task:literal) => {
        concat!($task, " >= coalesce(cast($3 as text), '') and ", $task, " <= coalesce(cast($4 as text), 'z') ")
    };
}

pub(super) use in_span;
