//! Filters over the board. They appear when there is something to filter.

use veranda_api::staff::StaffCard;
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
    /// The filter a word in the address names; all cards for any other word.
    pub fn parse(word: &str) -> Self {
        match word {
            "waiting" => Filter::Waiting,
            "internal" => Filter::Internal,
            other => Action::parse(other).map_or(Filter::All, Filter::Of),
        }
    }

    /// The word in the address; nothing for all.
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Filter::All => None,
            Filter::Waiting => Some("waiting"),
            Filter::Internal => Some("internal"),
            Filter::Of(action) => Some(action.as_str()),
        }
    }

    /// Whether the card is shown.
    pub fn shows(self, card: &StaffCard) -> bool {
        let mut open = card.asks.iter().filter(|ask| ask.closed.is_none());
        match self {
            Filter::All => true,
            Filter::Waiting => open.next().is_some(),
            Filter::Internal => card.shared.is_none(),
            Filter::Of(action) => open.any(|ask| ask.form.action() == action),
        }
    }
}

/// A filter and how many cards it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chip {
    /// The filter.
    pub filter: Filter,
    /// How many cards.
    pub count: usize,
}

/// So many open asks make filters worth their place.
const FROM_ASKS: usize = 8;

/// The chips to offer: none below eight open asks, and none that would show nothing.
pub fn chips<'a>(cards: impl Iterator<Item = &'a StaffCard> + Clone) -> Vec<Chip> {
    let open = cards.clone().flat_map(|card| &card.asks).filter(|ask| ask.closed.is_none()).count();
    if open < FROM_ASKS {
        return Vec::new();
    }
    let all = [Filter::All, Filter::Waiting, Filter::Internal];
    all.into_iter()
        .chain(Action::ALL.into_iter().map(Filter::Of))
        .map(|filter| Chip { filter, count: cards.clone().filter(|card| filter.shows(card)).count() })
        .filter(|chip| chip.count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::board::model::fixture::{ask, card, internal};
    use veranda_terms::{Form, Moment};

    fn asked(number: u8, form: Form) -> StaffCard {
        StaffCard { asks: vec![ask(number, form, Moment(0))], ..card(number, 0, 1) }
    }

    #[test]
    fn filters_appear_from_eight_open_asks() {
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
    fn a_filter_reads_back_from_the_address_and_a_foreign_word_shows_all() {
        for filter in [Filter::All, Filter::Waiting, Filter::Internal, Filter::Of(Action::Meet)] {
            assert_eq!(Filter::parse(filter.word().unwrap_or_default()), filter);
        }
        assert_eq!(Filter::parse("budget"), Filter::All);
    }
}
