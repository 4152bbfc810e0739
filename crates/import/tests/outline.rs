//! Outlines of Microsoft Project: phases, links, rows without a name.

mod words;

use veranda_import::{Choices, SourceId, read};
use words::ENGLISH;

/// What rows of a project are called, with their labels and what they wait for.
fn outline(rows: &str) -> Vec<(String, Vec<String>, Vec<String>)> {
    let xml = format!("<Project><Tasks>{rows}</Tasks></Project>");
    let plan = read("plan.xml", xml.as_bytes(), &Choices::default(), &ENGLISH).unwrap().imported.plan;
    let label =
        |id: &SourceId| plan.labels.iter().find(|label| label.source == *id).unwrap().name.for_staff().to_owned();
    let after = |line: &str| line.strip_prefix("- Comes after: ").map(str::to_owned);
    (plan.tasks.iter())
        .map(|task| {
            let labels = task.labels.iter().map(label).collect();
            let after = task.text.for_staff().lines().filter_map(after).collect();
            (task.title.for_staff().to_owned(), labels, after)
        })
        .collect()
}

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn an_empty_line_of_an_outline_ends_no_phase() {
    let rows = "<Task><UID>1</UID><ID>1</ID><Name>Design</Name><OutlineLevel>1</OutlineLevel></Task>\
        <Task><UID>2</UID><ID>2</ID><Name>Survey</Name><OutlineLevel>2</OutlineLevel></Task>\
        <Task><UID>3</UID><ID>3</ID><IsNull>1</IsNull></Task>\
        <Task><UID>4</UID><ID>4</ID><Name>Draw</Name><OutlineLevel>2</OutlineLevel></Task>";
    let design = || texts(&["Design"]);
    let expected = [("Survey".to_owned(), design(), vec![]), ("Draw".to_owned(), design(), vec![])];
    assert_eq!(outline(rows), expected);
}

#[test]
fn a_row_without_a_name_is_called_by_its_number_wherever_it_is_named() {
    for name in ["", "<Name/>", "<Name>&#x200B;</Name>"] {
        let rows = format!(
            "<Task><UID>11</UID><ID>1</ID>{name}<OutlineLevel>1</OutlineLevel></Task>\
            <Task><UID>12</UID><ID>2</ID>{name}<OutlineLevel>2</OutlineLevel></Task>\
            <Task><UID>13</UID><ID>3</ID><Name>Draw</Name><OutlineLevel>1</OutlineLevel>\
            <PredecessorLink><PredecessorUID>12</PredecessorUID></PredecessorLink></Task>"
        );
        let expected = [("#2".to_owned(), texts(&["#1"]), vec![]), ("Draw".to_owned(), vec![], texts(&["#2"]))];
        assert_eq!(outline(&rows), expected, "{name}");
    }
}

#[test]
fn a_lag_is_said_in_what_it_is_counted_in() {
    for (lag, format, said) in [
        ("4800", "7", "Survey (FS +1 d)"),
        ("-300", "5", "Survey (FS -0.5 h)"),
        ("14400", "8", "Survey (FS +1 calendar d)"),
        ("50", "19", "Survey (FS +50 %)"),
        ("0", "19", "Survey"),
    ] {
        let rows = format!(
            "<Task><UID>1</UID><Name>Survey</Name></Task><Task><UID>2</UID><Name>Draw</Name><PredecessorLink>\
            <PredecessorUID>1</PredecessorUID><LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat>\
            </PredecessorLink></Task>"
        );
        assert_eq!(outline(&rows)[1].2, texts(&[said]), "{lag} {format}");
    }
}
