//! The pages of a client.

use crate::shell;

/// Starts the client's app in this page.
pub fn start() {
    shell::start(|| ());
}
