//! Closing what is asked of a partner.

use super::kept::Kept;
use super::remarks::say;
use super::{open, scope};
use crate::carry::refuse;
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::client::TaskPage;
use veranda_api::partner::{Approve, FinishReview, GiveAnswer, PickTime};
use veranda_domain::AskRefused;
use veranda_domain::ask::Reply;
use veranda_store::WorkFailed;
use veranda_terms::{AskId, BadWord, ClientText, Partner, RemarkId};

/// Yes, or what should change.
pub async fn approve(call: Call<Partner>, asked: Approve) -> Result<TaskPage, Refused> {
    let reply = match asked.body.changes {
        None => Reply::Approve,
        Some(what) if what.as_str().trim().is_empty() => return Err(Refused::field("changes", BadWord::Empty)),
        Some(what) => Reply::AskChanges(what.into()),
    };
    close(call, asked.ask, reply, None).await
}

/// A text, or one of the options.
pub async fn answer(call: Call<Partner>, asked: GiveAnswer) -> Result<TaskPage, Refused> {
    let text = asked.body.text;
    if text.as_str().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    close(call, asked.ask, Reply::Answer(text.into()), None).await
}

/// Done reviewing, with a last remark or without.
pub async fn finish_review(call: Call<Partner>, asked: FinishReview) -> Result<TaskPage, Refused> {
    let remark = asked.body.remark.filter(|text| !text.as_str().trim().is_empty());
    close(call, asked.ask, Reply::Reviewed, remark).await
}

/// One of the proposed times.
pub async fn pick_time(call: Call<Partner>, asked: PickTime) -> Result<TaskPage, Refused> {
    close(call, asked.ask, Reply::Pick(asked.body.slot), None).await
}

async fn close(call: Call<Partner>, id: AskId, reply: Reply, remark: Option<ClientText>) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let ask = rows.partner_ask(&seat, id).await?.ok_or(Refused::missing())?.ask;
    drop(rows);
    let remark = remark.map(|text| (RemarkId::fresh(&mut call.dice()), text));
    let page = Kept::default();
    let kept = page.clone();
    let task = call
        .carry_out(scope(&seat, ask.project), move |tx, work| {
            Box::pin(async move {
                let missing = || WorkFailed::Refused(Refused::missing());
                let asked = tx.partner_ask(&work.seat, id).await?.ok_or_else(missing)?;
                let task = asked.ask.task;
                if let Some((id, text)) = remark {
                    say(tx, &work.seat, task, (id, work.by, work.at), text).await?;
                }
                let (place, _) = open(tx, &work.seat, task).await.map_err(WorkFailed::Refused)?;
                let Some(who) = work.seat.contact() else { return refuse(Refused::because(Code::NotYours)) };
                let change = match place.close(asked, who, reply, work.at) {
                    Ok(change) => change,
                    Err(AskRefused::AlreadyClosed) => return refuse(Refused::because(Code::AskClosed)),
                    Err(AskRefused::NotYours) => return refuse(Refused::because(Code::NotYours)),
                    Err(AskRefused::DoesNotFit | AskRefused::AnotherName) => {
                        return refuse(Refused::because(Code::Unreadable));
                    }
                };
                tx.record(change).await?;
                kept.keep(tx, &work.seat, task).await?;
                Ok(task)
            })
        })
        .await?;
    page.answer(&call, task).await
}
