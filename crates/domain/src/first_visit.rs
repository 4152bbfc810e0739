//! How long it takes the people of a client from their invitation to the first thing they have done.

use veranda_terms::Moment;

/// Below so many people a figure would be about somebody.
pub const LEAST_PEOPLE: usize = 3;

/// The median of the times between two moments, in whole minutes: half of the people took no longer. Nothing below
/// [`LEAST_PEOPLE`].
pub fn median_minutes(people: &[(Moment, Moment)]) -> Option<u32> {
    if people.len() < LEAST_PEOPLE {
        return None;
    }
    let mut took: Vec<i64> = people.iter().map(|(invited, done)| done.0.saturating_sub(invited.0).max(0)).collect();
    took.sort_unstable();
    let (below, above) = (took[(took.len() - 1) / 2], took[took.len() / 2]);
    u32::try_from((below + (above - below) / 2) / 60_000).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(minutes: &[i64]) -> Option<u32> {
        let people: Vec<_> = minutes.iter().map(|m| (Moment(1_000), Moment(1_000 + m * 60_000))).collect();
        median_minutes(&people)
    }

    #[test]
    fn the_middle_is_told_from_three_people_on() {
        assert_eq!(after(&[]), None);
        assert_eq!(after(&[5, 7]), None);
        assert_eq!(after(&[90, 5, 7]), Some(7));
        assert_eq!(after(&[90, 5, 7, 20]), Some(13));
        assert_eq!(after(&[0, 0, 0]), Some(0));
    }
}
