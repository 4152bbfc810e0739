//! The measurements that need a browser: scripts in `end2end/bench`, told what to do in a file and answering in one.

use super::Bench;
use crate::{shell, test};
use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fs;

/// Runs one of them.
pub fn run<T: DeserializeOwned>(bench: &Bench, name: &str, asked: &Value) -> Result<T> {
    test::packages(&bench.house)?;
    let browser = test::chromium()?;
    let (asks, answers) = (bench.folder.join(format!("{name}-asked.json")), bench.folder.join(format!("{name}.json")));
    fs::write(&asks, serde_json::to_vec(asked)?)?;
    if answers.exists() {
        fs::remove_file(&answers)?;
    }
    let mut playwright = test::npx(&bench.house);
    playwright.args(["playwright", "test", "--config", "bench/playwright.config.ts", &format!("{name}.bench.ts")]);
    playwright.env("CHROMIUM", browser).env("VERANDA_BENCH_ASKED", &asks).env("VERANDA_BENCH_ANSWERED", &answers);
    shell::run(&mut playwright)?;
    let said = fs::read(&answers).with_context(|| format!("{name} measured nothing"))?;
    serde_json::from_slice(&said).with_context(|| format!("{name} measured something else"))
}
