//! Seeing to what a contact has said of an ask: asking again, and taking a time they proposed.

use super::tasks::{page, task_and_workflow};
use crate::carry::{refuse, scope_of_task};
use crate::client::refused;
use crate::http::{Call, Refused};
use crate::present::{calendar, staff as present};
use veranda_api::Route;
use veranda_api::client::CalendarFile;
use veranda_api::staff::{Again, AskAgain, MeetingFile, StaffTaskPage, TakeTime};
use veranda_domain::ask::WordRefused;
use veranda_domain::{Actor, Ask, By, Change, Event, Remark, Said, Task, Workflow, plan};
use veranda_store::WorkFailed;
use veranda_terms::{AskId, BadWord, ClientText, Moment, PersonId, RemarkId, SlotId, Staff};

/// Asks again; what is said with it stands in the client thread first.
pub async fn ask_again(call: Call<Staff>, asked: AskAgain) -> Result<StaffTaskPage, Refused> {
    let Again { text, starts } = asked.body;
    let mut dice = call.dice();
    let times = match starts {
        None => None,
        Some(mut starts) => {
            starts.sort_unstable();
            starts.dedup();
            match starts.len() {
                0 => return Err(Refused::field("starts", BadWord::Empty)),
                1..=10 => Some(starts.into_iter().map(|start| (SlotId::fresh(&mut dice), start)).collect()),
                _ => return Err(Refused::field("starts", BadWord::TooLong { most: 10 })),
            }
        }
    };
    let remark = Some(text).filter(|text| !text.as_str().trim().is_empty());
    let remark = remark.map(|text| (RemarkId::fresh(&mut dice), text));
    change(call, asked.ask, "starts", remark, move |ask, (by, at), _| ask.ask_again(by, times, at)).await
}

/// Takes one of the times a contact proposed.
pub async fn take_time(call: Call<Staff>, asked: TakeTime) -> Result<StaffTaskPage, Refused> {
    let slot = asked.body.slot;
    change(call, asked.ask, "slot", None, move |ask, (by, at), (task, workflow)| {
        let Change { next, journal } = ask.take_time(by, slot, at)?;
        Ok(Change { next: next.leaving(task, workflow), journal })
    })
    .await
}

async fn change(
    call: Call<Staff>,
    id: AskId,
    field: &'static str,
    remark: Option<(RemarkId, ClientText)>,
    decide: impl FnOnce(Ask, (PersonId, Moment), (&Task, &Workflow)) -> Result<Change<Ask>, WordRefused> + Send + 'static,
) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, id).await?.ok_or(Refused::missing())?.task;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let task = call
        .carry_out(scope, move |tx, work| {
            Box::pin(async move {
                let ask = tx.ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
                let (record, workflow) = task_and_workflow(tx, &work.seat, ask.task).await?;
                let change = match decide(ask, (work.by, work.at), (&record, &workflow)) {
                    Ok(change) => change,
                    Err(why) => return refuse(refused(why, field)),
                };
                if let Some((id, text)) = remark {
                    let (by, said) = (By::Person(work.by), Said::WithClient(text));
                    let remark =
                        Remark { id, task: record.id, project: record.project, by, at: work.at, said, source: None };
                    let entry =
                        plan::entry(&record, Event::RemarkAdded, Actor::Person(work.by), work.at, remark.shared_with());
                    tx.record(Change { next: remark, journal: vec![entry] }).await?;
                }
                tx.record(change).await?;
                Ok(record.id)
            })
        })
        .await?;
    page(&call, task).await
}

/// A meeting that is fixed, for the caller's calendar. It is called what the client calls it: calendars are shared.
pub async fn meeting_file(call: Call<Staff>, asked: MeetingFile) -> Result<CalendarFile, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, asked.ask).await?.ok_or(Refused::missing())?.task;
    let card = present::one_card(&mut rows, &seat, task).await?.ok_or(Refused::missing())?;
    let ask = card.asks.iter().find(|ask| ask.id == asked.ask).ok_or(Refused::missing())?;
    let host = &call.house.public.host;
    let link = call.house.public.staff(&Route::Task(card.project, card.id).to_string());
    let title = card.client_title.as_ref().unwrap_or(&ask.sentence);
    calendar::meeting(ask, title, host, link).ok_or(Refused::missing())
}
