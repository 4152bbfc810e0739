//! Tasks that come again.

use crate::{Actor, Change, ChecklistItem, Event, Face, SharedWith, Task, plan};
use veranda_terms::{
    ChecklistItemId, Country, Day, Every, Moment, PersonId, ProjectId, Randomness, StageId, TaskId, working_day_after,
};

/// That a task comes again. It stands beside the present one, and goes on to the next when that is made: so one is made once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    /// The present one.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// How often.
    pub every: Every,
    /// The day it came for the first time.
    pub first: Day,
    /// How often it came since; the present one.
    pub times: u32,
    /// Whether the next one is shared again where the present one is.
    pub share: bool,
    /// Who said so: what is shared again is shared in their name.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// Of so many days gone by the first to come is looked for: more than a house is ever closed.
const MOST_MISSED: u32 = 5_000;

impl Recurrence {
    /// What is said of a task, after what was said `before`. Where it comes as often and on the day it has, that is no other
    /// day: it may have been put off to a working day or a shorter month's last, and the others are counted from where they
    /// were.
    pub fn after(self, before: Option<&Recurrence>, holidays: &[Country]) -> Self {
        match before {
            Some(before) if before.every == self.every && before.day(holidays) == self.first => {
                Self { first: before.first, times: before.times, ..self }
            }
            _ => self,
        }
    }

    /// The day of the present one: the next on which people work.
    pub fn day(&self, holidays: &[Country]) -> Day {
        self.day_of(self.times, holidays)
    }

    /// The day of the next one.
    pub fn next_day(&self, holidays: &[Country]) -> Day {
        self.day_of(self.times.saturating_add(1), holidays)
    }

    fn day_of(&self, times: u32, holidays: &[Country]) -> Day {
        working_day_after(self.every.nth(self.first, times), 0, holidays)
    }

    /// Which the next one is, made on this day. Days that went by while nobody made it are left out: nobody has use for a
    /// pile of them.
    fn next_times(&self, today: Day, holidays: &[Country]) -> u32 {
        let following = self.times.saturating_add(1);
        let to_come = |times: &u32| self.day_of(*times, holidays) > today;
        (following..following.saturating_add(MOST_MISSED)).find(to_come).unwrap_or(following)
    }

    /// Whether the next one is to be made: the present one is finished, or its day is there.
    pub fn is_due(&self, task: &Task, now: Moment, holidays: &[Country]) -> bool {
        task.done.is_some() || now >= self.day(holidays).start_utc()
    }
}

/// The next one.
#[derive(Debug, Clone)]
pub struct Next {
    /// The task, born internal.
    pub task: Change<Task>,
    /// Its checklist, nothing ticked.
    pub lines: Vec<ChecklistItem>,
    /// What stands beside it from now on.
    pub recurrence: Recurrence,
}

