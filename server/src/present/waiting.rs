//! What waits to be published, as the firm sees it. Nothing here is for anybody outside.

use super::markdown::shown;
use super::people::Names;
use crate::http::tag_of;
use std::collections::HashMap;
use veranda_api::staff::{ClientSide, WaitingChange, WaitingView};
use veranda_domain::{Face, PendingFace, Task};
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{InternalText, ProjectId, Staff, TaskId};

/// Everything that waits in a project.
///
/// # Errors
/// When the store fails.
pub async fn waiting(rows: &mut Rows, seat: &Seat<Staff>, project: ProjectId) -> Result<Option<WaitingView>, Failure> {
    if rows.project(seat, project).await?.is_none() {
        return Ok(None);
    }
    let pending = rows.pending_faces(seat, project).await?;
    let by: Vec<_> = pending.iter().map(|one| one.by).collect();
    let names = Names::of(rows, &[], &[], &by).await?;
    let mut tasks: HashMap<TaskId, Task> =
        rows.tasks(seat, project).await?.into_iter().map(|task| (task.id, task)).collect();
    let changes = pending.into_iter().filter_map(|one| {
        let task = tasks.remove(&one.task)?;
        change(one, &task, &names)
    });
    Ok(Some(WaitingView { changes: changes.collect() }))
}

/// What waits on a task.
///
/// # Errors
/// When the store fails.
pub async fn on_task(rows: &mut Rows, seat: &Seat<Staff>, task: &Task) -> Result<Option<WaitingChange>, Failure> {
    let Some(pending) = rows.pending_face(seat, task.id).await? else { return Ok(None) };
    let names = Names::of(rows, &[], &[], &[pending.by]).await?;
    Ok(change(pending, task, &names))
}

/// What stands for a side that was looked at: the hash of what is shown of it.
pub fn seen_tag(face: &Face) -> Option<String> {
    serde_json::to_vec(&side(face)).ok().map(|bytes| tag_of(&bytes))
}

fn change(pending: PendingFace, task: &Task, names: &Names) -> Option<WaitingChange> {
    let PendingFace { task: id, project: _, face, by, at } = pending;
    let title: &InternalText = &task.title;
    Some(WaitingChange {
        task: id,
        title: title.clone(),
        now: side(&task.face),
        then: side(&face),
        by: names.somebody(by)?,
        at,
        tag: seen_tag(&face)?,
    })
}

fn side(face: &Face) -> ClientSide {
    let Face { title, text, date, why } = face;
    let (title, why) = (title.clone(), why.clone());
    ClientSide { title, text_shown: shown(text.as_str()), text: text.clone(), date: *date, why }
}
