//! Coming in by a company's sign-on, at providers that are not ours: `oidc-provider`, whose lineage is certified by the
//! OpenID Foundation, one for the firm and one for a client.

use super::Held;
use crate::house::House;
use crate::shell;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::process::Command;

const PACKAGE: &str = include_str!("sign_on/package.json");
const LOCK: &str = include_str!("sign_on/package-lock.json");
const SCRIPT: &str = include_str!("sign_on/judge.mjs");

/// So many things are proved: seven at each of two doors.
const THINGS: usize = 14;

#[derive(Deserialize)]
struct Line {
    what: String,
    count: String,
    result: String,
}

/// Signs people on at both doors; an error tells the first thing that does not hold.
pub fn prove(house: &House) -> Result<Vec<Held>> {
    let folder = house.target.join("prove/sign-on");
    fs::create_dir_all(&folder)?;
    let seal = folder.join("installed.json");
    if !fs::read_to_string(&seal).is_ok_and(|seen| seen == LOCK) {
        fs::write(folder.join("package.json"), PACKAGE)?;
        fs::write(folder.join("package-lock.json"), LOCK)?;
        shell::run(Command::new("npm").args(["ci", "--no-fund", "--no-audit"]).current_dir(&folder))
            .context("this proof needs Node.js 20 or newer with npm; on Debian: apt-get install nodejs npm")?;
        fs::write(&seal, LOCK)?;
    }
    fs::write(folder.join("judge.mjs"), SCRIPT)?;
    shell::run(shell::cargo(&house.root).args(["build", "--package", "veranda-server", "--bin", "veranda"]))?;
    let data = folder.join("data");
    if data.exists() {
        fs::remove_dir_all(&data)?;
    }
    let mut node = Command::new("node");
    let said = shell::read(node.arg("judge.mjs").arg(house.server("debug")).arg(&data).current_dir(&folder))?;
    let lines = said.lines().filter(|line| line.starts_with('{')).map(serde_json::from_str::<Line>);
    let held = lines.map(|line| line.map(|Line { what, count, result }| Held { what, count, result }));
    let held = held.collect::<Result<Vec<_>, _>>().context("the judge says something else than it should")?;
    ensure!(held.len() == THINGS, "{} things of {THINGS} were proved", held.len());
    Ok(held)
}
