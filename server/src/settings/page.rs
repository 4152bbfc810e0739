//! The settings as people read them: what holds now, and the table of the documentation.

use super::Found;
use super::table::{Hidden, Scope, TABLE};

/// What holds, as a file of settings with where each value comes from. Secrets are hidden.
pub fn effective(found: &[Found]) -> String {
    let mut text = String::from(
        "# What holds: a flag wins over a variable, a variable over the file, the file over the default.\n",
    );
    for Found { setting, value, source } in found {
        let line = match value {
            // Where the file is cannot stand in the file.
            Some(value) if setting.scope == Scope::BeforeFile => format!("# read from {value} ({source})"),
            None if setting.scope == Scope::BeforeFile => "# no file of settings was read".to_owned(),
            Some(value) => {
                let shown = match value.parse::<u32>() {
                    Ok(number) if setting.hidden == Hidden::Nothing => number.to_string(),
                    _ => toml::Value::String(setting.shown(value)).to_string(),
                };
                format!("{} = {shown} # {source}", setting.key())
            }
            None => format!("# {} is not set", setting.key()),
        };
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// The table of the documentation.
pub fn markdown() -> String {
    let mut text = String::from(
        "| in the file | variable | flag | when not set | what it means |\n| --- | --- | --- | --- | --- |\n",
    );
    for setting in TABLE {
        let key = if setting.scope == Scope::BeforeFile { String::new() } else { format!("`{}`", setting.key()) };
        let mut variable = format!("`{}`", setting.variable());
        if let Some(file) = setting.file_variable() {
            variable.push_str(&format!(", or `{file}`"));
        }
        let flag = if setting.hidden == Hidden::Whole { String::new() } else { format!("`--{}`", setting.name) };
        let default = setting.default.map(|default| format!("`{default}`")).unwrap_or_default();
        text.push_str(&format!("| {key} | {variable} | {flag} | {default} | {} |\n", setting.doc));
    }
    text
}
