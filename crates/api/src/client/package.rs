//! What a hand-over package is made of.

use super::{ClientProject, TaskPage};
use serde::{Deserialize, Serialize};
use veranda_api_derive::View;
use veranda_terms::{Lang, Moment, Title};

/// Everything a client sees of a project, at one moment. It travels as an archive of files (`application/zip`), not as JSON:
/// only the server makes one. The firm gets the same as the client, never more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, View)]
#[view(Client, Staff)]
pub struct Package {
    /// The language of whoever takes it.
    pub lang: Lang,
    /// The moment it shows.
    pub made: Moment,
    /// The project.
    pub project: ClientProject,
    /// Whose project it is.
    pub client_name: Title,
    /// Who did it.
    pub firm_name: Title,
    /// Its tasks, opened, in the client's own order.
    pub tasks: Vec<TaskPage>,
}
