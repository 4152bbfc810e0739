//! What became of a plan since its baseline.

use std::collections::HashMap;
use veranda_api::staff::{PlannedTask, StaffCard};
use veranda_terms::{Day, TaskId};

/// The day the firm plans a task for: the team date, and where there is none the client date.
pub fn planned_for(card: &StaffCard) -> Option<Day> {
    card.team_date.or(card.client_date)
}

/// What became of it, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drift {
    /// Tasks that are planned for a later day.
    pub later: usize,
    /// For an earlier one.
    pub earlier: usize,
    /// Tasks that were not there, or had no date.
    pub new: usize,
    /// Tasks that have no date any more.
    pub undated: usize,
    /// The last day of the plan then and now, where it is another.
    pub end: Option<(Day, Day)>,
}

/// Compares.
pub fn drift<'a>(was: &[PlannedTask], cards: impl Iterator<Item = &'a StaffCard>) -> Drift {
    let then: HashMap<TaskId, Option<Day>> = was.iter().map(|one| (one.task, one.day)).collect();
    let mut drift = Drift::default();
    let mut end_now = None;
    for card in cards {
        let now = planned_for(card);
        end_now = end_now.max(now);
        match (then.get(&card.id), now) {
            (None, _) | (Some(None), Some(_)) => drift.new += 1,
            (Some(Some(then)), Some(now)) => {
                drift.later += usize::from(now > *then);
                drift.earlier += usize::from(now < *then);
            }
            (Some(Some(_)), None) => drift.undated += 1,
            (Some(None), None) => {}
        }
    }
    let end_then = was.iter().filter_map(|one| one.day).max();
    drift.end = end_then.zip(end_now).filter(|(then, now)| then != now);
    drift
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{internal, task};

    #[test]
    fn later_earlier_and_new_are_counted_and_the_end_is_compared() {
        let at = |number, day| StaffCard { team_date: Some(Day(day)), ..internal(number, 0, 1) };
        let planned = |number, day| PlannedTask { task: task(number), day };
        let was = [planned(1, Some(Day(10))), planned(2, Some(Day(20))), planned(3, None), planned(4, Some(Day(5)))];
        let mut cards = [at(1, 12), at(2, 19), at(3, 4), internal(4, 0, 1), internal(5, 0, 1)];
        cards[0].client_date = Some(Day(30));
        let found = drift(&was, cards.iter());
        assert_eq!(found, Drift { later: 1, earlier: 1, new: 2, undated: 1, end: Some((Day(20), Day(19))) });
        cards[1].team_date = Some(Day(20));
        assert_eq!(drift(&was, cards.iter()), Drift { later: 1, earlier: 0, new: 2, undated: 1, end: None });
        // Where the team has no date, the client date is what is planned.
        cards[1] = StaffCard { client_date: Some(Day(22)), ..internal(2, 0, 1) };
        assert_eq!(drift(&was, cards.iter()).later, 2);
    }
}
