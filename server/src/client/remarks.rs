//! What contacts say in the client thread.

use super::asks::say;
use super::kept::Kept;
use crate::carry::scope_of_task;
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::client::{Remark, TaskPage};
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
