//! The plan as it was on a day, for the firm.

use super::people::Names;
use veranda_api::staff::{BaselineRow, BaselineView, PlannedTask};
use veranda_domain::baseline::Baseline;
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{ProjectId, Staff};

/// The baseline of a project.
///
/// # Errors
/// When the store fails.
pub async fn baseline(rows: &mut Rows, seat: &Seat<Staff>, project: ProjectId) -> Result<BaselineView, Failure> {
    let Some(found) = rows.baseline(seat, project).await? else { return Ok(BaselineView { baseline: None }) };
    let planned = rows.planned(&found).await?;
    let Baseline { id, project: _, by, at, removed: _ } = found;
    let names = Names::of(rows, &[], &[], &[by]).await?;
    let tasks = planned.iter().map(|one| PlannedTask { task: one.task, day: one.day() }).collect();
    Ok(BaselineView { baseline: names.somebody(by).map(|by| BaselineRow { id, by, at, tasks }) })
}
