//! Views of a project, kept under a name.

use crate::Showing;
use crate::client::Somebody;
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{SavedViewId, Title};

/// A view to keep. One of the reader's own of the same name is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewView {
    /// What it is called.
    pub name: Title,
    /// What is shown. The month of a calendar is not kept: it shows the month it is.
    pub showing: Showing,
    /// For everybody of the firm who sees the project, or for the reader alone.
    pub shared: bool,
}

/// Whether a view is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewForgotten {
    /// Forgotten, or there again as it was.
    pub forgotten: bool,
}

/// The views of a project that the reader has in their list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SavedViews {
    /// In the order of their names, the reader's own first.
    pub views: Vec<SavedViewRow>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Staff)]
pub struct SavedViewRow {
    /// Which.
    pub id: SavedViewId,
    /// What it is called.
    pub name: Title,
    /// What it shows.
    pub showing: Showing,
    /// Who keeps it, where it is everybody's; nothing for the reader's own.
    pub shared_by: Option<Somebody>,
    /// Whether it is everybody's.
    pub shared: bool,
    /// Whether the reader may forget it.
    pub may_forget: bool,
}
