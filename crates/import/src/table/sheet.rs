//! A table at first sight: its separator, its columns and what they mean, how its days are written.

use super::columns::{Column, Orders};
use super::meaning::{self, Also, Meaning};
use super::{cells, dialect, guard};
use crate::{Choices, DateOrder, Field, Format, FoundColumn, FoundDays, FoundTable, Unreadable};
use std::collections::HashMap;

/// A table that was looked at.
pub(super) struct Sheet<'a> {
    pub(super) text: &'a str,
    pub(super) separator: u8,
    pub(super) encoding: &'static str,
    pub(super) format: Format,
    pub(super) rows: u64,
    pub(super) columns: Vec<Column>,
    order: Option<DateOrder>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(text: &'a str, encoding: &'static str, choices: &Choices) -> Result<Self, Unreadable> {
        let (separator, begin) = dialect::of(text);
        let text = text.get(begin..).unwrap_or_default();
        guard::bearable(text, separator)?;
        let mut sheet = Self {
            text,
            separator,
            encoding,
            format: Format::Table,
            rows: 0,
            columns: Vec::new(),
            order: choices.date_order,
        };
        let mut headings: Option<Vec<String>> = None;
        cells::each(text, separator, |_, record| {
            if headings.is_none() {
                let these: Vec<String> =
                    record.iter().map(|cell| crate::words::line(cell).shortened(200).text).collect();
                sheet.format = meaning::format(&these);
                sheet.columns = these.iter().map(|heading| column(heading, sheet.format)).collect();
                headings = Some(these);
                return Ok(());
            }
            sheet.rows += 1;
            while sheet.columns.len() < record.len() {
                sheet.columns.push(column("", sheet.format));
            }
            for (column, cell) in sheet.columns.iter_mut().zip(record.iter()) {
                column.look(cell);
            }
            Ok(())
        })?;
        // Cells that a row has beyond the headings and that hold nothing are no columns: Excel adds such.
        while sheet.columns.last().is_some_and(|column| column.heading.is_empty() && column.filled == 0) {
            sheet.columns.pop();
        }
        if sheet.rows == 0 {
            return Err(Unreadable::NoRows);
        }
        sheet.guess();
        sheet.choose(choices);
        sheet.read_days();
        Ok(sheet)
    }

    /// How days such as `03/04/2026` in a column are read: as chosen, as the column tells, as the others tell.
    fn read_days(&mut self) {
        let (chosen, others) = (self.order, self.orders().says());
        for column in &mut self.columns {
            let order = chosen.or_else(|| column.order.says()).or(others);
            column.days = order.unwrap_or(DateOrder::DayFirst);
        }
    }

    /// The column that means something, where only one can.
    pub(super) fn one(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.chosen.field == field)
    }

    pub(super) fn found(&self) -> FoundTable {
        let columns = (self.columns.iter())
            .map(|column| FoundColumn {
                heading: column.heading.clone(),
                samples: column.samples.clone(),
                filled: column.filled,
                guessed: column.guessed.field,
                chosen: column.chosen.field,
            })
            .collect();
        let orders = self.orders();
        let days = (orders.day_first + orders.month_first + orders.either > 0).then(|| FoundDays {
            order: self.order.or_else(|| orders.says()).unwrap_or(DateOrder::DayFirst),
            ambiguous: orders.says().is_none(),
        });
        FoundTable { encoding: self.encoding, separator: char::from(self.separator), rows: self.rows, columns, days }
    }

    /// What the days of all columns that are days tell together.
    fn orders(&self) -> Orders {
        use Field::{Comment, Created, Done, Due, Start, Touched};
        let dated = |column: &&Column| matches!(column.chosen.field, Due | Start | Done | Created | Touched | Comment);
        self.columns.iter().filter(dated).fold(Orders::default(), |sum, column| Orders {
            day_first: sum.day_first + column.order.day_first,
            month_first: sum.month_first + column.order.month_first,
            either: sum.either + column.order.either,
        })
    }

    /// Of several columns that claim what only one can mean, the best heading has it; an id must tell all rows apart.
    fn guess(&mut self) {
        let rows = self.rows;
        let known = self.format != Format::Table;
        let mut best: HashMap<Field, (usize, usize)> = HashMap::new();
        for (at, column) in self.columns.iter_mut().enumerate() {
            let Meaning { field, rank, .. } = column.guessed;
            if field == Field::Id && !known && !column.tells_rows_apart(rows) {
                column.guessed.field = Field::Note;
            } else if !field.repeats() && best.get(&field).is_none_or(|(_, other)| rank < *other) {
                best.insert(field, (at, rank));
            }
        }
        for (at, column) in self.columns.iter_mut().enumerate() {
            let field = column.guessed.field;
            if !field.repeats() && best.get(&field).is_none_or(|(place, _)| *place != at) {
                column.guessed.field = Field::Note;
            }
        }
    }

    fn choose(&mut self, choices: &Choices) {
        let mut taken: HashMap<Field, usize> = HashMap::new();
        for (&at, &field) in &choices.columns {
            if at < self.columns.len() && !field.repeats() {
                taken.entry(field).or_insert(at);
            }
        }
        for (at, column) in self.columns.iter_mut().enumerate() {
            let wanted = choices.columns.get(&at).copied();
            let field = wanted.unwrap_or(column.guessed.field);
            let free = field.repeats() || taken.get(&field).is_none_or(|place| *place == at);
            let field = if free { field } else { Field::Note };
            column.by_choice = wanted.is_some() && field != column.guessed.field;
            // What a column tells besides, it tells only as long as nobody says that it is something else.
            let also = if column.by_choice { Also::Nothing } else { column.guessed.also };
            column.chosen = Meaning { field, also, rank: 0 };
        }
    }
}

fn column(heading: &str, format: Format) -> Column {
    Column::of(heading, meaning::called(heading), meaning::of(meaning::called(heading), format))
}
