//! The words of a house that speaks English, for tests and for the comparison with another reader.

use veranda_import::Words;

/// What the house itself says.
pub const ENGLISH: Words<'static> = Words {
    to_do: "To do",
    under_way: "Under way",
    done: "Done",
    no_status: "No status",
    from_microsoft_project: "From Microsoft Project",
    from_jira: "From Jira",
    from_asana: "From Asana",
    from_table: "From the imported table",
    start: "Start",
    finish: "Finish",
    duration: "Duration",
    work: "Work",
    progress: "Progress",
    priority: "Priority",
    part_of: "Part of",
    after: "Comes after",
    baseline: "Baseline",
    not_before: "Constraint",
    deadline: "Deadline",
    colon: ":",
    column: "Column",
    days: "d",
    calendar_days: "calendar d",
    hours: "h",
    unnamed_plan: "Imported plan",
};
