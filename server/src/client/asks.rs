//! Closing asks.

use super::kept::Kept;
use crate::carry::{refuse, scope_of_task};
use crate::http::{Call, Refused};
use futures::future::BoxFuture;
use veranda_api::Code;
use veranda_api::client::{Approve, FinishReview, GiveAnswer, PickTime, TaskPage};
use veranda_domain::ask::Reply;
use veranda_domain::{Actor, Ask, AskRefused, Change, Event, Remark, Said, Workflow, plan};
use veranda_store::{Seat, WorkFailed, Writing};
use veranda_terms::{AskId, BadWord, Client, ClientText, RemarkId, TaskId};

/// Yes, or what should change.
pub async fn approve(call: Call<Client>, asked: Approve) -> Result<TaskPage, Refused> {
    let reply = match asked.body.changes {
        None => Reply::Approve,
        Some(what) if what.as_str().trim().is_empty() => return Err(Refused::field("changes", BadWord::Empty)),
        Some(what) => Reply::AskChanges(what.into()),
    };
    close(call, asked.ask, reply, None).await
}

/// A text, or one of the options.
pub async fn answer(call: Call<Client>, asked: GiveAnswer) -> Result<TaskPage, Refused> {
    let text = asked.body.text;
    if text.as_str().trim().is_empty() {
        return Err(Refused::field("text", BadWord::Empty));
    }
    close(call, asked.ask, Reply::Answer(text.into()), None).await
}

/// Done reviewing, with a last remark or without.
pub async fn finish_review(call: Call<Client>, asked: FinishReview) -> Result<TaskPage, Refused> {
    let remark = asked.body.remark.filter(|text| !text.as_str().trim().is_empty());
    close(call, asked.ask, Reply::Reviewed, remark).await
}

/// One of the proposed times.
pub async fn pick_time(call: Call<Client>, asked: PickTime) -> Result<TaskPage, Refused> {
    close(call, asked.ask, Reply::Pick(asked.body.slot), None).await
}

async fn close(call: Call<Client>, id: AskId, reply: Reply, remark: Option<ClientText>) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, id).await?.ok_or(Refused::missing())?.task;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let remark = remark.map(|text| (RemarkId::fresh(&mut call.dice()), text));
    let page = Kept::default();
    let kept = page.clone();
    let task = call
        .carry_out(scope, move |tx, work| {
            Box::pin(async move {
                let ask = tx.ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
                let task = ask.task;
                if let Some((id, text)) = remark {
                    say(tx, &work.seat, task, id, work.by, work.at, text).await?;
                }
                let Some(role) = work.seat.role() else { return refuse(Refused::because(Code::NotYours)) };
                let change = match ask.close(work.by, role, reply, work.at) {
                    Ok(change) => change,
                    Err(AskRefused::AlreadyClosed) => return refuse(Refused::because(Code::AskClosed)),
                    Err(AskRefused::NotYours) => return refuse(Refused::because(Code::NotYours)),
                    Err(AskRefused::DoesNotFit) => return refuse(Refused::because(Code::Unreadable)),
                };
                let closed = tx.record(change).await?;
                move_on(tx, &work.seat, &closed, work.by, work.at).await?;
                kept.keep(tx, &work.seat, task).await?;
                Ok(task)
            })
        })
        .await?;
    page.answer(&call, task).await
}

/// Says something in the client thread.
pub(super) fn say<'a>(
    tx: &'a mut Writing,
    seat: &'a Seat<Client>,
    task: TaskId,
    id: RemarkId,
    by: veranda_terms::PersonId,
    at: veranda_terms::Moment,
    text: ClientText,
) -> BoxFuture<'a, Result<(), WorkFailed<Refused>>> {
    Box::pin(async move {
        let task = tx.task(seat, task).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
        let remark = Remark {
            id,
            task: task.id,
            project: task.project,
            by: veranda_domain::By::Person(by),
            at,
            said: Said::WithClient(text),
            source: None,
        };
        let entry = plan::entry(&task, Event::RemarkAdded, Actor::Person(by), at, remark.shared_with());
        tx.record(Change { next: remark, journal: vec![entry] }).await?;
        Ok(())
    })
}

/// An ask that its stage opened and that ended well takes the task to the next stage.
async fn move_on(
    tx: &mut Writing,
    seat: &Seat<Client>,
    ask: &Ask,
    by: veranda_terms::PersonId,
    at: veranda_terms::Moment,
) -> Result<(), WorkFailed<Refused>> {
    let Some(stage) = ask.opened_by_stage.filter(|_| ask.ended_well()) else { return Ok(()) };
    let Some(task) = tx.task(seat, ask.task).await? else { return Ok(()) };
    let Some(project) = tx.project(seat, task.project).await? else { return Ok(()) };
    let workflow: Workflow = tx.workflow(&project).await?;
    let next = workflow.stage(stage).and_then(|stage| stage.next).and_then(|next| workflow.stage(next));
    let Some(next) = next.filter(|_| task.stage == stage) else { return Ok(()) };
    let asks = tx.asks_of_task(seat, task.id).await?;
    let rank = tx.bottom_rank(task.project, next.id).await?;
    tx.record(plan::place(task, next, rank, &asks, &workflow, by, at)).await?;
    Ok(())
}
