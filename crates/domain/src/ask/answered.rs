//! Whose move a task is after an answer.

use super::Ask;
use veranda_terms::{Outcome, PersonId};

/// The answer on a task that is this person's to go on from: the last one, to what they asked, while nothing is open there.
/// What was taken back is no answer.
pub fn to_go_on_from<'a>(asks: impl IntoIterator<Item = &'a Ask>, me: PersonId) -> Option<&'a Ask> {
    let mut last: Option<&Ask> = None;
    for ask in asks {
        let Some(closed) = &ask.closed else { return None };
        let later = |other: &Ask| other.closed.as_ref().is_none_or(|earlier| earlier.at <= closed.at);
        if closed.outcome != Outcome::Withdrawn && last.is_none_or(later) {
            last = Some(ask);
        }
    }
    last.filter(|ask| ask.by == me)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::{Closed, NewAsk, Telling};
    use veranda_terms::{AskId, Asked, Form, Moment, ProjectId, Randomness, TaskId, Title};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    #[test]
    fn the_last_answer_is_for_who_asked_unless_something_is_open_again() {
        let mut ids = Count(0);
        let (ines, mira, maja) = (PersonId::fresh(&mut ids), PersonId::fresh(&mut ids), PersonId::fresh(&mut ids));
        let place = (ProjectId::fresh(&mut ids), TaskId::fresh(&mut ids));
        let ask = |number: u8, by: PersonId, closed: Option<(i64, Outcome)>| {
            let new = NewAsk {
                form: Form::AnswerText,
                own: None,
                of: Asked::Client,
                sentence: Title::parse("Fine?").unwrap(),
                unlocks: None,
                minutes: None,
                due: None,
                undo_until: None,
                telling: Telling::AtOnce,
            };
            let opened = new.opened(place, AskId::fresh(&mut Count(number)), by, Moment(0));
            let closed = closed.map(|(at, outcome)| Closed { at: Moment(at), by: maja, outcome, left_in: None });
            Ask { closed, ..opened }
        };
        let yes = |at| Some((at, Outcome::Reviewed));
        let (first, second) = (ask(50, ines, yes(5)), ask(60, mira, yes(9)));
        let all = [first.clone(), second.clone()];
        assert_eq!(to_go_on_from(&all, mira), Some(&second));
        assert_eq!(to_go_on_from(&all, ines), None, "answered later was what Mira asked");
        assert_eq!(to_go_on_from(&[second.clone(), first.clone()], mira), Some(&second), "in any order");
        let back = ask(70, mira, Some((12, Outcome::Withdrawn)));
        assert_eq!(to_go_on_from(&[first.clone(), back], ines), Some(&first));
        assert_eq!(to_go_on_from(&[first, ask(80, mira, None)], ines), None, "something is open");
        assert_eq!(to_go_on_from(&[], ines), None);
    }
}
