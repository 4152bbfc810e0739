//! The one way in: any file, with what was chosen about it.

use crate::table::Table;
use crate::{Choices, Format, Found, FoundTable, Imported, Unreadable, Words, format, project, text, trello};

/// The most bytes a file may have: 32 MiB. Ten thousand tasks with everything that hangs on them are less.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What it was read as.
    pub format: Format,
    /// The plan after the choices, and what became of everything in the file.
    pub imported: Imported,
    /// What the file holds, for the page on which the choices are made.
    pub found: Found,
    /// What has to be chosen before anything can be imported; the plan is empty until then.
    pub asks: Option<Asks>,
}

/// What has to be chosen before anything can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// Which column of the table is the title of the tasks.
    TitleColumn,
    /// At least one stage that is not left out.
    Stage,
}

/// Whether a file of so many bytes is taken at all: to be asked before it is loaded.
///
/// # Errors
/// Says that it is empty or too large.
pub fn fits(bytes: u64) -> Result<(), Unreadable> {
    match bytes {
        0 => Err(Unreadable::Empty),
        1..=LARGEST_FILE => Ok(()),
        _ => Err(Unreadable::TooLarge { bytes, most: LARGEST_FILE }),
    }
}

/// Reads a file. Which tool wrote it is told by what is in it, and by its name where that does not tell. Everything
/// in the plan is internal.
///
/// # Errors
/// Says why nothing can be made of the file at all. Whatever is merely odd in it is left out and counted instead.
pub fn read(file_name: &str, bytes: &[u8], choices: &Choices, words: &Words<'_>) -> Result<Read, Unreadable> {
    fits(bytes.len() as u64)?;
    if let Some(looks_like) = text::wrong_kind(file_name, bytes) {
        return Err(Unreadable::WrongKind { looks_like });
    }
    if format::is_json(file_name, bytes) {
        return twice(Format::Trello, choices, None, None, |choices| trello::board(bytes, choices));
    }
    let decoded = text::decode(bytes)?;
    if format::is_markup(file_name, &decoded.text) {
        let project = project::parse(&decoded.text)?;
        let read = |choices: &Choices| project.read(file_name, choices, words);
        return twice(Format::MicrosoftProject, choices, None, None, read);
    }
    let table = Table::of(file_name, &decoded, choices)?;
    let (found, asks) = (table.found(), table.asks());
    twice(table.format(), choices, Some(found), asks, |choices| table.read(choices, words))
}

/// Reads as it is for what is found, and again after the choices where they narrow anything.
fn twice(
    format: Format,
    choices: &Choices,
    table: Option<FoundTable>,
    asks: Option<Asks>,
    read: impl Fn(&Choices) -> Result<Imported, Unreadable>,
) -> Result<Read, Unreadable> {
    let whole = read(&Choices::default())?;
    let found = Found::of(&whole.plan, table);
    let imported = if choices.narrow() {
        drop(whole);
        read(choices)?
    } else {
        whole
    };
    let asks = asks.or_else(|| imported.plan.stages.is_empty().then_some(Asks::Stage));
    Ok(Read { format, imported, found, asks })
}
