//! One row of a table, cell by cell.

use super::columns::Column;
use super::headings::{plain, says_done};
use super::meaning::{self, Also};
use super::people::{self, Names};
use super::sheet::Sheet;
use crate::days::{self, When};
use crate::draft::{Address, Remark, Row};
use crate::report::{Kind, Reason, Tally};
use crate::{DateOrder, Field, ids};
use csv::StringRecord;
use std::collections::HashMap;
use std::sync::Arc;

/// What is collected over all rows.
#[derive(Debug)]
pub(super) struct Met {
    pub(super) people: Names,
    pub(super) labels: Names,
    /// Addresses of people, by their place.
    pub(super) emails: HashMap<usize, String>,
    /// Whose account it is that comments name.
    pub(super) accounts: HashMap<String, String>,
}

/// A row, and what can only be decided when all rows are read.
#[derive(Debug)]
pub(super) struct Loose {
    pub(super) row: Row,
    pub(super) id: String,
    /// The id by which other rows name this one as their parent.
    pub(super) row_id: String,
    pub(super) stage: String,
    pub(super) category: String,
    pub(super) parent: String,
    /// Whether work on it has begun.
    pub(super) begun: bool,
}

/// Names of columns as lines say them.
pub(super) type Called = Vec<Arc<str>>;

/// Reads a row.
pub(super) fn read(
    sheet: &Sheet<'_>,
    called: &Called,
    number: u64,
    record: &StringRecord,
    met: &mut Met,
    tally: &mut Tally,
) -> Loose {
    let mut loose = Loose {
        row: Row::new(ids::hashed("row", &[]), number),
        id: String::new(),
        row_id: String::new(),
        stage: String::new(),
        category: String::new(),
        parent: String::new(),
        begun: false,
    };
    let mut before = "";
    for ((column, name), cell) in sheet.columns.iter().zip(called).zip(record.iter()) {
        let cell = cell.trim();
        if !cell.is_empty() {
            one(&mut loose, sheet, column, name, cell, before, met, tally);
        }
        before = cell;
    }
    loose
}

#[expect(clippy::too_many_arguments, reason = "a cell is read by its row, its column, its neighbour and all rows")]
fn one(
    loose: &mut Loose,
    sheet: &Sheet<'_>,
    column: &Column,
    name: &Arc<str>,
    cell: &str,
    before: &str,
    met: &mut Met,
    tally: &mut Tally,
) {
    let row = &mut loose.row;
    let order = column.days;
    let parse = |kind: Kind, row: &mut Row| {
        let when = days::parse(cell, order);
        if when.is_none() {
            // A day nobody can read is still worth keeping as it is written.
            row.keep(kind, name, cell);
        }
        when
    };
    match column.chosen.field {
        Field::Title => cell.clone_into(&mut row.title),
        Field::Text => {
            if !row.text.is_empty() {
                row.text.push_str("\n\n");
            }
            row.text.push_str(cell);
        }
        Field::Stage => cell.clone_into(&mut loose.stage),
        Field::Due => row.due = parse(Kind::DueDates, row).map(When::noon),
        Field::Start => {
            if let Some(when) = parse(Kind::StartDates, row) {
                row.keep(Kind::StartDates, name, &when.day.to_string());
            }
        }
        Field::Created => row.created = parse(Kind::CustomFieldValues, row).map(When::moment),
        Field::Touched => row.touched = parse(Kind::CustomFieldValues, row).map(When::moment),
        Field::Done => done(loose, column, name, cell, order),
        Field::Person => {
            row.people.extend(people::people(cell, sheet.format).into_iter().map(|name| met.people.place(name)));
        }
        Field::Label => {
            row.labels.extend(people::labels(cell, sheet.format).into_iter().map(|name| met.labels.place(name)));
        }
        Field::Parent => cell.clone_into(&mut loose.parent),
        Field::Id => cell.clone_into(&mut loose.id),
        Field::Comment => match remark(cell, order) {
            Some(remark) => row.notes.push(remark),
            None => row.keep(Kind::Comments, name, cell),
        },
        Field::Attachment => match address(cell, order) {
            Some(address) => row.links.push(address),
            None => row.keep(Kind::Attachments, name, cell),
        },
        Field::Milestone => match says_done(&plain(cell)) {
            Some(yes) => row.milestone = yes,
            None => row.keep(Kind::CustomFieldValues, name, cell),
        },
        Field::Note => match meaning::kind(&column.heading) {
            // Jira writes how many votes there are also where there are none.
            Kind::Votes if cell == "0" => {}
            kind => row.keep(kind, name, cell),
        },
        Field::Ignore => ignored(loose, column, name, cell, before, met, tally),
    }
}

