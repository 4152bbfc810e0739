//! Filling an empty place with the rows of a copy: all of them, or nothing.

use crate::engine::{migrate, postgres, sqlite};
use crate::rows::{Cells, Rows, quoted};
use crate::{Cell, Failure, OpenFailed, Place, Table};
use sqlx::{AssertSqlSafe, query};

/// Takes rows, table by table, in any order.
pub struct Filler {
    rows: Rows,
    tables: Vec<Table>,
}

/// Why a place was not filled.
#[derive(Debug, thiserror::Error)]
pub enum FillFailed {
    /// There is something in it.
    #[error("there is a house in this database already; name an empty one")]
    NotEmpty,
    /// The copy is of a schema this program does not know.
    #[error(
        "the copy was made by a newer Veranda (its schema is at {found}, this program knows {known}): use that program"
    )]
    Newer {
        /// The schema of the copy.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// It could not be opened.
    #[error(transparent)]
    Open(#[from] OpenFailed),
    /// The store let us down, or a row does not fit.
    #[error(transparent)]
    Failed(#[from] Failure),
}

/// So many values go into one statement at most.
const VALUES: usize = 400;

/// Makes the schema of a version in an empty place and has it filled, in one transaction. A place without a single row is
/// empty.
///
/// # Errors
/// The place is not empty, the schema is unknown, a row does not fit, or what the source says. The place is empty again
/// then.
pub async fn fill<E, F>(place: &Place, schema: i64, source: F) -> Result<(), E>
where
    E: From<FillFailed>,
    F: AsyncFnOnce(&mut Filler) -> Result<(), E>,
{
    sqlx::any::install_default_drivers();
    if schema > migrate::newest() {
        return Err(FillFailed::Newer { found: schema, known: migrate::newest() }.into());
    }
    let failed = |failure: Failure| E::from(FillFailed::Failed(failure));
    let own = match place {
        Place::Sqlite(path) => sqlite::connect_alone(path).await,
        Place::Postgres(url) => postgres::connect_alone(url).await,
    };
    let mut rows = Rows::of_writer(own.map_err(|why| E::from(FillFailed::Open(why)))?);
    if !rows.is_bare().await.map_err(failed)? {
        return Err(FillFailed::NotEmpty.into());
    }
    rows.drop_every_table().await.map_err(failed)?;
    let Some(mut own) = rows.into_writer() else { unreachable!("it is a connection of our own") };
    migrate::migrate_to(&mut own, schema).await.map_err(|why| E::from(FillFailed::Open(why)))?;

    let mut rows = Rows::of_writer(own);
    let tables = rows.tables().await.map_err(failed)?;
    let mut filler = Filler { rows, tables };
    filler.begin().await.map_err(failed)?;
    let filled = source(&mut filler).await;
    let outcome = match filled {
        Ok(()) => filler.end().await.map_err(failed),
        Err(why) => Err(why),
    };
    if outcome.is_err() {
        // What went wrong is what is told. A place that cannot even be emptied shows itself at the next try.
        if filler.rows.say("rollback").await.is_ok()
            && let Err(failure) = filler.rows.drop_every_table().await
        {
            tracing::warn!(error = ?failure, "the place could not be emptied again");
        }
    }
    if let Some(own) = filler.rows.into_writer() {
        migrate::close(own).await.map_err(failed)?;
    }
    outcome
}

impl Filler {
    /// Adds rows of a table, their cells in the order of these columns.
    ///
    /// # Errors
    /// There is no such table or column, or a row does not fit.
    pub async fn add(&mut self, table: &str, columns: &[String], rows: &[Vec<Cell>]) -> Result<(), Failure> {
        let misfit = |why: String| Failure::because(format!("fill the table {table}"), why);
        let Some(known) = self.tables.iter().find(|known| known.name == table) else {
            return Err(misfit("this schema has no such table".to_owned()));
        };
        let mut numbers = Vec::new();
        for column in columns {
            let place = known.place(column).ok_or_else(|| misfit(format!("it has no column {column}")))?;
            numbers.push(known.columns[place].number);
        }
        let names: Vec<String> = columns.iter().map(|column| quoted(column)).collect();
        let head = format!("insert into {} ({}) values ", quoted(table), names.join(", "));
        for chunk in rows.chunks((VALUES / columns.len().max(1)).max(1)) {
            let mut sql = head.clone();
            for at in 0..chunk.len() {
                let places = (1..=columns.len()).map(|column| format!("${}", at * columns.len() + column));
                sql.push_str(if at == 0 { "(" } else { ", (" });
                sql.push_str(&places.collect::<Vec<_>>().join(", "));
                sql.push(')');
            }
            let mut asking = query(AssertSqlSafe(sql));
            for row in chunk {
                if row.len() != columns.len() {
                    return Err(misfit("a row has more or fewer cells than columns are named".to_owned()));
                }
                for (cell, number) in row.iter().zip(&numbers) {
                    asking = match (cell, number) {
                        (Cell::Nothing, true) => asking.bind(None::<i64>),
                        (Cell::Nothing, false) => asking.bind(None::<String>),
                        (Cell::Number(number), true) => asking.bind(*number),
                        (Cell::Text(text), false) => asking.bind(text.clone()),
                        _ => {
                            return Err(misfit(
                                "a text stands where a number belongs, or the other way round".to_owned(),
                            ));
                        }
                    };
                }
            }
            self.rows.run("fill a table", asking).await?;
        }
        Ok(())
    }

    /// References are looked at when all rows are there: rows come in any order.
    async fn begin(&mut self) -> Result<(), Failure> {
        self.rows.say("begin").await?;
        if self.rows.is_sqlite() {
            self.rows.say("pragma defer_foreign_keys = on").await?;
        } else {
            self.references("deferrable initially deferred").await?;
        }
        Ok(())
    }

    async fn end(&mut self) -> Result<(), Failure> {
        if !self.rows.is_sqlite() {
            self.rows.say("set constraints all immediate").await?;
            self.references("not deferrable").await?;
        }
        // Indices are no records and are in no copy.
        if self.tables.iter().any(|table| table.name == "search_due") {
            self.rows.make_search_due().await?;
        }
        self.rows.say("commit").await
    }

    async fn references(&mut self, when: &str) -> Result<(), Failure> {
        let asking = query(
            "select cast(c.conname as text) as name, cast(r.relname as text) as relation
             from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
             where c.contype = 'f' and n.nspname = current_schema()",
        );
        for row in self.rows.all("list the references", asking).await? {
            let cells = Cells::of(&row, "pg_constraint");
            let (relation, name) = (quoted(cells.text("relation")?), quoted(cells.text("name")?));
            let sql = format!("alter table {relation} alter constraint {name} {when}");
            self.rows.run("set when references are looked at", query(AssertSqlSafe(sql))).await?;
        }
        Ok(())
    }
}

impl Rows {
    /// Whether not a single row is there.
    async fn is_bare(&mut self) -> Result<bool, Failure> {
        for table in self.tables().await? {
            let sql = format!("select 1 as there from {} limit 1", quoted(&table.name));
            if self.one("look whether a table is empty", query(AssertSqlSafe(sql))).await?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    async fn drop_every_table(&mut self) -> Result<(), Failure> {
        let sqlite = self.is_sqlite();
        let mut names: Vec<String> = self.tables().await?.into_iter().map(|table| table.name).collect();
        if sqlite && !names.is_empty() {
            // SQLite has no `cascade`; the tables are empty, so nothing is left without what it names.
            self.say("pragma foreign_keys = off").await?;
        }
        names.push("_sqlx_migrations".to_owned());
        for name in names {
            let cascade = if sqlite { "" } else { " cascade" };
            let sql = format!("drop table if exists {}{cascade}", quoted(&name));
            self.run("drop an empty table", query(AssertSqlSafe(sql))).await?;
        }
        if sqlite {
            self.say("pragma foreign_keys = on").await?;
        }
        Ok(())
    }
}
