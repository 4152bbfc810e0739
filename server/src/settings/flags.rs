//! The flags of the command line, made from the table.

use super::table::{Scope, Setting, TABLE};
use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};
use std::collections::BTreeMap;

/// What was said with flags, in a house that is meant.
#[derive(Debug, Clone, Default)]
pub struct Flags(BTreeMap<String, String>);

/// What was said with flags, in the demo house.
#[derive(Debug, Clone, Default)]
pub struct DemoFlags(BTreeMap<String, String>);

impl Flags {
    /// The values, by name.
    pub fn into_values(self) -> BTreeMap<String, String> {
        self.0
    }
}

impl DemoFlags {
    /// The values, by name.
    pub fn into_values(self) -> BTreeMap<String, String> {
        self.0
    }
}

fn flag(setting: &'static Setting) -> Arg {
    let mut notes = vec![format!("env: {}", setting.variable())];
    if let Some(file) = setting.file_variable() {
        notes.push(format!("or the file named by {file}"));
    }
    if let Some(default) = setting.default {
        notes.push(format!("default: {default}"));
    }
    Arg::new(setting.name)
        .long(setting.name)
        .value_name(setting.value)
        .help(format!("{} [{}]", setting.doc, notes.join("; ")))
        .help_heading("Settings")
}

fn values(matches: &ArgMatches) -> BTreeMap<String, String> {
    let said = |setting: &Setting| matches.try_get_one::<String>(setting.name).ok().flatten().cloned();
    TABLE.iter().filter_map(|setting| Some((setting.name.to_owned(), said(setting)?))).collect()
}

impl FromArgMatches for Flags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        Ok(Self(values(matches)))
    }
    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.extend(values(matches));
        Ok(())
    }
}

impl Args for Flags {
    fn augment_args(command: Command) -> Command {
        // A secret on the command line is seen by everybody on the machine, so it has no flag.
        command.args(TABLE.iter().filter(|setting| setting.hidden != super::Hidden::Whole).map(flag))
    }
    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for DemoFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        Ok(Self(values(matches)))
    }
    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.extend(values(matches));
        Ok(())
    }
}

impl Args for DemoFlags {
    fn augment_args(command: Command) -> Command {
        command.args(TABLE.iter().filter(|setting| setting.scope == Scope::Every).map(flag))
    }
    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}
