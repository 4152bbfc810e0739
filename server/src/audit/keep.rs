//! Checkpoints the house takes by itself: one a day and one when it is closed, in its data folder.

use super::Checkpoint;
use crate::House;
use anyhow::Context;
use std::path::{Path, PathBuf};
use std::time::Duration;
use veranda_terms::Moment;

/// Where they lie in the data folder. Copies of them belong where nobody who can write the database can.
pub const FOLDER: &str = "checkpoints";
/// The file of the key that signs them, in the data folder.
pub const KEY: &str = "checkpoint.key";
/// How often to look whether the last one is a day old.
const LOOK_EVERY: Duration = Duration::from_secs(600);

/// Takes one a day for as long as the house runs.
pub async fn keep(house: House) {
    loop {
        let now = house.clock.now();
        if newest(&house.checkpoint_dir).is_none_or(|last| now.0 - last.0 >= Moment::DAY_MS)
            && let Err(error) = write(&house).await
        {
            tracing::error!(error = format!("{error:#}"), "no checkpoint was written");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Takes one now and gives its file.
///
/// # Errors
/// When the store or the disk lets us down.
pub async fn write(house: &House) -> anyhow::Result<PathBuf> {
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    let checkpoint = Checkpoint::taken(&mut rows, now, &house.checkpoint_key).await?;
    drop(rows);
    let path = house.checkpoint_dir.join(format!("{:013}.json", now.0));
    crate::run::make_folder(&house.checkpoint_dir).context("making the folder of checkpoints")?;
    whole(&path, &serde_json::to_vec_pretty(&checkpoint)?).with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}

/// When the newest one in a folder was taken.
pub fn newest(folder: &Path) -> Option<Moment> {
    let files = std::fs::read_dir(folder).ok()?;
    let taken = |name: &str| name.strip_suffix(".json")?.parse().ok().map(Moment);
    files.map_while(Result::ok).filter_map(|file| taken(file.file_name().to_str()?)).max_by_key(|at| at.0)
}

/// The file whole or not at all.
fn whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let draft = path.with_extension("part");
    let mut file = std::fs::File::create(&draft)?;
    std::io::Write::write_all(&mut file, bytes)?;
    file.sync_all()?;
    std::fs::rename(&draft, path)
}
