//! Decisions over a task's checklist: adding lines, writing them anew, putting them elsewhere, ticking, removing and
//! bringing back. Nothing of it is ever told outside.

use crate::plan::{RANK_STEP, entry, rank_between};
use crate::{Actor, Change, ChecklistItem, Event, SharedWith, Task};
use veranda_terms::policy::CHECKLIST_LINES;
use veranda_terms::{ChecklistItemId, InternalText, Moment, PersonId};

/// Why a line was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemRefused {
    /// It was removed meanwhile.
    Removed,
    /// Somebody wrote it anew meanwhile: what would be lost was never seen.
    Changed,
    /// The list has as many lines as a list can have.
    Full,
}

/// New lines under those that stand. `lines` are the lines that stand, in order.
///
/// # Errors
/// [`ItemRefused::Full`] when there are too many of them together.
pub fn add(
    task: &Task,
    lines: &[ChecklistItem],
    new: Vec<(ChecklistItemId, InternalText)>,
    by: PersonId,
    at: Moment,
) -> Result<Vec<Change<ChecklistItem>>, ItemRefused> {
    if lines.len() + new.len() > CHECKLIST_LINES {
        return Err(ItemRefused::Full);
    }
    let mut last = lines.last().map(|line| line.position);
    let added = new.into_iter().map(|(id, text)| {
        let position = rank_between(last, None).unwrap_or(i64::MAX);
        last = Some(position);
        let next = ChecklistItem {
            id,
            task: task.id,
            project: task.project,
            text,
            ticked: false,
            position,
            source: None,
            removed: None,
        };
        changed(task, next, Event::ItemAdded, by, at)
    });
    Ok(added.collect())
}

/// Ticks a line, or takes the tick away.
///
/// # Errors
/// [`ItemRefused::Removed`].
pub fn tick(
    task: &Task,
    line: ChecklistItem,
    ticked: bool,
    by: PersonId,
    at: Moment,
) -> Result<Change<ChecklistItem>, ItemRefused> {
    let next = ChecklistItem { ticked, ..standing(line)? };
    Ok(changed(task, next, Event::ItemTicked, by, at))
}

/// Writes a line anew, by somebody who saw it read `seen`.
///
/// # Errors
/// [`ItemRefused::Removed`]; [`ItemRefused::Changed`] when it reads otherwise by now, and not as it is to read.
pub fn rename(
    task: &Task,
    line: ChecklistItem,
    seen: &InternalText,
    text: InternalText,
    by: PersonId,
    at: Moment,
) -> Result<Change<ChecklistItem>, ItemRefused> {
    let line = standing(line)?;
    if line.text != *seen && line.text != text {
        return Err(ItemRefused::Changed);
    }
    Ok(changed(task, ChecklistItem { text, ..line }, Event::ItemRenamed, by, at))
}

/// Puts a line above another, or at the bottom: also when that other is not there any more. Gives the change and the
/// neighbours that had to be numbered anew for it. `lines` are the lines that stand, in order.
///
/// # Errors
/// [`ItemRefused::Removed`].
pub fn place(
    task: &Task,
    line: ChecklistItem,
    before: Option<ChecklistItemId>,
    lines: &[ChecklistItem],
    by: PersonId,
    at: Moment,
) -> Result<(Change<ChecklistItem>, Vec<ChecklistItem>), ItemRefused> {
    let line = standing(line)?;
    let mut others: Vec<ChecklistItem> = lines.iter().filter(|other| other.id != line.id).cloned().collect();
    let to = before.and_then(|before| others.iter().position(|other| other.id == before)).unwrap_or(others.len());
    let above = to.checked_sub(1).and_then(|above| others.get(above)).map(|other| other.position);
    let below = others.get(to).map(|other| other.position);
    if let Some(position) = rank_between(above, below) {
        return Ok((changed(task, ChecklistItem { position, ..line }, Event::ItemMoved, by, at), Vec::new()));
    }
    // Imported lines stand next to each other without room between.
    let mut places = (0_i64..).map(|place| place.saturating_mul(RANK_STEP));
    let mut position = 0;
    for at in 0..=others.len() {
        let place = places.next().unwrap_or(i64::MAX);
        match at.cmp(&to) {
            std::cmp::Ordering::Less => others[at].position = place,
            std::cmp::Ordering::Equal => position = place,
            std::cmp::Ordering::Greater => others[at - 1].position = place,
        }
    }
    Ok((changed(task, ChecklistItem { position, ..line }, Event::ItemMoved, by, at), others))
}

/// Removes a line. It is kept, so that it can come back as it was, and so that a plan brought in again does not bring it
/// back by itself.
pub fn remove(task: &Task, line: ChecklistItem, by: PersonId, at: Moment) -> Change<ChecklistItem> {
    let removed = line.removed.or(Some(at));
    changed(task, ChecklistItem { removed, ..line }, Event::ItemRemoved, by, at)
}

/// Brings a removed line back to its place, with its tick.
pub fn restore(task: &Task, line: ChecklistItem, by: PersonId, at: Moment) -> Change<ChecklistItem> {
    changed(task, ChecklistItem { removed: None, ..line }, Event::ItemRestored, by, at)
}

