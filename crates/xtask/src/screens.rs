//! `cargo xtask screens`: our pages beside the design's, one sheet each, to look at.

use crate::house;
use crate::{build, shell, test};
use anyhow::{Result, bail};
use clap::Args;
use std::fs;
use std::path::PathBuf;

/// What to show.
#[derive(Args)]
pub struct Options {
    /// The folder with the design's pictures; without it only ours are shown.
    #[arg(long, default_value = "../shared/design/shots")]
    design: PathBuf,
    /// Only pages whose name contains this.
    #[arg(long)]
    filter: Option<String>,
}

/// Takes the pictures of a fresh demo house and writes the sheets into `target/screens`.
pub fn run(options: &Options) -> Result<()> {
    let house = house::find()?;
    test::packages(&house)?;
    let browser = test::chromium()?;
    build::site(&house, build::Options { dev: false })?;
    let server = build::server(&house, build::Options { dev: true })?;
    let design = house.root.join(&options.design);
    if !design.is_dir() {
        eprintln!("  no design pictures in {}; only ours are shown", options.design.display());
    }
    let sheets = house.target.join("screens");
    if sheets.exists() {
        fs::remove_dir_all(&sheets)?;
    }
    fs::create_dir_all(&sheets)?;
    shell::say("The pictures");
    let mut playwright = test::npx(&house);
    playwright.args(["playwright", "test", "--config", "screens/playwright.config.ts"]);
    playwright.args(options.filter.as_deref().map(|name| format!("--grep={name}")));
    playwright.env("CHROMIUM", browser).env("VERANDA_BIN", server).env("VERANDA_SITE", house.site());
    playwright.env("VERANDA_SCREENS", &sheets).env("VERANDA_DESIGN", &design);
    let (fine, _) = shell::tee(&mut playwright)?;
    eprintln!("\n  {}", house.short(&sheets.join("index.html")));
    if !fine {
        bail!("not every picture could be taken");
    }
    Ok(())
}
