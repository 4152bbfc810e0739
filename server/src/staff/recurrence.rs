//! Tasks that come again: saying so, and making the next one.

use super::sharing::share_one;
use super::tasks::page;
use crate::House;
use crate::carry::{Work, scope_of_task};
use crate::dice::Stream;
use crate::http::{Call, Refused};
use veranda_api::staff::{History, NewRecurrence, Recurring, SetRecurrence, ShareFace, StaffTaskPage};
use veranda_domain::line::MOST;
use veranda_domain::recurrence::next;
use veranda_domain::{Actor, Event, Face, How, Recurrence, Scope, SharedWith, Task, Workflow, plan, sharing};
use veranda_store::{COMES_AGAIN, Job, Seat, WorkFailed, WriteFailed, Writing};
use veranda_terms::{Act, BadWord, Country, Lang, Moment, ProjectId, Staff, TaskId, policy};
use veranda_text::Say;

type Step<T> = Result<T, WorkFailed<Refused>>;

/// Says how often a task comes again, or that it does no more.
pub async fn set_recurrence(call: Call<Staff>, asked: SetRecurrence) -> Result<StaffTaskPage, Refused> {
    let (id, NewRecurrence { again }) = (asked.task, asked.body);
    // A day is over everywhere when it is over in the west.
    let earliest = call.house.clock.now().day_utc().plus(-1);
    if again.is_some_and(|again| again.first < earliest) {
        return Err(Refused::field("first", BadWord::Passed));
    }
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, id).await?;
    drop(rows);
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let task = tx.task(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            match again {
                None => tx.drop_recurrence(id).await?,
                Some(Recurring { every, first, share }) => {
                    let (project, by, at) = (task.project, work.by, work.at);
                    let said = Recurrence { task: id, project, every, first, times: 0, share, by, at };
                    let before = tx.recurrence(&work.seat, id).await?;
                    let said = said.after(before.as_ref(), &holidays(tx, &task).await?);
                    tx.keep_recurrence(&said).await?;
                    wait(tx, &said, &task).await?;
                }
            }
            let by = Actor::Person(work.by);
            tx.journal(plan::entry(&task, Event::RecurrenceSet, by, work.at, SharedWith::Nobody)).await?;
            Ok(id)
        })
    })
    .await?;
    page(&call, id).await
}

/// Makes the next of a task that comes again, if it is time: the present one is finished, or its day is there; else it waits
/// for that day. Once, however often and by however many workers it is asked: what says that it comes again goes on to the
/// next.
///
/// # Errors
/// When the store fails.
pub async fn come_again(house: &House, id: TaskId, job: &str) -> Result<(), Refused> {
    let mut rows = house.store.read().await?;
    let seat = rows.system_seat();
    let Some(task) = rows.task(&seat, id).await? else { return Ok(()) };
    drop(rows);
    let (now, mut dice) = (house.clock.now(), house.dice.fork(job));
    let written = house.store.write(Scope::Project(task.project), None, move |tx| {
        Box::pin(async move {
            let seat = tx.system_seat();
            let (Some(said), Some(task)) = (tx.recurrence(&seat, id).await?, tx.task(&seat, id).await?) else {
                return Ok(());
            };
            // What is handed over stays as it is. Opened again, the next one is made then.
            if tx.archived(&seat, task.project).await?.is_some() {
                return Ok(());
            }
            let holidays = holidays(tx, &task).await?;
            if !said.is_due(&task, now, &holidays) {
                // Its day has moved since: a holiday was put before it. What waited for the old day was this job.
                return wait(tx, &said, &task).await;
            }
            let workflow = super::tasks::workflow(tx, &seat, task.project).await?;
            let Some(stage) = workflow.begins_in() else { return Ok(()) };
            let rank = tx.bottom_rank(task.project, stage).await?;
            let lines = tx.checklist(&seat, id).await?;
            let labels = tx.labels_of_task(&seat, id).await?;
            let mut made = next(said, &task, &lines, (stage, rank), &holidays, now, &mut dice);
            // Behind a line stand the ones that are finished, too, and there is an end to how many.
            if let Some(line) = made.task.next.behind
                && tx.behind(&seat, line).await?.tasks >= MOST
            {
                made.task.next.behind = None;
            }
            // Who has the project no more works on nothing new: what was taken from somebody is not given back by itself.
            made.task.next.owners = Vec::new();
            for owner in task.owners {
                if tx.has_project(owner, task.project).await? {
                    made.task.next.owners.push(owner);
                }
            }
            let after = tx.record(made.task).await?;
            for line in &made.lines {
                tx.save_checklist_item(line).await?;
            }
            tx.set_task_labels(after.id, &labels).await?;
            tx.drop_recurrence(id).await?;
            tx.keep_recurrence(&made.recurrence).await?;
            for owner in &after.owners {
                tx.follow_unless_said(*owner, after.project, now).await?;
            }
            wait(tx, &made.recurrence, &after).await?;
            if said.share && task.shared.is_some() {
                share_again(tx, &said, (&after, &workflow), now, &mut dice).await?;
            }
            Ok(())
        })
    });
    match written.await {
        Ok(_) => Ok(()),
        Err(WriteFailed::Refused(refused)) => Err(refused),
        Err(WriteFailed::Failed(failure)) => Err(failure.into()),
        Err(WriteFailed::KeyReused) => Err(Refused::broken(anyhow::anyhow!("a job has no key"))),
    }
}

