//! Writers that are committed together, beside the same writers one by one: `bench/commit`, built optimised like the house.

use super::gates;
use super::numbers::{median, ms, ratio, whole};
use crate::house::House;
use crate::shell;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::process::Command;

const PACKAGE: &str = "veranda-bench-commit";
const WRITERS: u32 = 64;

/// What the program says.
#[derive(Deserialize)]
struct Took {
    together: Vec<f64>,
    together_per_commit: Vec<f64>,
    one_by_one: Vec<f64>,
    one_by_one_per_commit: Vec<f64>,
    sync_ms: Vec<f64>,
}

/// The table. The folder is on the disk of the target directory, which is the machine's own.
pub fn measured(house: &House) -> Result<String> {
    shell::say("Writes committed together");
    shell::run(shell::cargo(&house.root).args(["build", "--release", "--package", PACKAGE]))?;
    let program = house.target.join("release").join(format!("{PACKAGE}{}", std::env::consts::EXE_SUFFIX));
    let folder = house.target.join("bench-commit");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let said = shell::read(Command::new(program).arg(&folder).args(["--writers", &WRITERS.to_string()]))?;
    let took: Took = serde_json::from_str(said.trim()).context("the writers said nothing of use")?;
    fs::remove_dir_all(&folder)?;
    let times = ratio(&took.together, &took.one_by_one);
    Ok(format!(
        "{WRITERS} writers at the store, each moving a task of its own, with its intention, journal entry and seal; SQLite on \
         this machine's disk with `synchronous=FULL`. Together: all at once, the writer commits what waits. One by one: each \
         waits until the one before is answered. {} rounds of 2 s each, in turn. Syncing four bare kilobytes takes this disk \
         {} ms: the slower the disk, the more is shared.\n\n\
         | | writes/s | writes a commit | times one by one, at least {} ×, aim {} × |\n\
         | --- | ---: | ---: | --- |\n\
         | together | {} | {:.1} | {times:.1} ×: {} |\n\
         | one by one | {} | {:.1} | |\n",
        took.together.len(),
        ms(median(&took.sync_ms)),
        gates::TOGETHER.gate,
        gates::TOGETHER.aim,
        whole(median(&took.together)),
        median(&took.together_per_commit),
        gates::TOGETHER.verdict_of_more(times),
        whole(median(&took.one_by_one)),
        median(&took.one_by_one_per_commit),
    ))
}
