//! What somebody asked says of an ask instead of answering it, and how the firm settles that.

use super::{Ask, Closed};
use crate::{Actor, Change, Event, SharedWith};
use veranda_terms::{AskWord, ContactRole, Day, Form, Moment, Outcome, PersonId, SlotId, policy};

/// What one of those asked has said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What.
    pub says: AskWord,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// That the firm has seen to it and asks again.
    pub settled: Option<Settled>,
}

/// That the firm asks again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: PersonId,
}

/// Why a word was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordRefused {
    /// The ask has been closed already.
    AlreadyClosed,
    /// It is not asked of this person, their role does not allow it, or somebody else said it.
    NotYours,
    /// It does not fit the ask: times where no meeting is asked for, or none of those that were said.
    DoesNotFit,
    /// The day or the time has passed.
    Passed,
    /// There is nothing of the kind to take back or to settle.
    Nothing,
}

impl Ask {
    /// Whether the firm has to see to it before those asked can go on.
    pub fn waits_on_us(&self) -> bool {
        self.closed.is_none() && self.word.as_ref().is_some_and(|word| word.is_open() && word.says.is_ours())
    }

    /// Takes a word instead of an answer; it takes the place of the one before. `today` is the speaker's own.
    ///
    /// # Errors
    /// Says why not.
    pub fn say(
        self,
        (who, role): (PersonId, ContactRole),
        says: AskWord,
        at: Moment,
        today: Day,
    ) -> Result<Change<Ask>, WordRefused> {
        self.is_theirs_to_speak_of(who, role)?;
        let event = match &says {
            AskWord::Later { until } if *until <= today => return Err(WordRefused::Passed),
            AskWord::Later { .. } => Event::AskPutOff,
            AskWord::Stuck { .. } => Event::AskStuck,
            AskWord::OtherTimes { .. } if !matches!(self.form, Form::Meet { .. }) => {
                return Err(WordRefused::DoesNotFit);
            }
            AskWord::OtherTimes { times } if times.iter().any(|(_, time)| *time <= at) => {
                return Err(WordRefused::Passed);
            }
            AskWord::OtherTimes { .. } => Event::AskOtherTimes,
        };
        let journal = vec![self.entry(event, Actor::Person(who), at, SharedWith::Client)];
        let word = Some(Word { says, by: who, at, settled: None });
        Ok(Change { next: Ask { word, ..self }, journal })
    }

    /// Takes a word back, as whoever said it.
    ///
    /// # Errors
    /// Says why not.
    pub fn take_word_back(self, who: PersonId, at: Moment) -> Result<Change<Ask>, WordRefused> {
        let word = self.open_word()?;
        if word.by != who {
            return Err(WordRefused::NotYours);
        }
        let journal = vec![self.entry(Event::AskWordTakenBack, Actor::Person(who), at, SharedWith::Client)];
        Ok(Change { next: Ask { word: None, ..self }, journal })
    }

    /// Asks again, as the firm, once it has seen to what kept them; for a meeting with these times, if it proposes others.
    ///
    /// # Errors
    /// Says why not.
    pub fn ask_again(
        self,
        by: PersonId,
        times: Option<Vec<(SlotId, Moment)>>,
        at: Moment,
    ) -> Result<Change<Ask>, WordRefused> {
        let word = self.open_word()?;
        if !word.says.is_ours() {
            return Err(WordRefused::Nothing);
        }
        let form = match (&self.form, times) {
            (form, None) => form.clone(),
            (Form::Meet { .. }, Some(times)) if times.iter().any(|(_, time)| *time <= at) => {
                return Err(WordRefused::Passed);
            }
            (Form::Meet { minutes, .. }, Some(slots)) => Form::Meet { slots, minutes: *minutes },
            (_, Some(_)) => return Err(WordRefused::DoesNotFit),
        };
        let word = Some(Word { settled: Some(Settled { at, by }), ..word.clone() });
        let journal = vec![self.entry(Event::AskedAgain, Actor::Person(by), at, SharedWith::Client)];
        Ok(Change { next: Ask { word, form, ..self }, journal })
    }

    /// Takes one of the times the client has proposed, as the firm: the meeting is fixed.
    ///
    /// # Errors
    /// Says why not.
    pub fn take_time(self, by: PersonId, slot: SlotId, at: Moment) -> Result<Change<Ask>, WordRefused> {
        let AskWord::OtherTimes { times } = &self.open_word()?.says else { return Err(WordRefused::Nothing) };
        let Some((_, time)) = times.iter().find(|(id, _)| *id == slot) else { return Err(WordRefused::DoesNotFit) };
        if *time <= at {
            return Err(WordRefused::Passed);
        }
        let closed = Closed { at, by, outcome: Outcome::Picked { slot, at: *time }, left_in: None };
        let journal = vec![self.entry(Event::AskClosed, Actor::Person(by), at, SharedWith::Client)];
        Ok(Change { next: Ask { closed: Some(closed), word: None, ..self }, journal })
    }

    /// Whether somebody may speak of it: whoever may close it.
    fn is_theirs_to_speak_of(&self, who: PersonId, role: ContactRole) -> Result<(), WordRefused> {
        if self.closed.is_some() {
            return Err(WordRefused::AlreadyClosed);
        }
        if !self.of.includes(who) || !policy::may_close(role, self.form.action()) {
            return Err(WordRefused::NotYours);
        }
        Ok(())
    }

    fn open_word(&self) -> Result<&Word, WordRefused> {
        if self.closed.is_some() {
            return Err(WordRefused::AlreadyClosed);
        }
        self.word.as_ref().filter(|word| word.is_open()).ok_or(WordRefused::Nothing)
    }
}

