//! What a person may do, before any particular thing is looked at.

use serde::{Deserialize, Serialize};

/// What a contact may do for a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactRole {
    /// Approves, answers, chooses and everything below.
    Decides,
    /// Answers, remarks, picks times.
    TakesPart,
    /// Reads.
    Looks,
}

impl ContactRole {
    /// Every role, strongest first.
    pub const ALL: [ContactRole; 3] = [ContactRole::Decides, ContactRole::TakesPart, ContactRole::Looks];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            ContactRole::Decides => "decides",
            ContactRole::TakesPart => "takes_part",
            ContactRole::Looks => "looks",
        }
    }

    /// The role a stored word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// What a person of the firm may do. Roles per client and project come with a later issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Owns the instance.
    Owner,
    /// Works on every client.
    Member,
}

impl StaffRole {
    /// Every role, strongest first.
    pub const ALL: [StaffRole; 2] = [StaffRole::Owner, StaffRole::Member];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            StaffRole::Owner => "owner",
            StaffRole::Member => "member",
        }
    }

    /// The role a stored word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}