fn standing(line: ChecklistItem) -> Result<ChecklistItem, ItemRefused> {
    if line.removed.is_some() { Err(ItemRefused::Removed) } else { Ok(line) }
}

fn changed(task: &Task, next: ChecklistItem, event: Event, by: PersonId, at: Moment) -> Change<ChecklistItem> {
    Change { next, journal: vec![entry(task, event, Actor::Person(by), at, SharedWith::Nobody)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use veranda_terms::Randomness;

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn text(text: &str) -> InternalText {
        InternalText::parse_line(text).unwrap()
    }

    fn task() -> Task {
        Task { title: text("Menu"), created: Moment(1), ..sample::task(101) }
    }

    fn me() -> PersonId {
        PersonId::fresh(&mut Count(200))
    }

    /// Lines with these positions, named by their place.
    fn lines(task: &Task, positions: &[i64]) -> Vec<ChecklistItem> {
        let mut ids = Count(0);
        let line = |(at, position): (usize, &i64)| ChecklistItem {
            id: ChecklistItemId::fresh(&mut ids),
            task: task.id,
            project: task.project,
            text: text(&at.to_string()),
            ticked: false,
            position: *position,
            source: None,
            removed: None,
        };
        positions.iter().enumerate().map(line).collect()
    }

    /// The texts in the order they stand in after a move.
    fn after(lines: &[ChecklistItem], moved: (Change<ChecklistItem>, Vec<ChecklistItem>)) -> String {
        let mut all = lines.to_vec();
        for next in moved.1.into_iter().chain([moved.0.next]) {
            let at = all.iter().position(|line| line.id == next.id).unwrap();
            all[at] = next;
        }
        all.sort_by_key(|line| (line.position, line.id));
        all.iter().map(|line| line.text.for_staff()).collect()
    }

    #[test]
    fn lines_are_added_under_those_that_stand_until_the_list_is_full() {
        let task = task();
        let standing = lines(&task, &[0, 1]);
        let mut ids = Count(50);
        let mut two =
            || vec![(ChecklistItemId::fresh(&mut ids), text("a")), (ChecklistItemId::fresh(&mut ids), text("b"))];
        let added = add(&task, &standing, two(), me(), Moment(9)).unwrap();
        let positions: Vec<i64> = added.iter().map(|change| change.next.position).collect();
        assert!(1 < positions[0] && positions[0] < positions[1], "{positions:?}");
        assert_eq!(added[0].journal[0].event, Event::ItemAdded);
        assert_eq!(added[0].journal[0].shared_with, SharedWith::Nobody);
        let nearly = lines(&task, &vec![0; CHECKLIST_LINES - 1]);
        assert_eq!(add(&task, &nearly, two(), me(), Moment(9)), Err(ItemRefused::Full));
    }

    #[test]
    fn a_line_goes_anywhere_also_between_lines_without_room() {
        let task = task();
        for positions in [vec![0, 1, 2, 3], vec![5, 5, 5, 5], vec![0, RANK_STEP, 2 * RANK_STEP, 3 * RANK_STEP]] {
            let standing = lines(&task, &positions);
            for (from, before, expected) in [
                (0, Some(3), "1203"),
                (3, Some(0), "3012"),
                (2, Some(1), "0213"),
                (1, None, "0231"),
                (1, Some(2), "0123"),
                (1, Some(1), "0231"),
            ] {
                let before = before.map(|at: usize| standing[at].id);
                let moved = place(&task, standing[from].clone(), before, &standing, me(), Moment(9)).unwrap();
                assert_eq!(after(&standing, moved), expected, "{positions:?} {from}");
            }
        }
    }

    #[test]
    fn a_line_is_written_anew_only_as_it_was_seen() {
        let task = task();
        let line = lines(&task, &[0]).remove(0);
        let renamed = rename(&task, line.clone(), &text("0"), text("mine"), me(), Moment(9)).unwrap();
        assert_eq!(renamed.next.text, text("mine"));
        let late = rename(&task, renamed.next.clone(), &text("0"), text("theirs"), me(), Moment(9));
        assert_eq!(late, Err(ItemRefused::Changed));
        // The same word twice is no quarrel.
        assert!(rename(&task, renamed.next, &text("0"), text("mine"), me(), Moment(9)).is_ok());
    }

    #[test]
    fn what_was_removed_is_left_alone_and_comes_back_as_it_was() {
        let task = task();
        let ticked = tick(&task, lines(&task, &[7]).remove(0), true, me(), Moment(9)).unwrap().next;
        let gone = remove(&task, ticked.clone(), me(), Moment(10)).next;
        assert_eq!(gone.removed, Some(Moment(10)));
        assert_eq!(remove(&task, gone.clone(), me(), Moment(11)).next.removed, Some(Moment(10)));
        assert_eq!(tick(&task, gone.clone(), false, me(), Moment(11)), Err(ItemRefused::Removed));
        assert_eq!(rename(&task, gone.clone(), &text("0"), text("1"), me(), Moment(11)), Err(ItemRefused::Removed));
        assert!(place(&task, gone.clone(), None, &[], me(), Moment(11)).is_err());
        assert_eq!(restore(&task, gone, me(), Moment(12)).next, ticked);
    }
}
