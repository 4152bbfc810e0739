//! The browser stories of `end2end/`: the real server, the real app, several people in several browsers.

use super::chromium;
use super::counts::{self, Tally};
use crate::house::House;
use crate::{build, shell};
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// Builds what the stories need, plays them and counts; with `config`, what that one names instead.
pub fn play(
    house: &House,
    config: Option<&str>,
    filter: Option<&str>,
    environment: &[(&'static str, String)],
) -> Result<Tally> {
    packages(house)?;
    let browser = chromium::find()?;
    shell::run(npx(house).args(["tsc", "--project", "."]))?;
    build::site(house, build::Options { dev: false })?;
    shell::say("The server of the stories");
    // With the features the tests were built with, so that nothing is built twice.
    shell::run(
        shell::cargo(&house.root).args(["build", "--workspace", "--bin", "veranda"]).args(super::mutants(house)),
    )?;
    shell::say("The stories");
    let results = house.target.join("stories");
    let report = results.join("report.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut playwright = npx(house);
    playwright.args(["playwright", "test"]).args(config.into_iter().flat_map(|config| ["--config", config]));
    playwright.args(filter.map(|name| format!("--grep={name}")));
    playwright.env("CHROMIUM", browser).env("VERANDA_BIN", house.server("debug")).env("VERANDA_SITE", house.site());
    playwright.env("VERANDA_STORIES", &results).envs(environment.iter().map(|(name, value)| (*name, value)));
    let (passed, _) = shell::tee(&mut playwright)?;
    let report = fs::read_to_string(&report).context("the stories did not run to their end")?;
    let mut tally = counts::playwright(&report)?;
    if !passed && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// Installs the packages of `end2end/package-lock.json`, unless they are there already.
pub fn packages(house: &House) -> Result<()> {
    let folder = house.root.join("end2end");
    let lock = fs::read(folder.join("package-lock.json")).context("end2end has no lock file")?;
    let seal = folder.join("node_modules/.lock-seen");
    if fs::read(&seal).is_ok_and(|seen| seen == lock) {
        return Ok(());
    }
    if shell::which("npm").is_none() {
        anyhow::bail!(
            "the tests of mail and the browser stories need Node.js 20 or newer with npm; on Debian: apt-get install nodejs npm"
        );
    }
    shell::say("The packages of the stories, and the mail server of the tests");
    // The browser is the machine's own.
    shell::run(
        Command::new("npm")
            .args(["ci", "--no-fund", "--no-audit"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(&folder),
    )?;
    fs::write(&seal, lock)?;
    Ok(())
}

/// A program of those packages.
pub fn npx(house: &House) -> Command {
    let mut command = Command::new("npx");
    command.arg("--no-install").current_dir(house.root.join("end2end"));
    command
}
