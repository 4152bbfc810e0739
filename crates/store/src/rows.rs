//! The questions that can be asked and the rows that can be saved, one file per kind of record.

mod activity;
mod admission;
mod ask;
mod away;
mod baseline;
mod board;
mod cells;
mod chain;
mod challenge;
mod dependency;
mod door;
mod figures;
mod first_visit;
mod following;
mod given;
mod holidays;
mod house;
mod inside;
mod journal;
mod line;
mod link;
mod logo;
mod look;
mod own_words;
mod partner;
mod passkey;
mod pending;
mod person;
mod places;
mod post;
mod project;
mod recurrence;
mod remark;
mod report;
mod saved;
mod saved_view;
mod search;
mod second;
mod sharing;
mod sign_on;
mod span;
mod standing;
mod tables;
mod task;
mod team;
mod template;
mod work;

pub use activity::{Happened, Stretch};
pub use admission::KnowsHouse;
pub(crate) use cells::Cells;
pub use chain::{Link, Spot, Walk, Wrong};
pub use figures::Figures;
pub use line::Behind;
pub use logo::LogoPictures;
pub use partner::OurHouse;
pub use person::{Marks, Trace};
pub use post::{News, Posted, Posting};
pub use recurrence::COMES_AGAIN;
pub use remark::RemarkCounts;
pub use saved::Saved;
pub use span::Span;
pub use standing::{Standing, Untold};
pub(crate) use tables::quoted;
pub use tables::{Cell, Column, Table};
pub use template::TemplateSize;

use crate::{Failure, Seat, Sees};
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, Transaction};
use std::ops::{Deref, DerefMut};

/// Every question, asked inside one transaction: a [`Reading`] or a [`crate::Writing`].
pub struct Rows {
    connection: Connection,
    /// Whether a question failed since somebody began to watch.
    stumbled: bool,
    /// Whether a question failed for want of room since somebody asked.
    no_room: bool,
}

enum Connection {
    /// A pooled connection in a transaction that ends with it.
    Transaction(Transaction<'static, Any>),
    /// The writer's own connection, whose transactions the writer begins and ends.
    Writer(Box<AnyConnection>),
}

/// A snapshot: several questions to it agree with each other.
pub struct Reading {
    rows: Rows,
}

impl Reading {
    pub(crate) fn new(rows: Rows) -> Self {
        Reading { rows }
    }
}

impl Deref for Reading {
    type Target = Rows;
    fn deref(&self) -> &Rows {
        &self.rows
    }
}

impl DerefMut for Reading {
    fn deref_mut(&mut self) -> &mut Rows {
        &mut self.rows
    }
}

/// A query with one SQL text for both engines.
type Asking<'q> = Query<'q, Any, AnyArguments>;

impl Rows {
    pub(crate) fn of_snapshot(transaction: Transaction<'static, Any>) -> Self {
        Rows { connection: Connection::Transaction(transaction), stumbled: false, no_room: false }
    }

    pub(crate) fn of_writer(connection: AnyConnection) -> Self {
        Rows { connection: Connection::Writer(Box::new(connection)), stumbled: false, no_room: false }
    }

    pub(crate) fn into_transaction(self) -> Option<Transaction<'static, Any>> {
        match self.connection {
            Connection::Transaction(transaction) => Some(transaction),
            Connection::Writer(_) => None,
        }
    }

    pub(crate) fn into_writer(self) -> Option<AnyConnection> {
        match self.connection {
            Connection::Transaction(_) => None,
            Connection::Writer(connection) => Some(*connection),
        }
    }

    pub(crate) fn begin_watching(&mut self) {
        self.stumbled = false;
    }

    pub(crate) fn stumbled(&self) -> bool {
        self.stumbled
    }

    /// Whether there was no room for something since this was asked last.
    pub(crate) fn took_no_room(&mut self) -> bool {
        std::mem::take(&mut self.no_room)
    }

    /// A word about transactions, from the writer.
    pub(crate) async fn say(&mut self, words: &'static str) -> Result<(), Failure> {
        self.run(words, sqlx::query(words)).await?;
        Ok(())
    }

    /// Every row of the answer.
    pub(crate) async fn all(&mut self, doing: &'static str, asking: Asking<'_>) -> Result<Vec<AnyRow>, Failure> {
        let answer = asking.fetch_all(self.connection()).await;
        self.told(doing, answer)
    }

    /// The only row of the answer, if there is one.
    pub(crate) async fn one(&mut self, doing: &'static str, asking: Asking<'_>) -> Result<Option<AnyRow>, Failure> {
        let answer = asking.fetch_optional(self.connection()).await;
        self.told(doing, answer)
    }

    /// How many rows were touched.
    pub(crate) async fn run(&mut self, doing: &'static str, asking: Asking<'_>) -> Result<u64, Failure> {
        let answer = asking.execute(self.connection()).await;
        Ok(self.told(doing, answer)?.rows_affected())
    }

    fn told<T>(&mut self, doing: &'static str, answer: sqlx::Result<T>) -> Result<T, Failure> {
        answer.map_err(|error| {
            self.stumbled = true;
            let failure = Failure::database(doing, error);
            self.no_room |= failure.is_no_room();
            failure
        })
    }

    fn connection(&mut self) -> &mut AnyConnection {
        match &mut self.connection {
            Connection::Transaction(transaction) => transaction,
            Connection::Writer(connection) => connection,
        }
    }
}

/// What `$1` is in every predicate over a client's things: null for who sees everything of the firm, `staff:{id}` for a
/// member, the client for its people, the project for a guest.
fn only<A: Sees>(seat: &Seat<A>) -> Option<String> {
    A::only(seat).map(|only| only.to_string())
}

/// So many places in one `in (...)`: lists of ids are asked in chunks, so that the SQL text stays one.
const CHUNK: usize = 16;

/// Binds a chunk, filling up with its last id.
fn bind_chunk<'q, T: ToString>(mut asking: Asking<'q>, chunk: &[T]) -> Asking<'q> {
    let mut last = None;
    for at in 0..CHUNK {
        last = chunk.get(at).map(T::to_string).or(last);
        asking = asking.bind(last.clone());
    }
    asking
}
