//! Handing an ask to a colleague, and taking it back.

use super::Ask;
use crate::{Actor, Change, Event, SharedWith};
use veranda_terms::{Asked, ContactRole, Day, Moment, PersonId, policy};

/// That somebody asked handed it to a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
    /// To whom.
    pub to: PersonId,
    /// What they said with it; at most [`Handed::WORDS`] characters.
    pub words: Option<String>,
    /// Of whom it was asked before.
    pub was: Asked,
    /// Until which day whoever handed it over is away, where that is why: then it goes back by itself.
    pub away: Option<Day>,
}

impl Handed {
    /// The longest sentence that goes with it, in characters.
    pub const WORDS: u32 = 500;
}

/// Why an ask was not handed on, or not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandRefused {
    /// The ask has been closed already.
    AlreadyClosed,
    /// It is not asked of whoever hands it on, or their role does not allow it; or somebody else did it.
    NotYours,
    /// The colleague may not close it, or is asked already.
    NotTheirs,
    /// It was handed to nobody.
    Nothing,
    /// A deputy answers for whoever it was asked of, and it goes back to them: it goes nowhere else meanwhile.
    StandsIn,
}

impl Ask {
    /// Hands it to a colleague, who sees the project: they are asked in the place of whoever hands it on. What was said of it
    /// before was theirs, and ends.
    ///
    /// # Errors
    /// Says why not.
    pub fn hand(
        self,
        (who, role): (PersonId, ContactRole),
        (to, their_role): (PersonId, ContactRole),
        words: Option<String>,
        at: Moment,
    ) -> Result<Change<Ask>, HandRefused> {
        if self.closed.is_some() {
            return Err(HandRefused::AlreadyClosed);
        }
        if self.handed.as_ref().is_some_and(|handed| handed.away.is_some()) {
            return Err(HandRefused::StandsIn);
        }
        let action = self.form.action();
        if !self.of.includes(who) || !policy::may_close(role, action) {
            return Err(HandRefused::NotYours);
        }
        if !self.of.may_be_handed(who, to) || !policy::may_close(their_role, action) {
            return Err(HandRefused::NotTheirs);
        }
        let of = self.of.with_instead(who, to);
        let journal = vec![self.entry(Event::AskHanded, Actor::Person(who), at, SharedWith::Client)];
        let handed = Some(Handed { at, by: who, to, words, was: self.of.clone(), away: None });
        Ok(Change { next: Ask { of, handed, word: None, ..self }, journal })
    }

    /// Takes it back, as whoever handed it on.
    ///
    /// # Errors
    /// Says why not.
    pub fn take_hand_back(self, who: PersonId, at: Moment) -> Result<Change<Ask>, HandRefused> {
        if self.closed.is_some() {
            return Err(HandRefused::AlreadyClosed);
        }
        let handed = self.handed.as_ref().ok_or(HandRefused::Nothing)?;
        if handed.by != who {
            return Err(HandRefused::NotYours);
        }
        let of = handed.was.clone();
        let journal = vec![self.entry(Event::AskHandedBack, Actor::Person(who), at, SharedWith::Client)];
        Ok(Change { next: Ask { of, handed: None, word: None, ..self }, journal })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{Count, asked};
    use veranda_terms::Form;

    const NOW: Moment = Moment(1_000);

    fn person(number: u8) -> PersonId {
        PersonId::fresh(&mut Count(number))
    }

    fn ask(of: Asked) -> Ask {
        Ask { of, ..asked(Form::Approve, &mut Count(0)) }
    }

    fn people(people: &[u8]) -> Asked {
        Asked::People { people: people.iter().map(|number| person(*number)).collect() }
    }

    fn handed(ask: Ask, to: u8, role: ContactRole) -> Result<Change<Ask>, HandRefused> {
        ask.hand((person(50), ContactRole::Decides), (person(to), role), Some("You know it.".to_owned()), NOW)
    }

    #[test]
    fn whoever_is_asked_is_replaced_by_a_colleague_and_takes_it_back_while_it_is_open() {
        for (of, after) in [(Asked::Client, people(&[60])), (people(&[50, 70]), people(&[60, 70]))] {
            let change = handed(ask(of.clone()), 60, ContactRole::Decides).unwrap();
            assert_eq!(change.journal[0].event, Event::AskHanded);
            assert_eq!(change.next.of, after);
            assert_eq!(change.next.clone().take_hand_back(person(60), NOW).unwrap_err(), HandRefused::NotYours);
            let back = change.next.take_hand_back(person(50), NOW).unwrap().next;
            assert_eq!((&back.of, &back.handed), (&of, &None));
            assert_eq!(back.take_hand_back(person(50), NOW).unwrap_err(), HandRefused::Nothing);
        }
    }

    #[test]
    fn only_a_colleague_who_may_close_it_and_is_not_asked_yet_takes_it() {
        assert_eq!(handed(ask(Asked::Client), 60, ContactRole::TakesPart).unwrap_err(), HandRefused::NotTheirs);
        assert_eq!(handed(ask(Asked::Client), 50, ContactRole::Decides).unwrap_err(), HandRefused::NotTheirs);
        assert_eq!(handed(ask(people(&[50, 60])), 60, ContactRole::Decides).unwrap_err(), HandRefused::NotTheirs);
    }

    #[test]
    fn only_who_may_close_it_hands_it_on_and_only_while_it_is_open() {
        assert_eq!(handed(ask(people(&[60])), 70, ContactRole::Decides).unwrap_err(), HandRefused::NotYours);
        let looks = (person(50), ContactRole::Looks);
        let refused = ask(Asked::Client).hand(looks, (person(60), ContactRole::Decides), None, NOW).unwrap_err();
        assert_eq!(refused, HandRefused::NotYours);
        let closed = ask(Asked::Client).withdraw(person(1), NOW, SharedWith::Client).unwrap().next;
        assert_eq!(closed.clone().take_hand_back(person(50), NOW).unwrap_err(), HandRefused::AlreadyClosed);
        assert_eq!(handed(closed, 60, ContactRole::Decides).unwrap_err(), HandRefused::AlreadyClosed);
    }
}
