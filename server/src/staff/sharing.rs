//! Sharing and stopping.

use super::line::stands_behind;
use super::projects::board;
use super::tasks::task_and_workflow;
use crate::carry::{Nothing, Work, refuse};
use crate::dice::Stream;
use crate::http::{Call, Refused};
use crate::mail::{STOPPED, StoppedJob};
use crate::present::staff as present;
use crate::present::who;
use std::collections::BTreeSet;
use veranda_api::Code;
use veranda_api::staff::{
    Earlier, History, PreviewSharing, PreviewStop, Share, ShareFace, SharePreview, SharingHistoryView, StaffBoard,
    StopPreview, StopSharing, StopTasks, WhoSees, WhoSeesView,
};
use veranda_domain::sharing::{self, Begin, ShareRefused};
use veranda_domain::{
    Actor, Along, Change, Event, Face, How, JournalEntry, Project, Scope, SharedWith, StopSaid, Task, Thing, waiting,
};
use veranda_store::{Job, Seat, WorkFailed, Writing};
use veranda_terms::policy::TASKS_AT_ONCE;
use veranda_terms::{AskId, BadWord, InternalText, Moment, PersonId, RemarkId, SharingId, Staff};
use veranda_text::Say;

/// At most so many remarks or asks of earlier sharings come back one by one.
const MOST_EARLIER: usize = 500;

/// What sharing would show. Changes nothing.
pub async fn preview_sharing(call: Call<Staff>, asked: PreviewSharing) -> Result<SharePreview, Refused> {
    within(asked.body.tasks.len(), "tasks")?;
    let (mut rows, seat) = call.look().await?;
    // Said before anybody reads what would be shown.
    let (tasks, say) = (&asked.body.tasks, Say::new(call.lang));
    for id in tasks {
        let Some(task) = rows.task(&seat, *id).await?.filter(|task| task.project == asked.project) else { continue };
        if let Some(line) = task.behind {
            let which = Some(&task).filter(|_| tasks.len() > 1);
            return Err(stands_behind(&mut rows, &seat, line, which, say).await?);
        }
    }
    let now = call.house.clock.now();
    let preview = who::share_preview(&mut rows, &seat, asked.project, &asked.body.tasks, now).await?;
    preview.ok_or(Refused::missing())
}

/// Shares tasks, all or none.
pub async fn share(call: Call<Staff>, asked: Share) -> Result<StaffBoard, Refused> {
    within(asked.body.faces.len(), "faces")?;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let (project, faces, mut dice, say) = (asked.project, asked.body.faces, call.dice(), Say::new(call.lang));
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let several = faces.len() > 1;
            for face in faces {
                let task = tx.task(&work.seat, face.task).await?.filter(|task| task.project == project);
                match task {
                    None => return refuse(Refused::missing()),
                    // Somebody was quicker: what was wanted is so already.
                    Some(task) if task.shared.is_some() => continue,
                    Some(task) => {
                        if let Some(line) = task.behind.filter(|_| several) {
                            return refuse(stands_behind(tx, &work.seat, line, Some(&task), say).await?);
                        }
                        share_one(tx, &work, &mut dice, face, How::Hand, say).await?
                    }
                };
            }
            Ok(Nothing)
        })
    })
    .await?;
    board(&call, project).await
}

