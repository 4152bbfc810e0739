//! PostgreSQL: each write in a task and a transaction of its own, put in order by the row lock on its scope.

use super::{Companions, SLOW_POLL, migrate, search};
use crate::changes::Bell;
use crate::rows::{Reading, Rows, quoted};
use crate::write::{Ran, Work, Writing};
use crate::{Failure, OpenFailed};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::postgres::PgListener;
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, ConnectOptions, Connection, Executor, Row};
use std::collections::BTreeSet;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Notify;

const CONNECTIONS: u32 = 16;
/// How often and how long apart it is looked whether those who read have ended.
const SCRUB_TRIES: u32 = 1200;
const SCRUB_WAIT: Duration = Duration::from_millis(50);
/// The one channel. A note on it says only that the journal may have grown.
const CHANNEL: &str = "veranda_grew";

pub(crate) struct Postgres {
    pool: AnyPool,
    bell: Bell,
    /// Asks the dispatcher to tell the other processes.
    tell: Arc<Notify>,
    commits: Arc<AtomicU64>,
    companions: Companions,
}

impl Postgres {
    pub(crate) async fn open(url: &str, bell: Bell, commits: Arc<AtomicU64>) -> Result<Self, OpenFailed> {
        let options = options(url)?;
        let mut own = connect_alone(url).await?;
        migrate::migrate(&mut own).await?;
        let own = migrate::seal_what_is_older(own, "begin").await?;
        let own = migrate::make_search(own, "begin").await?;
        own.close().await.map_err(|error| Failure::database("end the first connection", error))?;

        let pool =
            AnyPoolOptions::new().max_connections(CONNECTIONS).test_before_acquire(false).connect_lazy_with(options);
        let tell = Arc::new(Notify::new());
        let mut companions = Companions::default();
        companions.add(dispatch(pool.clone(), Arc::clone(&tell)));
        companions.add(listen(url.to_owned(), bell.clone()));
        companions.add(poll(bell.clone()));
        Ok(Postgres { pool, bell, tell, commits, companions })
    }

    pub(crate) async fn read(&self) -> Result<Reading, Failure> {
        let pool = self.pool.clone();
        // To its end, whether the caller still waits or not: of a beginning that was dropped on its way the driver keeps no
        // record, and whoever had the connection next would find themselves inside it.
        let begun =
            tokio::spawn(async move { pool.begin_with("begin isolation level repeatable read read only").await });
        let snapshot = begun
            .await
            .map_err(|error| Failure::because("begin to read", error.to_string()))?
            .map_err(|error| Failure::database("begin to read", error))?;
        Ok(Reading::new(Rows::of_snapshot(snapshot)))
    }

    pub(crate) fn take(&self, work: Box<dyn Work>) {
        let (pool, bell) = (self.pool.clone(), self.bell.clone());
        let (tell, commits) = (Arc::clone(&self.tell), Arc::clone(&self.commits));
        tokio::spawn(async move {
            let transaction = match pool.begin().await {
                Ok(transaction) => transaction,
                Err(error) => return work.fail(Failure::database("begin a write", error)),
            };
            let mut writing = Writing::new(Rows::of_snapshot(transaction));
            let Ran { keep, grew, answer } = work.run(&mut writing).await;
            let Some(transaction) = writing.rows().into_transaction() else {
                return answer(Err(Failure::because("write", "the transaction was lost")));
            };
            if !keep {
                let ended = transaction.rollback().await;
                return answer(ended.map_err(|error| Failure::database("end a refused write", error)));
            }
            #[cfg(feature = "mutants")]
            if crate::mutants::is_on(crate::mutants::Leak::AnsweredBeforeCommit) {
                answer(Ok(()));
                bell.ring();
                crate::mutants::dawdle().await;
                if let Err(error) = transaction.commit().await {
                    tracing::error!(%error, "a write was answered and not committed");
                }
                return;
            }
            let committed = transaction.commit().await.map_err(|error| Failure::database("commit a write", error));
            if committed.is_ok() {
                commits.fetch_add(1, Ordering::Relaxed);
            }
            let wake = grew && committed.is_ok();
            answer(committed);
            if wake {
                bell.ring();
                tell.notify_one();
            }
        });
    }

