//! `cargo xtask dist`: the one binary that is handed out, with the app inside and nothing else needed.

use crate::house::{self, House};
use crate::{build, shell, site};
use anyhow::{Context, Result, bail};
use cargo_metadata::{Artifact, Message};
use clap::Args;
use std::fs;
use std::io::{BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How to build it.
#[derive(Args)]
pub struct Options {}

/// The feature with the app inside.
const EMBED: &str = "embed";
/// The feature with seeded leaks, for tests alone.
const MUTANTS: &str = "mutants";

/// Builds the app, then the server around it, and looks at the result in an empty folder.
pub fn run(_: &Options) -> Result<()> {
    let house = house::find()?;
    build::site(&house, build::Options { dev: false })?;
    shell::say("The binary that is handed out");
    let built = whole(&parsed(&compile(&house)?)?)?;
    let bytes = fs::read(&built).with_context(|| format!("cannot read {}", built.display()))?;
    let folder = house.target.join("dist");
    fs::create_dir_all(&folder)?;
    let binary = folder.join("veranda");
    put(&binary, &bytes)?;
    serves_alone(&binary)?;
    println!("{}", house.short(&binary));
    println!("  {:.1} MB, sha256 {}", bytes.len() as f64 / 1e6, site::sha256(&bytes));
    Ok(())
}

/// Compiles with the flags of `run`, so that libraries are shared with it; only the last step strips the symbols.
/// Gives what cargo says about every artifact.
fn compile(house: &House) -> Result<Vec<u8>> {
    let mut cargo = shell::cargo(&house.root);
    cargo.args(["rustc", "--locked", "--release", "--package", build::SERVER, "--bin", "veranda"]);
    cargo.args(["--features", EMBED, "--message-format", "json-render-diagnostics", "--", "-C", "strip=symbols"]);
    cargo.env("VERANDA_EMBED", house.site()).stdout(Stdio::piped());
    let mut child = shell::spawn(&mut cargo)?;
    let mut pipe = child.stdout.take().context("cargo has no output")?;
    let reading = std::thread::spawn(move || {
        let mut said = Vec::new();
        pipe.read_to_end(&mut said).map(|_| said)
    });
    let status = shell::wait(&mut child)?;
    let said = reading.join().map_err(|_| anyhow::anyhow!("reading what cargo says failed"))??;
    if !status.success() {
        bail!("the binary was not built");
    }
    Ok(said)
}

fn parsed(said: &[u8]) -> Result<Vec<Artifact>> {
    let mut artifacts = Vec::new();
    for message in Message::parse_stream(BufReader::new(said)) {
        if let Message::CompilerArtifact(artifact) = message? {
            artifacts.push(artifact);
        }
    }
    Ok(artifacts)
}

/// The binary among the artifacts, if the app is in it and no seeded leak is in anything it was linked from.
fn whole(artifacts: &[Artifact]) -> Result<PathBuf> {
    let has = |artifact: &Artifact, feature: &str| artifact.features.iter().any(|there| there == feature);
    for artifact in artifacts {
        if has(artifact, MUTANTS) {
            bail!(
                "{} was built with the feature {MUTANTS}: a binary with seeded leaks is not handed out",
                artifact.package_id
            );
        }
    }
    let binary = artifacts.iter().find(|artifact| artifact.executable.is_some() && artifact.target.name == "veranda");
    let binary = binary.context("cargo built no veranda")?;
    if !has(binary, EMBED) {
        bail!("the app is not inside: the server was built without the feature {EMBED}");
    }
    Ok(binary.executable.clone().context("cargo built no veranda")?.into())
}

/// Writes it beside and moves it there, so that one that is running goes on.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let draft = path.with_extension("draft");
    let written = fs::write(&draft, bytes)
        .and_then(|()| fs::set_permissions(&draft, fs::Permissions::from_mode(0o755)))
        .and_then(|()| fs::rename(&draft, path));
    written.with_context(|| format!("cannot write {}", path.display()))
}

/// Has it examine itself where nothing is: the app must be found inside.
fn serves_alone(binary: &Path) -> Result<()> {
    let empty = tempfile::tempdir()?;
    let said = shell::read(Command::new(binary).args(["doctor", "--json"]).env_clear().current_dir(&empty));
    let said = said.context("the binary does not find itself well in an empty folder")?;
    let diagnosis: serde_json::Value = serde_json::from_str(&said)?;
    let findings = diagnosis["findings"].as_array().context("the doctor found nothing")?;
    let app =
        findings.iter().find(|finding| finding["what"] == "app").context("the doctor did not look for the app")?;
    if app["level"] != "ok" {
        bail!("the app is not inside: {}", app["says"]);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What cargo says about one artifact.
    fn said(name: &str, kind: &str, features: &str, executable: &str) -> String {
        format!(
            r#"{{"reason":"compiler-artifact","package_id":"path+file:///house#{name}@0.1.0","manifest_path":"/house/Cargo.toml","target":{{"kind":["{kind}"],"crate_types":["{kind}"],"name":"{name}","src_path":"/house/lib.rs","edition":"2024","doc":true,"doctest":true,"test":true}},"profile":{{"opt_level":"3","debuginfo":0,"debug_assertions":false,"overflow_checks":false,"test":false}},"features":{features},"filenames":["/house/target/x"],"executable":{executable},"fresh":true}}"#
        )
    }

    fn judged(store: &str, server: &str) -> Result<PathBuf> {
        let library = said("veranda-store", "lib", store, "null");
        let binary = said("veranda", "bin", server, r#""/house/target/release/veranda""#);
        whole(&parsed(format!("{library}\n{binary}\n").as_bytes())?)
    }

    #[test]
    fn a_binary_with_the_app_inside_is_handed_out() {
        assert_eq!(judged("[]", r#"["embed"]"#).expect("it is whole"), Path::new("/house/target/release/veranda"));
    }

    #[test]
    fn a_binary_with_seeded_leaks_is_not_handed_out() {
        for (store, server) in [(r#"["mutants"]"#, r#"["embed"]"#), ("[]", r#"["embed","mutants"]"#)] {
            let why = judged(store, server).expect_err("it is refused").to_string();
            assert!(why.contains("mutants"), "{why}");
        }
    }

    #[test]
    fn a_binary_without_the_app_is_not_handed_out() {
        assert!(judged("[]", "[]").is_err());
        assert!(whole(&[]).is_err());
    }
}
