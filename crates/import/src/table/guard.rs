//! What is looked at before a table is read: one pass, no memory.

use crate::{Unreadable, text};

/// Rows of one table.
const MOST_ROWS: u64 = 50_000;
/// Cells of one row. Exports of Jira with every field have some hundred.
pub(super) const MOST_COLUMNS: u64 = 2_000;

/// Whether a table is of bearable shape, and every quotation mark in it is closed (RFC 4180, as lenient as csv reads
/// it: a mark inside a cell that does not begin with one is a character like others).
pub(super) fn bearable(table: &str, separator: u8) -> Result<(), Unreadable> {
    #[derive(PartialEq)]
    enum In {
        Start,
        Cell,
        Quotes,
        Closing,
    }
    let (mut state, mut rows, mut cells) = (In::Start, 0u64, 1u64);
    let (mut opened, mut row_began) = (0, 0);
    for (at, byte) in table.bytes().enumerate() {
        state = match (state, byte) {
            (In::Start, b'"') => {
                opened = at;
                In::Quotes
            }
            (In::Quotes, b'"') => In::Closing,
            (In::Closing, b'"') | (In::Quotes, _) => In::Quotes,
            (_, byte) if byte == separator => {
                cells += 1;
                if cells > MOST_COLUMNS {
                    let line = text::lines_to(table, row_began);
                    return Err(Unreadable::TooManyColumns { line, most: MOST_COLUMNS });
                }
                In::Start
            }
            (_, b'\n' | b'\r') => {
                // Empty lines are no rows.
                rows += u64::from(at > row_began);
                if rows > MOST_ROWS {
                    return Err(Unreadable::TooManyThings { most: MOST_ROWS });
                }
                (cells, row_began) = (1, at + 1);
                In::Start
            }
            _ => In::Cell,
        };
    }
    if state == In::Quotes {
        return Err(Unreadable::OpenQuote { line: text::lines_to(table, opened) });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_named_with_its_line() {
        assert_eq!(bearable("a,b\n\"x\ny\",2\n3,\"open\n4,5\n", b','), Err(Unreadable::OpenQuote { line: 4 }));
        for fine in ["a\n\"b\"\"c\"", "a\n\"\"", "a\n5\" pipe,x\n", "a,\"b\nc\"\n", "\"a\" b,c\n"] {
            assert_eq!(bearable(fine, b','), Ok(()), "{fine:?}");
        }
    }

    #[test]
    fn rows_and_columns_have_an_end() {
        let wide = format!("a\nb\n{}\n", ",".repeat(10_000));
        assert_eq!(bearable(&wide, b','), Err(Unreadable::TooManyColumns { line: 3, most: MOST_COLUMNS }));
        assert_eq!(bearable(&"a\n".repeat(50_002), b','), Err(Unreadable::TooManyThings { most: MOST_ROWS }));
        assert_eq!(bearable(&"\r\n".repeat(100_000), b','), Ok(()));
        assert_eq!(bearable(&format!("\"{}\"", ",\n".repeat(100_000)), b','), Ok(()));
    }
}
