//! The plan of a project as it was on a day: for the firm. No client's or guest's seat can ask.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::baseline::{Baseline, Planned};
use veranda_terms::{BaselineId, Moment, ProjectId, Staff};

macro_rules! columns {
    () => {
        "select b.id, b.project, b.taken_by, b.taken_at, b.removed from baseline b where b.project = $2 and "
    };
}

impl Rows {
    /// The baseline that counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn baseline(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Option<Baseline>, Failure> {
        let sql = concat!(
            columns!(),
            "b.removed is null and ",
            ours_by_project!("b.project"),
            "order by b.taken_at desc, b.id desc limit 1"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.one("read a baseline", asking).await?.as_ref().map(baseline_of).transpose()
    }

    /// A baseline of a project, also one that was removed.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn one_baseline(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        id: BaselineId,
    ) -> Result<Option<Baseline>, Failure> {
        let sql = concat!(columns!(), "b.id = $3 and ", ours_by_project!("b.project"));
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(id.to_string());
        self.one("read a baseline", asking).await?.as_ref().map(baseline_of).transpose()
    }

    /// What a baseline that somebody has in hand says of each task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn planned(&mut self, baseline: &Baseline) -> Result<Vec<Planned>, Failure> {
        let asking = query(
            "select k.task, k.team_date, k.client_date from baseline_task k where k.baseline = $1 order by k.task",
        )
        .bind(baseline.id.to_string());
        let rows = self.all("read a baseline's tasks", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "baseline_task");
                let (team_date, client_date) = (cells.maybe_day("team_date")?, cells.maybe_day("client_date")?);
                Ok(Planned { task: cells.id("task")?, team_date, client_date })
            })
            .collect()
    }
}

impl Writing {
    /// Takes the plan of a project down as it is now.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn take_baseline(&mut self, baseline: &Baseline) -> Result<(), Failure> {
        let Baseline { id, project, by, at, removed } = baseline;
        let asking = query(
            "insert into baseline (id, project, audience, taken_by, taken_at, removed)
             values ($1, $2, 'internal', $3, $4, $5)",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(by.to_string())
        .bind(at.0)
        .bind(removed.map(|at| at.0));
        self.run("take a baseline", asking).await?;
        let asking = query(
            "insert into baseline_task (baseline, task, audience, team_date, client_date)
             select $1, t.id, 'internal', t.team_date, t.client_date from task t where t.project = $2",
        )
        .bind(id.to_string())
        .bind(project.to_string());
        self.run("take down every task", asking).await?;
        Ok(())
    }

    /// Keeps that a baseline was removed, or came back.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn mark_baseline(&mut self, baseline: BaselineId, removed: Option<Moment>) -> Result<(), Failure> {
        let asking = query("update baseline set removed = $2 where id = $1")
            .bind(baseline.to_string())
            .bind(removed.map(|at| at.0));
        self.run("remove a baseline", asking).await?;
        Ok(())
    }
}

fn baseline_of(row: &AnyRow) -> Result<Baseline, Failure> {
    let cells = Cells::of(row, "baseline");
    Ok(Baseline {
        id: cells.id("id")?,
        project: cells.id("project")?,
        by: cells.id("taken_by")?,
        at: cells.moment("taken_at")?,
        removed: cells.maybe_moment("removed")?,
    })
}
