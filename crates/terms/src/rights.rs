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

/// What a person of the firm is to it. What each may do is [`crate::policy::may`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    /// Owns the instance: everything, and the team itself.
    Owner,
    /// Leads the work for every client.
    Manager,
    /// Works on the clients and projects they were given.
    Member,
    /// Looks after the money: sees every client, changes no plan.
    Finance,
}

impl StaffRole {
    /// Every role, in the order it is listed.
    pub const ALL: [StaffRole; 4] = [StaffRole::Owner, StaffRole::Manager, StaffRole::Member, StaffRole::Finance];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            StaffRole::Owner => "owner",
            StaffRole::Manager => "manager",
            StaffRole::Member => "member",
            StaffRole::Finance => "finance",
        }
    }

    /// The role a stored word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Whether they see every client; the others see those they were given.
    pub const fn sees_all(self) -> bool {
        match self {
            StaffRole::Owner | StaffRole::Manager | StaffRole::Finance => true,
            StaffRole::Member => false,
        }
    }
}
