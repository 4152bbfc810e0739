//! A large board in parts: the top of each lane first, then the rest in slices by id.

use super::ask::{ask_columns, ask_of, own_word};
use super::given::{given, ours_by_project};
use super::span::{Span, in_span};
use super::task::{task_columns, task_of, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat};
use sqlx::query;
use veranda_domain::{Ask, Task};
use veranda_terms::{ProjectId, Staff, StageId, TaskId};

/// The ids of the tasks at the top of their lanes: the first `$3` of each stage of project `$2`.
macro_rules! at_the_top {
    () => {
        concat!(
            "(select f.id from (select u.id, row_number() over (partition by u.stage order by u.rank, u.id) as place \
                                from task u where u.project = $2) f where f.place <= $3) "
        )
    };
}

impl Rows {
    /// The first tasks of each lane of a project, at most `most` a lane, in the order of their rank.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn first_tasks(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        most: u16,
    ) -> Result<Vec<Task>, Failure> {
        let sql = concat!(
            task_columns!(),
            task_tables!(),
            "where t.project = $2 and t.id in ",
            at_the_top!(),
            "and ",
            ours_by_project!("t.project"),
            "order by t.rank, t.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(i64::from(most));
        self.all("list the top of each lane", asking).await?.iter().map(task_of).collect()
    }

    /// The asks on the tasks that [`Self::first_tasks`] lists, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn first_asks(&mut self, seat: &Seat<Staff>, project: ProjectId, most: u16) -> Result<Vec<Ask>, Failure> {
        let sql = concat!(
            ask_columns!(),
            "from ask a ",
            own_word!("a"),
            "where a.project = $2 and a.task in ",
            at_the_top!(),
            "and ",
            ours_by_project!("a.project"),
            "order by a.since, a.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(i64::from(most));
        self.all("list the asks at the top of each lane", asking).await?.iter().map(ask_of).collect()
    }

    /// How many tasks stand in each stage of a project; stages without one are not in it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn lane_lengths(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
    ) -> Result<Vec<(StageId, u32)>, Failure> {
        let sql = concat!(
            "select t.stage, count(*) as tasks from task t where t.project = $2 and ",
            ours_by_project!("t.project"),
            "group by t.stage"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        let rows = self.all("count a project's lanes", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "task");
                Ok((cells.id("stage")?, cells.small("tasks")?))
            })
            .collect()
    }

    /// At most `most` tasks of a project, by id, from after this one on.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn next_tasks(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        after: Option<TaskId>,
        most: u16,
    ) -> Result<Vec<Task>, Failure> {
        let sql = concat!(
            task_columns!(),
            task_tables!(),
            "where t.project = $2 and (cast($3 as text) is null or t.id > $3) and ",
            ours_by_project!("t.project"),
            "order by t.id limit $4"
        );
        let asking = query(sql)
            .bind(only(seat))
            .bind(project.to_string())
            .bind(after.map(|task| task.to_string()))
            .bind(i64::from(most));
        self.all("list a slice of a project", asking).await?.iter().map(task_of).collect()
    }

    /// The asks on the tasks of a span, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn asks_within(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        span: Span,
    ) -> Result<Vec<Ask>, Failure> {
        let (from, to) = span.ends();
        let sql = concat!(
            ask_columns!(),
            "from ask a ",
            own_word!("a"),
            "where a.project = $2 and ",
            in_span!("a.task"),
            "and ",
            ours_by_project!("a.project"),
            "order by a.since, a.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(from).bind(to);
        self.all("list the asks of a slice", asking).await?.iter().map(ask_of).collect()
    }
}
