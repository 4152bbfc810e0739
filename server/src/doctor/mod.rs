//! Looks at a house from outside and says in plain lines what is well, what is not, and what to do. It changes nothing.

mod clock;
mod database;
mod files;
mod mail;
mod ready;
mod sign_on;
mod web;

pub use ready::{Answer, ask};

use crate::clock::Clock;
use crate::settings::{Found, Settings};
use serde::Serialize;
use std::fmt;

/// How well it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// As it should be.
    Ok,
    /// It works, and should be looked at.
    Warn,
    /// It does not work, or is not safe.
    Fail,
}

/// What was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at: `data folder`.
    pub what: &'static str,
    /// How well it is.
    pub level: Level,
    /// What was found, in a sentence.
    pub says: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub todo: Option<String>,
}

impl Finding {
    fn ok(what: &'static str, says: impl Into<String>) -> Self {
        Self { what, level: Level::Ok, says: says.into(), todo: None }
    }
    fn warn(what: &'static str, says: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { what, level: Level::Warn, says: says.into(), todo: Some(todo.into()) }
    }
    fn fail(what: &'static str, says: impl Into<String>, todo: impl Into<String>) -> Self {
        Self { what, level: Level::Fail, says: says.into(), todo: Some(todo.into()) }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.level {
            Level::Ok => "ok  ",
            Level::Warn => "warn",
            Level::Fail => "fail",
        };
        write!(f, "{level}  {}: {}", self.what, self.says)?;
        match &self.todo {
            Some(todo) => write!(f, "\n      {todo}"),
            None => Ok(()),
        }
    }
}

/// Everything the doctor found.
#[derive(Debug, Serialize)]
pub struct Diagnosis {
    /// In the order looked at.
    pub findings: Vec<Finding>,
}

impl Diagnosis {
    /// The worst of it.
    pub fn level(&self) -> Level {
        self.findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Ok)
    }
}

impl fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.findings {
            writeln!(f, "{finding}")?;
        }
        let count = |level| self.findings.iter().filter(|finding| finding.level == level).count();
        write!(f, "{} ok, {} to look at, {} failed", count(Level::Ok), count(Level::Warn), count(Level::Fail))
    }
}

/// Looks at everything the settings name. Settings that could not be understood are the one finding.
pub async fn examine(settings: anyhow::Result<(Vec<Found>, Settings)>, clock: &Clock) -> Diagnosis {
    let (found, settings) = match settings {
        Ok(settings) => settings,
        Err(error) => {
            let todo = "Correct it; veranda serve --help lists every setting.";
            return Diagnosis { findings: vec![Finding::fail("settings", format!("{error:#}"), todo)] };
        }
    };
    let mut findings = vec![read_from(&found)];
    findings.extend(web::address(&settings).await);
    findings.push(web::proxies(&settings));
    findings.extend(files::data(&settings));
    findings.extend(files::secrets(&settings));
    findings.push(files::site(&settings));
    findings.extend(mail::look(&settings, &mail::Dns).await);
    findings.extend(sign_on::look(&settings).await);
    findings.extend(database::look(&settings, clock.now()).await);
    Diagnosis { findings }
}

fn read_from(found: &[Found]) -> Finding {
    let file = found.iter().find(|one| one.setting.name == "config").and_then(|one| one.value.as_deref());
    Finding::ok(
        "settings",
        file.map_or("understood; there is no file".to_owned(), |path| format!("understood; {path} is read")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_how_well_it_is_and_the_next_what_to_do() {
        let findings = vec![Finding::ok("settings", "understood"), Finding::fail("disk", "full", "Make room.")];
        let diagnosis = Diagnosis { findings };
        assert_eq!(diagnosis.level(), Level::Fail);
        assert_eq!(
            diagnosis.to_string(),
            "ok    settings: understood\nfail  disk: full\n      Make room.\n1 ok, 0 to look at, 1 failed"
        );
        let json = serde_json::to_value(&diagnosis).expect("it is data");
        assert_eq!(json["findings"][1]["level"], "fail");
    }
}
