//! SQLite: many readers, one writer that commits waiting writes together.

use super::{Companions, SLOW_POLL, migrate};
use crate::changes::Bell;
use crate::rows::{Reading, Rows};
use crate::write::{Ran, Work, Writing};
use crate::{Failure, OpenFailed};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{AnyConnection, AnyPool, ConnectOptions, Connection, Executor, Row};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// The oldest SQLite without the WAL-reset corruption bug (sqlite.org/wal.html, "The WAL-Reset Bug").
const OLDEST: (u32, u32, u32) = (3, 51, 3);
/// How many writes may wait before callers wait to hand theirs over.
const QUEUE: usize = 1024;
/// How many writes share a commit at most, so that the first of a batch does not wait for ever.
const BATCH: usize = 128;
const READERS: u32 = 8;
/// How often a new file is tried to be turned to a log beside others who do the same, and how long lies between.
const LOG_TRIES: u32 = 200;
const LOG_PAUSE: Duration = Duration::from_millis(20);
/// How often the log is tried to be emptied; each try waits for readers as long as `busy_timeout` says.
const SCRUB_TRIES: u32 = 20;
/// How often other processes' commits are looked for.
const POLL: Duration = Duration::from_millis(250);

pub(crate) struct Sqlite {
    readers: AnyPool,
    writer: mpsc::Sender<Message>,
    companions: Companions,
}

enum Message {
    Work(Box<dyn Work>),
    Scrub(oneshot::Sender<Result<(), Failure>>),
    Close(oneshot::Sender<()>),
}

impl Sqlite {
    pub(crate) async fn open(path: &Path, bell: Bell, commits: Arc<AtomicU64>) -> Result<Self, OpenFailed> {
        let options = options(path)?;
        let mut own = connect(&options).await?;
        check_version(&mut own).await?;
        bring_up_to_date(&mut own).await?;
        let own = migrate::seal_what_is_older(own, "begin immediate").await?;
        let own = migrate::make_search(own, "begin immediate").await?;

        let readers = AnyPoolOptions::new()
            .max_connections(READERS)
            .test_before_acquire(false)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    for pragma in
                        ["pragma busy_timeout = 15000", "pragma query_only = on", "pragma cache_size = -16000"]
                    {
                        connection.execute(pragma).await?;
                    }
                    Ok(())
                })
            })
            .connect_lazy_with(options.clone());

        let (writer, inbox) = mpsc::channel(QUEUE);
        // Not a companion: it ends by itself when the store is gone, after it has finished what it was given.
        tokio::spawn(write_all(own, inbox, bell.clone(), commits));
        let mut companions = Companions::default();
        companions.add(watch_others(options, bell));
        Ok(Sqlite { readers, writer, companions })
    }

    pub(crate) async fn read(&self) -> Result<Reading, Failure> {
        let snapshot = self
            .readers
            .begin_with("begin deferred")
            .await
            .map_err(|error| Failure::database("begin to read", error))?;
        Ok(Reading::new(Rows::of_snapshot(snapshot)))
    }

    pub(crate) async fn take(&self, work: Box<dyn Work>) -> Result<(), Failure> {
        self.writer.send(Message::Work(work)).await.map_err(|_| Failure::because("write", "the store is closed"))
    }

    /// Leaves nothing of what was deleted: the file is built anew and the log beside it emptied. Writes wait meanwhile.
    pub(crate) async fn scrub(&self) -> Result<(), Failure> {
        let closed = || Failure::because("scrub the database file", "the store is closed");
        let (done, scrubbed) = oneshot::channel();
        self.writer.send(Message::Scrub(done)).await.map_err(|_| closed())?;
        scrubbed.await.map_err(|_| closed())?
    }

    pub(crate) async fn close(&self) {
        let (done, closed) = oneshot::channel();
        if self.writer.send(Message::Close(done)).await.is_ok() {
            // An error means the writer ended by itself: closed all the same.
            drop(closed.await);
        }
        self.companions.dismiss();
        self.readers.close().await;
    }
}

fn options(path: &Path) -> Result<AnyConnectOptions, Failure> {
    let path = std::path::absolute(path).map_err(|error| Failure::io("find the database file", error))?;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    AnyConnectOptions::from_url(&options.to_url_lossy())
        .map_err(|error| Failure::database("read the address of the database file", error))
}

/// A connection to a file nobody else has open.
pub(crate) async fn connect_alone(path: &Path) -> Result<AnyConnection, OpenFailed> {
    let mut own = connect(&options(path)?).await?;
    check_version(&mut own).await?;
    Ok(own)
}

