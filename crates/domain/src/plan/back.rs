//! Taking a move back, as whoever made it: the task stands where it stood, and what entering the stage had asked is not
//! asked any more.

use super::went;
use crate::{Actor, Ask, Change, Stage, Task, Workflow, line};
use veranda_terms::{Moment, Outcome, PersonId, StageId, TaskId, policy::RECALL_MS};

/// What the journal says of the last move of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Who moved it.
    pub by: Actor,
    /// When.
    pub at: Moment,
    /// The stage it took the task from, its own where it only ordered it; nothing where that is not known.
    pub from: Option<StageId>,
    /// What it meant for whether the task is done.
    pub ended: Ended,
}

/// What a move meant for whether its task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Nothing.
    Neither,
    /// It finished the task.
    Finished,
    /// It opened the task again, which had been done since then, as far as that is known.
    Reopened(Option<Moment>),
}

/// A move, taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// The task, where it stood.
    pub task: Change<Task>,
    /// What the move had asked of the client, withdrawn.
    pub asks: Vec<Change<Ask>>,
}

/// Why a move was not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackRefused {
    /// Somebody else has moved the task since, nobody ever has, or it was not there that it stood before.
    MovedSince,
    /// It stands behind this task since, and the client acts where it stood.
    StandsBehind(TaskId),
    /// What the move asked has been answered.
    Answered,
    /// What the move asked may have been mailed by now.
    TooLate,
}

