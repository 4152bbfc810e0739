//! What the firm knows and a client does not: a task they read a day of, which the firm's own plan finishes later.

use crate::Task;
use std::collections::HashMap;
use veranda_terms::{Day, TaskId};

/// A day the client reads that the firm does not plan to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Untold {
    /// Which task they read it of.
    pub task: TaskId,
    /// The day they read.
    pub told: Day,
    /// The day the firm plans: the task's own team date, or the latest of what is open behind it if that is later.
    pub planned: Day,
}

/// All of them among the tasks of a project, the day that comes first on top. What is done is no news any more.
pub fn untold(tasks: &[Task]) -> Vec<Untold> {
    let mut behind: HashMap<TaskId, Day> = HashMap::new();
    for task in tasks.iter().filter(|task| task.done.is_none()) {
        if let (Some(line), Some(date)) = (task.behind, task.team_date) {
            behind.entry(line).and_modify(|latest| *latest = date.max(*latest)).or_insert(date);
        }
    }
    let mut all: Vec<Untold> = tasks
        .iter()
        .filter(|task| task.shared.is_some() && task.done.is_none())
        .filter_map(|task| {
            let (told, planned) = (task.face.date?, task.team_date.max(behind.get(&task.id).copied())?);
            (planned > told).then_some(Untold { task: task.id, told, planned })
        })
        .collect();
    all.sort_by_key(|untold| (untold.told, untold.task));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shared;
    use crate::sample::{person, task, task_id};
    use veranda_terms::Moment;

    fn read(number: u8, told: i32, team: Option<i32>) -> Task {
        let mut task = task(number);
        task.shared = Some(Shared { at: Moment(0), by: person(), from: Moment(0) });
        task.face.date = Some(Day(told));
        task.team_date = team.map(Day);
        task
    }

    #[test]
    fn a_day_they_read_that_is_not_kept_is_untold_and_the_first_day_comes_first() {
        let tasks = [read(1, 20, Some(21)), read(2, 10, Some(14)), read(3, 10, Some(10)), read(4, 10, None)];
        let found = untold(&tasks);
        assert_eq!(
            found,
            [
                Untold { task: task_id(2), told: Day(10), planned: Day(14) },
                Untold { task: task_id(1), told: Day(20), planned: Day(21) },
            ]
        );
    }

    #[test]
    fn what_is_internal_undated_or_done_is_nothing_to_tell() {
        let mut internal = read(1, 10, Some(14));
        internal.shared = None;
        let mut undated = read(2, 10, Some(14));
        undated.face.date = None;
        let mut done = read(3, 10, Some(14));
        done.done = Some(Moment(1));
        assert_eq!(untold(&[internal, undated, done]), []);
    }

    #[test]
    fn a_line_is_as_late_as_the_latest_of_what_is_open_behind_it() {
        let (mut early, mut late, mut finished) = (task(2), task(3), task(4));
        for (task, day) in [(&mut early, 12), (&mut late, 15), (&mut finished, 30)] {
            task.behind = Some(task_id(1));
            task.team_date = Some(Day(day));
        }
        finished.done = Some(Moment(1));
        let found = untold(&[read(1, 10, Some(9)), early, late, finished]);
        assert_eq!(found, [Untold { task: task_id(1), told: Day(10), planned: Day(15) }]);
    }
}
