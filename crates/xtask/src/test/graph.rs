//! Who depends on whom: the table of `rules`, judged over what cargo resolved.

use crate::build::{APP, WASM};
use crate::house::House;
use crate::{rules, shell};
use anyhow::{Context, Result, bail};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, TargetKind};
use std::collections::{BTreeMap, BTreeSet};

/// Judges the whole graph and names everything that is against the rules.
pub fn check(house: &House) -> Result<()> {
    let graph = Graph::read(&house.metadata)?;
    let mut command = MetadataCommand::new();
    command
        .cargo_path(shell::cargo_path())
        .current_dir(&house.root)
        .other_options(["--filter-platform".to_owned(), WASM.to_owned()]);
    let browser = Graph::read(&command.exec().context("cargo does not resolve the browser's packages")?)?;
    let mut findings = strangers(&graph, rules::KNOWS);
    findings.extend(direct(&graph, rules::NOT_DIRECTLY));
    findings.extend(anywhere(&graph, rules::NOT_ANYWHERE));
    findings.extend(in_the_browser(&browser, rules::NOT_IN_THE_BROWSER));
    if !findings.is_empty() {
        bail!("{}", findings.join("\n"));
    }
    Ok(())
}

/// What is built with what, by package name. Dependencies of tests alone are left out.
struct Graph {
    ours: BTreeSet<String>,
    depends: BTreeMap<String, BTreeSet<String>>,
    compile_time: BTreeSet<String>,
}

impl Graph {
    fn read(metadata: &Metadata) -> Result<Self> {
        let names: BTreeMap<_, _> =
            metadata.packages.iter().map(|package| (&package.id, package.name.to_string())).collect();
        let name = |id| names.get(id).cloned().with_context(|| format!("cargo names no package {id}"));
        let mut depends: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for node in &metadata.resolve.as_ref().context("cargo resolved nothing")?.nodes {
            let known = depends.entry(name(&node.id)?).or_default();
            for dependency in &node.deps {
                if dependency.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal) {
                    known.insert(name(&dependency.pkg)?);
                }
            }
        }
        let compile_time = metadata
            .packages
            .iter()
            .filter(|package| package.targets.iter().any(|target| target.kind.contains(&TargetKind::ProcMacro)))
            .map(|package| package.name.to_string())
            .collect();
        let ours = metadata.workspace_packages().iter().map(|package| package.name.to_string()).collect();
        Ok(Graph { ours, depends, compile_time })
    }

    fn of(&self, name: &str) -> impl Iterator<Item = &String> {
        self.depends.get(name).into_iter().flatten()
    }

    /// Everything that ends up in the same program as this package, without looking behind `closed` ones;
    /// what only runs while compiling does not.
    fn reach(&self, name: &str, closed: &[&str]) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut open = vec![name.to_owned()];
        while let Some(next) = open.pop() {
            for known in self.of(&next) {
                if !self.compile_time.contains(known)
                    && reached.insert(known.clone())
                    && !closed.contains(&known.as_str())
                {
                    open.push(known.clone());
                }
            }
        }
        reached
    }
}

fn strangers(graph: &Graph, table: &[(&str, &[&str])]) -> Vec<String> {
    let known: BTreeMap<&str, &[&str]> = table.iter().copied().collect();
    let closure = |name: &str| {
        let mut reached = BTreeSet::new();
        let mut open = vec![name.to_owned()];
        while let Some(next) = open.pop() {
            for friend in known.get(next.as_str()).copied().unwrap_or_default() {
                if reached.insert((*friend).to_owned()) {
                    open.push((*friend).to_owned());
                }
            }
        }
        reached
    };
    let mut findings = Vec::new();
    for name in &graph.ours {
        if !known.contains_key(name.as_str()) {
            findings.push(format!("{name} is in no row of the table who knows whom"));
        }
        let allowed = closure(name);
        for stranger in graph.of(name).filter(|other| graph.ours.contains(*other) && !allowed.contains(*other)) {
            findings.push(format!("{name} may not know {stranger}"));
        }
    }
    findings
}

fn direct(graph: &Graph, table: &[(&str, &[&str], &str)]) -> Vec<String> {
    let mut findings = Vec::new();
    for (name, banned, why) in table {
        findings.extend(
            banned
                .iter()
                .filter(|other| graph.of(name).any(|known| known == *other))
                .map(|other| format!("{name} may not use {other}: {why}")),
        );
    }
    findings
}

fn anywhere(graph: &Graph, table: &[(&str, &str)]) -> Vec<String> {
    let there: BTreeSet<String> = graph.ours.iter().flat_map(|name| graph.reach(name, &[])).collect();
    table
        .iter()
        .filter(|(name, _)| there.contains(*name))
        .map(|(name, why)| format!("{name} may not be used: {why}"))
        .collect()
}

fn in_the_browser(graph: &Graph, table: &[(&str, &str)]) -> Vec<String> {
    let there = graph.reach(APP, rules::FRAMEWORKS);
    table
        .iter()
        .filter(|(name, _)| there.contains(*name))
        .map(|(name, why)| format!("{name} may not be in the browser's download: {why}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&str, &[&str])], ours: &[&str], compile_time: &[&str]) -> Graph {
        let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        Graph {
            ours: set(ours),
            depends: edges.iter().map(|(name, known)| ((*name).to_owned(), set(known))).collect(),
            compile_time: set(compile_time),
        }
    }

    #[test]
    fn an_app_that_knows_the_domain_is_found() {
        let table: &[(&str, &[&str])] =
            &[("app", &["api"]), ("api", &["terms"]), ("terms", &[]), ("domain", &["terms"])];
        let ours = &["app", "api", "terms", "domain"];
        assert!(strangers(&graph(&[("app", &["api", "terms"]), ("api", &["terms"])], ours, &[]), table).is_empty());
        assert_eq!(strangers(&graph(&[("app", &["api", "domain"])], ours, &[]), table), ["app may not know domain"]);
        assert_eq!(
            strangers(&graph(&[("app", &[])], &["app", "report"], &[]), table).len(),
            1,
            "a package without a row is found"
        );
    }

    #[test]
    fn a_serialisable_domain_is_found() {
        assert_eq!(direct(&graph(&[("veranda-domain", &["serde"])], &[], &[]), rules::NOT_DIRECTLY).len(), 1);
        assert!(direct(&graph(&[("veranda-domain", &["veranda-terms"])], &[], &[]), rules::NOT_DIRECTLY).is_empty());
    }

    #[test]
    fn heavy_libraries_are_found_in_the_download_but_not_in_a_compile_time_tool() {
        let table = &[("regex", "tables")];
        let deep: &[(&str, &[&str])] = &[(APP, &["router"]), ("router", &["regex"])];
        assert_eq!(in_the_browser(&graph(deep, &[APP], &[]), table).len(), 1);
        assert!(in_the_browser(&graph(deep, &[APP], &["router"]), table).is_empty());
        let behind: &[(&str, &[&str])] = &[(APP, &["leptos"]), ("leptos", &["regex"])];
        assert!(in_the_browser(&graph(behind, &[APP], &[]), table).is_empty());
    }

    #[test]
    fn a_banned_library_is_found_however_deep() {
        let deep: &[(&str, &[&str])] = &[("server", &["http"]), ("http", &["openssl"])];
        assert_eq!(anywhere(&graph(deep, &["server"], &[]), &[("openssl", "ring")]).len(), 1);
    }
}
