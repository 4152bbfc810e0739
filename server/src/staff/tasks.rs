//! Tasks: adding, showing, changing, moving, finishing.

use super::asks::open_by_stage;
use super::line::{put_behind, stands_behind};
use super::sharing::share_one;
use crate::carry::{Work, refuse, scope_of_task};
use crate::http::{Call, Refused, tag_of};
use crate::people;
use crate::present::staff as present;
use veranda_api::Code;
use veranda_api::staff::{
    CreateTask, EditTask, FinishTask, MoveTask, NewTask, ShowTask, StaffCard, StaffTaskPage, TaskFields,
};
use veranda_domain::plan::BackRefused;
use veranda_domain::{Actor, Face, Fields, Held, How, NeedsReason, Scope, Stage, Task, Workflow, line, plan, waiting};
use veranda_store::{Seat, WorkFailed, Writing};
use veranda_terms::{BadWord, InternalText, PersonId, Staff, TaskId};
use veranda_text::Say;

/// Adds a task at the bottom of a stage. Born internal.
pub async fn create_task(call: Call<Staff>, asked: CreateTask) -> Result<StaffCard, Refused> {
    let NewTask { title, stage, owners, team_date, behind } = asked.body;
    let title = InternalText::parse_line(title.for_staff()).map_err(|why| Refused::field("title", why))?;
    let new = plan::New { title, owners: not_too_many(owners)?, team_date };
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let (id, project, say) = (TaskId::fresh(&mut call.dice()), asked.project, Say::new(call.lang));
    let task = call
        .carry_out(Scope::Project(project), move |tx, work| {
            Box::pin(async move {
                let workflow = workflow(tx, &work.seat, project).await?;
                let stage = match (stage, behind) {
                    (Some(stage), _) => workflow.stage(stage),
                    // What stands behind is the firm's own: it begins where the firm acts.
                    (None, Some(_)) => workflow.begins_in().and_then(|stage| workflow.stage(stage)),
                    (None, None) => workflow.stages.first(),
                };
                let Some(stage) = stage else { return refuse(Refused::missing()) };
                let by = Actor::Person(work.by);
                people::work_on(tx, &new.owners, project, by, work.at).await?;
                let rank = tx.bottom_rank(project, stage.id).await?;
                let task = tx.record(plan::create(id, project, stage, rank, new, by, work.at)).await?;
                if let Some(line) = behind {
                    put_behind(tx, &work, (task, stage), line, say).await?;
                }
                Ok(id)
            })
        })
        .await?;
    card(&call, task).await
}

/// A task, opened.
pub async fn show_task(call: Call<Staff>, asked: ShowTask) -> Result<StaffTaskPage, Refused> {
    page(&call, asked.task).await
}

/// Changes a task that was seen.
pub async fn edit_task(call: Call<Staff>, asked: EditTask) -> Result<StaffTaskPage, Refused> {
    let Some(seen) = call.if_match.clone() else { return Err(Refused::because(Code::NeedsMatch)) };
    let fields = looked_at(asked.body)?;
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let id = asked.task;
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let now = present::task_page(tx, &work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let bytes = serde_json::to_vec(&now).map_err(|error| WorkFailed::Refused(Refused::broken(error)))?;
            if tag_of(&bytes) != seen {
                let current = serde_json::to_value(&now).ok();
                return refuse(Refused { current, ..Refused::because(Code::Changed) });
            }
            let (task, workflow) = task_and_workflow(tx, &work.seat, id).await?;
            let new: Vec<_> = fields.owners.iter().copied().filter(|owner| !task.owners.contains(owner)).collect();
            people::work_on(tx, &new, task.project, Actor::Person(work.by), work.at).await?;
            let asks = tx.asks_of_task(&work.seat, id).await?;
            let project = tx.project(&work.seat, task.project).await?;
            let changes = project.ok_or(WorkFailed::Refused(Refused::missing()))?.changes;
            let pending = tx.pending_face(&work.seat, id).await?;
            let waited = pending.is_some();
            let held = Held { task, pending, changes };
            let edited = waiting::edit(held, fields, &asks, &workflow, work.by, work.at)
                .map_err(|NeedsReason| WorkFailed::Refused(Refused::field("date_why", BadWord::Empty)))?;
            tx.record(edited.task).await?;
            if waited || edited.pending.is_some() {
                tx.keep_pending(id, edited.pending.as_ref()).await?;
            }
            Ok(id)
        })
    })
    .await?;
    page(&call, id).await
}

/// Moves a task. Entering a stage opens its default ask; where the client acts, an internal task is shared first.
pub async fn move_task(call: Call<Staff>, asked: MoveTask) -> Result<StaffCard, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let (id, place) = (asked.task, asked.body);
    let (mut dice, say) = (call.dice(), Say::new(call.lang));
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (task, workflow) = task_and_workflow(tx, &work.seat, id).await?;
            let Some(stage) = workflow.stage(place.stage).cloned() else { return refuse(Refused::missing()) };
            if place.from.is_some_and(|from| ![from, place.stage].contains(&task.stage)) {
                return refuse(Refused::because(Code::Changed));
            }
            if place.takes_back {
                return take_back(tx, &work, task, &workflow, (stage, place.before), say).await;
            }
            let entering = task.stage != stage.id;
            if entering && let Some(line) = line::kept_out_by(task.behind, &stage) {
                return refuse(stands_behind(tx, &work.seat, line, None, say).await?);
            }
            if entering && stage.client_acts && task.shared.is_none() && place.share.is_none() {
                return refuse(Refused::because(Code::NeedsSharing));
            }
            let rank = rank_before(tx, &work.seat, &task, stage.id, place.before).await?;
            let asks = tx.asks_of_task(&work.seat, id).await?;
            tx.record(plan::place(task, &stage, rank, &asks, &workflow, work.by, work.at)).await?;
            if let Some(face) = place.share.filter(|face| face.task == id) {
                share_one(tx, &work, &mut dice, face, How::Move, say).await?;
            }
            if entering {
                open_by_stage(tx, &work, &mut dice, id, &stage).await?;
            }
            Ok(id)
        })
    })
    .await?;
    card(&call, id).await
}

