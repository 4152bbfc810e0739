//! One JSON object, field by field: what is not taken out and holds something is counted.

use crate::{SourceId, report::Tally};
use serde_json::{Map, Value};

/// The fields of an object that nobody has taken yet. A field of another type than expected stays, and is counted.
#[derive(Debug, Default)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn of(value: Value) -> Option<Self> {
        match value {
            Value::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// A text; empty when it is not there.
    pub(super) fn text(&mut self, name: &str) -> String {
        match self.take(name, Value::is_string) {
            Some(Value::String(text)) => text,
            _ => String::new(),
        }
    }

    /// An id, where there is one of its form.
    pub(super) fn id(&mut self, name: &str) -> Option<SourceId> {
        SourceId::parse(&self.text(name))
    }

    /// Yes; no when it is not there.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        self.take(name, Value::is_boolean) == Some(Value::Bool(true))
    }

    /// A number that is never negative; 0 when it is not there.
    pub(super) fn count(&mut self, name: &str) -> u64 {
        self.take(name, Value::is_u64).and_then(|value| value.as_u64()).unwrap_or(0)
    }

    /// Where it stands among its like; at the end when the file does not say.
    pub(super) fn position(&mut self, name: &str) -> f64 {
        self.take(name, Value::is_number).and_then(|value| value.as_f64()).unwrap_or(f64::INFINITY)
    }

    /// A list; empty when it is not there.
    pub(super) fn list(&mut self, name: &str) -> Vec<Value> {
        match self.take(name, Value::is_array) {
            Some(Value::Array(values)) => values,
            _ => Vec::new(),
        }
    }

    /// An object; nothing in it when it is not there.
    pub(super) fn fields(&mut self, name: &str) -> Fields {
        self.take(name, Value::is_object).and_then(Fields::of).unwrap_or_default()
    }

    /// Whether a field of whatever type holds something.
    pub(super) fn holds(&mut self, name: &str) -> bool {
        self.0.remove(name).is_some_and(|value| holds_something(&value))
    }

    /// Counts what nobody took and nobody ignores.
    pub(super) fn rest(self, thing: &str, ignored: &[&str], tally: &mut Tally) {
        for (name, value) in self.0 {
            if !ignored.contains(&name.as_str()) && holds_something(&value) {
                tally.unknown(thing, &name);
            }
        }
    }

    fn take(&mut self, name: &str, fits: impl Fn(&Value) -> bool) -> Option<Value> {
        if self.0.get(name).is_some_and(fits) { self.0.remove(name) } else { None }
    }
}

/// Ids of a list of ids; how many of its entries are none comes second.
pub(super) fn ids(values: Vec<Value>) -> (Vec<SourceId>, u64) {
    let all = values.len();
    let ids: Vec<_> = values.iter().filter_map(|value| SourceId::parse(value.as_str()?)).collect();
    let none = (all - ids.len()) as u64;
    (ids, none)
}

/// Whether there is anything in a value: null, no, nought, an empty text and what consists of such hold nothing.
pub(super) fn holds_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) => true,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(values) => values.iter().any(holds_something),
        Value::Object(fields) => fields.values().any(holds_something),
    }
}
