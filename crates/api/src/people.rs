//! Who is at a client's house, who waits to be let in, and who may let them in: for the client's own people and for the firm.

use crate::away::Away;
use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{AdmissionId, ContactRole, EmailAddress, HostName, Moment, PersonId, PersonName};

/// A colleague of the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client)]
pub struct Colleague {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
    /// What they may do here.
    pub role: ContactRole,
    /// Whether they look after access.
    pub keeps_door: bool,
    /// Whether they have been here.
    pub came: bool,
    /// That they are away, or will be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
}

/// Somebody who waits to be let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Staff)]
pub struct Newcomer {
    /// Which.
    pub id: AdmissionId,
    /// How they call themselves, or how a colleague calls them.
    pub name: PersonName,
    /// The address they gave: the one address a client's people read of each other, because it is what they decide by. A
    /// text, for addresses as such are never shown to clients.
    pub email: String,
    /// Who passed an invitation on to them, or named them.
    pub brought_by: Somebody,
    /// Whether they proved that they read that address; otherwise a colleague named them.
    pub proved: bool,
    /// Since when they wait.
    pub since: Moment,
}

/// A client's own people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client)]
pub struct People {
    /// Everybody with a place at this house, by name.
    pub colleagues: Vec<Colleague>,
    /// Who waits, longest first; nobody for readers who do not look after access.
    pub waiting: Vec<Newcomer>,
    /// The domains whose addresses come in at once.
    pub domains: Vec<HostName>,
    /// Whether the reader may bring somebody along.
    pub may_invite: bool,
    /// Whether the reader looks after access.
    pub keeps_door: bool,
}

/// A contact brings a colleague along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewColleague {
    /// How they are called.
    pub name: PersonName,
    /// Their address.
    pub email: EmailAddress,
    /// A few words of one's own; may be empty.
    pub words: veranda_terms::ClientText,
}

/// Which addresses come in at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domains {
    /// At most twenty, such as `skogholm.example`.
    pub domains: Vec<HostName>,
}

/// The most domains a client may let in.
pub const MOST_DOMAINS: usize = 20;