impl Word {
    /// Whether it stands: the firm has not asked again since.
    pub const fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{Count, asked};
    use veranda_terms::Asked;

    const TODAY: Day = Day(20_000);
    const NOW: Moment = Moment(1_000);

    fn slot(number: u8) -> SlotId {
        SlotId::fresh(&mut Count(number))
    }

    fn stuck() -> AskWord {
        AskWord::Stuck { reason: "The logo is missing.".to_owned() }
    }

    fn person(number: u8) -> PersonId {
        PersonId::fresh(&mut Count(number))
    }

    fn says(ask: Ask, word: AskWord) -> Result<Change<Ask>, WordRefused> {
        ask.say((person(50), ContactRole::Decides), word, NOW, TODAY)
    }

    fn meeting() -> Ask {
        asked(Form::Meet { slots: vec![(slot(80), Moment(5_000))], minutes: 30 }, &mut Count(0))
    }

    fn times(at: i64) -> Vec<(SlotId, Moment)> {
        vec![(slot(90), Moment(at))]
    }

    #[test]
    fn whoever_is_stuck_gives_the_turn_away_until_the_firm_asks_again_or_they_take_it_back() {
        let change = says(asked(Form::Approve, &mut Count(0)), stuck()).unwrap();
        assert_eq!(change.journal[0].event, Event::AskStuck);
        let ask = change.next;
        assert!(ask.waits_on_us());
        assert_eq!(ask.clone().take_word_back(person(51), NOW).unwrap_err(), WordRefused::NotYours);
        let back = ask.clone().take_word_back(person(50), NOW).unwrap().next;
        assert_eq!((back.waits_on_us(), back.word), (false, None));
        let again = ask.ask_again(person(1), None, Moment(2_000)).unwrap().next;
        assert!(!again.waits_on_us());
        assert!(again.word.as_ref().is_some_and(|word| word.says == stuck()), "what it was stays to be read");
        assert_eq!(again.clone().take_word_back(person(50), NOW).unwrap_err(), WordRefused::Nothing);
        assert_eq!(again.ask_again(person(1), None, NOW).unwrap_err(), WordRefused::Nothing);
    }

    #[test]
    fn an_ask_is_put_off_to_a_day_to_come_and_stays_theirs() {
        let later = |day| says(asked(Form::Review, &mut Count(0)), AskWord::Later { until: Day(day) });
        assert_eq!(later(20_000).unwrap_err(), WordRefused::Passed);
        let ask = later(20_001).unwrap().next;
        assert!(!ask.waits_on_us());
        assert_eq!(ask.ask_again(person(1), None, NOW).unwrap_err(), WordRefused::Nothing, "nothing is to be settled");
    }

    #[test]
    fn only_who_may_close_it_speaks_of_it_and_only_while_it_is_open() {
        let ask = asked(Form::Approve, &mut Count(0));
        let other = Ask { of: Asked::People { people: vec![person(60)] }, ..ask.clone() };
        assert_eq!(says(other, stuck()).unwrap_err(), WordRefused::NotYours);
        let who = (person(50), ContactRole::TakesPart);
        assert_eq!(ask.clone().say(who, stuck(), NOW, TODAY).unwrap_err(), WordRefused::NotYours);
        let closed = ask.withdraw(person(1), NOW, SharedWith::Client).unwrap().next;
        assert_eq!(says(closed, stuck()).unwrap_err(), WordRefused::AlreadyClosed);
    }

    #[test]
    fn an_answer_ends_whatever_was_said() {
        let ask = says(asked(Form::Approve, &mut Count(0)), stuck()).unwrap().next;
        let closed = ask.close(person(51), ContactRole::Decides, crate::ask::Reply::Approve, NOW).unwrap().next;
        assert_eq!((closed.waits_on_us(), closed.word), (false, None));
    }

    #[test]
    fn other_times_are_proposed_for_a_meeting_and_the_firm_takes_one_of_them() {
        let other = |ask, at| says(ask, AskWord::OtherTimes { times: times(at) });
        assert_eq!(other(asked(Form::Review, &mut Count(0)), 9_000).unwrap_err(), WordRefused::DoesNotFit);
        assert_eq!(other(meeting(), 1_000).unwrap_err(), WordRefused::Passed);
        let ask = other(meeting(), 9_000).unwrap().next;
        assert!(ask.waits_on_us());
        assert_eq!(ask.clone().take_time(person(1), slot(80), NOW).unwrap_err(), WordRefused::DoesNotFit);
        assert_eq!(ask.clone().take_time(person(1), slot(90), Moment(9_000)).unwrap_err(), WordRefused::Passed);
        let taken = ask.take_time(person(1), slot(90), NOW).unwrap();
        assert_eq!(taken.journal[0].event, Event::AskClosed);
        let outcome = taken.next.closed.map(|closed| closed.outcome);
        assert_eq!(outcome, Some(Outcome::Picked { slot: slot(90), at: Moment(9_000) }));
    }

    #[test]
    fn the_firm_proposes_times_anew_and_the_turn_goes_back() {
        let ask = says(meeting(), AskWord::OtherTimes { times: times(9_000) }).unwrap().next;
        assert_eq!(ask.clone().ask_again(person(1), Some(times(500)), NOW).unwrap_err(), WordRefused::Passed);
        let again = ask.ask_again(person(1), Some(times(8_000)), NOW).unwrap().next;
        assert_eq!(again.form, Form::Meet { slots: times(8_000), minutes: 30 });
        assert!(!again.waits_on_us());
        let stuck = says(asked(Form::Review, &mut Count(0)), stuck()).unwrap().next;
        assert_eq!(stuck.ask_again(person(1), Some(times(8_000)), NOW).unwrap_err(), WordRefused::DoesNotFit);
    }
}
