//! Tasks.

use super::given::{given, ours_by_project};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Face, Shared, SharedWith, Task};
use veranda_terms::{ClientText, InternalText, PersonId, ProjectId, Staff, StageId, TaskId, Title};

macro_rules! columns {
    () => {
        "select t.id, t.project, t.stage, t.rank, t.title, t.body, t.client_title, t.client_text, t.client_date, \
                t.client_date_why, t.audience, t.shared_at, t.shared_by, t.shared_from, t.team_date, t.milestone, t.behind, t.done, t.source, t.created, \
                (select string_agg(o.person, ',' order by o.position) from task_owner o where o.task = t.id) as owners "
    };
}

/// A task `t` with everything its visibility depends on.
macro_rules! tables {
    () => {
        "from task t join project p on p.id = t.project join stage s on s.id = t.stage "
    };
}

/// What a seat sees of them: everything; what a member was given; or what is shared in a shared project of its client or
/// of a department of it (for a guest: in the one project of the link) whose workflow has at least one stage with a name outside: a task in a stage without one appears in a neighbour that has.
macro_rules! seen {
    () => {
        concat!(
            "(cast($1 as text) is null or (t.audience = 'client' and p.audience = 'client' and ",
            $crate::rows::given::for_them!("p.client", "p.id"),
            "and exists (select 1 from stage v where v.workflow = s.workflow and v.client_name is not null)) or ",
            given!("p.client", "p.id"),
            ") "
        )
    };
}

/// Whether a thing of an earlier sharing came back with the one that holds.
macro_rules! along {
    ($item:literal) => {
        concat!(
            "exists (select 1 from brought_along b join sharing h on h.id = b.sharing \
              where b.item = ",
            $item,
            " and h.task = t.id and h.stopped_at is null)"
        )
    };
}

pub(super) use along as brought_along;
pub(super) use columns as task_columns;
pub(super) use seen as task_seen;
pub(super) use tables as task_tables;

impl Rows {
    /// A task.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn task<A: Sees>(&mut self, seat: &Seat<A>, id: TaskId) -> Result<Option<Task>, Failure> {
        let asking = query(concat!(columns!(), tables!(), "where t.id = $2 and ", seen!()))
            .bind(only(seat))
            .bind(id.to_string());
        self.one("read a task", asking).await?.as_ref().map(task_of).transpose()
    }

    /// A project's tasks, in the order of their rank.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn tasks<A: Sees>(&mut self, seat: &Seat<A>, project: ProjectId) -> Result<Vec<Task>, Failure> {
        let sql = concat!(columns!(), tables!(), "where t.project = $2 and ", seen!(), "order by t.rank, t.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::TasksForgetAudience) {
            concat!(
                columns!(),
                tables!(),
                "where t.project = $2 and (cast($1 as text) is null or (p.audience = 'client' and p.client = $1) or ",
                given!("p.client", "p.id"),
                ") order by t.rank, t.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("list tasks", asking).await?.iter().map(task_of).collect()
    }

    /// Who stands in a stage at which rank, highest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn lane(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        stage: StageId,
    ) -> Result<Vec<(TaskId, i64)>, Failure> {
        let sql = concat!(
            "select t.id, t.rank from task t where t.project = $2 and t.stage = $3 and ",
            ours_by_project!("t.project"),
            "order by t.rank, t.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(stage.to_string());
        let rows = self.all("read a lane", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "task");
                Ok((cells.id("id")?, cells.number("rank")?))
            })
            .collect()
    }

    /// The task that was imported from there.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn task_by_source(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        source: &str,
    ) -> Result<Option<Task>, Failure> {
        let sql = concat!(
            columns!(),
            "from task t where t.project = $2 and t.source = $3 and ",
            ours_by_project!("t.project")
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(source);
        self.one("find an imported task", asking).await?.as_ref().map(task_of).transpose()
    }
}

