//! A large board comes in parts: the top of each lane first, then slices until all is there.

use super::views::{StaffCard, StaffProject};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use veranda_api_derive::View;
use veranda_terms::{StageId, TaskId};

/// The top of a board: enough of each lane to fill a screen, and how much there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct BoardTop {
    /// The project.
    pub project: StaffProject,
    /// The first tasks of each lane, at most [`CARDS_AT_THE_TOP`] of it.
    pub cards: Vec<StaffCard>,
    /// How many tasks stand in each stage; stages without one are left out.
    pub lanes: Vec<LaneLength>,
}

/// How many tasks of each lane come with the top of a board.
pub const CARDS_AT_THE_TOP: u16 = 40;

impl BoardTop {
    /// Whether that is all there is.
    pub fn is_whole(&self) -> bool {
        self.lanes.iter().map(|lane| lane.tasks as usize).sum::<usize>() <= self.cards.len()
    }
}

/// How many tasks stand in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct LaneLength {
    /// Which.
    pub stage: StageId,
    /// How many.
    pub tasks: u32,
}

/// Some tasks of a project, in no order that says anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct CardSlice {
    /// At most [`CARDS_IN_A_SLICE`] of them.
    pub cards: Vec<StaffCard>,
    /// After which task the next slice begins; nothing with the last.
    pub next: Option<TaskId>,
}

/// How many tasks come with a slice of a board.
pub const CARDS_IN_A_SLICE: u16 = 500;

/// After which task a slice begins; at the beginning without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct After(pub Option<TaskId>);

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |task| task.fmt(f))
    }
}

impl FromStr for After {
    type Err = <TaskId as FromStr>::Err;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() { Ok(After(None)) } else { text.parse().map(|task| After(Some(task))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_is_written_and_read_alike() {
        let task: TaskId = "11111111-1111-4111-8111-111111111111".parse().unwrap();
        for after in [After(None), After(Some(task))] {
            assert_eq!(after.to_string().parse(), Ok(after));
        }
        assert!("a task".parse::<After>().is_err());
    }
}
