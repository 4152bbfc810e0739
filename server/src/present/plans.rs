//! What is shown of a file that is being imported, and of what became of it. For the firm alone.

use crate::import::{People, ReadPlan, words as sentences};
use std::collections::HashMap;
use veranda_api::staff::{
    FoundColumn, FoundPerson, FoundStage, FoundTable, FoundTask, PlanChoices, PlanLine, PlanLook, PlanReport,
    PlanTarget, PlanWhy, StageUse,
};
use veranda_domain::Project;
use veranda_import::{Altered, Asks, FidelityReport, LeftOut, Line, Plan};
use veranda_terms::{InternalText, Moment};
use veranda_text::Say;

/// So many tasks are shown before an import.
const SAMPLE: usize = 8;

/// What is in a file, after the choices.
pub fn look(say: Say, read: ReadPlan, people: &People, choices: &PlanChoices, updates: Option<Project>) -> PlanLook {
    let ReadPlan { format, imported, found, asks } = read;
    let sample = sample(&imported.plan);
    let stages = found.stages.into_iter().map(|stage| {
        let key = stage.source.to_string();
        let becomes = choices.stages.get(&key).cloned().unwrap_or(StageUse::Keep);
        FoundStage { key, name: stage.name, tasks: small(stage.tasks), becomes }
    });
    let persons = found.people.into_iter().map(|person| {
        let key = person.source.to_string();
        let becomes = people.who(&key);
        FoundPerson { key, name: person.name, tasks: small(person.tasks), becomes }
    });
    PlanLook {
        format: format.as_str().to_owned(),
        name: imported.plan.name.clone(),
        tasks: small(imported.plan.tasks.len() as u64),
        updates: updates.map(|project| PlanTarget { project: project.id, name: project.name }),
        stages: stages.collect(),
        people: persons.collect(),
        table: found.table.map(table),
        needs_title: asks == Some(Asks::TitleColumn),
        sample,
        report: report(say, imported.report),
    }
}

/// The fidelity report in sentences.
pub fn report(say: Say, report: FidelityReport) -> PlanReport {
    let FidelityReport { lines, history_cut } = report;
    PlanReport {
        lines: lines.into_iter().map(|one| line(say, one)).collect(),
        history_cut: history_cut.then(|| say.import_history_cut().to_owned()),
    }
}

fn line(say: Say, line: Line) -> PlanLine {
    let Line { kind, found, imported, left_out, altered } = line;
    let left = left_out.into_iter().map(|left| {
        let LeftOut { reason, count, examples } = left;
        PlanWhy { why: sentences::reason(say, reason).to_owned(), count, examples }
    });
    let changed = altered.into_iter().map(|altered| {
        let Altered { how, count, examples } = altered;
        PlanWhy { why: sentences::how(say, how).to_owned(), count, examples }
    });
    let kind = sentences::kind(say, &kind);
    PlanLine { kind, found, imported, left_out: left.collect(), altered: changed.collect() }
}

fn table(table: veranda_import::FoundTable) -> FoundTable {
    let veranda_import::FoundTable { encoding, separator, rows, columns, days } = table;
    let columns = columns.into_iter().enumerate().map(|(at, column)| {
        let veranda_import::FoundColumn { heading, samples, filled: _, guessed, chosen } = column;
        FoundColumn {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            heading: line_of(&heading),
            samples: samples.iter().map(|sample| line_of(sample)).collect(),
            becomes: chosen.as_str().to_owned(),
            guessed: guessed == chosen,
        }
    });
    FoundTable {
        encoding: encoding.to_owned(),
        separator: separator.to_string(),
        rows: small(rows),
        columns: columns.collect(),
        date_order: days.map_or("year_first", |days| days.order.as_str()).to_owned(),
        dates_unclear: days.is_some_and(|days| days.ambiguous),
    }
}

fn sample(plan: &Plan) -> Vec<FoundTask> {
    let stages: HashMap<_, _> = plan.stages.iter().map(|stage| (&stage.source, &stage.name)).collect();
    let people: HashMap<_, _> = plan.people.iter().map(|person| (&person.source, &person.name)).collect();
    let tasks = plan.tasks.iter().filter_map(|task| {
        Some(FoundTask {
            title: task.title.clone(),
            stage: (*stages.get(&task.stage)?).clone(),
            due: task.due.map(Moment::day_utc),
            milestone: task.milestone,
            done: task.done,
            people: task.people.iter().filter_map(|person| people.get(person).map(|name| (*name).clone())).collect(),
        })
    });
    tasks.take(SAMPLE).collect()
}

/// One line of a cell, for the page: what cannot be shown in it is left away.
fn line_of(cell: &str) -> InternalText {
    let shown: String = cell.chars().filter(|c| !c.is_control()).take(120).collect();
    InternalText::parse_line(&shown).unwrap_or_else(|_| InternalText::none())
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
