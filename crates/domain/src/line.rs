//! What stands behind a line: the firm's own tasks by which one task of the same project gets done. The client reads the line
//! and learns of nothing behind it. One level: what stands behind has nothing behind itself.

use crate::plan::entry;
use crate::{Actor, Change, Event, SharedWith, Stage, Task};
use veranda_terms::{Moment, PersonId, TaskId};

/// At most so many tasks stand behind one.
pub const MOST: u32 = 200;

/// What has to be known of the two tasks beside their records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// How many tasks stand behind the task itself.
    pub behind_it: u32,
    /// How many stand behind the line already.
    pub behind_line: u32,
    /// How many partners see the task.
    pub partners: u32,
}

/// Why a task does not stand behind another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BehindRefused {
    /// It is the other.
    Itself,
    /// The other is of another project.
    Elsewhere,
    /// Its client sees it: what stands behind is the firm's own.
    Shared,
    /// A partner sees it.
    WithPartner,
    /// Other tasks stand behind it.
    IsLine,
    /// The other stands behind this one itself.
    LineIsBehind(TaskId),
    /// It stands where the client acts.
    ClientActs,
    /// As many stand there as can: [`MOST`].
    Full,
}

/// The line that keeps a task out of a stage: where the client acts they act on what they see, and of what stands behind a
/// line they see nothing. Asked by whoever puts a task there or behind a line, and by whoever takes a move back.
pub fn kept_out_by(behind: Option<TaskId>, stage: &Stage) -> Option<TaskId> {
    behind.filter(|_| stage.client_acts)
}

/// Puts a task, which stands in this stage, behind a line, also one that stood behind another until now. Nothing where it
/// stands there already.
///
/// # Errors
/// [`BehindRefused`].
pub fn put(
    (task, stage): (Task, &Stage),
    line: &Task,
    around: Around,
    by: PersonId,
    at: Moment,
) -> Result<Option<Change<Task>>, BehindRefused> {
    if task.id == line.id {
        return Err(BehindRefused::Itself);
    }
    if task.project != line.project {
        return Err(BehindRefused::Elsewhere);
    }
    if task.behind == Some(line.id) {
        return Ok(None);
    }
    if task.shared.is_some() {
        return Err(BehindRefused::Shared);
    }
    if around.partners > 0 {
        return Err(BehindRefused::WithPartner);
    }
    if kept_out_by(Some(line.id), stage).is_some() {
        return Err(BehindRefused::ClientActs);
    }
    if around.behind_it > 0 {
        return Err(BehindRefused::IsLine);
    }
    if let Some(other) = line.behind {
        return Err(BehindRefused::LineIsBehind(other));
    }
    if around.behind_line >= MOST {
        return Err(BehindRefused::Full);
    }
    Ok(Some(stands(task, Some(line.id), Event::PutBehind, by, at)))
}

/// Takes a task out from behind its line. Nothing where it stands behind none.
pub fn take_out(task: Task, by: PersonId, at: Moment) -> Option<Change<Task>> {
    task.behind.is_some().then(|| stands(task, None, Event::TakenOut, by, at))
}

