//! The draft of a plan from the rows of a project: tasks become tasks, the rows that sum them up become labels.

use super::file::File;
use super::lines::{self, Names};
use super::task::Work;
use crate::draft::{self, Address, Draft, Row, Someone};
use crate::report::{How, Kind, Reason, Tally};
use crate::{SourceId, Unreadable, Words, days, words};
use std::borrow::Cow;
use std::collections::HashMap;

/// So many of the rows above a task are named on it, the nearest ones.
const LONGEST_PATH: usize = 5;

/// Makes a draft of a project.
pub(super) fn draft(file: &File, says: &Words<'_>, tally: &mut Tally) -> Result<Draft, Unreadable> {
    tally.no_way_in(Kind::SpreadWork, Reason::NoPlaceHere, file.spread);
    tally.no_way_in(Kind::BoardSettings, Reason::DecidedHere, u64::from(file.has_settings()));
    tally.found(Kind::CustomFields, file.fields.len() as u64);
    for name in file.fields.values() {
        tally.imported(Kind::CustomFields);
        tally.altered(Kind::CustomFields, How::AsLine, name);
    }
    let stages = [("to_do", says.to_do), ("under_way", says.under_way), ("done", says.done)];
    let mut draft = Draft::default();
    draft.stages = stages.map(|(id, name)| (SourceId::made(format!("stage:{id}")), name.to_owned())).to_vec();
    draft.people = (file.resources.iter())
        .map(|resource| Someone {
            id: id("resource", resource.uid),
            name: resource.name.clone(),
            handle: resource.email.clone(),
            is_person: resource.is_person,
        })
        .collect();
    let people: HashMap<i64, usize> = file.resources.iter().enumerate().map(|(at, who)| (who.uid, at)).collect();
    let mut on_task: HashMap<i64, Vec<usize>> = HashMap::new();
    for (task, resource) in &file.assignments {
        // Somebody the file does not hold is counted as leading nowhere.
        on_task.entry(*task).or_default().push(people.get(resource).copied().unwrap_or(usize::MAX));
    }
    let names: HashMap<i64, String> = file.tasks.iter().map(|task| (task.uid, shown(task))).collect();
    let mut named = Names::of(file, says);
    let sums_up = sums_up(&file.tasks);
    // The rows that sum up the one that is read, outermost first: level, name, place of the label.
    let mut above: Vec<(i64, String, usize)> = Vec::new();
    for (at, work) in file.tasks.iter().enumerate() {
        let assigned = on_task.remove(&work.uid).unwrap_or_default();
        if work.uid == 0 && at == 0 {
            // The row that sums up the whole project is the project, which is counted already.
            tally.no_way_in(Kind::SummaryTexts, Reason::NoPlaceHere, u64::from(!work.notes.is_empty()));
            continue;
        }
        // An empty line has no level, and ends nothing.
        while !work.empty && above.last().is_some_and(|(level, ..)| *level >= work.level) {
            above.pop();
        }
        if sums_up[at] {
            above.push((work.level, shown(work), draft.labels.len()));
            summary(work, assigned.len(), &mut draft, tally);
            continue;
        }
        let lost = if work.empty {
            Some(Reason::Empty)
        } else if work.inactive {
            Some(Reason::Inactive)
        } else if work.external {
            Some(Reason::SourceOnly)
        } else {
            None
        };
        let above = if work.empty { &[][..] } else { &above[..] };
        let path: Vec<&str> =
            above.iter().skip(above.len().saturating_sub(LONGEST_PATH)).map(|(_, name, _)| name.as_str()).collect();
        // One level is the label itself.
        let part_of = if path.len() > 1 { path.join(" › ") } else { String::new() };
        let mut row = row(work);
        lines::keep(&mut row, work, file, &part_of, &names, &mut named);
        row.labels.extend(above.last().map(|(.., label)| *label));
        row.people = assigned;
        draft.count(&row)?;
        match lost {
            Some(why) => draft::lost(&row, why, tally),
            None => draft.rows.push(row),
        }
    }
    let nowhere: usize = on_task.values().map(Vec::len).sum();
    tally.no_way_in(Kind::MembersOnCards, Reason::LeadsNowhere, nowhere as u64);
    Ok(draft)
}

/// Which rows have others below them: the next one that is not empty stands deeper.
fn sums_up(tasks: &[Work]) -> Vec<bool> {
    let mut next = i64::MIN;
    let mut sums_up: Vec<bool> = (tasks.iter().rev())
        .map(|work| {
            let deeper = !work.empty && next > work.level;
            if !work.empty {
                next = work.level;
            }
            deeper
        })
        .collect();
    sums_up.reverse();
    sums_up
}

/// A row that sums up others becomes a label; what stands on it beyond its name is counted.
fn summary(work: &Work, assigned: usize, draft: &mut Draft, tally: &mut Tally) {
    tally.found(Kind::SummaryTasks, 1);
    tally.imported(Kind::SummaryTasks);
    tally.altered(Kind::SummaryTasks, How::AsLabel, &work.name);
    draft.labels.push((id("summary", work.uid), called(work).into_owned()));
    for (kind, count) in [
        (Kind::SummaryTexts, usize::from(!work.notes.is_empty())),
        (Kind::Dependencies, work.after.len()),
        (Kind::MembersOnCards, assigned),
        (Kind::Baselines, work.baselines.len()),
        (Kind::CustomFieldValues, work.fields.len()),
        (Kind::Constraints, usize::from(work.deadline.is_some())),
    ] {
        tally.no_way_in(kind, Reason::NoPlaceHere, count as u64);
    }
}

/// What a row is called: without a name that can be shown, by its number.
fn called(work: &Work) -> Cow<'_, str> {
    let unnamed = words::line(&work.name).text.is_empty();
    if unnamed { format!("#{}", work.number).into() } else { work.name.as_str().into() }
}

/// The same as it is shown in the line of another row.
fn shown(work: &Work) -> String {
    words::line(&called(work)).text
}

fn row(work: &Work) -> Row {
    let mut row = Row::new(id("task", work.uid), u64::try_from(work.number).unwrap_or(0));
    row.title.clone_from(&work.name);
    row.text.clone_from(&work.notes);
    row.due = work.finish.map(days::noon);
    row.done = work.percent >= 100 || work.finished.is_some();
    row.done_at = work.finished.filter(|_| row.done);
    row.created = work.created;
    row.milestone = work.milestone;
    row.stage = match () {
        () if row.done => 2,
        () if work.percent > 0 || work.started => 1,
        () => 0,
    };
    let (name, address) = &work.link;
    if !address.is_empty() {
        row.links.push(Address { name: name.clone(), address: address.clone(), uploaded: false });
    }
    row
}

fn id(what: &str, uid: i64) -> SourceId {
    SourceId::made(format!("{what}:{uid}"))
}
