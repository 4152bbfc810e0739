//! What can be set, and how: a flag wins over a variable, a variable over the file, the file over the default.

mod flags;
mod gather;
mod page;
mod sample;
mod table;
#[cfg(test)]
mod tests;

pub use flags::{DemoFlags, Flags};
pub use gather::{Found, Said, Source, gather};
pub use page::{effective, markdown};
pub use table::{HIDDEN, Hidden, Scope, Setting, TABLE, by_name};

use crate::http::Proxies;
use crate::mail::Smtp;
use crate::second::SecondRule;
use anyhow::{Context, bail};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use veranda_terms::EmailAddress;

/// Everything that is set, believed.
#[derive(Clone)]
pub struct Settings {
    /// The folder for database, mails and keys.
    pub data: PathBuf,
    /// The PostgreSQL address, when it is not the SQLite file in the data folder.
    pub database: Option<String>,
    /// The address people open.
    pub public_url: Option<String>,
    /// The address to listen on.
    pub listen: IpAddr,
    /// The port to listen on.
    pub port: u16,
    /// Whose word about where a request comes from is believed.
    pub proxies: Proxies,
    /// The folder of the built app, when it is not the one inside the binary.
    pub site: Option<PathBuf>,
    /// The key of mailed codes, when it is not the one in the data folder.
    pub code_key: Option<[u8; 32]>,
    /// The mail server; without one mails are files.
    pub smtp: Option<Smtp>,
    /// The address mails come from.
    pub mail_from: Option<EmailAddress>,
    /// The file of providers, when it is not the one in the data folder.
    pub sign_on: Option<PathBuf>,
    /// The clock of quiet hours and Mondays.
    pub time_zone: TimeZone,
    /// Whether the firm's own people need more than a password.
    pub second_proof: SecondRule,
    /// What is logged.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
    /// How long requests under way may take once the house is told to stop.
    pub stop_within: Duration,
}

/// How it is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs: one object a line.
    Json,
}

/// The file of settings to read: the named one, else the first that is there.
///
/// # Errors
/// When a named file is not there, or one that is there cannot be read.
pub fn read_file(named: Option<&Path>) -> anyhow::Result<Option<(PathBuf, String)>> {
    let usual = [Path::new("veranda.toml"), Path::new("/etc/veranda/veranda.toml")];
    let candidates = named.map_or(usual.to_vec(), |path| vec![path]);
    for path in candidates {
        match std::fs::read_to_string(path) {
            Ok(text) => return Ok(Some((path.to_owned(), text))),
            Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => {
                return Err(error).with_context(|| format!("The settings in {} cannot be read", path.display()));
            }
        }
    }
    Ok(None)
}

/// What these flags, this process's environment and the file say.
///
/// # Errors
/// When the file cannot be read or a variable is no text.
pub fn said(flags: BTreeMap<String, String>) -> anyhow::Result<Said> {
    let mut said = Said { flags, variables: variables()?, file: None };
    let named =
        said.flags.get("config").or_else(|| said.variables.get("VERANDA_CONFIG")).filter(|path| !path.is_empty());
    said.file = read_file(named.map(Path::new))?;
    Ok(said)
}

/// As [`said`], for the demo house: it never opens the house that a file describes.
///
/// # Errors
/// When a variable is no text.
pub fn said_to_demo(flags: BTreeMap<String, String>) -> anyhow::Result<Said> {
    Ok(Said { flags, variables: variables()?, file: None })
}

fn variables() -> anyhow::Result<BTreeMap<String, String>> {
    let mut ours = BTreeMap::new();
    for (name, value) in std::env::vars_os() {
        let Some(name) = name.to_str().filter(|name| name.starts_with(table::PREFIX)) else { continue };
        let Some(value) = value.to_str() else { bail!("{name} is not a text.") };
        ours.insert(name.to_owned(), value.to_owned());
    }
    Ok(ours)
}

impl Settings {
    /// Believes what was found.
    ///
    /// # Errors
    /// A sentence that says which value is wrong, where it stands and what it should be.
    pub fn of(found: &[Found]) -> anyhow::Result<Self> {
        let value = |name: &str| found.iter().find(|one| one.setting.name == name).and_then(|one| one.value.clone());
        let needed = |name: &str| value(name).with_context(|| format!("{name} is not set."));
        for one in found {
            sample::refused(one)?;
        }
        Ok(Self {
            data: needed("data")?.into(),
            database: match value("database") {
                Some(url) if !url.starts_with("postgres://") && !url.starts_with("postgresql://") => {
                    return Err(wrong(found, "database", "an address such as postgres://user:password@host/name"));
                }
                url => url,
            },
            public_url: value("public-url"),
            listen: needed("listen")?.parse().map_err(|_| {
                wrong(found, "listen", "an address of this machine such as 127.0.0.1, or 0.0.0.0 for all")
            })?,
            port: needed("port")?.parse().map_err(|_| wrong(found, "port", "a number from 0 to 65535"))?,
            proxies: match value("proxies") {
                Some(text) => Proxies::parse(&text).ok_or_else(|| {
                    wrong(
                        found,
                        "proxies",
                        "a list of addresses and networks such as 127.0.0.1, 10.0.0.0/8, and not all there are",
                    )
                })?,
                None => Proxies::default(),
            },
            site: value("site").map(PathBuf::from),
            code_key: match value("code-key") {
                Some(text) => Some(key(&text).ok_or_else(|| wrong(found, "code-key", "64 hexadecimal digits"))?),
                None => None,
            },
            smtp: match value("smtp-url") {
                Some(url) => Some(Smtp::parse(&url).ok_or_else(|| {
                    wrong(found, "smtp-url", "an address such as smtps://user:password@mail.example.com")
                })?),
                None => None,
            },
            mail_from: match value("mail-from") {
                Some(address) => Some(
                    EmailAddress::parse(&address)
                        .map_err(|_| wrong(found, "mail-from", "a mail address such as portal@example.com"))?,
                ),
                None => None,
            },
            sign_on: value("sign-on").map(PathBuf::from),
            time_zone: TimeZone::get(&needed("time-zone")?)
                .map_err(|_| wrong(found, "time-zone", "the name of a time zone such as Europe/Stockholm"))?,
            second_proof: SecondRule::parse(&needed("staff-second-proof")?)
                .ok_or_else(|| wrong(found, "staff-second-proof", "offered or required"))?,
            log: needed("log")?,
            log_format: match needed("log-format")?.as_str() {
                "text" => LogFormat::Text,
                "json" => LogFormat::Json,
                _ => return Err(wrong(found, "log-format", "text or json")),
            },
            stop_within: match needed("stop-within")?.parse() {
                Ok(seconds @ 0..=3600) => Duration::from_secs(seconds),
                _ => return Err(wrong(found, "stop-within", "a number of seconds up to 3600")),
            },
        })
    }
}

/// What is wrong, where, and what was expected.
fn wrong(found: &[Found], name: &str, expected: &str) -> anyhow::Error {
    let Some(Found { setting, value, source }) = found.iter().find(|one| one.setting.name == name) else {
        return anyhow::anyhow!("{name} is not {expected}.");
    };
    let place = place(setting, source);
    let shown = setting.shown(value.as_deref().unwrap_or_default());
    anyhow::anyhow!("{place} is {shown}, which is not {expected}.")
}

/// Where a value stands.
fn place(setting: &Setting, source: &Source) -> String {
    match source {
        Source::Flag => format!("--{}", setting.name),
        Source::Variable(variable) => variable.clone(),
        Source::File(path) => format!("{} in {}", setting.key(), path.display()),
        Source::Default => setting.key(),
    }
}

fn key(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}
