//! What somebody wants by mail: views about the reader alone, the same in kind on both sides.

use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{ProjectId, Title};

/// How soon something is mailed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
#[serde(rename_all = "snake_case")]
pub enum HowSoon {
    /// As soon as it can no longer be taken back.
    AtOnce,
    /// On Monday morning, with everything of the week.
    OnMonday,
    /// Not at all.
    Never,
}

impl HowSoon {
    /// All of them, soonest first.
    pub const ALL: [HowSoon; 3] = [HowSoon::AtOnce, HowSoon::OnMonday, HowSoon::Never];
}

/// The hours in which nothing is mailed, in minutes of the day on the firm's clock. They may lie across midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    /// The minute they begin, less than 1440.
    pub from: u16,
    /// The first minute after them, less than 1440 and another one.
    pub until: u16,
}

/// A project the reader sees, and whether its news are mailed to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner, Staff)]
pub struct Followed {
    /// Which.
    pub project: ProjectId,
    /// What it is called.
    pub name: Title,
    /// Whether they follow it.
    pub follows: bool,
}

/// What a contact wants by mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Partner)]
pub struct ClientMails {
    /// What they are asked.
    pub asked: HowSoon,
    /// What is new in the projects they follow.
    pub told: HowSoon,
    /// When nothing is mailed; nothing for "whenever".
    pub quiet: Option<QuietHours>,
    /// The projects they see, by name.
    pub projects: Vec<Followed>,
}

/// What somebody of the firm wants by mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct StaffMails {
    /// What clients answer, decide and say in the projects they follow, and on what they asked themselves.
    pub answered: HowSoon,
    /// When nothing is mailed; nothing for "whenever".
    pub quiet: Option<QuietHours>,
    /// The projects they see, by name.
    pub projects: Vec<Followed>,
}

/// A contact says what they want.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClientWishes {
    /// What they are asked.
    pub asked: HowSoon,
    /// What is new.
    pub told: HowSoon,
    /// When nothing is mailed.
    pub quiet: Option<QuietHours>,
}

/// Somebody of the firm says what they want.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffWishes {
    /// What is answered.
    pub answered: HowSoon,
    /// When nothing is mailed.
    pub quiet: Option<QuietHours>,
}

/// Whether the reader follows a project from now on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Following {
    /// Whether.
    pub follows: bool,
}
