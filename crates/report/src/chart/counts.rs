//! What the chart shows, as sorted days.

use veranda_api::report::ReportView;
use veranda_terms::{Day, Moment};

/// The days of the tasks that have a client date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    /// The dates told first, in order.
    pub(super) due: Vec<Day>,
    /// The days they were finished, in order.
    pub(super) done: Vec<Day>,
    /// The first day drawn.
    pub(super) first: Day,
    /// The last day drawn; later than the first.
    pub(super) last: Day,
    /// Between which days the lead expects the end, when that is still to come.
    pub(super) forecast: Option<(Day, Day)>,
}

impl Counts {
    /// Counts a report; nothing when no task has a date.
    pub(super) fn of(view: &ReportView, today: Day) -> Option<Self> {
        let dated = || view.tasks.iter().filter_map(|task| task.promised.map(|promised| (task, promised)));
        let mut due: Vec<Day> = dated().map(|(_, promised)| promised).collect();
        let mut done: Vec<Day> = dated().filter_map(|(task, _)| task.done.map(Moment::day_utc)).collect();
        due.sort_unstable();
        done.sort_unstable();
        let forecast = view
            .released
            .as_ref()
            .and_then(|released| released.first.zip(released.last))
            .filter(|(first, last)| *first > today && first <= last && done.len() < due.len());
        let first = due.iter().chain(&done).copied().chain([today]).min()?;
        let told = dated().filter_map(|(task, _)| task.date).chain(forecast.map(|(_, last)| last));
        let last = due.iter().chain(&done).copied().chain(told).chain([today]).max()?;
        // A day before the first: the lines begin at nothing.
        let first = first.plus(-1);
        (!due.is_empty()).then_some(Counts { due, done, first, last, forecast })
    }

    /// How many were finished by the end of a day.
    pub(super) fn done_by(&self, day: Day) -> usize {
        self.done.partition_point(|done| *done <= day)
    }

    /// How many were due by the end of a day.
    pub(super) fn due_by(&self, day: Day) -> usize {
        self.due.partition_point(|due| *due <= day)
    }

    /// Some days evenly from first to last, and today.
    pub(super) fn sampled(&self, today: Day) -> Vec<Day> {
        const STEPS: i32 = 8;
        let span = self.last.since(self.first);
        let mut days: Vec<Day> = (0..=STEPS).map(|step| self.first.plus(span * step / STEPS)).chain([today]).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}
