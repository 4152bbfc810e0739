//! What committing together is worth: the same writers at the same store, all at once, and each only when the one before
//! has been answered. Both sync every commit to the disk; the one commits many writes with it, the other one.

mod clock;
mod records;

use anyhow::Context;
use clap::Parser;
use records::Records;
use serde::Serialize;
use std::convert::Infallible;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Mutex;
use veranda_store::{Intention, Place, Store, WriteFailed};

#[derive(Parser)]
#[command(name = "commit", about = "Writers at the store: committed together, and one by one.")]
struct Options {
    /// An empty folder on the disk that is measured.
    folder: PathBuf,
    /// How many write.
    #[arg(long, default_value_t = 64)]
    writers: u64,
    /// How many rounds of each, in turn.
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// How long a round takes, in seconds.
    #[arg(long, default_value_t = 2.0)]
    seconds: f64,
}

/// Writes a second, and writes a commit, of every round.
#[derive(Debug, Default, Serialize)]
struct Took {
    together: Vec<f64>,
    together_per_commit: Vec<f64>,
    one_by_one: Vec<f64>,
    one_by_one_per_commit: Vec<f64>,
    /// What the disk takes to sync four kilobytes, in milliseconds: the middle of each round.
    sync_ms: Vec<f64>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    std::fs::create_dir_all(&options.folder).context("making the folder")?;
    let store = Store::open(&Place::Sqlite(options.folder.join("commit.sqlite"))).await?;
    let records = Arc::new(Records::saved(&store, options.writers).await?);
    let mut took = Took::default();
    let mut round = 0;
    for _ in 0..options.rounds {
        took.sync_ms.push(sync_ms(&options.folder)?);
        for alone in [false, true] {
            round += 1;
            let (per_second, per_commit) = write(&store, &records, &options, alone, round).await?;
            let (speeds, sizes) = if alone {
                (&mut took.one_by_one, &mut took.one_by_one_per_commit)
            } else {
                (&mut took.together, &mut took.together_per_commit)
            };
            speeds.push(per_second);
            sizes.push(per_commit);
        }
    }
    println!("{}", serde_json::to_string(&took)?);
    store.close().await;
    Ok(())
}

/// What one sync takes on this disk, with nothing of ours around it.
fn sync_ms(folder: &Path) -> anyhow::Result<f64> {
    let mut file = File::create(folder.join("bare"))?;
    let mut took = Vec::new();
    for _ in 0..50 {
        let begun = clock::now();
        file.write_all(&[1; 4096])?;
        file.sync_data()?;
        took.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    took.sort_by(f64::total_cmp);
    Ok(took[took.len() / 2])
}

/// One round.
async fn write(
    store: &Store,
    records: &Arc<Records>,
    options: &Options,
    alone: bool,
    round: u32,
) -> anyhow::Result<(f64, f64)> {
    let (before, begun) = (store.commits(), clock::now());
    let (until, written) = (begun + Duration::from_secs_f64(options.seconds), Arc::new(AtomicU64::new(0)));
    // Who holds it writes; with everybody's own, nobody waits.
    let shared = Arc::new(Mutex::new(()));
    let writers = (0..options.writers).map(|writer| {
        let (store, records, written) = (store.clone(), Arc::clone(records), Arc::clone(&written));
        let turn = if alone { Arc::clone(&shared) } else { Arc::new(Mutex::new(())) };
        tokio::spawn(async move {
            let mut n = 0;
            while clock::now() < until {
                let held = turn.lock().await;
                if clock::now() >= until {
                    break;
                }
                one(&store, &records, writer, round, n).await?;
                drop(held);
                n += 1;
                written.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<_, WriteFailed<Infallible>>(())
        })
    });
    let writers: Vec<_> = writers.collect();
    for writer in writers {
        writer.await?.map_err(|failed| anyhow::anyhow!("{failed:?}"))?;
    }
    let (took, count) = (begun.elapsed().as_secs_f64(), written.load(Ordering::Relaxed));
    let commits = store.commits() - before;
    anyhow::ensure!(commits > 0, "nothing was written");
    Ok((count as f64 / took, count as f64 / commits as f64))
}

/// What a click on "move" comes to: the intention, the counter, the task, its entry in the journal, its seal.
async fn one(store: &Store, records: &Records, writer: u64, round: u32, n: u64) -> Result<(), WriteFailed<Infallible>> {
    let intention = Intention {
        principal: format!("person:{writer}"),
        key: format!("{round:04}-{n:08}"),
        fingerprint: "a fingerprint".to_owned(),
    };
    let change = records.moved(writer, n);
    let scope = records.scope();
    store
        .write(scope, Some(intention), move |tx| {
            Box::pin(async move {
                tx.record(change).await?;
                Ok(())
            })
        })
        .await?;
    Ok(())
}
