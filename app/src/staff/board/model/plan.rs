//! The board's cards in their lanes, with moves shown before the server has answered.

use super::Change;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use veranda_api::client::Somebody;
use veranda_api::staff::{BoardTop, CardSlice, StaffBoard, StaffCard, StaffProject, StaffStage};
use veranda_terms::{StageId, TaskId};

/// A place on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The lane.
    pub stage: StageId,
    /// Above which task; at the bottom if nothing.
    pub before: Option<TaskId>,
}

/// A lane and its tasks, from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// The stage.
    pub stage: StageId,
    /// Its tasks.
    pub tasks: Vec<TaskId>,
}

/// Names one move that was shown before it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveNumber(u32);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PendingMove {
    number: MoveNumber,
    task: TaskId,
    place: Place,
}

/// Names one change of a field that was shown before it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeNumber(u32);

#[derive(Debug, Clone, PartialEq, Eq)]
struct PendingChange {
    number: ChangeNumber,
    task: TaskId,
    change: Change,
    people: Vec<Somebody>,
}

/// A project's board as this browser knows it: what the server said, and on top of it what was not answered yet.
/// Rolling back is forgetting: what the server said was never overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    project: Arc<StaffProject>,
    cards: HashMap<TaskId, Arc<StaffCard>>,
    /// The lanes as the server said them: made anew only where a card stands elsewhere, so that a word on one of ten
    /// thousand does not sort them all.
    lanes: Vec<Lane>,
    pending: Vec<PendingMove>,
    changing: Vec<PendingChange>,
    /// The cards with changes that were not answered yet, as they will be: few, however large the board.
    shown: HashMap<TaskId, Arc<StaffCard>>,
    carried: Option<(TaskId, Place)>,
    next_number: u32,
    /// How often the stream has told something new of a card.
    told: HashMap<TaskId, u32>,
    coming: Option<Coming>,
}

/// A large board of which not all has come yet.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Coming {
    /// What came with this reading of the board.
    came: HashSet<TaskId>,
    /// What the stream or an answer told meanwhile: at least as new as any slice.
    told: HashSet<TaskId>,
    /// How many tasks each lane will have.
    lengths: HashMap<StageId, usize>,
}

impl Plan {
    /// The board as it was fetched.
    pub fn new(board: StaffBoard) -> Self {
        let cards = board.cards.into_iter().map(|card| (card.id, Arc::new(card))).collect();
        let project = Arc::new(board.project);
        let lanes = Vec::new();
        let mut plan = Self {
            project,
            cards,
            lanes,
            pending: Vec::new(),
            changing: Vec::new(),
            shown: HashMap::new(),
            carried: None,
            next_number: 0,
            told: HashMap::new(),
            coming: None,
        };
        plan.sort();
        plan
    }

    /// The top of a board; the rest may be on its way.
    pub fn begin(top: BoardTop) -> Self {
        let mut plan = Self::new(StaffBoard { project: top.project.clone(), cards: Vec::new() });
        plan.begin_again(top);
        plan
    }

    /// Takes the top of a board that is read again. What does not come with it or with the slices after it is gone.
    pub fn begin_again(&mut self, top: BoardTop) {
        let whole = top.is_whole();
        let BoardTop { project, cards, lanes } = top;
        if whole {
            self.coming = None;
            return self.refetched(StaffBoard { project, cards });
        }
        self.put_project(project);
        let lengths = lanes.iter().map(|lane| (lane.stage, lane.tasks as usize)).collect();
        let came = cards.iter().map(|card| card.id).collect();
        for card in cards {
            self.put(card);
        }
        self.sort();
        self.coming = Some(Coming { came, told: HashSet::new(), lengths });
    }

    /// Takes a slice of the board. With the last one it is whole, and what did not come is gone.
    pub fn put_slice(&mut self, slice: CardSlice) {
        let Some(mut coming) = self.coming.take() else { return };
        let CardSlice { cards, next } = slice;
        for card in cards {
            coming.came.insert(card.id);
            if !coming.told.contains(&card.id) {
                self.put(card);
            }
        }
        match next {
            Some(_) => self.coming = Some(coming),
            None => self.cards.retain(|task, _| coming.came.contains(task) || coming.told.contains(task)),
        }
        self.show_all();
        self.sort();
    }

