//! What a first visit downloads: against the budget, and that it tells nothing about the machine it was built on.

use crate::house::House;
use crate::site::Manifest;
use crate::{build, rules};
use anyhow::{Context, Result, bail};

/// Prints the sizes and names every one over its budget, and every file that says where it was built.
pub fn check(house: &House, manifest: &Manifest) -> Result<()> {
    let mut findings = Vec::new();
    let mut places: Vec<_> = build::shelves(&house.metadata).map(ToString::to_string).collect();
    places.push(house.root.display().to_string());
    for name in manifest.files.keys() {
        let bytes = std::fs::read(house.site().join(name)).with_context(|| format!("{name} is not there"))?;
        told(name, &bytes, &places, &mut findings);
    }
    for (name, bytes) in visits(manifest) {
        let budget = rules::ENTRY_BUDGET.iter().find(|(entry, _)| *entry == name).map(|(_, budget)| *budget);
        judge(&name, bytes, if name == "style" { Some(rules::CSS_BUDGET) } else { budget }, &mut findings);
    }
    for (name, entry) in &manifest.entries {
        for (part, files) in &entry.parts {
            crumbs(&format!("{name}'s {part}"), files.len(), &mut findings);
        }
    }
    if !findings.is_empty() {
        bail!("{}", findings.join("\n"));
    }
    Ok(())
}

/// Bytes after brotli of each entry's program and module, and of the style sheet.
pub fn visits(manifest: &Manifest) -> Vec<(String, u64)> {
    let size = |name: &str| manifest.files.get(name).map_or(0, |file| file.br.unwrap_or(file.bytes));
    let mut visits: Vec<_> =
        manifest.entries.iter().map(|(name, entry)| (name.clone(), size(&entry.js) + size(&entry.wasm))).collect();
    visits.push(("style".to_owned(), size(&manifest.css)));
    visits
}

fn judge(name: &str, bytes: u64, budget: Option<u64>, findings: &mut Vec<String>) {
    match budget {
        Some(budget) => {
            eprintln!("  {name}: {bytes} bytes of {budget}");
            if bytes > budget {
                findings.push(format!("{name} weighs {bytes} bytes after brotli, its budget is {budget}"));
            }
        }
        None => findings.push(format!("{name} has no budget")),
    }
}

fn told(name: &str, bytes: &[u8], places: &[String], findings: &mut Vec<String>) {
    for place in places {
        if bytes.windows(place.len()).any(|part| part == place.as_bytes()) {
            findings.push(format!("{name} says where it was built: {place}"));
        }
    }
}

fn crumbs(part: &str, files: usize, findings: &mut Vec<String>) {
    eprintln!("  {part}: {files} files");
    if files > rules::FILES_OF_A_PART {
        let most = rules::FILES_OF_A_PART;
        findings.push(format!(
            "{part} comes in {files} files, at most {most}: give parts one name that are opened together"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_over_its_budget_or_without_one_is_found() {
        let mut findings = Vec::new();
        judge("client", 100, Some(100), &mut findings);
        assert!(findings.is_empty());
        judge("client", 101, Some(100), &mut findings);
        judge("guest", 1, None, &mut findings);
        assert_eq!(findings.len(), 2);
    }

    #[test]
    fn a_file_that_says_where_it_was_built_is_found() {
        let (mut findings, places) = (Vec::new(), ["/home/somebody/packages".to_owned()]);
        told("client.wasm", b"\0/packages/home.rs\0", &places, &mut findings);
        assert!(findings.is_empty());
        told("client.wasm", b"\0/home/somebody/packages/leptos/lib.rs\0", &places, &mut findings);
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn a_part_that_comes_in_crumbs_is_found() {
        let mut findings = Vec::new();
        crumbs("staff's board", rules::FILES_OF_A_PART, &mut findings);
        assert!(findings.is_empty());
        crumbs("staff's board", rules::FILES_OF_A_PART + 1, &mut findings);
        assert_eq!(findings.len(), 1);
    }
}
