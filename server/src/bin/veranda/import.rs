//! `veranda import`.

mod asked;

use crate::house;
use asked::Asked;
use axum::body::Bytes;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use veranda_api::Route;
use veranda_domain::Client;
use veranda_import::{Asks, Choices, Format, LARGEST_FILE, Unreadable};
use veranda_server::House;
use veranda_server::http::Refused;
use veranda_server::import::{self, Imports, ReadPlan, bring_in, report_lines, undecided, unreadable};
use veranda_server::settings::Flags;
use veranda_terms::Lang;
use veranda_text::Say;

/// What to bring in, and for whom.
#[derive(Args)]
pub struct Options {
    /// The file, as its tool exported it: Trello (JSON), Microsoft Project (XML), Jira or Asana (CSV), any table (CSV).
    ///
    /// What it is shows in its content. A kind said before it, one of trello, microsoft-project, jira, asana and table,
    /// is only checked.
    #[arg(value_name = "FILE", num_args = 1..=2, required = true)]
    file: Vec<PathBuf>,
    /// The client: by host name or by name.
    #[arg(long)]
    client: String,
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    flags: Flags,
}

impl Options {
    /// The file, and what kind it is said to be.
    fn file(&self, say: Say) -> anyhow::Result<(&Path, Option<Format>)> {
        match self.file.as_slice() {
            [kind, file] => {
                let word = kind.display().to_string();
                let known = Format::parse(&word.to_lowercase().replace('-', "_"));
                let kinds = Format::ALL.map(word_of);
                let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
                let kind = known.ok_or_else(|| nothing(say, say.cli_import_no_kind(&word, &kinds)))?;
                Ok((file, Some(kind)))
            }
            [file, ..] => Ok((file, None)),
            [] => anyhow::bail!("Name a file."),
        }
    }
}

/// A kind of file as it is said on the command line.
fn word_of(format: Format) -> String {
    format.as_str().replace('_', "-")
}

/// Brings a plan in and says what became of it.
pub async fn run(say: Say, options: Options) -> anyhow::Result<ExitCode> {
    let (file, kind) = options.file(say)?;
    let shown = file.display().to_string();
    let bytes = read(say, file)?;
    let (_, settings) = house::settings(options.flags)?;
    let house = house::opened_beside(say, &settings).await?;
    let client = named(&house, say, &options.client).await?;
    let plan = Reading { say, house: &house, shown: &shown, bytes, kind };
    let plan = plan.read(&options.asked, &client).await?;
    let done = bring_in(&house, &client, plan).await.map_err(|refused| refusal(say, refused))?;
    tell(say, &house, &client, &done);
    house.store.clone().close().await;
    Ok(ExitCode::SUCCESS)
}

/// A file on its way in.
struct Reading<'a> {
    say: Say,
    house: &'a House,
    shown: &'a str,
    bytes: Bytes,
    kind: Option<Format>,
}

impl Reading<'_> {
    /// The plan in it, of the kind that was said, with nothing left open.
    async fn read(&self, asked: &Asked, client: &Client) -> anyhow::Result<ReadPlan> {
        let Self { say, shown, .. } = *self;
        let no = |why| nothing(say, why);
        let mut choices = asked.choices(say).map_err(no)?;
        let mut read = self.with(choices.clone()).await?;
        if let Some(said) = self.kind.filter(|said| *said != read.format) {
            return Err(no(say.cli_import_other_kind(shown, &word_of(read.format), &word_of(said))));
        }
        choices.columns = asked.columns(say, shown, &read).map_err(no)?;
        if !choices.columns.is_empty() {
            read = self.with(choices).await?;
        }
        let table = read.found.table.as_ref();
        let why = match read.asks {
            Some(Asks::TitleColumn) => {
                let columns = table.map(asked::headings).unwrap_or_default();
                let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
                say.cli_import_asks_title(shown, &columns)
            }
            Some(Asks::Stage) => return Err(refusal(say, undecided(say, Asks::Stage))),
            None if asked.leaves_days_open(table) => say.cli_import_asks_days(shown),
            None => return Ok(read),
        };
        let page = self.house.public.staff(&Route::Import(client.id).to_string());
        Err(no(format!("{why} {}", say.cli_import_or_page(&page))))
    }

    async fn with(&self, choices: Choices) -> anyhow::Result<ReadPlan> {
        let firm = self.house.store.read().await?.firm().await?;
        let ours = Say::new(firm.map_or(Lang::En, |firm| firm.lang));
        let read = import::read(self.say, ours, self.shown, self.bytes.clone(), choices).await;
        read.map_err(|refused| refusal(self.say, refused))
    }
}

fn nothing(say: Say, why: String) -> anyhow::Error {
    anyhow::anyhow!("{why} {}", say.import_nothing_changed())
}

fn refusal(say: Say, refused: Refused) -> anyhow::Error {
    match refused.detail {
        Some(why) => nothing(say, why),
        None => house::unrefused(refused),
    }
}

fn read(say: Say, file: &Path) -> anyhow::Result<Bytes> {
    let shown = file.display().to_string();
    let bytes = match std::fs::metadata(file) {
        // A file too large is not even read.
        Ok(facts) if facts.len() > LARGEST_FILE => {
            let why = Unreadable::TooLarge { bytes: facts.len(), most: LARGEST_FILE };
            return Err(nothing(say, unreadable(say, &shown, &why)));
        }
        _ => std::fs::read(file),
    };
    bytes.map(Bytes::from).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => nothing(say, say.import_unreadable_no_file(&shown)),
        _ => nothing(say, say.cli_file_unreadable(&shown, &error.to_string())),
    })
}

fn tell(say: Say, house: &House, client: &Client, done: &Imports) {
    let sentence = if done.updated {
        say.import_updated(&done.name)
    } else {
        say.import_done(&done.name, client.whole_name().as_str())
    };
    println!("{sentence}\n");
    for line in report_lines(say, &done.report) {
        println!("{line}");
    }
    println!("\n{}", say.import_nothing_shared());
    let address = house.public.staff(&Route::Board(done.project).to_string());
    println!("{}", say.cli_project_at(&done.name, &address));
}

/// The client of this host name or name.
async fn named(house: &House, say: Say, name: &str) -> anyhow::Result<Client> {
    let mut rows = house.store.read().await?;
    let seat = rows.staff_class();
    let clients = rows.clients(&seat).await?;
    let meant = name.trim().to_lowercase();
    let by_host = clients.iter().find(|client| client.host.to_string() == meant);
    let by_name = || clients.iter().find(|client| client.whole_name().as_str().to_lowercase() == meant);
    // A department by its own name, where only one client has such a one.
    let alone = || {
        let mut called = clients.iter().filter(|client| client.name.as_str().to_lowercase() == meant);
        called.next().filter(|_| called.next().is_none())
    };
    if let Some(client) = by_host.or_else(by_name).or_else(alone) {
        return Ok(client.clone());
    }
    let names: Vec<_> = clients.iter().map(Client::whole_name).collect();
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    let mut why = say.cli_no_such_client(name);
    if !names.is_empty() {
        why = format!("{why} {}", say.cli_clients_are(&names));
    }
    Err(anyhow::anyhow!(why))
}
