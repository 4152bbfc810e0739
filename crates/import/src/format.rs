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

/// Whether a file is meant to be JSON: by how it begins, and where that is the beginning of a table as well, by its
/// name.
pub(crate) fn is_json(file_name: &str, bytes: &[u8]) -> bool {
    let name = file_name.to_ascii_lowercase();
    match first(bytes) {
        Some(b'{') => true,
        Some(b'[') => ![".csv", ".tsv", ".txt"].iter().any(|end| name.ends_with(end)),
        _ => name.ends_with(".json"),
    }
}

/// Whether a text is meant to be XML, or is a web page.
pub(crate) fn is_markup(file_name: &str, text: &str) -> bool {
    text.trim_start().starts_with('<') || file_name.to_ascii_lowercase().ends_with(".xml")
}

/// The first byte that is no white space, behind a mark of the encoding.
fn first(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().copied().find(|byte| !byte.is_ascii_whitespace())
}
