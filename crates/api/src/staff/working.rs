//! What the firm counts waiting by: working days, without the holidays of both sides.

use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Country, Day, working_days};

/// Whose public holidays are no working days between the firm and a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Holidays {
    /// The firm's.
    pub firm: Option<Country>,
    /// The client's.
    pub client: Option<Country>,
}

impl Holidays {
    /// How many working days of both sides something has waited.
    pub fn waited(self, since: Day, today: Day) -> u32 {
        let countries: Vec<Country> = [self.firm, self.client].into_iter().flatten().collect();
        working_days(since, today, &countries)
    }
}

/// The country whose public holidays are kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidaysOf {
    /// Which; nothing when only weekends are free.
    pub country: Option<Country>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_off_on_either_side_are_not_waited() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        // The fourteenth of July is one in France, the sixth of June in Sweden; in 2028 both are workdays elsewhere.
        let (swedish, french) = (Some(Country::Sweden), Some(Country::France));
        let waited = |firm, client| {
            let both = Holidays { firm, client };
            (both.waited(day("2028-06-05"), day("2028-06-07")), both.waited(day("2028-07-13"), day("2028-07-17")))
        };
        assert_eq!(waited(None, None), (2, 2));
        assert_eq!(waited(swedish, None), (1, 2));
        assert_eq!(waited(None, french), (2, 1));
        assert_eq!(waited(swedish, french), (1, 1));
    }
}
