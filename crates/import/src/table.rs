//! Tables: rows of texts with a separator between them, such as Jira and Asana export and every spreadsheet saves.
//!
//! The table is read twice: once to see what its columns are, once to make tasks of its rows. Neither reading keeps
//! more than what comes out of it.

mod cells;
mod columns;
mod dialect;
mod guard;
pub(crate) mod headings;
mod meaning;
mod people;
mod row;
mod rows;
mod sheet;

use crate::draft::finish;
use crate::report::Tally;
use crate::text::Decoded;
use crate::{Asks, Choices, Field, Format, FoundTable, Imported, Unreadable, Words};
use sheet::Sheet;

/// A table that was looked at, so that it can be read with different choices.
pub(crate) struct Table<'a> {
    sheet: Sheet<'a>,
    /// The name of the file without what stands after the last dot.
    stem: String,
}

impl<'a> Table<'a> {
    /// Looks at a table.
    pub(crate) fn of(file_name: &str, decoded: &'a Decoded<'_>, choices: &Choices) -> Result<Self, Unreadable> {
        let sheet = Sheet::of(&decoded.text, decoded.encoding, choices)?;
        Ok(Self { sheet, stem: stem(file_name) })
    }

    /// Which tool wrote it.
    pub(crate) fn format(&self) -> Format {
        self.sheet.format
    }

    /// What it looks like, for the page on which its columns are chosen.
    pub(crate) fn found(&self) -> FoundTable {
        self.sheet.found()
    }

    /// What has to be chosen before anything can be made of it.
    pub(crate) fn asks(&self) -> Option<Asks> {
        let has_title = self.sheet.columns.iter().any(|column| column.chosen.field == Field::Title);
        (!has_title).then_some(Asks::TitleColumn)
    }

    /// The plan in it after the choices.
    pub(crate) fn read(&self, choices: &Choices, says: &Words<'_>) -> Result<Imported, Unreadable> {
        let mut tally = Tally::default();
        let draft = rows::draft(&self.sheet, &self.stem, says, &mut tally)?;
        let heading = match self.sheet.format {
            Format::Jira => says.from_jira,
            Format::Asana => says.from_asana,
            _ => says.from_table,
        };
        let plan = finish(draft, choices, heading, says, &mut tally)?;
        Ok(Imported { plan, report: tally.report(false) })
    }
}

/// What a file is called, without folder, ending and the number a browser puts behind the name of a second download.
fn stem(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    let again = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    match again {
        Some((stem, number)) if number.bytes().all(|b| b.is_ascii_digit()) => stem.to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_second_download_of_a_file_is_the_same_file() {
        for name in ["plan.csv", "plan (1).csv", "C:\\Users\\x\\plan (12).CSV", "folder/plan.csv", "plan"] {
            assert_eq!(super::stem(name), "plan", "{name}");
        }
        assert_eq!(super::stem("plan (draft).csv"), "plan (draft)");
    }
}
