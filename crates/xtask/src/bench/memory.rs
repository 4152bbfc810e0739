//! What a viewer who only watches costs in memory.

use super::Bench;
use super::numbers::whole;
use super::running::Running;
use super::world::World;
use crate::shell;
use anyhow::{Context, Result};
use std::fmt::Write;
use std::process::{Command, Stdio};

const VIEWERS: [usize; 2] = [1_000, 5_000];

/// The table.
pub fn measured(bench: &Bench, world: &mut World) -> Result<String> {
    shell::say("Memory of viewers");
    world.start_again()?;
    // One reader has read once, so that what is made at the first question is there.
    world.readers.first().context("nobody reads")?.get("/api/client/home")?;
    let nobody = world.memory()?;
    let mut table = format!(
        "Resident memory of the server's process, freshly started on the measured house; the streams have said hello \
         and nothing changes.\n\n\
         | idle viewers | memory, MB | more per viewer, kB |\n| ---: | ---: | ---: |\n| 0 | {:.1} | |\n",
        nobody as f64 / 1e6
    );
    for viewers in VIEWERS.into_iter().filter(|viewers| *viewers + 200 < files()) {
        let watching = watch(bench, world, viewers)?;
        let memory = world.memory()?;
        watching.end()?;
        let each = memory.saturating_sub(nobody) as f64 / viewers as f64 / 1e3;
        writeln!(table, "| {} | {:.1} | {each:.1} |", whole(viewers as f64), memory as f64 / 1e6)?;
    }
    Ok(table)
}

/// Opens so many streams of the client's readers; they are open when this returns.
pub fn watch(bench: &Bench, world: &World, viewers: usize) -> Result<Running> {
    let mut arguments = vec![
        "watch".to_owned(),
        "--address".to_owned(),
        format!("127.0.0.1:{}", world.port),
        "--host".to_owned(),
        world.client_host(),
        "--path".to_owned(),
        "/api/client/live".to_owned(),
        "--viewers".to_owned(),
        viewers.to_string(),
    ];
    for cookie in world.cookies()? {
        arguments.extend(["--cookie".to_owned(), cookie]);
    }
    let mut running = Running::start(&bench.minimal, &arguments, Stdio::inherit())?;
    running.line().with_context(|| format!("{viewers} streams were not opened"))?;
    Ok(running)
}

/// How many files a process may have open.
fn files() -> usize {
    let most = shell::read(Command::new("sh").args(["-c", "ulimit -Hn"])).unwrap_or_default();
    most.trim().parse().unwrap_or(if most.trim() == "unlimited" { usize::MAX } else { 1024 })
}
