//! A cell of the list that is changed in place.

use crate::staff::task::draft::{Wrong, day_of_field, field_of_day};
use veranda_api::client::Somebody;
use veranda_api::staff::{StaffCard, StaffTaskPage, TaskFields};
use veranda_terms::{Day, InternalText, Moment, PersonId, StageId, TaskId, Title};

/// A cell that can be changed in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// What the firm calls the task.
    Title,
    /// The stage it stands in.
    Stage,
    /// The date told to the client.
    ClientDate,
    /// The date of the team.
    TeamDate,
    /// Who works on it.
    Owners,
}

/// What was typed or chosen in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Another stage: that is a move.
    Move(StageId),
    /// Something else in a field.
    Field(Change),
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
        /// Since when something waited to be published when the typing began.
        waiting: Option<Moment>,
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
    /// All of them, as they stand in a row.
    pub const ALL: [Cell; 5] = [Cell::Title, Cell::Stage, Cell::ClientDate, Cell::TeamDate, Cell::Owners];

    /// What stands in the cell when it is opened.
    pub fn text(self, card: &StaffCard) -> String {
        match self {
            Cell::Title => card.title.for_staff().to_owned(),
            Cell::Stage => card.stage.to_string(),
            Cell::ClientDate => field_of_day(card.client_date),
            Cell::TeamDate => field_of_day(card.team_date),
            Cell::Owners => text_of_people(&owners(card)),
        }
    }

    /// How the ids of its cells begin.
    const fn prefix(self) -> &'static str {
        match self {
            Cell::Title => "card-",
            Cell::Stage => "stage-",
            Cell::ClientDate => "date-",
            Cell::TeamDate => "team-",
            Cell::Owners => "who-",
        }
    }

    /// What has the keyboard in the row of a task.
    pub fn id(self, task: TaskId) -> String {
        format!("{}{task}", self.prefix())
    }

    /// The cell of this id.
    pub fn of_id(id: &str) -> Option<(TaskId, Cell)> {
        Cell::ALL.into_iter().find_map(|cell| Some((id.strip_prefix(cell.prefix())?.parse().ok()?, cell)))
    }

    /// The cell beside this one in its row, if there is one.
    pub fn beside(self, back: bool) -> Option<Cell> {
        let at = Cell::ALL.iter().position(|cell| *cell == self)?;
        let at = if back { at.checked_sub(1)? } else { at + 1 };
        Cell::ALL.get(at).copied()
    }
}

/// People as a cell holds them while they are being chosen.
pub fn text_of_people(people: &[PersonId]) -> String {
    people.iter().map(PersonId::to_string).collect::<Vec<_>>().join(" ")
}

/// The people a cell holds.
pub fn people_of_text(text: &str) -> Vec<PersonId> {
    text.split_whitespace().filter_map(|id| id.parse().ok()).collect()
}

fn owners(card: &StaffCard) -> Vec<PersonId> {
    card.owners.iter().map(|owner| owner.id).collect()
}

