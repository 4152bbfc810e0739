//! How a project stands for the firm, counted by the database: no task is read but those that are named.

use super::ask::{ask_columns, ask_of, own_word};
use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat};
use sqlx::query;
use veranda_domain::Ask;
use veranda_terms::{Day, InternalText, ProjectId, Staff, TaskId};

/// How far a project is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// All tasks.
    pub total: u32,
    /// Those done.
    pub done: u32,
    /// Those the client sees.
    pub shared: u32,
    /// The next open milestone the client knows the day of; where there is none, the next open task.
    pub next: Option<(InternalText, Day)>,
    /// The first day the client reads that is not going to be kept.
    pub untold: Option<Untold>,
}

/// A day the client reads of an open task that the firm plans to finish later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    /// Which task.
    pub task: TaskId,
    /// What the firm calls it.
    pub title: InternalText,
    /// The day the client reads.
    pub told: Day,
    /// The day the firm plans: the task's own team date, or the latest of what is open behind it if that is later.
    pub planned: Day,
    /// How many more tasks of the project stand like that.
    pub others: u32,
}

/// What the client reads a day of and is not done.
macro_rules! dated {
    () => {
        "t.project = $2 and t.audience = 'client' and t.done is null and t.client_date is not null "
    };
}

/// A task is done later than its client reads: by its own team date, or by one of what is open behind it.
macro_rules! later {
    () => {
        "(t.team_date > t.client_date or exists (select 1 from task b where b.behind = t.id and b.done is null \
          and b.team_date > t.client_date)) "
    };
}

impl Rows {
    /// How a project stands.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn standing(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Standing, Failure> {
        let sql = concat!(
            "select count(*) as total, count(t.done) as done, \
                    coalesce(sum(case when t.audience = 'client' then 1 else 0 end), 0) as shared \
             from task t where t.project = $2 and ",
            ours_by_project!("t.project")
        );
        let row = self.one("count a project's tasks", query(sql).bind(only(seat)).bind(project.to_string())).await?;
        let (total, done, shared) = match &row {
            Some(row) => {
                let cells = Cells::of(row, "task");
                (cells.small("total")?, cells.small("done")?, cells.small("shared")?)
            }
            None => (0, 0, 0),
        };
        let (next, untold) = match shared {
            0 => (None, None),
            _ => (self.next_day(seat, project).await?, self.untold(seat, project).await?),
        };
        Ok(Standing { total, done, shared, next, untold })
    }

    async fn next_day(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
    ) -> Result<Option<(InternalText, Day)>, Failure> {
        let sql = concat!(
            "select n.title, n.client_date from task n where n.id = (select t.id from task t where ",
            dated!(),
            "and ",
            ours_by_project!("t.project"),
            "order by t.milestone desc, t.client_date, t.id limit 1)"
        );
        let row = self.one("find what comes next", query(sql).bind(only(seat)).bind(project.to_string())).await?;
        let Some(row) = &row else { return Ok(None) };
        let cells = Cells::of(row, "task");
        Ok(cells.maybe_day("client_date")?.zip(Some(title(&cells)?)).map(|(day, title)| (title, day)))
    }

    async fn untold(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Option<Untold>, Failure> {
        let sql = concat!(
            "select n.id, n.title, n.client_date, n.team_date, found.others, \
                    (select max(b.team_date) from task b where b.behind = n.id and b.done is null) as behind_date \
             from (select t.id, count(*) over () - 1 as others from task t where ",
            dated!(),
            "and ",
            later!(),
            "and ",
            ours_by_project!("t.project"),
            "order by t.client_date, t.id limit 1) found join task n on n.id = found.id"
        );
        let row = self.one("find what is untold", query(sql).bind(only(seat)).bind(project.to_string())).await?;
        let Some(row) = &row else { return Ok(None) };
        let cells = Cells::of(row, "task");
        let planned = cells.maybe_day("team_date")?.max(cells.maybe_day("behind_date")?);
        let Some((told, planned)) = cells.maybe_day("client_date")?.zip(planned) else { return Ok(None) };
        Ok(Some(Untold { task: cells.id("id")?, title: title(&cells)?, told, planned, others: cells.small("others")? }))
    }

    /// The asks of a project that are open, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn open_asks(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<Ask>, Failure> {
        let sql = concat!(
            ask_columns!(),
            "from ask a ",
            own_word!("a"),
            "where a.project = $2 and a.closed_at is null and ",
            ours_by_project!("a.project"),
            "order by a.since, a.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what is open", asking).await?.iter().map(ask_of).collect()
    }
}

fn title(cells: &Cells) -> Result<InternalText, Failure> {
    cells.word("title", |text| InternalText::parse(text).ok())
}
