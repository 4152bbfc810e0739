//! Building again on every change. Cargo and the site cache know what a change concerns; here only "something changed" counts.

use super::{Options, demo};
use crate::house::House;
use crate::{build, shell};
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, SystemTime};

const WATCHED: &[&str] = &["Cargo.toml", "app", "crates", "server", "style"];

/// Builds and serves until interrupted.
pub fn run(house: &House, options: &Options) -> Result<()> {
    let mut server: Option<Child> = None;
    let mut served = None;
    let mut fresh = options.fresh;
    while !shell::stopped() {
        let seen = sources(&house.root)?;
        match built(house) {
            Ok((binary, product)) => {
                if served.as_ref() != Some(&product) || exited(&mut server) {
                    stop(&mut server)?;
                    shell::say("The house");
                    server = Some(shell::spawn(&mut demo(house, &binary, options, std::mem::take(&mut fresh)))?);
                    served = Some(product);
                }
            }
            // What was served stays up; the next change tries again.
            Err(error) => eprintln!("\n{error:#}\nwaiting for the next change"),
        }
        while !shell::stopped() && sources(&house.root)? == seen {
            std::thread::sleep(Duration::from_millis(400));
        }
    }
    stop(&mut server)
}

/// Builds everything; the server binary, and what tells one product from the next.
fn built(house: &House) -> Result<(PathBuf, Vec<Option<SystemTime>>)> {
    let how = build::Options { dev: true };
    build::site(house, how)?;
    let binary = build::server(house, how)?;
    let when = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let product = vec![when(&binary), when(&house.site().join("manifest.json"))];
    Ok((binary, product))
}

fn exited(server: &mut Option<Child>) -> bool {
    server.as_mut().is_none_or(|server| !matches!(server.try_wait(), Ok(None)))
}

fn stop(server: &mut Option<Child>) -> Result<()> {
    match server.take() {
        Some(mut server) => shell::end(&mut server),
        None => Ok(()),
    }
}

/// Every watched file with its time of change.
fn sources(root: &Path) -> Result<BTreeMap<PathBuf, SystemTime>> {
    let mut found = BTreeMap::new();
    for name in WATCHED {
        gather(&root.join(name), &mut found)?;
    }
    Ok(found)
}

fn gather(path: &Path, found: &mut BTreeMap<PathBuf, SystemTime>) -> Result<()> {
    // An editor may remove a file between our listing it and looking at it.
    let Ok(about) = fs::metadata(path) else { return Ok(()) };
    if about.is_dir() {
        for inside in fs::read_dir(path)? {
            let inside = inside?;
            if !inside.file_name().to_string_lossy().starts_with('.') {
                gather(&inside.path(), found)?;
            }
        }
    } else {
        found.insert(path.to_owned(), about.modified()?);
    }
    Ok(())
}
