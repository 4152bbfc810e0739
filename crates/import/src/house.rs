//! What the house itself says in a plan that comes in.

/// Words of the house in the language of its firm: names of stages a file has no word for, headings and names of the
/// lines under which what has no place of its own is kept in a task's text. Each is one line of at most 80 characters.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each is the English word it stands for")]
pub struct Words<'a> {
    pub to_do: &'a str,
    pub under_way: &'a str,
    pub done: &'a str,
    pub no_status: &'a str,
    pub from_microsoft_project: &'a str,
    pub from_jira: &'a str,
    pub from_asana: &'a str,
    pub from_table: &'a str,
    pub start: &'a str,
    pub finish: &'a str,
    pub duration: &'a str,
    pub work: &'a str,
    pub progress: &'a str,
    pub priority: &'a str,
    pub part_of: &'a str,
    pub outline: &'a str,
    pub after: &'a str,
    pub baseline: &'a str,
    pub not_before: &'a str,
    pub deadline: &'a str,
    pub address: &'a str,
    pub days: &'a str,
    pub hours: &'a str,
    pub yes: &'a str,
    pub no: &'a str,
    pub unnamed_plan: &'a str,
}
