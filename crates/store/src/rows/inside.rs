//! What only the firm reads: checklists, labels, people of an imported plan.

use super::given::{given, ours_by_project};
use super::span::{Span, in_span};
use super::{Cells, Rows, only};
use crate::{Failure, Seat, Writing};
use sqlx::any::AnyRow;
use sqlx::query;
use std::collections::HashMap;
use veranda_domain::{ChecklistItem, Label, UnmappedPerson};
use veranda_terms::{ChecklistItemId, InternalText, LabelId, ProjectId, Staff, TaskId};

macro_rules! item_columns {
    () => {
        "select i.id, i.project, i.task, i.body, i.state, i.position, i.source, i.removed from checklist_item i "
    };
}

macro_rules! label_columns {
    () => {
        "select l.id, l.project, l.name, l.source from label l "
    };
}

pub(super) use item_columns;
pub(super) use label_columns;

impl Rows {
    /// A task's checklist, in order.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklist(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Vec<ChecklistItem>, Failure> {
        let sql = concat!(
            item_columns!(),
            "where i.task = $2 and i.removed is null and ",
            ours_by_project!("i.project"),
            "order by i.position, i.id"
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        self.all("read a checklist", asking).await?.iter().map(item_of).collect()
    }

    /// The lines of every checklist of a project, in their order.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklists(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<ChecklistItem>, Failure> {
        let sql = concat!(
            item_columns!(),
            "where i.project = $2 and i.removed is null and ",
            ours_by_project!("i.project"),
            "order by i.task, i.position, i.id"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        self.all("read the checklists of a project", asking).await?.iter().map(item_of).collect()
    }