    /// Leaves nothing of what was deleted in these tables and in what the planner remembers of them. What PostgreSQL keeps
    /// elsewhere (its write-ahead log, replicas, archives) ends as those are set up to.
    pub(crate) async fn scrub(&self, tables: &BTreeSet<String>) -> Result<(), Failure> {
        self.let_older_readers_end().await?;
        // What is found by its words is no record, but made of them.
        for table in tables.iter().cloned().chain(search::tables().map(str::to_owned)) {
            let sql = format!("vacuum (full, analyze) {}", quoted(&table));
            let done = self.pool.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await;
            done.map_err(|error| Failure::database(format!("scrub the table {table}"), error))?;
        }
        self.let_older_readers_end().await?;
        // Needs rights that not every account has; the pages are written over sooner or later without it.
        for more in ["vacuum full pg_statistic", "checkpoint"] {
            if let Err(error) = self.pool.execute(more).await {
                tracing::warn!(%error, "{more} was not allowed");
            }
        }
        Ok(())
    }

    /// What somebody's snapshot still shows is kept by a vacuum, in the new file as well. So this waits until every
    /// transaction in this database has begun after now, for a bounded time.
    async fn let_older_readers_end(&self) -> Result<(), Failure> {
        let doing = "wait for those who read";
        let failed = |error| Failure::database(doing, error);
        let row =
            self.pool.fetch_one("select cast(cast(pg_current_xact_id() as xid) as text)").await.map_err(failed)?;
        let now: String = row.try_get(0).map_err(failed)?;
        for _ in 0..SCRUB_TRIES {
            let asking = sqlx::query(
                "select count(*) from pg_stat_activity a
                 where a.datname = current_database() and a.pid <> pg_backend_pid()
                   and (age(a.backend_xmin) >= age(cast(cast($1 as text) as xid))
                     or age(a.backend_xid) >= age(cast(cast($1 as text) as xid)))",
            )
            .bind(now.as_str());
            let row = self.pool.fetch_one(asking).await.map_err(failed)?;
            if row.try_get::<i64, _>(0).map_err(failed)? == 0 {
                return Ok(());
            }
            tokio::time::sleep(SCRUB_WAIT).await;
        }
        Err(Failure::because(doing, "somebody has been reading for a minute without an end; try again"))
    }

    pub(crate) async fn close(&self) {
        self.companions.dismiss();
        // Waits for every connection, and so for every write that has one.
        self.pool.close().await;
    }
}

fn options(url: &str) -> Result<AnyConnectOptions, Failure> {
    AnyConnectOptions::from_str(url).map_err(|error| Failure::database("read the address of the database", error))
}

/// A connection of its own to a database that keeps what it has acknowledged.
pub(crate) async fn connect_alone(url: &str) -> Result<AnyConnection, OpenFailed> {
    let mut own = options(url)?.connect().await.map_err(|error| Failure::database("reach the database", error))?;
    check_durability(&mut own).await?;
    Ok(own)
}

async fn check_durability(connection: &mut AnyConnection) -> Result<(), OpenFailed> {
    let failed = |error| Failure::database("ask the database how it commits", error);
    let row = connection.fetch_one("show synchronous_commit").await.map_err(failed)?;
    let setting: String = row.try_get(0).map_err(failed)?;
    // `remote_apply` waits for more than `on` does; everything else for less.
    if setting != "on" && setting != "remote_apply" {
        return Err(OpenFailed::Unfit(format!(
            "PostgreSQL is set to synchronous_commit = {setting}: an acknowledged write could be lost in a crash. \
             Set it to on for this database: alter database ... set synchronous_commit = on"
        )));
    }
    let row = connection.fetch_one("show fsync").await.map_err(failed)?;
    let fsync: String = row.try_get(0).map_err(failed)?;
    if fsync != "on" {
        tracing::warn!("PostgreSQL runs with fsync = {fsync}: a power cut can lose or corrupt everything");
    }
    Ok(())
}

/// Tells the other processes, outside of any business transaction; what was asked while it was telling is told once.
async fn dispatch(pool: AnyPool, tell: Arc<Notify>) {
    loop {
        tell.notified().await;
        if let Err(error) = pool.execute("notify veranda_grew").await {
            tracing::warn!(%error, "other processes were not woken; they will notice by themselves");
        }
    }
}

async fn listen(url: String, bell: Bell) {
    loop {
        if let Err(error) = hear(&url, &bell).await {
            tracing::warn!(%error, "wake-ups from PostgreSQL stopped; trying again");
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn hear(url: &str, bell: &Bell) -> sqlx::Result<()> {
    let mut listener = PgListener::connect(url).await?;
    listener.listen(CHANNEL).await?;
    // Something may have been missed before.
    bell.ring();
    loop {
        // Nothing, when the connection was lost and made again: something may have been missed then, too.
        listener.try_recv().await?;
        bell.ring();
    }
}

async fn poll(bell: Bell) {
    loop {
        tokio::time::sleep(SLOW_POLL).await;
        bell.ring();
    }
}
