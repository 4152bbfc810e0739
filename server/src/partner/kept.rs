//! The page an act is answered with, as it was when the act was taken: see [`crate::client`]'s.

use crate::http::{Call, Refused};
use crate::present::partner as present;
use std::sync::{Arc, Mutex, PoisonError};
use veranda_api::client::TaskPage;
use veranda_store::{Failure, Rows, Seat};
use veranda_terms::{Partner, TaskId};

/// A page made inside the transaction.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept(Arc<Mutex<Option<TaskPage>>>);

impl Kept {
    /// Keeps the page as the seat sees it right now.
    pub(super) async fn keep(&self, rows: &mut Rows, seat: &Seat<Partner>, task: TaskId) -> Result<(), Failure> {
        let page = present::task_page(rows, seat, task).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = page;
        Ok(())
    }

    /// The page that was kept; of an intention that was carried out before, the page of now.
    pub(super) async fn answer(self, call: &Call<Partner>, task: TaskId) -> Result<TaskPage, Refused> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(page) = kept {
            return Ok(page);
        }
        let (mut rows, seat) = call.look().await?;
        present::task_page(&mut rows, &seat, task).await?.ok_or(Refused::missing())
    }
}
