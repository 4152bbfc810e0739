//! A small board for tests: lanes Brief, Design and Client review (where the client acts).

use super::Plan;
use veranda_api::client::{ClientAsk, Closed, Somebody};
use veranda_api::staff::{Holidays, StaffBoard, StaffCard, StaffProject, StaffStage};
use veranda_terms::{Action, Asked, Form, InternalText, Moment, Outcome, PersonName, StageId, TaskId, Title};

fn id<T: std::str::FromStr>(kind: u8, number: u8) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("{kind:08x}-0000-4000-8000-0000000000{number:02x}").parse().unwrap()
}

pub(crate) fn task(number: u8) -> TaskId {
    id(1, number)
}

pub(crate) fn stage(number: u8) -> StageId {
    id(2, number)
}

pub(crate) fn somebody(number: u8) -> Somebody {
    Somebody { id: id(5, number), name: PersonName::parse("Ines Duarte").unwrap() }
}

pub(crate) fn internal(number: u8, in_stage: u8, rank: i64) -> StaffCard {
    StaffCard {
        id: task(number),
        project: id(3, 1),
        stage: stage(in_stage),
        rank,
        title: InternalText::parse_line("A task").unwrap(),
        shared: None,
        client_title: None,
        owners: vec![],
        asks: vec![],
        partner: None,
        partners: 0,
        team_date: None,
        client_date: None,
        was: None,
        why: None,
        milestone: false,
        done: None,
        client_remarks: 0,
        notes: 0,
        ticked: 0,
        items: 0,
        labels: vec![],
        waiting: None,
        reminders: vec![],
        waits_for: vec![],
        behind: None,
    }
}

pub(crate) fn card(number: u8, in_stage: u8, rank: i64) -> StaffCard {
    StaffCard { shared: Some(Moment(0)), ..internal(number, in_stage, rank) }
}

pub(crate) fn ask(number: u8, form: Form, since: Moment) -> ClientAsk {
    ClientAsk {
        id: id(4, number),
        form,
        own: None,
        of: Asked::Client,
        sentence: Title::parse("Is this right?").unwrap(),
        unlocks: None,
        minutes: 5,
        since,
        due: None,
        by: somebody(1),
        undo_until: None,
        reopened: None,
        word: None,
        handed: None,
        closed: None,
    }
}

pub(crate) fn closed(ask: ClientAsk) -> ClientAsk {
    let closed = Closed { at: ask.since, by: somebody(2), outcome: Outcome::Reviewed, undo: None };
    ClientAsk { closed: Some(closed), ..ask }
}

pub(crate) fn plan(cards: Vec<StaffCard>) -> Plan {
    let stage = |number: u8, name: &str, client_acts: bool| StaffStage {
        id: stage(number),
        name: Title::parse(name).unwrap(),
        client_name: Some(Title::parse(name).unwrap()),
        shown_as: None,
        client_acts,
        default_ask: client_acts.then_some(Action::Approve),
        finished: false,
    };
    let project = StaffProject {
        id: id(3, 1),
        client: id(6, 1),
        client_name: Title::parse("Skogholm").unwrap(),
        name: Title::parse("Webshop relaunch").unwrap(),
        shared: true,
        collected: false,
        stages: vec![stage(0, "Brief", false), stage(1, "Design", false), stage(2, "Client review", true)],
        labels: vec![],
        unmapped: vec![],
        contacts: vec![],
        holidays: Holidays::default(),
        prepared: Vec::new(),
        archived: None,
    };
    Plan::new(StaffBoard { project, cards })
}

/// The numbers of the tasks in each lane.
pub(crate) fn lanes_of(plan: &Plan) -> Vec<Vec<u8>> {
    let number = |id: &TaskId| (0..=u8::MAX).find(|number| task(*number) == *id).unwrap();
    plan.lanes().iter().map(|lane| lane.tasks.iter().map(number).collect()).collect()
}
