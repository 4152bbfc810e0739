//! What time it is, as an argument.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use veranda_terms::Moment;

/// Tells the time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that somebody sets: tests and the making of the demo house.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this moment until it is set.
    pub fn standing_at(moment: Moment) -> Self {
        Clock::Set(Arc::new(AtomicI64::new(moment.0)))
    }

    /// The time now.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    pub fn now(&self) -> Moment {
        match self {
            Clock::System => {
                let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
                Moment(since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
            }
            Clock::Set(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }

    /// Sets a clock that can be set; the machine's clock stays as it is.
    pub fn set(&self, moment: Moment) {
        if let Clock::Set(at) = self {
            at.store(moment.0, Ordering::SeqCst);
        }
    }
}
