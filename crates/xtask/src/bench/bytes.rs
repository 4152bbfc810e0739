//! What a first visit downloads, counted in files.

use super::gates::CLIENT_ENTRY;
use super::numbers::grouped;
use crate::house::House;
use crate::site::{self, Entry, Manifest};
use crate::test;
use anyhow::Result;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The entries, what comes later, the style sheet, and the client's entry beside an empty app.
pub fn measured(house: &House, manifest: &Manifest) -> Result<String> {
    let size = |name: &str| manifest.files.get(name).map_or(0, |file| file.br.unwrap_or(file.bytes));
    let first = |entry: &Entry| size(&entry.wasm) + size(&entry.js);
    let later = |entry: &Entry| -> u64 {
        let files: BTreeSet<&String> = entry.parts.values().flatten().collect();
        files.into_iter().map(|file| size(file)).sum()
    };
    let mut table = String::from(
        "| entry | wasm | script | together | parts that come later |\n| --- | ---: | ---: | ---: | ---: |\n",
    );
    for (name, entry) in &manifest.entries {
        let (wasm, script) = (grouped(size(&entry.wasm)), grouped(size(&entry.js)));
        writeln!(table, "| {name} | {wasm} | {script} | {} | {} |", grouped(first(entry)), grouped(later(entry)))?;
    }
    write!(table, "\nStyle sheet: {} bytes.", grouped(size(&manifest.css)))?;
    let empty = site::empty_entry_bytes(house)?;
    if let Some(client) = manifest.entries.get("client") {
        let times = first(client) as f64 / empty as f64;
        write!(
            table,
            " An empty app with two routes, built the same way: {} bytes; the client's entry is {times:.2} times that \
             (at most {}, aim {}): {}.",
            grouped(empty),
            CLIENT_ENTRY.gate,
            CLIENT_ENTRY.aim,
            CLIENT_ENTRY.verdict(times),
        )?;
    }
    for (name, bytes) in test::visits(manifest) {
        eprintln!("  {name}: {bytes} bytes");
    }
    Ok(table)
}
