//! Templates, for whoever of the firm sees the project they were made of; and what of a new project waits to be shared.

use super::given::{given, ours, ours_by_project, theirs};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use veranda_domain::reuse::{Pattern, PatternAgain, PatternTask, Template};
use veranda_domain::{Person, Workflow};
use veranda_terms::{ClientText, Every, InternalText, ProjectId, Staff, TaskId, TemplateId, Title, WorkflowId};

macro_rules! columns {
    () => {
        "select m.id, m.name, m.project, m.made_by, m.made_at, m.removed "
    };
}

/// A template and how much it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateSize {
    /// The template.
    pub template: Template,
    /// Tasks.
    pub tasks: u32,
    /// Those that are to be shared.
    pub prepared: u32,
    /// Working days from the first day to the last date.
    pub days: u32,
}

impl Rows {
    /// The templates that were not removed, newest first.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn templates(&mut self, seat: &Seat<Staff>) -> Result<Vec<TemplateSize>, Failure> {
        let sql = concat!(
            columns!(),
            ", (select count(*) from template_task k where k.template = m.id) as tasks,
               (select count(*) from template_task k where k.template = m.id and k.prepared = 'yes') as prepared,
               (select coalesce(max(k.team_in), 0) from template_task k where k.template = m.id) as team_days,
               (select coalesce(max(k.client_in), 0) from template_task k where k.template = m.id) as client_days
             from template m where m.removed is null and ",
            ours_by_project!("m.project"),
            "order by m.made_at desc, m.id"
        );
        let rows = self.all("list templates", query(sql).bind(only(seat))).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "template");
                let days = u32::max(cells.small("team_days")?, cells.small("client_days")?);
                Ok(TemplateSize {
                    template: template_of(row)?,
                    tasks: cells.small("tasks")?,
                    prepared: cells.small("prepared")?,
                    days,
                })
            })
            .collect()
    }

    /// A template, also one that was removed.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn template(&mut self, seat: &Seat<Staff>, id: TemplateId) -> Result<Option<Template>, Failure> {
        let sql = concat!(columns!(), "from template m where m.id = $2 and ", ours_by_project!("m.project"));
        let asking = query(sql).bind(only(seat)).bind(id.to_string());
        self.one("read a template", asking).await?.as_ref().map(template_of).transpose()
    }

    /// What a template somebody has in hand begins with.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn pattern(&mut self, template: &Template) -> Result<Pattern, Failure> {
        let id = template.id.to_string();
        let asking = query("select m.workflow from template m where m.id = $1").bind(id.as_str());
        let Some(row) = self.one("read a template's workflow", asking).await? else {
            return Err(Failure::because("read a template's workflow", "the template is gone"));
        };
        let workflow: WorkflowId = Cells::of(&row, "template").id("workflow")?;
        let workflow = Workflow { id: workflow, stages: self.stages(workflow).await? };
        let asking =
            query("select l.name from template_label l where l.template = $1 order by l.position").bind(id.as_str());
        let labels = self.all("read a template's labels", asking).await?;
        let labels = labels.iter().map(|row| words(row, "template_label", "name")).collect::<Result<Vec<_>, _>>()?;
        let asking = query(
            "select k.stage, k.title, k.body, k.client_title, k.client_text, k.prepared, k.team_in, k.client_in,
                    k.milestone, k.behind
             from template_task k where k.template = $1 order by k.position",
        )
        .bind(id.as_str());
        let tasks = self.all("read a template's tasks", asking).await?;
        let mut tasks = tasks.iter().map(task_of).collect::<Result<Vec<_>, _>>()?;
        let asking =
            query("select i.task, i.body from template_item i where i.template = $1 order by i.task, i.position")
                .bind(id.as_str());
        for row in self.all("read a template's checklists", asking).await? {
            let place: usize = Cells::of(&row, "template_item").small("task")?;
            if let Some(task) = tasks.get_mut(place) {
                task.lines.push(words(&row, "template_item", "body")?);
            }
        }
        let asking = query(
            "select k.task, k.label from template_task_label k where k.template = $1 order by k.task, k.position",
        )
        .bind(id.as_str());
        for row in self.all("read the labels of a template's tasks", asking).await? {
            let cells = Cells::of(&row, "template_task_label");
            let place: usize = cells.small("task")?;
            if let Some(task) = tasks.get_mut(place) {
                task.labels.push(cells.small("label")?);
            }
        }
        let asking =
            query("select w.task, w.waits_for from template_wait w where w.template = $1 order by w.task, w.waits_for")
                .bind(id.as_str());
        for row in self.all("read what of a template waits for what", asking).await? {
            let cells = Cells::of(&row, "template_wait");
            let place: usize = cells.small("task")?;
            if let Some(task) = tasks.get_mut(place) {
                task.waits_for.push(cells.small("waits_for")?);
            }
        }
        let asking =
            query("select a.task, a.every, a.first_in from template_again a where a.template = $1").bind(id.as_str());
        for row in self.all("read what of a template comes again", asking).await? {
            let cells = Cells::of(&row, "template_again");
            let place: usize = cells.small("task")?;
            let again = PatternAgain { every: cells.word("every", Every::parse)?, first_in: cells.small("first_in")? };
            if let Some(task) = tasks.get_mut(place) {
                task.again = Some(again);
            }
        }
        Ok(Pattern { workflow, labels, tasks })
    }

    /// What everybody is called who has or had a place at a project's client, at the client that is a department of, or at a
    /// partner that is or was on it; and what whoever invited them called them. Not in any order, and not of those who were
    /// erased.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn names_around(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<String>, Failure> {
        let sql = concat!(
            "select p.name, m.called, p.email from project j
             join membership m on (",
            theirs!("m.client", "j.client"),
            "or m.client in (select q.partner from project_partner q where q.project = j.id))
             join person p on p.id = m.person where j.id = $2 and ",
            ours!("j.client", "j.id")
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        let mut names = Vec::new();
        for row in self.all("list the names around a project", asking).await? {
            let cells = Cells::of(&row, "person");
            if !cells.text("email")?.ends_with(Person::ERASED_HOST) {
                names.push(cells.text("name")?.to_owned());
                names.extend(cells.maybe_text("called")?.map(str::to_owned));
            }
        }
        Ok(names)
    }

    /// The tasks of a project that wait for somebody to share them, in the order of the board. What stands behind another is
    /// shared with nobody, and waits again once it is taken out.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn prepared(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<TaskId>, Failure> {
        let sql = concat!(
            "select w.task from prepared_task w join task t on t.id = w.task and t.project = w.project
             where w.project = $2 and t.audience = 'internal' and t.done is null and t.behind is null and ",
            ours_by_project!("w.project"),
            "order by t.rank, t.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        let rows = self.all("list what waits to be shared", asking).await?;
        rows.iter().map(|row| Cells::of(row, "prepared_task").id("task")).collect()
    }
}

