//! `veranda import`.

use crate::house;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use veranda_server::House;
use veranda_server::import::{Imports, NotImported, import_trello, report_lines, unreadable};
use veranda_server::settings::Flags;
use veranda_text::Say;

/// What to bring in, and for whom.
#[derive(Args)]
pub struct Options {
    /// The file: a Trello board, exported as JSON. The word `trello` before it may be said.
    #[arg(value_name = "FILE", num_args = 1..=2, required = true)]
    file: Vec<PathBuf>,
    /// The client: by host name or by name.
    #[arg(long)]
    client: String,
    #[command(flatten)]
    flags: Flags,
}

impl Options {
    /// The file. What kind it is shows in its content; a kind that is said is only checked.
    fn file(&self) -> anyhow::Result<&Path> {
        match self.file.as_slice() {
            [file] => Ok(file),
            [kind, file] if kind.as_os_str() == "trello" => Ok(file),
            [kind, ..] => anyhow::bail!("There is no import from {}; there is one from trello.", kind.display()),
            [] => anyhow::bail!("Name a file."),
        }
    }
}

/// Brings a plan in and says what became of it.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let file = options.file()?.to_owned();
    let bytes = read(say, &file)?;
    let (_, settings) = house::settings(options.flags)?;
    let house = house::opened_beside(say, &settings).await?;
    let client = named(&house, say, &options.client).await?;
    let done = match import_trello(&house, &client, &bytes).await {
        Ok(done) => done,
        Err(NotImported::Unreadable(why)) => {
            return Err(nothing(say, unreadable(say, &file.display().to_string(), &why)));
        }
        Err(NotImported::Refused(refused)) => return Err(house::unrefused(refused)),
    };
    tell(say, &house, &client, &done);
    house.store.clone().close().await;
    Ok(ExitCode::SUCCESS)
}

fn nothing(say: Say, why: String) -> anyhow::Error {
    anyhow::anyhow!("{why} {}", say.import_nothing_changed())
}

fn read(say: Say, file: &Path) -> anyhow::Result<Vec<u8>> {
    let shown = file.display().to_string();
    let bytes = match std::fs::metadata(file) {
        // A file too large is not even read.
        Ok(facts) if facts.len() > veranda_import::LARGEST_FILE => {
            let why = veranda_import::Unreadable::TooLarge { bytes: facts.len(), most: veranda_import::LARGEST_FILE };
            return Err(nothing(say, unreadable(say, &shown, &why)));
        }
        _ => std::fs::read(file),
    };
    bytes.map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => nothing(say, say.import_unreadable_no_file(&shown)),
        _ => nothing(say, say.cli_file_unreadable(&shown, &error.to_string())),
    })
}

fn tell(say: Say, house: &House, client: &veranda_domain::Client, done: &Imports) {
    let sentence =
        if done.updated { say.import_updated(&done.name) } else { say.import_done(&done.name, client.name.as_str()) };
    println!("{sentence}\n");
    for line in report_lines(say, &done.report) {
        println!("{line}");
    }
    println!("\n{}", say.import_nothing_shared());
    let address = house.public.staff(&veranda_api::Route::Board(done.project).to_string());
    println!("{}", say.cli_project_at(&done.name, &address));
}

/// The client of this host name or name.
async fn named(house: &House, say: Say, name: &str) -> anyhow::Result<veranda_domain::Client> {
    let mut rows = house.store.read().await?;
    let seat = rows.staff_class();
    let clients = rows.clients(&seat).await?;
    let meant = name.trim().to_lowercase();
    let by_host = clients.iter().find(|client| client.host.to_string() == meant);
    let by_name = || clients.iter().find(|client| client.name.as_str().to_lowercase() == meant);
    if let Some(client) = by_host.or_else(by_name) {
        return Ok(client.clone());
    }
    let names: Vec<&str> = clients.iter().map(|client| client.name.as_str()).collect();
    let mut why = say.cli_no_such_client(name);
    if !names.is_empty() {
        why = format!("{why} {}", say.cli_clients_are(&names));
    }
    Err(anyhow::anyhow!(why))
}
