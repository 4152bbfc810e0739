//! Which tool wrote a file: by what is in it first, by its name second.

use serde::Serialize;

/// What a file can be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A board, exported by Trello as JSON.
    Trello,
    /// A project, saved by Microsoft Project as XML (MSPDI).
    MicrosoftProject,
    /// Issues, exported by Jira as CSV.
    Jira,
    /// A project, exported by Asana as CSV.
    Asana,
    /// Any table: rows of texts with a separator between them.
    Table,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Trello, Self::MicrosoftProject, Self::Jira, Self::Asana, Self::Table];

    /// Its name in addresses, settings and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trello => "trello",
            Self::MicrosoftProject => "microsoft_project",
            Self::Jira => "jira",
            Self::Asana => "asana",
            Self::Table => "table",
        }
    }

    /// The format of such a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == text)
    }
}
