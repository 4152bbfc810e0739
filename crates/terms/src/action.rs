//! What an ask wants of its reader: six fixed families, their answers, and whose turn follows.

use crate::{Day, Moment, PersonId, SlotId};
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

    /// The four that can be opened on a task today; sign and pay come with signatures and money.
    pub const OPENABLE: [Action; 4] = [Action::Review, Action::Approve, Action::Answer, Action::Meet];

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
#[serde(tag = "kind", rename_all = "snake_case")]
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
}

impl Form {
    /// The action family this form belongs to.
    pub const fn action(&self) -> Action {
        match self {
            Form::Approve => Action::Approve,
            Form::Review => Action::Review,
            Form::AnswerText | Form::AnswerChoice { .. } => Action::Answer,
            Form::Meet { .. } => Action::Meet,
        }
    }
}

/// How an ask ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
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