/// Makes the next one of a task: its title, text, people and checklist, wording for the client, the line it stands behind, and
/// the day after its own. Nothing stands behind the next one.
/// `rank` puts it where new tasks are put in `stage`.
pub fn next(
    recurrence: Recurrence,
    task: &Task,
    lines: &[ChecklistItem],
    (stage, rank): (StageId, i64),
    holidays: &[Country],
    at: Moment,
    dice: &mut dyn Randomness,
) -> Next {
    let id = TaskId::fresh(dice);
    let recurrence = Recurrence { task: id, times: recurrence.next_times(at.day_utc(), holidays), ..recurrence };
    let next = Task {
        id,
        project: task.project,
        stage,
        rank,
        title: task.title.clone(),
        text: task.text.clone(),
        // What was promised was promised of the present one.
        face: Face { date: None, why: None, ..task.face.clone() },
        shared: None,
        owners: task.owners.clone(),
        team_date: Some(recurrence.day(holidays)),
        milestone: task.milestone,
        behind: task.behind,
        done: None,
        source: None,
        created: at,
    };
    let lines = lines
        .iter()
        .map(|line| ChecklistItem {
            id: ChecklistItemId::fresh(dice),
            task: id,
            ticked: false,
            source: None,
            removed: None,
            ..line.clone()
        })
        .collect();
    let entry = plan::entry(&next, Event::TaskCameAgain, Actor::System, at, SharedWith::Nobody);
    Next { task: Change { next, journal: vec![entry] }, lines, recurrence }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shared;
    use veranda_terms::{ClientText, InternalText, Title};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn said(every: Every, first: &str, times: u32) -> Recurrence {
        let mut ids = Count(0);
        Recurrence {
            task: TaskId::fresh(&mut ids),
            project: ProjectId::fresh(&mut ids),
            every,
            first: day(first),
            times,
            share: false,
            by: PersonId::fresh(&mut ids),
            at: Moment(1),
        }
    }

    fn task(of: &Recurrence) -> Task {
        let mut ids = Count(20);
        Task {
            id: of.task,
            project: of.project,
            stage: StageId::fresh(&mut ids),
            rank: 7,
            title: InternalText::parse_line("Count the stock").unwrap(),
            text: InternalText::parse_line("by hand").unwrap(),
            face: Face {
                title: Some(Title::parse("Stock").unwrap()),
                text: ClientText::parse("What there is").unwrap(),
                date: Some(day("2026-12-24")),
                why: Title::parse("The scales were away").ok(),
            },
            shared: Some(Shared { at: Moment(2), by: of.by, from: Moment(2) }),
            owners: vec![of.by],
            team_date: Some(day("2026-12-24")),
            milestone: false,
            behind: None,
            done: Some(Moment(3)),
            source: Some("trello:1".to_owned()),
            created: Moment(1),
        }
    }

    fn made(recurrence: Recurrence, at: &str, holidays: &[Country]) -> Next {
        let mut ids = Count(40);
        let line = ChecklistItem {
            id: ChecklistItemId::fresh(&mut ids),
            task: recurrence.task,
            project: recurrence.project,
            text: InternalText::parse_line("Shelf one").unwrap(),
            ticked: true,
            position: 4,
            source: Some("trello:2".to_owned()),
            removed: None,
        };
        let place = (StageId::fresh(&mut ids), 99);
        next(recurrence, &task(&recurrence), &[line], place, holidays, day(at).start_utc(), &mut ids)
    }

    #[test]
    fn the_next_one_takes_along_what_is_the_task_s_and_nothing_that_happened_to_it() {
        let before = said(Every::Week, "2026-12-03", 0);
        let Next { task, lines, recurrence } = made(before, "2026-12-03", &[]);
        let next = task.next;
        assert_eq!((next.title.for_staff(), next.text.for_staff()), ("Count the stock", "by hand"));
        assert_eq!((next.shared, next.done, next.source, next.rank), (None, None, None, 99));
        assert_eq!((next.face.title.is_some(), next.face.date, next.face.why), (true, None, None));
        assert_eq!((next.team_date, next.owners), (Some(day("2026-12-10")), vec![before.by]));
        assert_eq!((lines[0].ticked, lines[0].task, &lines[0].source, lines[0].position), (false, next.id, &None, 4));
        assert_eq!((recurrence.task, recurrence.times, recurrence.first), (next.id, 1, before.first));
        assert_eq!(task.journal[0].shared_with, SharedWith::Nobody);
    }

    #[test]
    fn a_day_off_becomes_the_next_working_day_and_moves_no_other() {
        // Every week on Thursday: Christmas Eve is free in Sweden, and so are the days after it.
        let first = said(Every::Week, "2026-12-17", 0);
        let eve = made(first, "2026-12-17", &[Country::Sweden]);
        assert_eq!(eve.task.next.team_date, Some(day("2026-12-28")));
        let after = made(eve.recurrence, "2026-12-28", &[Country::Sweden]);
        assert_eq!(after.task.next.team_date, Some(day("2027-01-01").plus(3)), "New Year's Eve is free, too");
        assert_eq!(after.recurrence.next_day(&[Country::Sweden]), day("2027-01-07"));
    }

    #[test]
    fn saying_the_same_again_moves_nothing() {
        // On the last of a month, which in February is the 28th: a Sunday, so it comes on Monday, the first of March.
        let before = said(Every::Month, "2027-01-31", 1);
        assert_eq!(before.day(&[]), day("2027-03-01"));
        let again = |every, first: &str| Recurrence { share: true, ..said(every, first, 0) }.after(Some(&before), &[]);
        let same = again(Every::Month, "2027-03-01");
        assert_eq!((same.first, same.times, same.share), (before.first, 1, true));
        assert_eq!(same.next_day(&[]), day("2027-03-31"));
        for (every, first) in [(Every::Month, "2027-03-02"), (Every::Week, "2027-03-01")] {
            let other = again(every, first);
            assert_eq!((other.first, other.times), (day(first), 0));
        }
        assert_eq!(said(Every::Month, "2027-03-01", 0).after(None, &[]).first, day("2027-03-01"));
    }

    #[test]
    fn it_is_due_when_finished_or_when_its_day_is_there() {
        let said = said(Every::Month, "2026-12-05", 0);
        let open = Task { done: None, ..task(&said) };
        // The fifth is a Saturday.
        assert!(!said.is_due(&open, day("2026-12-06").start_utc(), &[]));
        assert!(said.is_due(&open, day("2026-12-07").start_utc(), &[]));
        assert!(said.is_due(&task(&said), day("2026-11-01").start_utc(), &[]));
    }

    #[test]
    fn days_that_went_by_unmade_are_left_out() {
        let said = said(Every::Week, "2026-12-03", 0);
        let late = made(said, "2027-01-08", &[]);
        assert_eq!((late.task.next.team_date, late.recurrence.times), (Some(day("2027-01-14")), 6));
        // Finished before its day: the next one is the following.
        assert_eq!(made(said, "2026-11-20", &[]).task.next.team_date, Some(day("2026-12-10")));
    }
}
