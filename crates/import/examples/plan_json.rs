//! Prints the plan in each file as one line of JSON, so that it can be compared with what another reader makes of the
//! same files: `cargo run -p veranda-import --example plan_json -- plan.xml`. `cargo xtask prove --only mspdi` does.

#[path = "../tests/words/mod.rs"]
mod words;

use serde_json::{Value, json};
use std::collections::HashMap;
use std::process::ExitCode;
use veranda_import::{Choices, Kind, Plan, SourceId, Task, read};
use veranda_terms::Moment;
use words::ENGLISH;

fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        eprintln!("which file?");
        return ExitCode::FAILURE;
    }
    for path in paths {
        match plan(&path) {
            Ok(plan) => println!("{plan}"),
            Err(why) => {
                eprintln!("{path}: {why}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

fn plan(path: &str) -> Result<Value, String> {
    let bytes = std::fs::read(path).map_err(|why| why.to_string())?;
    let read = read(path, &bytes, &Choices::default(), &ENGLISH).map_err(|why| why.to_string())?;
    let plan = &read.imported.plan;
    let names = plan.people.iter().map(|person| (&person.source, person.name.for_staff())).collect();
    let tasks: Vec<_> = plan.tasks.iter().map(|task| told(task, plan, &names)).collect();
    Ok(json!({
        "format": read.format.as_str(),
        "name": plan.name.as_str(),
        "source": plan.source,
        "summaries": plan.labels.iter().map(|label| label.name.for_staff()).collect::<Vec<_>>(),
        "left_out": read.imported.report.line(&Kind::Cards).map_or(0, |line| line.left_out()),
        "report": read.imported.report,
        "tasks": tasks,
    }))
}

/// A task in words that other readers have, too.
fn told(task: &Task, plan: &Plan, names: &HashMap<&SourceId, &str>) -> Value {
    let (notes, kept) = halves(task.text.for_staff());
    let all = |word: &str| {
        let begin = format!("- {word}: ");
        kept.lines().filter_map(move |line| line.strip_prefix(&begin).map(shown))
    };
    let line = |word| all(word).next();
    let percent = line(ENGLISH.progress).and_then(|text| text.strip_suffix(" %")?.parse::<u32>().ok());
    let label =
        |id: &SourceId| plan.labels.iter().find(|label| label.source == *id).map(|label| label.name.for_staff());
    json!({
        "id": task.source,
        "title": task.title.for_staff(),
        "notes": notes,
        "stage": plan.stages.iter().find(|stage| stage.source == task.stage).map(|stage| stage.name.as_str()),
        "start": line(ENGLISH.start),
        "finish": task.due.map(Moment::day_utc),
        "percent": percent,
        "done": task.done,
        "milestone": task.milestone,
        "people": task.people.iter().map(|id| names.get(id)).collect::<Vec<_>>(),
        "labels": task.labels.iter().map(label).collect::<Vec<_>>(),
        "predecessors": all(ENGLISH.after).collect::<Vec<_>>(),
        "kept": kept,
    })
}

/// What was written about a task, and the lines that keep what has no place of its own.
fn halves(text: &str) -> (&str, &str) {
    let heading = format!("### {}\n", ENGLISH.from_microsoft_project);
    match text.rsplit_once(&heading) {
        Some((notes, kept)) => (notes.strip_suffix("\n\n").unwrap_or(notes), kept),
        None => (text, ""),
    }
}

/// A line of Markdown as it is shown: without the backslashes before what would be markup.
fn shown(markdown: &str) -> String {
    let mut shown = String::with_capacity(markdown.len());
    let mut letters = markdown.chars();
    while let Some(c) = letters.next() {
        shown.push(if c == '\\' { letters.next().unwrap_or(c) } else { c });
    }
    shown
}
