use super::*;
use veranda_terms::{Randomness, Way};

pub(super) struct Count(pub(super) u8);
impl Randomness for Count {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

/// An open ask of anybody, in this form.
pub(super) fn asked(form: Form, ids: &mut Count) -> Ask {
    let new = NewAsk {
        form,
        own: None,
        of: Asked::Client,
        sentence: Title::parse("May we?").unwrap(),
        unlocks: None,
        minutes: None,
        due: None,
        undo_until: None,
        telling: Telling::AtOnce,
    };
    let place = (ProjectId::fresh(ids), TaskId::fresh(ids));
    new.opened(place, AskId::fresh(ids), PersonId::fresh(ids), Moment(0))
}

fn closed(form: Form, role: ContactRole, reply: Reply) -> Result<Outcome, AskRefused> {
    let mut ids = Count(0);
    let who = PersonId::fresh(&mut ids);
    let change = asked(form, &mut ids).close(who, role, reply, Moment(5))?;
    assert_eq!(change.journal[0].event, Event::AskClosed);
    Ok(change.next.closed.expect("it is closed").outcome)
}

fn signature(typed: &str) -> Reply {
    let name = |name: &str| PersonName::parse(name).unwrap();
    Reply::Sign(Signature { typed: name(typed), own: name("Maja Ekström"), strength: Strength::Proved })
}

fn contract() -> Form {
    Form::Sign { text: "We order the boxes.".to_owned() }
}

fn ways() -> Form {
    let way = |title: &str| Way { title: title.to_owned(), consequence: None };
    Form::Choose { ways: vec![way("Reduce"), way("Stop")] }
}

#[test]
fn a_signature_keeps_the_sentence_the_name_and_how_sure_it_was() {
    let signed = closed(contract(), ContactRole::Decides, signature("maja ekström")).unwrap();
    let kept = Outcome::Signed {
        text: "We order the boxes.".to_owned(),
        name: "maja ekström".to_owned(),
        strength: Strength::Proved,
    };
    assert_eq!(signed, kept);
}

#[test]
fn only_who_decides_signs_and_with_their_own_name() {
    assert_eq!(closed(contract(), ContactRole::TakesPart, signature("Maja Ekström")), Err(AskRefused::NotYours));
    assert_eq!(closed(contract(), ContactRole::Decides, signature("Per Skog")), Err(AskRefused::AnotherName));
    assert_eq!(closed(contract(), ContactRole::Decides, Reply::Approve), Err(AskRefused::DoesNotFit));
    assert_eq!(closed(Form::Approve, ContactRole::Decides, signature("Maja Ekström")), Err(AskRefused::DoesNotFit));
}

#[test]
fn one_of_the_ways_is_chosen_by_who_decides() {
    let chosen = Outcome::Chosen { option: 1, title: "Stop".to_owned() };
    assert_eq!(closed(ways(), ContactRole::Decides, Reply::Choose(1)), Ok(chosen));
    assert_eq!(closed(ways(), ContactRole::Decides, Reply::Choose(2)), Err(AskRefused::DoesNotFit));
    assert_eq!(closed(ways(), ContactRole::TakesPart, Reply::Choose(1)), Err(AskRefused::NotYours));
    assert_eq!(closed(ways(), ContactRole::Decides, Reply::Approve), Err(AskRefused::DoesNotFit));
}

#[test]
fn whatever_is_to_be_decided_can_be_sent_back_with_a_sentence() {
    for form in [Form::Approve, Form::Confirm, ways()] {
        let back = closed(form, ContactRole::Decides, Reply::AskChanges("Greener".to_owned())).unwrap();
        assert_eq!(back, Outcome::ChangesAsked { what: "Greener".to_owned() });
    }
    assert_eq!(closed(Form::Confirm, ContactRole::Decides, Reply::Approve), Ok(Outcome::Confirmed));
    assert_eq!(
        closed(contract(), ContactRole::Decides, Reply::AskChanges("Greener".to_owned())),
        Err(AskRefused::DoesNotFit)
    );
}

#[test]
fn a_day_and_a_figure_answer_what_asks_for_them_and_nothing_else() {
    let (day, figure) = (Day(20_000), Figure::of_thousandths(12_500).unwrap());
    let area = Form::AnswerNumber { unit: Some("m²".to_owned()) };
    let part = ContactRole::TakesPart;
    assert_eq!(closed(Form::AnswerDate, part, Reply::Date(day)), Ok(Outcome::AnsweredDate { day }));
    let answered = Outcome::AnsweredNumber { figure, unit: Some("m²".to_owned()) };
    assert_eq!(closed(area.clone(), part, Reply::Figure(figure)), Ok(answered));
    assert_eq!(closed(area, part, Reply::Date(day)), Err(AskRefused::DoesNotFit));
    assert_eq!(closed(Form::AnswerDate, part, Reply::Answer("soon".to_owned())), Err(AskRefused::DoesNotFit));
    assert_eq!(closed(Form::AnswerText, part, Reply::Figure(figure)), Err(AskRefused::DoesNotFit));
}
