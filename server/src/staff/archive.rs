//! Archiving a project, opening it again, and what its client keeps of it.

use crate::carry::{Nothing, Work};
use crate::http::{Call, Refused};
use crate::present::{package as for_keeping, staff as present};
use std::collections::HashMap;
use veranda_api::client::Package;
use veranda_api::staff::{ArchiveProject, DownloadPackage, StaffProject};
use veranda_domain::{Scope, archive};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{ProjectId, Staff};

type Step<T> = Result<T, WorkFailed<Refused>>;

/// Archives a project, or opens it again. Done already, by somebody else: what was wanted holds.
pub async fn archive_project(call: Call<Staff>, asked: ArchiveProject) -> Result<StaffProject, Refused> {
    let (id, archived) = (asked.project, asked.body.archived);
    let (mut rows, seat) = call.look().await?;
    rows.project(&seat, id).await?.ok_or(Refused::missing())?;
    drop(rows);
    call.carry_out(Scope::Project(id), move |tx, work| {
        Box::pin(async move {
            if archived {
                close(tx, &work, id).await?
            } else {
                reopen(tx, &work, id).await?
            }
            Ok(Nothing)
        })
    })
    .await?;
    let (mut rows, seat) = call.look().await?;
    present::project(&mut rows, &seat, id).await?.ok_or(Refused::missing())
}

/// The package its client would get: made with the client's eyes, so that it holds nothing of the firm's.
pub async fn package(call: Call<Staff>, asked: DownloadPackage) -> Result<Package, Refused> {
    let (mut rows, seat) = call.look().await?;
    let project = rows.project(&seat, asked.project).await?.ok_or(Refused::missing())?;
    let theirs = rows.client_class(project.client).await?.ok_or(Refused::missing())?;
    let package = for_keeping::package(&mut rows, &theirs, project.id, call.lang, call.house.clock.now()).await?;
    package.ok_or(Refused::missing())
}

async fn close(tx: &mut Writing, work: &Work<Staff>, id: ProjectId) -> Step<()> {
    let project = tx.project(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let seen: HashMap<_, _> =
        tx.tasks(&work.seat, id).await?.into_iter().map(|task| (task.id, task.shared_with())).collect();
    let asks = tx.asks(&work.seat, id).await?;
    let asks = asks.into_iter().filter_map(|ask| Some((seen.get(&ask.task).copied()?, ask)));
    let asks = asks.map(|(seen, ask)| (ask, seen));
    let places: HashMap<_, _> =
        tx.partnerships(&work.seat, id).await?.into_iter().map(|place| (place.partner, place)).collect();
    let of_partners = tx.partner_asks(&work.seat, id).await?;
    let of_partners = of_partners.into_iter().filter_map(|asked| Some((*places.get(&asked.partner)?, asked)));
    let Some(archiving) = archive::archive(project, asks, of_partners, work.by, work.at) else { return Ok(()) };
    for ask in archiving.asks {
        tx.record(ask).await?;
    }
    for asked in archiving.of_partners {
        tx.record(asked).await?;
    }
    tx.record(archiving.project).await?;
    Ok(())
}

async fn reopen(tx: &mut Writing, work: &Work<Staff>, id: ProjectId) -> Step<()> {
    let project = tx.project(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let Some(change) = archive::reopen(project, work.by, work.at) else { return Ok(()) };
    tx.record(change).await?;
    super::recurrence::go_on(tx, &work.seat, id, work.at).await
}
