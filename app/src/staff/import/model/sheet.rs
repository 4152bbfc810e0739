//! The report as a table for other programs, and its sums.

use veranda_api::staff::{PlanReport, PlanWhy};
use veranda_terms::{InternalText, Lang};
use veranda_text::Say;

/// What a report adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// How many things there are.
    pub found: u64,
    /// How many come in.
    pub imported: u64,
    /// How many do not.
    pub left: u64,
}

/// The sums over all kinds.
pub fn sums(report: &PlanReport) -> Sums {
    report.lines.iter().fold(Sums::default(), |sums, line| Sums {
        found: sums.found + line.found,
        imported: sums.imported + line.imported,
        left: sums.left + line.left_out.iter().map(|left| left.count).sum::<u64>(),
    })
}

/// The report as CSV: a row for each kind, and one below it for each reason. Spreadsheets of a language that writes
/// decimals with a comma expect semicolons.
pub fn sheet(say: Say, lang: Lang, report: &PlanReport) -> String {
    let separator = if lang == Lang::En { "," } else { ";" };
    // The mark at the beginning tells spreadsheets which letters these are.
    let mut text = "\u{FEFF}".to_owned();
    let mut row = |cells: [&str; 7]| {
        text.push_str(&cells.map(cell).join(separator));
        text.push_str("\r\n");
    };
    row([
        say.import_column_kind(),
        say.import_column_found(),
        say.plans_come(),
        say.import_column_left(),
        say.import_column_why(),
        say.plans_csv_count(),
        say.plans_csv_examples(),
    ]);
    for line in &report.lines {
        let left: u64 = line.left_out.iter().map(|left| left.count).sum();
        let (found, imported, left) = (line.found.to_string(), line.imported.to_string(), left.to_string());
        row([&line.kind, &found, &imported, &left, "", "", ""]);
        for PlanWhy { why, count, examples } in line.left_out.iter().chain(&line.altered) {
            let examples = distinct(examples).join(" | ");
            row([&line.kind, "", "", "", why, &count.to_string(), &examples]);
        }
    }
    if let Some(cut) = &report.history_cut {
        row([cut, "", "", "", "", "", ""]);
    }
    text
}

/// Different examples: many things can be called the same.
pub fn distinct(examples: &[InternalText]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for name in examples.iter().map(InternalText::for_staff) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// One cell. Where a spreadsheet would take it for a formula, an apostrophe makes it a text.
fn cell(text: &str) -> String {
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r', '\n']);
    let defused = if formula { "'" } else { "" };
    format!("\"{defused}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::report;
    use super::*;

    #[test]
    fn the_sums_are_those_of_the_lines() {
        assert_eq!(sums(&report()), Sums { found: 15, imported: 12, left: 3 });
    }

    #[test]
    fn every_line_and_every_reason_is_a_row() {
        let sheet = sheet(Say::new(Lang::En), Lang::En, &report());
        let rows: Vec<&str> = sheet.split("\r\n").collect();
        assert_eq!(rows[0], "\u{FEFF}\"Kind\",\"Found\",\"Come in\",\"Left out\",\"Why\",\"Count\",\"For instance\"");
        assert_eq!(rows[1], r#""Tasks","12","10","2","","","""#);
        assert_eq!(rows[2], r#""Tasks","","","","archived","2","Old one | =HYPERLINK(""x"")""#);
        assert_eq!(rows[3], r#""Tasks","","","","shortened","1","""#);
        assert_eq!(rows.len(), 8);
    }

    #[test]
    fn languages_that_write_decimals_with_a_comma_get_semicolons() {
        let sheet = sheet(Say::new(Lang::Fr), Lang::Fr, &report());
        assert!(sheet.contains("\"12\";\"10\";\"2\""), "{sheet}");
    }

    #[test]
    fn things_of_one_name_are_one_example() {
        let names = ["Start", "Start", "Finish"].map(|name| InternalText::parse(name).unwrap());
        assert_eq!(distinct(&names), ["Start", "Finish"]);
    }

    #[test]
    fn nothing_in_a_file_becomes_a_formula() {
        for text in ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r=1", "\n=1"] {
            assert!(cell(text).starts_with("\"'"), "{text:?}");
        }
        assert_eq!(cell("a = b"), "\"a = b\"");
        assert_eq!(cell("say \"x\", y"), "\"say \"\"x\"\", y\"");
    }
}
