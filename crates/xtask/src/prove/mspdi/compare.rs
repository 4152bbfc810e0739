//! Two accounts of one file, task by task. What our reader decides on purpose stands here once more, as rules, made of
//! nothing but what the judge read.

use super::judge::{Predecessor, Row, Theirs};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What is compared of every task.
pub const FIELDS: [&str; 12] = [
    "there",
    "title",
    "notes",
    "stage",
    "start",
    "finish",
    "percent",
    "done",
    "milestone",
    "people",
    "summary",
    "predecessors",
];

/// What our reader says is in a file: `crates/import/examples/plan_json.rs`.
#[derive(Deserialize)]
pub struct Ours {
    pub summaries: Vec<String>,
    pub tasks: Vec<Task>,
}

/// One of its tasks.
#[derive(Deserialize)]
pub struct Task {
    id: String,
    title: String,
    notes: String,
    stage: String,
    start: Option<String>,
    finish: Option<String>,
    percent: Option<i64>,
    done: bool,
    milestone: bool,
    people: Vec<String>,
    labels: Vec<String>,
    predecessors: Vec<String>,
}

/// Where the two differ.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// The number of the row; 0 for the rows that sum up others, all together.
    pub uid: i64,
    pub field: &'static str,
    pub ours: String,
    pub theirs: String,
}

/// An account of a task: what each of [`FIELDS`] says, in order.
type Account = [String; FIELDS.len()];

/// Everything in which two accounts of one file differ.
pub fn differences(ours: &Ours, theirs: &Theirs) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut mine: BTreeMap<i64, Account> = ours.tasks.iter().map(|task| (task.uid(), of_ours(task, theirs))).collect();
    for row in theirs.rows.iter().filter(|row| is_task(row)) {
        let expected = of_theirs(row, theirs);
        let found = mine.remove(&row.uid).unwrap_or_default();
        for ((field, ours), theirs) in FIELDS.into_iter().zip(found).zip(expected) {
            if ours != theirs {
                differences.push(Difference { uid: row.uid, field, ours, theirs });
            }
        }
    }
    for (uid, _) in mine {
        let [ours, theirs] = ["yes", ""].map(str::to_owned);
        differences.push(Difference { uid, field: "there", ours, theirs });
    }
    let phases: Vec<String> = theirs.rows.iter().filter(|row| is_phase(row)).map(label).collect();
    if ours.summaries != phases {
        let [ours, theirs] = [&ours.summaries, &phases].map(|names| names.join(" | "));
        differences.push(Difference { uid: 0, field: "summary", ours, theirs });
    }
    differences
}

/// Rows that become tasks: not the project's own, no empty line, none that sums up others, none that was switched off
/// and no shadow of another project's.
pub fn is_task(row: &Row) -> bool {
    row.uid != 0 && !row.null && !row.sums_up && row.active && !row.external
}

fn is_phase(row: &Row) -> bool {
    row.uid != 0 && row.sums_up
}

impl Task {
    fn uid(&self) -> i64 {
        self.id.strip_prefix("task:").and_then(|uid| uid.parse().ok()).unwrap_or(-1)
    }
}

fn of_ours(task: &Task, theirs: &Theirs) -> Account {
    // A row that is not in the file is named by its number; the judge leaves such a link away.
    let nowhere = |name: &str| {
        let number = name.strip_prefix('#').map(|name| name.split(' ').next().unwrap_or_default().parse::<i64>());
        matches!(number, Some(Ok(number)) if theirs.rows.iter().all(|row| row.id != number))
    };
    [
        "yes".to_owned(),
        task.title.clone(),
        task.notes.clone(),
        task.stage.clone(),
        task.start.clone().unwrap_or_default(),
        task.finish.clone().unwrap_or_default(),
        task.percent.unwrap_or(0).to_string(),
        task.done.to_string(),
        task.milestone.to_string(),
        list(task.people.clone()),
        list(task.labels.clone()),
        list(task.predecessors.iter().filter(|name| !nowhere(name)).cloned().collect()),
    ]
}

