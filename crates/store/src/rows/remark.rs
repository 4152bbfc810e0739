//! What was said about a task: notes inside, remarks with the client.

use super::given::{given, inside, ours_by_project};
use super::span::{Span, in_span};
use super::task::{brought_along, task_seen, task_tables};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{By, Remark, Said, SharedWith};
use veranda_terms::{ClientText, InternalText, ProjectId, RemarkId, Staff, TaskId};

/// How much was said about a task, on each side. A client's seat finds nothing inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RemarkCounts {
    /// Notes inside.
    pub inside: u32,
    /// Remarks in the client thread.
    pub client: u32,
}

macro_rules! columns {
    () => {
        "select r.id, r.project, r.task, r.audience, r.said_by, r.imported_by, r.said_at, r.body, r.source "
    };
}

macro_rules! tables {
    () => {
        concat!(task_tables!(), "join remark r on r.task = t.id ")
    };
}

/// What a seat sees: everything; or the client thread of the tasks it sees, from when the sharing allows.
macro_rules! seen {
    () => {
        concat!(
            task_seen!(),
            "and (",
            inside!(),
            "or (r.audience = 'client' and (r.said_at >= t.shared_from or ",
            brought_along!("r.id"),
            "))) "
        )
    };
}

pub(super) use columns as remark_columns;
pub(super) use seen as remark_seen;
pub(super) use tables as remark_tables;

impl Rows {
    /// What was said about a task, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remarks<A: Sees>(&mut self, seat: &Seat<A>, task: TaskId) -> Result<Vec<Remark>, Failure> {
        let sql = concat!(columns!(), tables!(), "where r.task = $2 and ", seen!(), "order by r.said_at, r.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::RemarksForgetAudience) {
            concat!(
                columns!(),
                tables!(),
                "where r.task = $2 and ",
                task_seen!(),
                "and (",
                inside!(),
                "or r.said_at >= t.shared_from) order by r.said_at, r.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list remarks", asking).await?.iter().map(remark_of).collect()
    }

    /// How much was said about each task of a project; tasks nobody spoke about are not in it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remark_counts<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
    ) -> Result<HashMap<TaskId, RemarkCounts>, Failure> {
        self.remark_counts_within(seat, project, Span::ALL).await
    }

    /// The same for the tasks of a span.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remark_counts_within<A: Sees>(
        &mut self,
        seat: &Seat<A>,
        project: ProjectId,
        span: Span,
    ) -> Result<HashMap<TaskId, RemarkCounts>, Failure> {
        let (from, to) = span.ends();
        let asking = query(concat!(
            "select r.task, r.audience, count(*) as said ",
            tables!(),
            "where r.project = $2 and ",
            in_span!("r.task"),
            "and ",
            seen!(),
            "group by r.task, r.audience"
        ))
        .bind(only(seat))
        .bind(project.to_string())
        .bind(from)
        .bind(to);
        let mut counts = HashMap::<TaskId, RemarkCounts>::new();
        for row in self.all("count remarks", asking).await? {
            count(&row, counts.entry(Cells::of(&row, "remark").id("task")?).or_default())?;
        }
        Ok(counts)
    }

    /// How much was said about one task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remark_count<A: Sees>(&mut self, seat: &Seat<A>, task: TaskId) -> Result<RemarkCounts, Failure> {
        let asking = query(concat!(
            "select r.audience, count(*) as said ",
            tables!(),
            "where r.task = $2 and ",
            seen!(),
            "group by r.audience"
        ))
        .bind(only(seat))
        .bind(task.to_string());
        let mut counts = RemarkCounts::default();
        for row in self.all("count a task's remarks", asking).await? {
            count(&row, &mut counts)?;
        }
        Ok(counts)
    }

    /// A remark.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remark<A: Sees>(&mut self, seat: &Seat<A>, id: RemarkId) -> Result<Option<Remark>, Failure> {
        let asking = query(concat!(columns!(), tables!(), "where r.id = $2 and ", seen!()))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read a remark", asking).await?.as_ref().map(remark_of).transpose()
    }

    /// The remark of a task that was imported from there.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn remark_by_source(
        &mut self,
        seat: &Seat<Staff>,
        task: TaskId,
        source: &str,
    ) -> Result<Option<Remark>, Failure> {
        let sql = concat!(
            columns!(),
            "from remark r where r.task = $2 and r.source = $3 and ",
            ours_by_project!("r.project")
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string()).bind(source);
        self.one("find an imported remark", asking).await?.as_ref().map(remark_of).transpose()
    }
}

impl Writing {
    /// Forgets a remark that was taken back.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_remark(&mut self, remark: &Remark) -> Result<(), Failure> {
        let asking = query("delete from remark where id = $1").bind(remark.id.to_string());
        self.run("forget a remark", asking).await?;
        self.forget_index_of_remark(remark).await
    }

    /// Saves a remark. It never changes sides.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_remark(&mut self, remark: &Remark) -> Result<(), Failure> {
        let Remark { id, task, project, by, at, said, source } = remark;
        let (person, imported) = match by {
            By::Person(person) => (Some(person.to_string()), None),
            By::Imported(name) => (None, Some(name.for_staff())),
        };
        let body = match said {
            Said::Inside(text) => text.for_staff(),
            Said::WithClient(text) => text.as_str(),
        };
        let asking = query(
            "insert into remark (id, project, task, audience, said_by, imported_by, said_at, body, source)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (id) do update set
                project = excluded.project, task = excluded.task, said_by = excluded.said_by,
                imported_by = excluded.imported_by, said_at = excluded.said_at, body = excluded.body,
                source = excluded.source
             where remark.audience = excluded.audience",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(remark.shared_with().as_str())
        .bind(person)
        .bind(imported)
        .bind(at.0)
        .bind(body)
        .bind(source.as_deref());
        match self.run("save a remark", asking).await? {
            0 => Err(Failure::because(
                "save a remark",
                "it stands in the other thread, and a remark never changes sides",
            )),
            _ => self.index_remark(remark).await,
        }
    }
}

fn count(row: &AnyRow, counts: &mut RemarkCounts) -> Result<(), Failure> {
    let cells = Cells::of(row, "remark");
    let said = cells.small("said")?;
    match cells.word("audience", SharedWith::parse)? {
        SharedWith::Nobody => counts.inside = said,
        SharedWith::Client => counts.client = said,
    }
    Ok(())
}

pub(super) fn remark_of(row: &AnyRow) -> Result<Remark, Failure> {
    let cells = Cells::of(row, "remark");
    let internal = |text: &str| InternalText::parse(text).ok();
    let by = match cells.maybe_id("said_by")? {
        Some(person) => By::Person(person),
        None => By::Imported(cells.word("imported_by", internal)?),
    };
    let said = match cells.word("audience", SharedWith::parse)? {
        SharedWith::Nobody => Said::Inside(cells.word("body", internal)?),
        SharedWith::Client => Said::WithClient(cells.word("body", |text| ClientText::parse(text).ok())?),
    };
    Ok(Remark {
        id: cells.id("id")?,
        task: cells.id("task")?,
        project: cells.id("project")?,
        by,
        at: cells.moment("said_at")?,
        said,
        source: cells.maybe_text("source")?.map(str::to_owned),
    })
}
