//! Which task waits for which, within a project: one begins when the other is finished. Internal, like every plan.

use crate::plan::entry;
use crate::{Actor, Change, Event, SharedWith, Task};
use std::collections::{HashMap, HashSet, VecDeque};
use veranda_terms::{Moment, PersonId, ProjectId, TaskId};

/// At most so many tasks one waits for.
pub const MOST: usize = 20;

/// A task and one it waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Dependency {
    /// Which waits.
    pub task: TaskId,
    /// For which.
    pub on: TaskId,
}

/// Everything a task waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// Of which project all of them are.
    pub project: ProjectId,
    /// Which waits.
    pub task: TaskId,
    /// For which, each once, in order of their ids.
    pub on: Vec<TaskId>,
}

/// Why a task does not wait for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitRefused {
    /// Each of these would wait for the next, and the last for the first, which is the task itself.
    Circle(Vec<TaskId>),
    /// More than [`MOST`].
    TooMany,
}

/// Lets a task wait for exactly these of its project. `all` is what waits there now. Nothing where it is so already.
///
/// # Errors
/// [`WaitRefused`].
pub fn wait(
    task: &Task,
    mut on: Vec<TaskId>,
    all: &[Dependency],
    by: PersonId,
    at: Moment,
) -> Result<Option<Change<Waits>>, WaitRefused> {
    on.sort_unstable();
    on.dedup();
    if on.len() > MOST {
        return Err(WaitRefused::TooMany);
    }
    let now: HashSet<TaskId> = all.iter().filter(|one| one.task == task.id).map(|one| one.on).collect();
    if now.len() == on.len() && on.iter().all(|one| now.contains(one)) {
        return Ok(None);
    }
    if let Some(circle) = circle(task.id, &on, all) {
        return Err(WaitRefused::Circle(circle));
    }
    // What waits for what is the firm's own business, whatever of it is shared.
    let journal = vec![entry(task, Event::WaitsChanged, Actor::Person(by), at, SharedWith::Nobody)];
    Ok(Some(Change { next: Waits { project: task.project, task: task.id, on }, journal }))
}

/// The shortest circle that would be closed, from the task on; nothing where there is none.
fn circle(task: TaskId, on: &[TaskId], all: &[Dependency]) -> Option<Vec<TaskId>> {
    if on.contains(&task) {
        return Some(vec![task]);
    }
    let mut waits: HashMap<TaskId, Vec<TaskId>> = HashMap::new();
    for one in all.iter().filter(|one| one.task != task) {
        waits.entry(one.task).or_default().push(one.on);
    }
    let mut came_from: HashMap<TaskId, TaskId> = on.iter().map(|one| (*one, task)).collect();
    let mut next: VecDeque<TaskId> = on.iter().copied().collect();
    while let Some(here) = next.pop_front() {
        for beyond in waits.get(&here).into_iter().flatten() {
            if *beyond == task {
                let mut back = vec![here];
                while let Some(before) = back.last().and_then(|last| came_from.get(last)) {
                    back.push(*before);
                    if *before == task {
                        break;
                    }
                }
                back.reverse();
                return Some(back);
            }
            if !came_from.contains_key(beyond) {
                came_from.insert(*beyond, here);
                next.push_back(*beyond);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shared;
    use crate::sample::{self, Numbered, person, task_id as id};
    use proptest::prelude::*;

    fn task(number: u8) -> Task {
        Task { shared: Some(Shared { at: Moment(1), by: person(), from: Moment(1) }), ..sample::task(number) }
    }

    fn waits(of: u8, on: &[u8], all: &[(u8, u8)]) -> Result<Option<Change<Waits>>, WaitRefused> {
        let all: Vec<Dependency> = all.iter().map(|(task, on)| Dependency { task: id(*task), on: id(*on) }).collect();
        let on = on.iter().map(|one| id(*one)).collect();
        wait(&task(of), on, &all, PersonId::fresh(&mut Numbered(99)), Moment(5))
    }

    #[test]
    fn it_is_told_inside_alone_and_only_when_it_changes() {
        let change = waits(1, &[3, 2, 3], &[(1, 2)]).unwrap().unwrap();
        assert_eq!(change.next.on.len(), 2);
        assert_eq!((change.journal[0].event, change.journal[0].shared_with), (Event::WaitsChanged, SharedWith::Nobody));
        assert_eq!(waits(1, &[2], &[(1, 2)]), Ok(None));
        assert!(waits(1, &[], &[(1, 2)]).unwrap().unwrap().next.on.is_empty());
    }

    #[test]
    fn a_circle_is_named_from_the_task_on() {
        assert_eq!(waits(1, &[1], &[]), Err(WaitRefused::Circle(vec![id(1)])));
        assert_eq!(waits(1, &[2], &[(2, 1)]), Err(WaitRefused::Circle(vec![id(1), id(2)])));
        let long = waits(1, &[2, 5], &[(2, 3), (3, 4), (4, 1), (5, 4)]);
        assert_eq!(long, Err(WaitRefused::Circle(vec![id(1), id(5), id(4)])), "the shortest");
        // What the task waited for before counts no longer.
        assert!(waits(1, &[4], &[(1, 2), (2, 3)]).is_ok());
    }

    #[test]
    fn a_task_waits_for_so_many_and_no_more() {
        let many: Vec<u8> = (2..=22).collect();
        assert_eq!(waits(1, &many, &[]), Err(WaitRefused::TooMany));
        assert!(waits(1, &many[1..], &[]).is_ok());
    }

    proptest! {
        /// Whatever is asked for in whatever order, what is let in never holds a circle, and what is refused would.
        #[test]
        fn nothing_ever_waits_for_itself(wishes in proptest::collection::vec((0u8..6, proptest::collection::vec(0u8..6, 0..4)), 1..24)) {
            let mut all: Vec<(u8, u8)> = Vec::new();
            for (of, on) in wishes {
                let mut next: Vec<(u8, u8)> = all.iter().copied().filter(|(task, _)| *task != of).collect();
                next.extend(on.iter().map(|one| (of, *one)));
                let refused = matches!(waits(of, &on, &all), Err(WaitRefused::Circle(_)));
                prop_assert_eq!(refused, (0..6).any(|task| reaches(&next, task)));
                if !refused {
                    all = next;
                }
            }
        }
    }

    /// Whether a task waits for itself in the end, by walking six steps along everything.
    fn reaches(all: &[(u8, u8)], from: u8) -> bool {
        let mut at: HashSet<u8> = HashSet::from([from]);
        (0..6).any(|_| {
            at = all.iter().filter(|(task, _)| at.contains(task)).map(|(_, on)| *on).collect();
            at.contains(&from)
        })
    }
}
