//! How far a project is, as whoever asks sees it, without reading every task.

use super::given::given;
use super::task::{task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees};
use sqlx::query;
use veranda_terms::{Day, ProjectId, Title};

/// A project in figures, over the tasks a seat sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// How many tasks are done.
    pub done: u32,
    /// How many there are.
    pub total: u32,
    /// The next client date of what is not done: what, under its client title, and when.
    pub next: Option<(Title, Day)>,
}

impl Rows {
    /// The figures of a project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn figures<A: Sees>(&mut self, seat: &Seat<A>, project: ProjectId) -> Result<Figures, Failure> {
        let sql = concat!(
            "select count(t.id) as total, count(t.done) as done ",
            task_tables!(),
            "where t.project = $2 and t.client_title is not null and ",
            task_seen!()
        );
        let row = self.one("count a project's tasks", query(sql).bind(only(seat)).bind(project.to_string())).await?;
        let (done, total) = match &row {
            Some(row) => (Cells::of(row, "task").small("done")?, Cells::of(row, "task").small("total")?),
            None => (0, 0),
        };
        let sql = concat!(
            "select t.client_title, t.client_date ",
            task_tables!(),
            "where t.project = $2 and t.done is null and t.client_date is not null and t.client_title is not null and ",
            task_seen!(),
            "order by t.client_date, t.shared_at, t.id limit 1"
        );
        let row = self.one("find the next client date", query(sql).bind(only(seat)).bind(project.to_string())).await?;
        let next = match &row {
            Some(row) => {
                let cells = Cells::of(row, "task");
                let title = cells.word("client_title", |title| Title::parse(title).ok())?;
                cells.maybe_day("client_date")?.map(|day| (title, day))
            }
            None => None,
        };
        Ok(Figures { done, total, next })
    }
}
