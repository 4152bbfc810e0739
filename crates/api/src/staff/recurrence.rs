//! Tasks that come again.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Day, Every};

/// Whether a task comes again.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewRecurrence {
    /// How often, and from when on; nothing for never.
    pub again: Option<Recurring>,
}

/// How a task comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recurring {
    /// How often.
    pub every: Every,
    /// The day of the present one.
    pub first: Day,
    /// Whether the next one is shared where the present one is, in the reader's name.
    pub share: bool,
}

/// How a task comes again, to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct RecurrenceView {
    /// How often.
    pub every: Every,
    /// The day of the present one: a working day.
    pub day: Day,
    /// The day of the next one: a working day.
    pub next: Day,
    /// Whether the next one is shared where the present one is.
    pub share: bool,
    /// Who said so.
    pub by: Somebody,
}
