//! What a write is: an intention, its work inside a transaction, and the journal it leaves.

use crate::chain::Seal;
use crate::rows::Rows;
use crate::{Failure, Job};
use futures::FutureExt;
use futures::future::BoxFuture;
use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::panic::AssertUnwindSafe;
use tokio::sync::oneshot;
use veranda_domain::{Change, Event, JournalEntry, Scope, Thing};

/// What somebody wants once, however often their browser says it. `(principal, key)` is kept for at least 24 hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intention {
    /// Whose key it is; two principals never share one.
    pub principal: String,
    /// The key they chose.
    pub key: String,
    /// A hash of what they want: the same key with another wish is refused.
    pub fingerprint: String,
}

/// What became of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written<T> {
    /// It was done now.
    Done(T),
    /// It was done before, by the same intention.
    Repeated {
        /// What the first run left with [`Writing::leave`].
        left: Option<String>,
    },
}

/// Why work stopped: nothing of it is kept.
#[derive(Debug)]
pub enum WorkFailed<R> {
    /// A rule said no.
    Refused(R),
    /// The store let us down.
    Failed(Failure),
}

impl<R> From<Failure> for WorkFailed<R> {
    fn from(failure: Failure) -> Self {
        WorkFailed::Failed(failure)
    }
}

/// Why a write was not done.
#[derive(Debug)]
pub enum WriteFailed<R> {
    /// A rule said no.
    Refused(R),
    /// The intention's key was used before for something else.
    KeyReused,
    /// The store let us down; nothing was kept.
    Failed(Failure),
}

impl<R> From<Failure> for WriteFailed<R> {
    fn from(failure: Failure) -> Self {
        WriteFailed::Failed(failure)
    }
}

/// Everything a write can read and save, inside its transaction.
pub struct Writing {
    rows: Rows,
    /// The scopes raised by this write.
    raised: BTreeMap<Scope, Raised>,
    left: Option<String>,
    /// Whether somebody waits for what this write does: the journal grew or a job was put down.
    grew: bool,
}

/// How far a write has got in a scope.
#[derive(Clone, Copy)]
struct Raised {
    revision: i64,
    /// Entries so far.
    entries: i64,
    /// The last seal, once it was read or made.
    seal: Option<Seal>,
}

impl Deref for Writing {
    type Target = Rows;
    fn deref(&self) -> &Rows {
        &self.rows
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut Rows {
        &mut self.rows
    }
}

impl Writing {
    pub(crate) fn new(rows: Rows) -> Self {
        Writing { rows, raised: BTreeMap::new(), left: None, grew: false }
    }

    pub(crate) fn rows(self) -> Rows {
        self.rows
    }

    /// Saves a decided change: the row and what the journal says about it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn record<T: crate::Saved>(&mut self, change: Change<T>) -> Result<T, Failure> {
        let Change { next, journal } = change;
        // Before the row is saved: where a task stood that is moved is read from there.
        let moved = journal.iter().find(|entry| entry.event == Event::TaskMoved);
        let came_from = match moved.map(|entry| entry.thing) {
            Some(Thing::Task(task)) => self.rows.stage_of(task).await?,
            _ => None,
        };
        next.save(self).await?;
        if let Some(entry) = journal.first() {
            next.leave_trace(self, entry.at).await?;
        }
        for entry in journal {
            let (revision, n) = self.append_entry(entry).await?;
            if let (Event::TaskMoved, Some(stage)) = (entry.event, next.stands_in()) {
                self.rows.note_stage((entry.scope, revision, n), stage, came_from).await?;
            }
            if let (Event::PutBehind, Some(line)) = (entry.event, next.stands_behind()) {
                self.rows.note_line(entry.scope, revision, n, line).await?;
            }
        }
        Ok(next)
    }

    /// Appends to the journal of the entry's scope. An entry of a scope the write did not begin with raises that scope
    /// too. Scopes are meant to be raised in the order firm, client, project ([`crate::Store::write_across`] sorts
    /// them); two writes that do it crosswise are told apart by PostgreSQL's deadlock detection, and one fails whole.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn journal(&mut self, entry: JournalEntry) -> Result<(), Failure> {
        self.append_entry(entry).await?;
        Ok(())
    }

    /// Appends an entry. Gives its revision and its number in the write.
    async fn append_entry(&mut self, entry: JournalEntry) -> Result<(i64, i64), Failure> {
        let Raised { revision, entries, seal } = match self.raised.get(&entry.scope) {
            Some(raised) => *raised,
            None => self.raise(entry.scope).await?,
        };
        let before = match seal {
            Some(seal) => seal,
            None => self.rows.seal_before(entry.scope).await?,
        };
        self.grew = true;
        let seal = Some(self.rows.append(revision, entries, &before, &entry).await?);
        self.raised.insert(entry.scope, Raised { revision, entries: entries + 1, seal });
        Ok((revision, entries))
    }

    /// Puts down a side effect, done only if this write is kept. An id that was put down before changes nothing.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn enqueue(&mut self, job: Job) -> Result<(), Failure> {
        self.grew = true;
        self.rows.put_down(&job).await
    }

    /// Leaves a text for whoever repeats this intention.
    pub fn leave(&mut self, text: &str) {
        self.left = Some(text.to_owned());
    }

    async fn raise(&mut self, scope: Scope) -> Result<Raised, Failure> {
        let raised = Raised { revision: self.rows.raise(scope).await?, entries: 0, seal: None };
        self.raised.insert(scope, raised);
        Ok(raised)
    }
}

