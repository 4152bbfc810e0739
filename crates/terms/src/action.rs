//! What an ask wants of its reader: six fixed families, their answers, and whose turn follows.

mod wire;
mod word;

pub use word::AskWord;

use crate::{Day, Figure, Moment, PersonId, SlotId};
use serde::{Deserialize, Serialize};

/// One of the six action families. Colour, icon and word follow it everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Look and remark; nothing binds.
    Review,
    /// Decide; sets work going.
    Approve,
    /// Give information.
    Answer,
    /// Pick a time and attend.
    Meet,
    /// A binding signature.
    Sign,
    /// An invoice.
    Pay,
}

impl Action {
    /// All six, in the order they are listed.
    pub const ALL: [Action; 6] =
        [Action::Review, Action::Approve, Action::Answer, Action::Meet, Action::Sign, Action::Pay];

    /// The five that can be opened on a task; pay comes with money.
    pub const OPENABLE: [Action; 5] = [Action::Review, Action::Approve, Action::Answer, Action::Meet, Action::Sign];

    /// The word stored, sent and used in `data-action`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Action::Review => "review",
            Action::Approve => "approve",
            Action::Answer => "answer",
            Action::Meet => "meet",
            Action::Sign => "sign",
            Action::Pay => "pay",
        }
    }

    /// The action a stored word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == word)
    }

    /// How long it takes when nobody said otherwise, in minutes.
    pub const fn usual_minutes(self) -> u16 {
        match self {
            Action::Review => 15,
            Action::Approve => 5,
            Action::Answer => 5,
            Action::Meet => 1,
            Action::Sign => 2,
            Action::Pay => 5,
        }
    }
}

/// What an ask needs to be answered with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "wire::AnyForm")]
pub enum Form {
    /// Yes, or what should change.
    Approve,
    /// Remarks, then "done reviewing".
    Review,
    /// A free answer.
    AnswerText,
    /// One of a few given answers, two to ten, each at most 200 characters.
    AnswerChoice {
        /// The answers offered, in order.
        options: Vec<String>,
    },
    /// One of the proposed times.
    Meet {
        /// The proposed starts, earliest first.
        slots: Vec<(SlotId, Moment)>,
        /// How long the meeting takes.
        minutes: u16,
    },
    /// Yes, that is so, or what should change.
    Confirm,
    /// One of a few ways to go on, or what should change.
    Choose {
        /// The ways, in order, two to five.
        ways: Vec<Way>,
    },
    /// A day.
    AnswerDate,
    /// A figure.
    AnswerNumber {
        /// What it counts, such as "m²"; at most [`Form::UNIT`] characters.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
    },
    /// The signer's own name under this sentence.
    Sign {
        /// What is signed, word for word; at most [`Form::SIGNED`] characters.
        text: String,
    },
}

/// One of the ways to decide for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// What it is called.
    pub title: String,
    /// What follows from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<String>,
}

/// The letter one of the ways goes by, counted from nought: A to Z.
pub const fn letter(option: u8) -> char {
    (b'A' + option % 26) as char
}

/// How sure it is that whoever did something is who they are said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// They came in by something that can be passed on with a mail.
    Session,
    /// Their browser had proved it: by a code mailed to their address, or what counts as much.
    Proved,
}

impl Form {
    /// The longest unit of a figure, in characters.
    pub const UNIT: u32 = 20;
    /// The longest text to sign, in characters.
    pub const SIGNED: u32 = 2_000;

    /// The action family this form belongs to.
    pub const fn action(&self) -> Action {
        match self {
            Form::Approve | Form::Confirm | Form::Choose { .. } => Action::Approve,
            Form::Review => Action::Review,
            Form::AnswerText | Form::AnswerChoice { .. } | Form::AnswerDate | Form::AnswerNumber { .. } => {
                Action::Answer
            }
            Form::Meet { .. } => Action::Meet,
            Form::Sign { .. } => Action::Sign,
        }
    }

