//! How forms and outcomes are read: every field there may be beside their `kind`, then looked at together. It reads what the
//! derived reading of a tagged enum would, in a fraction of its size in the download of a client's first page.

use super::{Form, Outcome, Strength, Way};
use crate::{Day, Figure, Moment, SlotId};
use serde::Deserialize;

/// A form, before it is known whether it is one.
#[derive(Deserialize)]
pub(super) struct AnyForm {
    kind: String,
    options: Option<Vec<String>>,
    slots: Option<Vec<(SlotId, Moment)>>,
    minutes: Option<u16>,
    ways: Option<Vec<Way>>,
    unit: Option<String>,
    text: Option<String>,
}

impl TryFrom<AnyForm> for Form {
    type Error = &'static str;

    fn try_from(any: AnyForm) -> Result<Self, Self::Error> {
        let AnyForm { kind, options, slots, minutes, ways, unit, text } = any;
        Ok(match kind.as_str() {
            "approve" => Form::Approve,
            "review" => Form::Review,
            "answer_text" => Form::AnswerText,
            "answer_choice" => Form::AnswerChoice { options: options.ok_or(LACKS)? },
            "meet" => Form::Meet { slots: slots.ok_or(LACKS)?, minutes: minutes.ok_or(LACKS)? },
            "confirm" => Form::Confirm,
            "choose" => Form::Choose { ways: ways.ok_or(LACKS)? },
            "answer_date" => Form::AnswerDate,
            "answer_number" => Form::AnswerNumber { unit },
            "sign" => Form::Sign { text: text.ok_or(LACKS)? },
            _ => return Err(UNKNOWN),
        })
    }
}

/// An outcome, before it is known whether it is one.
#[derive(Deserialize)]
pub(super) struct AnyOutcome {
    kind: String,
    what: Option<String>,
    text: Option<String>,
    slot: Option<SlotId>,
    at: Option<Moment>,
    option: Option<u8>,
    title: Option<String>,
    day: Option<Day>,
    figure: Option<Figure>,
    unit: Option<String>,
    name: Option<String>,
    strength: Option<String>,
}

impl TryFrom<AnyOutcome> for Outcome {
    type Error = &'static str;

    fn try_from(any: AnyOutcome) -> Result<Self, Self::Error> {
        let AnyOutcome { kind, what, text, slot, at, option, title, day, figure, unit, name, strength } = any;
        Ok(match kind.as_str() {
            "approved" => Outcome::Approved,
            "changes_asked" => Outcome::ChangesAsked { what: what.ok_or(LACKS)? },
            "reviewed" => Outcome::Reviewed,
            "answered" => Outcome::Answered { text: text.ok_or(LACKS)? },
            "picked" => Outcome::Picked { slot: slot.ok_or(LACKS)?, at: at.ok_or(LACKS)? },
            "withdrawn" => Outcome::Withdrawn,
            "confirmed" => Outcome::Confirmed,
            "chosen" => Outcome::Chosen { option: option.ok_or(LACKS)?, title: title.ok_or(LACKS)? },
            "answered_date" => Outcome::AnsweredDate { day: day.ok_or(LACKS)? },
            "answered_number" => Outcome::AnsweredNumber { figure: figure.ok_or(LACKS)?, unit },
            "signed" => Outcome::Signed {
                text: text.ok_or(LACKS)?,
                name: name.ok_or(LACKS)?,
                strength: match strength.as_deref() {
                    Some("session") => Strength::Session,
                    Some("proved") => Strength::Proved,
                    Some(_) => return Err(UNKNOWN),
                    None => return Err(LACKS),
                },
            },
            _ => return Err(UNKNOWN),
        })
    }
}

const LACKS: &str = "a field of it is missing";
const UNKNOWN: &str = "of no known kind";
