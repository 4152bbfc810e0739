//! Small questions of the handlers: where something belongs, where a task goes, what was not seen yet.

use super::given::theirs;
use super::{CHUNK, Cells, Rows, bind_chunk};
use crate::{Failure, Seat, Writing};
use sqlx::query;
use veranda_domain::{Stage, plan};
use veranda_terms::{Client, ClientId, Moment, PersonId, ProjectId, StageId, TaskId, Title, WorkflowId};

impl Rows {
    /// Whose project it is, for the server's own routing of messages. Never shown.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn owner_of(&mut self, project: ProjectId) -> Result<Option<ClientId>, Failure> {
        let asking = query("select p.client from project p where p.id = $1").bind(project.to_string());
        let row = self.one("read whose project it is", asking).await?;
        row.map(|row| Cells::of(&row, "project").id("client")).transpose()
    }

    /// Whether a client's people see what is shared of a project: it is theirs, or a department's of theirs. For the
    /// server's own routing; never shown.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn is_theirs(&mut self, client: ClientId, project: ProjectId) -> Result<bool, Failure> {
        let asking =
            query(concat!("select p.id from project p where p.id = $2 and ", theirs!("cast($1 as text)", "p.client")))
                .bind(client.to_string())
                .bind(project.to_string());
        Ok(self.one("look whether a project is theirs", asking).await?.is_some())
    }

    /// The rank below everything in a lane.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn bottom_rank(&mut self, project: ProjectId, stage: StageId) -> Result<i64, Failure> {
        let asking = query(
            "select cast(coalesce(max(t.rank), 0) as bigint) as lowest, count(*) as held
             from task t where t.project = $1 and t.stage = $2",
        )
        .bind(project.to_string())
        .bind(stage.to_string());
        let Some(row) = self.one("find the end of a lane", asking).await? else { return Ok(0) };
        let cells = Cells::of(&row, "task");
        let lowest = (cells.number("held")? > 0).then_some(cells.number("lowest")?);
        Ok(plan::rank_between(lowest, None).unwrap_or(i64::MAX))
    }

    /// Those of these tasks that whoever sits there did not have in front of them since they were shared; for the whole
    /// class, that nobody of the client did.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn unseen(&mut self, seat: &Seat<Client>, tasks: &[TaskId]) -> Result<Vec<TaskId>, Failure> {
        let mut unseen = Vec::new();
        let person = seat.person().map(|person| person.to_string());
        for chunk in tasks.chunks(CHUNK) {
            let asking = bind_chunk(
                query(concat!(
                    "select h.task from sharing h
                     where h.task in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                       and ",
                    theirs!("$17", "h.client"),
                    "and h.stopped_at is null
                       and (h.first_seen is null or (cast($18 as text) is not null and not exists (
                           select 1 from shown_to s where s.sharing = h.id and s.person = $18 and s.seen = 'seen')))",
                )),
                chunk,
            );
            let rows = self
                .all("list what was not seen yet", asking.bind(seat.client().to_string()).bind(person.as_deref()))
                .await?;
            for row in &rows {
                unseen.push(Cells::of(row, "sharing").id("task")?);
            }
        }
        Ok(unseen)
    }
}

impl Writing {
    /// Gives a stage the name it has outside from now on.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn release_stage(&mut self, workflow: WorkflowId, stage: &Stage) -> Result<(), Failure> {
        let asking = query("update stage set client_name = $3, audience = 'client' where id = $1 and workflow = $2")
            .bind(stage.id.to_string())
            .bind(workflow.to_string())
            .bind(stage.client_name.as_ref().map(Title::as_str));
        self.run("release a stage's name", asking).await?;
        Ok(())
    }

    /// Ends every way in that a person still has at a client's door.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn end_entries_of(&mut self, person: PersonId, client: ClientId, at: Moment) -> Result<(), Failure> {
        let asking = query(
            "update entry set ended = $3
             where person = $1 and client = $2 and ended is null and used is null and kind = 'invitation'",
        )
        .bind(person.to_string())
        .bind(client.to_string())
        .bind(at.0);
        self.run("end earlier ways in", asking).await?;
        Ok(())
    }
}
