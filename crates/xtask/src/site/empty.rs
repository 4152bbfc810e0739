//! What an empty routed Leptos app weighs when it is built as ours is: the measure of the first download.

use super::{compress, entry, sha256};
use crate::build::WASM;
use crate::house::House;
use crate::shell;
use anyhow::Result;
use std::fs;

/// The package of that app.
const EMPTY: &str = "veranda-bench-empty";

/// Bytes after brotli of its program and script, built now.
pub fn empty_entry_bytes(house: &House) -> Result<u64> {
    shell::say("An empty app, to compare with");
    shell::run(shell::cargo(&house.root).args([
        "build",
        "--package",
        EMPTY,
        "--target",
        WASM,
        "--profile",
        "wasm-release",
    ]))?;
    let cache = house.target.join("site-cache");
    fs::create_dir_all(&cache)?;
    let wasm = house.target.join(WASM).join("wasm-release").join(format!("{EMPTY}.wasm"));
    let bound = entry::bind(EMPTY, &wasm, &cache)?;
    let mut bytes = 0;
    for file in [bound.wasm.as_slice(), bound.script.as_bytes()] {
        bytes += compress::forms(file, &sha256(file), &cache)?.br.len() as u64;
    }
    Ok(bytes)
}
