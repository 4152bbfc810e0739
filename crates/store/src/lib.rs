//! Every query once, for SQLite and PostgreSQL: migrations, reads through a seat, writes with their journal, jobs.
//!
//! The only crate that knows SQL. It knows nothing of HTTP, views or languages, reads no clock and draws no randomness.
//!
//! # How a question is written
//! One function per question on [`Rows`], in `rows/`, with one static SQL text for both engines, columns listed. A question
//! about a client's things takes a [`Seat`], and the seat's predicate stands in the SQL: hidden and absent are both `None`.
//! Columns are `text` and `bigint` only. Order by text is never asked of the database (its collation is the firm's choice):
//! lists of people's words are sorted here.
//!
//! # How a change is written
//! ```no_run
//! # use veranda_store::{Store, WorkFailed, WriteFailed, Written};
//! # use veranda_domain::{Scope, Task};
//! # use veranda_terms::{ProjectId, TaskId};
//! # async fn example(store: Store, project: ProjectId, id: TaskId) -> Result<Written<()>, WriteFailed<&'static str>> {
//! store
//!     .write(Scope::Project(project), None, move |w| {
//!         Box::pin(async move {
//!             let seat = w.system_seat();
//!             let task: Task = w.task(&seat, id).await?.ok_or(WorkFailed::Refused("missing"))?;
//!             w.save_task(&task).await?;
//!             Ok(())
//!         })
//!     })
//!     .await
//! # }
//! ```
//! The work runs in a task of the store's own: a caller who goes away cannot tear it. On SQLite one writer commits all
//! waiting writes together, each inside a savepoint; on PostgreSQL each has its own transaction, put in order by the row
//! lock on its scope. An answer is given only after the commit.
//!
//! # Effective visibility
//! A row's own `audience` is only its upper bound: a client sees it if the row, its task and its project are all for the
//! client, the task stands in a stage with a visible side, and the thing is not older than the task's `shared_from`. All
//! of that is joined in every predicate, so a child can never be wider than its parent.

mod chain;
mod changes;
mod engine;
mod failure;
mod fill;
mod jobs;
#[cfg(feature = "mutants")]
pub mod mutants;
mod place;
mod rows;
mod seat;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod write;

pub use chain::Seal;
pub use changes::Changes;
pub use failure::{Failure, Taken};
pub use fill::{FillFailed, Filler, fill};
pub use jobs::{ClaimedJob, Job};
pub use place::{OpenFailed, Place};
pub use rows::{
    Behind, COMES_AGAIN, Cell, Column, Figures, Happened, KnowsHouse, Link, LogoPictures, Marks, News, OurHouse,
    Posted, Posting, Reading, RemarkCounts, Rows, Saved, Span, Spot, Standing, Stretch, Table, TemplateSize, Trace,
    Untold, Walk, Wrong,
};
pub use seat::{AtHouse, Only, Seat, Sees};
pub use store::Store;
pub use write::{Intention, WorkFailed, WriteFailed, Writing, Written};