/// Takes the last move of a task back, with what it had asked of the client.
async fn take_back(
    tx: &mut Writing,
    work: &Work<Staff>,
    task: Task,
    workflow: &Workflow,
    (stage, before): (Stage, Option<TaskId>),
    say: Say,
) -> Result<TaskId, WorkFailed<Refused>> {
    let id = task.id;
    let moved = tx.last_move(&work.seat, &task).await?;
    let rank = rank_before(tx, &work.seat, &task, stage.id, before).await?;
    let asks = tx.asks_of_task(&work.seat, id).await?;
    let back = match plan::take_back(task, (&stage, rank), moved, &asks, workflow, work.by, work.at) {
        Ok(back) => back,
        Err(BackRefused::MovedSince) => return refuse(Refused::because(Code::Changed)),
        Err(BackRefused::StandsBehind(line)) => return refuse(stands_behind(tx, &work.seat, line, None, say).await?),
        Err(BackRefused::Answered) => return refuse(Refused::because(Code::AskClosed)),
        Err(BackRefused::TooLate) => return refuse(Refused::because(Code::TooLate)),
    };
    tx.record(back.task).await?;
    for ask in back.asks {
        tx.record(ask).await?;
    }
    Ok(id)
}

/// Finishes a task where it stands, or opens it again.
pub async fn finish_task(call: Call<Staff>, asked: FinishTask) -> Result<StaffCard, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let (id, done) = (asked.task, asked.body.done);
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (task, workflow) = task_and_workflow(tx, &work.seat, id).await?;
            let asks = tx.asks_of_task(&work.seat, id).await?;
            tx.record(plan::finish(task, done, &asks, &workflow, work.by, work.at)).await?;
            Ok(id)
        })
    })
    .await?;
    card(&call, id).await
}

fn looked_at(fields: TaskFields) -> Result<Fields, Refused> {
    let TaskFields { title, text, client_title, client_text, owners, team_date, client_date, date_why, milestone } =
        fields;
    let title = InternalText::parse_line(title.for_staff()).map_err(|why| Refused::field("title", why))?;
    let owners = not_too_many(owners)?;
    let face = Face { title: client_title, text: client_text, date: client_date, why: date_why };
    Ok(Fields { title, text, face, owners, team_date, milestone })
}

fn not_too_many(owners: Vec<PersonId>) -> Result<Vec<PersonId>, Refused> {
    if owners.len() > 20 { Err(Refused::field("owners", BadWord::TooLong { most: 20 })) } else { Ok(owners) }
}

/// The rank that puts a task above `before`, or at the bottom. A lane without room between is numbered anew.
async fn rank_before(
    tx: &mut Writing,
    seat: &Seat<Staff>,
    task: &Task,
    stage: veranda_terms::StageId,
    before: Option<TaskId>,
) -> Result<i64, WorkFailed<Refused>> {
    let mut lane = tx.lane(seat, task.project, stage).await?;
    lane.retain(|(id, _)| *id != task.id);
    let at = before.and_then(|before| lane.iter().position(|(id, _)| *id == before)).unwrap_or(lane.len());
    let around = |lane: &[(TaskId, i64)]| {
        let above = at.checked_sub(1).and_then(|above| lane.get(above)).map(|(_, rank)| *rank);
        plan::rank_between(above, lane.get(at).map(|(_, rank)| *rank))
    };
    if let Some(rank) = around(&lane) {
        return Ok(rank);
    }
    for (place, (id, rank)) in lane.iter_mut().enumerate() {
        *rank = i64::try_from(place).unwrap_or(i64::MAX).saturating_mul(plan::RANK_STEP);
        tx.set_rank(*id, *rank).await?;
    }
    around(&lane).ok_or_else(|| WorkFailed::Refused(Refused::broken(anyhow::anyhow!("a lane has no room"))))
}

/// A task and the stages of its project.
pub(super) async fn task_and_workflow(
    tx: &mut Writing,
    seat: &Seat<Staff>,
    id: TaskId,
) -> Result<(Task, Workflow), WorkFailed<Refused>> {
    let task = tx.task(seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let workflow = workflow(tx, seat, task.project).await?;
    Ok((task, workflow))
}

/// The stages of a project.
pub(super) async fn workflow(
    tx: &mut Writing,
    seat: &Seat<Staff>,
    project: veranda_terms::ProjectId,
) -> Result<Workflow, WorkFailed<Refused>> {
    let project = tx.project(seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    Ok(tx.workflow(&project).await?)
}

pub(super) async fn card(call: &Call<Staff>, task: TaskId) -> Result<StaffCard, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::one_card(&mut rows, &seat, task).await?.ok_or(Refused::missing())
}

pub(super) async fn page(call: &Call<Staff>, task: TaskId) -> Result<StaffTaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::task_page(&mut rows, &seat, task).await?.ok_or(Refused::missing())
}
