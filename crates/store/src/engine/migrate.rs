//! Bringing a database up to date: one folder of portable statements, checked by checksum.

use super::search;
use crate::rows::Rows;
use crate::{Failure, OpenFailed};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyConnection, Connection, Row};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The newest schema version this program knows.
pub(crate) fn newest() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0)
}

/// A word that changes whenever the migrations do.
#[cfg(feature = "testing")]
pub(crate) fn fingerprint() -> String {
    let steps = MIGRATIONS.iter().flat_map(|migration| migration.checksum.iter());
    let bytes = steps.chain(search::made_by().flat_map(str::as_bytes));
    // FNV-1a: this only has to differ between two versions of the folder.
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}

/// Whether every step was run already, with the text it has here. Only reads, so that whoever opens a database beside a
/// busy house does not have to wait for its writes. SQLite only.
pub(crate) async fn is_up_to_date(connection: &mut AnyConnection) -> bool {
    let asking = "select version, hex(checksum) as checksum from _sqlx_migrations where success = 1 order by version";
    // Whatever is the matter, running the steps says it.
    let Ok(rows) = sqlx::query(asking).fetch_all(connection).await else { return false };
    let run = rows.iter().map(|row| Some((row.try_get::<i64, _>(0).ok()?, row.try_get::<String, _>(1).ok()?)));
    let known = MIGRATIONS.iter().map(|step| {
        let checksum: String = step.checksum.iter().map(|byte| format!("{byte:02X}")).collect();
        Some((step.version, checksum))
    });
    run.eq(known)
}

/// Runs what has not been run.
pub(crate) async fn migrate(connection: &mut AnyConnection) -> Result<(), OpenFailed> {
    match MIGRATIONS.run(connection).await {
        Ok(()) => Ok(()),
        Err(MigrateError::VersionMissing(found)) if found > newest() => {
            Err(OpenFailed::Newer { found, known: newest() })
        }
        Err(MigrateError::VersionMismatch(version)) => Err(OpenFailed::Unfit(format!(
            "the database was made with another text of schema step {version}: it belongs to another build of Veranda"
        ))),
        Err(error) => Err(Failure::because("bring the database up to date", error.to_string()).into()),
    }
}

/// Makes the schema of a version in an empty place.
pub(crate) async fn migrate_to(connection: &mut AnyConnection, version: i64) -> Result<(), OpenFailed> {
    MIGRATIONS
        .run_to(version, connection)
        .await
        .map_err(|error| Failure::because("make the schema of a copy", error.to_string()).into())
}

/// Ends a connection of our own.
pub(crate) async fn close(connection: AnyConnection) -> Result<(), Failure> {
    connection.close().await.map_err(|error| Failure::database("end a connection", error))
}

/// Seals what the journal told before there were seals: a scope in a transaction, so that an interrupted start goes on
/// where it was. Two that start at once wait for each other; both are done when it is done.
pub(crate) async fn seal_what_is_older(
    connection: AnyConnection,
    begin: &'static str,
) -> Result<AnyConnection, Failure> {
    let mut rows = Rows::of_writer(connection);
    while let Some(scope) = rows.due_for_seals().await? {
        rows.say(begin).await?;
        rows.seal_older(&scope).await?;
        rows.say("commit").await?;
    }
    rows.into_writer().ok_or_else(|| Failure::because("seal the journal", "the connection was lost"))
}

/// Makes the indices of the search, and what stands in them where that is due, in one transaction. Two that start at once
/// wait for each other on what they delete.
pub(crate) async fn make_search(
    mut connection: AnyConnection,
    begin: &'static str,
) -> Result<AnyConnection, OpenFailed> {
    if !search::is_furnished(&mut connection).await {
        search::furnish(&mut connection).await?;
    }
    let mut rows = Rows::of_writer(connection);
    if rows.search_is_due().await? {
        rows.say(begin).await?;
        rows.index_everything().await?;
        rows.search_was_made().await?;
        rows.say("commit").await?;
    }
    let lost = || Failure::because("make the indices of the search", "the connection was lost");
    Ok(rows.into_writer().ok_or_else(lost)?)
}
