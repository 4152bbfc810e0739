//! `cargo xtask test`: every judge of the house, one after the other; one line at the end says how it went.

mod chromium;
mod counts;
mod deploy;
mod graph;
mod licences;
mod links;
mod size;
mod stories;

pub use chromium::find as chromium;
pub use counts::Tally;
pub use size::visits;
pub use stories::{npx, packages};

use crate::house::{self, House};
use crate::postgres::{self, Postgres};
use crate::{build, clock, rules, shell};
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

/// What to judge.
#[derive(Args)]
pub struct Options {
    /// Only these, separated by commas; everything when left out.
    #[arg(long, value_delimiter = ',', value_name = "STEPS")]
    only: Vec<Step>,
    /// Only tests whose name contains this (steps `unit` and `stories`).
    #[arg(long)]
    filter: Option<String>,
}

/// One judge of the house.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Step {
    /// Formatting.
    Fmt,
    /// Who depends on whom, and on what.
    Walls,
    /// Licences of everything we build with.
    Licences,
    /// Lints of everything, on this machine.
    Clippy,
    /// Lints of the app as the browser gets it.
    Wasm,
    /// Every native test, on both database engines.
    Unit,
    /// The examples in the documentation, and the proofs that what must not compile does not.
    Doctest,
    /// The documentation itself, and every link in it.
    Docs,
    /// The container's recipe and the service unit.
    Deploy,
    /// What a first visit downloads.
    Size,
    /// People in browsers, with accessibility.
    Stories,
}

/// Runs the chosen steps and fails if anything in them did.
pub fn run(options: &Options) -> Result<()> {
    let filter = options.filter.clone();
    let work = Work { house: house::find()?, filter, set: None, large: false, postgres: OnceCell::new() };
    judge(&work, &options.only).map(|_| ())
}

/// Runs one step with large counts (`VERANDA_PROVE=1`) and says how much passed; an error if anything did not. `set` names
/// native tests in nextest's own words.
pub fn prove(step: Step, set: Option<&'static str>, filter: Option<String>) -> Result<Tally> {
    let work = Work { house: house::find()?, filter, set, large: true, postgres: OnceCell::new() };
    judge(&work, &[step])
}

/// Looks at every page of everybody, in every language and brand.
pub fn prove_pages(house: &House, filter: Option<&str>) -> Result<Tally> {
    stories::play(house, Some("proofs/playwright.config.ts"), filter, &[])
}

struct Work {
    house: House,
    filter: Option<String>,
    /// Of the native tests only these.
    set: Option<&'static str>,
    large: bool,
    postgres: OnceCell<Postgres>,
}

struct Verdict {
    step: Step,
    took: Duration,
    tally: Tally,
    trouble: Option<String>,
}

fn judge(work: &Work, only: &[Step]) -> Result<Tally> {
    let mut verdicts = Vec::new();
    for step in Step::value_variants().iter().copied().filter(|step| only.is_empty() || only.contains(step)) {
        let watch = clock::start();
        let outcome = work.take(step);
        if shell::stopped() {
            bail!("interrupted");
        }
        let (tally, trouble) = match outcome {
            Ok(tally) => (tally, None),
            Err(error) => {
                eprintln!("\n{error:#}");
                (Tally { failed: 1, ..Tally::default() }, Some(format!("{error:#}")))
            }
        };
        verdicts.push(Verdict { step, took: watch.elapsed(), tally, trouble });
    }
    summary(&verdicts)
}