    /// Whether a partner can be asked in this way: what binds, and what needs more than words, is between firm and client.
    pub const fn is_for_partners(&self) -> bool {
        match self {
            Form::Approve
            | Form::Review
            | Form::AnswerText
            | Form::AnswerChoice { .. }
            | Form::Meet { .. }
            | Form::Confirm => true,
            Form::Choose { .. } | Form::AnswerDate | Form::AnswerNumber { .. } | Form::Sign { .. } => false,
        }
    }
}

/// How an ask ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "wire::AnyOutcome")]
pub enum Outcome {
    /// Approved.
    Approved,
    /// Not yet: the sentence says what should change.
    ChangesAsked {
        /// What should change.
        what: String,
    },
    /// Reviewed; remarks are beside it.
    Reviewed,
    /// Answered with this text or option.
    Answered {
        /// The answer.
        text: String,
    },
    /// This time was picked.
    Picked {
        /// Which of the proposed times.
        slot: SlotId,
        /// Its start.
        at: Moment,
    },
    /// The firm took the ask back.
    Withdrawn,
    /// Confirmed.
    Confirmed,
    /// This way was chosen.
    Chosen {
        /// Which of the ways, counted from nought.
        option: u8,
        /// What it was called.
        title: String,
    },
    /// Answered with this day.
    AnsweredDate {
        /// The day.
        day: Day,
    },
    /// Answered with this figure.
    AnsweredNumber {
        /// The figure.
        figure: Figure,
        /// What it counts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
    },
    /// Signed: a simple electronic signature.
    Signed {
        /// What was signed, word for word.
        text: String,
        /// The name as the signer typed it.
        name: String,
        /// How sure it was who signed.
        strength: Strength,
    },
}

impl Outcome {
    /// Whether it is how the ask was meant to end, so that work may go on.
    pub const fn is_good(&self) -> bool {
        match self {
            Outcome::Approved
            | Outcome::Reviewed
            | Outcome::Answered { .. }
            | Outcome::Picked { .. }
            | Outcome::Confirmed
            | Outcome::Chosen { .. }
            | Outcome::AnsweredDate { .. }
            | Outcome::AnsweredNumber { .. }
            | Outcome::Signed { .. } => true,
            Outcome::ChangesAsked { .. } | Outcome::Withdrawn => false,
        }
    }
}

/// Of whom something is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Asked {
    /// Anybody of the client who may do it.
    Client,
    /// These people of the client; one of them is enough.
    People {
        /// Who, at least one.
        people: Vec<PersonId>,
    },
}

impl Asked {
    /// Whether the person is one of those asked.
    pub fn includes(&self, person: PersonId) -> bool {
        match self {
            Asked::Client => true,
            Asked::People { people } => people.contains(&person),
        }
    }

    /// Whether one of those asked can hand it to somebody: not to themself, nor to who is asked in person already.
    pub fn may_be_handed(&self, by: PersonId, to: PersonId) -> bool {
        match self {
            Asked::Client => by != to,
            Asked::People { people } => people.contains(&by) && !people.contains(&to),
        }
    }

    /// Of whom it is asked once one of those asked has handed it to somebody.
    #[must_use]
    pub fn with_instead(&self, by: PersonId, to: PersonId) -> Self {
        let people = match self {
            Asked::Client => vec![to],
            Asked::People { people } => people.iter().map(|one| if *one == by { to } else { *one }).collect(),
        };
        Asked::People { people }
    }
}