/// What a column that is not taken over tells nevertheless.
fn ignored(
    loose: &mut Loose,
    column: &Column,
    name: &Arc<str>,
    cell: &str,
    before: &str,
    met: &mut Met,
    tally: &mut Tally,
) {
    match column.chosen.also {
        Also::RowId => cell.clone_into(&mut loose.row_id),
        Also::Email if !before.is_empty() => {
            let person = met.people.place(before);
            met.emails.entry(person).or_insert_with(|| cell.to_owned());
        }
        Also::Account if !before.is_empty() => {
            met.accounts.entry(cell.to_owned()).or_insert_with(|| before.to_owned());
        }
        // One project is the plan; of several each task keeps its own.
        Also::ProjectKey | Also::ProjectName if column.samples.len() > 1 => {
            loose.row.keep(Kind::CustomFieldValues, name, cell);
        }
        Also::ProjectKey | Also::ProjectName => {}
        _ => {
            let why = if column.by_choice { Reason::LeftByChoice } else { Reason::SourceOnly };
            tally.no_way_in(Kind::CustomFieldValues, why, 1);
        }
    }
}

/// Whether a row is finished: a day, yes or no, or a part of a hundred.
fn done(loose: &mut Loose, column: &Column, name: &Arc<str>, cell: &str, order: DateOrder) {
    let row = &mut loose.row;
    let word = plain(cell);
    if column.chosen.also == Also::StageCategory {
        loose.category.clone_from(&word);
    }
    if let Some(done) = says_done(&word) {
        row.done |= done;
        loose.begun |= matches!(word.as_str(), "in progress" | "under way" | "en cours" | "pagar" | "pagaende");
        return;
    }
    if let Some(when) = days::parse(cell, order) {
        row.done = true;
        row.done_at = Some(when.moment());
        return;
    }
    let percent = cell.trim_end_matches('%').trim().replace(',', ".").parse::<f64>().ok();
    if let Some(percent) = percent.filter(|percent| (0.0..=100.0).contains(percent)) {
        row.done |= percent >= 100.0;
        loose.begun |= percent > 0.0;
    }
    row.keep(Kind::Progress, name, cell);
}

/// A comment as Jira writes it: `12/Nov/26 3:04 PM;author;what was said`.
fn remark(cell: &str, order: DateOrder) -> Option<Remark> {
    let mut parts = cell.splitn(3, ';');
    let at = days::parse(parts.next()?, order)?.moment();
    let author = parts.next()?.trim().to_owned();
    Some(Remark { author, at, text: parts.next()?.trim().to_owned() })
}

/// An address, or an attachment as Jira writes it: `12/Nov/26 3:04 PM;author;name;address`.
fn address(cell: &str, order: DateOrder) -> Option<Address> {
    let is_address = |text: &str| {
        let start = text.trim().get(..8).unwrap_or_default().to_ascii_lowercase();
        start.starts_with("http://") || start == "https://"
    };
    if is_address(cell) && !cell.contains(char::is_whitespace) {
        return Some(Address { name: String::new(), address: cell.to_owned(), uploaded: false });
    }
    let mut parts = cell.splitn(4, ';');
    days::parse(parts.next()?, order)?;
    let name = parts.nth(1)?.trim().to_owned();
    let address = parts.next()?.trim();
    is_address(address).then(|| Address { name, address: address.to_owned(), uploaded: true })
}
