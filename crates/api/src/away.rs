//! That a contact is away, and who answers for them meanwhile. Never why.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Day, PersonId};

/// That somebody is away, or will be. Told to their colleagues and to the firm; of partners' people there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct Away {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// Who answers what is asked of them in person, while that colleague is here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<Somebody>,
}

/// A contact says that they are away, instead of what they said before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewAway {
    /// The first day; one that has passed counts from today.
    pub from: Day,
    /// The last day, at most a year from today.
    pub until: Day,
    /// A colleague who answers for them.
    pub deputy: Option<PersonId>,
}
