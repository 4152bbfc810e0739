//! Seeing the portal as a contact sees it.

use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{ProjectId, TaskId};

/// Where the reader comes from: there they land, and there they return.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeeFrom {
    /// A project's board; the client's page if not said.
    pub project: Option<ProjectId>,
    /// A task opened on it.
    pub task: Option<TaskId>,
}

/// Where the reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SeeAsAddress {
    /// The full address at the client's door; its secret opens it once.
    pub address: String,
}
