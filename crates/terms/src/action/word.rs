//! What somebody who is asked says of an ask while it stays open.

use crate::{Day, Moment, SlotId};
use serde::{Deserialize, Serialize};

/// A word instead of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "AnyWord")]
pub enum AskWord {
    /// They look at it on that day.
    Later {
        /// Which.
        until: Day,
    },
    /// They cannot go on: the firm's turn.
    Stuck {
        /// Why; not empty, at most [`AskWord::REASON`] characters.
        reason: String,
    },
    /// None of the proposed times suits: the firm's turn.
    OtherTimes {
        /// What would suit them, earliest first, one to [`AskWord::TIMES`].
        times: Vec<(SlotId, Moment)>,
    },
}

impl AskWord {
    /// The longest reason, in characters.
    pub const REASON: u32 = 1_000;
    /// The most times of one's own.
    pub const TIMES: u32 = 3;

    /// The word of this kind, where it has what it needs.
    pub fn of(
        kind: &str,
        until: Option<Day>,
        reason: Option<String>,
        times: Option<Vec<(SlotId, Moment)>>,
    ) -> Option<Self> {
        match kind {
            "later" => until.map(|until| AskWord::Later { until }),
            "stuck" => reason.map(|reason| AskWord::Stuck { reason }),
            "other_times" => times.map(|times| AskWord::OtherTimes { times }),
            _ => None,
        }
    }

    /// Whether it gives the turn to the firm.
    pub const fn is_ours(&self) -> bool {
        match self {
            AskWord::Later { .. } => false,
            AskWord::Stuck { .. } | AskWord::OtherTimes { .. } => true,
        }
    }
}

/// A word, before it is known whether it is one: see [`super::wire`].
#[derive(Deserialize)]
struct AnyWord {
    kind: String,
    until: Option<Day>,
    reason: Option<String>,
    times: Option<Vec<(SlotId, Moment)>>,
}

impl TryFrom<AnyWord> for AskWord {
    type Error = &'static str;

    fn try_from(any: AnyWord) -> Result<Self, Self::Error> {
        let AnyWord { kind, until, reason, times } = any;
        AskWord::of(&kind, until, reason, times).ok_or("no word of an ask")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_and_what_lacks_something_does_not() {
        let slot = "0badcafe-0000-4000-8000-00000000feed".parse().unwrap();
        for (word, is_ours) in [
            (AskWord::Later { until: Day(20_000) }, false),
            (AskWord::Stuck { reason: "We have no logo.".to_owned() }, true),
            (AskWord::OtherTimes { times: vec![(slot, Moment(-5))] }, true),
        ] {
            let json = serde_json::to_string(&word).unwrap();
            assert_eq!(serde_json::from_str::<AskWord>(&json).unwrap(), word, "{json}");
            assert_eq!(word.is_ours(), is_ours, "{json}");
        }
        for json in [r#"{}"#, r#"{"kind":"late","until":"2026-12-03"}"#, r#"{"kind":"later"}"#, r#"{"kind":"stuck"}"#] {
            assert!(serde_json::from_str::<AskWord>(json).is_err(), "{json}");
        }
    }
}