/// Whatever is shared: what stands behind what is told to nobody outside.
fn stands(task: Task, behind: Option<TaskId>, event: Event, by: PersonId, at: Moment) -> Change<Task> {
    let next = Task { behind, ..task };
    let journal = vec![entry(&next, event, Actor::Person(by), at, SharedWith::Nobody)];
    Change { next, journal }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partner::PartnerRefused;
    use crate::sample::{Numbered, person, stage, task, task_id};
    use crate::sharing::{Begin, How, ShareRefused, share};
    use crate::{Face, PartnerFace, Partnership, Shared, Workflow};
    use veranda_terms::{ClientId, ClientText, PartnerId, ProjectId, SharingId, Title, WorkflowId};

    fn shared(number: u8) -> Task {
        Task { shared: Some(Shared { at: Moment(1), by: person(), from: Moment(1) }), ..task(number) }
    }

    fn behind(number: u8, line: u8) -> Task {
        Task { behind: Some(task_id(line)), ..task(number) }
    }

    const ALONE: Around = Around { behind_it: 0, behind_line: 0, partners: 0 };

    fn tried(task: Task, line: &Task, around: Around) -> Result<Option<Change<Task>>, BehindRefused> {
        put((task, &stage(1)), line, around, person(), Moment(5))
    }

    #[test]
    fn a_task_stands_behind_a_shared_or_an_internal_line_and_it_is_told_inside_alone() {
        for line in [task(2), shared(2)] {
            let change = tried(task(1), &line, ALONE).unwrap().unwrap();
            assert_eq!(change.next, behind(1, 2));
            assert_eq!(
                (change.journal[0].event, change.journal[0].shared_with),
                (Event::PutBehind, SharedWith::Nobody)
            );
            let out = take_out(change.next, person(), Moment(6)).unwrap();
            assert_eq!(out.next, task(1));
            assert_eq!((out.journal[0].event, out.journal[0].shared_with), (Event::TakenOut, SharedWith::Nobody));
        }
    }

    #[test]
    fn it_goes_from_behind_one_line_behind_another_and_nothing_is_told_where_it_stands_there_already() {
        let moved = tried(behind(1, 2), &task(3), ALONE).unwrap().unwrap();
        assert_eq!(moved.next.behind, Some(task_id(3)));
        assert_eq!(tried(behind(1, 2), &task(2), ALONE), Ok(None));
        assert_eq!(take_out(task(1), person(), Moment(5)), None);
    }

    #[test]
    fn what_stands_behind_is_shared_with_nobody() {
        let mut ids = Numbered(3);
        let text = || ClientText::parse("").unwrap();
        let title = Title::parse("Outside").unwrap();
        let face = Face { title: Some(title.clone()), text: text(), date: None, why: None };
        let begin = Begin {
            id: SharingId::fresh(&mut ids),
            client: ClientId::fresh(&mut ids),
            by: person(),
            at: Moment(5),
            from: Moment(5),
            how: How::Hand,
        };
        let workflow = Workflow { id: WorkflowId::fresh(&mut ids), stages: Vec::new() };
        let refused = share(behind(1, 2), face, &workflow, &begin).unwrap_err();
        assert_eq!(refused, ShareRefused::StandsBehind(task_id(2)));
        let place = Partnership::put(task(1).project, PartnerId::fresh(&mut ids), false, person(), Moment(1)).next;
        let face = PartnerFace { title, text: text(), date: None };
        let refused = place.share(&behind(1, 2), face, (SharingId::fresh(&mut ids), person(), Moment(5))).unwrap_err();
        assert_eq!(refused, PartnerRefused::StandsBehind(task_id(2)));
    }

    #[test]
    fn everything_that_would_show_it_or_make_a_second_level_is_refused() {
        let elsewhere = Task { project: ProjectId::fresh(&mut Numbered(7)), ..task(2) };
        let full = Around { behind_line: MOST, ..ALONE };
        for (one, line, around, why) in [
            (task(1), task(1), ALONE, BehindRefused::Itself),
            (task(1), elsewhere, ALONE, BehindRefused::Elsewhere),
            (shared(1), task(2), ALONE, BehindRefused::Shared),
            (task(1), task(2), Around { partners: 1, ..ALONE }, BehindRefused::WithPartner),
            (task(1), task(2), Around { behind_it: 1, ..ALONE }, BehindRefused::IsLine),
            (task(1), behind(2, 3), ALONE, BehindRefused::LineIsBehind(task_id(3))),
            (task(1), task(2), full, BehindRefused::Full),
        ] {
            assert_eq!(tried(one, &line, around), Err(why), "{why:?}");
        }
        let last = Around { behind_line: MOST - 1, ..ALONE };
        assert!(tried(task(1), &task(2), last).is_ok());
    }

    #[test]
    fn where_the_client_acts_stands_nothing_that_they_never_hear_of() {
        let theirs = Stage { client_acts: true, ..stage(1) };
        let tried = |task| put((task, &theirs), &shared(2), ALONE, person(), Moment(5));
        assert_eq!(tried(task(1)), Err(BehindRefused::ClientActs));
        assert_eq!(tried(behind(1, 3)), Err(BehindRefused::ClientActs), "nor from one line to another");
        assert_eq!(kept_out_by(Some(task_id(2)), &theirs), Some(task_id(2)));
        // A line itself may stand there, and where the firm acts everything may.
        assert_eq!(kept_out_by(None, &theirs), None);
        assert_eq!(kept_out_by(Some(task_id(2)), &stage(1)), None);
    }
}
