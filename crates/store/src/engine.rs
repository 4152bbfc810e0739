//! What the two engines do differently: how they are opened, how they commit, how they wake each other.

pub(crate) mod migrate;
pub(crate) mod postgres;
pub(crate) mod search;
pub(crate) mod sqlite;

use std::time::Duration;

/// Behind every wake-up stands this poll: whatever is lost, nobody is more than this behind.
pub(crate) const SLOW_POLL: Duration = Duration::from_secs(5);

/// Tasks that end with the store they serve.
#[derive(Default)]
pub(crate) struct Companions(Vec<tokio::task::AbortHandle>);

impl Companions {
    pub(crate) fn add<F: Future<Output = ()> + Send + 'static>(&mut self, task: F) {
        self.0.push(tokio::spawn(task).abort_handle());
    }

    pub(crate) fn dismiss(&self) {
        for task in &self.0 {
            task.abort();
        }
    }
}

impl Drop for Companions {
    fn drop(&mut self) {
        self.dismiss();
    }
}
