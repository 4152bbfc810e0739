//! Building what runs: the app's entries to wasm, the browser's files, the server.

use crate::house::{self, House};
use crate::{shell, site};
use anyhow::{Context, Result, bail};
use cargo_metadata::Metadata;
use cargo_metadata::camino::Utf8Path;
use clap::Args;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

/// The package of the browser app; each of its binaries is an entry.
pub const APP: &str = "veranda-app";
/// The package of the server.
pub const SERVER: &str = "veranda-server";
/// What browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// How fast to build and how small the result.
#[derive(Args, Clone, Copy)]
pub struct Options {
    /// Builds quickly: no optimisation, nothing compressed.
    #[arg(long)]
    pub dev: bool,
}

/// Builds the browser's files.
pub fn run(options: &Options) -> Result<()> {
    let house = house::find()?;
    let manifest = site(&house, *options)?;
    for (name, entry) in &manifest.entries {
        let size = |file: &str| manifest.files.get(file).map_or(0, |file| file.br.unwrap_or(file.bytes));
        eprintln!("  {name}: {} kB to download", (size(&entry.js) + size(&entry.wasm)).div_ceil(1000));
    }
    eprintln!("  in {}", house.short(&house.site()));
    Ok(())
}

/// Builds the app's entries and lays out everything the browser asks for in `target/site`.
pub fn site(house: &House, options: Options) -> Result<site::Manifest> {
    let entries = app(house, options)?;
    shell::say("The browser's files");
    site::lay_out(house, &entries, options)
}

/// Builds the server binary and says where it is.
pub fn server(house: &House, options: Options) -> Result<PathBuf> {
    shell::say("The server");
    let mut cargo = shell::cargo(&house.root);
    cargo.args(["build", "--package", SERVER, "--bin", "veranda"]);
    if !options.dev {
        cargo.arg("--release");
    }
    shell::run(&mut cargo)?;
    Ok(house.server(if options.dev { "debug" } else { "release" }))
}

/// Adds the wasm target to the toolchain if it is missing.
pub fn ensure_wasm(house: &House) -> Result<()> {
    let sysroot = shell::read(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&house.root))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    shell::say("The wasm target");
    shell::run(Command::new("rustup").args(["target", "add", WASM]).current_dir(&house.root)).with_context(|| {
        format!(
            "the toolchain cannot build for browsers; install the target {WASM}, with rustup: rustup target add {WASM}"
        )
    })
}

/// Builds every entry of the app and gives name and wasm file of each.
fn app(house: &House, options: Options) -> Result<Vec<(String, PathBuf)>> {
    let names = house.binaries(APP)?;
    if names.is_empty() {
        bail!("{APP} has no binaries; each entry of the app is one, in app/src/bin");
    }
    ensure_wasm(house)?;
    shell::say(&format!("The app: {}", names.join(", ")));
    let profile = if options.dev { "dev" } else { "wasm-release" };
    let mut cargo = shell::cargo(&house.root);
    cargo.args(["build", "--package", APP, "--bins", "--target", WASM, "--profile", profile]);
    cargo.arg("--config").arg(no_machine(&house.metadata));
    shell::run(&mut cargo)?;
    let folder = house.target.join(WASM).join(if options.dev { "debug" } else { profile });
    Ok(names.into_iter().map(|name| (name.clone(), folder.join(format!("{name}.wasm")))).collect())
}

/// The folders this machine has packages of others in.
pub fn shelves(metadata: &Metadata) -> impl Iterator<Item = &Utf8Path> {
    let foreign = metadata.packages.iter().filter(|package| package.source.is_some());
    let shelves: BTreeSet<_> = foreign.filter_map(|package| package.manifest_path.parent()?.parent()).collect();
    shelves.into_iter()
}

/// A setting that keeps those folders out of the app: a program says in its failures where each line came from. Those
/// places weigh something, differ from machine to machine, and are nobody's business.
fn no_machine(metadata: &Metadata) -> String {
    // Cargo puts what is written here behind what the checkout's own settings say.
    let flags: Vec<_> =
        shelves(metadata).map(|shelf| format!("{:?}", format!("--remap-path-prefix={shelf}="))).collect();
    format!("target.{WASM}.rustflags = [{}]", flags.join(", "))
}
