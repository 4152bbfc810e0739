//! The three languages side by side: same keys, same arguments, every form.

use super::parse::{self, Entry, Pattern, Piece};
use super::{Problem, Source, Tongue, path, plural};
use std::collections::{BTreeMap, BTreeSet};

/// A message that is equal in every language but for its words.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its key, `mail-invitation-subject`.
    pub key: String,
    /// Its arguments in the order of the function.
    pub arguments: Vec<(String, Kind)>,
    /// The English value as written.
    pub written: String,
    /// Its value in each language, in the order of [`Tongue::ALL`].
    pub values: [Pattern; 3],
}

/// What an argument is and so how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text, as it is.
    Text,
    /// A whole number with group separators.
    Number,
    /// A civil day.
    Day,
    /// A day and a time of day.
    Moment,
    /// A time of day.
    Clock,
    /// So many minutes, as a duration.
    Duration,
    /// Names, as a list.
    Names,
}

impl Kind {
    /// Every kind.
    const ALL: [Kind; 7] =
        [Kind::Text, Kind::Number, Kind::Day, Kind::Moment, Kind::Clock, Kind::Duration, Kind::Names];

    /// The word a catalogue declares it with.
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Number => "number",
            Kind::Day => "day",
            Kind::Moment => "moment",
            Kind::Clock => "clock",
            Kind::Duration => "duration",
            Kind::Names => "names",
        }
    }
}

/// More would no longer be a sentence, and the template's placeholders are the control characters below tab.
const MOST_ARGUMENTS: usize = 6;

/// Names the generated function needs for itself.
const TAKEN: [&str; 13] =
    ["today", "offset_minutes", "self", "type", "for", "in", "if", "match", "move", "ref", "use", "where", "as"];

/// Reads every file and lays the languages side by side.
///
/// # Errors
/// Everything that is wrong.
pub fn messages(sources: &[Source]) -> Result<Vec<Message>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut files: BTreeMap<&str, [Option<Vec<Entry>>; 3]> = BTreeMap::new();
    let mut seen: BTreeMap<(usize, String), String> = BTreeMap::new();
    for source in sources {
        let entries = parse::file(source, &mut problems);
        for entry in &entries {
            let mut problem = |what: String| {
                problems.push(Problem { path: source.path(), line: entry.line, key: entry.key.clone(), what });
            };
            if !entry.key.starts_with(&format!("{}-", source.area)) {
                problem(format!("keys of this file begin with `{}-`", source.area));
            }
            let place = (source.tongue as usize, entry.key.clone());
            if let Some(first) = seen.insert(place, format!("{}:{}", source.path(), entry.line)) {
                problem(format!("is there twice; the first is at {first}"));
            }
        }
        files.entry(&source.area).or_default()[source.tongue as usize] = Some(entries);
    }
    let mut messages = Vec::new();
    for (area, languages) in files {
        side_by_side(area, languages, &mut messages, &mut problems);
    }
    if problems.is_empty() { Ok(messages) } else { Err(problems) }
}

fn side_by_side(
    area: &str,
    languages: [Option<Vec<Entry>>; 3],
    messages: &mut Vec<Message>,
    problems: &mut Vec<Problem>,
) {
    for tongue in Tongue::ALL {
        if languages[tongue as usize].is_none() {
            let what = "the file is missing; every area has a file in every language".to_owned();
            problems.push(Problem { path: path(tongue, area), line: 1, key: String::new(), what });
        }
    }
    let [Some(english), Some(french), Some(swedish)] = languages else { return };
    let find = |entries: &[Entry], key: &str| entries.iter().find(|entry| entry.key == key).cloned();
    for (tongue, entries) in [(Tongue::Fr, &french), (Tongue::Sv, &swedish)] {
        for extra in entries.iter().filter(|entry| find(&english, &entry.key).is_none()) {
            let what = format!("is not in {}, which leads; remove it or add it there", path(Tongue::En, area));
            problems.push(Problem { path: path(tongue, area), line: extra.line, key: extra.key.clone(), what });
        }
    }
    for entry in &english {
        let mut problem = |tongue: Tongue, line: usize, what: String| {
            problems.push(Problem { path: path(tongue, area), line, key: entry.key.clone(), what });
        };
        let arguments = arguments(entry, &mut |line, what| problem(Tongue::En, line, what));
        let mut values = vec![entry.value.clone()];
        check_uses(Tongue::En, entry, entry, &arguments, &mut problem);
        for (tongue, entries) in [(Tongue::Fr, &french), (Tongue::Sv, &swedish)] {
            match find(entries, &entry.key) {
                Some(other) => {
                    check_uses(tongue, &other, entry, &arguments, &mut problem);
                    values.push(other.value);
                }
                None => problem(Tongue::En, entry.line, format!("is missing in {}", path(tongue, area))),
            }
        }
        if let Ok(values) = values.try_into() {
            messages.push(Message { key: entry.key.clone(), arguments, written: entry.written.clone(), values });
        }
    }
}

