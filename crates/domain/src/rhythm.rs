//! When somebody is told by mail: at once, on Monday or never, outside their quiet hours, with everything of the moment
//! in one mail. No clock is read here and no time zone is known: the time and how far the reader's clock is ahead of
//! UTC come in as arguments.

use crate::Telling;
use veranda_terms::{Day, Moment, Weekday, policy::RECALL_MS};

/// What there is to tell. The words are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NewsKind {
    /// A contact is asked something.
    Asked,
    /// Something else that a contact may like to know: shared, said, finished, another date.
    Told,
    /// Somebody of the firm has an answer, or words of the client.
    Answered,
}

impl NewsKind {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            NewsKind::Asked => "asked",
            NewsKind::Told => "told",
            NewsKind::Answered => "answered",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "asked" => Some(NewsKind::Asked),
            "told" => Some(NewsKind::Told),
            "answered" => Some(NewsKind::Answered),
            _ => None,
        }
    }
}

/// How soon. The words are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// As soon as it can no longer be taken back.
    AtOnce,
    /// On Monday morning, with everything of the week.
    Weekly,
    /// Not by mail.
    Never,
}

impl Rhythm {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Rhythm::AtOnce => "at_once",
            Rhythm::Weekly => "weekly",
            Rhythm::Never => "never",
        }
    }

    /// What a stored word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "at_once" => Some(Rhythm::AtOnce),
            "weekly" => Some(Rhythm::Weekly),
            "never" => Some(Rhythm::Never),
            _ => None,
        }
    }
}

/// The hours in which nobody is mailed, in minutes of the reader's day. `from` may be later than `until`: then the night
/// lies between. Equal ends: there are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// The minute it begins.
    pub from: u16,
    /// The first minute after it.
    pub until: u16,
}

/// What one person wants by mail, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wishes {
    /// What they are asked.
    pub asked: Rhythm,
    /// What they are told.
    pub told: Rhythm,
    /// What is answered; for people of the firm.
    pub answered: Rhythm,
    /// When to be quiet.
    pub quiet: Quiet,
}

impl Default for Wishes {
    /// Until somebody says otherwise: asks and answers at once, the rest on Monday, nothing from eight in the evening to
    /// seven in the morning.
    fn default() -> Self {
        Self {
            asked: Rhythm::AtOnce,
            told: Rhythm::Weekly,
            answered: Rhythm::AtOnce,
            quiet: Quiet { from: 20 * 60, until: 7 * 60 },
        }
    }
}

impl Wishes {
    /// How soon they want this.
    pub const fn of(&self, kind: NewsKind) -> Rhythm {
        match kind {
            NewsKind::Asked => self.asked,
            NewsKind::Told => self.told,
            NewsKind::Answered => self.answered,
        }
    }

    /// The same wishes without this.
    pub const fn without(self, kind: NewsKind) -> Self {
        match kind {
            NewsKind::Asked => Self { asked: Rhythm::Never, ..self },
            NewsKind::Told => Self { told: Rhythm::Never, ..self },
            NewsKind::Answered => Self { answered: Rhythm::Never, ..self },
        }
    }
}

const MINUTE_MS: i64 = 60_000;
const DAY_MINUTES: i64 = 24 * 60;
/// When the week's mail comes, if that is not quiet: eight in the morning.
const MORNING: i64 = 8 * 60;
/// The mail of a moment waits this long at most for things that keep coming.
const PATIENCE_MS: i64 = 5 * MINUTE_MS;

impl Quiet {
    /// The first moment from this one on that is not quiet. `ahead` says how many minutes the reader's clock is ahead of
    /// UTC at a moment.
    pub fn over(self, at: Moment, ahead: impl Fn(Moment) -> i32) -> Moment {
        let left = self.minutes_left(at, ahead(at));
        if left == 0 {
            return at;
        }
        // To the full minute; where the clocks were changed meanwhile, what was missed or won is made up for.
        let guess = at.plus_ms(left * MINUTE_MS - at.0.rem_euclid(MINUTE_MS));
        let shifted = i64::from(ahead(at) - ahead(guess));
        let end = guess.plus_ms(shifted * MINUTE_MS);
        if end <= at { guess } else { end }
    }

