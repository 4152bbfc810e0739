//! Filters over the board. They appear when there is something to filter.

use super::waiting::is_waited_for;
use veranda_api::staff::StaffCard;
use veranda_api::{Showing, Whose};
use veranda_terms::Action;

/// Which cards are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those that wait on the client.
    Waiting,
    /// Those only the firm sees.
    Internal,
    /// Those with an open ask of this action.
    Of(Action),
}

impl Filter {
    /// The filter an address names, the stage and the owner it may name besides left aside.
    pub fn of(showing: &Showing) -> Self {
        match (showing.action, showing.turn) {
            (Some(action), _) => Filter::Of(action),
            (None, Some(Whose::Client)) => Filter::Waiting,
            (None, Some(Whose::Inside)) => Filter::Internal,
            // Whoever of the firm looks has no list of their own: a contact's address shows them everything.
            (None, Some(Whose::Yours) | None) => Filter::All,
        }
    }

    /// The address that names this filter and is otherwise as it was; all cards are all, whatever it left out.
    pub const fn in_address(self, showing: Showing) -> Showing {
        let (turn, action) = match self {
            Filter::All => return showing.of_all(),
            Filter::Waiting => (Some(Whose::Client), None),
            Filter::Internal => (Some(Whose::Inside), None),
            Filter::Of(action) => (None, Some(action)),
        };
        Showing { turn, action, ..showing }
    }

    /// Whether the card is shown.
    pub fn shows(self, card: &StaffCard) -> bool {
        let mut open = card.asks.iter().filter(|ask| is_waited_for(ask));
        match self {
            Filter::All => true,
            Filter::Waiting => open.next().is_some(),
            Filter::Internal => card.shared.is_none(),
            Filter::Of(action) => open.any(|ask| ask.form.action() == action),
        }
    }
}

/// Whether an address shows the card.
pub fn shows(showing: &Showing, card: &StaffCard) -> bool {
    Filter::of(showing).shows(card)
        && showing.stage.is_none_or(|stage| card.stage == stage)
        && showing.owner.is_none_or(|owner| card.owners.iter().any(|one| one.id == owner))
        && !(showing.lines_only && card.behind.is_some())
}

/// A filter and how many cards it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chip {
    /// The filter.
    pub filter: Filter,
    /// How many cards.
    pub count: usize,
}

/// So many open asks, or so many cards, make filters worth their place.
const FROM_ASKS: usize = 8;
const FROM_CARDS: usize = 40;

/// The chips to offer: none on a small board with few open asks, and none that would show nothing. Of ten thousand cards
/// hardly any is asked something: what is counted of each is only whether it is.
pub fn chips<'a>(cards: impl Iterator<Item = &'a StaffCard>) -> Vec<Chip> {
    let filters = [Filter::All, Filter::Waiting, Filter::Internal];
    let filters = filters.into_iter().chain(Action::ALL.into_iter().map(Filter::Of));
    let mut found: Vec<Chip> = filters.map(|filter| Chip { filter, count: 0 }).collect();
    let mut open = 0;
    for card in cards {
        open += card.asks.iter().filter(|ask| ask.closed.is_none()).count();
        let few = if card.asks.is_empty() { 3 } else { found.len() };
        found[..few].iter_mut().filter(|chip| chip.filter.shows(card)).for_each(|chip| chip.count += 1);
    }
    if open < FROM_ASKS && found[0].count < FROM_CARDS {
        return Vec::new();
    }
    found.retain(|chip| chip.count > 0);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, internal, somebody, stage, task};
    use veranda_terms::{Form, Moment};

    fn asked(number: u8, form: Form) -> StaffCard {
        StaffCard { asks: vec![ask(number, form, Moment(0))], ..card(number, 0, 1) }
    }

    #[test]
    fn filters_appear_from_eight_open_asks_or_forty_cards() {
        let many = |count| (1..=count).map(|number| card(number, 0, 1)).collect::<Vec<_>>();
        assert_eq!(chips(many(39).iter()), []);
        assert_eq!(chips(many(40).iter()), [Chip { filter: Filter::All, count: 40 }]);
        let mut cards: Vec<StaffCard> = (1..8).map(|number| asked(number, Form::Approve)).collect();
        assert_eq!(chips(cards.iter()), []);
        cards.push(asked(8, Form::Review));
        cards.push(internal(9, 0, 1));
        let found: Vec<_> = chips(cards.iter()).into_iter().map(|chip| (chip.filter, chip.count)).collect();
        assert_eq!(
            found,
            [
                (Filter::All, 9),
                (Filter::Waiting, 8),
                (Filter::Internal, 1),
                (Filter::Of(Action::Review), 1),
                (Filter::Of(Action::Approve), 7)
            ]
        );
    }

    #[test]
    fn a_filter_reads_back_from_the_address() {
        for filter in [Filter::All, Filter::Waiting, Filter::Internal, Filter::Of(Action::Meet)] {
            assert_eq!(Filter::of(&filter.in_address(Showing::default())), filter);
            // One after the other: the last one pressed holds.
            assert_eq!(Filter::of(&filter.in_address(Filter::Of(Action::Sign).in_address(Showing::default()))), filter);
        }
        assert_eq!(Filter::of(&Showing::parse("budget=1&turn=yours")), Filter::All);
        let list = Showing::parse("view=list&stage=11111111-1111-4111-8111-111111111111");
        assert_eq!(Filter::All.in_address(list).to_string(), "?view=list");
    }

    #[test]
    fn stage_and_owner_narrow_what_the_filter_shows() {
        let mut one = asked(1, Form::Approve);
        one.owners = vec![somebody(7)];
        let shown = |query: String| shows(&Showing::parse(&query), &one);
        assert!(shown(format!("stage={}&owner={}&action=approve", one.stage, somebody(7).id)));
        assert!(!shown(format!("stage={}&action=review", one.stage)));
        assert!(!shown(format!("stage={}", stage(1))));
        assert!(!shown(format!("owner={}", somebody(8).id)));
    }

    #[test]
    fn what_stands_behind_a_line_can_be_hidden() {
        let behind = StaffCard { behind: Some(task(1)), ..internal(2, 0, 2) };
        for (query, line, hidden) in [("behind=hidden", true, false), ("", true, true)] {
            let showing = Showing::parse(query);
            assert_eq!((shows(&showing, &card(1, 0, 1)), shows(&showing, &behind)), (line, hidden), "{query}");
        }
    }
}
