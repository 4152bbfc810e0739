//! Trello's board export: one JSON object with the board's fields and its lists, cards, labels, members, checklists
//! and the latest 1,000 entries of its history, comments among them. Exports from 2015 on have this form; what came
//! later (custom fields, covers, templates) is read where it is there, and what is older is not missed.

mod board;
mod build;
mod card;
mod fields;
mod guard;
mod labels;
mod read;
mod talk;
mod tasks;

use crate::{Choices, Imported, Unreadable, report::Tally};

/// The plan in a Trello board export, and what became of everything else in it.
///
/// Lists become stages, cards tasks, comments internal notes, attachments links. What lies in the archive of the board
/// is left out and counted.
///
/// # Errors
/// Says why nothing can be made of the file at all. Whatever is merely odd in it is left out and counted instead.
pub fn trello(bytes: &[u8]) -> Result<Imported, Unreadable> {
    board(bytes, &Choices::default())
}

/// The same, after what was chosen about it.
pub(crate) fn board(bytes: &[u8], choices: &Choices) -> Result<Imported, Unreadable> {
    let text = guard::checked(bytes)?;
    let mut tally = Tally::default();
    let board = read::read(text, &mut tally)?;
    let history_cut = board.history_cut;
    let plan = build::plan(board, choices, &mut tally)?;
    Ok(Imported { plan, report: tally.report(history_cut) })
}
