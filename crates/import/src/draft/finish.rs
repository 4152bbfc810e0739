//! The plan, made from what was found and what was chosen.

use super::task::{self, Around};
use super::{Draft, Row, Someone};
use crate::plan::{Label, Person, Plan, SourceId, Stage, Task};
use crate::report::{How, Kind, Reason, Tally};
use crate::title::title;
use crate::{Choices, Goes, Unreadable, Words, words};
use std::collections::{BTreeSet, HashMap, HashSet};
use veranda_terms::InternalText;

/// The plan of a draft after the choices. `heading` stands over the lines that keep what has no place of its own.
pub(crate) fn finish(
    draft: Draft,
    choices: &Choices,
    heading: &str,
    says: &Words<'_>,
    tally: &mut Tally,
) -> Result<Plan, Unreadable> {
    let Draft { source, name, stages, stages_in_file, people, labels, rows, things: _ } = draft;
    tally.found(Kind::Board, 1);
    tally.imported(Kind::Board);
    // Nothing but a word of the house that is no title can be missing here.
    let no_name = Unreadable::NoRows;
    let name = match &choices.name {
        Some(name) => name.clone(),
        None => title(&name, says.unnamed_plan, Kind::Board, tally).ok_or_else(|| no_name.clone())?,
    };
    let (stages, places) = self::stages(stages, stages_in_file, choices, tally).ok_or(no_name)?;
    let (people, of_person) = self::people(people, &choices.without, tally);
    let (labels, of_label) = self::labels(labels, tally);
    let around = Around { labels: &of_label, people: &of_person, heading, says };
    let tasks = tasks(rows, &stages, &places, &around, tally);
    Ok(Plan { source, name, stages, tasks, labels, people })
}

/// The stages that are kept, and for each stage of the draft the kept one its tasks stand in.
fn stages(
    drafted: Vec<(SourceId, String)>,
    in_file: bool,
    choices: &Choices,
    tally: &mut Tally,
) -> Option<(Vec<Stage>, Vec<Option<usize>>)> {
    let known: HashSet<&SourceId> = drafted.iter().map(|(id, _)| id).collect();
    let goes: Vec<Goes> = drafted.iter().map(|(id, _)| choices.goes(id, &known)).collect();
    let mut stages: Vec<Stage> = Vec::new();
    let mut at: HashMap<SourceId, usize> = HashMap::new();
    for ((id, name), goes) in drafted.iter().zip(&goes) {
        if *goes == Goes::Itself {
            at.insert(id.clone(), stages.len());
            let name = title(name, &format!("#{}", stages.len() + 1), Kind::Lists, tally)?;
            stages.push(Stage { source: id.clone(), name });
        }
    }
    let mut places = Vec::new();
    for ((id, name), goes) in drafted.iter().zip(&goes) {
        let count = u64::from(in_file);
        tally.found(Kind::Lists, count);
        let place = match goes {
            Goes::Itself => at.get(id),
            Goes::Into(other) => at.get(other),
            Goes::Nowhere => None,
        };
        match (place, in_file) {
            (Some(_), true) => {
                tally.imported(Kind::Lists);
                if *goes != Goes::Itself {
                    tally.altered(Kind::Lists, How::Merged, name);
                }
            }
            (Some(_), false) => {}
            (None, _) => tally.left_out(Kind::Lists, Reason::LeftByChoice, count, name),
        }
        places.push(place.copied());
    }
    Some((stages, places))
}

fn people(
    someone: Vec<Someone>,
    without: &BTreeSet<SourceId>,
    tally: &mut Tally,
) -> (Vec<Person>, Vec<Option<SourceId>>) {
    let (mut people, mut places, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for Someone { id, name, handle, is_person } in someone {
        tally.found(Kind::Members, 1);
        let clean = words::line(&name).shortened(80);
        let made = match InternalText::parse_line(&clean.text) {
            _ if !is_person => Err(Reason::NoPlaceHere),
            _ if without.contains(&id) => Err(Reason::LeftByChoice),
            _ if !seen.insert(id.clone()) => Err(Reason::Twice),
            Err(_) => Err(Reason::Empty),
            Ok(name) => Ok(name),
        };
        places.push(match made {
            Ok(name) => {
                tally.imported(Kind::Members);
                tally.cleaned(&Kind::Members, &clean, name.for_staff());
                let handle = InternalText::parse_line(&words::line(&handle).shortened(80).text).ok();
                people.push(Person { source: id.clone(), name, handle });
                Some(id)
            }
            Err(why) => {
                tally.left_out(Kind::Members, why, 1, &name);
                // The first of two of the same id stands for both.
                Some(id).filter(|_| why == Reason::Twice)
            }
        });
    }
    (people, places)
}

fn labels(drafted: Vec<(SourceId, String)>, tally: &mut Tally) -> (Vec<Label>, Vec<Option<SourceId>>) {
    let (mut labels, mut places) = (Vec::new(), Vec::new());
    for (id, name) in drafted {
        tally.found(Kind::Labels, 1);
        let clean = words::line(&name).shortened(80);
        places.push(match InternalText::parse_line(&clean.text) {
            Ok(name) => {
                tally.imported(Kind::Labels);
                tally.cleaned(&Kind::Labels, &clean, name.for_staff());
                labels.push(Label { source: id.clone(), name, colour: None });
                Some(id)
            }
            Err(_) => {
                tally.left_out(Kind::Labels, Reason::Empty, 1, "");
                None
            }
        });
    }
    (labels, places)
}

fn tasks(
    mut rows: Vec<Row>,
    stages: &[Stage],
    places: &[Option<usize>],
    around: &Around<'_>,
    tally: &mut Tally,
) -> Vec<Task> {
    let place = |row: &Row| places.get(row.stage).copied().flatten();
    rows.sort_by_key(|row| place(row).unwrap_or(usize::MAX));
    let (mut tasks, mut seen, mut next) = (Vec::new(), HashSet::new(), vec![0u32; stages.len()]);
    for row in rows {
        let stage = place(&row).and_then(|at| Some((at, stages.get(at)?)));
        let (at, stage) = match stage {
            Some(stage) if seen.insert(row.id.clone()) => stage,
            _ => {
                let why = if stage.is_some() { Reason::Twice } else { Reason::OnSomethingLeftOut };
                task::lost(&row, why, tally);
                continue;
            }
        };
        tally.found(Kind::Cards, 1);
        let name = words::line(&row.title).shortened(80).text;
        match task::task(row, stage.source.clone(), next[at], around, tally) {
            Ok(task) => {
                next[at] += 1;
                tally.imported(Kind::Cards);
                tasks.push(task);
            }
            Err(why) => tally.left_out(Kind::Cards, why, 1, &name),
        }
    }
    tasks
}