    /// A line of a task's checklist, also one that was removed.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklist_item(
        &mut self,
        seat: &Seat<Staff>,
        task: TaskId,
        id: ChecklistItemId,
    ) -> Result<Option<ChecklistItem>, Failure> {
        let sql = concat!(item_columns!(), "where i.id = $2 and i.task = $3 and ", ours_by_project!("i.project"));
        let asking = query(sql).bind(only(seat)).bind(id.to_string()).bind(task.to_string());
        self.one("read a checklist item", asking).await?.as_ref().map(item_of).transpose()
    }

    /// The line of a task's checklist that was imported from there, also one that was removed since.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklist_item_by_source(
        &mut self,
        seat: &Seat<Staff>,
        task: TaskId,
        source: &str,
    ) -> Result<Option<ChecklistItem>, Failure> {
        let sql = concat!(item_columns!(), "where i.task = $2 and i.source = $3 and ", ours_by_project!("i.project"));
        let asking = query(sql).bind(only(seat)).bind(task.to_string()).bind(source);
        self.one("find an imported checklist item", asking).await?.as_ref().map(item_of).transpose()
    }

    /// How many lines are ticked, of how many, for each task of a project that has any.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklist_counts(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
    ) -> Result<HashMap<TaskId, (u32, u32)>, Failure> {
        self.checklist_counts_within(seat, project, Span::ALL).await
    }

    /// The same for the tasks of a span.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklist_counts_within(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        span: Span,
    ) -> Result<HashMap<TaskId, (u32, u32)>, Failure> {
        let (from, to) = span.ends();
        let sql = concat!(
            "select i.task, count(case when i.state = 'ticked' then 1 end) as ticked, count(*) as items
             from checklist_item i where i.project = $2 and i.removed is null and ",
            in_span!("i.task"),
            "and ",
            ours_by_project!("i.project"),
            "group by i.task"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(from).bind(to);
        let rows = self.all("count checklists", asking).await?;
        rows.iter()
            .map(|row| {
                let cells = Cells::of(row, "checklist_item");
                Ok((cells.id("task")?, (cells.small("ticked")?, cells.small("items")?)))
            })
            .collect()
    }

    /// How many lines of a task's checklist are ticked, of how many.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn checklist_count(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<(u32, u32), Failure> {
        let sql = concat!(
            "select count(case when i.state = 'ticked' then 1 end) as ticked, count(*) as items
             from checklist_item i where i.task = $2 and i.removed is null and ",
            ours_by_project!("i.project")
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        match self.one("count a checklist", asking).await? {
            Some(row) => {
                let cells = Cells::of(&row, "checklist_item");
                Ok((cells.small("ticked")?, cells.small("items")?))
            }
            None => Ok((0, 0)),
        }
    }

    /// A project's labels, by name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn labels(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<Label>, Failure> {
        let sql = concat!(label_columns!(), "where l.project = $2 and ", ours_by_project!("l.project"));
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        let rows = self.all("list labels", asking).await?;
        let mut labels = rows.iter().map(label_of).collect::<Result<Vec<_>, _>>()?;
        labels.sort_by_cached_key(|label| (label.name.for_staff().to_lowercase(), label.id));
        Ok(labels)
    }

    /// The label that was imported from there.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn label_by_source(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        source: &str,
    ) -> Result<Option<Label>, Failure> {
        let sql =
            concat!(label_columns!(), "where l.project = $2 and l.source = $3 and ", ours_by_project!("l.project"));
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(source);
        self.one("find an imported label", asking).await?.as_ref().map(label_of).transpose()
    }

    /// The labels of each task of a project that has any, in the order they were put.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn labels_of_tasks(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
    ) -> Result<HashMap<TaskId, Vec<LabelId>>, Failure> {
        self.labels_of_tasks_within(seat, project, Span::ALL).await
    }

    /// The same for the tasks of a span.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn labels_of_tasks_within(
        &mut self,
        seat: &Seat<Staff>,
        project: ProjectId,
        span: Span,
    ) -> Result<HashMap<TaskId, Vec<LabelId>>, Failure> {
        let (from, to) = span.ends();
        let sql = concat!(
            "select k.task, k.label from task_label k where k.project = $2 and ",
            in_span!("k.task"),
            "and ",
            ours_by_project!("k.project"),
            "order by k.task, k.position"
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string()).bind(from).bind(to);
        let mut labels = HashMap::<TaskId, Vec<LabelId>>::new();
        for row in self.all("list the tasks' labels", asking).await? {
            let cells = Cells::of(&row, "task_label");
            labels.entry(cells.id("task")?).or_default().push(cells.id("label")?);
        }
        Ok(labels)
    }

    /// The labels of one task, in the order they were put.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn labels_of_task(&mut self, seat: &Seat<Staff>, task: TaskId) -> Result<Vec<LabelId>, Failure> {
        let sql = concat!(
            "select k.label from task_label k where k.task = $2 and ",
            ours_by_project!("k.project"),
            "order by k.position"
        );
        let asking = query(sql).bind(only(seat)).bind(task.to_string());
        let rows = self.all("list a task's labels", asking).await?;
        rows.iter().map(|row| Cells::of(row, "task_label").id("label")).collect()
    }

    /// The people of an imported plan who are nobody of ours yet, by name.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn unmapped(&mut self, seat: &Seat<Staff>, project: ProjectId) -> Result<Vec<UnmappedPerson>, Failure> {
        let sql = concat!(
            "select u.project, u.source, u.name,
                    (select string_agg(k.task, ',' order by k.position) from unmapped_task k
                     where k.project = u.project and k.source = u.source) as tasks
             from unmapped_person u where u.project = $2 and ",
            ours_by_project!("u.project")
        );
        let asking = query(sql).bind(only(seat)).bind(project.to_string());
        let rows = self.all("list unmapped people", asking).await?;
        let mut people = rows.iter().map(unmapped_of).collect::<Result<Vec<_>, _>>()?;
        people.sort_by_cached_key(|person| (person.name.for_staff().to_lowercase(), person.source.clone()));
        Ok(people)
    }
}

impl Writing {
    /// Saves a line of a checklist.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_checklist_item(&mut self, item: &ChecklistItem) -> Result<(), Failure> {
        let ChecklistItem { id, task, project, text, ticked, position, source, removed } = item;
        let asking = query(
            "insert into checklist_item (id, project, task, audience, body, state, position, source, removed)
             values ($1, $2, $3, 'internal', $4, $5, $6, $7, $8)
             on conflict (id) do update set
                project = excluded.project, task = excluded.task, body = excluded.body, state = excluded.state,
                position = excluded.position, source = excluded.source, removed = excluded.removed",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(task.to_string())
        .bind(text.for_staff())
        .bind(if *ticked { "ticked" } else { "open" })
        .bind(*position)
        .bind(source.as_deref())
        .bind(removed.map(|at| at.0));
        self.run("save a checklist item", asking).await?;
        self.index_item(item).await
    }