    fn minutes_left(self, at: Moment, ahead: i32) -> i64 {
        let (hour, minute) = at.clock_at(ahead);
        let now = i64::from(hour) * 60 + i64::from(minute);
        let (from, until) = (i64::from(self.from), i64::from(self.until));
        let since = (now - from).rem_euclid(DAY_MINUTES);
        let long = (until - from).rem_euclid(DAY_MINUTES);
        if since < long { long - since } else { 0 }
    }
}

/// When a day begins on a clock that is `ahead` minutes ahead of UTC at a moment.
pub fn begins(day: Day, ahead: impl Fn(Moment) -> i32) -> Moment {
    minute_of(day, 0, ahead)
}

/// So many minutes into a day on the reader's clock. The clock's difference is that of that very minute: it may be another
/// one than today's.
fn minute_of(day: Day, minute: i64, ahead: impl Fn(Moment) -> i32) -> Moment {
    let there = day.start_utc().plus_ms(minute * MINUTE_MS);
    let guess = there.plus_ms(-i64::from(ahead(there)) * MINUTE_MS);
    there.plus_ms(-i64::from(ahead(guess)) * MINUTE_MS)
}

/// The next Monday morning after a moment, on the reader's clock.
pub fn next_monday(after: Moment, ahead: impl Fn(Moment) -> i32) -> Moment {
    let today = after.day_at(ahead(after));
    let to_monday = match today.weekday() {
        Weekday::Monday => 0,
        Weekday::Tuesday => 6,
        Weekday::Wednesday => 5,
        Weekday::Thursday => 4,
        Weekday::Friday => 3,
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
    };
    let morning_of = |day: Day| minute_of(day, MORNING, &ahead);
    let this = morning_of(today.plus(to_monday));
    if this > after { this } else { morning_of(today.plus(to_monday + 7)) }
}

/// When an ask of this moment counts as having happened for whoever is told of it: then; or, bundled, just before the next
/// Monday morning, so that everything bundled is told in one mail of that morning, whether somebody wants to be told of what
/// they are asked at once or on Mondays.
pub fn told_at(telling: Telling, since: Moment, ahead: impl Fn(Moment) -> i32) -> Moment {
    match telling {
        Telling::AtOnce => since,
        Telling::Bundled => bundle_at(since, ahead).plus_ms(-RECALL_MS),
    }
}

/// When what is bundled at a moment is told.
pub fn bundle_at(at: Moment, ahead: impl Fn(Moment) -> i32) -> Moment {
    // What is bundled just before a Monday morning can still be taken back then: it goes with the next.
    next_monday(at.plus_ms(RECALL_MS), ahead)
}

/// Whether something that is due then may wait for the others: it may be due on the day they are told, and not before.
pub fn may_bundle(due: Option<Day>, at: Moment, ahead: impl Fn(Moment) -> i32) -> bool {
    let told = bundle_at(at, &ahead);
    due.is_none_or(|due| due >= told.day_at(ahead(told)))
}

/// The last day of the week a day is in.
pub const fn week_ends(today: Day) -> Day {
    today.plus(match today.weekday() {
        Weekday::Monday => 6,
        Weekday::Tuesday => 5,
        Weekday::Wednesday => 4,
        Weekday::Thursday => 3,
        Weekday::Friday => 2,
        Weekday::Saturday => 1,
        Weekday::Sunday => 0,
    })
}

/// When a mail about something of this moment is due, if it is wanted.
pub fn due(rhythm: Rhythm, quiet: Quiet, at: Moment, ahead: impl Fn(Moment) -> i32) -> Option<Moment> {
    match rhythm {
        Rhythm::AtOnce => Some(quiet.over(at.plus_ms(RECALL_MS), ahead)),
        Rhythm::Weekly => Some(quiet.over(next_monday(at, &ahead), ahead)),
        Rhythm::Never => None,
    }
}

/// What to do now about the things that wait to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing waits.
    Nothing,
    /// Not yet.
    Wait(Moment),
    /// One mail, with everything up to this moment.
    Tell(Moment),
}

