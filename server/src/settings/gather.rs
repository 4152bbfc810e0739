//! Where each value comes from: a flag wins over a variable, a variable over the file, the file over the default.

use super::table::{self, PREFIX, Scope, Setting, TABLE};
use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// What was said, before any of it is believed.
#[derive(Debug, Default)]
pub struct Said {
    /// Flags, by name.
    pub flags: BTreeMap<String, String>,
    /// Variables of the environment.
    pub variables: BTreeMap<String, String>,
    /// The file and its text.
    pub file: Option<(PathBuf, String)>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A flag.
    Flag,
    /// A variable, or the file that a variable names.
    Variable(String),
    /// The file of settings.
    File(PathBuf),
    /// Nobody said anything.
    Default,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Flag => f.write_str("flag"),
            Source::Variable(name) => f.write_str(name),
            Source::File(path) => write!(f, "{}", path.display()),
            Source::Default => f.write_str("default"),
        }
    }
}

/// One setting with its value.
#[derive(Debug, Clone)]
pub struct Found {
    /// Which.
    pub setting: &'static Setting,
    /// Its value; nothing when it is not set and has no default.
    pub value: Option<String>,
    /// Where that comes from.
    pub source: Source,
}

/// Finds every value and refuses every name that is none.
///
/// # Errors
/// A sentence: an unknown name and the nearest known one, a file that cannot be read, a value said twice.
pub fn gather(said: &Said) -> anyhow::Result<Vec<Found>> {
    refuse_unknown_variables(said)?;
    let filed = match &said.file {
        Some((path, text)) => read_file(path, text)?,
        None => BTreeMap::new(),
    };
    let mut all = Vec::new();
    for setting in TABLE {
        let (value, source) = one(setting, said, &filed)?;
        all.push(Found { setting, value, source });
    }
    Ok(all)
}

fn one(
    setting: &'static Setting,
    said: &Said,
    filed: &BTreeMap<String, String>,
) -> anyhow::Result<(Option<String>, Source)> {
    // Set to nothing is not set: that is how compose files leave a variable out.
    let filled = |values: &BTreeMap<String, String>, name: &str| values.get(name).filter(|v| !v.is_empty()).cloned();
    if let Some(value) = filled(&said.flags, setting.name) {
        return Ok((Some(value), Source::Flag));
    }
    let variable = setting.variable();
    let direct = filled(&said.variables, &variable);
    if let Some(named) = setting.file_variable()
        && let Some(path) = filled(&said.variables, &named)
    {
        if direct.is_some() {
            bail!("{variable} and {named} are both set. Keep one of them.");
        }
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("{named} names {path}, which cannot be read"))?;
        // An editor ends the last line; a secret does not end with one.
        return Ok((Some(text.trim_end_matches(['\n', '\r']).to_owned()), Source::Variable(named)));
    }
    if direct.is_some() {
        return Ok((direct, Source::Variable(variable)));
    }
    if let Some((path, _)) = &said.file
        && let Some(value) = filled(filed, &setting.key())
    {
        return Ok((Some(value), Source::File(path.clone())));
    }
    let there = match &said.file {
        // Nobody named the file; it lay in one of its usual places.
        Some((path, _)) if setting.scope == Scope::BeforeFile => Some(path.display().to_string()),
        _ => setting.default.map(str::to_owned),
    };
    Ok((there, Source::Default))
}

fn refuse_unknown_variables(said: &Said) -> anyhow::Result<()> {
    let known: Vec<String> =
        TABLE.iter().flat_map(|setting| [Some(setting.variable()), setting.file_variable()]).flatten().collect();
    for name in said.variables.keys().filter(|name| name.starts_with(PREFIX)) {
        if !known.contains(name) && !table::is_of_our_tests(name) {
            bail!("There is no setting {name}.{} See: veranda serve --help", nearest(name, &known));
        }
    }
    Ok(())
}

fn read_file(path: &Path, text: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let known: Vec<String> =
        TABLE.iter().filter(|setting| setting.scope != Scope::BeforeFile).map(Setting::key).collect();
    // The parser's own words would show the line, and a line may hold a secret.
    let parsed: toml::Table = toml::from_str(text).map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        anyhow::anyhow!("{}, line {line}: {}", path.display(), error.message())
    })?;
    let mut values = BTreeMap::new();
    for (key, value) in parsed {
        if !known.contains(&key) {
            bail!("{}: there is no setting {key}.{}", path.display(), nearest(&key, &known));
        }
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => bail!("{}: {key} is neither a text nor a whole number.", path.display()),
        };
        values.insert(key, value);
    }
    Ok(values)
}

/// The nearest known name, as a sentence.
fn nearest(wrong: &str, known: &[String]) -> String {
    // All variables begin alike; what follows tells them apart.
    let own = |name: &str| name.strip_prefix(PREFIX).unwrap_or(name).to_lowercase();
    let closest = known
        .iter()
        .map(|name| (strsim::jaro_winkler(&own(wrong), &own(name)), name))
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    closest.map_or_else(String::new, |(_, name)| format!(" The nearest is {name}."))
}
