//! What a partner's people do: pages read, asks closed, remarks made. The same acts as a client's people have, on records
//! of their own.

mod asks;
mod kept;
mod pages;
mod remarks;

pub use asks::{answer, approve, finish_review, pick_time};
pub use pages::{board, change_mails, home, me, show_mails, speak, task};
pub use remarks::{remark, take_back};

use crate::http::Refused;
use veranda_domain::{PartnerSharing, Partnership, Scope};
use veranda_store::{Rows, Seat};
use veranda_terms::{Partner, ProjectId, TaskId};

/// What a partner's people have of a task, and the place it hangs on.
///
/// # Errors
/// Missing when the task is not shared with them.
async fn open(rows: &mut Rows, seat: &Seat<Partner>, task: TaskId) -> Result<(Partnership, PartnerSharing), Refused> {
    let sharing = rows.partner_sharings_of_task(seat, task).await?.into_iter().next().ok_or(Refused::missing())?;
    let places = rows.partnerships(seat, sharing.project).await?;
    let place = places.into_iter().find(|place| place.partner == sharing.partner).ok_or(Refused::missing())?;
    Ok((place, sharing))
}

/// Which scope to lock: what this partner has of the project.
fn scope(seat: &Seat<Partner>, project: ProjectId) -> Scope {
    Scope::Partner(project, seat.partner())
}
