//! Reading a row's cells, with the table and column in every complaint.

use crate::Failure;
use sqlx::Row;
use sqlx::any::AnyRow;
use std::str::FromStr;
use veranda_terms::{Day, Moment};

/// The cells of one row.
pub(crate) struct Cells<'r> {
    row: &'r AnyRow,
    table: &'static str,
}

impl<'r> Cells<'r> {
    pub(crate) fn of(row: &'r AnyRow, table: &'static str) -> Self {
        Cells { row, table }
    }

    pub(crate) fn text(&self, column: &str) -> Result<&'r str, Failure> {
        self.row.try_get(column).map_err(|error| self.unread(column, error))
    }

    pub(crate) fn maybe_text(&self, column: &str) -> Result<Option<&'r str>, Failure> {
        self.row.try_get(column).map_err(|error| self.unread(column, error))
    }

    pub(crate) fn number(&self, column: &str) -> Result<i64, Failure> {
        self.row.try_get(column).map_err(|error| self.unread(column, error))
    }

    pub(crate) fn maybe_number(&self, column: &str) -> Result<Option<i64>, Failure> {
        self.row.try_get(column).map_err(|error| self.unread(column, error))
    }

    /// A number that fits a smaller type.
    pub(crate) fn small<N: TryFrom<i64>>(&self, column: &str) -> Result<N, Failure> {
        N::try_from(self.number(column)?).map_err(|_| self.corrupt(column))
    }

    pub(crate) fn moment(&self, column: &str) -> Result<Moment, Failure> {
        self.number(column).map(Moment)
    }

    pub(crate) fn maybe_moment(&self, column: &str) -> Result<Option<Moment>, Failure> {
        Ok(self.maybe_number(column)?.map(Moment))
    }

    pub(crate) fn maybe_day(&self, column: &str) -> Result<Option<Day>, Failure> {
        match self.maybe_number(column)? {
            Some(number) => i32::try_from(number).map(|number| Some(Day(number))).map_err(|_| self.corrupt(column)),
            None => Ok(None),
        }
    }

    /// An id.
    pub(crate) fn id<T: FromStr>(&self, column: &str) -> Result<T, Failure> {
        self.text(column)?.parse().map_err(|_| self.corrupt(column))
    }

    pub(crate) fn maybe_id<T: FromStr>(&self, column: &str) -> Result<Option<T>, Failure> {
        match self.maybe_text(column)? {
            Some(text) => text.parse().map(Some).map_err(|_| self.corrupt(column)),
            None => Ok(None),
        }
    }

    /// A word or text of a type that looks at it before it takes it.
    pub(crate) fn word<T>(&self, column: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Failure> {
        parse(self.text(column)?).ok_or_else(|| self.corrupt(column))
    }

    pub(crate) fn maybe_word<T>(&self, column: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Failure> {
        match self.maybe_text(column)? {
            Some(text) => parse(text).map(Some).ok_or_else(|| self.corrupt(column)),
            None => Ok(None),
        }
    }

    /// Ids joined by commas, as `string_agg` gives them; null is none.
    pub(crate) fn ids<T: FromStr>(&self, column: &str) -> Result<Vec<T>, Failure> {
        match self.maybe_text(column)? {
            Some(text) => text.split(',').map(|id| id.parse().map_err(|_| self.corrupt(column))).collect(),
            None => Ok(Vec::new()),
        }
    }

    /// A cell that holds something it never should: damage, or a hand in the database.
    pub(crate) fn corrupt(&self, column: &str) -> Failure {
        Failure::because(format!("read {}.{column}", self.table), "the stored value makes no sense")
    }

    fn unread(&self, column: &str, error: sqlx::Error) -> Failure {
        Failure::database(format!("read {}.{column}", self.table), error)
    }
}
