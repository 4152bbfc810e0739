//! What happened in a project.

use crate::http::{Call, Refused};
use crate::present::activity::activity;
use veranda_api::staff::{ActivityView, ShowActivity};
use veranda_terms::Staff;

/// What happened in a project before a moment, newest first.
pub async fn show_activity(call: Call<Staff>, asked: ShowActivity) -> Result<ActivityView, Refused> {
    let (mut rows, seat) = call.look().await?;
    activity(&mut rows, &seat, asked.project, asked.before.0).await?.ok_or(Refused::missing())
}
