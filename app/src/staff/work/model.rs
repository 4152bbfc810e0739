//! What falls where on the page of one's own work.

use std::fmt;
use veranda_api::Route;
use veranda_api::reader::waits_on_us;
use veranda_api::staff::{WorkAsk, WorkTask};
use veranda_terms::{Day, Weekday};

/// When a task is due, as far as it matters today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// Before today.
    Overdue,
    /// Today.
    Today,
    /// Later in this week.
    ThisWeek,
    /// After this week, or without a date.
    Later,
}

impl When {
    /// All of them, most pressing first.
    pub const ALL: [When; 4] = [When::Overdue, When::Today, When::ThisWeek, When::Later];

    /// Where a day falls.
    pub fn of(due: Option<Day>, today: Day) -> Self {
        match due {
            Some(day) if day < today => When::Overdue,
            Some(day) if day == today => When::Today,
            Some(day) if day <= sunday_of(today) => When::ThisWeek,
            Some(_) | None => When::Later,
        }
    }
}

fn sunday_of(today: Day) -> Day {
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

/// The tasks that fall there, in their order.
pub fn falling(tasks: &[WorkTask], when: When, today: Day) -> Vec<WorkTask> {
    tasks.iter().filter(|task| When::of(task.due, today) == when).cloned().collect()
}

/// What the reader asked and is open: what the firm has to see to first, or what waits for those asked.
pub fn waiting(asks: &[WorkAsk], stuck: bool) -> Vec<WorkAsk> {
    asks.iter().filter(|one| waits_on_us(&one.ask) == stuck).cloned().collect()
}

/// What is shown of the page, as its address says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// Everything.
    #[default]
    All,
    /// The reader's tasks.
    Tasks,
    /// What they asked and those asked cannot go on with.
    Stuck,
    /// What they asked and waits.
    Waits,
    /// What was answered.
    Answers,
}

impl Shown {
    /// All of them, as they are offered.
    pub const ALL: [Shown; 5] = [Shown::All, Shown::Stuck, Shown::Tasks, Shown::Waits, Shown::Answers];

    /// What the part of an address after `?` asks for; everything if it is none of these.
    pub fn parse(search: &str) -> Self {
        let word = search.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("show="));
        Self::ALL.into_iter().find(|show| word == Some(show.word())).unwrap_or_default()
    }

    /// Whether this part of the page is shown.
    pub fn has(self, part: Shown) -> bool {
        self == Shown::All || self == part
    }

    const fn word(self) -> &'static str {
        match self {
            Shown::All => "all",
            Shown::Tasks => "tasks",
            Shown::Stuck => "stuck",
            Shown::Waits => "waits",
            Shown::Answers => "answers",
        }
    }
}

/// The address that shows it.
impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shown::All => Route::Work.fmt(f),
            part => write!(f, "{}?show={}", Route::Work, part.word()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_ends_on_sunday_and_what_has_no_date_comes_later() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let wednesday = day("2026-11-25");
        for (due, expected) in [
            (Some("2026-11-24"), When::Overdue),
            (Some("2026-11-25"), When::Today),
            (Some("2026-11-26"), When::ThisWeek),
            (Some("2026-11-29"), When::ThisWeek),
            (Some("2026-11-30"), When::Later),
            (None, When::Later),
        ] {
            assert_eq!(When::of(due.map(day), wednesday), expected, "{due:?}");
        }
        let sunday = day("2026-11-29");
        assert_eq!(When::of(Some(day("2026-11-30")), sunday), When::Later);
        assert_eq!(When::of(Some(sunday), sunday), When::Today);
    }

    #[test]
    fn what_is_shown_reads_back_from_its_address() {
        for show in Shown::ALL {
            let address = show.to_string();
            let search = address.split_once('?').map_or("", |(_, search)| search);
            assert_eq!(Shown::parse(search), show, "{address}");
            assert!(show.has(show) && Shown::All.has(show));
        }
        assert_eq!(Shown::parse("?show=nothing"), Shown::All);
        assert_eq!(Shown::parse("?x=1&show=waits"), Shown::Waits);
        assert!(!Shown::Tasks.has(Shown::Waits));
    }
}
