//! `cargo xtask bench`: what is measured, written into `docs/speed.md` between its markers.

mod alike;
mod answers;
mod board;
mod building;
mod bytes;
mod caller;
mod commit;
mod crowd;
mod first_byte;
mod gates;
mod live;
mod memory;
mod minimal;
mod numbers;
mod running;
mod spec;
mod tasks;
mod visits;
mod world;

use crate::doc::Doc;
use crate::house::{self, House};
use crate::site::Manifest;
use crate::{build, clock, shell};
use anyhow::Result;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use world::World;

/// What to measure.
#[derive(Args)]
pub struct Options {
    /// Also builds everything in an empty target directory and says how long that took.
    #[arg(long)]
    from_nothing: bool,
    /// Only these parts, separated by commas; everything when left out.
    #[arg(long, value_delimiter = ',', value_name = "PARTS")]
    only: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Part {
    /// What a first visit downloads, counted in files.
    Bytes,
    /// Writes that are committed together.
    Commit,
    /// Memory of a viewer who only watches.
    Memory,
    /// The first byte of a report.
    FirstByte,
    /// The data of a board.
    Board,
    /// First visits in a browser.
    Visits,
    /// From a change to the other browser.
    Live,
    /// A project of ten thousand tasks.
    Tasks,
    /// Whether time tells known from unknown.
    Alike,
}

/// What the parts need.
pub(crate) struct Bench {
    house: House,
    manifest: Manifest,
    /// The server, optimised.
    server: PathBuf,
    /// The minimal server and the crowd, optimised.
    minimal: PathBuf,
    /// Where worlds are made; emptied first.
    folder: PathBuf,
}

/// Measures and writes.
pub fn run(options: &Options) -> Result<()> {
    let house = house::find()?;
    let doc = Doc::of(&house, "docs/speed.md", "Measured")?;
    if options.from_nothing {
        doc.write("build", &building::from_nothing(&house)?)?;
    }
    let parts: Vec<Part> = Part::value_variants()
        .iter()
        .copied()
        .filter(|part| if options.only.is_empty() { !options.from_nothing } else { options.only.contains(part) })
        .collect();
    if parts.is_empty() {
        return Ok(());
    }
    if parts.contains(&Part::Commit) {
        let text = commit::measured(&house)?;
        doc.write("commit", &text)?;
        eprintln!("{text}");
    }
    if parts == [Part::Commit] {
        return Ok(());
    }
    let manifest = build::site(&house, build::Options { dev: false })?;
    if parts.contains(&Part::Bytes) {
        doc.write("bytes", &bytes::measured(&house, &manifest)?)?;
    }
    if parts.iter().all(|part| matches!(part, Part::Bytes | Part::Commit)) {
        return Ok(());
    }
    let server = build::server(&house, build::Options { dev: false })?;
    let minimal = minimal::build(&house)?;
    let folder = house.target.join("bench");
    let bench = Bench { house, manifest, server, minimal, folder };
    shell::say("The world of the measurements");
    let mut world = World::make(&bench)?;
    for part in parts {
        let watch = clock::start();
        let (name, text) = match part {
            Part::Bytes | Part::Commit => continue,
            Part::Memory => ("memory", memory::measured(&bench, &mut world)?),
            Part::FirstByte => ("first byte", first_byte::measured(&bench, &world)?),
            Part::Board => ("board", board::measured(&bench, &world)?),
            Part::Visits => ("visits", visits::measured(&bench, &world)?),
            Part::Live => ("live", live::measured(&bench, &world)?),
            Part::Tasks => ("tasks", tasks::measured(&bench, &world)?),
            Part::Alike => ("alike", alike::measured(&world)?),
        };
        doc.write(name, &text)?;
        eprintln!("{text}\n  {}", clock::words(watch.elapsed()));
    }
    Ok(())
}
