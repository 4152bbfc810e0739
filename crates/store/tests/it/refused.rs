use std::convert::Infallible;
use veranda_store::{Failure, Store, WorkFailed, WriteFailed, Writing};

/// Writes without a journal, and expects the database to refuse it.
pub async fn failing<F>(store: &Store, work: F) -> Failure
where
    F: for<'t> FnOnce(&'t mut Writing) -> futures::future::BoxFuture<'t, Result<(), WorkFailed<Infallible>>>
        + Send
        + 'static,
{
    match store.write_quietly(work).await {
        Err(WriteFailed::Failed(failure)) => failure,
        other => panic!("the database took it: {other:?}"),
    }
}
