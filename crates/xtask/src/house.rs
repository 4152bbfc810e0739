//! Where things are: the checkout, its target directory, the packages in it. Asked of cargo once.

use crate::shell;
use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand, Package};
use std::path::{Path, PathBuf};

/// The checkout this tool was called in.
pub struct House {
    /// Its root.
    pub root: PathBuf,
    /// Where cargo puts what it builds (honours `CARGO_TARGET_DIR`).
    pub target: PathBuf,
    /// Every package cargo resolved, and who depends on whom.
    pub metadata: Metadata,
}

/// Asks cargo.
pub fn find() -> Result<House> {
    let mut command = MetadataCommand::new();
    command.cargo_path(shell::cargo_path());
    let metadata = command.exec().context("cargo does not find the workspace; call this inside a checkout")?;
    Ok(House {
        root: metadata.workspace_root.clone().into(),
        target: metadata.target_directory.clone().into(),
        metadata,
    })
}

impl House {
    /// One of our own packages.
    pub fn package(&self, name: &str) -> Result<&Package> {
        self.metadata
            .workspace_packages()
            .into_iter()
            .find(|package| package.name == name)
            .with_context(|| format!("the workspace has no package {name}"))
    }

    /// The names of the binaries of one of our packages.
    pub fn binaries(&self, package: &str) -> Result<Vec<String>> {
        let mut names: Vec<String> = self
            .package(package)?
            .targets
            .iter()
            .filter(|target| target.is_bin())
            .map(|target| target.name.clone())
            .collect();
        names.sort();
        Ok(names)
    }

    /// Where the browser's files are put for the server.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The server binary of a profile directory (`debug`, `release`).
    pub fn server(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join(format!("veranda{}", std::env::consts::EXE_SUFFIX))
    }

    /// A path as people read it: relative to the checkout when inside it.
    pub fn short<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
