//! Making a copy of a house that serves.

use super::archive::{ABOUT, About, CHECKPOINT, FORM, Manifest, Writer, manifest};
use crate::House;
use crate::audit::{self, Checkpoint};
use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use veranda_store::{Cell, Failure, Reading, Table};

/// A part of rows ends with the row that goes beyond so many bytes.
const PART: usize = 1024 * 1024;
/// The key of mailed codes and links, in the data folder.
const CODE_KEY: &str = "code.key";

/// What was copied.
#[derive(Debug, Clone, Default)]
pub struct Copied {
    /// Rows of all tables.
    pub rows: u64,
    /// Files of the data folder.
    pub files: u64,
    /// How long the copy is.
    pub bytes: u64,
}

/// Copies the house into a new file, readable by its owner alone, and reads it again before it is called by its name.
///
/// # Errors
/// A sentence: the file is there already or lies in the data folder, or the disk or the store lets us down.
pub async fn backup(house: &House, data: &Path, to: &Path) -> anyhow::Result<Copied> {
    if to.exists() {
        bail!("{} is there already. Name a new file.", to.display());
    }
    let inside =
        |path: &Path| std::path::absolute(path).ok().and_then(|path| path.parent().and_then(|p| p.canonicalize().ok()));
    if let (Some(parent), Ok(data)) = (inside(to), data.canonicalize())
        && parent.starts_with(&data)
    {
        bail!("{} lies in the data folder, which is what is copied. Name a file outside of it.", to.display());
    }
    let draft = draft_of(to);
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&draft).with_context(|| format!("making {}", draft.display()))?;
    let outcome = written(house, data, file, &draft).await;
    match outcome {
        Ok(copied) => {
            std::fs::rename(&draft, to).with_context(|| format!("naming {}", to.display()))?;
            Ok(copied)
        }
        Err(error) => {
            // The reason is what is told; half a copy is no copy.
            drop(std::fs::remove_file(&draft));
            Err(error)
        }
    }
}

fn draft_of(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

async fn written(house: &House, data: &Path, file: File, draft: &Path) -> anyhow::Result<Copied> {
    let at = house.clock.now();
    // Before the snapshot: a checkpoint of later would tell of entries the copy does not have.
    let checkpoints = files_of(&house.checkpoint_dir)?;
    let mut rows = house.store.read().await?;
    let tables = rows.tables().await?;
    let names = |table: &Table| table.columns.iter().map(|column| column.name.clone()).collect();
    let about = About {
        form: FORM.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        at: at.0,
        schema: rows.schema().await?,
        tables: tables.iter().map(|table| (table.name.clone(), names(table))).collect(),
    };
    let mut writer = Writer::new(file, at);
    let mut copied = Copied::default();
    writer.add(ABOUT, &serde_json::to_vec_pretty(&about)?)?;
    for table in &tables {
        copied.rows += rows_of(&mut rows, table, &mut writer).await?;
    }
    let checkpoint = Checkpoint::taken(&mut rows, at, &house.checkpoint_key).await?;
    drop(rows);

    // The keys that hold, wherever they come from: without them links and codes would not work again.
    let keys = [(CODE_KEY, house.code_key), (audit::KEY, house.checkpoint_key)];
    for (name, key) in keys {
        writer.add(&format!("files/{name}"), &key)?;
    }
    let mut files = BTreeMap::new();
    for path in files_of(data)? {
        let relative = path.strip_prefix(data).context("a file outside of its folder")?;
        let kept = !is_of_the_database(relative)
            && !keys.iter().any(|(name, _)| relative == Path::new(name))
            && (!path.starts_with(&house.checkpoint_dir) || checkpoints.contains(&path));
        if let (true, Some(name)) = (kept, relative.to_str()) {
            files.insert(name.to_owned(), path.clone());
        } else if kept {
            bail!("{} has a name that is no text.", path.display());
        }
    }
    for (name, path) in files {
        let file = match File::open(&path) {
            // Taken away meanwhile: it is not part of the house any more.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            file => file.with_context(|| format!("opening {}", path.display()))?,
        };
        let bytes = file.metadata()?.len();
        writer.add_from(&format!("files/{name}"), bytes, file)?;
        copied.files += 1;
    }
    writer.add(CHECKPOINT, &serde_json::to_vec_pretty(&checkpoint)?)?;
    let told: Manifest = writer.finish()?;
    if manifest(draft)? != told {
        bail!("The copy does not read back as it was written. Look at the disk, then make it again.");
    }
    copied.bytes = std::fs::metadata(draft)?.len();
    Ok(copied)
}

/// What goes wrong while rows are written down.
enum Stopped {
    Store(Failure),
    Other(anyhow::Error),
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Stopped::Store(failure)
    }
}

async fn rows_of(rows: &mut Reading, table: &Table, writer: &mut Writer) -> anyhow::Result<u64> {
    let (mut count, mut parts, mut part) = (0, 0, Vec::new());
    let mut put = |part: &mut Vec<u8>| -> anyhow::Result<()> {
        writer.add(&format!("rows/{}/{parts:06}.jsonl", table.name), part)?;
        parts += 1;
        part.clear();
        Ok(())
    };
    let walked = rows.each_row(table, |cells| {
        count += 1;
        let cells: Vec<serde_json::Value> = cells.into_iter().map(value).collect();
        serde_json::to_writer(&mut part, &cells).map_err(|error| Stopped::Other(error.into()))?;
        part.push(b'\n');
        if part.len() >= PART { put(&mut part).map_err(Stopped::Other) } else { Ok(()) }
    });
    match walked.await {
        Ok(()) => {}
        Err(Stopped::Store(failure)) => return Err(failure.into()),
        Err(Stopped::Other(error)) => return Err(error),
    }
    if !part.is_empty() {
        put(&mut part)?;
    }
    Ok(count)
}

fn value(cell: Cell) -> serde_json::Value {
    match cell {
        Cell::Nothing => serde_json::Value::Null,
        Cell::Number(number) => number.into(),
        Cell::Text(text) => text.into(),
    }
}

/// Files the database engine keeps for itself, and drafts that may be gone any moment.
fn is_of_the_database(relative: &Path) -> bool {
    let name = relative.to_string_lossy();
    name.starts_with("veranda.sqlite") || relative.extension().is_some_and(|end| end == "part")
}

/// Every plain file below a folder; nothing when there is no folder.
fn files_of(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let inside = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            inside => inside.with_context(|| format!("looking into {}", folder.display()))?,
        };
        for entry in inside {
            let entry = entry?;
            let kind = entry.file_type()?;
            // What a disk comes with is nobody's to read.
            if kind.is_dir() && entry.file_name() == "lost+found" {
                continue;
            }
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    Ok(files)
}
