//! The full-text indices: SQLite's FTS5, PostgreSQL's `tsvector`.
//!
//! There are two, and no row is in both worlds: [`Side::Outside`] holds words that stand outside, [`Side::Inside`] all the
//! firm reads. Neither engine splits, folds or ranks anything: it is given words that were folded by
//! [`veranda_terms::indexed`] and says which things have them. What is written down here is no record and is left out of
//! copies; it is made anew from the records.

use crate::rows::{Cells, Rows};
use crate::{Failure, OpenFailed};
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor, query};
use veranda_terms::Words;

/// Whom an index is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Whoever is not of the firm.
    Outside,
    /// The firm.
    Inside,
}

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Task,
    Remark,
    Ask,
    /// A line of a checklist.
    Item,
    Label,
    /// What waits to be published on a task.
    Waiting,
    /// What a partner reads of a task.
    PartnerSharing,
    PartnerRemark,
    PartnerAsk,
}

/// Every table here begins with this.
pub(crate) const PREFIX: &str = "found_";

const SIDES: [Side; 2] = [Side::Outside, Side::Inside];

impl Side {
    const fn table(self) -> &'static str {
        match self {
            Side::Outside => "found_outside",
            Side::Inside => "found_inside",
        }
    }
}

impl Kind {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Kind::Task => "task",
            Kind::Remark => "remark",
            Kind::Ask => "ask",
            Kind::Item => "item",
            Kind::Label => "label",
            Kind::Waiting => "waiting",
            Kind::PartnerSharing => "partner_sharing",
            Kind::PartnerRemark => "partner_remark",
            Kind::PartnerAsk => "partner_ask",
        }
    }
}

/// The words are folded and parted by spaces already: `ascii` takes every other character for a letter. What is taken out
/// leaves nothing behind in the index.
const SQLITE: [&str; 6] = [
    "create table if not exists found_outside (n integer primary key, kind text not null, thing text not null, \
     unique (kind, thing))",
    "create virtual table if not exists found_outside_words using fts5(words, tokenize = 'ascii', prefix = '2 3')",
    "insert into found_outside_words (found_outside_words, rank) values ('secure-delete', 1)",
    "create table if not exists found_inside (n integer primary key, kind text not null, thing text not null, \
     unique (kind, thing))",
    "create virtual table if not exists found_inside_words using fts5(words, tokenize = 'ascii', prefix = '2 3')",
    "insert into found_inside_words (found_inside_words, rank) values ('secure-delete', 1)",
];

const POSTGRES: [&str; 4] = [
    "create table if not exists found_outside (kind text not null, thing text not null, words tsvector not null, \
     primary key (kind, thing))",
    "create index if not exists found_outside_words on found_outside using gin (words)",
    "create table if not exists found_inside (kind text not null, thing text not null, words tsvector not null, \
     primary key (kind, thing))",
    "create index if not exists found_inside_words on found_inside using gin (words)",
];

/// The tables in which words stand.
pub(crate) fn tables() -> impl Iterator<Item = &'static str> {
    SIDES.into_iter().map(Side::table)
}

/// What the indices are made by: another text of it is another schema.
#[cfg(feature = "testing")]
pub(crate) fn made_by() -> impl Iterator<Item = &'static str> {
    SQLITE.into_iter().chain(POSTGRES)
}

/// Whether the indices are there. Only reads.
pub(crate) async fn is_furnished(connection: &mut AnyConnection) -> bool {
    // Whatever is the matter, making them says it.
    connection.fetch_optional("select 1 from found_inside where 1 = 0").await.is_ok()
        && connection.fetch_optional("select 1 from found_outside where 1 = 0").await.is_ok()
}

/// Makes the indices where they are not there. Two that start at once wait for each other.
pub(crate) async fn furnish(connection: &mut AnyConnection) -> Result<(), OpenFailed> {
    let failed = |error| Failure::database("make the indices of the search", error);
    let sqlite = connection.backend_name() == "SQLite";
    let begin = if sqlite { "begin immediate" } else { "begin" };
    let mut making = connection.begin_with(begin).await.map_err(failed)?;
    if !sqlite {
        making.execute("select pg_advisory_xact_lock(8372617)").await.map_err(failed)?;
    }
    let statements: &[&'static str] = if sqlite { &SQLITE } else { &POSTGRES };
    for statement in statements {
        making.execute(*statement).await.map_err(failed)?;
    }
    making.commit().await.map_err(failed)?;
    Ok(())
}

/// The words as the engine is asked for them.
fn asked(words: &Words, sqlite: bool) -> Option<String> {
    // Folded words are letters and digits alone: nothing in them could end the quotes.
    let begun = words.begun()?;
    let (quote, and, begins) = if sqlite { ('"', " AND ", "*") } else { ('\'', " & ", ":*") };
    let mut asked: String = words.whole().iter().map(|word| format!("{quote}{word}{quote}{and}")).collect();
    asked.push_str(&format!("{quote}{begun}{quote}{begins}"));
    Some(asked)
}

/// A condition that the id in this column is of a thing with the words bound at `$2`.
pub(crate) fn has_words(column: &str, kind: Kind, side: Side, sqlite: bool) -> String {
    let (table, kind) = (side.table(), kind.as_str());
    if sqlite {
        format!(
            "{column} in (select d.thing from {table}_words w join {table} d on d.n = w.rowid
              where {table}_words match $2 and d.kind = '{kind}') "
        )
    } else {
        format!(
            "{column} in (select d.thing from {table} d
              where d.words @@ cast(cast($2 as text) as tsquery) and d.kind = '{kind}') "
        )
    }
}

