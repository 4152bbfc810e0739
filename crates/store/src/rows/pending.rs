//! What waits to be published: for the firm. No client's or guest's seat can ask.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Face, PendingFace};
use veranda_terms::{ClientText, ProjectId, Staff, TaskId, Title};

macro_rules! columns {
    () => {
        "select w.task, w.project, w.client_title, w.client_text, w.client_date, w.client_date_why, w.written_by, w.written_at \
         from pending_face w "
    };
}

pub(super) use columns as pending_columns;

impl Rows {
    /// What waits in a project, longest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn pending_faces(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<PendingFace>, Failure> {
        let sql = concat!(
            columns!(),
            "where w.project = $2 and ",
            ours_by_project!("w.project"),
            "order by w.written_at, w.task"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list what waits to be published", asking).await?.iter().map(pending_of).collect()
    }

    /// What waits on a task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn pending_face(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Option<PendingFace>, Failure> {
        let sql = concat!(columns!(), "where w.task = $2 and ", ours_by_project!("w.project"));
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.one("read what waits on a task", asking).await?.as_ref().map(pending_of).transpose()
    }
}

impl Writing {
    /// Keeps what waits on a task, or nothing.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn keep_pending(&mut self, task: TaskId, pending: Option<&PendingFace>) -> Result<(), Failure> {
        let Some(PendingFace { task, project, face: Face { title, text, date, why }, by, at }) = pending else {
            let asking = query("delete from pending_face where task = $1").bind(task.to_string());
            self.run("forget what waits on a task", asking).await?;
            return self.index_waiting(task, None).await;
        };
        let asking = query(
            "insert into pending_face (project, task, audience, client_title, client_text, client_date, client_date_why,
                                       written_by, written_at)
             values ($1, $2, 'internal', $3, $4, $5, $6, $7, $8)
             on conflict (task) do update set
                client_title = excluded.client_title, client_text = excluded.client_text,
                client_date = excluded.client_date, client_date_why = excluded.client_date_why, written_by = excluded.written_by,
                written_at = excluded.written_at",
        )
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(title.as_ref().map(Title::as_str))
        .bind(text.as_str())
        .bind(date.map(|day| i64::from(day.0)))
        .bind(why.as_ref().map(Title::as_str))
        .bind(by.to_string())
        .bind(at.0);
        self.run("keep what waits on a task", asking).await?;
        self.index_waiting(*task, pending).await
    }
}

pub(super) fn pending_of(row: &AnyRow) -> Result<PendingFace, Failure> {
    let cells = Cells::of(row, "pending_face");
    Ok(PendingFace {
        task: cells.id("task")?,
        project: cells.id("project")?,
        face: Face {
            title: Some(cells.word("client_title", |title| Title::parse(title).ok())?),
            text: cells.word("client_text", |text| ClientText::parse(text).ok())?,
            date: cells.maybe_day("client_date")?,
            why: cells.maybe_word("client_date_why", |why| Title::parse(why).ok())?,
        },
        by: cells.id("written_by")?,
        at: cells.moment("written_at")?,
    })
}
