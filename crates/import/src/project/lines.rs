//! What a task of Project knows and a task here does not, as lines of its text.

use super::file::File;
use super::task::{After, Work};
use crate::Words;
use crate::draft::Row;
use crate::report::Kind;
use std::collections::HashMap;
use std::sync::Arc;

/// Names of lines, made once.
pub(super) struct Names<'a> {
    says: &'a Words<'a>,
    made: HashMap<&'a str, Arc<str>>,
    fields: HashMap<&'a str, Arc<str>>,
}

impl<'a> Names<'a> {
    pub(super) fn of(file: &'a File, says: &'a Words<'a>) -> Self {
        let fields = file.fields.iter().map(|(id, name)| (id.as_str(), Arc::from(name.as_str()))).collect();
        Self { says, made: HashMap::new(), fields }
    }

    fn name(&mut self, word: &'a str) -> Arc<str> {
        self.made.entry(word).or_insert_with(|| word.into()).clone()
    }

    /// The name of an added field; its id where the file does not name it.
    fn field(&self, id: &str) -> Arc<str> {
        self.fields.get(id).cloned().unwrap_or_else(|| format!("#{id}").into())
    }
}

/// Puts on a row whatever has no place of its own. `names` are what tasks are called, by their number in the file.
pub(super) fn keep(
    row: &mut Row,
    work: &Work,
    file: &File,
    part_of: &str,
    names: &HashMap<i64, String>,
    called: &mut Names<'_>,
) {
    let says = called.says;
    let mut line = |kind: Kind, word, value: &str| row.keep(kind, &called.name(word), value);
    line(Kind::Parents, says.part_of, part_of);
    line(Kind::StartDates, says.start, &work.start.map_or_else(|| work.odd_start.clone(), |day| day.to_string()));
    line(Kind::DueDates, says.finish, &work.odd_finish);
    if work.duration.size() > 0 {
        line(Kind::Durations, says.duration, &work.duration.said(file.minutes_per_day, says));
    }
    if work.work_minutes > 0 {
        line(Kind::Work, says.work, &format!("{} {}", (work.work_minutes + 30) / 60, says.hours));
    }
    if work.percent > 0 {
        line(Kind::Progress, says.progress, &format!("{} %", work.percent));
    }
    if work.priority != 500 {
        line(Kind::Priorities, says.priority, &work.priority.to_string());
    }
    if let Some(rule) = rule(work) {
        line(Kind::Constraints, says.not_before, &rule);
    }
    line(Kind::Constraints, says.deadline, &work.deadline.map(|day| day.to_string()).unwrap_or_default());
    for after in &work.after {
        line(Kind::Dependencies, says.after, &waits(after, names, file, says));
    }
    for baseline in &work.baselines {
        let number = if baseline.number == 0 { String::new() } else { format!(" {}", baseline.number) };
        let days: Vec<_> = [baseline.start, baseline.finish].into_iter().flatten().map(|day| day.to_string()).collect();
        row.keep(Kind::Baselines, &format!("{}{number}", says.baseline).into(), &days.join(" – "));
    }
    for (id, value) in &work.fields {
        row.keep(Kind::CustomFieldValues, &called.field(id), value);
    }
}

/// A rule for the dates; as soon and as late as possible are none. The short names are Project's own.
fn rule(work: &Work) -> Option<String> {
    let (kind, day) = work.constraint;
    let rule = match kind {
        2 => "MSO",
        3 => "MFO",
        4 => "SNET",
        5 => "SNLT",
        6 => "FNET",
        7 => "FNLT",
        _ => return None,
    };
    Some(day.map_or_else(|| rule.to_owned(), |day| format!("{rule} {day}")))
}

fn waits(after: &After, names: &HashMap<i64, String>, file: &File, says: &Words<'_>) -> String {
    let name = names.get(&after.uid).map_or_else(|| format!("#{}", after.uid), String::clone);
    let kind = match after.kind {
        0 => "FF",
        2 => "SF",
        3 => "SS",
        _ => "FS",
    };
    let sign = if after.lag.size() > 0 { "+" } else { "" };
    match (after.kind, after.lag.size()) {
        // What everybody expects needs no word.
        (1, 0) => name,
        (_, 0) => format!("{name} ({kind})"),
        _ => format!("{name} ({kind} {sign}{})", after.lag.said(file.minutes_per_day, says)),
    }
}