    /// Whether all of the board has come.
    pub fn is_whole(&self) -> bool {
        self.coming.is_none()
    }

    /// How many tasks stand in a lane, as far as its cards have not all come; nothing once they have.
    pub fn length(&self, stage: StageId) -> Option<usize> {
        self.coming.as_ref().map(|coming| coming.lengths.get(&stage).copied().unwrap_or(0))
    }

    /// Takes a board that was fetched again. Moves under way stay, and cards that did not change stay the same
    /// allocation, so that nothing repaints for them.
    pub fn refetched(&mut self, board: StaffBoard) {
        if *self.project != board.project {
            self.project = Arc::new(board.project);
        }
        self.coming = None;
        let mut before = std::mem::take(&mut self.cards);
        self.cards = board
            .cards
            .into_iter()
            .map(|card| match before.remove(&card.id) {
                Some(known) if *known == card => (card.id, known),
                Some(_) | None => (card.id, Arc::new(card)),
            })
            .collect();
        self.show_all();
        self.sort();
    }

    /// Takes one card as the stream tells it.
    pub fn tell_card(&mut self, card: StaffCard) {
        if self.cards.get(&card.id).is_none_or(|known| **known != card) {
            *self.told.entry(card.id).or_default() += 1;
        }
        self.take_card(card);
    }

    /// How often the stream has told something new of a card.
    pub fn told(&self, task: TaskId) -> u32 {
        self.told.get(&task).copied().unwrap_or(0)
    }

    /// Takes a card that answers what was sent when the stream had `told` this often of it. What it has told since is at least
    /// as new, and stands. Whether the card stands as it was answered.
    pub fn answer_card(&mut self, card: StaffCard, told: u32) -> bool {
        if self.told(card.id) == told {
            self.take_card(card);
            return true;
        }
        self.cards.get(&card.id).is_some_and(|known| **known == card)
    }

    /// Takes one card as it is now. A card of another project is left alone.
    pub fn take_card(&mut self, card: StaffCard) {
        if let Some(coming) = self.coming.as_mut().filter(|_| card.project == self.project.id) {
            coming.told.insert(card.id);
        }
        if self.put(card) {
            self.sort();
        }
    }

    /// Takes a card. Whether it stands elsewhere than before.
    fn put(&mut self, card: StaffCard) -> bool {
        if card.project != self.project.id || self.cards.get(&card.id).is_some_and(|known| **known == card) {
            return false;
        }
        let stands = |card: &StaffCard| (card.stage, card.rank);
        let (task, here) = (card.id, stands(&card));
        let moved = self.cards.insert(task, Arc::new(card)).is_none_or(|before| stands(&before) != here);
        self.show(task);
        moved
    }

    /// Shows a card as it will be once what is under way with it is saved.
    fn show(&mut self, task: TaskId) {
        self.shown.remove(&task);
        let mut changes = self.changing.iter().filter(|waiting| waiting.task == task).peekable();
        if changes.peek().is_none() {
            return;
        }
        if let Some(card) = self.cards.get(&task) {
            let mut card = StaffCard::clone(card);
            changes.for_each(|waiting| waiting.change.show_on(&mut card, &waiting.people));
            self.shown.insert(task, Arc::new(card));
        }
    }

    fn show_all(&mut self) {
        let tasks: Vec<TaskId> = self.changing.iter().map(|waiting| waiting.task).collect();
        tasks.into_iter().for_each(|task| self.show(task));
    }

    fn sort(&mut self) {
        let lane = |stage: &StaffStage| Lane { stage: stage.id, tasks: Vec::new() };
        let mut lanes: Vec<Lane> = self.project.stages.iter().map(lane).collect();
        let mut cards: Vec<&StaffCard> = self.cards.values().map(Arc::as_ref).collect();
        cards.sort_by_key(|card| (card.rank, card.id));
        for card in cards {
            if let Some(lane) = lanes.iter_mut().find(|lane| lane.stage == card.stage) {
                lane.tasks.push(card.id);
            }
        }
        self.lanes = lanes;
    }

