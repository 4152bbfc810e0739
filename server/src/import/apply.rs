//! Puts a plan that was read into the house, in one transaction.

use crate::House;
use crate::http::Refused;
use std::collections::HashMap;
use veranda_api::Code;
use veranda_api::staff::PlanChoices;
use veranda_domain::{
    Actor, By, Change, Changes, ChecklistItem, Client, Event, Face, JournalEntry, Label, Project, Remark, Said, Scope,
    SharedWith, Stage, Task, Thing, UnmappedPerson, Workflow, plan,
};
use veranda_import::{FidelityReport, Imported, Plan};
use veranda_store::{Seat, WorkFailed, Writing, Written};
use veranda_terms::{
    ChecklistItemId, ClientText, InternalText, LabelId, Lang, Moment, ProjectId, RemarkId, Staff, StageId, TaskId,
    WorkflowId,
};
use veranda_text::Say;

use crate::dice::Stream;
use crate::import::{People, ReadPlan};

/// What an import did.
#[derive(Debug)]
pub struct Imports {
    /// The project it became.
    pub project: ProjectId,
    /// Its name.
    pub name: String,
    /// Whether it was there before and was brought up to date.
    pub updated: bool,
    /// What came in and what was left out.
    pub report: FidelityReport,
}

/// Brings a plan that was read in for a client, as from the command line: nobody of the firm does it, and people of the
/// file are who they would be on the page, a colleague of the same name or nobody yet.
///
/// # Errors
/// Says why nothing was imported; also when the file still asks something.
pub async fn bring_in(house: &House, client: &Client, read: ReadPlan) -> Result<Imports, Refused> {
    let ReadPlan { format: _, imported: Imported { plan, report }, found, asks } = read;
    if asks.is_some() {
        return Err(Refused::because(Code::UnreadablePlan));
    }
    let name = plan.name.to_string();
    let at = house.clock.now();
    let mut dice = house.dice.fork(&format!("import {} {}", plan.source, at.0));
    let mut rows = house.store.read().await?;
    let seat = rows.staff_class();
    let known = rows.project_by_source(&seat, client.id, &plan.source).await?;
    let people = People::of(&found, &rows.colleagues().await?, &PlanChoices::default())?;
    let lang = rows.firm().await?.map_or(Lang::En, |firm| firm.lang);
    drop(rows);
    let updated = known.is_some();
    let project = known.map_or_else(|| ProjectId::fresh(&mut dice), |project| project.id);
    let client = client.id;
    let written = house
        .store
        .write(Scope::Project(project), None, move |tx| {
            Box::pin(async move {
                let seat = tx.staff_class();
                let landing = Landing { tx, seat, dice, at, lang, project, by: Actor::System, people };
                landing.plan(client, plan).await?;
                Ok(())
            })
        })
        .await;
    match written {
        Ok(Written::Done(()) | Written::Repeated { .. }) => Ok(Imports { project, name, updated, report }),
        Err(failed) => Err(failed.into()),
    }
}

/// One import under way, inside its transaction.
pub struct Landing<'t> {
    /// Where it is written.
    pub tx: &'t mut Writing,
    /// Whose eyes it is made with.
    pub seat: Seat<Staff>,
    /// Where its ids come from.
    pub dice: Stream,
    /// When.
    pub at: Moment,
    /// The language of what the house adds.
    pub lang: Lang,
    /// The project it becomes.
    pub project: ProjectId,
    /// By whom.
    pub by: Actor,
    /// Who its people are here.
    pub people: People,
}

type Step<T> = Result<T, WorkFailed<Refused>>;

