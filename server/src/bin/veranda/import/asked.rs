//! What can be said about a file on the command line: what a person there would look up in it, no more. The rest is
//! chosen on the page.

use clap::Args;
use std::collections::BTreeMap;
use veranda_import::{Choices, DateOrder, Field, FoundTable, Read};
use veranda_terms::Title;
use veranda_text::Say;

/// Of a table with more columns only so many are named in a sentence.
const MOST_NAMED: usize = 40;

/// What is said about the file.
#[derive(Args)]
pub struct Asked {
    /// What the project is called; as in the file when left out.
    #[arg(long, value_name = "TITLE")]
    name: Option<String>,
    /// The column of a table that holds the titles of the tasks: its heading, or its number from 1.
    #[arg(long, value_name = "COLUMN")]
    title_column: Option<String>,
    /// The column of a table that holds their stages.
    #[arg(long, value_name = "COLUMN")]
    stage_column: Option<String>,
    /// The column of a table that holds the days they are due.
    #[arg(long, value_name = "COLUMN")]
    due_column: Option<String>,
    /// The column of a table that holds who is on them.
    #[arg(long, value_name = "COLUMN")]
    person_column: Option<String>,
    /// How a table writes days such as 03/04/2027.
    #[arg(long, value_parser = ["day-first", "month-first"])]
    date_order: Option<String>,
}

impl Asked {
    /// The choices that need no look into the file.
    pub fn choices(&self, say: Say) -> Result<Choices, String> {
        let name = self.name.as_deref().map(Title::parse).transpose();
        let name = name.map_err(|why| format!("--name: {}", say.bad_word(why)))?;
        Ok(Choices { name, date_order: self.date_order(), ..Choices::default() })
    }

    /// What the columns that are named mean, by their place.
    pub fn columns(&self, say: Say, file: &str, read: &Read) -> Result<BTreeMap<usize, Field>, String> {
        let mut columns = BTreeMap::new();
        for (field, said) in [
            (Field::Title, &self.title_column),
            (Field::Stage, &self.stage_column),
            (Field::Due, &self.due_column),
            (Field::Person, &self.person_column),
        ] {
            let Some(said) = said else { continue };
            let Some(table) = &read.found.table else {
                return Err(say.cli_import_no_columns(file, &super::word_of(read.format)));
            };
            let at = place(table, said).ok_or_else(|| {
                let headings = headings(table);
                let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
                say.cli_import_no_column(file, said, &headings)
            })?;
            if columns.insert(at, field).is_some() {
                return Err(say.cli_import_column_twice(said));
            }
        }
        Ok(columns)
    }

    /// Whether a table has days that can be read in two ways, and nobody said which.
    pub fn leaves_days_open(&self, table: Option<&FoundTable>) -> bool {
        self.date_order.is_none() && table.and_then(|table| table.days).is_some_and(|days| days.ambiguous)
    }

    fn date_order(&self) -> Option<DateOrder> {
        DateOrder::parse(&self.date_order.as_deref()?.replace('-', "_"))
    }
}

/// The columns of a table as they can be named: by heading, without one by number.
pub fn headings(table: &FoundTable) -> Vec<String> {
    let mut names: Vec<String> = (table.columns.iter().take(MOST_NAMED).enumerate())
        .map(|(at, column)| if column.heading.is_empty() { (at + 1).to_string() } else { column.heading.clone() })
        .collect();
    if table.columns.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    names
}

/// The first column of this heading, whatever its case, else the one of this number.
fn place(table: &FoundTable, said: &str) -> Option<usize> {
    let wanted = said.trim().to_lowercase();
    let by_heading =
        table.columns.iter().position(|column| !wanted.is_empty() && column.heading.to_lowercase() == wanted);
    by_heading.or_else(|| {
        let at = wanted.parse::<usize>().ok()?.checked_sub(1)?;
        (at < table.columns.len()).then_some(at)
    })
}
