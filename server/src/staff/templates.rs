//! Templates: made of a project, listed, removed; and what a project made of one waits to share.

use super::projects::inside;
use crate::carry::{Nothing, refuse};
use crate::http::{Call, Refused};
use crate::present::staff as present;
use crate::present::templates::templates;
use veranda_api::Code;
use veranda_api::staff::{
    LeavePrepared, MakeTemplate, NewTemplate, RemoveTemplate, ShowTemplates, StaffProject, TemplatesView,
};
use veranda_domain::reuse::{self, MOST_TASKS, Source, Template};
use veranda_domain::{Event, Project, Scope};
use veranda_store::{Rows, Seat, Span, WorkFailed};
use veranda_terms::{Country, Staff, TemplateId};

/// The templates the reader can begin with.
pub async fn show_templates(call: Call<Staff>, _: ShowTemplates) -> Result<TemplatesView, Refused> {
    view(&call).await
}

/// Makes a template of a project.
pub async fn make_template(call: Call<Staff>, asked: MakeTemplate) -> Result<TemplatesView, Refused> {
    let NewTemplate { name } = asked.body;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let mut dice = call.dice();
    let project = asked.project;
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let project = tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let source = source(tx, &work.seat, &project).await?;
            if source.tasks.len() > MOST_TASKS {
                return refuse(Refused::because(Code::TooLarge));
            }
            let pattern = reuse::pattern(&source, &mut dice);
            let id = TemplateId::fresh(&mut dice);
            let template = Template { id, name, project: project.id, by: work.by, at: work.at, removed: None };
            tx.save_workflow(&pattern.workflow).await?;
            tx.save_template(&template, pattern.workflow.id).await?;
            tx.save_pattern(id, &pattern).await?;
            tx.journal(inside(template.project, Event::TemplateMade, work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    view(&call).await
}

/// Removes a template, or brings it back. What was made of it stays.
pub async fn remove_template(call: Call<Staff>, asked: RemoveTemplate) -> Result<TemplatesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    let template = rows.template(&seat, asked.template).await?.ok_or(Refused::missing())?;
    drop(rows);
    let removed = asked.body.removed;
    call.carry_out(Scope::Project(template.project), move |tx, work| {
        Box::pin(async move {
            let template = tx.template(&work.seat, template.id).await?;
            let template = template.ok_or(WorkFailed::Refused(Refused::missing()))?;
            if template.removed.is_some() == removed {
                return Ok(Nothing);
            }
            let event = if removed { Event::TemplateRemoved } else { Event::TemplateRestored };
            let template = Template { removed: removed.then_some(work.at), ..template };
            tx.mark_template(&template).await?;
            tx.journal(inside(template.project, event, work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    view(&call).await
}

/// Nothing of a project waits to be shared any more. Nothing is shared by it, and nothing changes outside.
pub async fn leave_prepared(call: Call<Staff>, asked: LeavePrepared) -> Result<StaffProject, Refused> {
    let project = asked.project;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            tx.leave_prepared(project).await?;
            tx.journal(inside(project, Event::PreparedLeft, work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    let (mut rows, seat) = call.look().await?;
    present::project(&mut rows, &seat, project).await?.ok_or(Refused::missing())
}

/// Everything a template is made of.
async fn source(rows: &mut Rows, seat: &Seat<Staff>, project: &Project) -> Result<Source, WorkFailed<Refused>> {
    let client = rows.client(seat, project.client).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let tasks = rows.tasks(seat, project.id).await?;
    let mut lines = std::collections::HashMap::new();
    for line in rows.checklists(seat, project.id).await? {
        lines.entry(line.task).or_insert_with(Vec::new).push(line);
    }
    let mut names = vec![client.whole_name().to_string()];
    names.extend(rows.names_around(seat, project.id).await?);
    for partnership in rows.partnerships(seat, project.id).await? {
        let partner = rows.partner(seat, partnership.partner).await?;
        names.extend(partner.map(|partner| partner.whole_name().to_string()));
    }
    Ok(Source {
        created: project.created.day_utc(),
        workflow: rows.workflow(project).await?,
        lines,
        labels: rows.labels(seat, project.id).await?,
        labelled: rows.labels_of_tasks(seat, project.id).await?,
        waits: rows.dependencies(seat, project.id, Span::ALL).await?,
        again: rows.recurrences(seat, project.id).await?,
        prepared: rows.prepared(seat, project.id).await?.into_iter().collect(),
        holidays: holidays(rows, seat, project.client).await?,
        names,
        tasks,
    })
}

/// Whose public holidays are no working days between the firm and a client.
pub(super) async fn holidays(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    client: veranda_terms::ClientId,
) -> Result<Vec<Country>, WorkFailed<Refused>> {
    let (ours, theirs) = rows.holidays(seat, client).await?;
    Ok(ours.into_iter().chain(theirs).collect())
}

async fn view(call: &Call<Staff>) -> Result<TemplatesView, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(templates(&mut rows, &seat).await?)
}
