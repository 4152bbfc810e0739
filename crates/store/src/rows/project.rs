//! Projects and their workflows.

use super::given::{for_them, given, ours};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Sees, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::{Archived, Changes, Project, SharedWith, Stage, Workflow};
use veranda_terms::{Action, ClientId, Moment, ProjectId, Staff, StageId, Title, WorkflowId};

macro_rules! columns {
    () => {
        "select p.id, p.client, p.workflow, p.audience, p.changes, p.name, p.source, p.created, p.archived_at, p.archived_by from project p "
    };
}

/// What a seat sees: everything, what a member was given, the projects of its client and of that client's departments from
/// their first shared task on, or for a guest the one project of the link.
macro_rules! seen {
    () => {
        concat!(
            "(cast($1 as text) is null or (p.audience = 'client' and ",
            for_them!("p.client", "p.id"),
            ") or ",
            given!("p.client", "p.id"),
            ")"
        )
    };
}

impl Rows {
    /// Every project the seat sees, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn projects<A: Sees>(&mut self, seat: &Seat<A>) -> Result<Vec<Project>, Failure> {
        let sql = concat!(columns!(), "where ", seen!(), " order by p.created, p.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::ProjectsForgetTheDepartment) {
            concat!(
                columns!(),
                "where ",
                seen!(),
                " or (p.audience = 'client' and exists (select 1 from client a join client b on b.parent = a.parent
                    where a.id = p.client and b.id = $1)) order by p.created, p.id"
            )
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat));
        self.all("list projects", asking).await?.iter().map(project_of).collect()
    }

    /// A client's projects, oldest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn projects_of(&mut self, seat: &Seat<Staff>, client: ClientId) -> Result<Vec<Project>, Failure> {
        let sql =
            concat!(columns!(), "where p.client = $2 and ", ours!("p.client", "p.id"), "order by p.created, p.id");
        #[cfg(feature = "mutants")]
        let sql = if crate::mutants::is_on(crate::mutants::Leak::ProjectsForgetTheMember) {
            concat!(columns!(), "where p.client = $2 and coalesce($1, '') = coalesce($1, '') order by p.created, p.id")
        } else {
            sql
        };
        let asking = query(sql).bind(only(seat)).bind(client.to_string());
        self.all("list a client's projects", asking).await?.iter().map(project_of).collect()
    }

    /// A project.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn project<A: Sees>(&mut self, seat: &Seat<A>, id: ProjectId) -> Result<Option<Project>, Failure> {
        let asking = query(concat!(columns!(), "where p.id = $2 and ", seen!())).bind(only(seat)).bind(id.to_string());
        self.one("read a project", asking).await?.as_ref().map(project_of).transpose()
    }

    /// Since when a project the seat sees is archived, a partner's as well; nothing where it is not, or where the seat sees
    /// none.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn archived<A: Sees>(&mut self, seat: &Seat<A>, id: ProjectId) -> Result<Option<Moment>, Failure> {
        let asking = query(concat!(
            "select p.archived_at from project p where p.id = $2 and p.archived_at is not null and (",
            seen!(),
            " or exists (select 1 from partner_sharing h
                join project_partner q on q.project = h.project and q.partner = h.partner
                where h.project = p.id and q.ended is null and h.stopped_at is null
                  and cast($1 as text) = 'partner:' || h.partner))"
        ))
        .bind(only(seat))
        .bind(id.to_string());
        let row = self.one("read whether a project is archived", asking).await?;
        Ok(row.map(|row| Cells::of(&row, "project").maybe_moment("archived_at")).transpose()?.flatten())
    }

    /// The project that was imported from there for this client.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn project_by_source(
        &mut self,
        seat: &Seat<Staff>,
        client: ClientId,
        source: &str,
    ) -> Result<Option<Project>, Failure> {
        let sql = concat!(columns!(), "where p.client = $2 and p.source = $3 and ", ours!("p.client", "p.id"));
        let asking = query(sql).bind(only(seat)).bind(client.to_string()).bind(source);
        self.one("find an imported project", asking).await?.as_ref().map(project_of).transpose()
    }

    /// The stages of a project somebody has in hand.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn workflow(&mut self, project: &Project) -> Result<Workflow, Failure> {
        Ok(Workflow { id: project.workflow, stages: self.stages(project.workflow).await? })
    }

    /// The stages of a workflow, in order.
    pub(super) async fn stages(&mut self, workflow: WorkflowId) -> Result<Vec<Stage>, Failure> {
        let asking = query(
            "select s.id, s.name, s.client_name, s.shown_as, s.acts, s.default_ask, s.default_sentence, s.default_unlocks,
                    s.next_stage, s.ends, s.source
             from stage s where s.workflow = $1 order by s.position",
        )
        .bind(workflow.to_string());
        self.all("read a workflow", asking).await?.iter().map(stage_of).collect()
    }
}

