//! What is known of a project's activity, and how it grows: at its top while somebody looks on, at its end on demand.

use veranda_api::staff::{Activity, ActivityView};
use veranda_terms::{Day, Moment};

/// What is known, newest first and without a gap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// What happened.
    pub rows: Vec<Activity>,
    /// Whether there is something earlier.
    pub earlier: bool,
}

impl Known {
    /// With the newest stretch, as it is now. What was known beyond its end stays; where the two do not meet, nothing does.
    pub fn renewed(self, fresh: ActivityView) -> Self {
        let ActivityView { rows, earlier, name: _, client: _, client_name: _ } = fresh;
        let ends = rows.last().map(|row| row.at);
        let meets = self.rows.first().map(|row| row.at) >= ends;
        let mut next = Self { rows, earlier };
        if let Some(ends) = ends
            && earlier
            && meets
        {
            let mut beyond = self.rows.into_iter().filter(|row| row.at < ends).peekable();
            if beyond.peek().is_some() {
                next.earlier = self.earlier;
            }
            next.rows.extend(beyond);
        }
        next
    }

    /// With the stretch before its end. One that was asked for at another end is none of it.
    pub fn followed(mut self, before: Moment, stretch: ActivityView) -> Self {
        if self.end() == Some(before) {
            self.rows.extend(stretch.rows);
            self.earlier = stretch.earlier;
        }
        self
    }

    /// Until when it reaches back.
    pub fn end(&self) -> Option<Moment> {
        self.rows.last().map(|row| row.at)
    }
}

/// The days on which something happened, in the order they come.
pub fn days(rows: &[Activity], day_of: impl Fn(Moment) -> Day) -> Vec<Day> {
    let mut days: Vec<Day> = rows.iter().map(|row| day_of(row.at)).collect();
    days.dedup();
    days
}

/// What a row is known by while others come and go: its moment, its place in it and the names it shows.
pub type Key = (Moment, usize, Vec<String>);

/// The rows of a day, each with what it is known by.
pub fn of_day(rows: &[Activity], day: Day, day_of: impl Fn(Moment) -> Day) -> Vec<(Key, Activity)> {
    let of_day: Vec<&Activity> = rows.iter().filter(|row| day_of(row.at) == day).collect();
    let key = |place: usize, row: &Activity| {
        let after = of_day[place + 1..].iter().take_while(|other| other.at == row.at).count();
        let names = row.tasks.iter().filter_map(|task| task.title.as_ref()).map(|title| title.for_staff().to_owned());
        (row.at, after, names.collect())
    };
    of_day.iter().enumerate().map(|(place, row)| (key(place, row), (*row).clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::staff::Did;
    use veranda_terms::Title;

    fn row(at: i64) -> Activity {
        Activity { at: Moment(at), by: None, did: Did::Began, tasks: Vec::new(), count: 0, inside: true }
    }

    fn view(at: &[i64], earlier: bool) -> ActivityView {
        ActivityView {
            name: Title::parse("Website").unwrap(),
            client: "11111111-1111-4111-8111-111111111111".parse().unwrap(),
            client_name: Title::parse("Skogholm").unwrap(),
            rows: at.iter().copied().map(row).collect(),
            earlier,
        }
    }

    fn known(at: &[i64], earlier: bool) -> Known {
        Known { rows: at.iter().copied().map(row).collect(), earlier }
    }

    fn moments(known: &Known) -> Vec<i64> {
        known.rows.iter().map(|row| row.at.0).collect()
    }

    #[test]
    fn what_was_fetched_before_stays_below_the_newest() {
        let next = known(&[8, 7, 6, 5], false).renewed(view(&[9, 8, 7], true));
        assert_eq!((moments(&next), next.earlier), (vec![9, 8, 7, 6, 5], false));
        // Nothing beyond it was known: what the newest says of the rest holds.
        let next = known(&[8, 7], true).renewed(view(&[9, 8, 7], true));
        assert_eq!((moments(&next), next.earlier), (vec![9, 8, 7], true));
    }

    #[test]
    fn no_gap_is_shown_as_if_nothing_had_been_in_it() {
        let next = known(&[3, 2, 1], false).renewed(view(&[9, 8, 7], true));
        assert_eq!((moments(&next), next.earlier), (vec![9, 8, 7], true));
        let next = known(&[3, 2, 1], true).renewed(view(&[9, 8], false));
        assert_eq!((moments(&next), next.earlier), (vec![9, 8], false));
        let next = Known::default().renewed(view(&[], false));
        assert_eq!((moments(&next), next.earlier), (vec![], false));
    }

    #[test]
    fn earlier_things_follow_at_the_end_they_were_asked_for() {
        let next = known(&[9, 8], true).followed(Moment(8), view(&[7, 6], false));
        assert_eq!((moments(&next), next.earlier), (vec![9, 8, 7, 6], false));
        let asked_before = known(&[9, 8], true).followed(Moment(5), view(&[4, 3], false));
        assert_eq!((moments(&asked_before), asked_before.earlier), (vec![9, 8], true));
    }

    #[test]
    fn days_are_those_of_the_reader() {
        let day_of = |at: Moment| Day(i32::try_from(at.0 / 10).unwrap());
        let rows = [row(30), row(25), row(21), row(21), row(19)];
        assert_eq!(days(&rows, day_of), [Day(3), Day(2), Day(1)]);
        // Two of one moment are told apart, and what comes above them changes nothing about them.
        let keys = |rows: &[Activity]| of_day(rows, Day(2), day_of).into_iter().map(|(key, _)| key).collect::<Vec<_>>();
        let of = |at: i64, place: usize| (Moment(at), place, Vec::<String>::new());
        assert_eq!(keys(&rows), [of(25, 0), of(21, 1), of(21, 0)]);
        assert_eq!(keys(&rows[2..]), [of(21, 1), of(21, 0)]);
    }
}
