use super::super::tests::{Count, asked};
use super::super::{Closed, Reply};
use super::*;
use crate::plan::{self, HouseStage, StageNames};
use veranda_terms::{AskId, ContactRole, Form, InternalText, Title, WorkflowId};

/// A task in review whose approval was given at five, and what stands around it.
struct Given {
    workflow: Workflow,
    task: Task,
    ask: Ask,
    who: PersonId,
    ids: Count,
}

const GIVEN: Moment = Moment(5);

fn stage(workflow: &Workflow, stage: HouseStage) -> Stage {
    workflow.stages[stage as usize].clone()
}

fn given(undo_until: Option<Moment>) -> Given {
    let mut ids = Count(0);
    let who = PersonId::fresh(&mut ids);
    let mut of_stages = Count(100);
    let title = |text: &str| Title::parse(text).unwrap();
    let names =
        |_| StageNames { name: title("x"), client_name: title("x"), sentence: Some(title("May we?")), unlocks: None };
    let stage_id = || veranda_terms::StageId::fresh(&mut of_stages);
    let workflow = plan::house_workflow(WorkflowId::fresh(&mut ids), stage_id, names);
    let review = stage(&workflow, HouseStage::ClientReview);
    let ask = Ask { undo_until, opened_by_stage: Some(review.id), ..asked(Form::Approve, &mut ids) };
    let by = Actor::Person(ask.by);
    let label = InternalText::parse_line("Logo").unwrap();
    let task = plan::create(ask.task, ask.project, &review, 0, plan::New::titled(label), by, Moment(0)).next;
    let closed = ask.close(who, ContactRole::Decides, Reply::Approve, GIVEN).unwrap().next.leaving(&task, &workflow);
    let next = closed.goes_to(&task, &workflow).expect("approved, it is built").clone();
    let task = plan::place(task, &next, 0, &[], &workflow, who, GIVEN).next;
    Given { workflow, task, ask: closed, who, ids }
}

impl Given {
    fn around<'a>(&'a self, asks: &'a [Ask]) -> Around<'a> {
        Around { task: &self.task, asks, workflow: &self.workflow }
    }

    fn undone(&self, who: PersonId, at: Moment, asks: &[Ask]) -> Result<Change<Ask>, UndoRefused> {
        self.ask.clone().reopen(who, at, self.around(asks))
    }

    fn moved(mut self, to: HouseStage) -> Self {
        self.task.stage = stage(&self.workflow, to).id;
        self
    }
}

#[test]
fn an_answer_is_taken_back_within_ten_minutes_and_its_task_goes_back() {
    let given = given(None);
    assert_eq!(given.ask.undo_until(given.around(&[])), Some(GIVEN.plus_ms(UNDO_MS)));
    let change = given.undone(given.who, GIVEN.plus_ms(UNDO_MS - 1), &[]).unwrap();
    assert_eq!((&change.next.closed, change.next.reopened.map(|back| back.by)), (&None, Some(given.who)));
    assert_eq!((change.journal[0].event, change.journal[0].shared_with), (Event::AskReopened, SharedWith::Client));
    let back = given.ask.goes_back_to(given.around(&[])).map(|stage| stage.id);
    assert_eq!(back, Some(stage(&given.workflow, HouseStage::ClientReview).id));
    assert_eq!(given.undone(given.who, GIVEN.plus_ms(UNDO_MS), &[]), Err(UndoRefused::Over));
    assert_eq!(given.undone(given.ask.by, Moment(6), &[]), Err(UndoRefused::NotYours));
    let open = Ask { closed: None, ..given.ask.clone() };
    assert_eq!(open.reopen(given.who, Moment(6), given.around(&[])), Err(UndoRefused::Open));
}

#[test]
fn once_work_has_gone_on_it_is_too_late() {
    let moved = given(None).moved(HouseStage::GoLive);
    assert_eq!(moved.undone(moved.who, Moment(6), &[]), Err(UndoRefused::WentOn));
    assert_eq!(moved.ask.undo_until(moved.around(&[])), None);
    let mut finished = given(None);
    finished.task.done = Some(Moment(6));
    assert_eq!(finished.undone(finished.who, Moment(7), &[]), Err(UndoRefused::WentOn));
    let mut given = given(None);
    let later = Ask { id: AskId::fresh(&mut given.ids), since: Moment(6), closed: None, ..given.ask.clone() };
    assert_eq!(given.undone(given.who, Moment(7), std::slice::from_ref(&later)), Err(UndoRefused::WentOn));
    // What was asked and taken back again has left nothing on the client's side, and says nothing there.
    let closed = Closed { at: Moment(7), by: later.by, outcome: Outcome::Withdrawn, left_in: None };
    let withdrawn = Ask { closed: Some(closed), ..later };
    assert!(given.undone(given.who, Moment(8), &[withdrawn]).is_ok());
}

#[test]
fn a_named_moment_holds_whatever_the_firm_has_done_and_not_a_moment_longer() {
    let until = Moment(10_000_000);
    let given = given(Some(until)).moved(HouseStage::GoLive);
    assert_eq!(given.ask.undo_until(given.around(&[])), Some(until));
    assert!(given.undone(given.who, until.plus_ms(-1), &[]).is_ok());
    assert_eq!(given.undone(given.who, until, &[]), Err(UndoRefused::Over));
    // The firm has moved it on: there it stays.
    assert_eq!(given.ask.goes_back_to(given.around(&[])), None);
}

#[test]
fn what_the_client_does_not_see_decides_nothing() {
    // The internal check appears in Design: seen from outside, the task has not been moved.
    let mut given = given(None);
    given.task.stage = stage(&given.workflow, HouseStage::Design).id;
    given.ask.closed.as_mut().unwrap().left_in = Some(given.task.stage);
    let given = given.moved(HouseStage::InternalCheck);
    assert!(given.undone(given.who, Moment(6), &[]).is_ok());
}

#[test]
fn a_signature_and_what_the_firm_took_back_stay() {
    for outcome in [
        Outcome::Withdrawn,
        Outcome::Signed {
            text: "We agree.".to_owned(),
            name: "Maja".to_owned(),
            strength: veranda_terms::Strength::Proved,
        },
    ] {
        let mut given = given(Some(Moment(10_000_000)));
        given.ask.closed.as_mut().unwrap().outcome = outcome;
        assert_eq!(given.ask.undo_until(given.around(&[])), None);
        assert_eq!(given.undone(given.who, Moment(6), &[]), Err(UndoRefused::Over));
    }
}

#[test]
fn an_ask_no_stage_had_opened_takes_its_task_nowhere_and_back_nowhere() {
    let mut given = given(None);
    given.ask.opened_by_stage = None;
    assert_eq!(given.ask.goes_back_to(given.around(&[])), None);
    assert!(given.undone(given.who, Moment(6), &[]).is_ok());
}
