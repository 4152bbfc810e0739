//! The plan as it was on a day: taken down, shown, removed.

use super::projects::inside;
use crate::carry::Nothing;
use crate::http::{Call, Refused};
use crate::present::baseline::baseline;
use veranda_api::staff::{BaselineRemoved, BaselineView, DropBaseline, ShowBaseline, TakeBaseline};
use veranda_domain::baseline::Baseline;
use veranda_domain::{Event, Scope};
use veranda_store::WorkFailed;
use veranda_terms::{BaselineId, ProjectId, Staff};

/// A project's baseline.
pub async fn show_baseline(call: Call<Staff>, asked: ShowBaseline) -> Result<BaselineView, Refused> {
    view(&call, asked.project).await
}

/// Takes the plan down as it is.
pub async fn take_baseline(call: Call<Staff>, asked: TakeBaseline) -> Result<BaselineView, Refused> {
    let project = asked.project;
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    drop(rows);
    let id = BaselineId::fresh(&mut call.dice());
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            tx.project(&work.seat, project).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            tx.take_baseline(&Baseline { id, project, by: work.by, at: work.at, removed: None }).await?;
            tx.journal(inside(project, Event::BaselineTaken, work.by, work.at)).await?;
            Ok(Nothing)
        })
    })
    .await?;
    view(&call, project).await
}

/// Removes a baseline, or brings it back.
pub async fn drop_baseline(call: Call<Staff>, asked: DropBaseline) -> Result<BaselineView, Refused> {
    let DropBaseline { project, baseline, body: BaselineRemoved { removed } } = asked;
    let (mut rows, seat) = call.look().await?;
    rows.one_baseline(&seat, project, baseline).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Project(project), move |tx, work| {
        Box::pin(async move {
            let found = tx.one_baseline(&work.seat, project, baseline).await?;
            let found = found.ok_or(WorkFailed::Refused(Refused::missing()))?;
            if found.removed.is_some() != removed {
                tx.mark_baseline(baseline, removed.then_some(work.at)).await?;
                let event = if removed { Event::BaselineRemoved } else { Event::BaselineRestored };
                tx.journal(inside(project, event, work.by, work.at)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    view(&call, project).await
}

async fn view(call: &Call<Staff>, project: ProjectId) -> Result<BaselineView, Refused> {
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, project).await?.ok_or(Refused::missing())?;
    Ok(baseline(&mut rows, &seat, project).await?)
}
