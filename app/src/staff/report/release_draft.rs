//! A judgement while it is being written.

use crate::staff::task::draft::{Wrong, day_of_field, field_of_day};
use serde::{Deserialize, Serialize};
use veranda_api::report::Released;
use veranda_api::staff::NewRelease;
use veranda_terms::{ClientText, Health};

/// A field of the form, by its name in the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseField {
    /// How the project stands.
    Health,
    /// The first likely day.
    First,
    /// The last likely day.
    Last,
    /// Why.
    Words,
}

impl ReleaseField {
    /// The name in the request, by which the server refuses it.
    pub const fn wire_name(self) -> &'static str {
        match self {
            ReleaseField::Health => "health",
            ReleaseField::First => "first",
            ReleaseField::Last => "last",
            ReleaseField::Words => "words",
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseWrong {
    /// Nothing is chosen: a judgement is never made by leaving it alone.
    NotSaid,
    /// A text or a day.
    Plain(Wrong),
    /// One day without the other.
    OneDay,
    /// The last day before the first.
    Order,
}

/// The fields as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReleaseDraft {
    /// How the project stands.
    pub health: Option<Health>,
    /// The first likely day as the browser's date field writes it; blank for none.
    pub first: String,
    /// The last likely day, likewise.
    pub last: String,
    /// Why; may be blank.
    pub words: String,
}

impl ReleaseDraft {
    /// Begins with what is released now.
    pub fn of(released: Option<&Released>) -> Self {
        let Some(Released { health, first, last, words, by: _, at: _ }) = released else { return Self::default() };
        Self { health: Some(*health), first: field_of_day(*first), last: field_of_day(*last), words: words.to_string() }
    }

    /// The judgement to release.
    ///
    /// # Errors
    /// Every field that needs another look.
    pub fn release(&self) -> Result<NewRelease, Vec<(ReleaseField, ReleaseWrong)>> {
        let health = self.health.ok_or(ReleaseWrong::NotSaid);
        let first = day_of_field(&self.first).map_err(ReleaseWrong::Plain);
        let last = day_of_field(&self.last).map_err(ReleaseWrong::Plain).and_then(|last| match (&first, last) {
            (Ok(Some(first)), Some(last)) if last < *first => Err(ReleaseWrong::Order),
            (Ok(Some(_)), None) | (Ok(None), Some(_)) => Err(ReleaseWrong::OneDay),
            _ => Ok(last),
        });
        let words = ClientText::parse(&self.words).map_err(|bad| ReleaseWrong::Plain(Wrong::Word(bad)));
        match (health, first, last, words) {
            (Ok(health), Ok(first), Ok(last), Ok(words)) => Ok(NewRelease { health, first, last, words }),
            (health, first, last, words) => Err([
                health.err().map(|wrong| (ReleaseField::Health, wrong)),
                first.err().map(|wrong| (ReleaseField::First, wrong)),
                last.err().map(|wrong| (ReleaseField::Last, wrong)),
                words.err().map(|wrong| (ReleaseField::Words, wrong)),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn late() -> ReleaseDraft {
        ReleaseDraft { health: Some(Health::Late), ..ReleaseDraft::default() }
    }

    fn wrong(draft: &ReleaseDraft) -> Vec<(ReleaseField, ReleaseWrong)> {
        draft.release().unwrap_err()
    }

    #[test]
    fn how_it_stands_is_enough_and_is_never_taken_for_said() {
        let release = late().release().unwrap();
        assert_eq!((release.health, release.first, release.last), (Health::Late, None, None));
        assert_eq!(wrong(&ReleaseDraft::default()), [(ReleaseField::Health, ReleaseWrong::NotSaid)]);
    }

    #[test]
    fn a_forecast_has_both_days_in_their_order_or_none() {
        let days = |first: &str, last: &str| ReleaseDraft { first: first.into(), last: last.into(), ..late() };
        assert!(days("2026-12-14", "2026-12-21").release().is_ok());
        assert!(days("2026-12-14", "2026-12-14").release().is_ok());
        assert_eq!(wrong(&days("2026-12-14", "")), [(ReleaseField::Last, ReleaseWrong::OneDay)]);
        assert_eq!(wrong(&days("", "2026-12-14")), [(ReleaseField::Last, ReleaseWrong::OneDay)]);
        assert_eq!(wrong(&days("2026-12-14", "2026-12-13")), [(ReleaseField::Last, ReleaseWrong::Order)]);
        assert_eq!(wrong(&days("soon", "2026-12-13")), [(ReleaseField::First, ReleaseWrong::Plain(Wrong::Day))]);
    }

    #[test]
    fn the_form_begins_with_what_is_released_now() {
        let released = Released {
            health: Health::Watch,
            first: "2026-12-14".parse().ok(),
            last: "2026-12-21".parse().ok(),
            words: ClientText::parse("The printer’s slot moved.").unwrap(),
            by: veranda_terms::PersonName::parse("Ines Duarte").unwrap(),
            at: veranda_terms::Moment(0),
        };
        let release = ReleaseDraft::of(Some(&released)).release().unwrap();
        assert_eq!((release.health, release.first, release.last), (Health::Watch, released.first, released.last));
        assert_eq!(release.words, released.words);
        assert_eq!(ReleaseDraft::of(None), ReleaseDraft::default());
    }
}
