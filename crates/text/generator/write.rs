//! Messages written as Rust: one small function each, so that the linker drops those nobody calls.

use super::check::{Kind, Message};
use super::parse::{Form, Pattern, Piece};
use super::{Tongue, plural};
use std::fmt::Write;

/// The `impl Say` with one function per message.
pub fn module(messages: &[Message]) -> String {
    let mut out = String::from("// Written by the build script from `catalogue/`. Edit there.\n\nimpl Say {\n");
    for message in messages {
        function(message, &mut out);
    }
    out.push_str("}\n");
    out
}

fn function(message: &Message, out: &mut String) {
    out.push_str("    /// ```text\n");
    for line in message.written.lines() {
        let _ = writeln!(out, "    /// {line}");
    }
    out.push_str("    /// ```\n");
    let name = message.key.replace('-', "_");
    let choice = choose_language(message);
    if message.arguments.is_empty() {
        let _ = writeln!(out, "    pub const fn {name}(self) -> &'static str {{\n        {choice}\n    }}\n");
        return;
    }
    let mut parameters = String::from("self");
    for (name, kind) in &message.arguments {
        let _ = write!(parameters, ", {name}: {}", rust_type(*kind));
    }
    let takes = |kinds: &[Kind]| message.arguments.iter().any(|(_, kind)| kinds.contains(kind));
    if takes(&[Kind::Day, Kind::Moment]) {
        parameters.push_str(", today: veranda_terms::Day");
    }
    if takes(&[Kind::Moment, Kind::Clock]) {
        parameters.push_str(", offset_minutes: i32");
    }
    let shown: Vec<String> = shown(message).map(|(name, kind)| shown_as(name, kind)).collect();
    let _ = writeln!(
        out,
        "    pub fn {name}({parameters}) -> String {{\n        fill({choice}, &[{}])\n    }}\n",
        shown.join(", ")
    );
}

const fn rust_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "&str",
        Kind::Number | Kind::Duration => "i64",
        Kind::Day => "veranda_terms::Day",
        Kind::Moment | Kind::Clock => "veranda_terms::Moment",
        Kind::Names => "&[&str]",
    }
}

fn shown_as(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Text => name.to_owned(),
        Kind::Number => format!("&self.number({name})"),
        Kind::Duration => format!("&self.duration({name})"),
        Kind::Day => format!("&self.day({name}, today)"),
        Kind::Moment => format!("&self.moment({name}, today, offset_minutes)"),
        Kind::Clock => format!("&self.clock({name}, offset_minutes)"),
        Kind::Names => format!("&self.names({name})"),
    }
}

/// The arguments that appear in the text itself, in any language; the others are only looked at.
fn shown(message: &Message) -> impl Iterator<Item = (&str, Kind)> {
    let arguments = message.arguments.iter().map(|(name, kind)| (name.as_str(), *kind));
    arguments.filter(|(name, _)| message.values.iter().any(|value| appears(value, name)))
}

fn appears(value: &Pattern, name: &str) -> bool {
    value.iter().any(|piece| match piece {
        Piece::Text(_) => false,
        Piece::Argument(shown) => shown == name,
        Piece::Select { forms, .. } => forms.iter().any(|form| appears(&form.value, name)),
    })
}

fn choose_language(message: &Message) -> String {
    let mut out = String::from("match self.lang {");
    for (tongue, value) in Tongue::ALL.into_iter().zip(&message.values) {
        let _ = write!(out, "\n            Lang::{tongue:?} => {},", choose_form(message, tongue, value));
    }
    out.push_str("\n        }");
    out
}

/// The template of a value. A selection becomes a `match` around whole templates, so that nothing is glued at run
/// time: the text before and after it goes into each of its forms.
fn choose_form(message: &Message, tongue: Tongue, value: &[Piece]) -> String {
    let found = value.iter().enumerate().find_map(|(at, piece)| match piece {
        Piece::Select { argument, forms } => Some((at, argument, forms)),
        Piece::Text(_) | Piece::Argument(_) => None,
    });
    let Some((at, argument, forms)) = found else { return template(message, value) };
    let number = message.arguments.iter().any(|(name, kind)| name == argument && *kind == Kind::Number);
    let mut forms: Vec<&Form> = forms.iter().collect();
    forms.sort_by_key(|form| if number { plural::rank(&form.key) } else { u8::from(form.default) });
    let mut out = format!("match {argument} {{ ");
    for form in forms {
        let whole = [&value[..at], &form.value, &value[at + 1..]].concat();
        let pattern = match (number, form.default) {
            (true, _) => plural::pattern(tongue, &form.key, argument),
            (false, true) => "_".to_owned(),
            (false, false) => format!("{:?}", form.key),
        };
        let _ = write!(out, "{pattern} => {}, ", choose_form(message, tongue, &whole));
    }
    out.push('}');
    out
}

/// A Rust string literal in which the control character n stands for the n-th shown argument.
fn template(message: &Message, value: &[Piece]) -> String {
    let mut text = String::new();
    for piece in value {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Argument(name) => {
                let place = shown(message).position(|(shown, _)| shown == name).unwrap_or_default();
                text.push(char::from(place as u8 + 1));
            }
            Piece::Select { .. } => {}
        }
    }
    format!("{text:?}")
}