impl Writing {
    /// Saves a template's own row; its pattern is put down once.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_template(&mut self, template: &Template, workflow: WorkflowId) -> Result<(), Failure> {
        let Template { id, name, project, by, at, removed } = template;
        let asking = query(
            "insert into template (id, audience, name, project, workflow, made_by, made_at, removed)
             values ($1, 'internal', $2, $3, $4, $5, $6, $7)",
        )
        .bind(id.to_string())
        .bind(name.as_str())
        .bind(project.to_string())
        .bind(workflow.to_string())
        .bind(by.to_string())
        .bind(at.0)
        .bind(removed.map(|at| at.0));
        self.run("save a template", asking).await?;
        Ok(())
    }

    /// Keeps that a template was removed, or came back.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn mark_template(&mut self, template: &Template) -> Result<(), Failure> {
        let asking = query("update template set removed = $2 where id = $1")
            .bind(template.id.to_string())
            .bind(template.removed.map(|at| at.0));
        self.run("remove a template", asking).await?;
        Ok(())
    }

    /// Saves what a template begins with. Its workflow and its own row must be there.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_pattern(&mut self, template: TemplateId, pattern: &Pattern) -> Result<(), Failure> {
        let Pattern { workflow, labels, tasks } = pattern;
        let id = template.to_string();
        for (place, name) in (0_i64..).zip(labels) {
            let asking = query(
                "insert into template_label (template, position, audience, name) values ($1, $2, 'internal', $3)",
            )
            .bind(id.as_str())
            .bind(place)
            .bind(name.for_staff());
            self.run("save a template's label", asking).await?;
        }
        for (place, task) in (0_i64..).zip(tasks) {
            let PatternTask {
                stage,
                title,
                text,
                client_title,
                client_text,
                prepared,
                team_in,
                client_in,
                milestone,
                behind,
                lines,
                labels,
                waits_for: _,
                again,
            } = task;
            let asking = query(
                "insert into template_task (template, position, audience, workflow, stage, title, body, client_title,
                                            client_text, prepared, team_in, client_in, milestone, behind)
                 values ($1, $2, 'internal', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            )
            .bind(id.as_str())
            .bind(place)
            .bind(workflow.id.to_string())
            .bind(stage.to_string())
            .bind(title.for_staff())
            .bind(text.for_staff())
            .bind(client_title.as_ref().map(Title::as_str))
            .bind(client_text.as_str())
            .bind(yes_or_no(*prepared))
            .bind(team_in.map(i64::from))
            .bind(client_in.map(i64::from))
            .bind(yes_or_no(*milestone))
            .bind(behind.map(|line| i64::try_from(line).unwrap_or(i64::MAX)));
            self.run("save a template's task", asking).await?;
            for (at, line) in (0_i64..).zip(lines) {
                let asking = query(
                    "insert into template_item (template, task, position, audience, body)
                     values ($1, $2, $3, 'internal', $4)",
                )
                .bind(id.as_str())
                .bind(place)
                .bind(at)
                .bind(line.for_staff());
                self.run("save a line of a template's checklist", asking).await?;
            }
            for (at, label) in (0_i64..).zip(labels) {
                let asking = query(
                    "insert into template_task_label (template, task, position, audience, label)
                     values ($1, $2, $3, 'internal', $4)",
                )
                .bind(id.as_str())
                .bind(place)
                .bind(at)
                .bind(i64::try_from(*label).unwrap_or(i64::MAX));
                self.run("label a template's task", asking).await?;
            }
            if let Some(PatternAgain { every, first_in }) = again {
                let asking = query(
                    "insert into template_again (template, task, audience, every, first_in)
                     values ($1, $2, 'internal', $3, $4)",
                )
                .bind(id.as_str())
                .bind(place)
                .bind(every.as_str())
                .bind(i64::from(*first_in));
                self.run("keep that a template's task comes again", asking).await?;
            }
        }
        // Once all of them are there.
        for (place, task) in (0_i64..).zip(tasks) {
            for on in &task.waits_for {
                let asking = query(
                    "insert into template_wait (template, task, waits_for, audience) values ($1, $2, $3, 'internal')",
                )
                .bind(id.as_str())
                .bind(place)
                .bind(i64::try_from(*on).unwrap_or(i64::MAX));
                self.run("let a template's task wait for another", asking).await?;
            }
        }
        Ok(())
    }

    /// Keeps that a task waits for somebody to share it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn prepare(&mut self, project: ProjectId, task: TaskId) -> Result<(), Failure> {
        let asking = query(
            "insert into prepared_task (project, task, audience) values ($1, $2, 'internal')
             on conflict (task) do nothing",
        )
        .bind(project.to_string())
        .bind(task.to_string());
        self.run("keep what waits to be shared", asking).await?;
        Ok(())
    }

    /// A task waits no more to be shared.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_prepared(&mut self, task: TaskId) -> Result<(), Failure> {
        let asking = query("delete from prepared_task where task = $1").bind(task.to_string());
        self.run("forget that a task waits to be shared", asking).await?;
        Ok(())
    }

    /// No task of a project waits any more to be shared, finished ones neither.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn leave_prepared(&mut self, project: ProjectId) -> Result<(), Failure> {
        let asking = query("delete from prepared_task where project = $1").bind(project.to_string());
        self.run("forget what of a project waits to be shared", asking).await?;
        Ok(())
    }
}

