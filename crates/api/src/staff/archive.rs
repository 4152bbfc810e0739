//! Archiving a project.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::Moment;

/// Archives a project, or opens it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archiving {
    /// True to archive it; what is still asked of anybody is taken back. False to open it again; that stays taken back.
    pub archived: bool,
}

/// That a project is archived: nothing changes in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct ProjectArchived {
    /// Since when.
    pub at: Moment,
    /// Who archived it.
    pub by: Somebody,
}
