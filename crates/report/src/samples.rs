//! A project to write reports about.

use veranda_api::report::{Changed, Moved, PassedOn, Released, ReportChange, ReportTask, ReportTurn, ReportView};
use veranda_terms::{
    Action, AskId, ClientText, Day, Health, Lang, Level, Moment, PersonName, Randomness, TaskId, Title,
};

/// Ids that count up, so that every sample has its own.
struct Counting(u8);

impl Randomness for Counting {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 = self.0.wrapping_add(1);
        [self.0; 16]
    }
}

/// The day it is.
pub fn today() -> Day {
    day(2026, 11, 23)
}

/// A day of the samples.
pub fn day(year: i32, month: u32, number: u32) -> Day {
    Day::of(year, month, number).expect("a day of the calendar")
}

/// A title.
pub fn title(text: &str) -> Title {
    Title::parse(text).expect("a title")
}

/// A name.
pub fn name(text: &str) -> PersonName {
    PersonName::parse(text).expect("a name")
}

fn noon(day: Day) -> Moment {
    day.start_utc().plus_ms(12 * 3_600_000)
}

/// A report about nothing yet.
pub fn empty(lang: Lang) -> ReportView {
    ReportView {
        project_name: title("Webshop relaunch"),
        client_name: title("Skogholm"),
        firm_name: title("Halden & Rask"),
        level: Level::Details,
        lang,
        passed_on: None,
        released: None,
        tasks: Vec::new(),
        turns: Vec::new(),
        changes: Vec::new(),
    }
}

/// A task: title, first date, date now, done.
pub fn task(at: u8, name: &str, promised: Option<Day>, date: Option<Day>, done: Option<Day>) -> ReportTask {
    ReportTask {
        id: TaskId::fresh(&mut Counting(at)),
        title: Some(title(name)),
        milestone: false,
        stage: None,
        owners: Vec::new(),
        promised,
        date,
        why: None,
        done: done.map(noon),
    }
}

/// Something that waits.
pub fn turn(at: u8, action: Action, name: &str, of: &[&str], since: Day, due: Option<Day>, minutes: u16) -> ReportTurn {
    ReportTurn {
        id: AskId::fresh(&mut Counting(at)),
        action,
        own: None,
        title: Some(title(name)),
        sentence: None,
        unlocks: None,
        of: of.iter().map(|each| self::name(each)).collect(),
        since: noon(since),
        due,
        minutes,
    }
}

fn change(at: Day, name: &str, by: Option<&str>, what: Changed) -> ReportChange {
    ReportChange { at: noon(at), title: title(name), by: by.map(self::name), what }
}

/// A judgement.
pub fn released(health: Health) -> Released {
    Released {
        health,
        first: Some(day(2026, 12, 14)),
        last: Some(day(2026, 12, 21)),
        words: ClientText::parse(
            "Packaging took a week longer than we thought, because the printer changed its slots. Everything after it \
             has room to spare.\n\nWhat would help: the shipping table by Friday.",
        )
        .expect("words"),
        by: name("Ines Duarte"),
        at: noon(day(2026, 11, 20)),
    }
}

