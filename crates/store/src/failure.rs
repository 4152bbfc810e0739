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
    #[error("there is no room left on the disk")]
    NoRoom,
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

    /// Nothing could be kept, because there is no room.
    pub(crate) fn no_room(doing: impl Into<String>) -> Self {
        Failure { doing: doing.into(), source: Cause::NoRoom }
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

    /// Whether there was no room left to keep it in: nothing was kept.
    pub fn is_no_room(&self) -> bool {
        match &self.source {
            // SQLITE_FULL (13); SQLITE_IOERR_SHMSIZE (4874), when the index of the log cannot grow; SQLSTATE 53100.
            Cause::Database(error) => error
                .as_database_error()
                .and_then(sqlx::error::DatabaseError::code)
                .is_some_and(|code| ["13", "4874", "53100"].contains(&&*code)),
            Cause::Io(error) => error.kind() == std::io::ErrorKind::StorageFull,
            Cause::Below(below) => below.is_no_room(),
            Cause::NoRoom => true,
            Cause::Other(_) => false,
        }
    }

    /// Whether the database did not answer: what was asked of it may have been done or not.
    pub fn is_away(&self) -> bool {
        match &self.source {
            Cause::Database(error) => match &**error {
                sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed => true,
                // SQLSTATE class 57P: shutting down, crashed, starting; class 08: the connection.
                other => other
                    .as_database_error()
                    .and_then(sqlx::error::DatabaseError::code)
                    .is_some_and(|code| code.starts_with("57P") || code.starts_with("08")),
            },
            Cause::Below(below) => below.is_away(),
            Cause::Io(_) | Cause::NoRoom | Cause::Other(_) => false,
        }
    }

    fn database_error(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        match &self.source {
            Cause::Database(error) => error.as_database_error(),
            Cause::Below(below) => below.database_error(),
            Cause::Io(_) | Cause::NoRoom | Cause::Other(_) => None,
        }
    }
}
