//! What the caller has before them.

use crate::http::{Call, Person, Refused};
use crate::present::work as present;
use veranda_api::staff::{ShowWork, WorkView};
use veranda_terms::Staff;

/// The caller's own day, over all projects.
pub async fn show_work(call: Call<Staff>, _: ShowWork) -> Result<WorkView, Refused> {
    let (mut rows, seat) = call.look().await?;
    Ok(present::work(&mut rows, &seat, call.caller.person().id).await?)
}
