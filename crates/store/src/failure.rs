//! What went wrong, with what was being done. Never shown to people: logged once, where it stops.

use std::sync::Arc;

/// The database, the disk or a stored row let us down.
#[derive(Debug, Clone, thiserror::Error)]
#[error("could not {doing}")]
pub struct Failure {
    doing: String,
    source: Cause,
}

/// What a uniqueness rule of the house was violated by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Another client has this host name.
    Host,
    /// Somebody on the same side has this mail address.
    Email,
}

#[derive(Debug, Clone, thiserror::Error)]
enum Cause {
    // Shared, because everybody in a failed batch is told the same.
    #[error(transparent)]
    Database(Arc<sqlx::Error>),
    #[error(transparent)]
    Io(Arc<std::io::Error>),
    #[error("{0}")]
    Other(String),
    #[error(transparent)]
    Below(Box<Failure>),
}

impl Failure {
    /// A failure of the database while doing something: `"read a task"`.
    pub(crate) fn database(doing: impl Into<String>, source: sqlx::Error) -> Self {
        Failure { doing: doing.into(), source: Cause::Database(Arc::new(source)) }
    }

    /// A failure of the disk.
    pub(crate) fn io(doing: impl Into<String>, source: std::io::Error) -> Self {
        Failure { doing: doing.into(), source: Cause::Io(Arc::new(source)) }
    }

    /// A failure with a reason of its own.
    pub(crate) fn because(doing: impl Into<String>, why: impl Into<String>) -> Self {
        Failure { doing: doing.into(), source: Cause::Other(why.into()) }
    }

    /// The same failure, seen from further out.
    #[must_use]
    pub fn while_doing(self, doing: impl Into<String>) -> Self {
        Failure { doing: doing.into(), source: Cause::Below(Box::new(self)) }
    }

    /// Whether something unique was there already.
    pub fn is_unique_violation(&self) -> bool {
        self.database_error().is_some_and(|error| error.is_unique_violation())
    }

    /// Whether a row named another that is not there, or that belongs elsewhere.
    pub fn is_foreign_key_violation(&self) -> bool {
        self.database_error().is_some_and(|error| error.is_foreign_key_violation())
    }

    /// What was taken already, if that is why.
    pub fn taken(&self) -> Option<Taken> {
        let error = self.database_error().filter(|error| error.is_unique_violation())?;
        // PostgreSQL names the constraint, SQLite lists the columns.
        let says = |constraint: &str, column: &str| {
            error.constraint() == Some(constraint) || error.message().ends_with(column)
        };
        if says("client_host", "client.host") {
            Some(Taken::Host)
        } else if says("person_email", "person.side, person.email") {
            Some(Taken::Email)
        } else {
            None
        }
    }

    fn database_error(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        match &self.source {
            Cause::Database(error) => error.as_database_error(),
            Cause::Below(below) => below.database_error(),
            Cause::Io(_) | Cause::Other(_) => None,
        }
    }
}
