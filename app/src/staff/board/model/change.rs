//! A cell of the list that is changed in place.

use crate::staff::task::draft::{Wrong, day_of_field, field_of_day};
use veranda_api::staff::{StaffCard, StaffTaskPage, TaskFields};
use veranda_terms::{Day, InternalText, PersonId, TaskId, Title};

/// A cell that can be changed in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// What the firm calls the task.
    Title,
    /// The date told to the client.
    ClientDate,
}

/// What a cell is to say instead of what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another title.
    Title {
        /// What it was when the typing began.
        was: InternalText,
        /// What it is to be.
        to: InternalText,
    },
    /// Another client date.
    ClientDate {
        /// What it was when the typing began.
        was: Option<Day>,
        /// What it is to be.
        to: Option<Day>,
        /// Why, for the client to read, once it was asked about.
        why: Option<Title>,
    },
    /// Another date of the team.
    TeamDate {
        /// What it was.
        was: Option<Day>,
        /// What it is to be.
        to: Option<Day>,
    },
    /// Others who work on it.
    Owners {
        /// Who did.
        was: Vec<PersonId>,
        /// Who is to.
        to: Vec<PersonId>,
    },
}

/// What a change means to the client before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tell {
    /// They read nothing of it now.
    Nothing,
    /// A date they have read becomes another one, or none.
    Date {
        /// The date they have read.
        from: Day,
        /// The date they will read.
        to: Option<Day>,
    },
}

impl Cell {
    /// What stands in the cell when it is opened.
    pub fn text(self, card: &StaffCard) -> String {
        match self {
            Cell::Title => card.title.for_staff().to_owned(),
            Cell::ClientDate => field_of_day(card.client_date),
        }
    }
}

/// The change that was typed into a cell of this card; nothing if it says what it said.
///
/// # Errors
/// What is wrong with the text.
pub fn change_of(card: &StaffCard, cell: Cell, text: &str) -> Result<Option<Change>, Wrong> {
    Ok(match cell {
        Cell::Title => {
            let (was, to) = (card.title.clone(), InternalText::parse_line(text).map_err(Wrong::Word)?);
            (was != to).then_some(Change::Title { was, to })
        }
        Cell::ClientDate => {
            let (was, to) = (card.client_date, day_of_field(text)?);
            (was != to).then_some(Change::ClientDate { was, to, why: None })
        }
    })
}

impl Change {
    /// What it means to the client, who reads nothing of an internal task. Where changes are collected it waits, and what it
    /// will say is asked now.
    pub fn tells(&self, card: &StaffCard) -> Tell {
        match self {
            Change::ClientDate { was: Some(from), to, .. } if card.shared.is_some() => {
                Tell::Date { from: *from, to: *to }
            }
            Change::ClientDate { .. } | Change::Title { .. } | Change::TeamDate { .. } | Change::Owners { .. } => {
                Tell::Nothing
            }
        }
    }

    /// The same change of a date, with the reason.
    #[must_use]
    pub fn because(self, why: Title) -> Self {
        match self {
            Change::ClientDate { was, to, .. } => Change::ClientDate { was, to, why: Some(why) },
            Change::Title { .. } | Change::TeamDate { .. } | Change::Owners { .. } => self,
        }
    }

    /// The fields to send for a task as it is now; nothing when somebody else has changed the same cell since the typing
    /// began. A date that waits to be published is replaced: what the cell showed is what the client reads meanwhile.
    pub fn in_fields(&self, page: &StaffTaskPage) -> Option<TaskFields> {
        let mut fields = page.fields();
        match self {
            Change::Title { was, to } => {
                if fields.title != *was {
                    return None;
                }
                fields.title = to.clone();
            }
            Change::ClientDate { was, to, why } => {
                if page.card.client_date != *was {
                    return None;
                }
                (fields.client_date, fields.date_why) = (*to, why.clone());
            }
            Change::TeamDate { was, to } => {
                if fields.team_date != *was {
                    return None;
                }
                fields.team_date = *to;
            }
            Change::Owners { was, to } => {
                if fields.owners != *was {
                    return None;
                }
                fields.owners.clone_from(to);
            }
        }
        Some(fields)
    }
}

