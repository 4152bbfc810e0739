//! Templates: what new projects can begin with.

use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Day, Moment, TemplateId, Title};

/// What a project begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum Beginning {
    /// The stages of the house, and nothing in them.
    #[default]
    House,
    /// To do, doing, done, and nothing in them.
    Small,
    /// The plan of a template.
    Template {
        /// Which.
        template: TemplateId,
        /// Its first day: what its dates are counted from, in working days.
        first: Day,
    },
}

/// A new template.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTemplate {
    /// What the firm calls it.
    pub name: Title,
}

/// Whether a template is removed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateRemoved {
    /// Removed, or there again.
    pub removed: bool,
}

/// The templates the reader can begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct TemplatesView {
    /// Newest first.
    pub templates: Vec<TemplateRow>,
}

/// A template in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct TemplateRow {
    /// Which.
    pub id: TemplateId,
    /// What the firm calls it.
    pub name: Title,
    /// Tasks.
    pub tasks: u32,
    /// Those whose sharing is prepared.
    pub prepared: u32,
    /// Working days from the first day to the last date; nothing where no task has a date.
    pub days: u32,
    /// Who made it.
    pub by: Somebody,
    /// When.
    pub at: Moment,
}
