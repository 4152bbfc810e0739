//! Closing asks.

use super::kept::on_ask;
use crate::away::settle_ask;
use crate::carry::refuse;
use crate::http::{Call, Refused};
use futures::future::BoxFuture;
use veranda_api::Code;
use veranda_api::client::{
    Approve, Choose, FinishReview, GiveAnswer, GiveDay, GiveFigure, PickTime, Sign, TaskPage, Undo,
};
use veranda_domain::ask::{Around, Reply, Signature, UndoRefused};
use veranda_domain::{Actor, Ask, AskRefused, Change, Event, Remark, Said, Task, Workflow, plan};
use veranda_store::{Seat, WorkFailed, Writing};
use veranda_terms::{AskId, BadWord, Client, ClientText, Moment, PersonId, RemarkId, Strength, TaskId};

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

/// One of the ways to go on.
pub async fn choose(call: Call<Client>, asked: Choose) -> Result<TaskPage, Refused> {
    close(call, asked.ask, Reply::Choose(asked.body.option), None).await
}

/// A day.
pub async fn give_day(call: Call<Client>, asked: GiveDay) -> Result<TaskPage, Refused> {
    close(call, asked.ask, Reply::Date(asked.body.day), None).await
}

/// A figure.
pub async fn give_figure(call: Call<Client>, asked: GiveFigure) -> Result<TaskPage, Refused> {
    close(call, asked.ask, Reply::Figure(asked.body.figure), None).await
}

/// A name under what is signed. It binds the client, so the browser proves first who is at it.
pub async fn sign(call: Call<Client>, asked: Sign) -> Result<TaskPage, Refused> {
    call.proved()?;
    let strength = if call.caller.session.proved.is_some() { Strength::Proved } else { Strength::Session };
    let signature = Signature { typed: asked.body.name, own: call.caller.person.name.clone(), strength };
    close(call, asked.ask, Reply::Sign(signature), None).await
}

/// Takes the caller's own answer back. The task goes back to where the answer took it from, if it still stands where that
/// left it.
pub async fn undo(call: Call<Client>, asked: Undo) -> Result<TaskPage, Refused> {
    let house = call.house.clone();
    on_ask(call, asked.ask, move |tx, work, ask| {
        Box::pin(async move {
            let (id, today) = (ask.id, house.today());
            let (task, workflow) = task_and_workflow(tx, &work.seat, ask.task).await?;
            let asks = tx.asks_of_task(&work.seat, ask.task).await?;
            let around = Around { task: &task, asks: &asks, workflow: &workflow };
            let back = ask.goes_back_to(around);
            let change = match ask.reopen(work.by, work.at, around) {
                Ok(change) => change,
                Err(UndoRefused::Open) => return refuse(Refused::because(Code::Changed)),
                Err(UndoRefused::NotYours) => return refuse(Refused::because(Code::NotYours)),
                Err(UndoRefused::Over) => return refuse(Refused::because(Code::UndoOver)),
                Err(UndoRefused::WentOn) => return refuse(Refused::because(Code::WentOn)),
            };
            tx.record(change).await?;
            if let Some(stage) = back {
                let rank = tx.bottom_rank(task.project, stage.id).await?;
                let asks = tx.asks_of_task(&work.seat, task.id).await?;
                tx.record(plan::place(task.clone(), stage, rank, &asks, &workflow, work.by, work.at)).await?;
            }
            // Whoever stood in when it was answered may be asked no more.
            settle_ask(tx, id, today, work.at).await?;
            Ok(())
        })
    })
    .await
}

async fn close(call: Call<Client>, id: AskId, reply: Reply, remark: Option<ClientText>) -> Result<TaskPage, Refused> {
    let remark = remark.map(|text| (RemarkId::fresh(&mut call.dice()), text));
    on_ask(call, id, move |tx, work, ask| {
        Box::pin(async move {
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
                Err(AskRefused::AnotherName) => return refuse(Refused::field("name", BadWord::AnotherName)),
            };
            let (record, workflow) = task_and_workflow(tx, &work.seat, task).await?;
            let Change { next, journal } = change;
            let closed = tx.record(Change { next: next.leaving(&record, &workflow), journal }).await?;
            move_on(tx, (&work.seat, &closed), record, &workflow, (work.by, work.at)).await
        })
    })
    .await
}

/// Says something in the client thread.
pub(super) fn say<'a>(
    tx: &'a mut Writing,
    seat: &'a Seat<Client>,
    task: TaskId,
    id: RemarkId,
    by: PersonId,
    at: Moment,
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
    (seat, ask): (&Seat<Client>, &Ask),
    task: Task,
    workflow: &Workflow,
    (by, at): (PersonId, Moment),
) -> Result<(), WorkFailed<Refused>> {
    let Some(next) = ask.goes_to(&task, workflow) else { return Ok(()) };
    let asks = tx.asks_of_task(seat, task.id).await?;
    let rank = tx.bottom_rank(task.project, next.id).await?;
    tx.record(plan::place(task, next, rank, &asks, workflow, by, at)).await?;
    Ok(())
}

/// A task the seat sees, and the stages it passes through.
async fn task_and_workflow(
    tx: &mut Writing,
    seat: &Seat<Client>,
    task: TaskId,
) -> Result<(Task, Workflow), WorkFailed<Refused>> {
    let missing = || WorkFailed::Refused(Refused::missing());
    let task = tx.task(seat, task).await?.ok_or_else(missing)?;
    let project = tx.project(seat, task.project).await?.ok_or_else(missing)?;
    let workflow = tx.workflow(&project).await?;
    Ok((task, workflow))
}
