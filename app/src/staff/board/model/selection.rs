//! Which cards are picked.

use super::Lane;
use std::collections::HashSet;
use veranda_terms::TaskId;

/// The picked cards, and where the last pick was made for picking a range from there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    picked: HashSet<TaskId>,
    anchor: Option<TaskId>,
}

impl Selection {
    /// Whether this card is picked.
    pub fn has(&self, task: TaskId) -> bool {
        self.picked.contains(&task)
    }

    /// How many are.
    pub fn len(&self) -> usize {
        self.picked.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.picked.is_empty()
    }

    /// Picks the card, or lets it go.
    pub fn toggle(&mut self, task: TaskId) {
        if !self.picked.remove(&task) {
            self.picked.insert(task);
        }
        self.anchor = Some(task);
    }

    /// Picks everything from the last pick to this card, lane by lane. Without a last pick, this card alone.
    pub fn extend_to(&mut self, task: TaskId, lanes: &[Lane]) {
        let order: Vec<TaskId> = lanes.iter().flat_map(|lane| lane.tasks.iter().copied()).collect();
        let at = |wanted| order.iter().position(|other| *other == wanted);
        match (self.anchor.and_then(at), at(task)) {
            (Some(from), Some(to)) => self.picked.extend(&order[from.min(to)..=from.max(to)]),
            (None, Some(_)) => self.toggle(task),
            (_, None) => {}
        }
    }

    /// Picks all of these; lets them go where all are picked already.
    pub fn toggle_all(&mut self, lanes: &[Lane]) {
        let all: Vec<TaskId> = lanes.iter().flat_map(|lane| lane.tasks.iter().copied()).collect();
        if all.iter().all(|task| self.has(*task)) {
            self.clear();
        } else {
            self.picked.extend(all);
        }
    }

    /// Lets all go but these.
    pub fn keep(&mut self, these: &[TaskId]) {
        self.picked.retain(|task| these.contains(task));
    }

    /// Lets all go.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The picked ones among these, in the order of the board.
    pub fn in_order(&self, lanes: &[Lane]) -> Vec<TaskId> {
        lanes.iter().flat_map(|lane| lane.tasks.iter().copied()).filter(|task| self.has(*task)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{card, plan, task};

    fn lanes() -> Vec<Lane> {
        plan(vec![card(1, 0, 1), card(2, 0, 2), card(3, 1, 1), card(4, 2, 1)]).lanes()
    }

    #[test]
    fn picking_twice_lets_go() {
        let mut picked = Selection::default();
        picked.toggle(task(1));
        picked.toggle(task(2));
        picked.toggle(task(1));
        assert_eq!(picked.in_order(&lanes()), [task(2)]);
    }

    #[test]
    fn shift_picks_everything_between_across_lanes_and_in_both_directions() {
        for (from, to) in [(2, 4), (4, 2)] {
            let mut picked = Selection::default();
            picked.toggle(task(from));
            picked.extend_to(task(to), &lanes());
            assert_eq!(picked.in_order(&lanes()), [task(2), task(3), task(4)]);
        }
    }

    #[test]
    fn shift_without_a_pick_before_picks_the_one() {
        let mut picked = Selection::default();
        picked.extend_to(task(3), &lanes());
        assert_eq!(picked.in_order(&lanes()), [task(3)]);
        picked.clear();
        assert!(picked.is_empty());
    }

    #[test]
    fn picking_all_twice_lets_all_go() {
        let mut picked = Selection::default();
        picked.toggle(task(3));
        picked.toggle_all(&lanes());
        assert_eq!(picked.len(), 4);
        picked.toggle_all(&lanes());
        assert!(picked.is_empty());
    }

    #[test]
    fn what_was_refused_stays_picked() {
        let mut picked = Selection::default();
        picked.toggle_all(&lanes());
        picked.keep(&[task(2), task(9)]);
        assert_eq!(picked.in_order(&lanes()), [task(2)]);
    }

    #[test]
    fn a_picked_card_that_is_gone_is_not_acted_on() {
        let mut picked = Selection::default();
        picked.toggle(task(1));
        picked.toggle(task(9));
        assert_eq!(picked.in_order(&lanes()), [task(1)]);
    }
}
