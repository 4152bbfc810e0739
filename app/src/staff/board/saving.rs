//! Saving one field of a task.

use super::model::Change;
use crate::intention::Intention;
use crate::transport;
use veranda_api::CallFailed;
use veranda_api::staff::{EditTask, ShowTask, StaffTaskPage};
use veranda_terms::TaskId;

/// Why a field was not saved.
pub enum NotSaved {
    /// Somebody else has changed it since; it is so now.
    Changed(Box<StaffTaskPage>),
    /// The call did not come through.
    Failed(CallFailed),
}

/// Saves one field. All of them are sent, so that the rest is taken from the task as it is now, under its tag.
pub async fn save(task: TaskId, change: &Change) -> Result<StaffTaskPage, NotSaved> {
    let now = transport::ask(&ShowTask { task, body: () }).await.map_err(NotSaved::Failed)?;
    let Some(body) = change.in_fields(&now.value) else { return Err(NotSaved::Changed(Box::new(now.value))) };
    let reply = transport::act_if(&EditTask { task, body }, &Intention::new(), now.tag.as_deref()).await;
    reply.map(|reply| reply.value).map_err(NotSaved::Failed)
}
