//! The page a contact's act is answered with, as it was when the act was taken.

use crate::carry::{Work, scope_of_task};
use crate::http::{Call, Refused};
use crate::present::client as present;
use futures::future::BoxFuture;
use std::sync::{Arc, Mutex, PoisonError};
use veranda_api::client::TaskPage;
use veranda_domain::Ask;
use veranda_store::{Failure, Rows, Seat, WorkFailed, Writing};
use veranda_terms::{AskId, Client, TaskId};

/// Acts on an ask the caller sees, in a transaction of its project; the answer is the page as it was when that was done.
///
/// # Errors
/// Missing, or what `act` refuses with.
pub(super) async fn on_ask(
    call: Call<Client>,
    id: AskId,
    act: impl for<'t> FnOnce(&'t mut Writing, &'t Work<Client>, Ask) -> BoxFuture<'t, Result<(), WorkFailed<Refused>>>
    + Send
    + 'static,
) -> Result<TaskPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let task = rows.ask(&seat, id).await?.ok_or(Refused::missing())?.task;
    let scope = scope_of_task(&mut rows, &seat, task).await?;
    drop(rows);
    let page = Kept::default();
    let kept = page.clone();
    let task = call
        .carry_out(scope, move |tx, work| {
            Box::pin(async move {
                let ask = tx.ask(&work.seat, id).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
                let task = ask.task;
                act(tx, &work, ask).await?;
                kept.keep(tx, &work.seat, task).await?;
                Ok(task)
            })
        })
        .await?;
    page.answer(&call, task).await
}

/// A page made inside the transaction. Made after it, a sharing that stops in the same moment would turn a yes that was
/// taken into a refusal.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept(Arc<Mutex<Option<TaskPage>>>);

impl Kept {
    /// Keeps the page as the seat sees it right now.
    pub(super) async fn keep(&self, rows: &mut Rows, seat: &Seat<Client>, task: TaskId) -> Result<(), Failure> {
        let page = present::task_page(rows, seat, task).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = page;
        Ok(())
    }

    /// The page that was kept; of an intention that was carried out before, the page of now.
    pub(super) async fn answer(self, call: &Call<Client>, task: TaskId) -> Result<TaskPage, Refused> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(page) = kept {
            return Ok(page);
        }
        let (mut rows, seat) = call.look().await?;
        present::task_page(&mut rows, &seat, task).await?.ok_or(Refused::missing())
    }
}
