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
