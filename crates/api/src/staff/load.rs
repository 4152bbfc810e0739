//! What those who may be asked have been asked already.

use crate::away::Away;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{AskId, ContactRole, Day, Moment, PersonId, Title};

/// What waits for the people of a project until the end of the week, as far as the reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct LoadView {
    /// Those for whom something waits.
    pub people: Vec<PersonLoad>,
    /// Those who are away today, with who answers for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<PersonAway>,
    /// When what is bundled now is told.
    pub bundle_at: Moment,
    /// The first day by which something bundled may be due.
    pub bundle_from: Day,
}

/// That one of them is away today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PersonAway {
    /// Who.
    pub person: PersonId,
    /// Until when, and who answers.
    pub away: Away,
}

/// What waits for one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct PersonLoad {
    /// Who.
    pub person: PersonId,
    /// What they may do on the project that was asked about.
    pub role: ContactRole,
    /// How many asks.
    pub asks: u32,
    /// How many minutes they take together.
    pub minutes: u32,
}

/// What of the asks on a task is told with others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct BundlesView {
    /// Each that is.
    pub asks: Vec<AskBundle>,
}

/// That an ask is told in one mail with others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct AskBundle {
    /// Which.
    pub ask: AskId,
    /// When that mail goes out.
    pub at: Moment,
    /// The sentences of the others, as far as the reader sees them.
    pub others: Vec<Title>,
}