/// The cell Tab leads to from this one, or Shift Tab when `back`; nothing beyond the ends of the list.
pub fn neighbour_cell(order: &[TaskId], (task, cell): (TaskId, Cell), back: bool) -> Option<(TaskId, Cell)> {
    let at = order.iter().position(|other| *other == task)?;
    match (cell, back) {
        (Cell::Title, false) => Some((task, Cell::ClientDate)),
        (Cell::ClientDate, true) => Some((task, Cell::Title)),
        (Cell::ClientDate, false) => order.get(at + 1).map(|next| (*next, Cell::Title)),
        (Cell::Title, true) => order.get(at.checked_sub(1)?).map(|before| (*before, Cell::ClientDate)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, internal, task};
    use veranda_api::Html;
    use veranda_terms::{BadWord, ClientText};

    const FIRST: Day = Day(20_000);
    const LATER: Day = Day(20_007);

    fn html() -> Html {
        Html { sanitised: String::new() }
    }

    fn page(card: StaffCard) -> StaffTaskPage {
        let text = InternalText::parse("Inside").unwrap();
        StaffTaskPage {
            card,
            waiting: None,
            text,
            text_shown: html(),
            client_text: ClientText::parse("For them").unwrap(),
            client_text_shown: html(),
            checklist: vec![],
            notes: vec![],
            remarks: vec![],
            sharing: vec![],
            again: None,
        }
    }

    #[test]
    fn what_says_the_same_is_no_change() {
        let one = StaffCard { client_date: Some(FIRST), ..card(1, 0, 1) };
        for cell in [Cell::Title, Cell::ClientDate] {
            assert_eq!(change_of(&one, cell, &cell.text(&one)), Ok(None));
        }
        assert_eq!(change_of(&one, Cell::Title, "  "), Err(Wrong::Word(BadWord::Empty)));
        assert_eq!(change_of(&one, Cell::ClientDate, "soon"), Err(Wrong::Day));
        let none = change_of(&one, Cell::ClientDate, " ").unwrap();
        assert_eq!(none, Some(Change::ClientDate { was: Some(FIRST), to: None, why: None }));
    }

    #[test]
    fn only_a_date_the_client_has_read_is_asked_about() {
        let moved = Change::ClientDate { was: Some(FIRST), to: Some(LATER), why: None };
        let shared = StaffCard { client_date: Some(FIRST), ..card(1, 0, 1) };
        assert_eq!(moved.tells(&shared), Tell::Date { from: FIRST, to: Some(LATER) });
        assert_eq!(moved.tells(&internal(1, 0, 1)), Tell::Nothing);
        assert_eq!(Change::ClientDate { was: None, to: Some(LATER), why: None }.tells(&shared), Tell::Nothing);
    }

    #[test]
    fn a_change_is_the_one_field_and_nothing_if_somebody_was_quicker() {
        let before = page(StaffCard { client_date: Some(FIRST), ..card(1, 0, 1) });
        let moved = Change::ClientDate { was: Some(FIRST), to: Some(LATER), why: None };
        assert_eq!(moved.in_fields(&before), Some(TaskFields { client_date: Some(LATER), ..before.fields() }));
        let why = Title::parse("The printer is late").unwrap();
        let sent = moved.clone().because(why.clone()).in_fields(&before).unwrap();
        assert_eq!((sent.client_date, sent.date_why), (Some(LATER), Some(why)));
        let quicker = page(StaffCard { client_date: Some(LATER), ..card(1, 0, 1) });
        assert_eq!(moved.in_fields(&quicker), None);
        let to = InternalText::parse_line("Another").unwrap();
        let renamed = Change::Title { was: before.card.title.clone(), to: to.clone() };
        assert_eq!(renamed.in_fields(&before), Some(TaskFields { title: to.clone(), ..before.fields() }));
        let other = page(StaffCard { title: to, ..before.card.clone() });
        assert_eq!(renamed.in_fields(&other), None);
        let ours = Change::TeamDate { was: None, to: Some(LATER) };
        assert_eq!(ours.in_fields(&before), Some(TaskFields { team_date: Some(LATER), ..before.fields() }));
        assert_eq!(ours.in_fields(&page(StaffCard { team_date: Some(FIRST), ..before.card.clone() })), None);
    }

    #[test]
    fn tab_goes_through_the_cells_and_ends_at_the_ends() {
        let order = [task(1), task(2)];
        let cells =
            [(task(1), Cell::Title), (task(1), Cell::ClientDate), (task(2), Cell::Title), (task(2), Cell::ClientDate)];
        for pair in cells.windows(2) {
            assert_eq!(neighbour_cell(&order, pair[0], false), Some(pair[1]));
            assert_eq!(neighbour_cell(&order, pair[1], true), Some(pair[0]));
        }
        assert_eq!(neighbour_cell(&order, cells[3], false), None);
        assert_eq!(neighbour_cell(&order, cells[0], true), None);
        assert_eq!(neighbour_cell(&order, (task(9), Cell::Title), false), None);
    }
}
