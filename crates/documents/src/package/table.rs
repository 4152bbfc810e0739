//! Tables for a spreadsheet (RFC 4180), in UTF-8 with the mark by which Excel knows it.

use super::HandOver;
use veranda_api::client::TaskPage;

/// By which programs know that it is UTF-8.
const MARK: char = '\u{feff}';

/// Every task, a row each.
pub(super) fn tasks(of: &HandOver<'_>, order: &[(String, &TaskPage)]) -> String {
    let say = of.say();
    let mut table = Table::headed(&[
        say.package_task(),
        say.package_stage(),
        say.package_milestone(),
        say.package_date(),
        say.package_first_date(),
        say.package_why(),
        say.package_state(),
        say.package_owners(),
    ]);
    for (_, page) in order {
        let card = &page.card;
        // Days as programs read them: whoever opens the table sorts by them.
        let date = card.date.map(|day| day.to_string()).unwrap_or_default();
        let first = card.was.or(card.date).map(|day| day.to_string()).unwrap_or_default();
        let why = card.why.as_ref().map(ToString::to_string).unwrap_or_default();
        let milestone = if card.milestone { say.package_yes() } else { "" };
        table.row(&[
            card.title.as_str(),
            &of.stage(card),
            milestone,
            &date,
            &first,
            &why,
            &of.state(card),
            &of.owners(card),
        ]);
    }
    table.0
}

/// Everything that was asked, a row each.
pub(super) fn decisions(of: &HandOver<'_>, order: &[(String, &TaskPage)]) -> String {
    let say = of.say();
    let mut table = Table::headed(&[
        say.package_task(),
        say.package_action(),
        say.package_asked(),
        say.package_outcome(),
        say.package_by(),
        say.package_when(),
        say.package_strength(),
    ]);
    for (_, page) in order {
        for ask in &page.card.asks {
            let (by, at) = of.answered(ask);
            table.row(&[
                page.card.title.as_str(),
                say.said(&ask.verb()),
                ask.sentence.as_str(),
                &of.outcome(ask),
                &by,
                &at,
                &of.strength(ask),
            ]);
        }
    }
    table.0
}

struct Table(String);

impl Table {
    fn headed(names: &[&str]) -> Self {
        let mut table = Table(MARK.to_string());
        table.row(names);
        table
    }

    fn row(&mut self, cells: &[&str]) {
        for (n, cell) in cells.iter().enumerate() {
            if n > 0 {
                self.0.push(',');
            }
            self.cell(cell);
        }
        self.0.push_str("\r\n");
    }

    /// A cell, in quotes where it holds what separates. A spreadsheet reckons with what begins like a formula, and takes other
    /// signs for separators than we do where its language says so: an apostrophe says that what follows is a text.
    fn cell(&mut self, text: &str) {
        let mut guarded = String::with_capacity(text.len());
        let mut begins = true;
        for sign in text.chars() {
            if begins && matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r') {
                guarded.push('\'');
            }
            begins = matches!(sign, ',' | ';' | '\t' | '\r' | '\n');
            guarded.push(sign);
        }
        if guarded.contains([',', ';', '\t', '"', '\r', '\n']) {
            self.0.push('"');
            self.0.push_str(&guarded.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(&guarded);
        }
    }
}
