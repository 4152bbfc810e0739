//! What a status report needs beside the plan: the dates that were told, and what the lead releases.

use crate::{Actor, Change, Event, JournalEntry, NeedsReason, Project, Scope, SharedWith, Task, Thing};
use veranda_terms::{ClientText, Day, Health, Moment, PersonId, ProjectId, TaskId, Title};

/// A client date as it was told. Rows never change: the first of a sharing is what was promised, the others are slips.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldDate {
    /// Of which task.
    pub task: TaskId,
    /// Of which project.
    pub project: ProjectId,
    /// When it was told.
    pub at: Moment,
    /// The date; nothing when it was taken back.
    pub day: Option<Day>,
    /// Why another one than before, as the client read it; nothing for the first of a sharing.
    pub why: Option<Title>,
}

impl ToldDate {
    /// What is told now, if the client of a shared task reads another date than the one told last in this sharing.
    ///
    /// A sharing that begins with everything told in earlier ones tells the date of today, whatever was told then: it moved
    /// while nobody outside read it, and nobody was asked why.
    ///
    /// # Errors
    /// [`NeedsReason`] when another date was told and the task does not say why: whatever changed it has passed the
    /// question by.
    pub fn next(task: &Task, last: Option<&ToldDate>, at: Moment) -> Result<Option<ToldDate>, NeedsReason> {
        let Some(shared) = task.shared else { return Ok(None) };
        let last = last.filter(|told| told.at >= shared.from);
        let known = last.and_then(|told| told.day);
        if known == task.face.date {
            return Ok(None);
        }
        let begins = at == shared.at && last.is_some_and(|told| told.at < shared.at);
        if known.is_some() && task.face.why.is_none() && !begins {
            return Err(NeedsReason);
        }
        let (day, why) = (task.face.date, task.face.why.clone());
        Ok(Some(ToldDate { task: task.id, project: task.project, at, day, why }))
    }
}

/// A judgement the lead made public: how the project stands and where it is heading. The last one holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Of which project.
    pub project: ProjectId,
    /// When.
    pub at: Moment,
    /// By whom; the client reads the name.
    pub by: PersonId,
    /// How it stands.
    pub health: Health,
    /// When it is expected to be finished: the first and the last likely day.
    pub forecast: Option<(Day, Day)>,
    /// Why, in the lead's words; may be empty.
    pub words: ClientText,
}

/// Why a judgement was not released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseRefused {
    /// Nothing of the project is shared yet: nobody could read it.
    NotShared,
    /// The forecast ends before it begins.
    ForecastBackwards,
}

/// Releases a judgement about a project.
///
/// # Errors
/// Says why not.
pub fn release(project: &Project, release: Release) -> Result<Change<Release>, ReleaseRefused> {
    if project.shared_with != SharedWith::Client {
        return Err(ReleaseRefused::NotShared);
    }
    if release.forecast.is_some_and(|(first, last)| last < first) {
        return Err(ReleaseRefused::ForecastBackwards);
    }
    let entry = JournalEntry {
        scope: Scope::Project(project.id),
        at: release.at,
        by: Actor::Person(release.by),
        event: Event::JudgementReleased,
        thing: Thing::Project(project.id),
        shared_with: SharedWith::Client,
    };
    Ok(Change { next: release, journal: vec![entry] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Face, Shared, sample};

    fn task(date: Option<Day>, shared_from: Option<Moment>) -> Task {
        let by = sample::person();
        let task = sample::task(7);
        Task { face: Face { date, ..task.face }, shared: shared_from.map(|from| Shared { at: from, by, from }), ..task }
    }

    fn moved(date: Option<Day>, why: &str) -> Task {
        let mut task = task(date, Some(Moment(5)));
        task.face.why = Title::parse(why).ok();
        task
    }

    #[test]
    fn a_date_is_told_once_and_again_when_it_moves() {
        let (monday, friday) = (Day(20_000), Day(20_004));
        let first = ToldDate::next(&task(Some(monday), Some(Moment(5))), None, Moment(5)).unwrap().unwrap();
        assert_eq!((first.day, &first.why), (Some(monday), &None));
        assert_eq!(ToldDate::next(&task(Some(monday), Some(Moment(5))), Some(&first), Moment(6)), Ok(None));
        let second = ToldDate::next(&moved(Some(friday), "The die broke"), Some(&first), Moment(7)).unwrap().unwrap();
        assert_eq!((second.day, second.at), (Some(friday), Moment(7)));
        assert_eq!(second.why.as_ref().map(Title::as_str), Some("The die broke"));
        let taken_back = ToldDate::next(&moved(None, "Nobody knows"), Some(&second), Moment(8)).unwrap().unwrap();
        assert_eq!(taken_back.day, None);
    }

    #[test]
    fn a_date_that_was_told_does_not_move_without_a_reason() {
        let first = ToldDate::next(&task(Some(Day(1)), Some(Moment(5))), None, Moment(5)).unwrap().unwrap();
        for date in [Some(Day(2)), None] {
            assert_eq!(ToldDate::next(&task(date, Some(Moment(5))), Some(&first), Moment(6)), Err(NeedsReason));
        }
    }

    #[test]
    fn nothing_is_told_about_an_internal_task_and_a_new_sharing_promises_anew() {
        let told = ToldDate::next(&task(Some(Day(1)), Some(Moment(5))), None, Moment(5)).unwrap().unwrap();
        assert_eq!(ToldDate::next(&task(Some(Day(2)), None), Some(&told), Moment(6)), Ok(None));
        let again = ToldDate::next(&task(Some(Day(1)), Some(Moment(9))), Some(&told), Moment(9)).unwrap().unwrap();
        assert_eq!((again.day, again.at, again.why), (Some(Day(1)), Moment(9), None));
    }

    #[test]
    fn a_sharing_with_all_history_tells_what_moved_while_nobody_read_it() {
        let told = ToldDate::next(&task(Some(Day(1)), Some(Moment(5))), None, Moment(5)).unwrap().unwrap();
        for date in [Some(Day(2)), None] {
            let mut again = task(date, Some(Moment(9)));
            again.shared.as_mut().unwrap().from = Moment(5);
            let now = ToldDate::next(&again, Some(&told), Moment(9)).unwrap().unwrap();
            assert_eq!((now.day, now.at, &now.why), (date, Moment(9), &None));
            // After that it moves with a reason, as it does while what was told before still holds.
            again.face.date = Some(Day(3));
            assert_eq!(ToldDate::next(&again, Some(&told), Moment(10)), Err(NeedsReason));
            let known = now.day.is_some();
            assert_eq!(ToldDate::next(&again, Some(&now), Moment(10)).is_err(), known);
        }
    }
}