impl Writing {
    /// Saves a task with its owners. Its workflow is its project's.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_task(&mut self, task: &Task) -> Result<(), Failure> {
        let Task {
            id,
            project,
            stage,
            rank,
            title,
            text,
            face,
            shared,
            owners,
            team_date,
            milestone,
            behind,
            done,
            source,
            created,
        } = task;
        let Face { title: client_title, text: client_text, date, why } = face;
        let asking = query(
            "insert into task (id, project, workflow, stage, rank, title, body, client_title, client_text, client_date,
                               audience, shared_at, shared_by, shared_from, team_date, milestone, done, source, created,
                               client_date_why, behind)
             values ($1, $2, (select p.workflow from project p where p.id = $2), $3, $4, $5, $6, $7, $8, $9,
                     $10, $11, $12, $13, $14, $18, $15, $16, $17, $19, $20)
             on conflict (id) do update set
                project = excluded.project, workflow = excluded.workflow, stage = excluded.stage, rank = excluded.rank,
                title = excluded.title, body = excluded.body, client_title = excluded.client_title,
                client_text = excluded.client_text, client_date = excluded.client_date,
                client_date_why = excluded.client_date_why, audience = excluded.audience,
                shared_at = excluded.shared_at, shared_by = excluded.shared_by, shared_from = excluded.shared_from,
                team_date = excluded.team_date, milestone = excluded.milestone, done = excluded.done,
                source = excluded.source, behind = excluded.behind",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(stage.to_string())
        .bind(*rank)
        .bind(title.for_staff())
        .bind(text.for_staff())
        .bind(client_title.as_ref().map(Title::as_str))
        .bind(client_text.as_str())
        .bind(date.map(|day| i64::from(day.0)))
        .bind(task.shared_with().as_str())
        .bind(shared.map(|shared| shared.at.0))
        .bind(shared.map(|shared| shared.by.to_string()))
        .bind(shared.map(|shared| shared.from.0))
        .bind(team_date.map(|day| i64::from(day.0)))
        .bind(done.map(|at| at.0))
        .bind(source.as_deref())
        .bind(created.0)
        .bind(i64::from(*milestone))
        .bind(why.as_ref().map(Title::as_str))
        .bind(behind.map(|line| line.to_string()));
        self.run("save a task", asking).await?;
        self.save_owners(*project, *id, owners).await?;
        self.index_task(task).await
    }

    async fn save_owners(&mut self, project: ProjectId, task: TaskId, owners: &[PersonId]) -> Result<(), Failure> {
        let task = task.to_string();
        let asking =
            query("select o.person from task_owner o where o.task = $1 order by o.position").bind(task.as_str());
        let rows = self.all("read a task's owners", asking).await?;
        let before =
            rows.iter().map(|row| Cells::of(row, "task_owner").id("person")).collect::<Result<Vec<PersonId>, _>>()?;
        if before == owners {
            return Ok(());
        }
        self.run("clear a task's owners", query("delete from task_owner where task = $1").bind(task.as_str())).await?;
        for (position, owner) in (0_i64..).zip(owners) {
            let asking = query(
                "insert into task_owner (project, task, audience, position, person) values ($1, $2, 'client', $3, $4)",
            )
            .bind(project.to_string())
            .bind(task.as_str())
            .bind(position)
            .bind(owner.to_string());
            self.run("save a task's owner", asking).await?;
        }
        Ok(())
    }

    /// Puts a task at a rank, when its lane is numbered anew. Nobody is told: the order stays.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn set_rank(&mut self, task: TaskId, rank: i64) -> Result<(), Failure> {
        self.run("rank a task", query("update task set rank = $2 where id = $1").bind(task.to_string()).bind(rank))
            .await?;
        Ok(())
    }
}

pub(super) fn task_of(row: &AnyRow) -> Result<Task, Failure> {
    let cells = Cells::of(row, "task");
    let internal = |text: &str| InternalText::parse(text).ok();
    let shared = match cells.word("audience", SharedWith::parse)? {
        SharedWith::Nobody => None,
        SharedWith::Client => Some(Shared {
            at: cells.moment("shared_at")?,
            by: cells.id("shared_by")?,
            from: cells.moment("shared_from")?,
        }),
    };
    Ok(Task {
        id: cells.id("id")?,
        project: cells.id("project")?,
        stage: cells.id("stage")?,
        rank: cells.number("rank")?,
        title: cells.word("title", internal)?,
        text: cells.word("body", internal)?,
        face: Face {
            title: cells.maybe_word("client_title", |title| Title::parse(title).ok())?,
            text: cells.word("client_text", |text| ClientText::parse(text).ok())?,
            date: cells.maybe_day("client_date")?,
            why: cells.maybe_word("client_date_why", |why| Title::parse(why).ok())?,
        },
        shared,
        owners: cells.ids("owners")?,
        team_date: cells.maybe_day("team_date")?,
        milestone: cells.number("milestone")? != 0,
        behind: cells.maybe_id("behind")?,
        done: cells.maybe_moment("done")?,
        source: cells.maybe_text("source")?.map(str::to_owned),
        created: cells.moment("created")?,
    })
}
