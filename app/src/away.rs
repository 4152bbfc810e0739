//! That a contact is away, in a few words: the same for their colleagues and for the firm.

use veranda_api::away::Away;
use veranda_terms::Day;
use veranda_text::Say;

/// Until when somebody is away, or from when on, and who answers for them; goes on after their name.
pub fn words(say: Say, away: &Away, today: Day) -> String {
    let Away { from, until, deputy } = away;
    match (deputy.as_ref().map(|deputy| deputy.name.as_str()), *from <= today) {
        (None, true) => say.away_they(*until, today),
        (Some(name), true) => say.away_they_deputy(*until, name, today),
        (None, false) => say.away_they_from(*from, *until, today),
        (Some(name), false) => say.away_they_from_deputy(*from, *until, name, today),
    }
}
