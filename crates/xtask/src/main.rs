//! The only build tool of the house: `cargo xtask run | test | prove | bench | screens | dist`.

mod bench;
mod build;
mod clock;
mod dist;
mod doc;
mod house;
mod postgres;
mod prove;
mod rules;
mod run;
mod screens;
mod shell;
mod site;
mod test;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs and judges Veranda.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds everything and serves the furnished demo house.
    Run(run::Options),
    /// Judges everything there is; what every landing has to pass.
    Test(test::Options),
    /// Large counts, and judges from outside; what holds goes into docs/proofs.md.
    Prove(prove::Options),
    /// Measures bytes and build times into docs/speed.md.
    Bench(bench::Options),
    /// Puts our pages beside the design's.
    Screens(screens::Options),
    /// Builds the one binary that is handed out, target/dist/veranda.
    Dist(dist::Options),
    /// Builds the browser's files into target/site and stops.
    Site(build::Options),
    /// Runs a command with a temporary PostgreSQL, named in VERANDA_TEST_POSTGRES.
    Postgres(postgres::Options),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = shell::heed_interruption().and_then(|()| match arguments.task {
        Task::Run(options) => run::run(&options),
        Task::Test(options) => test::run(&options),
        Task::Prove(options) => prove::run(&options),
        Task::Bench(options) => bench::run(&options),
        Task::Screens(options) => screens::run(&options),
        Task::Dist(options) => dist::run(&options),
        Task::Site(options) => build::run(&options),
        Task::Postgres(options) => postgres::run(&options),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
