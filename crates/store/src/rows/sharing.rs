//! The sharing history: what was shared with whom, when, and when it ended. For the firm.

use super::given::{given, ours};
use super::{CHUNK, Cells, Rows, bind_chunk, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Sharing, Stop};
use veranda_terms::{Client, ClientId, Moment, Staff, TaskId, Title};

macro_rules! columns {
    () => {
        "select h.id, h.client, h.project, h.task, h.title, h.shared_at, h.shared_by, h.first_seen, h.stopped_at, \
                h.stopped_by from sharing h "
    };
}

impl Rows {
    /// Everything that was ever shared with a client, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn sharings(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<Sharing>, Failure> {
        let sql = concat!(
            columns!(),
            "where h.client = $2 and ",
            ours!("h.client", "h.project"),
            "order by h.shared_at desc, h.id"
        );
        let asking = query(sql).bind(only(seat)).bind(client.to_string());
        self.all("list sharings", asking).await?.iter().map(sharing_of).collect()
    }

    /// Every sharing of a task, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn sharings_of_task(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Vec<Sharing>, Failure> {
        let sql = concat!(
            columns!(),
            "where h.task = $2 and ",
            ours!("h.client", "h.project"),
            "order by h.shared_at desc, h.id"
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("list a task's sharings", asking).await?.iter().map(sharing_of).collect()
    }

    /// The sharing of a task that holds.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn open_sharing(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Option<Sharing>, Failure> {
        let sql =
            concat!(columns!(), "where h.task = $2 and h.stopped_at is null and ", ours!("h.client", "h.project"));
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.one("read the sharing that holds", asking).await?.as_ref().map(sharing_of).transpose()
    }
}

impl Writing {
    /// Saves a sharing. Only its first sight and its end ever change.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_sharing(&mut self, sharing: &Sharing) -> Result<(), Failure> {
        let Sharing { id, client, project, task, title, at, by, first_seen, stopped } = sharing;
        let asking = query(
            "insert into sharing (id, client, project, task, audience, title, shared_at, shared_by, first_seen,
                                  stopped_at, stopped_by)
             values ($1, $2, $3, $4, 'internal', $5, $6, $7, $8, $9, $10)
             on conflict (id) do update set
                first_seen = coalesce(sharing.first_seen, excluded.first_seen),
                stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by",
        )
        .bind(id.to_string())
        .bind(client.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(title.as_str())
        .bind(at.0)
        .bind(by.to_string())
        .bind(first_seen.map(|at| at.0))
        .bind(stopped.map(|stop| stop.at.0))
        .bind(stopped.map(|stop| stop.by.to_string()));
        self.run("save a sharing", asking).await?;
        Ok(())
    }

    /// Notes that somebody of the client had these tasks in front of them. Only the first sight counts.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn see_tasks(&mut self, seat: &Seat<Client>, tasks: &[TaskId], at: Moment) -> Result<(), Failure> {
        for chunk in tasks.chunks(CHUNK) {
            let asking = bind_chunk(
                query(
                    "update sharing set first_seen = $18
                     where task in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                       and client = $17 and first_seen is null and stopped_at is null",
                ),
                chunk,
            );
            self.run("note a first sight", asking.bind(seat.client().to_string()).bind(at.0)).await?;
        }
        Ok(())
    }
}

fn sharing_of(row: &AnyRow) -> Result<Sharing, Failure> {
    let cells = Cells::of(row, "sharing");
    let stopped = match cells.maybe_moment("stopped_at")? {
        Some(at) => Some(Stop { at, by: cells.id("stopped_by")? }),
        None => None,
    };
    Ok(Sharing {
        id: cells.id("id")?,
        client: cells.id("client")?,
        project: cells.id("project")?,
        task: cells.id("task")?,
        title: cells.word("title", |title| Title::parse(title).ok())?,
        at: cells.moment("shared_at")?,
        by: cells.id("shared_by")?,
        first_seen: cells.maybe_moment("first_seen")?,
        stopped,
    })
}