fn summary(verdicts: &[Verdict]) -> Result<Tally> {
    eprintln!();
    let mut total = Tally::default();
    for verdict in verdicts {
        let Tally { passed, failed, skipped } = verdict.tally;
        let mark = if failed == 0 { "✓" } else { "✗" };
        let name = format!("{:?}", verdict.step).to_lowercase();
        println!(
            "{mark} {name:<9} {passed:>5} passed {failed:>4} failed {skipped:>4} skipped  {:>12}",
            clock::words(verdict.took)
        );
        if let Some(trouble) = &verdict.trouble {
            println!("  {}", trouble.lines().next().unwrap_or_default());
        }
        total = total + verdict.tally;
    }
    println!("veranda: {} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped);
    if total.failed > 0 {
        bail!("not everything passed");
    }
    Ok(total)
}

impl Work {
    fn take(&self, step: Step) -> Result<Tally> {
        shell::say(
            step.to_possible_value()
                .and_then(|value| value.get_help().map(ToString::to_string))
                .as_deref()
                .unwrap_or_default(),
        );
        match step {
            Step::Fmt => {
                self.ensure("fmt", "rustfmt")?;
                self.cargo(&["fmt", "--all", "--check"])
            }
            Step::Walls => graph::check(&self.house).map(|()| Tally::ONE),
            Step::Licences => licences::check(&self.house.metadata, rules::LICENCES).map(|()| Tally::ONE),
            Step::Clippy => {
                self.ensure("clippy", "clippy")?;
                self.halves(|half| {
                    self.cargo(&[&["clippy", "--all-targets"][..], half, &["--", "-D", "warnings"]].concat())
                })
            }
            Step::Wasm => {
                build::ensure_wasm(&self.house)?;
                self.cargo(&[
                    "clippy",
                    "--package",
                    build::APP,
                    "--lib",
                    "--bins",
                    "--target",
                    build::WASM,
                    "--",
                    "-D",
                    "warnings",
                ])
            }
            Step::Unit => self.unit(),
            Step::Doctest => self.halves(|half| {
                let arguments = [&["test", "--doc", "--no-fail-fast"][..], half].concat();
                let (_, said) = shell::tee(shell::cargo(&self.house.root).args(arguments))?;
                counts::doctests(&said)
            }),
            Step::Docs => {
                links::check(&self.house.root)?;
                self.halves(|half| {
                    let mut cargo = shell::cargo(&self.house.root);
                    cargo.args(["doc", "--no-deps"]).args(half).env("RUSTDOCFLAGS", "-D warnings");
                    shell::run(&mut cargo).map(|()| Tally::default())
                })?;
                Ok(Tally::ONE)
            }
            Step::Deploy => deploy::check(&self.house),
            Step::Size => {
                let manifest = build::site(&self.house, build::Options { dev: false })?;
                size::check(&self.house, &manifest).map(|()| Tally::ONE)
            }
            Step::Stories => stories::play(&self.house, None, self.filter.as_deref(), &self.environment()?),
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Result<Tally> {
        shell::run(shell::cargo(&self.house.root).args(arguments))?;
        Ok(Tally::ONE)
    }

    fn unit(&self) -> Result<Tally> {
        self.ensure_nextest()?;
        // The mail server that the tests of mail talk to.
        stories::packages(&self.house)?;
        self.halves(|half| {
            let mut cargo = shell::cargo(&self.house.root);
            // A filter may leave nothing to run in one of them.
            cargo.args(["nextest", "run", "--no-fail-fast", "--no-tests=pass"]).args(half);
            if half.is_empty() {
                cargo.args(mutants(&self.house));
            }
            cargo.envs(self.environment()?);
            cargo.args(self.filter.as_deref());
            cargo.args(self.set.into_iter().flat_map(|set| ["--filterset", set]));
            let (_, said) = shell::tee(&mut cargo)?;
            counts::nextest(&said)
        })
    }

    /// Judges what runs natively, which is what cargo takes when no package is named, then what runs in browsers, and
    /// adds up. The report is written as HTML by the one and kept up to date by the other: two features of one crate
    /// that no call of cargo may switch on together.
    fn halves(&self, judge: impl Fn(&[&str]) -> Result<Tally>) -> Result<Tally> {
        let metadata = &self.house.metadata;
        let native: BTreeSet<_> = metadata.workspace_default_packages().iter().map(|package| &package.id).collect();
        let browser = metadata.workspace_packages().into_iter().filter(|package| !native.contains(&package.id));
        let names: Vec<String> = browser.map(|package| package.name.to_string()).collect();
        let named: Vec<&str> = names.iter().flat_map(|name| ["--package", name.as_str()]).collect();
        let native = judge(&[])?;
        if self.set.is_some() { Ok(native) } else { Ok(native + judge(&named)?) }
    }

    /// What every test may rely on.
    fn environment(&self) -> Result<Vec<(&'static str, String)>> {
        let url = match self.postgres.get() {
            Some(server) => server.url(),
            None => {
                let server = postgres::start()?;
                self.postgres.get_or_init(|| server).url()
            }
        };
        let mut variables = vec![(postgres::VARIABLE, url)];
        if self.large {
            variables.push(("VERANDA_PROVE", "1".to_owned()));
        }
        Ok(variables)
    }

    /// Adds a component of the toolchain that a minimal installation lacks.
    fn ensure(&self, command: &str, component: &str) -> Result<()> {
        if shell::read(shell::cargo(&self.house.root).args([command, "--version"])).is_ok() {
            return Ok(());
        }
        shell::run(Command::new("rustup").args(["component", "add", component]).current_dir(&self.house.root))
            .with_context(|| format!("the toolchain lacks {component}; with rustup: rustup component add {component}"))
    }

    fn ensure_nextest(&self) -> Result<()> {
        let there = shell::read(shell::cargo(&self.house.root).args(["nextest", "--version"])).is_ok();
        if there {
            return Ok(());
        }
        shell::say("The test runner");
        // Built outside the checkout, so that the workspace's settings do not concern it.
        let mut install = Command::new(shell::cargo_path());
        install
            .args(["install", "cargo-nextest", "--locked", "--version", "0.9.143"])
            .current_dir(std::env::temp_dir());
        shell::run(&mut install)
    }
}

/// Switches the seeded leaks into the build, so that tests can turn on one at a time; without that they do nothing.
/// What people run is built without.
fn mutants(house: &House) -> Vec<String> {
    house
        .metadata
        .workspace_packages()
        .iter()
        .filter(|package| package.features.contains_key("mutants"))
        .map(|package| format!("--features={}/mutants", package.name))
        .collect()
}
