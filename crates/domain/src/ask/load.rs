//! How much somebody has been asked already, before one more ask.

use super::Ask;
use veranda_terms::{ContactRole, Day, PersonId, policy};

/// What waits for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// How many asks.
    pub asks: u32,
    /// How many minutes they take together.
    pub minutes: u32,
}

impl Load {
    /// What of these asks is this person's to close until a day: open, not the firm's turn, asked of them or of anybody, allowed to them, and not
    /// due later. What has no date counts: nobody knows that it can wait.
    pub fn of<'a>(asks: impl IntoIterator<Item = &'a Ask>, who: PersonId, role: ContactRole, until: Day) -> Self {
        asks.into_iter()
            .filter(|ask| {
                ask.closed.is_none()
                    && !ask.waits_on_us()
                    && ask.of.includes(who)
                    && policy::may_close(role, ask.form.action())
                    && ask.due.is_none_or(|due| due <= until)
            })
            .fold(Self::default(), |sum, ask| Self {
                asks: sum.asks + 1,
                minutes: sum.minutes + u32::from(ask.minutes),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::{Closed, NewAsk, Telling};
    use veranda_terms::{AskId, Asked, Form, Moment, Outcome, ProjectId, Randomness, TaskId, Title};

    struct Count(u8);
    impl Randomness for Count {
        fn bytes16(&mut self) -> [u8; 16] {
            self.0 += 1;
            [self.0; 16]
        }
    }

    #[test]
    fn what_somebody_can_close_this_week_is_counted_and_nothing_else() {
        let mut ids = Count(0);
        let (maja, per) = (PersonId::fresh(&mut ids), PersonId::fresh(&mut ids));
        let sunday = Day(20_000);
        let ask = |form: Form, of: Asked, minutes: u16, due: Option<Day>| {
            let mut ids = Count(50);
            let (sentence, telling) = (Title::parse("Fine?").unwrap(), Telling::AtOnce);
            let new = NewAsk {
                form,
                own: None,
                of,
                sentence,
                unlocks: None,
                minutes: Some(minutes),
                due,
                undo_until: None,
                telling,
            };
            let place = (ProjectId::fresh(&mut ids), TaskId::fresh(&mut ids));
            new.opened(place, AskId::fresh(&mut ids), per, Moment(0))
        };
        let of = |person| Asked::People { people: vec![person] };
        let closed = Closed { at: Moment(1), by: maja, outcome: Outcome::Approved, left_in: None };
        let asks = [
            ask(Form::Approve, of(maja), 1, Some(sunday)),
            ask(Form::Review, Asked::Client, 2, None),
            ask(Form::Review, of(maja), 4, Some(sunday.plus(1))),
            ask(Form::Review, of(per), 8, None),
            Ask { closed: Some(closed), ..ask(Form::Approve, of(maja), 16, None) },
            ask(Form::AnswerText, Asked::Client, 32, Some(sunday.plus(-30))),
        ];
        let load = |who, role| Load::of(&asks, who, role, sunday);
        assert_eq!(load(maja, ContactRole::Decides), Load { asks: 3, minutes: 35 });
        assert_eq!(load(maja, ContactRole::TakesPart), Load { asks: 2, minutes: 34 });
        assert_eq!(load(maja, ContactRole::Looks), Load::default());
        assert_eq!(load(per, ContactRole::TakesPart), Load { asks: 3, minutes: 42 });
    }
}