impl Rows {
    /// The words as they are bound; nothing when there is nothing to find.
    pub(crate) fn words_asked(&mut self, words: &Words) -> Option<String> {
        asked(words, self.is_sqlite())
    }

    /// Keeps what a thing is found by on this side; nothing to find it by takes it out.
    pub(crate) async fn index(&mut self, side: Side, kind: Kind, thing: &str, words: &str) -> Result<(), Failure> {
        let table = side.table();
        if words.is_empty() {
            return self.leave_out(side, kind, thing).await;
        }
        if !self.is_sqlite() {
            let sql = format!(
                "insert into {table} (kind, thing, words)
                 values ($1, $2, array_to_tsvector(string_to_array(cast($3 as text), ' ')))
                 on conflict (kind, thing) do update set words = excluded.words
                 where {table}.words is distinct from excluded.words"
            );
            let asking = query(AssertSqlSafe(sql)).bind(kind.as_str()).bind(thing).bind(words);
            self.run("write what is found", asking).await?;
            return Ok(());
        }
        match self.indexed_as(side, kind, thing).await? {
            Some((_, before)) if before == words => Ok(()),
            Some((n, _)) => {
                let sql = format!("update {table}_words set words = $2 where rowid = $1");
                self.run("change what is found", query(AssertSqlSafe(sql)).bind(n).bind(words)).await?;
                Ok(())
            }
            None => {
                let sql = format!("insert into {table} (kind, thing) values ($1, $2) returning n");
                let asking = query(AssertSqlSafe(sql)).bind(kind.as_str()).bind(thing);
                let row = self.one("name what is found", asking).await?;
                let row = row.ok_or_else(|| Failure::because("name what is found", "it got no number"))?;
                let n = Cells::of(&row, "found").number("n")?;
                let sql = format!("insert into {table}_words (rowid, words) values ($1, $2)");
                self.run("write what is found", query(AssertSqlSafe(sql)).bind(n).bind(words)).await?;
                Ok(())
            }
        }
    }

    /// Nothing finds the thing on this side any more.
    pub(crate) async fn leave_out(&mut self, side: Side, kind: Kind, thing: &str) -> Result<(), Failure> {
        let table = side.table();
        if self.is_sqlite() {
            let Some((n, _)) = self.indexed_as(side, kind, thing).await? else { return Ok(()) };
            for sql in
                [format!("delete from {table}_words where rowid = $1"), format!("delete from {table} where n = $1")]
            {
                self.run("forget what is found", query(AssertSqlSafe(sql)).bind(n)).await?;
            }
        } else {
            let sql = format!("delete from {table} where kind = $1 and thing = $2");
            self.run("forget what is found", query(AssertSqlSafe(sql)).bind(kind.as_str()).bind(thing)).await?;
        }
        Ok(())
    }

    /// Empties both indices.
    pub(crate) async fn empty_indices(&mut self) -> Result<(), Failure> {
        for side in SIDES {
            let table = side.table();
            if self.is_sqlite() {
                self.run("empty an index", query(AssertSqlSafe(format!("delete from {table}_words")))).await?;
            }
            self.run("empty an index", query(AssertSqlSafe(format!("delete from {table}")))).await?;
        }
        Ok(())
    }

    /// Puts an index together anew, so that nothing is left in it of what was taken out.
    pub(crate) async fn tidy_indices(&mut self) -> Result<(), Failure> {
        if self.is_sqlite() {
            for side in SIDES {
                let table = side.table();
                let sql = format!("insert into {table}_words ({table}_words) values ('optimize')");
                self.run("put an index together", query(AssertSqlSafe(sql))).await?;
            }
        }
        Ok(())
    }

    /// SQLite: the number of a thing in an index, and its words.
    async fn indexed_as(&mut self, side: Side, kind: Kind, thing: &str) -> Result<Option<(i64, String)>, Failure> {
        let table = side.table();
        let sql = format!(
            "select d.n, w.words from {table} d join {table}_words w on w.rowid = d.n where d.kind = $1 and d.thing = $2"
        );
        let row = self.one("read what is found", query(AssertSqlSafe(sql)).bind(kind.as_str()).bind(thing)).await?;
        let Some(row) = row else { return Ok(None) };
        let cells = Cells::of(&row, "found");
        Ok(Some((cells.number("n")?, cells.text("words")?.to_owned())))
    }
}
