//! What stands behind a line, as the board knows it.

use super::{Plan, found_by};
use std::collections::{HashMap, HashSet};
use veranda_api::staff::StaffCard;
use veranda_terms::{Day, TaskId};

/// How much stands behind a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Behind {
    /// How many tasks.
    pub tasks: usize,
    /// How many of them are finished.
    pub done: usize,
}

/// All lines, with how much stands behind each.
pub fn lines<'a>(cards: impl Iterator<Item = &'a StaffCard>) -> HashMap<TaskId, Behind> {
    let mut lines: HashMap<TaskId, Behind> = HashMap::new();
    for card in cards {
        let Some(line) = card.behind else { continue };
        let behind = lines.entry(line).or_default();
        behind.tasks += 1;
        behind.done += usize::from(card.done.is_some());
    }
    lines
}

/// What stands behind this task: what is open first, the earliest team date first.
pub fn behind<'a>(cards: impl Iterator<Item = &'a StaffCard>, line: TaskId) -> Vec<TaskId> {
    let mut found: Vec<&StaffCard> = cards.filter(|card| card.behind == Some(line)).collect();
    found.sort_by_key(|card| {
        let day = card.team_date.map_or(i32::MAX, |day| day.0);
        (card.done.is_some(), day, card.title.for_staff(), card.id)
    });
    found.into_iter().map(|card| card.id).collect()
}

/// A task behind a line that is planned for a later day than the line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// Which.
    pub task: TaskId,
    /// What it is called.
    pub title: String,
    /// Its team date.
    pub day: Day,
    /// The team date of the line, where that is earlier.
    pub team: Option<Day>,
    /// The date the client reads, where that is earlier.
    pub told: Option<Day>,
}

/// The last open task behind an open line, if it is later than one of the line's dates. A date for the client counts once it
/// is read.
pub fn later<'a>(cards: impl Iterator<Item = &'a StaffCard>, line: &StaffCard) -> Option<Later> {
    if line.done.is_some() {
        return None;
    }
    let open = cards.filter(|card| card.behind == Some(line.id) && card.done.is_none());
    let (day, last) =
        open.filter_map(|card| Some((card.team_date?, card))).max_by_key(|(day, card)| (*day, card.id))?;
    let earlier = |date: Option<Day>| date.filter(|date| *date < day);
    let (team, told) = (earlier(line.team_date), earlier(line.client_date.filter(|_| line.shared.is_some())));
    (team.is_some() || told.is_some()).then(|| Later {
        task: last.id,
        title: last.title.for_staff().to_owned(),
        day,
        team,
        told,
    })
}

/// Which of these comes to where this one was once it is gone: the one after it, else the one before.
pub fn beside(all: &[TaskId], gone: TaskId) -> Option<TaskId> {
    let at = all.iter().position(|task| *task == gone)?;
    all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?)).copied()
}

/// At most so many tasks with these letters in their title that could be put behind a line: nobody outside sees them, they
/// stand where the firm acts, nothing stands behind them, and they stand behind nothing.
pub fn could_stand_behind(plan: &Plan, line: TaskId, typed: &str, most: usize) -> Vec<(TaskId, String)> {
    let lines: HashSet<TaskId> = plan.cards().filter_map(|card| card.behind).collect();
    let theirs = |card: &StaffCard| plan.stage(card.stage).is_some_and(|stage| stage.client_acts);
    let free = |card: &&StaffCard| {
        let inside = card.shared.is_none() && card.partners == 0 && !theirs(card);
        inside && card.behind.is_none() && !lines.contains(&card.id)
    };
    found_by(plan.cards().filter(free), typed, &[line], most)
}

/// At most so many tasks with these letters in their title behind which all of `tasks` could be put.
pub fn could_be_line(cards: &[&StaffCard], tasks: &[TaskId], typed: &str, most: usize) -> Vec<(TaskId, String)> {
    found_by(cards.iter().copied().filter(|card| card.behind.is_none()), typed, tasks, most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, internal, plan, task};
    use veranda_terms::{InternalText, Moment};

    fn called(title: &str, card: StaffCard) -> StaffCard {
        StaffCard { title: InternalText::parse_line(title).unwrap(), ..card }
    }

    fn under(line: u8, day: Option<i32>, card: StaffCard) -> StaffCard {
        StaffCard { behind: Some(task(line)), team_date: day.map(Day), ..card }
    }

    fn done(card: StaffCard) -> StaffCard {
        StaffCard { done: Some(Moment(9)), ..card }
    }

    #[test]
    fn what_stands_behind_is_counted_and_what_is_open_and_due_comes_first() {
        let cards = [
            card(1, 0, 1),
            done(under(1, Some(3), internal(2, 0, 2))),
            under(1, None, internal(3, 0, 3)),
            under(1, Some(8), internal(4, 0, 4)),
            internal(5, 0, 5),
        ];
        assert_eq!(lines(cards.iter()), HashMap::from([(task(1), Behind { tasks: 3, done: 1 })]));
        assert_eq!(behind(cards.iter(), task(1)), [task(4), task(3), task(2)]);
        assert_eq!(behind(cards.iter(), task(4)), []);
    }

    #[test]
    fn a_later_day_behind_is_said_against_what_the_client_reads_and_what_the_team_planned() {
        let line = StaffCard { team_date: Some(Day(10)), client_date: Some(Day(12)), ..card(1, 0, 1) };
        let with = |day: i32| {
            let cards = [under(1, Some(day), internal(2, 0, 2)), done(under(1, Some(90), internal(3, 0, 3)))];
            later(cards.iter(), &line).map(|later| (later.team.is_some(), later.told.is_some()))
        };
        assert_eq!([with(10), with(11), with(13)], [None, Some((true, false)), Some((true, true))]);
        let cards = [under(1, Some(99), internal(2, 0, 2))];
        assert_eq!(later(cards.iter(), &done(line.clone())), None, "it is over");
        let unread = StaffCard { shared: None, team_date: None, ..line };
        assert_eq!(later(cards.iter(), &unread), None, "nobody has read the date");
    }

    #[test]
    fn the_keyboard_goes_on_to_the_next_row_and_from_the_last_one_back() {
        let all = [task(1), task(2), task(3)];
        assert_eq!([1, 2, 3].map(|gone| beside(&all, task(gone))), [Some(task(2)), Some(task(3)), Some(task(2))]);
        assert_eq!((beside(&all[..1], task(1)), beside(&all, task(9))), (None, None));
    }

    #[test]
    fn only_what_could_stand_there_is_offered() {
        let cards = [
            called("Line", card(1, 0, 1)),
            called("Cut", under(1, None, internal(2, 0, 2))),
            called("Fold", internal(3, 0, 3)),
            called("Glue", StaffCard { partners: 1, ..internal(4, 0, 4) }),
            called("Inner line", internal(5, 0, 5)),
            called("Ink", under(5, None, internal(6, 0, 6))),
            // Where the client acts: it may be a line, and stands behind none.
            called("Try", internal(7, 2, 7)),
        ];
        let all: Vec<&StaffCard> = cards.iter().collect();
        let plan = plan(cards.to_vec());
        let names = |found: Vec<(TaskId, String)>| found.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(names(could_stand_behind(&plan, task(1), "", 9)), ["Fold"]);
        assert_eq!(names(could_be_line(&all, &[task(3)], "", 9)), ["Glue", "Inner line", "Line", "Try"]);
        assert_eq!(names(could_be_line(&all, &[task(3)], "line", 9)), ["Line", "Inner line"]);
    }
}
