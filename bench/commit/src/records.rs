//! A project with a task for every writer.

use anyhow::Context;
use std::convert::Infallible;
use veranda_domain::{
    Actor, Change, Changes, Client, Event, Face, Firm, JournalEntry, Project, Scope, SharedWith, Stage, Task, Thing,
    Workflow,
};
use veranda_store::{Store, WriteFailed};
use veranda_terms::{
    Accent, ClientId, ClientText, HostName, InternalText, Lang, Moment, ProjectId, Randomness, StageId, TaskId, Title,
    WorkflowId,
};

const NOW: Moment = Moment(1_795_000_000_000);

/// Ids in the order they are drawn.
struct Counting(u64);

impl Randomness for Counting {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&self.0.to_be_bytes());
        bytes
    }
}

/// What is written to.
pub struct Records {
    project: ProjectId,
    tasks: Vec<Task>,
}

impl Records {
    /// Made and saved.
    pub async fn saved(store: &Store, writers: u64) -> anyhow::Result<Self> {
        let mut ids = Counting(0);
        let title = |text: &str| Title::parse(text).map_err(|why| anyhow::anyhow!("{why}"));
        let client = Client {
            id: ClientId::fresh(&mut ids),
            part_of: None,
            name: title("Skogholm")?,
            accent: Accent([31, 90, 65]),
            logo: None,
            lang: Lang::Sv,
            host: HostName::parse("skogholm.localhost").map_err(|why| anyhow::anyhow!("{why}"))?,
            created: NOW,
        };
        let stage = Stage {
            id: StageId::fresh(&mut ids),
            name: title("Design")?,
            client_name: Some(title("Design")?),
            shown_as: None,
            client_acts: false,
            default_ask: None,
            default_sentence: None,
            default_unlocks: None,
            next: None,
            finished: false,
            source: None,
        };
        let workflow = Workflow { id: WorkflowId::fresh(&mut ids), stages: vec![stage.clone()] };
        let project = Project {
            id: ProjectId::fresh(&mut ids),
            client: client.id,
            workflow: workflow.id,
            name: title("Shop")?,
            shared_with: SharedWith::Nobody,
            changes: Changes::AtOnce,
            source: None,
            archived: None,
            created: NOW,
        };
        let text = InternalText::parse("Two sentences of what is to be done. Nobody outside reads them.")
            .map_err(|why| anyhow::anyhow!("{why}"))?;
        let face = Face {
            title: None,
            text: ClientText::parse("").map_err(|why| anyhow::anyhow!("{why}"))?,
            date: None,
            why: None,
        };
        let tasks = (0..writers).map(|writer| {
            Ok(Task {
                id: TaskId::fresh(&mut ids),
                project: project.id,
                stage: stage.id,
                rank: i64::try_from(writer)?,
                title: InternalText::parse(&format!("Task {writer}")).map_err(|why| anyhow::anyhow!("{why}"))?,
                text: text.clone(),
                face: face.clone(),
                shared: None,
                owners: Vec::new(),
                team_date: None,
                milestone: false,
                behind: None,
                done: None,
                source: None,
                created: NOW,
            })
        });
        let tasks = tasks.collect::<anyhow::Result<Vec<_>>>()?;
        let records = Records { project: project.id, tasks };
        let firm = Firm { name: title("Halden & Rask")?, lang: Lang::En, created: NOW };
        let tasks = records.tasks.clone();
        let saved = store.write_quietly::<_, Infallible, _>(move |tx| {
            Box::pin(async move {
                tx.save_firm(&firm).await?;
                tx.save_client(&client).await?;
                tx.save_workflow(&workflow).await?;
                tx.save_project(&project).await?;
                for task in &tasks {
                    tx.save_task(task).await?;
                }
                Ok(())
            })
        });
        saved
            .await
            .map_err(|failed| match failed {
                WriteFailed::Failed(failure) => anyhow::Error::from(failure),
                other => anyhow::anyhow!("{other:?}"),
            })
            .context("making what is written to")?;
        Ok(records)
    }

    /// The scope of all writes.
    pub fn scope(&self) -> Scope {
        Scope::Project(self.project)
    }

    /// A writer's task, at another place.
    pub fn moved(&self, writer: u64, n: u64) -> Change<Task> {
        let at = usize::try_from(writer).unwrap_or_default() % self.tasks.len().max(1);
        let task = Task { rank: i64::try_from(n).unwrap_or_default(), ..self.tasks[at].clone() };
        let entry = JournalEntry {
            scope: self.scope(),
            at: NOW,
            by: Actor::System,
            event: Event::TaskMoved,
            thing: Thing::Task(task.id),
            shared_with: SharedWith::Nobody,
        };
        Change { next: task, journal: vec![entry] }
    }
}
