//! How long it takes to build from nothing.

use crate::house::House;
use crate::{build, clock, shell};
use anyhow::Result;
use std::fmt::Write;
use std::fs;

/// Builds everything in an empty target directory, with the packages downloaded already.
pub fn from_nothing(house: &House) -> Result<String> {
    let folder = house.target.join("bench-from-nothing");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut table = String::from("| what | time |\n| --- | ---: |\n");
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
    Ok(table)
}
