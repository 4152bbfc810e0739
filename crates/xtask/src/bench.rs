//! `cargo xtask bench`: what is measured, written into `docs/speed.md` between its markers.

use crate::house::{self, House};
use crate::{build, clock, shell, site, test};
use anyhow::{Context, Result};
use clap::Args;
use std::fmt::Write;
use std::fs;
use std::process::Command;

/// What to measure.
#[derive(Args)]
pub struct Options {
    /// Also builds everything in an empty target directory and says how long that took.
    #[arg(long)]
    from_nothing: bool,
}

/// Measures and writes.
pub fn run(options: &Options) -> Result<()> {
    let house = house::find()?;
    let path = house.root.join("docs/speed.md");
    let mut text = fs::read_to_string(&path).context("docs/speed.md is where the figures go")?;
    text = fill(&text, "bytes", &bytes(&house)?)?;
    if options.from_nothing {
        text = fill(&text, "build", &from_nothing(&house)?)?;
    }
    fs::write(&path, text)?;
    eprintln!("  written into {}", house.short(&path));
    Ok(())
}

fn bytes(house: &House) -> Result<String> {
    let manifest = build::site(house, build::Options { dev: false })?;
    let size = |name: &str| manifest.files.get(name).map_or(0, |file| file.br.unwrap_or(file.bytes));
    let mut table = format!(
        "Measured at {}.\n\n| entry | wasm | script | together |\n| --- | ---: | ---: | ---: |\n",
        commit(house)?
    );
    for (name, entry) in &manifest.entries {
        let (wasm, script) = (size(&entry.wasm), size(&entry.js));
        writeln!(table, "| {name} | {} | {} | {} |", grouped(wasm), grouped(script), grouped(wasm + script))?;
    }
    write!(table, "\nStyle sheet: {} bytes.", grouped(size(&manifest.css)))?;
    let empty = site::empty_entry_bytes(house)?;
    if let Some(client) = manifest.entries.get("client") {
        let times = (size(&client.wasm) + size(&client.js)) as f64 / empty as f64;
        write!(table, " An empty app with two routes, built the same way: {} bytes; ", grouped(empty))?;
        write!(table, "the client's entry is {times:.2} times that.")?;
    }
    for (name, bytes) in test::visits(&manifest) {
        eprintln!("  {name}: {bytes} bytes");
    }
    Ok(table)
}

fn from_nothing(house: &House) -> Result<String> {
    let folder = house.target.join("bench-from-nothing");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut table = format!(
        "Measured at {}, on {} cores.\n\n| what | time |\n| --- | ---: |\n",
        commit(house)?,
        std::thread::available_parallelism()?
    );
    let parts: [(&str, &[&str]); 3] = [
        ("`xtask` itself", &["build", "--package", "xtask"]),
        (
            "the app's entries",
            &["build", "--package", build::APP, "--bins", "--target", build::WASM, "--profile", "wasm-release"],
        ),
        ("the server, optimised", &["build", "--package", build::SERVER, "--bin", "veranda", "--release"]),
    ];
    for (name, arguments) in parts {
        shell::say(&format!("From nothing: {name}"));
        let watch = clock::start();
        shell::run(shell::cargo(&house.root).args(arguments).env("CARGO_TARGET_DIR", &folder))?;
        writeln!(table, "| {name} | {} |", clock::words(watch.elapsed()))?;
    }
    fs::remove_dir_all(&folder)?;
    Ok(table.trim_end().to_owned())
}

fn commit(house: &House) -> Result<String> {
    let line =
        shell::read(Command::new("git").args(["log", "-1", "--format=%cs, commit %h"]).current_dir(&house.root))?;
    Ok(line.trim().to_owned())
}

/// Puts what was measured between `<!-- measured: name -->` and `<!-- end -->`.
fn fill(text: &str, name: &str, measured: &str) -> Result<String> {
    let begin = format!("<!-- measured: {name} -->");
    let (before, rest) = text.split_once(&begin).with_context(|| format!("docs/speed.md has no line {begin}"))?;
    let (_, after) = rest.split_once("<!-- end -->").context("docs/speed.md has no line <!-- end -->")?;
    Ok(format!("{before}{begin}\n{measured}\n<!-- end -->{after}"))
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_replace_the_ones_before_and_leave_the_rest() {
        let text = "a\n<!-- measured: bytes -->\nold\n<!-- end -->\nb\n";
        assert_eq!(
            fill(text, "bytes", "new").expect("it fills"),
            "a\n<!-- measured: bytes -->\nnew\n<!-- end -->\nb\n"
        );
        assert!(fill(text, "build", "new").is_err());
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([grouped(7), grouped(1234), grouped(123_456)], ["7", "1,234", "123,456"]);
    }
}
