//! What stands behind a line: putting tasks there and taking them out, and what is said where that forbids something.

use super::tasks::{card, task_and_workflow};
use crate::carry::{Work, refuse, scope_of_task};
use crate::http::{Call, Refused};
use veranda_api::Code;
use veranda_api::staff::{StaffCard, StandBehind, StandsBehind};
use veranda_domain::line::{self, Around, BehindRefused, MOST};
use veranda_domain::{Stage, Task};
use veranda_store::{Failure, Rows, Seat, WorkFailed, Writing};
use veranda_terms::{Staff, TaskId};
use veranda_text::Say;

/// Puts a task behind another of its project, or takes it out.
pub async fn stand_behind(call: Call<Staff>, asked: StandBehind) -> Result<StaffCard, Refused> {
    let (mut rows, seat) = call.look().await?;
    let scope = scope_of_task(&mut rows, &seat, asked.task).await?;
    drop(rows);
    let StandsBehind { line, from } = asked.body;
    let (id, say) = (asked.task, Say::new(call.lang));
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let (task, workflow) = task_and_workflow(tx, &work.seat, id).await?;
            if from.is_some_and(|from| ![from.line, line].contains(&task.behind)) {
                return refuse(Refused::because(Code::Changed));
            }
            match line {
                Some(line) => {
                    let Some(stage) = workflow.stage(task.stage) else { return refuse(Refused::missing()) };
                    put_behind(tx, &work, (task, stage), line, say).await?;
                }
                None => {
                    if let Some(change) = line::take_out(task, work.by, work.at) {
                        tx.record(change).await?;
                    }
                }
            }
            Ok(id)
        })
    })
    .await?;
    card(&call, id).await
}

/// Puts a task, which stands in this stage, behind a line inside a write.
pub(super) async fn put_behind(
    tx: &mut Writing,
    work: &Work<Staff>,
    (task, stage): (Task, &Stage),
    line: TaskId,
    say: Say,
) -> Result<(), WorkFailed<Refused>> {
    let line = tx.task(&work.seat, line).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let partners = tx.partner_sharings_of_task(&work.seat, task.id).await?;
    let around = Around {
        behind_it: tx.behind(&work.seat, task.id).await?.tasks,
        behind_line: tx.behind(&work.seat, line.id).await?.tasks,
        partners: u32::try_from(partners.iter().filter(|one| one.stopped.is_none()).count()).unwrap_or(u32::MAX),
    };
    let detail = match line::put((task, stage), &line, around, work.by, work.at) {
        Ok(Some(change)) => {
            tx.record(change).await?;
            return Ok(());
        }
        Ok(None) => return Ok(()),
        Err(BehindRefused::Elsewhere) => return refuse(Refused::missing()),
        Err(BehindRefused::LineIsBehind(other)) => {
            let other = tx.task(&work.seat, other).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            say.behind_refused_line(line.title.for_staff(), other.title.for_staff())
        }
        Err(BehindRefused::Itself) => say.behind_refused_itself().to_owned(),
        Err(BehindRefused::Shared) => say.behind_refused_shared().to_owned(),
        Err(BehindRefused::WithPartner) => say.behind_refused_partner().to_owned(),
        Err(BehindRefused::ClientActs) => say.behind_refused_stage(stage.name.as_str()),
        Err(BehindRefused::IsLine) => say.behind_refused_is_line().to_owned(),
        Err(BehindRefused::Full) => say.behind_refused_full(i64::from(MOST)),
    };
    refuse(Refused { detail: Some(detail), ..Refused::because(Code::Fields) })
}

/// What is said to whoever would show tasks of which one stands behind this line: `which`, where it is not the only one.
pub(super) async fn stands_behind(
    rows: &mut Rows,
    seat: &Seat<Staff>,
    line: TaskId,
    which: Option<&Task>,
    say: Say,
) -> Result<Refused, Failure> {
    let detail = rows.task(seat, line).await?.map(|line| match which {
        None => say.behind_refused_sharing(line.title.for_staff()),
        Some(task) => say.behind_refused_sharing_of(task.title.for_staff(), line.title.for_staff()),
    });
    Ok(Refused { detail, ..Refused::because(Code::StandsBehind) })
}