/// Decides over what waits, each with the moments it was first and last touched: everything of a moment goes into one
/// mail, so while more keeps coming the mail waits, five minutes at most; what can still be taken back is never in it. What
/// is bundled lies ahead until its morning, and nothing waits for it.
pub fn next(waiting: &[(Moment, Moment)], quiet: Quiet, now: Moment, ahead: impl Fn(Moment) -> i32) -> Next {
    let waiting: Vec<(Moment, Moment)> =
        waiting.iter().filter(|(first, _)| *first <= now).map(|(first, last)| (*first, (*last).min(now))).collect();
    let Some(first) = waiting.iter().map(|(first, _)| *first).min() else { return Next::Nothing };
    let settled = now.plus_ms(-RECALL_MS);
    let last = waiting.iter().map(|(_, last)| *last).max().unwrap_or(first);
    let patient = first.plus_ms(PATIENCE_MS);
    if first > settled || (last > settled && now < patient) {
        let still = last.plus_ms(RECALL_MS).min(patient);
        return Next::Wait(quiet.over(still, ahead));
    }
    match quiet.over(now, ahead) {
        awake if awake > now => Next::Wait(awake),
        _ => Next::Tell(settled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NIGHT: Quiet = Quiet { from: 20 * 60, until: 7 * 60 };
    const SECOND: i64 = 1_000;

    fn at(day: &str, hour: i64, minute: i64) -> Moment {
        let day: Day = day.parse().unwrap();
        day.start_utc().plus_ms((hour * 60 + minute) * MINUTE_MS)
    }

    fn utc(_: Moment) -> i32 {
        0
    }

    /// Stockholm around the change of clocks on 25 October 2026, 01:00 UTC.
    fn stockholm(moment: Moment) -> i32 {
        if moment < at("2026-10-25", 1, 0) { 120 } else { 60 }
    }

    #[test]
    fn what_is_bundled_is_told_together_on_monday_morning() {
        let paris = |_: Moment| 60;
        // Wednesday 25 and Friday 27 November 2026; Monday morning is 07:00 in UTC.
        let monday = at("2026-11-30", 7, 0);
        for since in [at("2026-11-25", 9, 0), at("2026-11-27", 16, 0), at("2026-11-30", 6, 59)] {
            let told = told_at(Telling::Bundled, since, paris);
            for rhythm in [Rhythm::AtOnce, Rhythm::Weekly] {
                assert_eq!(due(rhythm, NIGHT, told, paris), Some(monday), "{since:?} {rhythm:?}");
            }
            assert_eq!(due(Rhythm::Never, NIGHT, told, paris), None);
            assert_eq!(told_at(Telling::AtOnce, since, paris), since);
            assert_eq!(bundle_at(since, paris), monday);
        }
        let just_missed = told_at(Telling::Bundled, monday.plus_ms(-RECALL_MS + 1), paris);
        assert_eq!(due(Rhythm::AtOnce, NIGHT, just_missed, paris), Some(monday.plus_days(7)), "it can be taken back");
    }

    #[test]
    fn only_what_is_not_due_before_may_be_bundled() {
        let wednesday = at("2026-11-25", 9, 0);
        for (due, may) in [(None, true), (Some("2026-11-29"), false), (Some("2026-11-30"), true)] {
            let due = due.map(|day: &str| day.parse().unwrap());
            assert_eq!(may_bundle(due, wednesday, |_| 0), may, "{due:?}");
        }
        for (day, end) in [("2026-11-23", "2026-11-29"), ("2026-11-25", "2026-11-29"), ("2026-11-29", "2026-11-29")] {
            assert_eq!(week_ends(day.parse().unwrap()).to_string(), end);
        }
    }

    #[test]
    fn nothing_waits_for_what_is_bundled() {
        let now = at("2026-11-25", 9, 0);
        let (fresh, ahead) = (now.plus_ms(-RECALL_MS), now.plus_days(5));
        assert_eq!(next(&[(fresh, fresh), (ahead, ahead)], NIGHT, now, |_| 0), Next::Tell(fresh));
        assert_eq!(next(&[(ahead, ahead)], NIGHT, now, |_| 0), Next::Nothing);
        // About the same task something happened now, too: it is told once its patience is over.
        let merged = [(fresh, ahead)];
        assert_eq!(
            next(&merged, NIGHT, now, |_| 0),
            Next::Wait(fresh.plus_ms(PATIENCE_MS).min(now.plus_ms(RECALL_MS)))
        );
        assert!(matches!(next(&merged, NIGHT, fresh.plus_ms(PATIENCE_MS), |_| 0), Next::Tell(_)));
    }

    #[test]
    fn the_night_is_quiet_and_the_day_is_not() {
        for (hour, minute, day, until) in [
            (6, 59, "2026-11-24", (7, 0)),
            (7, 0, "2026-11-24", (7, 0)),
            (19, 59, "2026-11-24", (19, 59)),
            (20, 0, "2026-11-25", (7, 0)),
            (23, 30, "2026-11-25", (7, 0)),
        ] {
            let (hour_after, minute_after) = until;
            let (from, until) = (at("2026-11-24", hour, minute), at(day, hour_after, minute_after));
            assert_eq!(NIGHT.over(from, utc), until, "{hour}:{minute}");
        }
        assert_eq!(NIGHT.over(at("2026-11-24", 20, 0).plus_ms(17), utc), at("2026-11-25", 7, 0));
        let never = Quiet { from: 0, until: 0 };
        assert_eq!(never.over(at("2026-11-24", 3, 0), utc), at("2026-11-24", 3, 0));
        let noon = Quiet { from: 12 * 60, until: 13 * 60 };
        assert_eq!(noon.over(at("2026-11-24", 12, 15), utc), at("2026-11-24", 13, 0));
        assert_eq!(noon.over(at("2026-11-24", 23, 0), utc), at("2026-11-24", 23, 0));
    }

    #[test]
    fn a_night_in_which_clocks_change_ends_at_seven_all_the_same() {
        // 22:00 on Saturday in Stockholm is 20:00 UTC; seven on Sunday is 06:00 UTC, an hour later than the day before.
        assert_eq!(NIGHT.over(at("2026-10-24", 20, 0), stockholm), at("2026-10-25", 6, 0));
        assert_eq!(NIGHT.over(at("2026-10-23", 20, 0), stockholm), at("2026-10-24", 5, 0));
    }

    #[test]
    fn a_day_begins_at_midnight_of_that_very_night() {
        for (day, midnight) in [
            ("2026-11-23", at("2026-11-22", 23, 0)),
            ("2026-07-01", at("2026-06-30", 22, 0)),
            ("2026-10-25", at("2026-10-24", 22, 0)),
            ("2026-10-26", at("2026-10-25", 23, 0)),
        ] {
            assert_eq!(begins(day.parse().unwrap(), stockholm), midnight, "{day}");
        }
    }

    #[test]
    fn mondays_mail_comes_at_eight_on_the_readers_clock() {
        for (from, monday) in [
            (at("2026-11-20", 12, 0), at("2026-11-23", 7, 0)),
            (at("2026-11-23", 6, 59), at("2026-11-23", 7, 0)),
            (at("2026-11-23", 7, 0), at("2026-11-30", 7, 0)),
            // Still Sunday in UTC, Monday in Stockholm.
            (at("2026-11-22", 23, 30), at("2026-11-23", 7, 0)),
            // Across the change of clocks.
            (at("2026-10-23", 12, 0), at("2026-10-26", 7, 0)),
            (at("2026-10-16", 12, 0), at("2026-10-19", 6, 0)),
        ] {
            assert_eq!(next_monday(from, stockholm), monday, "{}", from.day_utc());
        }
    }

    #[test]
    fn an_ask_is_due_when_it_can_no_longer_be_taken_back_and_nobody_sleeps() {
        let asked = at("2026-11-24", 12, 0);
        assert_eq!(due(Rhythm::AtOnce, NIGHT, asked, utc), Some(asked.plus_ms(RECALL_MS)));
        assert_eq!(
            due(Rhythm::AtOnce, NIGHT, at("2026-11-24", 19, 59).plus_ms(45 * SECOND), utc),
            Some(at("2026-11-25", 7, 0))
        );
        assert_eq!(due(Rhythm::Weekly, NIGHT, asked, utc), Some(at("2026-11-30", 8, 0)));
        // Who sleeps until nine on Mondays gets it at nine.
        assert_eq!(due(Rhythm::Weekly, Quiet { from: 0, until: 9 * 60 }, asked, utc), Some(at("2026-11-30", 9, 0)));
        assert_eq!(due(Rhythm::Never, NIGHT, asked, utc), None);
    }

    #[test]
    fn things_of_one_moment_are_told_together() {
        let noon = at("2026-11-24", 12, 0);
        let after = |seconds: i64| noon.plus_ms(seconds * SECOND);
        let one = |seconds: i64| (after(seconds), after(seconds));
        assert_eq!(next(&[], NIGHT, noon, utc), Next::Nothing);
        assert_eq!(next(&[one(0)], NIGHT, after(29), utc), Next::Wait(after(30)));
        assert_eq!(next(&[one(0)], NIGHT, after(30), utc), Next::Tell(after(0)));
        // Another one came five seconds ago: both wait for it.
        assert_eq!(next(&[one(0), one(25)], NIGHT, after(30), utc), Next::Wait(after(55)));
        assert_eq!(next(&[one(0), one(25)], NIGHT, after(55), utc), Next::Tell(after(25)));
        // They keep coming: after five minutes the mail goes, without what can still be taken back.
        let stream: Vec<_> = (0..=15).map(|n| one(n * 20)).collect();
        assert_eq!(next(&stream, NIGHT, after(299), utc), Next::Wait(after(300)));
        assert_eq!(next(&stream, NIGHT, after(300), utc), Next::Tell(after(270)));
        // Asked in the evening, told in the morning.
        let late = at("2026-11-24", 21, 0);
        assert_eq!(next(&[(late, late)], NIGHT, late.plus_ms(RECALL_MS), utc), Next::Wait(at("2026-11-25", 7, 0)));
    }

    #[test]
    fn every_word_reads_back() {
        for kind in [NewsKind::Asked, NewsKind::Told, NewsKind::Answered] {
            assert_eq!(NewsKind::parse(kind.as_str()), Some(kind));
            assert_eq!(Wishes::default().without(kind).of(kind), Rhythm::Never);
        }
        for rhythm in [Rhythm::AtOnce, Rhythm::Weekly, Rhythm::Never] {
            assert_eq!(Rhythm::parse(rhythm.as_str()), Some(rhythm));
        }
    }

    proptest! {
        #[test]
        fn nobody_is_ever_woken(from in 0u16..1440, until in 0u16..1440, ms in 0i64..40_000_000_000, ahead in -720i32..840) {
            let quiet = Quiet { from, until };
            let start = Moment(1_780_000_000_000 + ms);
            let over = quiet.over(start, |_| ahead);
            prop_assert!(over >= start && over.0 - start.0 <= Moment::DAY_MS);
            prop_assert_eq!(quiet.over(over, |_| ahead), over);
        }

        #[test]
        fn what_can_be_taken_back_is_never_told_and_all_else_is_in_time(
            gaps in proptest::collection::vec(0i64..120_000, 1..12), later in 0i64..1_000_000,
        ) {
            let always = Quiet { from: 0, until: 0 };
            let mut moment = at("2026-11-24", 12, 0);
            let mut waiting = Vec::new();
            for gap in gaps {
                moment = moment.plus_ms(gap);
                waiting.push((moment, moment));
            }
            let now = moment.plus_ms(later);
            match next(&waiting, always, now, utc) {
                Next::Nothing => prop_assert!(false, "something waits"),
                Next::Wait(until) => {
                    prop_assert!(until > now);
                    prop_assert!(until.0 <= waiting[0].0.0 + PATIENCE_MS);
                }
                Next::Tell(until) => {
                    prop_assert!(until.0 + RECALL_MS <= now.0);
                    prop_assert!(waiting.iter().any(|(first, _)| *first <= until));
                }
            }
        }
    }
}
