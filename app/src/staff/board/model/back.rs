//! A move that can be taken back: where the task stood, where the move put it, and what that asked of the client.

use super::{Lane, Place};
use veranda_api::client::ClientAsk;
use veranda_api::staff::StaffCard;
use veranda_terms::{StageId, TaskId};

/// So many neighbours are remembered on either side: some may be gone when the task comes back.
const NEIGHBOURS: usize = 20;

/// Where a task stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    stage: StageId,
    /// What stood over it, the nearest first.
    above: Vec<TaskId>,
    /// What stood under it, the nearest first.
    below: Vec<TaskId>,
}

impl Stood {
    /// Where the task stands in these lanes.
    pub fn of(lanes: &[Lane], task: TaskId) -> Option<Self> {
        lanes.iter().find_map(|lane| {
            let at = lane.tasks.iter().position(|other| *other == task)?;
            let above = lane.tasks[..at].iter().rev().take(NEIGHBOURS).copied().collect();
            let below = lane.tasks[at + 1..].iter().take(NEIGHBOURS).copied().collect();
            Some(Self { stage: lane.stage, above, below })
        })
    }

    /// The stage it stood in.
    pub fn stage(&self) -> StageId {
        self.stage
    }

    /// The place it had, as the lanes are now: beside the nearest of its neighbours that are still there.
    pub fn place(&self, lanes: &[Lane], task: TaskId) -> Place {
        let here = lanes.iter().find(|lane| lane.stage == self.stage);
        let others: Vec<TaskId> =
            here.map(|lane| lane.tasks.iter().copied().filter(|other| *other != task).collect()).unwrap_or_default();
        let is_here = |other: &&TaskId| others.contains(other);
        let under = || {
            let over = self.above.iter().find(is_here)?;
            let at = others.iter().position(|other| other == over)?;
            others.get(at + 1).copied()
        };
        Place { stage: self.stage, before: self.below.iter().find(is_here).copied().or_else(under) }
    }
}

/// A move that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Of which task.
    pub task: TaskId,
    /// What the firm calls it.
    pub title: String,
    /// Where it stood.
    pub stood: Stood,
    /// The stage the move put it into.
    pub stage: StageId,
    /// What the client was asked by that.
    pub asked: Vec<ClientAsk>,
    /// Whether the client sees the task since then.
    pub shared: bool,
    was: (StageId, i64),
    now: (StageId, i64),
}

impl Moved {
    /// What became of a card that stood there.
    pub fn of(stood: Stood, before: &StaffCard, after: &StaffCard) -> Self {
        Self {
            task: after.id,
            title: after.title.for_staff().to_owned(),
            stood,
            stage: after.stage,
            asked: opened_asks(before, after),
            shared: before.shared.is_none() && after.shared.is_some(),
            was: (before.stage, before.rank),
            now: (after.stage, after.rank),
        }
    }

    /// Whether nobody has moved the card since, as far as this page knows: it may not have heard of the move itself yet.
    pub fn still(&self, card: Option<&StaffCard>) -> bool {
        card.is_some_and(|card| [self.was, self.now].contains(&(card.stage, card.rank)))
    }
}

/// What is asked on the second card and was not on the first, in the words they read.
pub fn opened(before: &StaffCard, after: &StaffCard) -> Vec<String> {
    opened_asks(before, after).into_iter().map(|ask| ask.sentence.to_string()).collect()
}

fn opened_asks(before: &StaffCard, after: &StaffCard) -> Vec<ClientAsk> {
    let open = |card: &StaffCard, id| card.asks.iter().any(|ask| ask.id == id && ask.closed.is_none());
    let new = after.asks.iter().filter(|ask| ask.closed.is_none() && !open(before, ask.id));
    new.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, closed, internal, plan, stage, task};
    use veranda_terms::{Form, Moment};

    fn lane(number: u8, tasks: &[u8]) -> Lane {
        Lane { stage: stage(number), tasks: tasks.iter().map(|number| task(*number)).collect() }
    }

    fn before(number: u8, of: &Stood, now: &[Lane]) -> Option<TaskId> {
        let place = of.place(now, task(number));
        assert_eq!(place.stage, stage(0));
        place.before
    }

    #[test]
    fn a_task_comes_back_between_its_neighbours() {
        let stood = Stood::of(&[lane(0, &[1, 2, 3, 4])], task(2)).unwrap();
        assert_eq!(before(2, &stood, &[lane(0, &[1, 3, 4]), lane(1, &[2])]), Some(task(3)));
        // Somebody has come between and somebody has gone.
        assert_eq!(before(2, &stood, &[lane(0, &[1, 9, 4])]), Some(task(4)));
        assert_eq!(before(2, &stood, &[lane(0, &[1, 9])]), Some(task(9)));
        assert_eq!(before(2, &stood, &[lane(0, &[9])]), None);
        assert_eq!(before(2, &stood, &[]), None);
        assert_eq!(Stood::of(&[lane(0, &[1])], task(2)), None);
    }

    #[test]
    fn the_last_of_a_lane_comes_back_under_what_it_stood_under() {
        let stood = Stood::of(&[lane(0, &[1, 2])], task(2)).unwrap();
        assert_eq!(before(2, &stood, &[lane(0, &[1])]), None);
        assert_eq!(before(2, &stood, &[lane(0, &[1, 9])]), Some(task(9)));
    }

    #[test]
    fn several_come_back_in_their_order_when_the_last_comes_first() {
        let mut plan = plan(vec![card(1, 0, 1), card(2, 0, 2), card(3, 0, 3)]);
        let began = plan.lanes();
        let stood: Vec<(TaskId, Stood)> =
            [1, 2].map(|number| (task(number), Stood::of(&began, task(number)).unwrap())).into();
        for (task, _) in &stood {
            plan.show_move(*task, Place { stage: stage(1), before: None });
        }
        for (task, stood) in stood.iter().rev() {
            let place = stood.place(&plan.lanes(), *task);
            plan.show_move(*task, place);
        }
        assert_eq!(plan.lanes(), began);
    }

    #[test]
    fn what_a_move_asked_is_what_is_open_now_and_was_not() {
        let old = ask(1, Form::Review, Moment(1));
        let before = StaffCard { asks: vec![old.clone()], ..card(1, 1, 5) };
        let after = StaffCard { asks: vec![old.clone(), ask(2, Form::Approve, Moment(9))], ..card(1, 2, 7) };
        let stood = Stood::of(&[lane(1, &[1])], task(1)).unwrap();
        let moved = Moved::of(stood.clone(), &before, &after);
        assert_eq!((moved.asked.len(), moved.shared, moved.stage), (1, false, stage(2)));
        let done = StaffCard { asks: vec![closed(old.clone()), ask(2, Form::Approve, Moment(9))], ..card(1, 1, 5) };
        // Read the other way round, it is what is asked no more.
        assert_eq!(opened(&done, &before), ["Is this right?"]);
        assert!(Moved::of(stood, &internal(1, 1, 5), &after).shared);
    }

    #[test]
    fn a_card_that_somebody_else_has_moved_since_stands_elsewhere() {
        let stood = Stood::of(&[lane(0, &[1])], task(1)).unwrap();
        let moved = Moved::of(stood, &card(1, 0, 5), &card(1, 2, 7));
        assert!(moved.still(Some(&card(1, 2, 7))));
        assert!(moved.still(Some(&card(1, 0, 5))), "not heard of yet");
        assert!(!moved.still(Some(&card(1, 1, 7))));
        assert!(!moved.still(Some(&card(1, 2, 8))));
        assert!(!moved.still(None));
    }
}
