//! Making a house of a copy, in an empty place.

use super::archive::{ABOUT, About, CHECKPOINT, FORM, Incoming, each_member, manifest};
use crate::audit::{self, Checkpoint, public_key, verify};
use crate::run::make_folder;
use anyhow::{Context, bail};
use std::fs::File;
use std::path::{Component, Path, PathBuf};
use veranda_store::{Cell, FillFailed, Filler, Place, Store, fill};

/// Where files lie until everything is there.
const STAGE: &str = "restoring";

/// What has become of a copy.
#[derive(Debug, Clone, Default)]
pub struct Restored {
    /// Rows of all tables.
    pub rows: u64,
    /// Files of the data folder.
    pub files: u64,
    /// Entries of the journal that hold against the copy's own checkpoint.
    pub entries: i64,
    /// When the copy was made, in milliseconds since 1970.
    pub at: i64,
}

/// Makes a house of a copy: on SQLite in the data folder, or in a PostgreSQL database, whichever the copy came from. The
/// whole copy is read and compared with its manifest before anything is written.
///
/// # Errors
/// A sentence: the copy is damaged, the folder or database is not empty, or the journal in it does not hold. Nothing is
/// left behind then that looks like a house.
pub async fn restore(copy: &Path, data: &Path, postgres: Option<&str>) -> anyhow::Result<Restored> {
    manifest(copy)?;
    let about = about(copy)?;
    only_into_an_empty_folder(data)?;
    make_folder(data).with_context(|| format!("making the folder {}", data.display()))?;
    let stage = data.join(STAGE);
    emptied(&stage)?;
    make_folder(&stage)?;
    let place = match postgres {
        Some(url) => Place::Postgres(url.to_owned()),
        None => Place::Sqlite(stage.join("veranda.sqlite")),
    };
    match made(copy, &about, &stage, &place).await {
        Ok(restored) => {
            move_up(&stage, data)?;
            Ok(restored)
        }
        Err(error) => {
            emptied(&stage)?;
            Err(error)
        }
    }
}

async fn made(copy: &Path, about: &About, stage: &Path, place: &Place) -> anyhow::Result<Restored> {
    let mut restored = Restored { at: about.at, ..Restored::default() };
    let mut checkpoint: Option<Checkpoint> = None;
    // The archive is read by a thread that blocks; rows come over a short queue, so that memory stays bounded.
    let (parts, mut inbox) = tokio::sync::mpsc::channel::<(String, Vec<u8>)>(2);
    let (path, folder) = (copy.to_owned(), stage.to_owned());
    let reading = tokio::task::spawn_blocking(move || unpacked(&path, &folder, &parts));
    let filled: Result<(), Filled> = fill(place, about.schema, async |filler: &mut Filler| {
        while let Some((table, part)) = inbox.recv().await {
            let columns = about.tables.get(&table).with_context(|| format!("about.json does not tell of {table}"));
            let rows = columns.and_then(|_| rows_of(&part)).map_err(Filled::Other)?;
            restored.rows += rows.len() as u64;
            filler.add(&table, &about.tables[&table], &rows).await.map_err(FillFailed::Failed)?;
        }
        Ok(())
    })
    .await;
    // Whoever fills and stops lets the reader stop, too.
    drop(inbox);
    let read = reading.await.context("the copy could not be read to its end")?;
    filled.map_err(|why| match why {
        Filled::Fill(why) => anyhow::Error::from(why),
        Filled::Other(error) => error,
    })?;
    let Unpacked { files, checkpoint: found } = read?;
    restored.files = files;
    if let Some(bytes) = found {
        checkpoint = Some(serde_json::from_slice(&bytes).context("reading the checkpoint of the copy")?);
    }

    let checkpoint = checkpoint.context("the copy has no checkpoint")?;
    let key = std::fs::read(stage.join(audit::KEY)).context("the copy has no key of checkpoints")?;
    let key: [u8; 32] = key.try_into().map_err(|_| anyhow::anyhow!("the key of checkpoints is damaged"))?;
    checkpoint.genuine(&public_key(&key)?).context("the checkpoint of the copy")?;
    // Brings it up to date, as every start does.
    let store = Store::open(place).await?;
    let verdict = verify(&mut *store.read().await?, &[checkpoint]).await;
    store.close().await;
    let verdict = verdict?;
    if let Some(fault) = verdict.faults.first() {
        bail!("The journal of the copy is not what was written: {fault}");
    }
    restored.entries = verdict.entries;
    Ok(restored)
}