/// Whose move a task is, for one reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Turn {
    /// The reader's: coloured by this action, due then.
    Yours {
        /// What is asked.
        action: Action,
        /// By when.
        due: Option<Day>,
    },
    /// A colleague's of the reader.
    Colleagues {
        /// What is asked of them.
        action: Action,
    },
    /// A partner's, where the firm has said that there is one.
    Partners,
    /// The firm's.
    Ours,
    /// Nobody's: finished.
    Done,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_stored_before_still_reads() {
        for (json, form) in [
            (r#"{"kind":"approve"}"#, Form::Approve),
            (
                r#"{"kind":"answer_choice","options":["Paper","Linen"]}"#,
                Form::AnswerChoice { options: vec!["Paper".to_owned(), "Linen".to_owned()] },
            ),
            (r#"{"kind":"meet","slots":[],"minutes":30}"#, Form::Meet { slots: Vec::new(), minutes: 30 }),
        ] {
            assert_eq!(serde_json::from_str::<Form>(json).unwrap(), form);
            assert_eq!(serde_json::to_string(&form).unwrap(), json, "and is written as it was");
        }
        for (json, outcome) in [
            (r#"{"kind":"approved"}"#, Outcome::Approved),
            (r#"{"kind":"answered","text":"Moss"}"#, Outcome::Answered { text: "Moss".to_owned() }),
        ] {
            assert_eq!(serde_json::from_str::<Outcome>(json).unwrap(), outcome);
            assert_eq!(serde_json::to_string(&outcome).unwrap(), json);
        }
    }

    #[test]
    fn what_is_written_reads_back_and_what_lacks_something_does_not() {
        let text = || "We agree.".to_owned();
        let unit = Some("m²".to_owned());
        let way = Way { title: text(), consequence: unit.clone() };
        let figure = Figure::of_thousandths(-12_500).unwrap();
        for form in [
            Form::Review,
            Form::AnswerText,
            Form::Confirm,
            Form::Choose { ways: vec![way.clone(), Way { consequence: None, ..way }] },
            Form::AnswerDate,
            Form::AnswerNumber { unit: unit.clone() },
            Form::AnswerNumber { unit: None },
            Form::Sign { text: text() },
        ] {
            let json = serde_json::to_string(&form).unwrap();
            assert_eq!(serde_json::from_str::<Form>(&json).unwrap(), form, "{json}");
        }
        for outcome in [
            Outcome::ChangesAsked { what: text() },
            Outcome::Reviewed,
            Outcome::Picked { slot: "0badcafe-0000-4000-8000-00000000feed".parse().unwrap(), at: Moment(-5) },
            Outcome::Withdrawn,
            Outcome::Confirmed,
            Outcome::Chosen { option: 4, title: text() },
            Outcome::AnsweredDate { day: Day(20_000) },
            Outcome::AnsweredNumber { figure, unit },
            Outcome::AnsweredNumber { figure, unit: None },
            Outcome::Signed { text: text(), name: text(), strength: Strength::Session },
            Outcome::Signed { text: text(), name: text(), strength: Strength::Proved },
        ] {
            let json = serde_json::to_string(&outcome).unwrap();
            assert_eq!(serde_json::from_str::<Outcome>(&json).unwrap(), outcome, "{json}");
        }
        for json in [
            r#"{}"#,
            r#"{"kind":"sing"}"#,
            r#"{"kind":"sign"}"#,
            r#"{"kind":"meet","slots":[]}"#,
            r#"{"kind":"choose"}"#,
        ] {
            assert!(serde_json::from_str::<Form>(json).is_err(), "{json}");
        }
        for json in [
            r#"{"kind":"answered"}"#,
            r#"{"kind":"picked","at":5}"#,
            r#"{"kind":"signed","text":"","name":"","strength":"weak"}"#,
            r#"{"kind":"answered_number","figure":1000000000000001}"#,
        ] {
            assert!(serde_json::from_str::<Outcome>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn each_form_is_of_one_family() {
        let way = |title: &str| Way { title: title.to_owned(), consequence: None };
        for (form, action) in [
            (Form::Confirm, Action::Approve),
            (Form::Choose { ways: vec![way("A"), way("B")] }, Action::Approve),
            (Form::AnswerDate, Action::Answer),
            (Form::AnswerNumber { unit: None }, Action::Answer),
            (Form::Sign { text: "We agree.".to_owned() }, Action::Sign),
        ] {
            assert_eq!(form.action(), action);
        }
    }
}
