//! Why a file could not be read at all. Nothing was changed then.

use std::fmt;

/// A file that is not what the importer reads. The reader's sentence is made from it in their language; each says
/// where it broke, as far as that is known, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it, or only white space. Next: export the board again.
    Empty,
    /// Larger than is taken. Next: archive what is old in the source and export again.
    TooLarge {
        /// How large it is.
        bytes: u64,
        /// The most that is taken.
        most: u64,
    },
    /// Holds more things than is taken. Next: archive what is old in the source and export again.
    TooManyThings {
        /// The most that is taken.
        most: u64,
    },
    /// Not a text: a picture, an archive, a spreadsheet, or text in another encoding than UTF-8.
    /// Next: choose the `.json` file as the source wrote it.
    NotText {
        /// The first line that is not text, from 1.
        line: u64,
    },
    /// Text, but not JSON: a CSV export, a web page, a file edited by hand. Next: choose the JSON export.
    NotJson {
        /// Where it stops being JSON, from 1.
        line: u64,
        /// The character in the line, from 1.
        column: u64,
    },
    /// JSON that stops in the middle. Next: the download broke off; export again.
    CutOff {
        /// The last line there is, from 1.
        line: u64,
        /// The character in the line where it ends, from 1.
        column: u64,
    },
    /// Nested deeper than any board is. Next: choose the file as the source wrote it.
    TooDeep {
        /// Where, from 1.
        line: u64,
    },
    /// JSON, but not a board. Next: open the board, not a card or a workspace, and export it as JSON.
    NotABoard {
        /// What it may be instead.
        looks_like: LooksLike,
    },
    /// A board without an open list: there is nowhere to put its cards. Next: take one list back from the archive.
    NoOpenList,
}

/// What a JSON file that is not a board may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooksLike {
    /// A single card of a board.
    Card,
    /// A board of which lists or cards were not exported.
    BoardInPart,
    /// Something else.
    SomethingElse,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty: export the board again"),
            Self::TooLarge { bytes, most } => {
                write!(f, "the file has {bytes} bytes, at most {most} are taken: archive what is old and export again")
            }
            Self::TooManyThings { most } => {
                write!(f, "the file holds more than {most} things: archive what is old and export again")
            }
            Self::NotText { line } => write!(f, "not a text in UTF-8 (line {line}): choose the .json file"),
            Self::NotJson { line, column } => {
                write!(f, "not JSON (line {line}, character {column}): choose the board's JSON export")
            }
            Self::CutOff { line, column } => {
                write!(f, "the file ends in the middle (line {line}, character {column}): export the board again")
            }
            Self::TooDeep { line } => write!(f, "nested too deeply (line {line}): choose the board's JSON export"),
            Self::NotABoard { looks_like: LooksLike::Card } => {
                f.write_str("this is a single card: open its board and export that as JSON")
            }
            Self::NotABoard { looks_like: LooksLike::BoardInPart } => {
                f.write_str("lists or cards are missing in this board: export the whole board as JSON")
            }
            Self::NotABoard { looks_like: LooksLike::SomethingElse } => {
                f.write_str("this is not a Trello board: open the board and export it as JSON")
            }
            Self::NoOpenList => f.write_str("the board has no open list: take one back from its archive, export again"),
        }
    }
}

impl std::error::Error for Unreadable {}
