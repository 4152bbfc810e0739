//! How long something took: the one place of the tool that reads a clock.

use std::time::{Duration, Instant};

/// A running stopwatch.
pub struct Stopwatch(Instant);

/// Starts one.
pub fn start() -> Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "the tool reports how long its own steps took")]
    Stopwatch(Instant::now())
}

impl Stopwatch {
    /// The time since the start.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// A duration as people read it: `0.4 s`, `3 min 07 s`.
pub fn words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_reads_as_people_say_it() {
        assert_eq!(words(Duration::from_millis(430)), "0.4 s");
        assert_eq!(words(Duration::from_secs(42)), "42 s");
        assert_eq!(words(Duration::from_secs(187)), "3 min 07 s");
    }
}
