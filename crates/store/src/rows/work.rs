//! What one of the firm's people has before them, over all their seat sees.

use super::ask::{ask_columns, ask_of, ask_seen, ask_tables, own_word};
use super::given::{given, inside};
use super::task::{brought_along, task_columns, task_of, task_seen, task_tables};
use super::{Rows, only};
use crate::{Failure, Seat};
use sqlx::query;
use veranda_domain::{Ask, Task};
use veranda_terms::{PersonId, Staff};

impl Rows {
    /// The tasks somebody works on that are not finished, of projects that are not archived.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn open_tasks_of(&mut self, seat: &Seat<Staff>, owner: PersonId) -> Result<Vec<Task>, Failure> {
        let sql = concat!(
            task_columns!(),
            task_tables!(),
            "join task_owner w on w.task = t.id and w.person = $2 where t.done is null and ",
            "not exists (select 1 from project z where z.id = t.project and z.archived_at is not null) and ",
            task_seen!(),
            "order by t.created, t.id"
        );
        let asking = query(sql).bind(only(seat)).bind(owner.to_string());
        self.all("list somebody's tasks", asking).await?.iter().map(task_of).collect()
    }

    /// Everything a client sees asked on the shared tasks that are not finished and on which somebody asked something,
    /// oldest first; of archived projects nothing.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn asks_around(&mut self, seat: &Seat<Staff>, asker: PersonId) -> Result<Vec<Ask>, Failure> {
        let sql = concat!(
            ask_columns!(),
            ask_tables!(),
            "where t.done is null and t.audience = 'client' and (a.since >= t.shared_from or ",
            brought_along!("a.id"),
            ") and exists (select 1 from ask mine where mine.task = t.id and mine.asked_by = $2)
              and not exists (select 1 from project z where z.id = t.project and z.archived_at is not null) and ",
            ask_seen!(),
            "order by a.since, a.id"
        );
        let asking = query(sql).bind(only(seat)).bind(asker.to_string());
        self.all("list what is asked around somebody", asking).await?.iter().map(ask_of).collect()
    }
}
