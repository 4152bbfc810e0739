//! The figures of a report. Every one is counted from the rows of the view, so they always agree with what is listed.

use super::{Changed, Moved, ReportChange, ReportTask, ReportView};
use veranda_terms::{Day, Health};

/// What a report counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// All shared tasks.
    pub total: u32,
    /// Those finished.
    pub done: u32,
    /// Finished tasks that had a client date.
    pub dated_done: u32,
    /// Of those, finished on or before the date that was promised first.
    pub kept: u32,
    /// Open tasks whose client date has passed.
    pub late: u32,
    /// Open tasks whose client date is now later than the first one told.
    pub slipped: u32,
    /// The last client date of what is not finished: when everything told is done.
    pub last_date: Option<Day>,
    /// The same by the dates that were promised first; to say "was".
    pub last_promised: Option<Day>,
    /// Open asks.
    pub waiting: u32,
    /// Open asks whose day has passed.
    pub waiting_late: u32,
    /// Minutes all open asks take together.
    pub waiting_minutes: u32,
    /// The milestones in the order of their dates.
    pub milestones: Vec<Milestone>,
}

/// A milestone on the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its place in the view's tasks.
    pub at: usize,
    /// The day shown: when it was finished, else its client date.
    pub day: Option<Day>,
    /// The date promised first, when the day shown is later.
    pub was: Option<Day>,
    /// How it stands.
    pub state: MilestoneState,
}

/// How a milestone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneState {
    /// Reached.
    Done,
    /// The next one to come, on time.
    Now,
    /// Later than promised, or its day has passed.
    Slipped,
    /// Still to come.
    Later,
}

/// Whether news is good, bad, or needs the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was reached.
    Good,
    /// Something moved the wrong way.
    Bad,
    /// Something waits for the client.
    NeedsYou,
    /// Neither.
    Plain,
}

impl Figures {
    /// Counts a report as it stands on a day.
    pub fn of(view: &ReportView, today: Day) -> Self {
        let open = || view.tasks.iter().filter(|task| task.done.is_none());
        let finished = |task: &&ReportTask| task.done.is_some();
        let dated_done = || view.tasks.iter().filter(finished).filter(|task| task.promised.is_some());
        let kept = |task: &&ReportTask| {
            task.promised.zip(task.done).is_some_and(|(promised, done)| done.day_utc() <= promised)
        };
        Figures {
            total: count(view.tasks.iter()),
            done: count(view.tasks.iter().filter(finished)),
            dated_done: count(dated_done()),
            kept: count(dated_done().filter(kept)),
            late: count(open().filter(|task| task.date.is_some_and(|date| date < today))),
            slipped: count(open().filter(|task| later(task.date, task.promised))),
            last_date: open().filter_map(|task| task.date).max(),
            last_promised: open().filter_map(|task| task.promised).max(),
            waiting: count(view.turns.iter()),
            waiting_late: count(view.turns.iter().filter(|turn| turn.due.is_some_and(|due| due < today))),
            waiting_minutes: view.turns.iter().map(|turn| u32::from(turn.minutes)).sum(),
            milestones: milestones(view, today),
        }
    }
}

impl ReportChange {
    /// Whether this is good or bad news, or needs the client.
    pub fn tone(&self) -> Tone {
        match self.what {
            Changed::Finished | Changed::Closed(_) => Tone::Good,
            Changed::Asked(_) => Tone::NeedsYou,
            Changed::Moved(Moved { from: Some(from), to: Some(to) }) if to < from => Tone::Good,
            Changed::Moved(Moved { from: Some(_), .. }) => Tone::Bad,
            Changed::Released(Health::OnTrack) => Tone::Good,
            Changed::Released(_) | Changed::SentBack(_) => Tone::Bad,
            Changed::Shared | Changed::Moved(_) => Tone::Plain,
        }
    }
}

fn milestones(view: &ReportView, today: Day) -> Vec<Milestone> {
    let mut line: Vec<Milestone> = view
        .tasks
        .iter()
        .enumerate()
        .filter(|(_, task)| task.milestone)
        .map(|(at, task)| {
            let day = task.done.map(veranda_terms::Moment::day_utc).or(task.date);
            let was = task.promised.filter(|promised| day.is_some_and(|day| day > *promised));
            let state = match task.done {
                Some(_) => MilestoneState::Done,
                None if was.is_some() || day.is_some_and(|day| day < today) => MilestoneState::Slipped,
                None => MilestoneState::Later,
            };
            Milestone { at, day, was, state }
        })
        .collect();
    line.sort_by_key(|milestone| (milestone.day.unwrap_or(Day(i32::MAX)), milestone.at));
    let next = line.iter_mut().find(|milestone| milestone.state != MilestoneState::Done);
    if let Some(next) = next.filter(|next| next.state == MilestoneState::Later) {
        next.state = MilestoneState::Now;
    }
    line
}

fn later(day: Option<Day>, than: Option<Day>) -> bool {
    day.zip(than).is_some_and(|(day, than)| day > than)
}

