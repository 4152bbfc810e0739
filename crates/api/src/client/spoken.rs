//! How words and handings over are read: by the one reading of every field either may have, which weighs less in the download
//! of a client's first page than one for each.

use super::{Handed, Somebody, Word};
use serde::Deserialize;
use veranda_terms::{AskWord, Day, Moment, SlotId};

/// Either, before it is known which.
#[derive(Deserialize)]
pub(super) struct Spoken {
    at: Moment,
    by: Somebody,
    kind: Option<String>,
    until: Option<Day>,
    reason: Option<String>,
    times: Option<Vec<(SlotId, Moment)>>,
    settled: Option<Moment>,
    to: Option<Somebody>,
    words: Option<String>,
}

const LACKS: &str = "a field of it is missing";

impl TryFrom<Spoken> for Word {
    type Error = &'static str;

    fn try_from(spoken: Spoken) -> Result<Self, Self::Error> {
        let Spoken { at, by, kind, until, reason, times, settled, to: _, words: _ } = spoken;
        let says = AskWord::of(kind.as_deref().unwrap_or_default(), until, reason, times).ok_or(LACKS)?;
        Ok(Word { says, by, at, settled })
    }
}

impl TryFrom<Spoken> for Handed {
    type Error = &'static str;

    fn try_from(spoken: Spoken) -> Result<Self, Self::Error> {
        let Spoken { at, by, kind: _, until, reason: _, times: _, settled: _, to, words } = spoken;
        Ok(Handed { at, by, to: to.ok_or(LACKS)?, words, until })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_terms::{PersonName, Randomness};

    struct Fixed;
    impl Randomness for Fixed {
        fn bytes16(&mut self) -> [u8; 16] {
            [7; 16]
        }
    }

    #[test]
    fn what_is_written_reads_back_and_neither_reads_as_the_other() {
        let maja =
            Somebody { id: veranda_terms::PersonId::fresh(&mut Fixed), name: PersonName::parse("Maja").unwrap() };
        let says = AskWord::Stuck { reason: "No logo".to_owned() };
        let word = Word { says, by: maja.clone(), at: Moment(5), settled: Some(Moment(9)) };
        let json = serde_json::to_string(&word).unwrap();
        assert_eq!(serde_json::from_str::<Word>(&json).unwrap(), word, "{json}");
        assert!(serde_json::from_str::<Handed>(&json).is_err(), "{json}");
        let words = Some("Yours".to_owned());
        let handed = Handed { at: Moment(5), by: maja.clone(), to: maja, words, until: Some(Day(20_000)) };
        let json = serde_json::to_string(&handed).unwrap();
        assert_eq!(serde_json::from_str::<Handed>(&json).unwrap(), handed, "{json}");
        assert!(serde_json::from_str::<Word>(&json).is_err(), "{json}");
    }
}