impl Writing {
    /// Saves a project. Its workflow must be there.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_project(&mut self, project: &Project) -> Result<(), Failure> {
        let Project { id, client, workflow, name, shared_with, changes, archived, source, created } = project;
        let asking = query(
            "insert into project (id, client, workflow, audience, name, source, created, changes, archived_at,
                                  archived_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (id) do update set
                client = excluded.client, workflow = excluded.workflow, audience = excluded.audience,
                name = excluded.name, source = excluded.source, changes = excluded.changes,
                archived_at = excluded.archived_at, archived_by = excluded.archived_by",
        )
        .bind(id.to_string())
        .bind(client.to_string())
        .bind(workflow.to_string())
        .bind(shared_with.as_str())
        .bind(name.as_str())
        .bind(source.as_deref())
        .bind(created.0)
        .bind(changes.as_str())
        .bind(archived.map(|archived| archived.at.0))
        .bind(archived.map(|archived| archived.by.to_string()));
        self.run("save a project", asking).await?;
        Ok(())
    }

    /// Saves a workflow with its stages in order. A stage that is no longer in it is deleted, unless something stands
    /// in it: then the whole is refused as a foreign key violation.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_workflow(&mut self, workflow: &Workflow) -> Result<(), Failure> {
        let Workflow { id, stages } = workflow;
        let id = id.to_string();
        let asking = query("insert into workflow (id) values ($1) on conflict (id) do nothing").bind(id.as_str());
        self.run("save a workflow", asking).await?;
        let kept =
            self.all("read the stages", query("select s.id from stage s where s.workflow = $1").bind(id.as_str()));
        let kept =
            kept.await?.iter().map(|row| Cells::of(row, "stage").id("id")).collect::<Result<Vec<StageId>, _>>()?;
        // First every stage without its neighbours, then who neighbours whom: a stage may point at a later one.
        for (position, stage) in (0_i64..).zip(stages) {
            self.save_stage(&id, position, stage).await?;
        }
        for gone in kept.iter().filter(|kept| workflow.stage(**kept).is_none()) {
            let asking =
                query("delete from stage where id = $1 and workflow = $2").bind(gone.to_string()).bind(id.as_str());
            self.run("delete a stage", asking).await?;
        }
        for stage in stages.iter().filter(|stage| stage.shown_as.is_some() || stage.next.is_some()) {
            let asking = query("update stage set shown_as = $3, next_stage = $4 where id = $1 and workflow = $2")
                .bind(stage.id.to_string())
                .bind(id.as_str())
                .bind(stage.shown_as.map(|id| id.to_string()))
                .bind(stage.next.map(|id| id.to_string()));
            self.run("save a stage's neighbours", asking).await?;
        }
        Ok(())
    }

    async fn save_stage(&mut self, workflow: &str, position: i64, stage: &Stage) -> Result<(), Failure> {
        let Stage {
            id,
            name,
            client_name,
            shown_as: _,
            client_acts,
            default_ask,
            default_sentence,
            default_unlocks,
            next: _,
            finished,
            source,
        } = stage;
        let audience = if client_name.is_some() { SharedWith::Client } else { SharedWith::Nobody };
        let asking = query(
            "insert into stage (id, workflow, audience, position, name, client_name, acts, default_ask,
                                default_sentence, ends, source, default_unlocks)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict (id) do update set
                workflow = excluded.workflow, audience = excluded.audience, position = excluded.position,
                name = excluded.name, client_name = excluded.client_name, shown_as = null, acts = excluded.acts,
                default_ask = excluded.default_ask, default_sentence = excluded.default_sentence,
                default_unlocks = excluded.default_unlocks, next_stage = null, ends = excluded.ends, source = excluded.source",
        )
        .bind(id.to_string())
        .bind(workflow)
        .bind(audience.as_str())
        .bind(position)
        .bind(name.as_str())
        .bind(client_name.as_ref().map(Title::as_str))
        .bind(if *client_acts { "client" } else { "firm" })
        .bind(default_ask.map(Action::as_str))
        .bind(default_sentence.as_ref().map(Title::as_str))
        .bind(if *finished { "finished" } else { "going" })
        .bind(source.as_deref())
        .bind(default_unlocks.as_ref().map(Title::as_str));
        self.run("save a stage", asking).await?;
        Ok(())
    }
}

pub(super) fn project_of(row: &AnyRow) -> Result<Project, Failure> {
    let cells = Cells::of(row, "project");
    let archived = match cells.maybe_moment("archived_at")? {
        Some(at) => Some(Archived { at, by: cells.id("archived_by")? }),
        None => None,
    };
    Ok(Project {
        id: cells.id("id")?,
        client: cells.id("client")?,
        workflow: cells.id("workflow")?,
        name: cells.word("name", |name| Title::parse(name).ok())?,
        shared_with: cells.word("audience", SharedWith::parse)?,
        changes: cells.word("changes", Changes::parse)?,
        archived,
        source: cells.maybe_text("source")?.map(str::to_owned),
        created: cells.moment("created")?,
    })
}

fn stage_of(row: &AnyRow) -> Result<Stage, Failure> {
    let cells = Cells::of(row, "stage");
    let title = |text: &str| Title::parse(text).ok();
    Ok(Stage {
        id: cells.id("id")?,
        name: cells.word("name", title)?,
        client_name: cells.maybe_word("client_name", title)?,
        shown_as: cells.maybe_id("shown_as")?,
        client_acts: cells.word("acts", |word| match word {
            "client" => Some(true),
            "firm" => Some(false),
            _ => None,
        })?,
        default_ask: cells.maybe_word("default_ask", Action::parse)?,
        default_sentence: cells.maybe_word("default_sentence", title)?,
        default_unlocks: cells.maybe_word("default_unlocks", title)?,
        next: cells.maybe_id("next_stage")?,
        finished: cells.word("ends", |word| match word {
            "finished" => Some(true),
            "going" => Some(false),
            _ => None,
        })?,
        source: cells.maybe_text("source")?.map(str::to_owned),
    })
}
