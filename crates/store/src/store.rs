//! The store: opening it, reading from it, writing to it.

use crate::changes::Bell;
use crate::engine::{postgres, sqlite};
use crate::write::{Errand, Work};
use crate::{Changes, Failure, Intention, OpenFailed, Place, Reading, WorkFailed, WriteFailed, Writing, Written};
use futures::future::BoxFuture;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::oneshot;
use veranda_domain::Scope;

/// The records of one house. Cheap to clone; all clones are the same store.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    engine: Engine,
    bell: Bell,
    commits: Arc<AtomicU64>,
    /// What a test's database needs after the last clone is gone. Last, so that the engine is dropped before.
    #[cfg(feature = "testing")]
    home: std::sync::OnceLock<crate::testing::Home>,
}

enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Store {
    /// Opens the house's records and brings them up to date.
    ///
    /// # Errors
    /// Says why not: a newer database, an unsafe setting, or a failure.
    pub async fn open(place: &Place) -> Result<Store, OpenFailed> {
        sqlx::any::install_default_drivers();
        let bell = Bell::new();
        let commits = Arc::new(AtomicU64::new(0));
        let engine = match place {
            Place::Sqlite(path) => {
                Engine::Sqlite(sqlite::Sqlite::open(path, bell.clone(), Arc::clone(&commits)).await?)
            }
            Place::Postgres(url) => {
                Engine::Postgres(postgres::Postgres::open(url, bell.clone(), Arc::clone(&commits)).await?)
            }
        };
        let inner = Inner {
            engine,
            bell,
            commits,
            #[cfg(feature = "testing")]
            home: std::sync::OnceLock::new(),
        };
        Ok(Store { inner: Arc::new(inner) })
    }

    /// A snapshot to read from: several questions to it agree with each other.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn read(&self) -> Result<Reading, Failure> {
        match &self.inner.engine {
            Engine::Sqlite(engine) => engine.read().await,
            Engine::Postgres(engine) => engine.read().await,
        }
    }

    /// Does the work in a transaction of its own, numbered and ordered within the scope, and answers after the commit.
    /// Dropping this future does not undo what was begun. The work waits for nothing but the store: on SQLite every
    /// other write waits behind it, on PostgreSQL every other write of the scope.
    ///
    /// # Errors
    /// A refusal by the work, a reused key, or a failure: then nothing was kept.
    pub async fn write<T: Send + 'static, R: Send + 'static, F>(
        &self,
        scope: Scope,
        intention: Option<Intention>,
        work: F,
    ) -> Result<Written<T>, WriteFailed<R>>
    where
        F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<R>>> + Send + 'static,
    {
        self.run(vec![scope], intention, work).await
    }

    /// As [`Store::write`], for work that the journals of several scopes tell: all are locked first, in the one order
    /// that cannot deadlock.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_across<T: Send + 'static, R: Send + 'static, F>(
        &self,
        scopes: &[Scope],
        intention: Option<Intention>,
        work: F,
    ) -> Result<Written<T>, WriteFailed<R>>
    where
        F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<R>>> + Send + 'static,
    {
        self.run(scopes.to_vec(), intention, work).await
    }

    /// Writes what no journal tells: sessions, first sights, wrong codes. No scope is locked, so such writes are not put
    /// in order with others.
    ///
    /// # Errors
    /// A refusal by the work, or a failure: then nothing was kept.
    pub async fn write_quietly<T: Send + 'static, R: Send + 'static, F>(&self, work: F) -> Result<T, WriteFailed<R>>
    where
        F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<R>>> + Send + 'static,
    {
        match self.run(Vec::new(), None, work).await? {
            Written::Done(done) => Ok(done),
            Written::Repeated { .. } => unreachable!("only an intention repeats, and there is none"),
        }
    }

    async fn run<T: Send + 'static, R: Send + 'static, F>(
        &self,
        scopes: Vec<Scope>,
        intention: Option<Intention>,
        work: F,
    ) -> Result<Written<T>, WriteFailed<R>>
    where
        F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<R>>> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let errand: Box<dyn Work> = Box::new(Errand { scopes, intention, work, answer });
        match &self.inner.engine {
            Engine::Sqlite(engine) => engine.take(errand).await?,
            Engine::Postgres(engine) => engine.take(errand),
        }
        match answered.await {
            Ok(outcome) => outcome,
            Err(_) => Err(WriteFailed::Failed(Failure::because("write", "the store closed before it was done"))),
        }
    }

    /// The bell that rings whenever the journal may have grown, by this process or another, and every few seconds in
    /// any case.
    pub fn changes(&self) -> Changes {
        self.inner.bell.listen()
    }

    /// A number that is another one after every answered write the journal tells of: what was made while it had one value
    /// still holds while it has it. Nothing on PostgreSQL, where another server may have written without our hearing of
    /// it yet; another process on the same SQLite file is heard of within a second.
    pub fn age(&self) -> Option<u64> {
        match &self.inner.engine {
            Engine::Sqlite(_) => Some(self.inner.bell.rings()),
            Engine::Postgres(_) => None,
        }
    }

    /// How many times this store has committed writes since it was opened: many writes may share one.
    pub fn commits(&self) -> u64 {
        self.inner.commits.load(Ordering::Relaxed)
    }

    /// Leaves no byte of what was deleted or written over in these tables; on SQLite in none. Writes wait meanwhile.
    ///
    /// # Errors
    /// The store let us down, or others read all the time.
    pub async fn scrub(&self, tables: &BTreeSet<String>) -> Result<(), Failure> {
        match &self.inner.engine {
            Engine::Sqlite(engine) => engine.scrub().await,
            Engine::Postgres(engine) => engine.scrub(tables).await,
        }
    }

    /// Ends what is under way, then closes. Writes and reads of other clones fail from then on.
    pub async fn close(self) {
        match &self.inner.engine {
            Engine::Sqlite(engine) => engine.close().await,
            Engine::Postgres(engine) => engine.close().await,
        }
    }

    #[cfg(feature = "testing")]
    pub(crate) fn lives_in(&self, home: crate::testing::Home) {
        if self.inner.home.set(home).is_err() {
            unreachable!("a store is given its home once, when it is made");
        }
    }
}
