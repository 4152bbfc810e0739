//! Asking something of the client, and taking it back.

use super::line::stands_behind;
use super::own_words::chosen;
use super::sharing::share_one;
use super::tasks::{page, task_and_workflow};
use crate::away::settle_ask;
use crate::carry::{Work, refuse, scope_of_task};
use crate::dice::Stream;
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::staff::{NewForm, NewWay, OpenAsk, StaffTaskPage, WithdrawAsk};
use veranda_domain::ask::{self, NewAsk};
use veranda_domain::{How, Stage, Telling};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{AskId, Asked, BadWord, Form, SlotId, Staff, TaskId, Way, WordId};
use veranda_text::Say;

/// Asks something of the client. An internal task is shared with it, if the caller says how.
pub async fn open_ask(call: Call<Staff>, asked: OpenAsk) -> Result<StaffTaskPage, Refused> {
    let mut dice = call.dice();
    let (mut rows, seat) = call.look().await?;
    let task = rows.task(&seat, asked.task).await?.ok_or(Refused::missing())?;
    let project = rows.project(&seat, task.project).await?.ok_or(Refused::missing())?;
    let contacts = rows.who_see(&seat, project.client).await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    if let Asked::People { people } = &asked.body.of
        && (people.is_empty() || people.iter().any(|id| !contacts.iter().any(|(person, _)| person.id == *id)))
    {
        return Err(Refused::field("of", BadWord::Empty));
    }
    let (id, task, share) = (AskId::fresh(&mut dice), asked.task, asked.body.share.clone());
    let (new, own) = looked_at(asked, &mut dice)?;
    let (zone, say) = (call.house.post.zone.clone(), Say::new(call.lang));
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (record, _) = task_and_workflow(tx, &work.seat, task).await?;
            if let Some(line) = record.behind {
                return refuse(stands_behind(tx, &work.seat, line, None, say).await?);
            }
            let record = match share.filter(|face| face.task == task && record.shared.is_none()) {
                Some(face) => share_one(tx, &work, &mut dice, face, How::Ask, say).await?,
                None => record,
            };
            let new = NewAsk { own: chosen(tx, &work, own, new.form.action()).await?, ..new };
            match ask::open(&record, new, id, work.by, work.at, |at| crate::mail::ahead(&zone, at)) {
                Ok(change) => tx.record(change).await?,
                Err(ask::OpenRefused::NeedsSharing) => return refuse(Refused::because(Code::NeedsSharing)),
                Err(ask::OpenRefused::DueBeforeBundle) => {
                    return refuse(Refused::field("due", BadWord::BeforeBundle));
                }
                Err(ask::OpenRefused::UndoPassed) => return refuse(Refused::field("undo_until", BadWord::Passed)),
            };
            settle_ask(tx, id, work.at.day_at(crate::mail::ahead(&zone, work.at)), work.at).await?;
            Ok(task)
        })
    })
    .await?;
    page(&call, task).await
}

/// Takes an ask back.
pub async fn withdraw_ask(call: Call<Staff>, asked: WithdrawAsk) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, asked.ask).await?.ok_or(Refused::missing())?.task;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let id = asked.ask;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let ask = tx.ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let (record, _) = task_and_workflow(tx, &work.seat, ask.task).await?;
            match ask.withdraw(work.by, work.at, record.shared_with()) {
                Ok(change) => tx.record(change).await?,
                Err(_) => return refuse(Refused::because(Code::AskClosed)),
            };
            Ok(record.id)
        })
    })
    .await?;
    page(&call, task).await
}

/// Opens the default ask of a stage that a shared task has just entered.
pub(super) async fn open_by_stage(
    tx: &mut Writing,
    work: &Work<Staff>,
    dice: &mut Stream,
    task: TaskId,
    stage: &Stage,
) -> Result<(), WorkFailed<Refused>> {
    let (record, _) = task_and_workflow(tx, &work.seat, task).await?;
    let open = tx.asks_of_task(&work.seat, task).await?;
    let id = AskId::fresh(dice);
    if let Some(change) = ask::of_stage(&record, stage, &open, id, work.by, work.at) {
        tx.record(change).await?;
    }
    Ok(())
}

fn looked_at(asked: OpenAsk, dice: &mut Stream) -> Result<(NewAsk, Option<WordId>), Refused> {
    let veranda_api::staff::NewAsk { form, own, of, sentence, unlocks, minutes, due, undo_until, share: _, bundled } =
        asked.body;
    let form = form_of(form, dice)?;
    let minutes = minutes.map(|minutes| minutes.clamp(1, 480));
    let telling = if bundled { Telling::Bundled } else { Telling::AtOnce };
    Ok((NewAsk { form, own: None, of, sentence, unlocks, minutes, due, undo_until, telling }, own))
}

/// How something is asked, with ids for its times.
pub(super) fn form_of(form: NewForm, dice: &mut Stream) -> Result<Form, Refused> {
    Ok(match form {
        NewForm::Approve => Form::Approve,
        NewForm::Review => Form::Review,
        NewForm::AnswerText => Form::AnswerText,
        NewForm::AnswerChoice { options } => match options.len() {
            0 | 1 => return Err(Refused::field("options", BadWord::TooShort { least: 2 })),
            2..=10 => Form::AnswerChoice { options: options.into_iter().map(Into::into).collect() },
            _ => return Err(Refused::field("options", BadWord::TooLong { most: 10 })),
        },
        NewForm::Meet { mut starts, minutes } => {
            starts.sort_unstable();
            starts.dedup();
            match starts.len() {
                0 => return Err(Refused::field("starts", BadWord::Empty)),
                1..=10 => {
                    let slots = starts.into_iter().map(|start| (SlotId::fresh(dice), start)).collect();
                    Form::Meet { slots, minutes: minutes.clamp(5, 480) }
                }
                _ => return Err(Refused::field("starts", BadWord::TooLong { most: 10 })),
            }
        }
        NewForm::Confirm => Form::Confirm,
        NewForm::Choose { options } => match options.len() {
            0 | 1 => return Err(Refused::field("options", BadWord::TooShort { least: 2 })),
            2..=5 => {
                let way = |NewWay { title, consequence }| Way {
                    title: title.into(),
                    consequence: consequence.map(Into::into),
                };
                Form::Choose { ways: options.into_iter().map(way).collect() }
            }
            _ => return Err(Refused::field("options", BadWord::TooLong { most: 5 })),
        },
        NewForm::AnswerDate => Form::AnswerDate,
        NewForm::AnswerNumber { unit } => {
            if unit.as_ref().is_some_and(|unit| is_longer(unit.as_str(), Form::UNIT)) {
                return Err(Refused::field("unit", BadWord::TooLong { most: Form::UNIT }));
            }
            Form::AnswerNumber { unit: unit.map(Into::into) }
        }
        NewForm::Sign { text } => match text.as_str().trim() {
            "" => return Err(Refused::field("text", BadWord::Empty)),
            long if is_longer(long, Form::SIGNED) => {
                return Err(Refused::field("text", BadWord::TooLong { most: Form::SIGNED }));
            }
            signed => Form::Sign { text: signed.to_owned() },
        },
    })
}

fn is_longer(text: &str, most: u32) -> bool {
    text.chars().count() > most as usize
}
