//! A plan as it would be looked at, for tests.

use veranda_api::staff::{FoundColumn, FoundStage, FoundTable, PlanLine, PlanLook, PlanReport, PlanWhy, StageUse};
use veranda_terms::{InternalText, Title};

/// Three stages, nobody, nothing unclear.
pub fn look() -> PlanLook {
    let stage = |key: &str| FoundStage { key: key.to_owned(), name: title(key), tasks: 4, becomes: StageUse::Keep };
    PlanLook {
        format: "trello".to_owned(),
        name: title("Harbour"),
        tasks: 12,
        updates: None,
        stages: ["todo", "doing", "done"].map(stage).to_vec(),
        people: Vec::new(),
        table: None,
        needs_title: false,
        sample: Vec::new(),
        report: report(),
    }
}

/// A table of such columns and nothing else.
pub fn table(columns: &[&str]) -> PlanLook {
    let column = |(at, becomes): (u32, &&str)| FoundColumn {
        at,
        heading: text("Heading"),
        samples: Vec::new(),
        becomes: (*becomes).to_owned(),
        guessed: true,
    };
    let table = FoundTable {
        encoding: "UTF-8".to_owned(),
        separator: ",".to_owned(),
        rows: 3,
        columns: (0..).zip(columns).map(column).collect(),
        date_order: "day_first".to_owned(),
        dates_unclear: false,
    };
    let needs_title = !columns.contains(&"title");
    PlanLook { format: "table".to_owned(), stages: Vec::new(), table: Some(table), needs_title, ..look() }
}

/// Two kinds of things, of which three are left out.
pub fn report() -> PlanReport {
    let why = |why: &str, count, examples: &[&str]| PlanWhy {
        why: why.to_owned(),
        count,
        examples: examples.iter().map(|example| text(example)).collect(),
    };
    let line = |kind: &str, found, imported, left_out, altered| PlanLine {
        kind: kind.to_owned(),
        found,
        imported,
        left_out,
        altered,
    };
    PlanReport {
        lines: vec![
            line(
                "Tasks",
                12,
                10,
                vec![why("archived", 2, &["Old one", "=HYPERLINK(\"x\")"])],
                vec![why("shortened", 1, &[])],
            ),
            line("People", 3, 2, vec![why("gone", 1, &["Per"])], Vec::new()),
        ],
        history_cut: Some("Cut short.".to_owned()),
    }
}

fn title(text: &str) -> Title {
    Title::parse(text).unwrap()
}

fn text(text: &str) -> InternalText {
    InternalText::parse(text).unwrap()
}
