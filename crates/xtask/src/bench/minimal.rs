//! The minimal server and the crowd: `bench/minimal`, built optimised like the house.

use super::running::Running;
use crate::house::House;
use crate::shell;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Stdio;

const PACKAGE: &str = "veranda-bench-minimal";

/// Builds it and says where it is.
pub fn build(house: &House) -> Result<PathBuf> {
    shell::say("The minimal server");
    shell::run(shell::cargo(&house.root).args(["build", "--release", "--package", PACKAGE]))?;
    Ok(house.target.join("release").join(format!("{PACKAGE}{}", std::env::consts::EXE_SUFFIX)))
}

/// Serves a folder of answers: the program and its port.
pub fn serve(program: &Path, folder: &Path) -> Result<(Running, u16)> {
    let mut running = Running::start(program, &["serve".to_owned(), folder.display().to_string()], Stdio::inherit())?;
    let port = running.line()?.parse().context("the minimal server said no port")?;
    Ok((running, port))
}
