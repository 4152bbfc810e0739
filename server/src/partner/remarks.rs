//! What a partner's people say.

use super::kept::Kept;
use super::{open, scope};
use crate::carry::refuse;
use crate::http::{Call, Refused};
use crate::present::partner as present;
use veranda_api::Code;
use veranda_api::client::TaskPage;
use veranda_api::partner::{Remark, TakeBack};
use veranda_domain::RecallRefused;
use veranda_store::{Seat, WorkFailed, Writing};
use veranda_terms::{BadWord, ClientText, Moment, Partner, PersonId, RemarkId, TaskId, policy};

/// Says something in the partner thread.
pub async fn remark(call: Call<Partner>, asked: Remark) -> Result<TaskPage, Refused> {
    if asked.body.text.as_str().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    let (mut rows, seat) = call.look().await?;
    let (_, sharing) = open(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let (id, task, text) = (RemarkId::fresh(&mut call.dice()), asked.task, asked.body.text);
    let page = Kept::default();
    let kept = page.clone();
    call.carry_out(scope(&seat, sharing.project), move |tx, work| {
        Box::pin(async move {
            if !work.seat.contact().is_some_and(|(_, role)| policy::may_remark(role)) {
                return refuse(Refused::because(Code::NotYours));
            }
            say(tx, &work.seat, task, (id, work.by, work.at), text).await?;
            kept.keep(tx, &work.seat, task).await?;
            Ok(task)
        })
    })
    .await?;
    page.answer(&call, task).await
}

/// Says something about a task the seat sees.
pub(super) async fn say(
    tx: &mut Writing,
    seat: &Seat<Partner>,
    task: TaskId,
    (id, by, at): (RemarkId, PersonId, Moment),
    text: ClientText,
) -> Result<(), WorkFailed<Refused>> {
    let (place, sharing) = open(tx, seat, task).await.map_err(WorkFailed::Refused)?;
    match place.tell(Some(&sharing), id, text, by, at) {
        Ok(change) => tx.record(change).await?,
        Err(_) => return refuse(Refused::missing()),
    };
    Ok(())
}

/// Takes back what the caller said a moment ago.
pub async fn take_back(call: Call<Partner>, asked: TakeBack) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let remark = rows.partner_remark(&seat, asked.remark).await?.ok_or(Refused::missing())?;
    drop(rows);
    let id = asked.remark;
    let task = call
        .carry_out(scope(&seat, remark.project), move |tx, work| {
            Box::pin(async move {
                let remark = tx.partner_remark(&work.seat, id).await?;
                let remark = remark.ok_or(WorkFailed::Refused(Refused::missing()))?;
                let (place, _) = open(tx, &work.seat, remark.task).await.map_err(WorkFailed::Refused)?;
                let entry = match place.take_back(&remark, work.by, work.at) {
                    Ok(entry) => entry,
                    Err(RecallRefused::NotYours) => return refuse(Refused::because(Code::NotYours)),
                    Err(RecallRefused::TooLate) => return refuse(Refused::because(Code::TooLate)),
                };
                tx.forget_partner_remark(&remark).await?;
                tx.journal(entry).await?;
                Ok(remark.task)
            })
        })
        .await?;
    let (mut rows, seat) = call.look().await?;
    present::task_page(&mut rows, &seat, task).await?.ok_or(Refused::missing())
}
