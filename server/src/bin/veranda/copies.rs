//! `veranda backup` and `veranda restore`.

use crate::house;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use veranda_server::copies;
use veranda_server::settings::Flags;
use veranda_text::Say;

/// Where to.
#[derive(Args)]
pub struct Backup {
    /// The file to make: a tar archive pressed with gzip. It must not be there yet.
    file: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

/// Where from.
#[derive(Args)]
pub struct Restore {
    /// A copy made by `veranda backup`.
    file: PathBuf,
    #[command(flatten)]
    flags: Flags,
}

/// Copies the house, whether it serves or not.
pub async fn backup(say: Say, options: Backup) -> anyhow::Result<ExitCode> {
    let (_, settings) = house::settings(options.flags)?;
    let house = house::opened_beside(say, &settings).await?;
    let copied = copies::backup(&house, &settings.data, &options.file).await?;
    house.store.clone().close().await;
    let copies::Copied { rows, files, bytes } = copied;
    println!("{}: {rows} rows and {files} files in {bytes} bytes, read again and found whole.", options.file.display());
    println!("It holds the keys of the house and everything people wrote: keep it as carefully as the house.");
    Ok(ExitCode::SUCCESS)
}

/// Makes a house of a copy.
pub async fn restore(options: Restore) -> anyhow::Result<ExitCode> {
    let (_, settings) = house::settings(options.flags)?;
    house::begin_to_log(&settings)?;
    let restored = copies::restore(&options.file, &settings.data, settings.database.as_deref()).await?;
    let copies::Restored { rows, files, entries, at: _ } = restored;
    println!("The house is in {}: {rows} rows and {files} files.", settings.data.display());
    println!("Its journal holds against the checkpoint of the copy: {entries} entries.");
    Ok(ExitCode::SUCCESS)
}
