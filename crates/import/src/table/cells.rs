//! A table row by row.

use crate::Unreadable;
use csv::{Reader, ReaderBuilder, StringRecord};

/// A reader over a text: rows may be of any length, nothing is a heading.
pub(super) fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Hands over every row that holds something, with its number in the file from 1. The first one holds the headings.
pub(super) fn each(
    text: &str,
    separator: u8,
    mut row: impl FnMut(u64, &StringRecord) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    let mut number = 0;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => number += 1,
            Ok(false) => return Ok(()),
            // The text is UTF-8 and rows may have any length, so there is nothing left to go wrong but this.
            Err(bad) => {
                let line = bad.position().map_or(number + 1, csv::Position::line);
                return Err(Unreadable::NotText { line });
            }
        }
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            row(number, &record)?;
        }
    }
}