const fn yes_or_no(so: bool) -> &'static str {
    if so { "yes" } else { "no" }
}

fn is_yes(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn words(row: &AnyRow, table: &'static str, column: &str) -> Result<InternalText, Failure> {
    Cells::of(row, table).word(column, |text| InternalText::parse(text).ok())
}

fn template_of(row: &AnyRow) -> Result<Template, Failure> {
    let cells = Cells::of(row, "template");
    Ok(Template {
        id: cells.id("id")?,
        name: cells.word("name", |name| Title::parse(name).ok())?,
        project: cells.id("project")?,
        by: cells.id("made_by")?,
        at: cells.moment("made_at")?,
        removed: cells.maybe_moment("removed")?,
    })
}

fn task_of(row: &AnyRow) -> Result<PatternTask, Failure> {
    let cells = Cells::of(row, "template_task");
    let days = |column: &str| match cells.maybe_number(column)? {
        Some(days) => u32::try_from(days).map(Some).map_err(|_| Failure::because("read a template", "a date of none")),
        None => Ok(None),
    };
    Ok(PatternTask {
        stage: cells.id("stage")?,
        title: words(row, "template_task", "title")?,
        text: words(row, "template_task", "body")?,
        client_title: cells.maybe_word("client_title", |title| Title::parse(title).ok())?,
        client_text: cells.word("client_text", |text| ClientText::parse(text).ok())?,
        prepared: cells.word("prepared", is_yes)?,
        team_in: days("team_in")?,
        client_in: days("client_in")?,
        milestone: cells.word("milestone", is_yes)?,
        behind: match cells.maybe_number("behind")? {
            Some(place) => {
                usize::try_from(place).map(Some).map_err(|_| Failure::because("read a template", "a place of none"))?
            }
            None => None,
        },
        lines: Vec::new(),
        labels: Vec::new(),
        waits_for: Vec::new(),
        again: None,
    })
}
