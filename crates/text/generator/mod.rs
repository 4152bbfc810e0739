//! From catalogue files to one Rust function per message.
//!
//! The files are a subset of Fluent (FTL), so that translators' tools read them: values, values over several
//! lines, `{ $argument }`, `{ "literal" }` and selections with each form on its own line. The English file leads:
//! it declares the arguments, and whatever another language lacks or adds is a [`Problem`] that stops the build.
//! Used by `build.rs`, and by the tests, which feed it broken catalogues.

mod check;
mod parse;
mod plural;
mod typography;
mod write;

use std::fmt;
use std::path::Path;

pub use check::Message;
#[cfg(test)]
pub use parse::Piece;

/// A language of the catalogue. The same three as `veranda_terms::Lang`, which the build script need not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// English, which leads.
    En,
    /// French.
    Fr,
    /// Swedish.
    Sv,
}

impl Tongue {
    /// Every language, English first.
    pub const ALL: [Tongue; 3] = [Tongue::En, Tongue::Fr, Tongue::Sv];

    /// Its folder in the catalogue.
    pub const fn folder(self) -> &'static str {
        match self {
            Tongue::En => "en",
            Tongue::Fr => "fr",
            Tongue::Sv => "sv",
        }
    }

    /// What it is called in a problem.
    pub const fn name(self) -> &'static str {
        match self {
            Tongue::En => "English",
            Tongue::Fr => "French",
            Tongue::Sv => "Swedish",
        }
    }
}

/// One catalogue file: `mail` in French, and what it holds.
#[derive(Debug, Clone)]
pub struct Source {
    /// The language it is in.
    pub tongue: Tongue,
    /// The file's name without ending; its keys begin with it.
    pub area: String,
    /// What it holds.
    pub text: String,
}

impl Source {
    /// Where people find it.
    pub fn path(&self) -> String {
        path(self.tongue, &self.area)
    }
}

/// Where the file of that area in that language is.
fn path(tongue: Tongue, area: &str) -> String {
    format!("catalogue/{}/{area}.ftl", tongue.folder())
}

/// What is wrong, and where to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The catalogue file.
    pub path: String,
    /// The line, from one.
    pub line: usize,
    /// The message; empty where no message could be made out.
    pub key: String,
    /// What is wrong and what to do.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.path, self.line)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.what)
    }
}

/// Every file of a catalogue folder, in a stable order.
///
/// # Errors
/// When the folder cannot be read or holds something else.
pub fn sources(catalogue: &Path) -> std::io::Result<Vec<Source>> {
    let mut found = Vec::new();
    for tongue in Tongue::ALL {
        let mut paths = std::fs::read_dir(catalogue.join(tongue.folder()))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
        paths.sort();
        for path in paths {
            let area = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            found.push(Source { tongue, area, text: std::fs::read_to_string(&path)? });
        }
    }
    Ok(found)
}

/// The messages of a catalogue, equal in all languages.
///
/// # Errors
/// Everything that is wrong, not only the first.
pub fn messages(sources: &[Source]) -> Result<Vec<Message>, Vec<Problem>> {
    check::messages(sources)
}

/// The Rust source of `impl Say`, one function per message.
///
/// # Errors
/// Everything that is wrong with the catalogue.
pub fn generate(sources: &[Source]) -> Result<String, Vec<Problem>> {
    Ok(write::module(&messages(sources)?))
}

#[cfg(test)]
mod tests;