    /// Takes the project as it is now. Another project is left alone.
    pub fn put_project(&mut self, project: StaffProject) {
        if project.id == self.project.id && *self.project != project {
            self.project = Arc::new(project);
            self.sort();
        }
    }

    /// The project.
    pub fn project(&self) -> &Arc<StaffProject> {
        &self.project
    }

    /// A card, changes that were not answered yet included.
    pub fn card(&self, task: TaskId) -> Option<&Arc<StaffCard>> {
        self.shown.get(&task).or_else(|| self.cards.get(&task))
    }

    /// All cards, in no order, changes that were not answered yet included.
    pub fn cards(&self) -> impl Iterator<Item = &StaffCard> {
        self.cards.iter().map(|(task, card)| self.shown.get(task).unwrap_or(card).as_ref())
    }

    /// A stage.
    pub fn stage(&self, stage: StageId) -> Option<&StaffStage> {
        self.project.stages.iter().find(|known| known.id == stage)
    }

    /// Whether moving this task there means that the client must be able to see it first. What stands behind another it never
    /// is: the move is refused with what to do.
    pub fn needs_sharing(&self, task: TaskId, stage: StageId) -> bool {
        let internal = self.card(task).is_some_and(|card| card.shared.is_none() && card.behind.is_none());
        internal && self.stage(stage).is_some_and(|stage| stage.client_acts)
    }

    /// The lanes in order, each with its tasks by rank, moves that were not answered yet included.
    pub fn lanes(&self) -> Vec<Lane> {
        let mut lanes = self.lanes.clone();
        for waiting in &self.pending {
            put(&mut lanes, waiting.task, waiting.place);
        }
        if let Some((task, place)) = self.carried {
            put(&mut lanes, task, place);
        }
        lanes
    }

    /// Whether the task would land where it is.
    pub fn is_there(&self, task: TaskId, place: Place) -> bool {
        let now = self.lanes();
        let mut then = now.clone();
        put(&mut then, task, place);
        now == then
    }

    /// Shows a move. It stays shown until it is [settled](Self::settle).
    pub fn show_move(&mut self, task: TaskId, place: Place) -> MoveNumber {
        let number = MoveNumber(self.next_number);
        self.next_number += 1;
        self.pending.push(PendingMove { number, task, place });
        number
    }

    /// In which stage this page shows a task: where it was moved to, even if that was not answered yet.
    pub fn standing(&self, task: TaskId) -> Option<StageId> {
        let moved = self.pending.iter().rev().find(|waiting| waiting.task == task).map(|waiting| waiting.place.stage);
        moved.or_else(|| self.card(task).map(|card| card.stage))
    }

    /// Ends a shown move: with the card as it is now, or with nothing when it was refused.
    pub fn settle(&mut self, number: MoveNumber, answer: Option<StaffCard>) {
        self.pending.retain(|waiting| waiting.number != number);
        if let Some(card) = answer {
            self.take_card(card);
        }
    }

    /// Shows a change of a field; `people` are those who are to work on the task, where that is what changes. It stays shown
    /// until it is [over](Self::settle_change).
    pub fn show_change(&mut self, task: TaskId, change: Change, people: Vec<Somebody>) -> ChangeNumber {
        let number = ChangeNumber(self.next_number);
        self.next_number += 1;
        self.changing.push(PendingChange { number, task, change, people });
        self.show(task);
        number
    }

    /// Ends a shown change: from now on the card says what it says by itself.
    pub fn settle_change(&mut self, number: ChangeNumber) {
        let of = self.changing.iter().find(|waiting| waiting.number == number).map(|waiting| waiting.task);
        self.changing.retain(|waiting| waiting.number != number);
        if let Some(task) = of {
            self.show(task);
        }
    }

