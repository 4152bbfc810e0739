//! What is wrong with something typed, as a sentence.

use crate::staff::task::draft::Wrong;
use veranda_terms::BadWord;
use veranda_text::Say;

/// The sentence for a text.
pub fn bad_word(say: Say, bad: BadWord) -> String {
    match bad {
        BadWord::Empty => say.staff_wrong_empty().to_owned(),
        BadWord::TooLong { most } => say.staff_wrong_long(i64::from(most)),
        BadWord::Unprintable => say.staff_wrong_unprintable().to_owned(),
        BadWord::NotAnEmail => say.staff_wrong_email().to_owned(),
        BadWord::NotAHost => say.staff_wrong_host().to_owned(),
        BadWord::NotAColour => say.staff_wrong_colour().to_owned(),
        BadWord::TooShort { .. }
        | BadWord::NotWithin { .. }
        | BadWord::Backwards
        | BadWord::OpenToAll
        | BadWord::NotAName
        | BadWord::NotAFigure
        | BadWord::AnotherName
        | BadWord::Passed
        | BadWord::NotForPartners
        | BadWord::NotTheirs
        | BadWord::BeforeBundle
        | BadWord::TooFar
        | BadWord::AwayThen
        | BadWord::StandsIn => say.bad_word(bad),
    }
}

/// The sentence for a text or a day.
pub fn wrong(say: Say, wrong: Wrong) -> String {
    match wrong {
        Wrong::Word(bad) => bad_word(say, bad),
        Wrong::Day => say.staff_wrong_day().to_owned(),
    }
}
