//! Changes of the client's side: letting them wait, publishing and discarding them.

use super::projects::board;
use super::tasks::{page, task_and_workflow};
use crate::carry::{Nothing, refuse, scope_of_task};
use crate::http::{Call, Refused};
use crate::present::staff as present;
use crate::present::waiting::{seen_tag, waiting};
use veranda_api::Code;
use veranda_api::staff::{
    CollectChanges, DiscardChange, Publish, SeenChange, ShowWaiting, StaffBoard, StaffProject, StaffTaskPage,
    WaitingView,
};
use veranda_domain::waiting::{self, NotAsSeen, NotPublished};
use veranda_domain::{Changes, Scope};
use veranda_store::{Seat, WorkFailed, Writing};
use veranda_terms::{BadWord, ProjectId, Staff};
use veranda_text::Say;

/// At most so many changes at once.
const MOST: usize = 200;

/// Lets changes of the client's side wait in a project, or go out as they are saved.
pub async fn collect_changes(call: Call<Staff>, asked: CollectChanges) -> Result<StaffProject, Refused> {
    let project = asked.project;
    here(&call, project).await?;
    let changes = if asked.body.collected { Changes::Collected } else { Changes::AtOnce };
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let record = tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            if let Some(change) = waiting::collect(record, changes, work.by, work.at) {
                tx.record(change).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    let (mut rows, seat) = call.look().await?;
    present::project(&mut rows, &seat, project).await?.ok_or(Refused::missing())
}

/// What waits in a project.
pub async fn show_waiting(call: Call<Staff>, asked: ShowWaiting) -> Result<WaitingView, Refused> {
    let (mut rows, seat) = call.look().await?;
    waiting(&mut rows, &seat, asked.project).await?.ok_or(Refused::missing())
}

/// Publishes changes as they were looked at, all or none.
pub async fn publish(call: Call<Staff>, asked: Publish) -> Result<StaffBoard, Refused> {
    let (project, mut changes) = (asked.project, asked.body.changes);
    match changes.len() {
        0 => return Err(Refused::field("changes", BadWord::Empty)),
        1..=MOST => {}
        _ => return Err(Refused::field("changes", BadWord::TooLong { most: MOST as u32 })),
    }
    // Said twice is said once; the same task by two tags is refused below.
    changes.sort_by(|a, b| (a.task, &a.tag).cmp(&(b.task, &b.tag)));
    changes.dedup();
    here(&call, project).await?;
    let say = Say::new(call.lang);
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            // All is decided before anything is done: whoever is refused is told what waits, with nothing of theirs in it.
            let mut decided = Vec::new();
            for SeenChange { task: id, tag } in changes {
                let (task, workflow) = task_and_workflow(tx, &work.seat, id).await?;
                if task.project != project {
                    return refuse(Refused::missing());
                }
                let pending = tx.pending_face(&work.seat, id).await?;
                let asks = tx.asks_of_task(&work.seat, id).await?;
                let is_seen = |face: &_| seen_tag(face).is_some_and(|seen| seen == tag);
                let called = task.title.clone();
                match waiting::publish(task, pending, is_seen, &asks, &workflow, work.by, work.at) {
                    Ok(change) => decided.extend(change),
                    Err(NotPublished::Changed) => return changed(tx, &work.seat, project).await,
                    Err(NotPublished::NeedsReason) => {
                        let detail = Some(say.slip_not_published(called.for_staff()));
                        return refuse(Refused { detail, ..Refused::field("date_why", BadWord::Empty) });
                    }
                }
            }
            for change in decided {
                let published = tx.record(change).await?;
                tx.keep_pending(published.id, None).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    board(&call, project).await
}

/// Discards the change that waits on a task, as it was looked at.
pub async fn discard_change(call: Call<Staff>, asked: DiscardChange) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let (id, tag) = (asked.task, asked.body.tag);
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (task, _) = task_and_workflow(tx, &work.seat, id).await?;
            let pending = tx.pending_face(&work.seat, id).await?;
            let is_seen = |face: &_| seen_tag(face).is_some_and(|seen| seen == tag);
            match waiting::discard(&task, pending.as_ref(), is_seen, work.by, work.at) {
                Ok(Some(entry)) => {
                    tx.keep_pending(id, None).await?;
                    tx.journal(entry).await?;
                }
                Ok(None) => {}
                Err(NotAsSeen::Changed) => return changed(tx, &work.seat, task.project).await,
            }
            Ok(Nothing)
        })
    })
    .await?;
    page(&call, id).await
}

/// Somebody was quicker, with something else: what waits now comes along.
async fn changed<T>(tx: &mut Writing, seat: &Seat<Staff>, project: ProjectId) -> Result<T, WorkFailed<Refused>> {
    let current = waiting(tx, seat, project).await?.and_then(|view| serde_json::to_value(view).ok());
    refuse(Refused { current, ..Refused::because(Code::Changed) })
}

async fn here(call: &Call<Staff>, project: ProjectId) -> Result<(), Refused> {
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.map(drop).ok_or(Refused::missing())
}