/// The change that was typed into a cell of this card; nothing if it says what it said.
///
/// # Errors
/// What is wrong with the text.
pub fn change_of(card: &StaffCard, cell: Cell, text: &str) -> Result<Option<Typed>, Wrong> {
    let change = match cell {
        Cell::Title => {
            let (was, to) = (card.title.clone(), InternalText::parse_line(text).map_err(Wrong::Word)?);
            (was != to).then_some(Change::Title { was, to })
        }
        Cell::Stage => {
            let to = text.parse().ok().filter(|to| *to != card.stage);
            return Ok(to.map(Typed::Move));
        }
        Cell::ClientDate => {
            let (was, to) = (card.client_date, day_of_field(text)?);
            (was != to).then_some(Change::ClientDate { was, to, why: None, waiting: card.waiting })
        }
        Cell::TeamDate => {
            let (was, to) = (card.team_date, day_of_field(text)?);
            (was != to).then_some(Change::TeamDate { was, to })
        }
        Cell::Owners => {
            let (was, to) = (owners(card), people_of_text(text));
            let same = was.len() == to.len() && to.iter().all(|person| was.contains(person));
            (!same).then_some(Change::Owners { was, to })
        }
    };
    Ok(change.map(Typed::Field))
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

    /// Whether the card says it as soon as it is saved. Where changes are `collected`, what the client reads waits.
    pub fn is_seen_at_once(&self, card: &StaffCard, collected: bool) -> bool {
        let waits = card.shared.is_some() && (collected || card.waiting.is_some());
        !(waits && matches!(self, Change::ClientDate { .. }))
    }

    /// Lets a card say what it will say once this is saved; `people` are those who are to work on it.
    pub fn show_on(&self, card: &mut StaffCard, people: &[Somebody]) {
        match self {
            Change::Title { to, .. } => card.title = to.clone(),
            Change::ClientDate { to, .. } => card.client_date = *to,
            Change::TeamDate { to, .. } => card.team_date = *to,
            Change::Owners { .. } => card.owners = people.to_vec(),
        }
    }

    /// The way back.
    #[must_use]
    pub fn back(&self) -> Self {
        match self.clone() {
            Change::Title { was, to } => Change::Title { was: to, to: was },
            Change::ClientDate { was, to, .. } => Change::ClientDate { was: to, to: was, why: None, waiting: None },
            Change::TeamDate { was, to } => Change::TeamDate { was: to, to: was },
            Change::Owners { was, to } => Change::Owners { was: to, to: was },
        }
    }

    /// The same change of a date, with the reason.
    #[must_use]
    pub fn because(self, why: Title) -> Self {
        match self {
            Change::ClientDate { was, to, waiting, .. } => Change::ClientDate { was, to, why: Some(why), waiting },
            Change::Title { .. } | Change::TeamDate { .. } | Change::Owners { .. } => self,
        }
    }

    /// The reason, once it was said.
    pub fn why(&self) -> Option<&Title> {
        match self {
            Change::ClientDate { why, .. } => why.as_ref(),
            Change::Title { .. } | Change::TeamDate { .. } | Change::Owners { .. } => None,
        }
    }

    /// The same change of the client date of a card as it is now.
    #[must_use]
    pub fn against(self, card: &StaffCard) -> Self {
        match self {
            Change::ClientDate { to, why, .. } => {
                Change::ClientDate { was: card.client_date, to, why, waiting: card.waiting }
            }
            Change::Title { .. } | Change::TeamDate { .. } | Change::Owners { .. } => self,
        }
    }

    /// The fields to send for a task as it is now; nothing when somebody else has changed the same cell since the typing
    /// began. The cell shows the date the client reads, so what a colleague wrote to be published since then counts as well: it
    /// would be replaced unseen.
    pub fn in_fields(&self, page: &StaffTaskPage) -> Option<TaskFields> {
        let mut fields = page.fields();
        match self {
            Change::Title { was, to } => {
                if fields.title != *was {
                    return None;
                }
                fields.title = to.clone();
            }
            Change::ClientDate { was, to, why, waiting } => {
                if page.card.client_date != *was || page.card.waiting != *waiting {
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
    if let Some(beside) = cell.beside(back) {
        return Some((task, beside));
    }
    let at = if back { at.checked_sub(1)? } else { at + 1 };
    Some((*order.get(at)?, if back { Cell::Owners } else { Cell::Title }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, internal, somebody, stage, task};
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
        for cell in Cell::ALL {
            assert_eq!(change_of(&one, cell, &cell.text(&one)), Ok(None));
        }
        assert_eq!(change_of(&one, Cell::Title, "  "), Err(Wrong::Word(BadWord::Empty)));
        assert_eq!(change_of(&one, Cell::ClientDate, "soon"), Err(Wrong::Day));
        assert_eq!(change_of(&one, Cell::TeamDate, "soon"), Err(Wrong::Day));
        let none = change_of(&one, Cell::ClientDate, " ").unwrap();
        assert_eq!(
            none,
            Some(Typed::Field(Change::ClientDate { was: Some(FIRST), to: None, why: None, waiting: None }))
        );
    }

    #[test]
    fn a_stage_is_a_move_and_people_are_the_same_in_any_order() {
        let (ines, yusuf) = (somebody(1), somebody(2));
        let one = StaffCard { owners: vec![ines.clone(), yusuf.clone()], ..card(1, 0, 1) };
        assert_eq!(change_of(&one, Cell::Stage, &stage(2).to_string()), Ok(Some(Typed::Move(stage(2)))));
        assert_eq!(change_of(&one, Cell::Stage, ""), Ok(None));
        assert_eq!(change_of(&one, Cell::Owners, &text_of_people(&[yusuf.id, ines.id])), Ok(None));
        let none = Typed::Field(Change::Owners { was: vec![ines.id, yusuf.id], to: vec![] });
        assert_eq!(change_of(&one, Cell::Owners, ""), Ok(Some(none)));
    }

    #[test]
    fn a_change_is_shown_before_it_is_saved_and_its_way_back_undoes_it() {
        let (was, to) = (vec![], vec![somebody(1).id]);
        for (change, people) in [
            (Change::TeamDate { was: None, to: Some(LATER) }, vec![]),
            (Change::ClientDate { was: None, to: Some(LATER), why: None, waiting: None }, vec![]),
            (Change::Owners { was, to }, vec![somebody(1)]),
        ] {
            let before = internal(1, 0, 1);
            let mut shown = before.clone();
            change.show_on(&mut shown, &people);
            assert_ne!(shown, before);
            change.back().show_on(&mut shown, &[]);
            assert_eq!(shown, before);
        }
    }

    #[test]
    fn what_waits_to_be_published_is_not_shown_as_if_the_client_read_it() {
        let date = Change::ClientDate { was: None, to: Some(LATER), why: None, waiting: None };
        assert!(date.is_seen_at_once(&internal(1, 0, 1), true) && date.is_seen_at_once(&card(1, 0, 1), false));
        assert!(!date.is_seen_at_once(&card(1, 0, 1), true));
        assert!(Change::TeamDate { was: None, to: Some(LATER) }.is_seen_at_once(&card(1, 0, 1), true));
    }

    #[test]
    fn only_a_date_the_client_has_read_is_asked_about() {
        let moved = Change::ClientDate { was: Some(FIRST), to: Some(LATER), why: None, waiting: None };
        let shared = StaffCard { client_date: Some(FIRST), ..card(1, 0, 1) };
        assert_eq!(moved.tells(&shared), Tell::Date { from: FIRST, to: Some(LATER) });
        assert_eq!(moved.tells(&internal(1, 0, 1)), Tell::Nothing);
        assert_eq!(
            Change::ClientDate { was: None, to: Some(LATER), why: None, waiting: None }.tells(&shared),
            Tell::Nothing
        );
    }

    #[test]
    fn a_change_is_the_one_field_and_nothing_if_somebody_was_quicker() {
        let before = page(StaffCard { client_date: Some(FIRST), ..card(1, 0, 1) });
        let moved = Change::ClientDate { was: Some(FIRST), to: Some(LATER), why: None, waiting: None };
        assert_eq!(moved.in_fields(&before), Some(TaskFields { client_date: Some(LATER), ..before.fields() }));
        let why = Title::parse("The printer is late").unwrap();
        let sent = moved.clone().because(why.clone()).in_fields(&before).unwrap();
        assert_eq!((sent.client_date, sent.date_why), (Some(LATER), Some(why)));
        let quicker = page(StaffCard { client_date: Some(LATER), ..card(1, 0, 1) });
        assert_eq!(moved.in_fields(&quicker), None);
        let written = page(StaffCard { waiting: Some(Moment(7)), ..before.card.clone() });
        assert_eq!(moved.in_fields(&written), None, "what a colleague wrote to be published is not replaced unseen");
        let known = change_of(&written.card, Cell::ClientDate, &field_of_day(Some(LATER))).unwrap();
        let Some(Typed::Field(known)) = known else { panic!("a date is a field") };
        assert!(known.in_fields(&written).is_some(), "what waited when the typing began was seen");
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
        let cells: Vec<(TaskId, Cell)> =
            order.into_iter().flat_map(|task| Cell::ALL.map(|cell| (task, cell))).collect();
        for pair in cells.windows(2) {
            assert_eq!(neighbour_cell(&order, pair[0], false), Some(pair[1]));
            assert_eq!(neighbour_cell(&order, pair[1], true), Some(pair[0]));
        }
        assert_eq!(neighbour_cell(&order, cells[9], false), None);
        assert_eq!(neighbour_cell(&order, cells[0], true), None);
        assert_eq!(neighbour_cell(&order, (task(9), Cell::Title), false), None);
        for (task, cell) in cells {
            assert_eq!(Cell::of_id(&cell.id(task)), Some((task, cell)));
        }
        for id in ["", "card-", "quick-1", "date-x"] {
            assert_eq!(Cell::of_id(id), None, "{id}");
        }
    }
}