/// Why filling stopped.
enum Filled {
    Fill(FillFailed),
    Other(anyhow::Error),
}

impl From<FillFailed> for Filled {
    fn from(why: FillFailed) -> Self {
        Filled::Fill(why)
    }
}

struct Unpacked {
    files: u64,
    checkpoint: Option<Vec<u8>>,
}

/// Puts files into a folder and hands rows over.
fn unpacked(
    copy: &Path,
    folder: &Path,
    parts: &tokio::sync::mpsc::Sender<(String, Vec<u8>)>,
) -> anyhow::Result<Unpacked> {
    let mut unpacked = Unpacked { files: 0, checkpoint: None };
    each_member(copy, |member: Incoming<'_>| {
        let name = member.name.clone();
        if let Some(path) = name.strip_prefix("files/") {
            put(&folder.join(inside(path)?), member).with_context(|| format!("writing {path}"))?;
            unpacked.files += 1;
        } else if let Some((table, _)) = name.strip_prefix("rows/").and_then(|rest| rest.split_once('/')) {
            // An error means that nobody fills any more; why, they say themselves.
            let _ = parts.blocking_send((table.to_owned(), member.whole()?));
        } else if name == CHECKPOINT {
            unpacked.checkpoint = Some(member.whole()?);
        }
        Ok(())
    })?;
    Ok(unpacked)
}

fn put(path: &Path, member: Incoming<'_>) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    member.into(&mut file)?;
    file.sync_all()?;
    Ok(())
}

/// A path that stays in its folder.
fn inside(path: &str) -> anyhow::Result<PathBuf> {
    let path = Path::new(path);
    if path.components().all(|part| matches!(part, Component::Normal(_))) && path.file_name().is_some() {
        Ok(path.to_owned())
    } else {
        bail!("{} would lie outside of the data folder.", path.display())
    }
}

fn about(copy: &Path) -> anyhow::Result<About> {
    let mut about: Option<About> = None;
    each_member(copy, |member| {
        if member.name == ABOUT {
            about = Some(serde_json::from_slice(&member.whole()?).context("reading about.json")?);
        }
        Ok(())
    })?;
    match about {
        Some(about) if about.form == FORM => Ok(about),
        _ => bail!("{} is not a copy this program understands.", copy.display()),
    }
}

fn rows_of(part: &[u8]) -> anyhow::Result<Vec<Vec<Cell>>> {
    let lines = part.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let cells: Vec<serde_json::Value> = serde_json::from_slice(line).context("reading a row")?;
            cells.into_iter().map(cell).collect()
        })
        .collect()
}

fn cell(value: serde_json::Value) -> anyhow::Result<Cell> {
    Ok(match value {
        serde_json::Value::Null => Cell::Nothing,
        serde_json::Value::String(text) => Cell::Text(text),
        serde_json::Value::Number(number) => Cell::Number(number.as_i64().context("a number is none of ours")?),
        other => bail!("{other} is no value of ours."),
    })
}

fn only_into_an_empty_folder(data: &Path) -> anyhow::Result<()> {
    let inside = match std::fs::read_dir(data) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        inside => inside.with_context(|| format!("looking into {}", data.display()))?,
    };
    for entry in inside {
        let name = entry?.file_name();
        // What an interrupted restore has left, and what a fresh disk comes with.
        if name != STAGE && name != "lost+found" {
            bail!("There is something in {} already. Name an empty folder with --data.", data.display());
        }
    }
    Ok(())
}

fn emptied(folder: &Path) -> anyhow::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("emptying {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Moves everything to where it belongs, the database last: before that there is no house.
fn move_up(stage: &Path, data: &Path) -> anyhow::Result<()> {
    let mut names: Vec<_> =
        std::fs::read_dir(stage)?.map(|entry| Ok(entry?.file_name())).collect::<std::io::Result<_>>()?;
    names.sort_by_key(|name| name.to_string_lossy().starts_with("veranda.sqlite"));
    for name in names {
        std::fs::rename(stage.join(&name), data.join(&name))
            .with_context(|| format!("moving {} to {}", name.to_string_lossy(), data.display()))?;
    }
    std::fs::remove_dir(stage)?;
    File::open(data)?.sync_all()?;
    Ok(())
}
