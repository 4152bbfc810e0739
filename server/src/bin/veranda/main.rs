//! The `veranda` command: serve a house, show the furnished one, bring plans in, look after its people and its health.

mod audit;
mod copies;
mod demo;
mod doctor;
mod house;
mod import;
mod person;
mod serve;
mod user;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use veranda_terms::Lang;
use veranda_text::Say;

/// A portal where a firm meets its clients.
#[derive(Parser)]
#[command(
    version,
    about,
    after_help = "A flag wins over the environment, the environment over the file, the file over the default."
)]
struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Opens a house.
    Serve(serve::Options),
    /// Opens the furnished demo house, for this machine only.
    Demo(demo::Options),
    /// Brings a plan in from another tool. All of it stays internal.
    Import(import::Options),
    /// Looks after the firm's own people.
    User(user::Options),
    /// Tells what is kept about a person, or erases them.
    Person(person::Options),
    /// Takes checkpoints of the journal, and looks whether it is what was written.
    Audit(audit::Options),
    /// Copies the whole house into one file, while it is open.
    Backup(copies::Backup),
    /// Makes a house of a copy, in an empty place.
    Restore(copies::Restore),
    /// Looks whether everything is as it should be, and says what to do. Changes nothing.
    Doctor(doctor::Options),
}

#[tokio::main]
async fn main() -> ExitCode {
    let say = Say::new(
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().and_then(|tag| Lang::from_tag(&tag)))
            .unwrap_or_default(),
    );
    #[cfg(feature = "mutants")]
    leak_as_told();
    let outcome = match Command::parse().what {
        What::Serve(options) => serve::run(say, options).await,
        What::Demo(options) => demo::run(say, options).await,
        What::Import(options) => import::run(say, options).await,
        What::User(options) => user::run(say, options).await,
        What::Person(options) => person::run(say, options).await,
        What::Audit(options) => audit::run(say, options).await,
        What::Backup(options) => copies::backup(say, options).await,
        What::Restore(options) => copies::restore(options).await,
        What::Doctor(options) => doctor::run(options).await,
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{}", say.cli_error(&format!("{error:#}")));
            ExitCode::FAILURE
        }
    }
}

/// Switches on the seeded leak a test names, so that it can see itself catch it.
#[cfg(feature = "mutants")]
fn leak_as_told() {
    use veranda_store::mutants::{Leak, switch_on};
    if let Ok(name) = std::env::var("VERANDA_MUTANT") {
        switch_on(Leak::parse(&name).expect("VERANDA_MUTANT names a leak"));
    }
}