fn count<T>(things: impl Iterator<Item = T>) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples::{day, report, task};
    use veranda_terms::Action;

    fn today() -> Day {
        day(20)
    }

    #[test]
    fn a_report_about_nothing_counts_nothing() {
        let figures = Figures::of(&report(Vec::new()), today());
        assert_eq!((figures.total, figures.done, figures.late, figures.slipped, figures.waiting), (0, 0, 0, 0, 0));
        assert_eq!((figures.last_date, figures.last_promised), (None, None));
        assert!(figures.milestones.is_empty());
    }

    #[test]
    fn a_date_is_kept_when_the_task_is_done_by_the_day_told_first() {
        for (promised, done, dated, kept) in [
            (Some(10), Some(9), 1, 1),
            (Some(10), Some(10), 1, 1),
            (Some(10), Some(11), 1, 0),
            (None, Some(11), 0, 0),
            (Some(10), None, 0, 0),
        ] {
            let figures = Figures::of(&report(vec![task(promised, promised, done)]), today());
            assert_eq!((figures.dated_done, figures.kept), (dated, kept), "told {promised:?}, done {done:?}");
        }
        // Moving the date afterwards does not make it kept.
        let moved = Figures::of(&report(vec![task(Some(10), Some(12), Some(12))]), today());
        assert_eq!((moved.dated_done, moved.kept), (1, 0));
    }

    #[test]
    fn an_open_task_is_late_after_its_day_and_slipped_when_its_day_moved_back() {
        for (promised, date, late, slipped) in [
            (Some(20), Some(20), 0, 0),
            (Some(19), Some(19), 1, 0),
            (Some(19), Some(25), 0, 1),
            (Some(15), Some(19), 1, 1),
            (Some(25), Some(22), 0, 0),
            (None, None, 0, 0),
        ] {
            let figures = Figures::of(&report(vec![task(promised, date, None)]), today());
            assert_eq!((figures.late, figures.slipped), (late, slipped), "told {promised:?}, now {date:?}");
            let done = Figures::of(&report(vec![task(promised, date, Some(20))]), today());
            assert_eq!((done.late, done.slipped), (0, 0), "what is done is neither");
        }
    }

    #[test]
    fn the_last_dates_are_those_of_what_is_still_open() {
        let plan =
            vec![task(Some(28), Some(29), Some(18)), task(Some(24), Some(26), None), task(Some(25), Some(25), None)];
        let figures = Figures::of(&report(plan), today());
        assert_eq!((figures.last_date, figures.last_promised), (Some(day(26)), Some(day(25))));
    }

    #[test]
    fn milestones_stand_by_their_days_and_one_of_them_is_next() {
        let milestone = |promised, date, done| ReportTask { milestone: true, ..task(promised, date, done) };
        let plan = vec![
            milestone(None, None, None),
            milestone(Some(28), Some(28), None),
            milestone(Some(22), Some(24), None),
            milestone(Some(10), Some(10), Some(12)),
            milestone(Some(23), Some(23), None),
            task(Some(21), Some(21), None),
        ];
        let line = Figures::of(&report(plan), today()).milestones;
        use MilestoneState::{Done, Later, Now, Slipped};
        let stood: Vec<_> = line.iter().map(|each| (each.at, each.day, each.was, each.state)).collect();
        assert_eq!(
            stood,
            [
                (3, Some(day(12)), Some(day(10)), Done),
                (4, Some(day(23)), None, Now),
                (2, Some(day(24)), Some(day(22)), Slipped),
                (1, Some(day(28)), None, Later),
                (0, None, None, Later),
            ]
        );
        // One whose day has passed is not what comes next: it is late.
        let past = Figures::of(&report(vec![milestone(Some(19), Some(19), None)]), today());
        assert_eq!(past.milestones[0].state, Slipped);
    }

    #[test]
    fn news_is_good_or_bad_by_what_happened_and_needs_the_client_when_something_is_asked() {
        let moved = |from: Option<u32>, to: Option<u32>| Changed::Moved(Moved { from: from.map(day), to: to.map(day) });
        for (what, tone) in [
            (Changed::Finished, Tone::Good),
            (Changed::Closed(Action::Approve), Tone::Good),
            (Changed::Asked(Action::Answer), Tone::NeedsYou),
            (Changed::SentBack(Action::Approve), Tone::Bad),
            (Changed::Shared, Tone::Plain),
            (moved(Some(20), Some(18)), Tone::Good),
            (moved(Some(20), Some(22)), Tone::Bad),
            (moved(Some(20), None), Tone::Bad),
            (moved(None, Some(22)), Tone::Plain),
            (Changed::Released(Health::OnTrack), Tone::Good),
            (Changed::Released(Health::Watch), Tone::Bad),
            (Changed::Released(Health::Late), Tone::Bad),
        ] {
            let change = ReportChange {
                at: day(19).start_utc(),
                title: veranda_terms::Title::parse("Packaging").expect("a title"),
                by: None,
                what,
            };
            assert_eq!(change.tone(), tone, "{what:?}");
        }
    }
}
