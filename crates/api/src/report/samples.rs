//! Reports to count and to narrow.

use super::{ReportTask, ReportView};
use veranda_terms::{Day, Lang, Level, PersonName, Randomness, TaskId, Title};

/// The same id for all: nothing here looks at it.
struct Same;

impl Randomness for Same {
    fn bytes16(&mut self) -> [u8; 16] {
        [7; 16]
    }
}

/// A day of November 2026.
pub fn day(number: u32) -> Day {
    Day::of(2026, 11, number).expect("a day of November")
}

/// A task told first for one day, now for another, done on a third.
pub fn task(promised: Option<u32>, date: Option<u32>, done: Option<u32>) -> ReportTask {
    ReportTask {
        id: TaskId::fresh(&mut Same),
        title: Some(Title::parse("Packaging").expect("a title")),
        milestone: false,
        stage: Some(Title::parse("Planned").expect("a title")),
        owners: vec![PersonName::parse("Jonas Lind").expect("a name")],
        promised: promised.map(day),
        date: date.map(day),
        why: date.filter(|_| promised != date).map(|_| Title::parse("The photos came late").expect("a title")),
        done: done.map(|number| day(number).start_utc().plus_ms(12 * 3_600_000)),
    }
}

/// A report with these tasks.
pub fn report(tasks: Vec<ReportTask>) -> ReportView {
    ReportView {
        project_name: Title::parse("Webshop relaunch").expect("a title"),
        client_name: Title::parse("Skogholm").expect("a title"),
        firm_name: Title::parse("Halden & Rask").expect("a title"),
        level: Level::Details,
        lang: Lang::En,
        passed_on: None,
        released: None,
        tasks,
        turns: Vec::new(),
        changes: Vec::new(),
    }
}
