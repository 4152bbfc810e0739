//! The one place of this tool that reads a clock.

use std::time::Instant;

/// Now.
pub fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "measuring how long writes take is what this tool is for")]
    Instant::now()
}