/// Stops sharing tasks, all or none.
pub async fn stop_sharing(call: Call<Staff>, asked: StopSharing) -> Result<SharingHistoryView, Refused> {
    within(asked.body.tasks.len(), "tasks")?;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let StopTasks { tasks, tell, reason } = asked.body;
    if tell.as_ref().is_some_and(|words| words.as_str().trim().is_empty()) {
        return Err(Refused::field("tell", BadWord::Empty));
    }
    let said = match tell {
        Some(words) => StopSaid::Told(words),
        None => StopSaid::Silent(match reason {
            Some(reason) => reason,
            None => InternalText::parse("").map_err(|why| Refused::field("reason", why))?,
        }),
    };
    let project = asked.project;
    let asked = tasks.clone();
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let (mut touched, mut first, mut client) = (BTreeSet::new(), None, None);
            for id in tasks {
                let Some(task) = tx.task(&work.seat, id).await?.filter(|task| task.project == project) else {
                    return refuse(Refused::missing());
                };
                let Some(row) = tx.open_sharing(&work.seat, id).await? else { continue };
                let open = tx.asks_of_task(&work.seat, id).await?;
                let (seen, mailed) = who::touched(tx, &work.seat, &row).await?;
                touched.extend(seen.into_iter().chain(mailed));
                first.get_or_insert(row.id);
                client = Some(row.client);
                let pending = tx.pending_face(&work.seat, id).await?;
                let task = waiting::settled(task, pending);
                let stopped = sharing::stop(task, row, open, work.by, work.at, said.clone());
                tx.keep_pending(id, None).await?;
                tx.record(stopped.task).await?;
                tx.save_sharing(&stopped.sharing).await?;
                for ask in stopped.withdrawn {
                    tx.record(ask).await?;
                }
            }
            if let (StopSaid::Told(words), Some(first), Some(client)) = (&said, first, client) {
                // Each hears of it where they have their place.
                let places = tx.who_see(&work.seat, client).await?;
                for person in touched {
                    let place = places.iter().find(|(_, place)| place.person == person);
                    let client = place.map_or(client, |(_, place)| place.client);
                    let words = words.as_str().to_owned();
                    let job = StoppedJob { person, client, by: work.by, words, at: work.at };
                    let payload = serde_json::to_string(&job).map_err(|e| WorkFailed::Refused(Refused::broken(e)))?;
                    let (id, kind) = (format!("stopped-{first}-{person}"), STOPPED.to_owned());
                    tx.enqueue(Job { id, kind, payload, due: work.at }).await?;
                }
            }
            Ok(Nothing)
        })
    })
    .await?;
    let (mut rows, seat) = call.look().await?;
    let mut history = Vec::new();
    for task in asked {
        history.extend(rows.sharings_of_task(&seat, task).await?);
    }
    Ok(SharingHistoryView { rows: present::sharing_rows(&mut rows, &seat, history).await?, links: Vec::new() })
}

/// What stopping would take back. Changes nothing.
pub async fn preview_stop(call: Call<Staff>, asked: PreviewStop) -> Result<StopPreview, Refused> {
    within(asked.body.tasks.len(), "tasks")?;
    let now = call.house.clock.now();
    let (mut rows, seat) = call.look().await?;
    let preview = who::stop_preview(&mut rows, &seat, asked.project, &asked.body.tasks, now).await?;
    preview.ok_or(Refused::missing())
}

/// Who can see a task.
pub async fn who_sees(call: Call<Staff>, asked: WhoSees) -> Result<WhoSeesView, Refused> {
    let now = call.house.clock.now();
    let (mut rows, seat) = call.look().await?;
    who::who_sees(&mut rows, &seat, asked.task, now).await?.ok_or(Refused::missing())
}

