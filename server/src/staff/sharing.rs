//! Sharing and stopping.

use super::projects::board;
use super::tasks::task_and_workflow;
use crate::carry::{Nothing, Work, refuse};
use crate::dice::Stream;
use crate::http::{Call, Refused};
use crate::present::staff as present;
use veranda_api::Code;
use veranda_api::staff::{PreviewSharing, Share, ShareFace, SharePreview, SharingHistoryView, StaffBoard, StopSharing};
use veranda_domain::sharing::{self, Begin, ShareRefused};
use veranda_domain::{Actor, Change, Event, Face, JournalEntry, Project, Scope, SharedWith, Task, Thing};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{BadWord, Moment, SharingId, Staff};

/// At most so many tasks at once.
const MOST: usize = 200;

/// What sharing would show. Changes nothing.
pub async fn preview_sharing(call: Call<Staff>, asked: PreviewSharing) -> Result<SharePreview, Refused> {
    within(asked.body.tasks.len(), "tasks")?;
    let (mut rows, seat) = call.look().await?;
    let preview = present::share_preview(&mut rows, &seat, asked.project, &asked.body.tasks).await?;
    preview.ok_or(Refused::missing())
}

/// Shares tasks, all or none.
pub async fn share(call: Call<Staff>, asked: Share) -> Result<StaffBoard, Refused> {
    within(asked.body.faces.len(), "faces")?;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let (project, faces, mut dice) = (asked.project, asked.body.faces, call.dice());
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            for face in faces {
                let task = tx.task(&work.seat, face.task).await?.filter(|task| task.project == project);
                match task {
                    None => return refuse(Refused::missing()),
                    // Somebody was quicker: what was wanted is so already.
                    Some(task) if task.shared.is_some() => continue,
                    Some(_) => share_one(tx, &work, &mut dice, face).await?,
                };
            }
            Ok(Nothing)
        })
    })
    .await?;
    board(&call, project).await
}

/// Stops sharing tasks, all or none.
pub async fn stop_sharing(call: Call<Staff>, asked: StopSharing) -> Result<SharingHistoryView, Refused> {
    within(asked.body.tasks.len(), "tasks")?;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let (project, tasks) = (asked.project, asked.body.tasks.clone());
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            for id in tasks {
                let Some(task) = tx.task(&work.seat, id).await?.filter(|task| task.project == project) else {
                    return refuse(Refused::missing());
                };
                let Some(row) = tx.open_sharing(&work.seat, id).await? else { continue };
                let open = tx.asks_of_task(&work.seat, id).await?;
                let stopped = sharing::stop(task, row, open, work.by, work.at);
                tx.record(stopped.task).await?;
                tx.save_sharing(&stopped.sharing).await?;
                for ask in stopped.withdrawn {
                    tx.record(ask).await?;
                }
            }
            Ok(Nothing)
        })
    })
    .await?;
    let (mut rows, seat) = call.look().await?;
    let mut history = Vec::new();
    for task in asked.body.tasks {
        history.extend(rows.sharings_of_task(&seat, task).await?);
    }
    Ok(SharingHistoryView { rows: present::sharing_rows(&mut rows, history).await? })
}

/// Shares one task inside a write, and its project with the first of them.
pub(super) async fn share_one(
    tx: &mut Writing,
    work: &Work<Staff>,
    dice: &mut Stream,
    face: ShareFace,
) -> Result<Task, WorkFailed<Refused>> {
    let ShareFace { task, title, text, date, with_history } = face;
    let (record, workflow) = task_and_workflow(tx, &work.seat, task).await?;
    let Some(project) = tx.project(&work.seat, record.project).await? else { return refuse(Refused::missing()) };
    let earliest = tx.sharings_of_task(&work.seat, task).await?.iter().map(|row| row.at).min();
    let from = if with_history { earliest.unwrap_or(work.at) } else { work.at };
    let begin = Begin { id: SharingId::fresh(dice), client: project.client, by: work.by, at: work.at, from };
    // What was not said anew is what the client knew it by: only a task without a client title lends its internal one.
    let title = title.or_else(|| record.face.title.clone());
    let begun = match sharing::share(record, Face { title, text, date }, &workflow, &begin) {
        Ok(begun) => begun,
        Err(ShareRefused::NeedsTitle) => return refuse(Refused::field("title", BadWord::Empty)),
        Err(ShareRefused::StageMissing) => return refuse(Refused::missing()),
        Err(ShareRefused::AlreadyShared) => return refuse(Refused::because(Code::Changed)),
    };
    show_project(tx, project, work.by, work.at).await?;
    if let Some(stage) = &begun.released {
        tx.release_stage(workflow.id, stage).await?;
    }
    let shared = tx.record(begun.task).await?;
    tx.save_sharing(&begun.sharing).await?;
    Ok(shared)
}

/// The project becomes visible with its first shared task, and stays so.
async fn show_project(
    tx: &mut Writing,
    project: Project,
    by: veranda_terms::PersonId,
    at: Moment,
) -> Result<(), WorkFailed<Refused>> {
    if project.shared_with == SharedWith::Client {
        return Ok(());
    }
    let entry = JournalEntry {
        scope: Scope::Project(project.id),
        at,
        by: Actor::Person(by),
        event: Event::Shared,
        thing: Thing::Project(project.id),
        shared_with: SharedWith::Client,
    };
    tx.record(Change { next: Project { shared_with: SharedWith::Client, ..project }, journal: vec![entry] }).await?;
    Ok(())
}

fn within(count: usize, field: &str) -> Result<(), Refused> {
    match count {
        0 => Err(Refused::field(field, BadWord::Empty)),
        1..=MOST => Ok(()),
        _ => Err(Refused::field(field, BadWord::TooLong { most: MOST as u32 })),
    }
}
