//! `cargo xtask prove`: what takes too long for every landing, or asks a judge from outside. What holds is written into
//! `docs/proofs.md`. A further judge is a file beside this one and a word below.

mod mspdi;
mod sign_on;

use crate::doc::Doc;
use crate::house::{self, House};
use crate::test::{self, Step};
use crate::{clock, shell};
use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

/// What to prove.
#[derive(Args)]
pub struct Options {
    /// Only these, separated by commas; everything when left out.
    #[arg(long, value_delimiter = ',', value_name = "PROOFS")]
    only: Vec<Proof>,
    /// Only tests whose name contains this (`crash`, `wall`, `unit`, `stories` and `pages`). What holds then is not written down.
    #[arg(long)]
    filter: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Proof {
    /// The house killed in the middle of writing, its database under it, its disk full (`VERANDA_PROVE`).
    Crash,
    /// The wall: matrix, drawn houses, non-interference, revocation, races (`VERANDA_PROVE`).
    Wall,
    /// Every other native test, on both database engines, with large counts (`VERANDA_PROVE`).
    Unit,
    /// People in browsers.
    Stories,
    /// Every page and what opens on it, of everybody, in three languages and brands: axe, and 200 %.
    Pages,
    /// What we read in Microsoft Project XML, against what MPXJ reads in it.
    Mspdi,
    /// Coming in by a company's sign-on, at providers that are not ours.
    SignOn,
}

/// One thing that was held against a judge, and what came of it.
struct Held {
    what: String,
    count: String,
    result: String,
}

/// Proves and writes down what holds; an error names what does not.
pub fn run(options: &Options) -> Result<()> {
    let house = house::find()?;
    let doc = Doc::of(&house, "docs/proofs.md", "Proved")?;
    let mut failed = Vec::new();
    let chosen = |proof: &Proof| options.only.is_empty() || options.only.contains(proof);
    for proof in Proof::value_variants().iter().copied().filter(chosen) {
        let name = proof.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned());
        shell::say(&name);
        let watch = clock::start();
        let outcome = proof.prove(&house, options.filter.as_deref());
        if shell::stopped() {
            bail!("interrupted");
        }
        match outcome {
            Ok(held) => {
                let table = table(&held);
                eprintln!("\n{table}  {}", clock::words(watch.elapsed()));
                if options.filter.is_none() {
                    doc.write(&name, &table)?;
                }
            }
            Err(error) => {
                eprintln!("\n{error:#}");
                failed.push(name);
            }
        }
    }
    if !failed.is_empty() {
        bail!("not proved: {}", failed.join(", "));
    }
    Ok(())
}

impl Proof {
    fn prove(self, house: &House, filter: Option<&str>) -> Result<Vec<Held>> {
        let tests = |what: &str, step, set| {
            let tally = test::prove(step, set, filter.map(str::to_owned))?;
            let result = format!("{} failed, {} skipped", tally.failed, tally.skipped);
            Ok(vec![Held { what: what.to_owned(), count: format!("{} passed", tally.passed), result }])
        };
        match self {
            Proof::Crash => tests("tests that kill and starve the house", Step::Unit, Some("binary(crash)")),
            Proof::Wall => tests("tests of the wall", Step::Unit, Some("binary(wall) and not test(/^mutants::/)")),
            Proof::Unit => {
                let rest = "not (binary(crash) or binary(wall))";
                tests("other native tests with large counts", Step::Unit, Some(rest))
            }
            Proof::Stories => tests("stories in browsers", Step::Stories, None),
            Proof::Pages => {
                let tally = test::prove_pages(house, filter)?;
                if tally.failed > 0 {
                    bail!("{} failed", tally.failed);
                }
                let what = "people whose every page was looked at, in three languages".to_owned();
                Ok(vec![Held { what, count: format!("{} passed", tally.passed), result: "0 findings".to_owned() }])
            }
            Proof::Mspdi => mspdi::prove(house),
            Proof::SignOn => sign_on::prove(house),
        }
    }
}

fn table(held: &[Held]) -> String {
    let rows = held.iter().map(|Held { what, count, result }| format!("| {what} | {count} | {result} |\n"));
    format!("| what | count | result |\n| --- | ---: | --- |\n{}", rows.collect::<String>())
}