    /// Saves a label.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_label(&mut self, label: &Label) -> Result<(), Failure> {
        let Label { id, project, name, source } = label;
        let asking = query(
            "insert into label (id, project, audience, name, source) values ($1, $2, 'internal', $3, $4)
             on conflict (id) do update set
                project = excluded.project, name = excluded.name, source = excluded.source",
        )
        .bind(id.to_string())
        .bind(project.to_string())
        .bind(name.for_staff())
        .bind(source.as_deref());
        self.run("save a label", asking).await?;
        self.index_label(label).await
    }

    /// Gives a task exactly these labels, in this order.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn set_task_labels(&mut self, task: TaskId, labels: &[LabelId]) -> Result<(), Failure> {
        let task = task.to_string();
        self.run("clear a task's labels", query("delete from task_label where task = $1").bind(task.as_str())).await?;
        for (position, label) in (0_i64..).zip(labels) {
            let asking = query(
                "insert into task_label (project, task, label, audience, position)
                 values ((select t.project from task t where t.id = $1), $1, $2, 'internal', $3)",
            )
            .bind(task.as_str())
            .bind(label.to_string())
            .bind(position);
            self.run("label a task", asking).await?;
        }
        Ok(())
    }

    /// Saves a person of an imported plan with exactly these tasks; without tasks it is forgotten.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn save_unmapped(&mut self, person: &UnmappedPerson) -> Result<(), Failure> {
        let UnmappedPerson { project, source, name, tasks } = person;
        let project = project.to_string();
        let asking = query("delete from unmapped_task where project = $1 and source = $2")
            .bind(project.as_str())
            .bind(source.as_str());
        self.run("clear an unmapped person's tasks", asking).await?;
        if tasks.is_empty() {
            let asking = query("delete from unmapped_person where project = $1 and source = $2")
                .bind(project.as_str())
                .bind(source.as_str());
            self.run("forget an unmapped person", asking).await?;
            return Ok(());
        }
        let asking = query(
            "insert into unmapped_person (project, source, audience, name) values ($1, $2, 'internal', $3)
             on conflict (project, source) do update set name = excluded.name",
        )
        .bind(project.as_str())
        .bind(source.as_str())
        .bind(name.for_staff());
        self.run("save an unmapped person", asking).await?;
        for (position, task) in (0_i64..).zip(tasks) {
            let asking = query(
                "insert into unmapped_task (project, source, task, audience, position)
                 values ($1, $2, $3, 'internal', $4)",
            )
            .bind(project.as_str())
            .bind(source.as_str())
            .bind(task.to_string())
            .bind(position);
            self.run("save an unmapped person's task", asking).await?;
        }
        Ok(())
    }
}

pub(super) fn item_of(row: &AnyRow) -> Result<ChecklistItem, Failure> {
    let cells = Cells::of(row, "checklist_item");
    Ok(ChecklistItem {
        id: cells.id("id")?,
        task: cells.id("task")?,
        project: cells.id("project")?,
        text: cells.word("body", |text| InternalText::parse(text).ok())?,
        ticked: cells.word("state", |word| match word {
            "ticked" => Some(true),
            "open" => Some(false),
            _ => None,
        })?,
        position: cells.number("position")?,
        source: cells.maybe_text("source")?.map(str::to_owned),
        removed: cells.maybe_moment("removed")?,
    })
}

pub(super) fn label_of(row: &AnyRow) -> Result<Label, Failure> {
    let cells = Cells::of(row, "label");
    Ok(Label {
        id: cells.id("id")?,
        project: cells.id("project")?,
        name: cells.word("name", |text| InternalText::parse(text).ok())?,
        source: cells.maybe_text("source")?.map(str::to_owned),
    })
}

fn unmapped_of(row: &AnyRow) -> Result<UnmappedPerson, Failure> {
    let cells = Cells::of(row, "unmapped_person");
    Ok(UnmappedPerson {
        project: cells.id("project")?,
        source: cells.text("source")?.to_owned(),
        name: cells.word("name", |text| InternalText::parse(text).ok())?,
        tasks: cells.ids("tasks")?,
    })
}
