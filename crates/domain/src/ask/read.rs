//! What can be read of an ask, by whoever sees it: both sides read the same words.

use super::{Ask, Closed, Handed, Reminded, Settled, Word};
use veranda_terms::{AskWord, Figure, Form, Lang, Outcome, Way};

/// Something that can be read of an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read<'a> {
    /// Words as they were written.
    Words(&'a str),
    /// A figure, and what it counts. It is written otherwise in each language.
    Figure(Figure, Option<&'a str>),
}

impl Ask {
    /// What can be read of it, in the order it is read; nothing of one that was taken back. Names are not among it: people are
    /// found by who they are.
    pub fn read(&self) -> Vec<Read<'_>> {
        let Ask {
            id: _,
            task: _,
            project: _,
            form,
            own,
            of: _,
            sentence,
            unlocks,
            minutes: _,
            since: _,
            due: _,
            by: _,
            opened_by_stage: _,
            undo_until: _,
            reopened: _,
            word,
            handed,
            closed,
            reminded: None | Some(Reminded { at: _, by: _ }),
            telling: _,
        } = self;
        if self.was_withdrawn() {
            return Vec::new();
        }
        let mut read = vec![Read::Words(sentence.as_str())];
        read.extend(unlocks.as_ref().map(|unlocks| Read::Words(unlocks.as_str())));
        of_form(form, &mut read);
        if let Some(Closed { at: _, by: _, outcome, left_in: _ }) = closed {
            of_outcome(outcome, &mut read);
        }
        if let Some(Word { says, by: _, at: _, settled: None | Some(Settled { at: _, by: _ }) }) = word {
            match says {
                AskWord::Stuck { reason } => read.push(Read::Words(reason)),
                AskWord::Later { until: _ } | AskWord::OtherTimes { times: _ } => {}
            }
        }
        if let Some(Handed { at: _, by: _, to: _, words, was: _, away: _ }) = handed {
            read.extend(words.as_ref().map(|words| Read::Words(words)));
        }
        // Each reader has it in their language, and a colleague may name it in theirs.
        read.extend(own.iter().flat_map(|(_, word)| Lang::ALL.map(|lang| Read::Words(word.said(lang)))));
        read
    }
}

fn of_form<'a>(form: &'a Form, read: &mut Vec<Read<'a>>) {
    match form {
        Form::Approve | Form::Review | Form::AnswerText | Form::Confirm | Form::AnswerDate => {}
        Form::Meet { slots: _, minutes: _ } => {}
        Form::AnswerChoice { options } => read.extend(options.iter().map(|option| Read::Words(option))),
        Form::Choose { ways } => {
            for Way { title, consequence } in ways {
                read.push(Read::Words(title));
                read.extend(consequence.as_ref().map(|consequence| Read::Words(consequence)));
            }
        }
        Form::AnswerNumber { unit } => read.extend(unit.as_ref().map(|unit| Read::Words(unit))),
        Form::Sign { text } => read.push(Read::Words(text)),
    }
}

fn of_outcome<'a>(outcome: &'a Outcome, read: &mut Vec<Read<'a>>) {
    match outcome {
        Outcome::Approved | Outcome::Reviewed | Outcome::Withdrawn | Outcome::Confirmed => {}
        Outcome::Picked { slot: _, at: _ } | Outcome::AnsweredDate { day: _ } => {}
        Outcome::ChangesAsked { what } => read.push(Read::Words(what)),
        Outcome::Answered { text } => read.push(Read::Words(text)),
        Outcome::Chosen { option: _, title } => read.push(Read::Words(title)),
        Outcome::AnsweredNumber { figure, unit } => read.push(Read::Figure(*figure, unit.as_deref())),
        Outcome::Signed { text, name: _, strength: _ } => read.push(Read::Words(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SharedWith;
    use crate::ask::Reply;
    use crate::ask::tests::{Count, asked};
    use veranda_terms::{ContactRole, Day, Moment, PersonId};

    fn words(ask: &Ask) -> Vec<&str> {
        let read = ask.read().into_iter();
        read.filter_map(|one| if let Read::Words(words) = one { Some(words) } else { None }).collect()
    }

    #[test]
    fn an_answer_is_read_until_it_is_taken_back_and_nothing_is_read_of_a_withdrawn_ask() {
        let maja = (PersonId::fresh(&mut Count(50)), ContactRole::Decides);
        let options = vec!["Moss".to_owned(), "Slate".to_owned()];
        let ask = asked(Form::AnswerChoice { options }, &mut Count(0));
        let sentence = ask.sentence.clone();
        assert_eq!(words(&ask), [sentence.as_str(), "Moss", "Slate"]);
        let stuck = AskWord::Stuck { reason: "No samples".to_owned() };
        let stuck = ask.clone().say(maja, stuck, Moment(5), Day(9)).unwrap().next;
        assert_eq!(words(&stuck), [sentence.as_str(), "Moss", "Slate", "No samples"]);
        let closed = stuck.close(maja.0, maja.1, Reply::Answer("Moss".to_owned()), Moment(7)).unwrap().next;
        assert_eq!(words(&closed), [sentence.as_str(), "Moss", "Slate", "Moss"]);
        assert_eq!(ask.withdraw(maja.0, Moment(9), SharedWith::Client).unwrap().next.read(), []);
    }

    #[test]
    fn a_figure_is_read_as_one() {
        let figure = Figure::of_thousandths(12_400_500).unwrap();
        let closed = Closed {
            at: Moment(5),
            by: PersonId::fresh(&mut Count(50)),
            outcome: Outcome::AnsweredNumber { figure, unit: Some("m²".to_owned()) },
            left_in: None,
        };
        let ask = Ask { closed: Some(closed), ..asked(Form::AnswerNumber { unit: None }, &mut Count(0)) };
        assert_eq!(ask.read().last(), Some(&Read::Figure(figure, Some("m²"))));
    }
}