/// Shares one task inside a write, and its project with the first of them.
pub(super) async fn share_one(
    tx: &mut Writing,
    work: &Work<Staff>,
    dice: &mut Stream,
    face: ShareFace,
    how: How,
    say: Say,
) -> Result<Task, WorkFailed<Refused>> {
    let ShareFace { task, title, text, date, history } = face;
    let (record, workflow) = task_and_workflow(tx, &work.seat, task).await?;
    let Some(project) = tx.project(&work.seat, record.project).await? else { return refuse(Refused::missing()) };
    let earliest = tx.sharings_of_task(&work.seat, task).await?.iter().map(|row| row.at).min();
    let (from, along) = match history {
        History::FromNow => (work.at, Vec::new()),
        History::All => (earliest.unwrap_or(work.at), Vec::new()),
        History::Only(earlier) => (work.at, along(tx, &work.seat, &record, earlier).await?),
    };
    let client = project.client;
    let begin = Begin { id: SharingId::fresh(dice), client, by: work.by, at: work.at, from, how };
    // What was not said anew is what the client knew it by: only a task without a client title lends its internal one.
    let title = title.or_else(|| record.face.title.clone());
    let begun = match sharing::share(record, Face { title, text, date, why: None }, &workflow, &begin) {
        Ok(begun) => begun,
        Err(ShareRefused::NeedsTitle) => return refuse(Refused::field("title", BadWord::Empty)),
        Err(ShareRefused::StageMissing) => return refuse(Refused::missing()),
        Err(ShareRefused::AlreadyShared) => return refuse(Refused::because(Code::Changed)),
        Err(ShareRefused::StandsBehind(line)) => return refuse(stands_behind(tx, &work.seat, line, None, say).await?),
    };
    show_project(tx, project, work.by, work.at).await?;
    if let Some(stage) = &begun.released {
        tx.release_stage(workflow.id, stage).await?;
    }
    let shared = tx.record(begun.task).await?;
    tx.forget_prepared(task).await?;
    tx.save_sharing(&begun.sharing).await?;
    let people: Vec<PersonId> =
        tx.who_see(&work.seat, client).await?.into_iter().map(|(person, _)| person.id).collect();
    tx.show_to(begun.sharing.id, &people).await?;
    tx.bring_along(begun.sharing.id, &along).await?;
    Ok(shared)
}

/// What is to come back of earlier sharings: only what stood in them.
async fn along(
    tx: &mut Writing,
    seat: &Seat<Staff>,
    task: &Task,
    earlier: Earlier,
) -> Result<Vec<Along>, WorkFailed<Refused>> {
    let Earlier { remarks, asks, dates } = earlier;
    for (field, count) in [("remarks", remarks.len()), ("asks", asks.len())] {
        if count > MOST_EARLIER {
            return refuse(Refused::field(field, BadWord::TooLong { most: MOST_EARLIER as u32 }));
        }
    }
    let said: Vec<RemarkId> = tx
        .remarks(seat, task.id)
        .await?
        .into_iter()
        .filter(|remark| remark.shared_with() == SharedWith::Client)
        .map(|remark| remark.id)
        .collect();
    let closed: Vec<AskId> = tx
        .asks_of_task(seat, task.id)
        .await?
        .into_iter()
        .filter(|ask| ask.closed.is_some())
        .map(|ask| ask.id)
        .collect();
    if remarks.iter().any(|id| !said.contains(id)) || asks.iter().any(|id| !closed.contains(id)) {
        return refuse(Refused::missing());
    }
    let mut along: Vec<Along> = remarks.into_iter().map(Along::Remark).collect();
    along.extend(asks.into_iter().map(Along::Ask));
    along.extend(dates.then_some(Along::Dates(task.id)));
    Ok(along)
}

/// The project becomes visible with its first shared task, and stays so.
async fn show_project(tx: &mut Writing, project: Project, by: PersonId, at: Moment) -> Result<(), WorkFailed<Refused>> {
    if project.shared_with == SharedWith::Client {
        return Ok(());
    }
    let entry = JournalEntry {
        scope: Scope::Project(project.id),
        at,
        by: Actor::Person(by),
        event: Event::Shared,
        thing: Thing::Project(project.id),
        shared_with: SharedWith::Client,
    };
    tx.record(Change { next: Project { shared_with: SharedWith::Client, ..project }, journal: vec![entry] }).await?;
    Ok(())
}

fn within(count: usize, field: &str) -> Result<(), Refused> {
    match count {
        0 => Err(Refused::field(field, BadWord::Empty)),
        1..=TASKS_AT_ONCE => Ok(()),
        _ => Err(Refused::field(field, BadWord::TooLong { most: TASKS_AT_ONCE as u32 })),
    }
}
