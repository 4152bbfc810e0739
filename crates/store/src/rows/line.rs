//! What stands behind a line: for the firm. No client's or guest's seat can ask.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat};
use sqlx::query;
use std::collections::HashMap;
use veranda_terms::{InternalText, PersonId, Staff, TaskId};

/// How much stands behind a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Behind {
    /// How many tasks.
    pub tasks: u32,
    /// How many of them are finished.
    pub done: u32,
}

impl Rows {
    /// How much stands behind a task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn behind(&mut self, seat: &Seat<Staff>, line: TaskId) -> Result<Behind, Failure> {
        let sql = concat!(
            "select count(*) as tasks, count(t.done) as done from task t where t.behind = $2 and ",
            ours_by_project!("t.project")
        );
        let asking = query(sql).bind(only(seat)).bind(line.to_string());
        let row = self.one("count what stands behind a task", asking).await?;
        row.as_ref().map_or(Ok(Behind::default()), |row| {
            let cells = Cells::of(row, "task");
            Ok(Behind { tasks: cells.small("tasks")?, done: cells.small("done")? })
        })
    }

    /// How much stands behind each task somebody works on; those behind which nothing stands are left out.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn behind_tasks_of(
        &mut self,
        seat: &Seat<Staff>,
        owner: PersonId,
    ) -> Result<HashMap<TaskId, Behind>, Failure> {
        let sql = concat!(
            "select t.behind, count(*) as tasks, count(t.done) as done from task t
             join task_owner w on w.task = t.behind and w.person = $2 where ",
            ours_by_project!("t.project"),
            "group by t.behind"
        );
        let asking = query(sql).bind(only(seat)).bind(owner.to_string());
        let rows = self.all("count what stands behind somebody's tasks", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "task");
                Ok((cells.id("behind")?, Behind { tasks: cells.small("tasks")?, done: cells.small("done")? }))
            })
            .collect()
    }

    /// What the lines are called behind which the tasks somebody works on stand.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn lines_of_tasks_of(
        &mut self,
        seat: &Seat<Staff>,
        owner: PersonId,
    ) -> Result<HashMap<TaskId, InternalText>, Failure> {
        let sql = concat!(
            "select distinct l.id, l.title from task t join task l on l.id = t.behind
             join task_owner w on w.task = t.id and w.person = $2 where ",
            ours_by_project!("t.project")
        );
        let asking = query(sql).bind(only(seat)).bind(owner.to_string());
        let rows = self.all("list the lines somebody's tasks stand behind", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "task");
                Ok((cells.id("id")?, cells.word("title", |title| InternalText::parse(title).ok())?))
            })
            .collect()
    }
}