/// Takes the last move of a task back, to a place in the stage it came from. Entering that stage asks nothing and shares
/// nothing: the task had been there.
///
/// # Errors
/// Says why not.
pub fn take_back(
    task: Task,
    (stage, rank): (&Stage, i64),
    moved: Option<Moved>,
    asks: &[Ask],
    workflow: &Workflow,
    by: PersonId,
    at: Moment,
) -> Result<TakenBack, BackRefused> {
    let theirs = |moved: &Moved| moved.by == Actor::Person(by) && moved.from == Some(stage.id);
    let Some(moved) = moved.filter(theirs) else { return Err(BackRefused::MovedSince) };
    if stage.id != task.stage
        && let Some(line) = line::kept_out_by(task.behind, stage)
    {
        return Err(BackRefused::StandsBehind(line));
    }
    let opened = |ask: &&Ask| ask.opened_by_stage == Some(task.stage) && ask.since == moved.at && ask.by == by;
    let mut withdrawn = Vec::new();
    for ask in asks.iter().filter(opened) {
        match &ask.closed {
            Some(closed) if closed.outcome == Outcome::Withdrawn => {}
            Some(_) => return Err(BackRefused::Answered),
            None if at.0 - moved.at.0 >= RECALL_MS => return Err(BackRefused::TooLate),
            None => withdrawn.extend(ask.clone().withdraw(by, at, task.shared_with()).ok()),
        }
    }
    let done = match moved.ended {
        Ended::Neither => task.done,
        Ended::Finished => None,
        Ended::Reopened(since) => task.done.or(since).or(Some(task.created)),
    };
    let next = Task { stage: stage.id, rank, done, ..task.clone() };
    Ok(TakenBack { task: went(task, next, asks, workflow, by, at), asks: withdrawn })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::of_stage;
    use crate::plan::{HouseStage, New, StageNames, create, house_workflow, place};
    use crate::{Event, Face, Shared, SharedWith};
    use veranda_terms::{AskId, InternalText, ProjectId, Randomness, StageId, TaskId, Title, WorkflowId};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    const MOVED: Moment = Moment(1_000);
    const AFTER: Moment = Moment(2_000);

    /// A shared task that Ines has moved from one stage to another.
    struct Given {
        task: Task,
        asks: Vec<Ask>,
        workflow: Workflow,
        from: StageId,
        moved: Moved,
        ines: PersonId,
    }

    impl Given {
        fn back(&self, by: PersonId, at: Moment) -> Result<TakenBack, BackRefused> {
            let stage = self.workflow.stage(self.from).unwrap();
            take_back(self.task.clone(), (stage, 5), Some(self.moved), &self.asks, &self.workflow, by, at)
        }
    }

    fn moved(from: HouseStage, to: HouseStage) -> Given {
        let mut ids = Count(0);
        let ines = PersonId::fresh(&mut ids);
        let title = || Title::parse("Stage").unwrap();
        let names = |_| StageNames { name: title(), client_name: title(), sentence: Some(title()), unlocks: None };
        let id = WorkflowId::fresh(&mut ids);
        let workflow = house_workflow(id, || StageId::fresh(&mut ids), names);
        let [from, to] = [from, to].map(|stage| workflow.stages[stage as usize].clone());
        let words = InternalText::parse_line("A task").unwrap();
        let (id, project) = (TaskId::fresh(&mut ids), ProjectId::fresh(&mut ids));
        let mut task = create(id, project, &from, 5, New::titled(words), Actor::Person(ines), Moment(0)).next;
        task.face = Face { title: Some(title()), ..task.face };
        task.shared = Some(Shared { at: Moment(0), by: ines, from: Moment(0) });
        let change = place(task, &to, 0, &[], &workflow, ines, MOVED);
        let ended = match change.journal.iter().map(|entry| entry.event).next_back() {
            Some(Event::TaskFinished) => Ended::Finished,
            Some(Event::TaskReopened) => Ended::Reopened(Some(Moment(0))),
            _ => Ended::Neither,
        };
        let task = change.next;
        let ask = of_stage(&task, &to, &[], AskId::fresh(&mut ids), ines, MOVED).map(|change| change.next);
        let moved = Moved { by: Actor::Person(ines), at: MOVED, from: Some(from.id), ended };
        Given { task, asks: ask.into_iter().collect(), workflow, from: from.id, moved, ines }
    }

    #[test]
    fn it_stands_where_it_stood_and_what_the_stage_asked_is_withdrawn() {
        let given = moved(HouseStage::Design, HouseStage::ClientReview);
        let back = given.back(given.ines, AFTER).unwrap();
        assert_eq!((back.task.next.stage, back.task.next.rank), (given.from, 5));
        assert_eq!(back.asks.len(), 1);
        assert_eq!(back.asks[0].next.closed.as_ref().unwrap().outcome, Outcome::Withdrawn);
        assert_eq!(back.asks[0].journal[0].shared_with, SharedWith::Client);
    }

    #[test]
    fn a_place_within_its_stage_is_taken_back_as_one() {
        let mut given = moved(HouseStage::Design, HouseStage::ClientReview);
        given.from = given.task.stage;
        given.moved.from = Some(given.from);
        // It was ordered after it had come here: what coming here asked stays asked.
        given.moved.at = Moment(1_500);
        let back = given.back(given.ines, AFTER).unwrap();
        assert_eq!((back.task.next.rank, back.task.journal[0].event), (5, Event::TaskOrdered));
        assert_eq!(back.asks, []);
    }

    #[test]
    fn what_was_asked_otherwise_stays_asked() {
        let mut given = moved(HouseStage::Design, HouseStage::ClientReview);
        given.asks[0].since = Moment(999);
        assert_eq!(given.back(given.ines, AFTER).unwrap().asks, []);
        given.asks[0] = Ask { since: MOVED, opened_by_stage: None, ..given.asks[0].clone() };
        assert_eq!(given.back(given.ines, AFTER).unwrap().asks, []);
    }

    #[test]
    fn a_move_is_taken_back_by_whoever_made_it_and_only_while_it_is_the_last() {
        let given = moved(HouseStage::Design, HouseStage::Build);
        assert_eq!(given.back(PersonId::fresh(&mut Count(90)), AFTER), Err(BackRefused::MovedSince));
        let stage = given.workflow.stage(given.from).unwrap();
        let never = take_back(given.task.clone(), (stage, 5), None, &[], &given.workflow, given.ines, AFTER);
        assert_eq!(never, Err(BackRefused::MovedSince));
        // Nothing was asked, so nothing can have been mailed.
        assert!(given.back(given.ines, MOVED.plus_days(1)).is_ok());
    }

    #[test]
    fn it_goes_back_to_where_it_came_from_and_nowhere_else() {
        let mut given = moved(HouseStage::Design, HouseStage::Build);
        let came_from = given.from;
        for elsewhere in [HouseStage::ClientReview, HouseStage::Build, HouseStage::Live] {
            given.from = given.workflow.stages[elsewhere as usize].id;
            assert_eq!(given.back(given.ines, AFTER), Err(BackRefused::MovedSince), "{elsewhere:?}");
        }
        given.from = came_from;
        assert!(given.back(given.ines, AFTER).is_ok());
        // A move from before that was kept.
        given.moved.from = None;
        assert_eq!(given.back(given.ines, AFTER), Err(BackRefused::MovedSince));
    }

    #[test]
    fn what_was_put_behind_a_line_since_does_not_go_back_to_where_the_client_acts() {
        let line = TaskId::fresh(&mut Count(200));
        let put_behind = |from| {
            let mut given = moved(from, HouseStage::Build);
            given.task = Task { shared: None, behind: Some(line), ..given.task };
            given.back(given.ines, AFTER).map(|back| back.task.next.stage == given.from)
        };
        assert_eq!(put_behind(HouseStage::ClientReview), Err(BackRefused::StandsBehind(line)));
        assert_eq!(put_behind(HouseStage::Design), Ok(true));
    }

    #[test]
    fn what_was_answered_or_may_have_been_mailed_is_not_taken_back() {
        let mut given = moved(HouseStage::Design, HouseStage::ClientReview);
        assert!(given.back(given.ines, MOVED.plus_ms(RECALL_MS - 1)).is_ok());
        assert_eq!(given.back(given.ines, MOVED.plus_ms(RECALL_MS)), Err(BackRefused::TooLate));
        let closed = |outcome| Some(crate::Closed { at: MOVED, by: given.ines, outcome, left_in: None });
        let (withdrawn, approved) = (closed(Outcome::Withdrawn), closed(Outcome::Approved));
        given.asks[0].closed = withdrawn;
        assert_eq!(given.back(given.ines, MOVED.plus_ms(RECALL_MS)).unwrap().asks, []);
        given.asks[0].closed = approved;
        assert_eq!(given.back(given.ines, AFTER), Err(BackRefused::Answered));
    }

    #[test]
    fn a_task_is_done_again_since_when_it_was_and_open_if_it_was_open() {
        let finished = moved(HouseStage::GoLive, HouseStage::Live);
        assert_eq!(finished.task.done, Some(MOVED));
        assert_eq!(finished.back(finished.ines, AFTER).unwrap().task.next.done, None);
        let mut reopened = moved(HouseStage::Live, HouseStage::GoLive);
        assert_eq!(reopened.task.done, None);
        reopened.moved.ended = Ended::Reopened(Some(Moment(7)));
        let back = reopened.back(reopened.ines, AFTER).unwrap().task;
        assert_eq!(back.next.done, Some(Moment(7)));
        assert_eq!(back.journal.last().unwrap().event, Event::TaskFinished);
        reopened.moved.ended = Ended::Reopened(None);
        assert_eq!(reopened.back(reopened.ines, AFTER).unwrap().task.next.done, Some(Moment(0)));
    }
}
