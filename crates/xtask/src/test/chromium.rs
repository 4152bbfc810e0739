//! The browser of the stories.

use crate::shell;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The browser named by `CHROMIUM`, the machine's, or Debian's package installed now.
pub fn find() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!("CHROMIUM names {}, which is not there", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if shell::is_root() && shell::which("apt-get").is_some() {
        shell::say("Chromium");
        shell::run(Command::new("apt-get").arg("update"))?;
        shell::run(
            Command::new("apt-get")
                .args(["install", "-y", "--no-install-recommends", "chromium"])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    installed().context(
        "the browser stories need Chromium; on Debian: apt-get install chromium, or set CHROMIUM to the path of a Chromium or Chrome",
    )
}

fn installed() -> Option<PathBuf> {
    let usual = PathBuf::from("/usr/bin/chromium");
    if usual.is_file() {
        return Some(usual);
    }
    ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].into_iter().find_map(shell::which)
}
