//! What we read in Microsoft Project XML, held against what MPXJ reads in the same files: the fixtures, and plans made
//! up from seeds. Then one thing at a time is altered in what we are given, which must be noticed.

mod compare;
mod judge;
mod made;
mod xml;

use super::Held;
use crate::house::House;
use crate::shell;
use anyhow::{Context, Result, bail};
use compare::{Difference, FIELDS, Ours, differences, is_task};
use judge::{Judge, Theirs, lines, shown};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// So many plans are made up.
const MADE: u64 = 200;
/// So many differences are told.
const TOLD: usize = 20;
const READER: &str = "plan_json";

/// Compares everything; an error tells the differences, or an alteration that nobody noticed.
pub fn prove(house: &House) -> Result<Vec<Held>> {
    let judge = Judge::ready(house)?;
    let reader = reader(house)?;
    let folder = house.target.join("prove/mspdi");
    fs::create_dir_all(&folder)?;
    let fixtures = fixtures(house)?;
    let made = (0..MADE)
        .map(|seed| {
            let file = folder.join(format!("{seed:03}.xml"));
            fs::write(&file, xml::write(&made::plan(seed)))?;
            Ok(file)
        })
        .collect::<Result<Vec<_>>>()?;
    let mut held = Vec::new();
    let mut theirs = Vec::new();
    for (what, files) in [("files kept with the tests", &fixtures), ("files made up from seeds", &made)] {
        theirs = judge.read(files)?;
        let ours: Vec<Ours> = reader.read(files)?;
        let found =
            files.iter().zip(&ours).zip(&theirs).map(|((file, ours), theirs)| (file, differences(ours, theirs)));
        let found: Vec<_> = found.flat_map(|(file, found)| found.into_iter().map(move |one| (file, one))).collect();
        if !found.is_empty() {
            tell(&found);
            bail!("{what}: {} differences from what MPXJ reads", found.len());
        }
        let count = format!("{} files, {}", files.len(), sizes(&theirs));
        held.push(Held { what: what.to_owned(), count, result: "0 differences".to_owned() });
    }
    noticed(&reader, &folder, &theirs)?;
    let result = "each noticed".to_owned();
    held.push(Held { what: "fields altered, one at a time".to_owned(), count: FIELDS.len().to_string(), result });
    Ok(held)
}

/// Our reader, as a program.
struct Reader(PathBuf);

fn reader(house: &House) -> Result<Reader> {
    let package = ["--package", "veranda-import", "--example", READER];
    shell::run(shell::cargo(&house.root).arg("build").args(package))?;
    Ok(Reader(house.target.join("debug/examples").join(READER)))
}

impl Reader {
    fn read(&self, files: &[PathBuf]) -> Result<Vec<Ours>> {
        lines(Command::new(&self.0).args(files), files)
    }
}

fn fixtures(house: &House) -> Result<Vec<PathBuf>> {
    let folder = house.root.join("crates/import/tests/fixtures");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|end| end == "xml") {
            files.push(file);
        }
    }
    anyhow::ensure!(!files.is_empty(), "there is no project in {}", folder.display());
    files.sort();
    Ok(files)
}

/// Alters each field in a made-up plan, gives us the altered one and the judge the other, and fails unless that field
/// of that task is told.
fn noticed(reader: &Reader, folder: &std::path::Path, theirs: &[Theirs]) -> Result<()> {
    for field in FIELDS {
        let altered = (0..MADE).zip(theirs).find_map(|(seed, theirs)| {
            let mut plan = made::plan(seed);
            made::alter(&mut plan, field).map(|uid| (plan, uid, theirs))
        });
        let (plan, uid, theirs) = altered.with_context(|| format!("no made-up plan has a {field} to alter"))?;
        let file = folder.join(format!("altered-{field}.xml"));
        fs::write(&file, xml::write(&plan))?;
        let ours = reader.read(&[file])?;
        let told = ours.iter().flat_map(|ours| differences(ours, theirs));
        if !told.into_iter().any(|one| one.uid == uid && one.field == field) {
            bail!("an altered {field} went unnoticed: this comparison proves nothing about it");
        }
    }
    Ok(())
}

/// How much was compared.
fn sizes(theirs: &[Theirs]) -> String {
    let tasks = || theirs.iter().flat_map(|file| file.rows.iter().filter(|row| is_task(row)));
    let links: usize = tasks().map(|row| row.predecessors.len()).sum();
    let people: usize = tasks().map(|row| row.people.len()).sum();
    let phases = theirs.iter().flat_map(|file| &file.rows).filter(|row| row.sums_up).count();
    format!("{} tasks, {phases} summary rows, {links} links, {people} people on tasks", tasks().count())
}

fn tell(found: &[(&PathBuf, Difference)]) {
    for (file, Difference { uid, field, ours, theirs }) in found.iter().take(TOLD) {
        eprintln!("{}, task {uid}, {field}: we read {ours:?}, MPXJ {theirs:?}", shown(file));
    }
    if found.len() > TOLD {
        eprintln!("… and {} more", found.len() - TOLD);
    }
}