async fn connect(options: &AnyConnectOptions) -> Result<AnyConnection, Failure> {
    let failed = |error| Failure::database("open the database file", error);
    let mut connection = options.connect().await.map_err(failed)?;
    for pragma in [
        "pragma busy_timeout = 15000",
        // An acknowledged write survives a power cut: WAL alone would only survive a crash of the process.
        "pragma synchronous = full",
        "pragma foreign_keys = on",
        // What is deleted or written over is gone from the file, not only from sight.
        "pragma secure_delete = on",
        "pragma cache_size = -16000",
    ] {
        connection.execute(pragma).await.map_err(failed)?;
    }
    keep_a_log(&mut connection).await.map_err(failed)?;
    Ok(connection)
}

/// Write-ahead log. Of two processes that turn a new file to it at once one is told to be busy whatever `busy_timeout` says,
/// as both hold what the other waits for (sqlite.org/c3ref/busy_handler.html): it tries again.
async fn keep_a_log(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    for _ in 0..LOG_TRIES {
        match connection.execute("pragma journal_mode = wal").await {
            Err(error) if is_busy(&error) => tokio::time::sleep(LOG_PAUSE).await,
            done => return done.map(drop),
        }
    }
    connection.execute("pragma journal_mode = wal").await.map(drop)
}

/// The primary result code is the low byte of an extended one (sqlite.org/rescode.html).
fn is_busy(error: &sqlx::Error) -> bool {
    const SQLITE_BUSY: u32 = 5;
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xFF == SQLITE_BUSY)
}

async fn check_version(connection: &mut AnyConnection) -> Result<(), OpenFailed> {
    let row = connection
        .fetch_one("select sqlite_version()")
        .await
        .map_err(|error| Failure::database("ask SQLite its version", error))?;
    let version: String = row.try_get(0).map_err(|error| Failure::database("ask SQLite its version", error))?;
    if version_of(&version).is_some_and(|found| found >= OLDEST) {
        Ok(())
    } else {
        let (major, minor, patch) = OLDEST;
        Err(OpenFailed::Unfit(format!(
            "SQLite {version} may corrupt a database; Veranda needs {major}.{minor}.{patch} or newer"
        )))
    }
}

