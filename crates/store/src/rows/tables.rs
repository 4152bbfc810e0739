//! Every table as it stands, whatever it is about: what copies of the house and questions about a person are made from.
//!
//! Tables are found by asking the database, so that a table that comes later is not forgotten. What an engine keeps for
//! its own search is left out: it is made again from the rest.

use super::{Cells, Rows};
use crate::Failure;
use futures::TryStreamExt;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row, query};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How it is called.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub key: Vec<String>,
}

/// A column: texts and whole numbers are all there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// How it is called.
    pub name: String,
    /// Whether it holds numbers.
    pub number: bool,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

/// What keeps account of the schema, and is made by making the schema.
const OF_THE_SCHEMA: &str = "_sqlx_migrations";

impl Table {
    /// Its rows, every column, sorted by the key as bytes sort: the same on both engines.
    fn all_rows(&self, sqlite: bool) -> String {
        let columns: Vec<String> = self.columns.iter().map(|column| quoted(&column.name)).collect();
        let is_number = |name: &String| self.columns.iter().any(|column| column.name == *name && column.number);
        let sorted: Vec<String> = self
            .key
            .iter()
            .map(
                |name| if sqlite || is_number(name) { quoted(name) } else { format!("{} collate \"C\"", quoted(name)) },
            )
            .collect();
        format!("select {} from {} order by {}", columns.join(", "), quoted(&self.name), sorted.join(", "))
    }

    /// Where a column stands.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|one| one.name == column)
    }
}

/// A name in SQL. Names come from the schema, never from people.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

impl Rows {
    /// Every table with a key, by name.
    ///
    /// # Errors
    /// A column of a type the house does not use, or the store let us down.
    pub async fn tables(&mut self) -> Result<Vec<Table>, Failure> {
        let sqlite = self.is_sqlite();
        let names = if sqlite {
            "select l.name from pragma_table_list l
             where l.schema = 'main' and l.type = 'table' and l.name not like 'sqlite\\_%' escape '\\'"
        } else {
            "select cast(t.table_name as text) as name from information_schema.tables t
             where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'"
        };
        let mut tables = Vec::new();
        for row in self.all("list the tables", query(names)).await? {
            let name = Cells::of(&row, "tables").text("name")?.to_owned();
            if name != OF_THE_SCHEMA && !name.starts_with(crate::engine::search::PREFIX) {
                tables.push(self.table(name, sqlite).await?);
            }
        }
        tables.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(tables)
    }

    async fn table(&mut self, name: String, sqlite: bool) -> Result<Table, Failure> {
        let (columns, key) = if sqlite {
            (
                "select i.name, lower(i.type) as kind from pragma_table_info($1) i order by i.cid",
                "select i.name from pragma_table_info($1) i where i.pk > 0 order by i.pk",
            )
        } else {
            (
                "select cast(c.column_name as text) as name, cast(c.data_type as text) as kind
                 from information_schema.columns c
                 where c.table_schema = current_schema() and c.table_name = $1 and c.is_generated = 'NEVER'
                 order by c.ordinal_position",
                "select cast(k.column_name as text) as name from information_schema.table_constraints t
                 join information_schema.key_column_usage k
                   on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
                 where t.table_schema = current_schema() and t.table_name = $1 and t.constraint_type = 'PRIMARY KEY'
                 order by k.ordinal_position",
            )
        };
        let rows = self.all("list the columns of a table", query(columns).bind(name.as_str())).await?;
        let columns = rows.iter().map(|row| {
            let cells = Cells::of(row, "columns");
            let number = match cells.text("kind")? {
                "bigint" | "integer" => true,
                "text" => false,
                other => {
                    let why =
                        format!("{name} has a column of the type {other}; texts and whole numbers are all we know");
                    return Err(Failure::because("list the columns of a table", why));
                }
            };
            Ok(Column { name: cells.text("name")?.to_owned(), number })
        });
        let columns = columns.collect::<Result<Vec<_>, Failure>>()?;
        let rows = self.all("list the key of a table", query(key).bind(name.as_str())).await?;
        let key = rows.iter().map(|row| Ok(Cells::of(row, "key").text("name")?.to_owned()));
        let key = key.collect::<Result<Vec<_>, Failure>>()?;
        if key.is_empty() {
            return Err(Failure::because("list the key of a table", format!("{name} has none")));
        }
        Ok(Table { name, columns, key })
    }

    /// Hands over every row of a table, in the order of its key, one at a time.
    ///
    /// # Errors
    /// Whatever the taker says, or the store let us down.
    pub async fn each_row<E: From<Failure>>(
        &mut self,
        table: &Table,
        mut take: impl FnMut(Vec<Cell>) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = table.all_rows(self.is_sqlite());
        let failed = |error| Failure::database(format!("read the table {}", table.name), error);
        let mut rows = query(AssertSqlSafe(sql)).fetch(self.connection());
        while let Some(row) = rows.try_next().await.map_err(failed)? {
            take(cells(table, &row)?)?;
        }
        Ok(())
    }

    /// Which version of the schema this is.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn schema(&mut self) -> Result<i64, Failure> {
        let asking = query("select max(m.version) as version from _sqlx_migrations m");
        match self.one("read the version of the schema", asking).await? {
            Some(row) => Cells::of(&row, "_sqlx_migrations").number("version"),
            None => Err(Failure::because("read the version of the schema", "there is none")),
        }
    }

    pub(crate) fn is_sqlite(&mut self) -> bool {
        self.connection().backend_name() == "SQLite"
    }
}

fn cells(table: &Table, row: &AnyRow) -> Result<Vec<Cell>, Failure> {
    let one = |(at, column): (usize, &Column)| {
        let read = if column.number {
            row.try_get::<Option<i64>, _>(at).map(|number| number.map(Cell::Number))
        } else {
            row.try_get::<Option<String>, _>(at).map(|text| text.map(Cell::Text))
        };
        let cell = read.map_err(|error| Failure::database(format!("read {}.{}", table.name, column.name), error))?;
        Ok(cell.unwrap_or(Cell::Nothing))
    };
    table.columns.iter().enumerate().map(one).collect()
}
