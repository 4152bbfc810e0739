//! Where the records live, and why they could not be opened.

use crate::Failure;
use std::fmt;
use std::path::PathBuf;

/// Where the records live.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// A SQLite file, created if missing. Its directory must exist.
    Sqlite(PathBuf),
    /// The url of a PostgreSQL database: `postgres://user:password@host/database`.
    Postgres(String),
}

impl fmt::Debug for Place {
    /// Without the url: it may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Sqlite(path) => write!(f, "Sqlite({})", path.display()),
            Place::Postgres(_) => f.write_str("Postgres(..)"),
        }
    }
}

/// Why the store did not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenFailed {
    /// A newer Veranda has been here: its records would not be understood.
    #[error(
        "the database was written by a newer Veranda (its schema is at {found}, this program knows {known}): \
         start the newer program, or restore a backup made before the upgrade"
    )]
    Newer {
        /// The schema version found.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The database is set up in a way that would lose acknowledged writes.
    #[error("{0}")]
    Unfit(String),
    /// It could not be reached, read or brought up to date.
    #[error("the database did not open")]
    Failed(#[from] Failure),
}
