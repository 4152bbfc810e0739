//! Which task waits for which: for the firm. No client's or guest's seat can ask.

use super::given::{given, ours_by_project};
use super::span::{Span, in_span};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::query;
use veranda_domain::dependency::{Dependency, Waits};
use veranda_terms::{ProjectId, Staff};

impl Rows {
    /// What the tasks of a span wait for, task by task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn dependencies(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        span: Span,
    ) -> Result<Vec<Dependency>, Failure> {
        let sql = concat!(
            "select d.task, d.waits_for from dependency d where d.project = $2 and ",
            in_span!("d.task"),
            "and ",
            ours_by_project!("d.project"),
            "order by d.task, d.waits_for"
        );
        let (from, to) = span.ends();
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(from).bind(to);
        let rows = self.all("list what waits for what", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "dependency");
                Ok(Dependency { task: cells.id("task")?, on: cells.id("waits_for")? })
            })
            .collect()
    }
}

impl Writing {
    /// Saves everything a task waits for.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_waits(&mut self, waits: &Waits) -> Result<(), Failure> {
        let Waits { project, task, on } = waits;
        let task = task.to_string();
        self.run("let a task wait for nothing", query("delete from dependency where task = $1").bind(task.as_str()))
            .await?;
        for one in on {
            let asking =
                query("insert into dependency (project, task, waits_for, audience) values ($1, $2, $3, 'internal')")
                    .bind(project.to_string())
                    .bind(task.as_str())
                    .bind(one.to_string());
            self.run("let a task wait for another", asking).await?;
        }
        Ok(())
    }
}
