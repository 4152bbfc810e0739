//! The judge: MPXJ (<https://www.mpxj.org>), a Java library that reads the files of most planning tools, called through
//! its Python package, which brings its classes along. It is installed under the target directory, its versions pinned.

use crate::house::House;
use crate::shell;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const REQUIREMENTS: &str = include_str!("requirements.txt");
const SCRIPT: &str = include_str!("judge.py");

/// MPXJ, ready to read.
pub struct Judge {
    python: PathBuf,
    script: PathBuf,
}

/// What MPXJ says is in a file.
#[derive(Deserialize)]
pub struct Theirs {
    /// Minutes of a working day.
    pub minutes_per_day: i64,
    /// Its rows in order.
    pub rows: Vec<Row>,
}

/// One row of the outline.
#[derive(Deserialize)]
pub struct Row {
    pub uid: i64,
    pub id: i64,
    /// An empty line of the outline.
    pub null: bool,
    pub active: bool,
    pub external: bool,
    /// Whether other rows that are not empty are below it.
    pub sums_up: bool,
    /// The row it is below.
    pub parent: Option<i64>,
    pub name: String,
    pub notes: String,
    pub start: Option<String>,
    pub finish: Option<String>,
    pub percent: i64,
    pub started: bool,
    pub finished: bool,
    pub milestone: bool,
    pub people: Vec<String>,
    pub predecessors: Vec<Predecessor>,
}

/// A row that another waits for.
#[derive(Deserialize)]
pub struct Predecessor {
    pub uid: i64,
    /// `FS`, `SS`, `FF` or `SF`.
    pub kind: String,
    /// `work` and `elapsed` are minutes, else it is `percent`.
    pub lag: String,
    pub amount: i64,
}

impl Judge {
    /// Installs what is missing.
    pub fn ready(house: &House) -> Result<Self> {
        shell::read(Command::new("java").arg("-version")).context(
            "this proof asks MPXJ, which needs Java 11 or newer; on Debian or Ubuntu: \
             apt-get install default-jre-headless",
        )?;
        let folder = house.target.join("prove/mpxj");
        let python = folder.join("bin/python");
        let installed = folder.join("requirements.txt");
        if !fs::read_to_string(&installed).is_ok_and(|there| there == REQUIREMENTS) {
            shell::read(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder)).context(
                "this proof asks MPXJ through Python 3 and its module venv; on Debian or Ubuntu: \
                 apt-get install python3-venv",
            )?;
            let wanted = folder.join("wanted.txt");
            fs::write(&wanted, REQUIREMENTS)?;
            let mut install = Command::new(&python);
            install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&wanted);
            shell::read(&mut install)
                .context("MPXJ cannot be installed; pip needs PyPI, or a mirror of it, for once")?;
            fs::rename(&wanted, &installed)?;
        }
        let script = folder.join("judge.py");
        fs::write(&script, SCRIPT)?;
        Ok(Self { python, script })
    }

    /// Reads files, all in one process: Java is slow to start.
    pub fn read(&self, files: &[PathBuf]) -> Result<Vec<Theirs>> {
        lines(Command::new(&self.python).arg(&self.script).args(files), files)
    }
}

/// What a command says about files: one line of JSON for each.
pub fn lines<T: for<'de> Deserialize<'de>>(command: &mut Command, files: &[PathBuf]) -> Result<Vec<T>> {
    let said = shell::read(command)?;
    let read: Result<Vec<T>, _> = said.lines().map(serde_json::from_str).collect();
    let read = read.context("a line of what was read is not as expected")?;
    anyhow::ensure!(read.len() == files.len(), "of {} files only {} were read", files.len(), read.len());
    Ok(read)
}

/// Where a file is, as people read it.
pub fn shown(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
