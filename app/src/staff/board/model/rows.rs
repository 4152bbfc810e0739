//! The rows of the list: the stages with what is shown of them, each in the order the address asks for.

use super::{Lane, Plan, shows};
use std::cmp::{Ordering, Reverse};
use veranda_api::staff::StaffCard;
use veranda_api::{By, Showing, Sort};
use veranda_terms::TaskId;

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    /// The stages that have something to show, with their tasks: first with those that are open, then with those that are
    /// finished. A stage with both is here twice.
    pub lanes: Vec<Lane>,
    /// So many of them hold what is open.
    pub open: usize,
}

impl Rows {
    /// All tasks, from the top.
    pub fn tasks(&self) -> impl Iterator<Item = TaskId> {
        self.lanes.iter().flat_map(|lane| lane.tasks.iter().copied())
    }
}

/// What the list shows. Without an order in the address that of the board.
pub fn rows(plan: &Plan, showing: &Showing) -> Rows {
    let (mut lanes, mut finished) = (Vec::new(), Vec::new());
    for Lane { stage, tasks } in plan.lanes() {
        let cards = tasks.iter().filter_map(|task| plan.card(*task)).filter(|card| shows(showing, card));
        let (done, open): (Vec<_>, Vec<_>) = cards.partition(|card| card.done.is_some());
        for (cards, to) in [(open, &mut lanes), (done, &mut finished)] {
            let mut cards = cards;
            if let Some(sort) = showing.sort {
                // Stable: what is equal stays in the order of the board.
                cards.sort_by(|a, b| order(sort, a, b));
            }
            if !cards.is_empty() {
                to.push(Lane { stage, tasks: cards.iter().map(|card| card.id).collect() });
            }
        }
    }
    let open = lanes.len();
    lanes.append(&mut finished);
    Rows { lanes, open }
}

/// The order that pressing a column's head leads to: first its own, then that turned round, then the board's again.
pub fn next_sort(now: Option<Sort>, by: By) -> Option<Sort> {
    match now.filter(|sort| sort.by == by) {
        None => Some(Sort { by, backwards: false }),
        Some(Sort { backwards: false, .. }) => Some(Sort { by, backwards: true }),
        Some(Sort { backwards: true, .. }) => None,
    }
}

fn order(sort: Sort, a: &StaffCard, b: &StaffCard) -> Ordering {
    let turned = sort.backwards;
    match sort.by {
        By::Title => by_key(turned, title_of(a), title_of(b)),
        By::Asked => by_key(turned, asked_since(a), asked_since(b)),
        By::Due => by_key(turned, a.client_date, b.client_date),
        By::Team => by_key(turned, a.team_date, b.team_date),
        By::Owner => by_key(turned, owner_of(a), owner_of(b)),
    }
}

/// Whatever has no key comes last, also when the order is turned round.
fn by_key<K: Ord>(turned: bool, a: Option<K>, b: Option<K>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if turned => Reverse(a).cmp(&Reverse(b)),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn title_of(card: &StaffCard) -> Option<String> {
    Some(card.title.for_staff().to_lowercase())
}

fn owner_of(card: &StaffCard) -> Option<String> {
    card.owners.first().map(|owner| owner.name.as_str().to_lowercase())
}

fn asked_since(card: &StaffCard) -> Option<veranda_terms::Moment> {
    card.asks.iter().filter(|ask| ask.closed.is_none()).map(|ask| ask.since).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, internal, plan, somebody, stage, task};
    use veranda_terms::{Day, Form, InternalText, Moment};

    fn numbers(rows: &Rows) -> Vec<Vec<u8>> {
        let number = |id| (0..=u8::MAX).find(|number| task(*number) == id).unwrap();
        rows.lanes.iter().map(|lane| lane.tasks.iter().map(|id| number(*id)).collect()).collect()
    }

    fn named(number: u8, rank: i64, title: &str) -> StaffCard {
        StaffCard { title: InternalText::parse_line(title).unwrap(), ..card(number, 0, rank) }
    }

    #[test]
    fn rows_stand_by_stage_and_empty_stages_are_left_out() {
        let plan = plan(vec![card(1, 0, 20), card(2, 0, 10), card(3, 2, 5), internal(4, 2, 1)]);
        let all = rows(&plan, &Showing::default());
        assert_eq!(numbers(&all), [vec![2, 1], vec![4, 3]]);
        assert_eq!((all.lanes[1].stage, all.open), (stage(2), 2));
        assert_eq!(numbers(&rows(&plan, &Showing::parse("turn=inside"))), [vec![4]]);
        assert_eq!(rows(&plan, &Showing::parse("action=sign")), Rows::default());
    }

    #[test]
    fn what_is_finished_stands_under_everything_that_is_open() {
        let finished = |number, lane, rank| StaffCard { done: Some(Moment(1)), ..card(number, lane, rank) };
        let plan = plan(vec![finished(1, 0, 1), card(2, 0, 2), finished(3, 0, 3), finished(4, 1, 1), card(5, 2, 1)]);
        let all = rows(&plan, &Showing::default());
        assert_eq!(numbers(&all), [vec![2], vec![5], vec![1, 3], vec![4]]);
        assert_eq!(all.open, 2);
        assert_eq!(all.tasks().collect::<Vec<_>>(), [2, 5, 1, 3, 4].map(task));
    }

    #[test]
    fn each_stage_is_ordered_by_itself_and_what_has_no_date_comes_last() {
        let dated = |number, rank, day: Option<i32>| StaffCard { client_date: day.map(Day), ..card(number, 0, rank) };
        let plan = plan(vec![dated(1, 1, None), dated(2, 2, Some(30)), dated(3, 3, Some(10)), dated(4, 4, Some(10))]);
        assert_eq!(numbers(&rows(&plan, &Showing::parse("sort=due"))), [vec![3, 4, 2, 1]]);
        assert_eq!(numbers(&rows(&plan, &Showing::parse("sort=-due"))), [vec![2, 3, 4, 1]]);
    }

    #[test]
    fn titles_owners_and_waiting_order_too() {
        let mut cards = vec![named(1, 1, "beta"), named(2, 2, "Alpha"), named(3, 3, "gamma")];
        cards[1].owners = vec![somebody(1)];
        cards[0].asks = vec![ask(1, Form::Approve, Moment(500))];
        cards[2].asks = vec![ask(2, Form::Approve, Moment(100))];
        let plan = plan(cards);
        assert_eq!(numbers(&rows(&plan, &Showing::parse("sort=title"))), [vec![2, 1, 3]]);
        assert_eq!(numbers(&rows(&plan, &Showing::parse("sort=owner"))), [vec![2, 1, 3]]);
        // Longest waiting first.
        assert_eq!(numbers(&rows(&plan, &Showing::parse("sort=asked"))), [vec![3, 1, 2]]);
    }

    #[test]
    fn pressing_a_head_orders_turns_round_and_lets_go() {
        let once = next_sort(None, By::Due);
        let twice = next_sort(once, By::Due);
        assert_eq!(once, Some(Sort { by: By::Due, backwards: false }));
        assert_eq!(twice, Some(Sort { by: By::Due, backwards: true }));
        assert_eq!(next_sort(twice, By::Due), None);
        assert_eq!(next_sort(twice, By::Title), Some(Sort { by: By::Title, backwards: false }));
    }
}
