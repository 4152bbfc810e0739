//! Two threads that never meet: notes inside, remarks with the client.

use super::tasks::page;
use crate::carry::{self, refuse, scope_of_remark, scope_of_task};
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::staff::{NoteInside, StaffTaskPage, TakeBack, TellClient};
use veranda_domain::{Actor, By, Change, Event, Remark, Said, SharedWith, plan};
use veranda_store::WorkFailed;
use veranda_terms::{BadWord, RemarkId, Staff, TaskId};

/// Says something inside.
pub async fn note_inside(call: Call<Staff>, asked: NoteInside) -> Result<StaffTaskPage, Refused> {
    if asked.body.text.for_staff().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    say(call, asked.task, Event::NoteAdded, Said::Inside(asked.body.text)).await
}

/// Says something in the client thread of a shared task.
pub async fn tell_client(call: Call<Staff>, asked: TellClient) -> Result<StaffTaskPage, Refused> {
    if asked.body.text.as_str().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    say(call, asked.task, Event::RemarkAdded, Said::WithClient(asked.body.text)).await
}

async fn say(call: Call<Staff>, task: TaskId, event: Event, said: Said) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let id = RemarkId::fresh(&mut call.dice());
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let record = tx.task(&work.seat, task).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let (by, at) = (By::Person(work.by), work.at);
            let remark = Remark { id, task, project: record.project, by, at, said, source: None };
            // Words for the client on a task they do not see would wait there unread, and come along later unasked.
            if remark.shared_with() == SharedWith::Client && record.shared.is_none() {
                return refuse(Refused::because(Code::NeedsSharing));
            }
            let entry = plan::entry(&record, event, Actor::Person(work.by), at, remark.shared_with());
            tx.record(Change { next: remark, journal: vec![entry] }).await?;
            Ok(task)
        })
    })
    .await?;
    page(&call, task).await
}

/// Takes back what the caller told the client a moment ago.
pub async fn take_back(call: Call<Staff>, asked: TakeBack) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_remark(&mut rows, &seat, asked.remark).await?;
    drop(rows);
    let task = call
        .carry_out(scope, move |tx, work| Box::pin(async move { carry::take_back(tx, &work, asked.remark).await }))
        .await?;
    page(&call, task).await
}
