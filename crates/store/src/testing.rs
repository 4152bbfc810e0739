//! Fresh databases for tests, on both engines.
//!
//! PostgreSQL comes from `VERANDA_TEST_POSTGRES`, the url of a server whose user may create databases; `cargo xtask test`
//! starts one. A test without it fails: nothing is skipped.

use crate::engine::migrate;
use crate::{Place, Store};
use sqlx::{AnyConnection, Connection, Executor, Row};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file, in memory where the machine has such a directory.
    Sqlite,
    /// A database of the test server.
    Postgres,
}

impl Engine {
    /// Both.
    pub const ALL: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];
}

/// A place of its own for one test, removed when it goes out of scope.
#[derive(Debug)]
pub struct Home {
    engine: Engine,
    place: Place,
    remove: Remove,
}

#[derive(Debug)]
enum Remove {
    Directory(PathBuf),
    Database { server: String, name: String },
}

/// A fresh house in a fresh place, which is removed after the last clone of the store is gone.
///
/// # Panics
/// When there is no database to be had.
pub async fn fresh(engine: Engine) -> Store {
    let home = Home::new(engine).await;
    let store = home.open().await;
    store.lives_in(home);
    store
}

impl Home {
    /// A fresh place.
    ///
    /// # Panics
    /// When there is none to be had.
    pub async fn new(engine: Engine) -> Self {
        sqlx::any::install_default_drivers();
        match engine {
            Engine::Sqlite => Self::directory(),
            Engine::Postgres => Self::database().await,
        }
    }

    /// Which engine it is on.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Where it is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// A store on it; a second one is as another process.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn open(&self) -> Store {
        Store::open(&self.place).await.expect("a fresh place opens")
    }

    /// Runs one statement past all our questions, as a hand in the database would.
    ///
    /// # Errors
    /// The database refused it.
    pub async fn by_hand(&self, sql: &str) -> Result<u64, String> {
        let url = match &self.place {
            Place::Sqlite(path) => format!("sqlite://{}", path.display()),
            Place::Postgres(url) => url.clone(),
        };
        let mut connection = AnyConnection::connect(&url).await.map_err(|error| error.to_string())?;
        let ran = connection.execute(sqlx::query(sqlx::AssertSqlSafe(sql.to_owned()))).await;
        let closed = connection.close().await;
        let rows = ran.map_err(|error| error.to_string())?.rows_affected();
        closed.map_err(|error| error.to_string())?;
        Ok(rows)
    }

    fn directory() -> Self {
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
        // A name nobody has had: numbers of processes come again, and a test that was killed leaves its house behind.
        let made = tempfile::Builder::new().prefix("veranda-").tempdir_in(parent);
        let directory = made.expect("a directory for a test can be made").keep();
        Home {
            engine: Engine::Sqlite,
            place: Place::Sqlite(directory.join("veranda.db")),
            remove: Remove::Directory(directory),
        }
    }

    async fn database() -> Self {
        let server = std::env::var("VERANDA_TEST_POSTGRES")
            .expect("VERANDA_TEST_POSTGRES is not set: run `cargo xtask test`, which starts a PostgreSQL");
        let mut connection = AnyConnection::connect(&server).await.expect("the test PostgreSQL can be reached");
        let template = template(&mut connection, &server).await;
        let name = format!("veranda_test_{}", fresh_name());
        say(&mut connection, &format!("drop database if exists {name} with (force)")).await;
        say(&mut connection, &format!("create database {name} template {template}")).await;
        connection.close().await.expect("the connection closes");
        Home {
            engine: Engine::Postgres,
            place: Place::Postgres(with_database(&server, &name)),
            remove: Remove::Database { server, name },
        }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        match &self.remove {
            Remove::Directory(path) => {
                // What is left behind is a few files in a temporary directory; a test does not fail for it.
                drop(std::fs::remove_dir_all(path));
            }
            Remove::Database { server, name } => {
                let (server, name) = (server.clone(), name.clone());
                // A thread of its own, because this may run inside a runtime that cannot be blocked.
                let removed = std::thread::spawn(move || {
                    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                    runtime.block_on(async {
                        let mut connection = AnyConnection::connect(&server).await.map_err(std::io::Error::other)?;
                        say(&mut connection, &format!("drop database if exists {name} with (force)")).await;
                        connection.close().await.map_err(std::io::Error::other)
                    })
                });
                drop(removed.join());
            }
        }
    }
}

/// The migrated database every other is copied from, made once per version of the schema.
async fn template(connection: &mut AnyConnection, server: &str) -> String {
    let name = format!("veranda_template_{}", migrate::fingerprint());
    // Test programs run side by side: one makes it, the others wait here.
    say(connection, "select pg_advisory_lock(8372611)").await;
    let asking = sqlx::query("select count(*) from pg_database where datname = $1").bind(name.as_str());
    let there: i64 =
        connection.fetch_one(asking).await.and_then(|row| row.try_get(0)).expect("databases can be listed");
    if there == 0 {
        // Under another name first: a run that dies here leaves no half template behind.
        let draft = format!("{name}_draft");
        say(connection, &format!("drop database if exists {draft} with (force)")).await;
        say(
            connection,
            &format!("create database {draft} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"),
        )
        .await;
        let store = Store::open(&Place::Postgres(with_database(server, &draft))).await.expect("a fresh database opens");
        store.close().await;
        // The wake-up connection of that store may still be leaving.
        say(
            connection,
            &format!("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{draft}'"),
        )
        .await;
        say(connection, &format!("alter database {draft} rename to {name}")).await;
    }
    say(connection, "select pg_advisory_unlock(8372611)").await;
    name
}

async fn say(connection: &mut AnyConnection, sql: &str) {
    connection
        .execute(sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())))
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// The url of another database on the same server.
fn with_database(server: &str, name: &str) -> String {
    let (address, parameters) = match server.split_once('?') {
        Some((address, parameters)) => (address, format!("?{parameters}")),
        None => (server, String::new()),
    };
    let after_scheme = address.find("://").map_or(0, |at| at + 3);
    let host_end = address[after_scheme..].find('/').map_or(address.len(), |at| after_scheme + at);
    format!("{}/{name}{parameters}", &address[..host_end])
}

/// Different for every call in every process that runs; a database of a process that is gone is dropped first.
fn fresh_name() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Makes each test two: `{name}::sqlite` and `{name}::postgres`, each with a fresh [`Home`].
///
/// ```text
/// veranda_store::store_tests! {
///     async fn a_client_is_found_by_its_host(home: Home) {
///         let store = home.open().await;
///     }
/// }
/// ```
#[macro_export]
macro_rules! store_tests {
    ($(async fn $name:ident($home:ident: Home) $body:block)*) => {$(
        mod $name {
            #[expect(unused_imports, reason = "what the tests of a file share")]
            use super::*;

            async fn body($home: $crate::testing::Home) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                body($crate::testing::Home::new($crate::testing::Engine::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                body($crate::testing::Home::new($crate::testing::Engine::Postgres).await).await;
            }
        }
    )*};
}