impl Landing<'_> {
    /// Puts the plan in.
    ///
    /// # Errors
    /// When the store fails, or the plan breaks its own promise.
    pub async fn plan(mut self, client: veranda_terms::ClientId, plan: Plan) -> Step<()> {
        let Plan { source, name, stages, tasks, labels, people } = plan;
        let before = self.tx.project(&self.seat, self.project).await?;
        // Brought in by hand it was refused before; this is the command line's.
        if before.as_ref().is_some_and(|project| project.archived.is_some()) {
            return Err(WorkFailed::Refused(Refused::because(Code::Archived)));
        }
        let workflow = self.stages(before.as_ref(), stages).await?;
        // A name the client reads is not changed by what the plan is called elsewhere by now.
        let (name, shared_with, changes, created) = match before {
            None => (name, SharedWith::Nobody, Changes::AtOnce, self.at),
            Some(Project { name: read, shared_with: SharedWith::Client, changes, created, .. }) => {
                (read, SharedWith::Client, changes, created)
            }
            Some(before) => (name, before.shared_with, before.changes, before.created),
        };
        let record = Project {
            id: self.project,
            client,
            workflow: workflow.id,
            name,
            shared_with,
            changes,
            archived: None,
            source: Some(source),
            created,
        };
        #[cfg(feature = "mutants")]
        let record = crate::mutants::project_laid_open(record, self.by);
        let entry = JournalEntry {
            scope: Scope::Project(self.project),
            at: self.at,
            by: self.by,
            event: Event::PlanImported,
            thing: Thing::Project(self.project),
            shared_with: SharedWith::Nobody,
        };
        self.tx.record(Change { next: record, journal: vec![entry] }).await?;
        if let Actor::Person(by) = self.by {
            self.tx.follow_unless_said(by, self.project, self.at).await?;
        }
        self.tx.contacts_follow(client, self.project, self.at).await?;
        let labels = self.labels(labels).await?;
        let mut on_tasks: HashMap<String, Vec<TaskId>> = HashMap::new();
        for task in tasks {
            let (people, id) = self.task(&workflow, &labels, task).await?;
            for person in people {
                on_tasks.entry(person).or_default().push(id);
            }
        }
        for person in people {
            let veranda_import::Person { source, name, handle: _ } = person;
            // A colleague is an owner by now, and nobody waits to be mapped.
            if self.people.colleague(source.as_str()).is_some() {
                continue;
            }
            let tasks = on_tasks.remove(source.as_str()).unwrap_or_default();
            let record = UnmappedPerson { project: self.project, source: source.to_string(), name, tasks };
            self.tx.save_unmapped(&record).await?;
        }
        Ok(())
    }

    /// Lists become stages. A stage the client already knows keeps its name outside; new ones have none until
    /// something in them is shared.
    async fn stages(&mut self, before: Option<&Project>, stages: Vec<veranda_import::Stage>) -> Step<Workflow> {
        let old = match before {
            Some(project) => self.tx.workflow(project).await?,
            None => Workflow { id: WorkflowId::fresh(&mut self.dice), stages: Vec::new() },
        };
        let mut left = old.stages;
        let mut next: Vec<Stage> = Vec::new();
        for stage in stages {
            let veranda_import::Stage { source, name } = stage;
            let known = left.iter().position(|old| old.source.as_deref() == Some(source.as_str()));
            next.push(match known.map(|at| left.remove(at)) {
                Some(known) => Stage { name, ..known },
                None => Stage {
                    id: StageId::fresh(&mut self.dice),
                    name,
                    client_name: None,
                    shown_as: None,
                    client_acts: false,
                    default_ask: None,
                    default_sentence: None,
                    default_unlocks: None,
                    next: None,
                    finished: false,
                    source: Some(source.to_string()),
                },
            });
        }
        // Stages that were made here, or whose list is gone from the file, stay: tasks may stand in them.
        next.append(&mut left);
        let workflow = Workflow { id: old.id, stages: next };
        #[cfg(feature = "mutants")]
        let workflow = crate::mutants::stages_laid_open(workflow, self.by);
        self.tx.save_workflow(&workflow).await?;
        Ok(workflow)
    }

    async fn labels(&mut self, labels: Vec<veranda_import::Label>) -> Step<HashMap<String, LabelId>> {
        let mut ids = HashMap::new();
        for label in labels {
            let veranda_import::Label { source, name, colour: _ } = label;
            let known = self.tx.label_by_source(&self.seat, self.project, source.as_str()).await?;
            let id = known.map_or_else(|| LabelId::fresh(&mut self.dice), |known| known.id);
            let record = Label { id, project: self.project, name, source: Some(source.to_string()) };
            self.tx.save_label(&record).await?;
            ids.insert(source.to_string(), id);
        }
        Ok(ids)
    }

    async fn task(
        &mut self,
        workflow: &Workflow,
        labels: &HashMap<String, LabelId>,
        task: veranda_import::Task,
    ) -> Step<(Vec<String>, TaskId)> {
        let heading = Say::new(self.lang).import_heading_links();
        let text = task.text_with_links(heading).map_err(|why| broken(format!("the heading of links {why}")))?;
        let veranda_import::Task {
            source,
            stage,
            position,
            title,
            text: _,
            links: _,
            due,
            done,
            done_at,
            created,
            touched,
            labels: of_task,
            people,
            milestone,
            checklist,
            notes,
        } = task;
        let owners: Vec<_> = people.iter().filter_map(|person| self.people.colleague(person.as_str())).collect();
        let stage = workflow.stages.iter().find(|s| s.source.as_deref() == Some(stage.as_str()));
        let stage = stage.ok_or_else(|| broken("a task without its stage".to_owned()))?;
        let before = self.tx.task_by_source(&self.seat, self.project, source.as_str()).await?;
        // The file's last touch is only a first guess at when a card was finished: a later touch is some comment inside,
        // and must not move the day a client has read.
        let known_done = before.as_ref().and_then(|known| known.done);
        let done = done.then(|| done_at.or(known_done).or(touched).unwrap_or(self.at));
        let event = if before.is_some() { Event::TaskEdited } else { Event::TaskCreated };
        let next = match &before {
            // What people decided here since stays: the client's side of the task, its owners, its sharing.
            Some(known) => {
                let owners =
                    if known.owners.is_empty() && known.shared.is_none() { owners } else { known.owners.clone() };
                let team_date = due.map(Moment::day_utc);
                Task { stage: stage.id, title, text, owners, team_date, done, ..known.clone() }
            }
            None => Task {
                id: TaskId::fresh(&mut self.dice),
                project: self.project,
                stage: stage.id,
                rank: i64::from(position).saturating_mul(plan::RANK_STEP),
                title,
                text,
                face: Face {
                    title: None,
                    text: ClientText::parse("").map_err(|why| broken(why.to_string()))?,
                    date: None,
                    why: None,
                },
                shared: None,
                owners,
                team_date: due.map(Moment::day_utc),
                milestone,
                behind: None,
                done,
                source: Some(source.to_string()),
                created: created.unwrap_or(self.at),
            },
        };
        #[cfg(feature = "mutants")]
        let next = crate::mutants::laid_open(next, self.by, self.at);
        let id = next.id;
        let asks = self.tx.asks_of_task(&self.seat, id).await?;
        let before = before.unwrap_or_else(|| next.clone());
        let owners = next.owners.clone();
        self.tx.record(plan::told(before, next, event, &asks, workflow, self.by, self.at)).await?;
        crate::people::reach(self.tx, &owners, self.project, self.by, self.at).await?;
        let of_task: Vec<LabelId> = of_task.iter().filter_map(|label| labels.get(label.as_str()).copied()).collect();
        self.tx.set_task_labels(id, &of_task).await?;
        self.checklist(id, checklist).await?;
        self.notes(id, notes).await?;
        Ok((people.into_iter().map(|person| person.to_string()).collect(), id))
    }

    async fn checklist(&mut self, task: TaskId, items: Vec<veranda_import::ChecklistItem>) -> Step<()> {
        for (position, item) in items.into_iter().enumerate() {
            let veranda_import::ChecklistItem { source, checklist, text, ticked } = item;
            let known = self.tx.checklist_item_by_source(&self.seat, task, source.as_str()).await?;
            // A line that was removed here stays removed.
            let removed = known.as_ref().and_then(|known| known.removed);
            let id = known.map_or_else(|| ChecklistItemId::fresh(&mut self.dice), |known| known.id);
            // The name of its checklist stands before the line: here a task has one list.
            let text = match checklist {
                Some(name) => {
                    InternalText::parse(&format!("{}: {}", name.for_staff(), text.for_staff())).unwrap_or(text)
                }
                None => text,
            };
            let record = ChecklistItem {
                id,
                task,
                project: self.project,
                text,
                ticked,
                position: i64::try_from(position).unwrap_or(i64::MAX),
                source: Some(source.to_string()),
                removed,
            };
            self.tx.save_checklist_item(&record).await?;
        }
        Ok(())
    }

    async fn notes(&mut self, task: TaskId, notes: Vec<veranda_import::Note>) -> Step<()> {
        let somebody = Say::new(self.lang).import_somebody();
        for note in notes {
            let veranda_import::Note { source, author, at, text } = note;
            let known = self.tx.remark_by_source(&self.seat, task, source.as_str()).await?;
            let id = known.map_or_else(|| RemarkId::fresh(&mut self.dice), |known| known.id);
            let author = match author {
                Some(author) => author,
                None => InternalText::parse_line(somebody).map_err(|why| broken(why.to_string()))?,
            };
            let record = Remark {
                id,
                task,
                project: self.project,
                by: By::Imported(author),
                at,
                said: Said::Inside(text),
                source: Some(source.to_string()),
            };
            self.tx.save_remark(&record).await?;
        }
        Ok(())
    }
}

fn broken(why: String) -> WorkFailed<Refused> {
    WorkFailed::Refused(Refused::broken(anyhow::anyhow!(why)))
}