    /// Shows a task that is being carried by keyboard where it would land; nothing puts it back.
    pub fn carry(&mut self, carried: Option<(TaskId, Place)>) {
        self.carried = carried;
    }

    /// What is being carried by keyboard, and where it would land.
    pub fn carried(&self) -> Option<(TaskId, Place)> {
        self.carried
    }
}

fn put(lanes: &mut [Lane], task: TaskId, place: Place) {
    // A task or stage that is gone meanwhile cannot be shown anywhere else than where the server says.
    let known = lanes.iter().any(|lane| lane.tasks.contains(&task));
    if !known || !lanes.iter().any(|lane| lane.stage == place.stage) || place.before == Some(task) {
        return;
    }
    for lane in lanes.iter_mut() {
        lane.tasks.retain(|other| *other != task);
        if lane.stage == place.stage {
            let at = place.before.and_then(|before| lane.tasks.iter().position(|other| *other == before));
            lane.tasks.insert(at.unwrap_or(lane.tasks.len()), task);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, internal, lanes_of, plan, stage, task};
    use veranda_api::staff::LaneLength;

    #[test]
    fn whatever_a_plan_was_told_its_lanes_are_those_of_its_cards() {
        let mut one = plan(vec![card(1, 0, 20), card(2, 0, 10), card(3, 2, 5)]);
        let is_sorted = |plan: &Plan| {
            let mut fresh = plan.clone();
            fresh.sort();
            assert_eq!(fresh.lanes, plan.lanes);
        };
        for told in [card(1, 0, 5), card(3, 1, 5), card(4, 1, 1), card(2, 0, 10)] {
            one.tell_card(told);
            is_sorted(&one);
        }
        let mut project = StaffProject::clone(one.project());
        project.stages.reverse();
        one.put_project(project.clone());
        is_sorted(&one);
        assert_eq!(one.lanes()[0].stage, project.stages[0].id);
        one.refetched(StaffBoard { project, cards: vec![card(4, 2, 1)] });
        is_sorted(&one);
    }

    #[test]
    fn cards_stand_in_their_lanes_by_rank() {
        let plan = plan(vec![card(1, 0, 20), card(2, 0, 10), card(3, 2, 5)]);
        assert_eq!(lanes_of(&plan), [vec![2, 1], vec![], vec![3]]);
    }

    #[test]
    fn a_move_is_shown_at_once_and_forgotten_when_refused() {
        let mut plan = plan(vec![card(1, 0, 10), card(2, 0, 20), card(3, 1, 10)]);
        let untouched = plan.clone();
        let number = plan.show_move(task(1), Place { stage: stage(1), before: Some(task(3)) });
        assert_eq!(lanes_of(&plan), [vec![2], vec![1, 3], vec![]]);
        assert_eq!(plan.standing(task(1)), Some(stage(1)));
        plan.settle(number, None);
        assert_eq!((plan.standing(task(1)), plan.standing(task(9))), (Some(stage(0)), None));
        assert_eq!(lanes_of(&plan), lanes_of(&untouched));
    }

    #[test]
    fn a_move_that_was_answered_stays_where_the_server_put_it() {
        let mut plan = plan(vec![card(1, 0, 10), card(3, 1, 10)]);
        let number = plan.show_move(task(1), Place { stage: stage(1), before: None });
        plan.settle(number, Some(card(1, 1, 5)));
        assert_eq!(lanes_of(&plan), [vec![], vec![1, 3], vec![]]);
    }

    #[test]
    fn refusing_the_first_of_two_moves_keeps_the_second() {
        let mut plan = plan(vec![card(1, 0, 10), card(2, 0, 20)]);
        let first = plan.show_move(task(1), Place { stage: stage(1), before: None });
        plan.show_move(task(2), Place { stage: stage(2), before: None });
        plan.settle(first, None);
        assert_eq!(lanes_of(&plan), [vec![1], vec![], vec![2]]);
    }

    #[test]
    fn what_others_do_meanwhile_is_seen_under_a_move_that_waits() {
        let mut plan = plan(vec![card(1, 0, 10), card(2, 0, 20)]);
        plan.show_move(task(1), Place { stage: stage(1), before: None });
        plan.tell_card(card(2, 1, 1));
        assert_eq!(lanes_of(&plan), [vec![], vec![2, 1], vec![]]);
        // The card it should have stood above has left that lane: then it stands at the bottom.
        let number = plan.show_move(task(1), Place { stage: stage(1), before: Some(task(2)) });
        plan.tell_card(card(2, 2, 1));
        assert_eq!(lanes_of(&plan), [vec![], vec![1], vec![2]]);
        plan.settle(number, None);
    }

    #[test]
    fn a_change_is_shown_at_once_over_what_others_say_and_forgotten_when_refused() {
        use veranda_terms::Day;
        let mut plan = plan(vec![card(1, 0, 10), card(2, 0, 20)]);
        let dated = |plan: &Plan| plan.card(task(1)).unwrap().team_date;
        let untouched = plan.clone();
        let first = plan.show_change(task(1), Change::TeamDate { was: None, to: Some(Day(7)) }, vec![]);
        let second = plan.show_change(task(1), Change::TeamDate { was: Some(Day(7)), to: Some(Day(9)) }, vec![]);
        assert_eq!(dated(&plan), Some(Day(9)));
        assert_eq!(plan.cards().filter(|card| card.team_date.is_some()).count(), 1);
        // Somebody else moves it meanwhile: it stands there, and still says what was typed.
        plan.tell_card(card(1, 1, 5));
        assert_eq!((dated(&plan), lanes_of(&plan)), (Some(Day(9)), vec![vec![2], vec![1], vec![]]));
        plan.settle_change(second);
        assert_eq!(dated(&plan), Some(Day(7)));
        plan.take_card(StaffCard { team_date: Some(Day(7)), ..card(1, 0, 10) });
        plan.settle_change(first);
        assert_eq!(dated(&plan), Some(Day(7)));
        plan.tell_card(card(1, 0, 10));
        assert_eq!((dated(&plan), lanes_of(&plan)), (None, lanes_of(&untouched)));
    }

    #[test]
    fn an_answer_does_not_put_back_what_the_stream_has_told_since_it_was_sent() {
        use veranda_terms::Day;
        let mut plan = plan(vec![card(1, 0, 10)]);
        let dated = |day| StaffCard { team_date: Some(Day(day)), ..card(1, 0, 10) };
        let stands = |plan: &Plan| plan.card(task(1)).unwrap().team_date;
        let told = plan.told(task(1));
        assert!(plan.answer_card(dated(7), told));
        // What was answered already is no news.
        plan.tell_card(dated(7));
        assert_eq!(plan.told(task(1)), told);
        plan.tell_card(dated(9));
        assert!(!plan.answer_card(dated(8), told), "it is to be looked at again");
        assert_eq!(stands(&plan), Some(Day(9)));
        assert!(plan.answer_card(dated(9), told), "it was told before it was answered");
        // What is told of one card says nothing of another.
        assert!(plan.answer_card(card(2, 0, 20), plan.told(task(2))));
    }

    #[test]
    fn a_card_of_another_project_does_not_come_onto_this_board() {
        let mut plan = plan(vec![card(1, 0, 10)]);
        let mut foreign = card(9, 0, 1);
        foreign.project = "99999999-9999-4999-8999-999999999999".parse().unwrap();
        plan.tell_card(foreign);
        assert_eq!(lanes_of(&plan), [vec![1], vec![], vec![]]);
    }

    #[test]
    fn fetching_again_keeps_what_did_not_change_the_very_same() {
        let mut plan = plan(vec![card(1, 0, 10), card(2, 0, 20)]);
        let (first, second) = (plan.card(task(1)).unwrap().clone(), plan.card(task(2)).unwrap().clone());
        let project = StaffProject::clone(plan.project());
        plan.refetched(StaffBoard { project, cards: vec![card(1, 0, 10), card(2, 1, 20)] });
        assert!(Arc::ptr_eq(plan.card(task(1)).unwrap(), &first));
        assert!(!Arc::ptr_eq(plan.card(task(2)).unwrap(), &second));
    }

    fn top(cards: Vec<StaffCard>, lengths: &[u32]) -> BoardTop {
        let lanes = (0u8..).zip(lengths).map(|(n, tasks)| LaneLength { stage: stage(n), tasks: *tasks }).collect();
        BoardTop { project: StaffProject::clone(plan(Vec::new()).project()), cards, lanes }
    }

    fn slice(cards: Vec<StaffCard>, next: Option<u8>) -> CardSlice {
        CardSlice { cards, next: next.map(task) }
    }

    #[test]
    fn a_small_board_is_whole_with_its_top() {
        let mut small = Plan::begin(top(vec![card(1, 0, 10), card(2, 1, 20)], &[1, 1]));
        assert!(small.is_whole());
        assert_eq!(small.length(stage(0)), None);
        small.begin_again(top(vec![card(2, 1, 20)], &[0, 1]));
        assert_eq!(lanes_of(&small), [vec![], vec![2], vec![]]);
    }

    #[test]
    fn a_large_board_fills_up_and_what_did_not_come_is_gone() {
        let mut large = Plan::begin(top(vec![card(1, 0, 10)], &[3, 1]));
        assert!(!large.is_whole());
        assert_eq!([large.length(stage(0)), large.length(stage(2))], [Some(3), Some(0)]);
        large.put_slice(slice(vec![card(1, 0, 10), card(2, 0, 20)], Some(2)));
        assert_eq!(lanes_of(&large), [vec![1, 2], vec![], vec![]]);
        large.put_slice(slice(vec![card(3, 0, 30), card(4, 1, 1)], None));
        assert!(large.is_whole());
        assert_eq!(lanes_of(&large), [vec![1, 2, 3], vec![4], vec![]]);
        // Read again, without 2 and 3.
        large.begin_again(top(vec![card(1, 0, 10)], &[1, 1]));
        assert_eq!(lanes_of(&large), [vec![1, 2, 3], vec![4], vec![]], "nothing goes before all has come");
        large.put_slice(slice(vec![card(1, 0, 10), card(4, 1, 1)], None));
        assert_eq!(lanes_of(&large), [vec![1], vec![4], vec![]]);
        large.put_slice(slice(vec![card(9, 0, 1)], None));
        assert_eq!(lanes_of(&large), [vec![1], vec![4], vec![]], "a slice of another reading");
    }

    #[test]
    fn what_is_told_while_slices_come_is_not_overwritten_by_them() {
        let mut large = Plan::begin(top(vec![card(1, 0, 10)], &[2, 0]));
        large.tell_card(card(2, 2, 5));
        large.tell_card(card(7, 1, 5));
        large.put_slice(slice(vec![card(1, 0, 10), card(2, 0, 20)], None));
        assert_eq!(lanes_of(&large), [vec![1], vec![7], vec![2]]);
    }

    #[test]
    fn dropping_a_card_where_it_was_is_no_move() {
        let plan = plan(vec![card(1, 0, 10), card(2, 0, 20), card(3, 0, 30)]);
        for before in [Some(task(2)), Some(task(3))] {
            assert!(plan.is_there(task(2), Place { stage: stage(0), before }));
        }
        assert!(plan.is_there(task(3), Place { stage: stage(0), before: None }));
        assert!(!plan.is_there(task(2), Place { stage: stage(0), before: None }));
        assert!(!plan.is_there(task(2), Place { stage: stage(1), before: None }));
    }

    #[test]
    fn only_an_internal_task_that_enters_a_stage_of_the_client_needs_sharing() {
        let plan = plan(vec![card(1, 0, 10), internal(2, 0, 20)]);
        assert!(plan.needs_sharing(task(2), stage(2)));
        assert!(!plan.needs_sharing(task(1), stage(2)));
        assert!(!plan.needs_sharing(task(2), stage(1)));
    }
}
