//! Tasks that come again, for the firm.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Job, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Recurrence, Task};
use veranda_terms::{Every, Moment, ProjectId, Staff, TaskId};

/// The kind of the job that makes the next of a task that comes again. Its payload is the id of the present one.
pub const COMES_AGAIN: &str = "comes_again";

impl Rows {
    /// That a task comes again; nothing when it does not, or when the next one is there already.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn recurrence(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Option<Recurrence>, Failure> {
        let sql = concat!(
            "select r.task, r.project, r.every, r.first, r.times, r.sharing, r.said_by, r.said_at from recurrence r
             where r.task = $2 and ",
            ours_by_project!("r.project")
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        let Some(row) = self.one("read whether a task comes again", asking).await? else { return Ok(None) };
        recurrence_of(&row).map(Some)
    }

    /// Everything of a project that comes again.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn recurrences(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<Recurrence>, Failure> {
        let sql = concat!(
            "select r.task, r.project, r.every, r.first, r.times, r.sharing, r.said_by, r.said_at from recurrence r
             where r.project = $2 and ",
            ours_by_project!("r.project"),
            " order by r.task"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what comes again", asking).await?.iter().map(recurrence_of).collect()
    }
}

impl Writing {
    /// Keeps that a task comes again, instead of what was kept of it before.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn keep_recurrence(&mut self, recurrence: &Recurrence) -> Result<(), Failure> {
        let Recurrence { task, project, every, first, times, share, by, at } = recurrence;
        self.drop_recurrence(*task).await?;
        let asking = query(
            "insert into recurrence (task, project, audience, every, first, times, sharing, said_by, said_at)
             values ($1, $2, 'internal', $3, $4, $5, $6, $7, $8)",
        )
        .bind(task.to_string())
        .bind(project.to_string())
        .bind(every.as_str())
        .bind(i64::from(first.0))
        .bind(i64::from(*times))
        .bind(if *share { "each time" } else { "never" })
        .bind(by.to_string())
        .bind(at.0);
        self.run("keep that a task comes again", asking).await?;
        Ok(())
    }

    /// A task comes no more.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn drop_recurrence(&mut self, task: TaskId) -> Result<(), Failure> {
        let asking = query("delete from recurrence where task = $1").bind(task.to_string());
        self.run("forget that a task comes again", asking).await?;
        Ok(())
    }

    /// Puts down that the next of a task is to be made, if it comes again and is finished: whoever finished it, and how.
    pub(super) async fn wake_recurrence(&mut self, task: &Task, at: Moment) -> Result<(), Failure> {
        if task.done.is_none() {
            return Ok(());
        }
        let asking = query("select r.times from recurrence r where r.task = $1").bind(task.id.to_string());
        if self.one("read whether a finished task comes again", asking).await?.is_none() {
            return Ok(());
        }
        let id = format!("again-{}-{}", task.id, at.0);
        self.enqueue(Job { id, kind: COMES_AGAIN.to_owned(), payload: task.id.to_string(), due: at }).await
    }
}

fn recurrence_of(row: &AnyRow) -> Result<Recurrence, Failure> {
    let cells = Cells::of(row, "recurrence");
    Ok(Recurrence {
        task: cells.id("task")?,
        project: cells.id("project")?,
        every: cells.word("every", Every::parse)?,
        first: cells.maybe_day("first")?.ok_or_else(|| Failure::because("read a recurrence", "it has no day"))?,
        times: cells.small("times")?,
        share: cells.word("sharing", |word| match word {
            "never" => Some(false),
            "each time" => Some(true),
            _ => None,
        })?,
        by: cells.id("said_by")?,
        at: cells.moment("said_at")?,
    })
}