/// What a task of the store's own runs for a caller, with the types of the caller hidden.
pub(crate) trait Work: Send {
    /// Runs it inside the open transaction (or savepoint) and says what to do with that.
    fn run<'t>(self: Box<Self>, writing: &'t mut Writing) -> BoxFuture<'t, Ran>;

    /// Tells the caller that there was no transaction to run it in.
    fn fail(self: Box<Self>, failure: Failure);
}

/// What became of the work, before the commit.
pub(crate) struct Ran {
    /// Whether its effects are kept.
    pub(crate) keep: bool,
    /// Whether somebody must be woken after the commit.
    pub(crate) grew: bool,
    /// Tells the caller, once the commit is known.
    pub(crate) answer: Box<dyn FnOnce(Result<(), Failure>) + Send>,
}

/// A caller's work with everything around it.
pub(crate) struct Errand<T, R, F> {
    pub(crate) scopes: Vec<Scope>,
    pub(crate) intention: Option<Intention>,
    pub(crate) work: F,
    pub(crate) answer: oneshot::Sender<Result<Written<T>, WriteFailed<R>>>,
}

impl<T, R, F> Work for Errand<T, R, F>
where
    T: Send + 'static,
    R: Send + 'static,
    F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<R>>> + Send + 'static,
{
    fn run<'t>(self: Box<Self>, writing: &'t mut Writing) -> BoxFuture<'t, Ran> {
        Box::pin(async move {
            let Errand { scopes, intention, work, answer } = *self;
            writing.raised.clear();
            writing.left = None;
            writing.grew = false;
            writing.rows.begin_watching();
            let whole = AssertUnwindSafe(whole(writing, scopes, intention, work)).catch_unwind().await;
            let mut outcome = whole.unwrap_or_else(|_| {
                Err(WriteFailed::Failed(Failure::because("write", "the work panicked; nothing of it was kept")))
            });
            // A question that failed leaves a PostgreSQL transaction dead, and its commit is silently a rollback. Work
            // that swallowed such a failure must not be told it is done.
            if outcome.is_ok() && writing.rows.stumbled() {
                outcome = Err(WriteFailed::Failed(Failure::because("write", "a question inside the work failed")));
            }
            let keep = matches!(outcome, Ok(Written::Done(_)));
            let answer = Box::new(move |committed: Result<(), Failure>| {
                let told = match committed {
                    Ok(()) => outcome,
                    Err(failure) => Err(WriteFailed::Failed(failure)),
                };
                // A caller who went away does not wait for the answer; the work is done all the same.
                drop(answer.send(told));
            });
            Ran { keep, grew: keep && writing.grew, answer }
        })
    }

    fn fail(self: Box<Self>, failure: Failure) {
        drop(self.answer.send(Err(WriteFailed::Failed(failure))));
    }
}

async fn whole<T, R, F>(
    writing: &mut Writing,
    mut scopes: Vec<Scope>,
    intention: Option<Intention>,
    work: F,
) -> Result<Written<T>, WriteFailed<R>>
where
    F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<R>>> + Send + 'static,
{
    #[cfg(feature = "mutants")]
    let intention = intention.filter(|_| !crate::mutants::is_on(crate::mutants::Leak::IdempotencyForgotten));
    if let Some(intention) = &intention
        && !writing.rows.note_intention(intention).await?
    {
        let (fingerprint, left) = writing.rows.intention(intention).await?;
        return if fingerprint == intention.fingerprint {
            Ok(Written::Repeated { left })
        } else {
            Err(WriteFailed::KeyReused)
        };
    }
    scopes.sort_unstable();
    scopes.dedup();
    for scope in scopes {
        writing.raise(scope).await?;
    }
    let done = work(writing).await.map_err(|failed| match failed {
        WorkFailed::Refused(refusal) => WriteFailed::Refused(refusal),
        WorkFailed::Failed(failure) => WriteFailed::Failed(failure),
    })?;
    if let (Some(intention), Some(left)) = (&intention, writing.left.take()) {
        writing.rows.leave_with(intention, &left).await?;
    }
    Ok(Written::Done(done))
}