/// A project in full swing.
pub fn full(lang: Lang) -> ReportView {
    let d = |month, number| Some(day(2026, month, number));
    let mut tasks = vec![
        task(1, "Brief signed", d(9, 28), d(9, 28), d(9, 28)),
        task(2, "Site map", d(10, 9), d(10, 9), d(10, 8)),
        task(3, "Interviews with six dealers", d(10, 14), d(10, 14), d(10, 14)),
        task(4, "Brand book", d(10, 23), d(10, 30), d(10, 30)),
        task(5, "Checkout flow", d(10, 30), d(10, 30), d(10, 29)),
        task(6, "Product photos, first series", d(11, 6), d(11, 6), d(11, 5)),
        task(7, "Payment by invoice", d(11, 11), d(11, 11), d(11, 11)),
        task(8, "Palette approved", d(11, 17), d(11, 20), d(11, 20)),
        task(9, "Search that forgives typing errors", d(11, 20), d(11, 20), d(11, 19)),
        task(10, "Packaging approved", d(11, 26), d(11, 26), None),
        task(11, "Shipping table", d(11, 20), d(11, 20), None),
        task(12, "Help texts", d(11, 27), d(11, 27), None),
        task(13, "Product photos, second series", d(12, 2), d(12, 2), None),
        task(14, "Packaging printed", d(12, 4), d(12, 7), None),
        task(15, "Order tracking", d(12, 8), d(12, 8), None),
        task(16, "Checkout tested", d(12, 11), d(12, 11), None),
        task(17, "Training for the order desk", None, None, None),
        task(18, "Shop opens", d(12, 18), d(12, 18), None),
    ];
    for at in [0, 7, 9, 13, 15, 17] {
        tasks[at].milestone = true;
    }
    for (at, stage, owner) in [
        (9, "Waiting for your answer", "Jonas Lind"),
        (10, "Waiting for your answer", "Ines Duarte"),
        (11, "In the making", "Jonas Lind"),
        (12, "In the making", "Sara Mbeki"),
        (13, "Planned", "Jonas Lind"),
        (14, "In the making", "Tove Rask"),
        (15, "Planned", "Tove Rask"),
        (16, "Planned", "Ines Duarte"),
        (17, "Planned", "Ines Duarte"),
    ] {
        tasks[at].stage = Some(title(stage));
        tasks[at].owners = vec![name(owner)];
    }
    tasks[8].owners = vec![name("Tove Rask")];
    let mut turns = vec![
        turn(21, Action::Answer, "Shipping table", &["Per Skog"], day(2026, 11, 12), d(11, 20), 15),
        turn(22, Action::Approve, "Packaging approved", &["Maja Ekström"], day(2026, 11, 19), d(11, 26), 10),
        turn(23, Action::Review, "Help texts", &[], day(2026, 11, 21), None, 20),
    ];
    turns[0].sentence = Some(title("To which countries do you deliver, and at what price per kilo?"));
    turns[1].sentence = Some(title("Version 3 has the darker green you asked for. Shall we print it?"));
    turns[1].unlocks = Some(title("Printing starts Mon 30 Nov"));
    let ines = Some("Ines Duarte");
    let changes = vec![
        change(day(2026, 11, 21), "Help texts", ines, Changed::Asked(Action::Review)),
        change(day(2026, 11, 20), "Webshop relaunch", ines, Changed::Released(Health::Watch)),
        change(day(2026, 11, 20), "Palette approved", Some("Maja Ekström"), Changed::Closed(Action::Approve)),
        change(day(2026, 11, 20), "Palette approved", ines, Changed::Finished),
        change(
            day(2026, 11, 20),
            "Packaging printed",
            ines,
            Changed::Moved(Moved { from: Some(day(2026, 12, 4)), to: Some(day(2026, 12, 7)) }),
        ),
        change(day(2026, 11, 19), "Search that forgives typing errors", Some("Tove Rask"), Changed::Finished),
        change(day(2026, 11, 19), "Packaging approved", ines, Changed::Asked(Action::Approve)),
        change(day(2026, 11, 17), "Packaging approved", Some("Maja Ekström"), Changed::SentBack(Action::Approve)),
        change(day(2026, 11, 16), "Training for the order desk", ines, Changed::Shared),
        change(day(2026, 11, 12), "Shipping table", ines, Changed::Asked(Action::Answer)),
        change(day(2026, 11, 11), "Payment by invoice", Some("Tove Rask"), Changed::Finished),
    ];
    ReportView {
        passed_on: Some(PassedOn { by: name("Ines Duarte"), for_whom: title("The board"), until: day(2027, 1, 31) }),
        released: Some(released(Health::Watch)),
        tasks,
        turns,
        changes,
        ..empty(lang)
    }
}