/// Puts down that the next ones of a project are made, since nothing was made while it was archived: of what is finished at
/// once, of the rest when its day is there.
///
/// # Errors
/// When the store fails.
pub(super) async fn go_on(tx: &mut Writing, seat: &Seat<Staff>, project: ProjectId, at: Moment) -> Step<()> {
    for said in tx.recurrences(seat, project).await? {
        let Some(task) = tx.task(seat, said.task).await? else { continue };
        let day = said.day(&holidays(tx, &task).await?).start_utc();
        let due = if task.done.is_some() { at } else { day };
        let id = format!("again-{}-open-{}", task.id, at.0);
        tx.enqueue(Job { id, kind: COMES_AGAIN.to_owned(), payload: task.id.to_string(), due }).await?;
    }
    Ok(())
}

/// Shares the next one as the present one is, in the name of whoever said so. Where they may not any more, or where the name of
/// its stage would come out with it, it is prepared: then somebody shares it who has it in front of them, or nobody.
async fn share_again(
    tx: &mut Writing,
    said: &Recurrence,
    (task, workflow): (&Task, &Workflow),
    at: Moment,
    dice: &mut Stream,
) -> Step<()> {
    let seat =
        tx.staff_seat(said.by).await?.filter(|seat| seat.role().is_some_and(|role| policy::may(role, Act::Share)));
    let seat = match seat {
        Some(seat) if !sharing::releases(task, workflow) && tx.task(&seat, task.id).await?.is_some() => seat,
        _ => return Ok(tx.prepare(task.project, task.id).await?),
    };
    // One that was just made was told no date yet, and so none was moved.
    let Face { title, text, date, why: _ } = task.face.clone();
    let face = ShareFace { task: task.id, title, text, date, history: History::FromNow };
    let say = Say::new(tx.firm().await?.map_or(Lang::En, |firm| firm.lang));
    share_one(tx, &Work { seat, by: said.by, at }, dice, face, How::Hand, say).await?;
    Ok(())
}

/// Puts down that the next one is made when the day of this one is there.
/// Puts down that it is looked at on its day.
pub(super) async fn wait(tx: &mut Writing, said: &Recurrence, task: &Task) -> Step<()> {
    let day = said.day(&holidays(tx, task).await?);
    let id = format!("again-{}-{}-{}", task.id, day, said.at.0);
    let job = Job { id, kind: COMES_AGAIN.to_owned(), payload: task.id.to_string(), due: day.start_utc() };
    Ok(tx.enqueue(job).await?)
}

async fn holidays(tx: &mut Writing, task: &Task) -> Step<Vec<Country>> {
    let seat = tx.system_seat();
    match tx.owner_of(task.project).await? {
        Some(client) => super::templates::holidays(tx, &seat, client).await,
        None => Ok(Vec::new()),
    }
}
