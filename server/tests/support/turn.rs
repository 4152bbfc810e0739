//! Seeded leaks are switched on for a whole process. Under nextest every test has a process of its own; under plain
//! `cargo test` this lock keeps the tests that switch apart from all others.

use tokio::sync::{RwLock, RwLockReadGuard};

static TURN: RwLock<()> = RwLock::const_new(());

/// The turn of a test that needs the wall whole.
pub async fn shared() -> RwLockReadGuard<'static, ()> {
    TURN.read().await
}

/// The turn of a test that switches leaks on.
#[cfg(feature = "mutants")]
pub async fn alone() -> tokio::sync::RwLockWriteGuard<'static, ()> {
    TURN.write().await
}
