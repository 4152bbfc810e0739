//! What the house itself says in a plan that comes in.

/// Words of the house in the language of its firm: names of stages a file has no word for, headings and names of the
/// lines under which what has no place of its own is kept in a task's text. Each is one line of at most 80 characters.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// A stage: nothing was done yet.
    pub to_do: &'a str,
    /// A stage: work has begun.
    pub under_way: &'a str,
    /// A stage: finished.
    pub done: &'a str,
    /// A stage: the file says nothing.
    pub no_status: &'a str,
    /// Heading of the kept lines.
    pub from_microsoft_project: &'a str,
    /// Heading of the kept lines.
    pub from_jira: &'a str,
    /// Heading of the kept lines.
    pub from_asana: &'a str,
    /// Heading of the kept lines.
    pub from_table: &'a str,
    /// The day it starts.
    pub start: &'a str,
    /// The day it ends.
    pub finish: &'a str,
    /// How long it takes.
    pub duration: &'a str,
    /// How much work it is.
    pub work: &'a str,
    /// How much of it is done.
    pub progress: &'a str,
    /// How important it is.
    pub priority: &'a str,
    /// The task, or phase, it belongs to.
    pub part_of: &'a str,
    /// The tasks it comes after.
    pub after: &'a str,
    /// What was planned at first.
    pub baseline: &'a str,
    /// A rule for its dates.
    pub not_before: &'a str,
    /// The day it must not miss.
    pub deadline: &'a str,
    /// What stands between the name of a line and its value: `:`, in French with the space before it.
    pub colon: &'a str,
    /// A column without heading, before its number.
    pub column: &'a str,
    /// Short for days, behind a number.
    pub days: &'a str,
    /// Short for days with nights and weekends, behind a number.
    pub calendar_days: &'a str,
    /// Short for hours, behind a number.
    pub hours: &'a str,
    /// A plan without a name.
    pub unnamed_plan: &'a str,
}
