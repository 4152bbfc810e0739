//! What contacts say in the client thread.

use super::asks::say;
use super::kept::Kept;
use crate::carry::{self, scope_of_remark, scope_of_task};
use crate::http::{Call, Refused};
use crate::present::client as present;
use veranda_api::Code;
use veranda_api::client::{Remark, TakeBack, TaskPage};
use veranda_store::WorkFailed;
use veranda_terms::{BadWord, Client, RemarkId, policy};

/// Says something in the client thread.
pub async fn remark(call: Call<Client>, asked: Remark) -> Result<TaskPage, Refused> {
    if asked.body.text.as_str().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let (id, task, text) = (RemarkId::fresh(&mut call.dice()), asked.task, asked.body.text);
    let page = Kept::default();
    let kept = page.clone();
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            if !work.seat.role().is_some_and(policy::may_remark) {
                return Err(WorkFailed::Refused(Refused::because(Code::NotYours)));
            }
            say(tx, &work.seat, task, id, work.by, work.at, text).await?;
            kept.keep(tx, &work.seat, task).await?;
            Ok(task)
        })
    })
    .await?;
    page.answer(&call, task).await
}

/// Takes back what the caller said a moment ago.
pub async fn take_back(call: Call<Client>, asked: TakeBack) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_remark(&mut rows, &seat, asked.remark).await?;
    drop(rows);
    let task = call
        .carry_out(scope, move |tx, work| Box::pin(async move { carry::take_back(tx, &work, asked.remark).await }))
        .await?;
    let (mut rows, seat) = call.look().await?;
    present::task_page(&mut rows, &seat, task).await?.ok_or(Refused::missing())
}
