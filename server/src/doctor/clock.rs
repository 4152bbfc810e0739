//! Whether this machine's clock can be right, judged by what the house has already written.

use super::Finding;
use veranda_terms::Moment;

/// 2025 began: this program is younger than that.
const OLDEST: Moment = Moment(1_735_689_600_000);
/// Two clocks that differ by less are the same clock.
const TOLERANCE_MS: i64 = 60_000;

/// Compares the clock with the newest thing in the journal and, where there is one, with the database's own clock.
pub fn compare(now: Moment, newest: Option<Moment>, database: Option<Moment>) -> Finding {
    let what = "clock";
    let todo = "Set this machine's clock, best by network time (NTP).";
    let seconds = |ms: i64| format!("{} s", ms / 1000);
    if now < OLDEST {
        return Finding::fail(what, "it stands before 2025", todo);
    }
    if let Some(newest) = newest
        && newest.0 - now.0 > TOLERANCE_MS
    {
        return Finding::fail(
            what,
            format!("it is {} behind the last thing that happened", seconds(newest.0 - now.0)),
            todo,
        );
    }
    if let Some(database) = database
        && (database.0 - now.0).abs() > TOLERANCE_MS
    {
        return Finding::warn(
            what,
            format!("it differs from the database's by {}", seconds((database.0 - now.0).abs())),
            "Set both clocks by network time (NTP).",
        );
    }
    Finding::ok(what, "it is later than everything that has happened")
}

#[cfg(test)]
mod tests {
    use super::super::Level;
    use super::*;

    #[test]
    fn a_clock_behind_what_has_happened_is_wrong_and_one_beside_the_databases_is_looked_at() {
        let now = Moment(1_790_000_000_000);
        let minutes = |n: i64| Some(Moment(now.0 + n * 60_000));
        assert_eq!(compare(now, None, None).level, Level::Ok);
        assert_eq!(compare(now, minutes(-5), minutes(0)).level, Level::Ok);
        assert_eq!(compare(now, minutes(2), None).level, Level::Fail);
        assert_eq!(compare(now, minutes(-5), minutes(-3)).level, Level::Warn);
        assert_eq!(compare(Moment(0), None, None).level, Level::Fail);
    }
}