/// The arguments of an English message: the declared ones in their order, then the rest as text where they appear.
fn arguments(entry: &Entry, problem: &mut dyn FnMut(usize, String)) -> Vec<(String, Kind)> {
    let used = used(&entry.value);
    let mut arguments: Vec<(String, Kind)> = Vec::new();
    for (name, word, line) in &entry.declared {
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.word() == word) else {
            let words = Kind::ALL.map(Kind::word).join(", ");
            problem(*line, format!("`{word}` is not a kind of argument; there are {words}"));
            continue;
        };
        if !used.contains(name) {
            problem(*line, format!("${name} is declared but not used"));
        } else if arguments.iter().any(|(known, _)| known == name) {
            problem(*line, format!("${name} is declared twice"));
        } else {
            arguments.push((name.clone(), kind));
        }
    }
    for name in used {
        if !arguments.iter().any(|(known, _)| *known == name)
            && !entry.declared.iter().any(|(known, ..)| *known == name)
        {
            arguments.push((name, Kind::Text));
        }
    }
    for (name, _) in arguments.iter().filter(|(name, _)| TAKEN.contains(&name.as_str())) {
        problem(entry.line, format!("${name} cannot be an argument's name; choose another"));
    }
    if arguments.len() > MOST_ARGUMENTS {
        problem(entry.line, format!("has more than {MOST_ARGUMENTS} arguments; make two sentences of it"));
    }
    arguments
}

/// The arguments a value uses, in order of appearance.
fn used(value: &Pattern) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut note = |name: &String| {
        if !names.contains(name) {
            names.push(name.clone());
        }
    };
    walk(value, &mut |piece| match piece {
        Piece::Text(_) => {}
        Piece::Argument(name) | Piece::Select { argument: name, .. } => note(name),
    });
    names
}

fn walk<'a>(value: &'a Pattern, visit: &mut dyn FnMut(&'a Piece)) {
    for piece in value {
        visit(piece);
        if let Piece::Select { forms, .. } = piece {
            forms.iter().for_each(|form| walk(&form.value, visit));
        }
    }
}

/// Whether a value uses exactly the English arguments, and selects on them as their kind allows.
fn check_uses(
    tongue: Tongue,
    entry: &Entry,
    english: &Entry,
    arguments: &[(String, Kind)],
    problem: &mut dyn FnMut(Tongue, usize, String),
) {
    let here = used(&entry.value);
    for name in here.iter().filter(|name| !arguments.iter().any(|(known, _)| known == *name)) {
        // In English every used argument is known, unless its declaration was refused, which is said already.
        if tongue != Tongue::En {
            problem(tongue, entry.line, format!("${name} is not an argument of the English message"));
        }
    }
    for (name, _) in arguments.iter().filter(|(name, _)| !here.contains(name)) {
        problem(tongue, entry.line, format!("${name} is used in English but not in {}", tongue.name()));
    }
    walk(&entry.value, &mut |piece| {
        let Piece::Select { argument, forms } = piece else { return };
        let Some((_, kind)) = arguments.iter().find(|(name, _)| name == argument) else { return };
        match kind {
            Kind::Number => {
                if let Some(what) = plural::wrong(tongue, forms) {
                    problem(tongue, entry.line, format!("${argument}: {what}"));
                }
            }
            Kind::Text => {
                let keys = |value: &Pattern| {
                    let mut keys = BTreeSet::new();
                    walk(value, &mut |piece| {
                        if let Piece::Select { argument: name, forms } = piece
                            && name == argument
                        {
                            keys.extend(forms.iter().map(|form| form.key.clone()));
                        }
                    });
                    keys
                };
                if forms.iter().any(|form| plural::is_number(&form.key) || form.key == "one" || form.key == "other") {
                    let what = format!("${argument} is text; write `# ${argument}: number` above the English message");
                    problem(tongue, entry.line, what);
                } else if keys(&entry.value) != keys(&english.value) {
                    let what = format!("the forms of ${argument} are not the same as in English");
                    problem(tongue, entry.line, what);
                }
            }
            kind => problem(tongue, entry.line, format!("${argument} is a {} and cannot be selected on", kind.word())),
        }
    });
}
