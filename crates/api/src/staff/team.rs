//! The firm's own people, and what contacts may do.

use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{
    ClientId, ContactRole, Country, EmailAddress, Lang, Moment, PersonId, PersonName, ProjectId, StaffRole, Title,
};

/// The firm's own people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct TeamView {
    /// Everybody of the firm, by name.
    pub people: Vec<Colleague>,
    /// Whose public holidays are no working days for the firm.
    pub holidays: Option<Country>,
}

/// Somebody of the firm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct Colleague {
    /// Who.
    pub id: PersonId,
    /// How they are called.
    pub name: PersonName,
    /// Where mail reaches them.
    pub email: EmailAddress,
    /// What they are to the firm.
    pub role: StaffRole,
    /// The language they read.
    pub lang: Lang,
    /// Whether they have chosen a password, and so can sign in.
    pub entered: bool,
    /// The address they choose their password by, while it works. Only for who may add to the team.
    pub way_in: Option<String>,
    /// Until when it works.
    pub way_in_until: Option<Moment>,
    /// What they were given, as far as the reader sees it. Empty for who sees everything.
    pub access: Vec<AccessRow>,
    /// Whether they have a second proof. Said only to who may take it away.
    pub second_proof: bool,
}

/// A client or project somebody was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct AccessRow {
    /// Which client.
    pub client: ClientId,
    /// What it is called.
    pub client_name: Title,
    /// Which project of it; nothing for the whole client.
    pub project: Option<ProjectId>,
    /// What the project is called.
    pub project_name: Option<Title>,
}

/// Somebody to add to the team.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewColleague {
    /// How they are called.
    pub name: PersonName,
    /// The address they sign in with.
    pub email: EmailAddress,
    /// What they are to the firm.
    pub role: StaffRole,
    /// The language they read; the firm's if not said.
    pub lang: Option<Lang>,
}

/// Another role.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    /// What they are to the firm from now on.
    pub role: StaffRole,
}

/// Access given or taken.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessChange {
    /// Which client.
    pub client: ClientId,
    /// Which project of it; nothing for the whole client. A client is taken with all its projects.
    pub project: Option<ProjectId>,
    /// Given, or taken.
    pub given: bool,
}

/// What a contact may do and see from now on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRights {
    /// What they may do.
    pub role: ContactRole,
    /// Whether they see money.
    pub sees_money: bool,
    /// Whether they look after access at their client.
    #[serde(default)]
    pub keeps_door: bool,
}
