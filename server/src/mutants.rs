//! Seeded leaks of the server itself, beside those of the store. See [`veranda_store::mutants`].

use std::sync::Mutex;
use std::sync::PoisonError;

/// A leak that a test switches on to see that it is caught.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leak {
    /// The tail tells every class of every change, whoever may know of it (GitLab, Mattermost: events broadcast to the
    /// wrong audience).
    LiveForgetsAudience,
}

static ON: Mutex<Vec<Leak>> = Mutex::new(Vec::new());

/// Switches a leak on or off for the whole process.
pub fn switch(leak: Leak, on: bool) {
    let mut leaks = ON.lock().unwrap_or_else(PoisonError::into_inner);
    leaks.retain(|other| *other != leak);
    if on {
        leaks.push(leak);
    }
}

/// Whether a leak is switched on.
pub fn is_on(leak: Leak) -> bool {
    ON.lock().unwrap_or_else(PoisonError::into_inner).contains(&leak)
}
