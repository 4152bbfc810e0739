//! Views as tests need them.

use std::str::FromStr;
use veranda_api::client::{ClientAsk, ClientCard, Reader, Somebody};
use veranda_terms::{Asked, ContactRole, Form, Lang, Moment, PersonName, Title};

/// The id with this number.
pub fn id<T: FromStr<Err: std::fmt::Debug>>(number: u32) -> T {
    format!("{number:08x}-0000-4000-8000-000000000000").parse().unwrap()
}

fn title(text: &str) -> Title {
    Title::parse(text).unwrap()
}

fn somebody(number: u32, name: &str) -> Somebody {
    Somebody { id: id(number), name: PersonName::parse(name).unwrap() }
}

/// A contact who decides.
pub fn anna() -> Reader {
    Reader {
        id: id(1000),
        name: PersonName::parse("Anna Berg").unwrap(),
        role: ContactRole::Decides,
        lang: Lang::En,
        last_here: None,
        client: id(1),
        client_name: title("Skogholm"),
        firm_name: title("Halden & Rask"),
        away: None,
        looking: None,
    }
}

/// A task without asks, with the firm.
pub fn card(number: u32) -> ClientCard {
    ClientCard {
        id: id(number),
        project: id(1),
        stage: id(1),
        title: title(&format!("Task {number}")),
        owners: Vec::new(),
        asks: Vec::new(),
        milestone: false,
        date: None,
        was: None,
        why: None,
        done: None,
        partner: None,
        remarks: 0,
        shared: Moment(i64::from(number)),
    }
}

/// An open ask of everybody.
pub fn ask(number: u32, form: Form) -> ClientAsk {
    ClientAsk {
        id: id(number),
        form,
        own: None,
        of: Asked::Client,
        sentence: title("Say yes"),
        unlocks: None,
        minutes: 5,
        since: Moment(0),
        due: None,
        by: somebody(2000, "Ines Duarte"),
        undo_until: None,
        reopened: None,
        word: None,
        handed: None,
        closed: None,
    }
}