fn version_of(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

/// In one exclusive transaction: two processes that start at once do not both build the house.
async fn bring_up_to_date(connection: &mut AnyConnection) -> Result<(), OpenFailed> {
    if migrate::is_up_to_date(connection).await {
        return Ok(());
    }
    let failed = |error| Failure::database("bring the database up to date", error);
    let mut transaction = connection.begin_with("begin immediate").await.map_err(failed)?;
    migrate::migrate(&mut transaction).await?;
    transaction.commit().await.map_err(failed)?;
    Ok(())
}

/// The writer: takes what waits, does each inside a savepoint, commits all at once, answers all.
async fn write_all(connection: AnyConnection, mut inbox: mpsc::Receiver<Message>, bell: Bell, commits: Arc<AtomicU64>) {
    let mut writing = Writing::new(Rows::of_writer(connection));
    let (mut closing, mut scrubbing) = (None, None);
    while closing.is_none() {
        if let Some(done) = scrubbing.take() {
            // Whoever asked may have gone away; it is scrubbed all the same.
            let _: Result<_, _> = oneshot::Sender::send(done, scrub(&mut writing).await);
        }
        let first = match inbox.recv().await {
            Some(Message::Work(work)) => work,
            Some(Message::Scrub(done)) => {
                scrubbing = Some(done);
                continue;
            }
            Some(Message::Close(done)) => {
                closing = Some(done);
                break;
            }
            None => break,
        };
        let mut ran = Vec::new();
        let mut batch = begin(&mut writing).await;
        let mut next = Some(first);
        while let Some(work) = next.take() {
            batch = match batch {
                Ok(()) => one(&mut writing, work, &mut ran).await,
                Err(failure) => {
                    work.fail(failure.clone());
                    Err(failure)
                }
            };
            if ran.len() < BATCH && batch.is_ok() {
                match inbox.try_recv() {
                    Ok(Message::Work(work)) => next = Some(work),
                    Ok(Message::Scrub(done)) => scrubbing = Some(done),
                    Ok(Message::Close(done)) => closing = Some(done),
                    Err(_) => {}
                }
            }
        }
        #[cfg(feature = "mutants")]
        if crate::mutants::is_on(crate::mutants::Leak::AnsweredBeforeCommit) {
            for Ran { answer, .. } in std::mem::take(&mut ran) {
                answer(Ok(()));
            }
            bell.ring();
            crate::mutants::dawdle().await;
        }
        let committed = match batch {
            Ok(()) => say(&mut writing, "commit").await,
            Err(failure) => Err(failure),
        };
        // SQLite may have ended the whole transaction for want of room, and what failed then was only looking for it.
        let committed = match (committed, writing.took_no_room()) {
            (Err(_), true) => Err(Failure::no_room("keep what was written")),
            (committed, _) => committed,
        };
        match &committed {
            Ok(()) => {
                commits.fetch_add(1, Ordering::Relaxed);
            }
            Err(failure) => {
                tracing::error!(error = ?failure, writes = ran.len(), "a batch of writes was not committed");
                if let Err(again) = say(&mut writing, "rollback").await {
                    // SQLite has rolled back by itself when the disk let it down; then there is nothing left to end.
                    tracing::debug!(error = ?again, "there was nothing to roll back");
                }
            }
        }
        // The bell first: whoever has been answered must not be shown what was made before.
        if ran.iter().any(|ran| ran.grew) && committed.is_ok() {
            bell.ring();
        }
        for Ran { answer, .. } in ran {
            answer(committed.clone());
        }
    }
    if let Some(connection) = writing.rows().into_writer()
        && let Err(error) = connection.close().await
    {
        tracing::warn!(%error, "the database file was not closed in order");
    }
    if let Some(done) = closing {
        // Whoever closed may have gone away; the file is closed all the same.
        let _ = done.send(());
    }
}

/// The log is emptied only when nobody reads from it, so this waits for readers, for a bounded time.
async fn scrub(writing: &mut Writing) -> Result<(), Failure> {
    say(writing, "vacuum").await?;
    for _ in 0..SCRUB_TRIES {
        let row =
            writing.one("empty the log of the database file", sqlx::query("pragma wal_checkpoint(truncate)")).await?;
        let busy: Option<i64> = row.and_then(|row| row.try_get(0).ok());
        if busy == Some(0) {
            return Ok(());
        }
        tokio::time::sleep(POLL).await;
    }
    Err(Failure::because("empty the log of the database file", "others read from it all the time; try again"))
}

async fn begin(writing: &mut Writing) -> Result<(), Failure> {
    say(writing, "begin immediate").await
}

/// One work inside a savepoint. An error means the batch cannot go on.
async fn one(writing: &mut Writing, work: Box<dyn Work>, ran: &mut Vec<Ran>) -> Result<(), Failure> {
    if let Err(failure) = say(writing, "savepoint one").await {
        work.fail(failure.clone());
        return Err(failure);
    }
    let outcome = work.run(writing).await;
    let keep = outcome.keep;
    ran.push(outcome);
    if !keep {
        say(writing, "rollback to one").await?;
    }
    say(writing, "release one").await
}

async fn say(writing: &mut Writing, words: &'static str) -> Result<(), Failure> {
    writing.say(words).await
}

/// Looks for commits of other processes: `data_version` changes on a connection exactly when another one has committed.
async fn watch_others(options: AnyConnectOptions, bell: Bell) {
    let mut connection = None;
    let mut seen = None;
    let mut quiet = Duration::ZERO;
    loop {
        tokio::time::sleep(POLL).await;
        quiet += POLL;
        if connection.is_none() {
            connection = connect(&options).await.ok();
        }
        let Some(own) = connection.as_mut() else { continue };
        match own.fetch_one("pragma data_version").await.and_then(|row| row.try_get::<i64, _>(0)) {
            Ok(version) => {
                let changed = seen.replace(version).is_some_and(|before| before != version);
                if changed || quiet >= SLOW_POLL {
                    quiet = Duration::ZERO;
                    bell.ring();
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the database file could not be watched; trying again");
                connection = None;
                seen = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_writer_syncs_every_commit_and_watches_references() {
        sqlx::any::install_default_drivers();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veranda.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true);
        let options = AnyConnectOptions::from_url(&options.to_url_lossy()).unwrap();
        let mut connection = connect(&options).await.unwrap();
        for (pragma, expected) in
            [("pragma synchronous", 2_i64), ("pragma foreign_keys", 1), ("pragma busy_timeout", 15_000)]
        {
            let row = connection.fetch_one(pragma).await.unwrap();
            assert_eq!(row.try_get::<i64, _>(0).unwrap(), expected, "{pragma}");
        }
        let mode: String = connection.fetch_one("pragma journal_mode").await.unwrap().try_get(0).unwrap();
        assert_eq!(mode, "wal");
        check_version(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    }

    #[test]
    fn versions_compare_by_number_and_not_by_text() {
        assert!(version_of("3.51.3") >= Some(OLDEST));
        assert!(version_of("3.100.0") >= Some(OLDEST));
        assert!(version_of("3.51.2") < Some(OLDEST));
        assert!(version_of("3.9.9") < Some(OLDEST));
        assert_eq!(version_of("new"), None);
    }
}