fn of_theirs(row: &Row, theirs: &Theirs) -> Account {
    let by_uid = |uid: i64| theirs.rows.iter().find(|row| row.uid == uid);
    let done = row.percent >= 100 || row.finished;
    let stage = match () {
        () if done => "Done",
        () if row.percent > 0 || row.started => "Under way",
        () => "To do",
    };
    let above = row.parent.and_then(by_uid).filter(|row| is_phase(row));
    let mut people: Vec<String> = row.people.iter().map(|name| shortened(line(name), 80)).collect();
    // Whoever has no name is nobody, and whoever is put on a task twice is on it.
    people.retain(|name| !name.is_empty());
    people.sort();
    people.dedup();
    let after = row.predecessors.iter().filter_map(|link| Some(waits(link, by_uid(link.uid)?, theirs.minutes_per_day)));
    [
        "yes".to_owned(),
        shortened(named(row), 200),
        notes(row),
        stage.to_owned(),
        row.start.clone().unwrap_or_default(),
        row.finish.clone().unwrap_or_default(),
        row.percent.to_string(),
        done.to_string(),
        row.milestone.to_string(),
        list(people),
        list(above.map(label).into_iter().collect()),
        list(after.collect()),
    ]
}

fn list(mut names: Vec<String>) -> String {
    names.sort();
    names.join(" | ")
}

/// What a row is called; a row without a name by its number.
fn named(row: &Row) -> String {
    let name = line(&row.name);
    if name.is_empty() { format!("#{}", row.id) } else { name }
}

/// The label a row that sums up others becomes.
fn label(row: &Row) -> String {
    shortened(named(row), 80)
}

/// What is written about a task; a title that was too long opens it.
fn notes(row: &Row) -> String {
    let name = named(row);
    let written = lines(&row.notes);
    let written = if written.trim().is_empty() { String::new() } else { written };
    match (name.chars().count() > 200, written.is_empty()) {
        (true, true) => name,
        (true, false) => format!("{name}\n\n{written}"),
        (false, _) => written,
    }
}

/// The name of a row that is waited for, and how: finish to start at once is not said.
fn waits(link: &Predecessor, row: &Row, minutes_per_day: i64) -> String {
    let name = named(row);
    let sign = if link.amount < 0 { '-' } else { '+' };
    let amount = link.amount.abs();
    let lag = match link.lag.as_str() {
        _ if amount == 0 => String::new(),
        "percent" => format!(" {sign}{amount} %"),
        "elapsed" => format!(" {sign}{}", span(amount, 24 * 60, "calendar d")),
        _ => format!(" {sign}{}", span(amount, minutes_per_day, "d")),
    };
    let said = if link.kind == "FS" && lag.is_empty() { name } else { format!("{name} ({}{lag})", link.kind) };
    line(&said)
}

/// Whole and half days as days, all else as hours with one decimal.
fn span(minutes: i64, minutes_per_day: i64, days: &str) -> String {
    let (unit, word) = if minutes * 2 % minutes_per_day == 0 { (minutes_per_day, days) } else { (60, "h") };
    let tenths = (minutes * 20 + unit) / (2 * unit);
    let decimal = if tenths % 10 == 0 { String::new() } else { format!(".{}", tenths % 10) };
    format!("{}{decimal} {word}", tenths / 10)
}

/// One line without what cannot be shown and without marks that turn a text around (Unicode Annex 9).
fn line(text: &str) -> String {
    let spaced = text.replace(['\n', '\r', '\t'], " ");
    let shown: String = spaced.chars().filter(|&c| shows(c) && c != '\u{FEFF}').collect();
    let nothing = shown.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}'));
    if nothing { String::new() } else { shown.trim().to_owned() }
}

/// Lines, cleaned the same way; any line break is a line feed.
fn lines(text: &str) -> String {
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    let shown: String = text.chars().filter(|&c| matches!(c, '\n' | '\t') || shows(c)).collect();
    shown.trim_end().to_owned()
}

fn shows(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

fn shortened(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}
