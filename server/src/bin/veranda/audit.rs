//! `veranda audit`: whether the journal is what was written.

use crate::house;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use veranda_server::House;
use veranda_server::audit::{Checkpoint, public_key, verify};
use veranda_server::settings::Flags;
use veranda_text::Say;

/// No checkpoint is larger: a million scopes.
const LARGEST: u64 = 256 * 1024 * 1024;

/// What to do.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Subcommand)]
enum What {
    /// Takes a checkpoint of the journal, to be kept where nobody who can write the database can.
    Checkpoint {
        /// The file to write; without it the checkpoint is printed.
        file: Option<PathBuf>,
    },
    /// Reads the whole journal and says whether it is what was written. Ends with 1 when it is not.
    Verify {
        /// A checkpoint taken earlier; several narrow down where a journal was written anew.
        #[arg(long, value_name = "FILE")]
        checkpoint: Vec<PathBuf>,
        /// The public key the checkpoints must be signed with, when it is not this house's own.
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
    },
}

/// Does it.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let (_, settings) = house::settings(options.flags)?;
    let house = house::opened_beside(say, &settings).await?;
    let code = match options.what {
        What::Checkpoint { file } => taken(&house, file.as_deref()).await?,
        What::Verify { checkpoint, key } => verified(&house, &checkpoint, key).await?,
    };
    house.store.clone().close().await;
    Ok(code)
}

async fn taken(house: &House, file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let mut rows = house.store.read().await?;
    let checkpoint = Checkpoint::taken(&mut rows, house.clock.now(), &house.checkpoint_key).await?;
    let text = serde_json::to_string_pretty(&checkpoint)?;
    match file {
        Some(path) => {
            std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))?;
            println!("{}: {} scopes, signed by {}", path.display(), checkpoint.scopes.len(), checkpoint.key);
            println!("Keep it where nobody who can write the database can change it.");
        }
        None => writeln!(stdout(), "{text}")?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn verified(house: &House, files: &[PathBuf], key: Option<String>) -> anyhow::Result<ExitCode> {
    let key = match key {
        Some(key) => key.to_ascii_lowercase(),
        None => public_key(&house.checkpoint_key)?,
    };
    let mut checkpoints = Vec::new();
    for path in files {
        let checkpoint = read(path)?;
        checkpoint.genuine(&key).map_err(|why| anyhow::anyhow!("{}: {why}", path.display()))?;
        checkpoints.push(checkpoint);
    }
    let mut rows = house.store.read().await?;
    let verdict = verify(&mut rows, &checkpoints).await?;
    for fault in &verdict.faults {
        println!("{fault}");
    }
    if !verdict.faults.is_empty() {
        println!("The journal is not what was written: {} of {} scopes.", verdict.faults.len(), verdict.scopes);
        return Ok(ExitCode::FAILURE);
    }
    println!("The journal holds: {} entries in {} scopes.", verdict.entries, verdict.scopes);
    if checkpoints.is_empty() {
        println!(
            "Held against no checkpoint: a journal that was written anew as a whole, or whose end was cut off, would \
             look the same. Name one with --checkpoint."
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn read(path: &Path) -> anyhow::Result<Checkpoint> {
    let shown = path.display();
    let facts = std::fs::metadata(path).with_context(|| format!("reading {shown}"))?;
    if facts.len() > LARGEST {
        bail!("{shown} is too large to be a checkpoint.");
    }
    let bytes = std::fs::read(path).with_context(|| format!("reading {shown}"))?;
    serde_json::from_slice(&bytes).with_context(|| format!("{shown} is not a checkpoint"))
}
