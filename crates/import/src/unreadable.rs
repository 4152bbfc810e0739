//! Why a file could not be read at all. Nothing was changed then.

use std::fmt;

/// A file that is not what the importer reads. The reader's sentence is made from it in their language; each says
/// where it broke, as far as that is known, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it, or only white space. Next: export again.
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
    /// Not a text in an encoding that is known. Next: export again, or save it as CSV in UTF-8.
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
    /// Not XML, or broken XML. Next: save it again as XML.
    NotXml {
        /// Where it stops being XML, from 1.
        line: u64,
        /// The character in the line, from 1.
        column: u64,
    },
    /// XML that declares a document type or entities, which no project does and an attack would.
    /// Next: save it again as XML from the tool itself.
    DocumentType {
        /// Where, from 1.
        line: u64,
    },
    /// Something that stops in the middle. Next: the download broke off; export again.
    CutOff {
        /// The last line there is, from 1.
        line: u64,
        /// The character in the line where it ends, from 1.
        column: u64,
    },
    /// Nested deeper than any plan is. Next: choose the file as the source wrote it.
    TooDeep {
        /// Where, from 1.
        line: u64,
    },
    /// A table with a quotation mark that is never closed. Next: close it, or export again.
    OpenQuote {
        /// The line it stands in, from 1.
        line: u64,
    },
    /// A table with a row of more cells than is taken. Next: check the separator, or leave out columns.
    TooManyColumns {
        /// The line the row begins in, from 1.
        line: u64,
        /// The most that is taken.
        most: u64,
    },
    /// Headings, but no row below them. Next: export again, with the tasks.
    NoRows,
    /// JSON, but not a board. Next: open the board, not a card or a workspace, and export it as JSON.
    NotABoard {
        /// What it may be instead.
        looks_like: LooksLike,
    },
    /// A kind of file that is not read. Next: what to choose or save instead depends on the kind.
    WrongKind {
        /// What it is.
        looks_like: WrongKind,
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

/// What a file that is not read looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongKind {
    /// A picture. Next: choose the export.
    Picture,
    /// A PDF. Next: export from the tool it was printed from.
    Pdf,
    /// A spreadsheet of Excel or LibreOffice. Next: save it as CSV.
    Spreadsheet,
    /// A text document of Word or another word processor. Next: choose the export.
    Document,
    /// A project in Microsoft Project's own format (`.mpp`). Next: save it as XML.
    ProjectFile,
    /// A zip or another archive. Next: unpack it.
    Archive,
    /// A web page. Next: use the export of the tool, not "save page".
    WebPage,
    /// XML of something else. Next: save the project as XML in Microsoft Project.
    OtherXml,
}

impl WrongKind {
    /// What it is and what to do, in English.
    const fn says(self) -> &'static str {
        match self {
            Self::Picture => "this is a picture: choose the file the tool exported",
            Self::Pdf => "this is a PDF: export the plan as CSV, XML or JSON from the tool it was made with",
            Self::Spreadsheet => "this is a spreadsheet: save it as CSV (UTF-8) and choose that file",
            Self::Document => "this is a text document: choose the file the tool exported",
            Self::ProjectFile => "this is a project in its own format: save it as XML in Microsoft Project",
            Self::Archive => "this is an archive: unpack it and choose the export inside",
            Self::WebPage => "this is a web page: use the export of the tool instead of saving the page",
            Self::OtherXml => "this is XML of something else: save the project as XML in Microsoft Project",
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty: export it again"),
            Self::TooLarge { bytes, most } => {
                write!(f, "the file has {bytes} bytes, at most {most} are taken: archive what is old and export again")
            }
            Self::TooManyThings { most } => {
                write!(f, "the file holds more than {most} things: archive what is old and export again")
            }
            Self::NotText { line } => write!(f, "not a text (line {line}): export it again, or save it in UTF-8"),
            Self::NotJson { line, column } => {
                write!(f, "not JSON (line {line}, character {column}): choose the board's JSON export")
            }
            Self::NotXml { line, column } => {
                write!(f, "not XML (line {line}, character {column}): save the project as XML again")
            }
            Self::DocumentType { line } => {
                write!(f, "declares a document type (line {line}), which no project does: save it as XML again")
            }
            Self::CutOff { line, column } => {
                write!(f, "the file ends in the middle (line {line}, character {column}): export it again")
            }
            Self::TooDeep { line } => write!(f, "nested too deeply (line {line}): choose the file as it was exported"),
            Self::OpenQuote { line } => {
                write!(f, "a quotation mark in line {line} is never closed: close it, or export again")
            }
            Self::TooManyColumns { line, most } => {
                write!(f, "the row in line {line} has more than {most} cells: check what separates them")
            }
            Self::NoRows => f.write_str("there are headings but no rows: export again, with the tasks"),
            Self::NotABoard { looks_like: LooksLike::Card } => {
                f.write_str("this is a single card: open its board and export that as JSON")
            }
            Self::NotABoard { looks_like: LooksLike::BoardInPart } => {
                f.write_str("lists or cards are missing in this board: export the whole board as JSON")
            }
            Self::NotABoard { looks_like: LooksLike::SomethingElse } => {
                f.write_str("this is not a Trello board: open the board and export it as JSON")
            }
            Self::WrongKind { looks_like } => f.write_str(looks_like.says()),
            Self::NoOpenList => f.write_str("the board has no open list: take one back from its archive, export again"),
        }
    }
}

impl std::error::Error for Unreadable {}
