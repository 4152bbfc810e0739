//! Prints the plan in a file as JSON, so that it can be compared with what another reader makes of the same file:
//! `cargo run -p veranda-import --example plan_json -- plan.xml`.

#[path = "../tests/words/mod.rs"]
mod words;

use serde_json::{Value, json};
use std::collections::HashMap;
use std::process::ExitCode;
use veranda_import::{Choices, Kind, Plan, SourceId, Task, read};
use veranda_terms::Moment;
use words::ENGLISH;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("which file?");
        return ExitCode::FAILURE;
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(why) => {
            eprintln!("{path}: {why}");
            return ExitCode::FAILURE;
        }
    };
    match read(&path, &bytes, &Choices::default(), &ENGLISH) {
        Ok(read) => {
            let plan = &read.imported.plan;
            let names = plan.people.iter().map(|person| (&person.source, person.name.for_staff())).collect();
            let tasks: Vec<_> = plan.tasks.iter().map(|task| told(task, plan, &names)).collect();
            let left_out = |kind| read.imported.report.line(&kind).map_or(0, |line| line.left_out());
            let all = json!({
                "format": read.format.as_str(),
                "name": plan.name.as_str(),
                "source": plan.source,
                "summaries": plan.labels.iter().map(|label| label.name.for_staff()).collect::<Vec<_>>(),
                "left_out": left_out(Kind::Cards),
                "report": read.imported.report,
                "tasks": tasks,
            });
            println!("{all:#}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{path}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// A task in words that other readers have, too.
fn told(task: &Task, plan: &Plan, names: &HashMap<&SourceId, &str>) -> Value {
    let lines = || task.text.for_staff().lines();
    let line = |word: &str| lines().find_map(|line| line.strip_prefix(&format!("- {word}: ")));
    let percent = line(ENGLISH.progress).and_then(|text| text.strip_suffix(" %")?.parse::<u32>().ok());
    json!({
        "id": task.source,
        "title": task.title.for_staff(),
        "stage": plan.stages.iter().find(|stage| stage.source == task.stage).map(|stage| stage.name.as_str()),
        "start": line(ENGLISH.start),
        "finish": task.due.map(Moment::day_utc),
        "percent": percent.unwrap_or(if task.done { 100 } else { 0 }),
        "done": task.done,
        "milestone": task.milestone,
        "people": task.people.iter().map(|id| names.get(id)).collect::<Vec<_>>(),
        "labels": task.labels.len(),
        "predecessors": lines().filter(|line| line.starts_with(&format!("- {}: ", ENGLISH.after))).count(),
        "text": task.text.for_staff(),
    })
}
