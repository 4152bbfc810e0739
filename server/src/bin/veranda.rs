//! The `veranda` command: serve a house, show the furnished one, bring plans in.

use anyhow::Context;
use clap::{Args, Parser, Subcommand};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;
use veranda_server::clock::Clock;
use veranda_server::demo;
use veranda_server::dice::Dice;
use veranda_server::http::Refused;
use veranda_server::import::{NotImported, import_trello, report_lines, unreadable};
use veranda_server::run::{Opening, open, serve};
use veranda_server::state::PublicUrl;
use veranda_server::{House, door_owner_link};
use veranda_terms::Lang;
use veranda_text::Say;

/// A portal where a firm meets its clients.
#[derive(Parser)]
#[command(version, about)]
struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Opens a house.
    Serve(Serve),
    /// Opens the furnished demo house, for this machine only.
    Demo(Demo),
    /// Brings a plan in from another tool. All of it stays internal.
    Import(Import),
}

#[derive(Args)]
struct Place {
    /// The folder for database, mails and keys.
    #[arg(long, env = "VERANDA_DATA", default_value = "data")]
    data: PathBuf,
    /// A PostgreSQL address instead of the SQLite file in the data folder.
    #[arg(long, env = "VERANDA_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

#[derive(Args)]
struct Serve {
    #[command(flatten)]
    place: Place,
    /// The folder of the built app.
    #[arg(long, env = "VERANDA_SITE")]
    site: Option<PathBuf>,
    /// The address people open. Needed unless the house opens for this machine only.
    #[arg(long, env = "VERANDA_PUBLIC_URL")]
    public_url: Option<String>,
    /// The address to listen on.
    #[arg(long, env = "VERANDA_LISTEN", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,
    /// The port to listen on; 0 takes a free one.
    #[arg(long, env = "VERANDA_PORT", default_value_t = 8080)]
    port: u16,
}

#[derive(Args)]
struct Demo {
    #[command(flatten)]
    place: Place,
    /// The folder of the built app.
    #[arg(long, env = "VERANDA_SITE")]
    site: Option<PathBuf>,
    /// Empties the house first.
    #[arg(long)]
    fresh: bool,
    /// The address to listen on: this machine's own only.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,
    /// The port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

#[derive(Args)]
struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Subcommand)]
enum From {
    /// A Trello board, exported as JSON.
    Trello {
        /// The file.
        file: PathBuf,
        /// The client's name.
        #[arg(long)]
        client: String,
        #[command(flatten)]
        place: Place,
        /// The address people open, for the link that is printed.
        #[arg(long, env = "VERANDA_PUBLIC_URL", default_value = "http://localhost:8080")]
        public_url: String,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("VERANDA_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let say = Say::new(
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().and_then(|tag| Lang::from_tag(&tag)))
            .unwrap_or_default(),
    );
    #[cfg(feature = "mutants")]
    leak_as_told();
    let outcome = match Command::parse().what {
        What::Serve(options) => serve_house(say, options).await,
        What::Demo(options) => demo_house(say, options).await,
        What::Import(Import { from: From::Trello { file, client, place, public_url } }) => {
            bring_in(say, &file, &client, place, &public_url).await
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", say.cli_error(&format!("{error:#}")));
            ExitCode::FAILURE
        }
    }
}

/// Switches on the seeded leak a test names, so that it can see itself catch it.
#[cfg(feature = "mutants")]
fn leak_as_told() {
    use veranda_store::mutants::{Leak, switch_on};
    if let Ok(name) = std::env::var("VERANDA_MUTANT") {
        switch_on(Leak::parse(&name).expect("VERANDA_MUTANT names a leak"));
    }
}

async fn listening(say: Say, listen: IpAddr, port: u16) -> anyhow::Result<TcpListener> {
    let address = SocketAddr::new(listen, port);
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(say.cli_address_in_use(&address.to_string())),
        _ => anyhow::anyhow!(say.cli_address_unreadable(&format!("{address}: {error}"))),
    })
}

async fn serve_house(say: Say, options: Serve) -> anyhow::Result<()> {
    let Serve { place, site, public_url, listen, port } = options;
    let listener = listening(say, listen, port).await?;
    let local = listener.local_addr()?;
    let public = match public_url {
        Some(url) => PublicUrl::parse(&url).map_err(|_| anyhow::anyhow!(say.cli_public_url_unreadable(&url)))?,
        // A house for this machine alone needs no configured address.
        None if listen.is_loopback() => {
            PublicUrl::parse(&format!("http://localhost:{}", local.port())).map_err(anyhow::Error::msg)?
        }
        None => anyhow::bail!(say.cli_public_url_missing().to_owned()),
    };
    let opening = Opening { data: place.data, postgres: place.database, site, public, demo: false };
    let house = open(&opening, Clock::System, Dice::System).await?;
    println!("{}", say.cli_listening(&house.public.staff("")));
    println!("{}", say.cli_data(&opening.data.display().to_string()));
    if let Some(link) = door_owner_link(&house).await.map_err(unrefused)? {
        println!("{}", say.cli_first_owner(&link));
    }
    println!("{}", say.cli_stop());
    serve(house, listener).await
}

async fn demo_house(say: Say, options: Demo) -> anyhow::Result<()> {
    let Demo { place, site, fresh, listen, port } = options;
    if !listen.is_loopback() {
        anyhow::bail!(say.cli_demo_loopback_only().to_owned());
    }
    let listener = listening(say, listen, port).await?;
    let local = listener.local_addr()?;
    let public = PublicUrl::parse(&format!("http://localhost:{}", local.port())).map_err(anyhow::Error::msg)?;
    if fresh && place.data.join("veranda.sqlite").exists() {
        std::fs::remove_dir_all(&place.data).with_context(|| format!("emptying {}", place.data.display()))?;
    }
    let opening = Opening { data: place.data, postgres: place.database, site, public, demo: true };
    if opening.postgres.is_none() && !opening.data.join("veranda.sqlite").exists() {
        println!("{}", say.cli_furnishing());
        furnish_whole(&opening).await?;
    }
    let house = open(&opening, Clock::System, Dice::System).await?;
    if house.store.read().await?.firm().await?.is_none() {
        println!("{}", say.cli_furnishing());
        demo::furnish(&opening, house.clock.now()).await?;
    }
    let links = demo::links(&house).await.map_err(unrefused)?;
    println!("{}", say.cli_listening(&house.public.staff("")));
    println!();
    println!("{}", say.cli_demo_staff(&links.staff.house, &links.staff.address));
    println!("    {}", say.cli_demo_sign_in(&links.staff.person, &links.staff.link));
    for client in &links.clients {
        println!("{}", say.cli_demo_client(&client.house, &client.address));
        println!("    {}", say.cli_demo_sign_in(&client.person, &client.link));
    }
    println!();
    println!("{}", say.cli_demo_mailbox(&house.public.staff("/demo/mailbox")));
    println!("{}", say.cli_stop());
    serve(house, listener).await
}

/// Furnishes beside the data folder and moves the result there: a furnishing that was interrupted leaves nothing that
/// looks like a house.
async fn furnish_whole(opening: &Opening) -> anyhow::Result<()> {
    let half = opening.data.with_extension("furnishing");
    let emptied = |folder: &std::path::Path| match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("emptying {}", folder.display()))
        }
        _ => Ok(()),
    };
    emptied(&half)?;
    let beside = Opening { data: half.clone(), site: None, ..opening.clone() };
    demo::furnish(&beside, Clock::System.now()).await?;
    emptied(&opening.data)?;
    std::fs::rename(&half, &opening.data).with_context(|| format!("moving the house to {}", opening.data.display()))
}

async fn bring_in(say: Say, file: &std::path::Path, client: &str, place: Place, url: &str) -> anyhow::Result<()> {
    let shown = file.display().to_string();
    let nothing = |why: String| anyhow::anyhow!("{why} {}", say.import_nothing_changed());
    let bytes = match std::fs::metadata(file) {
        // A file too large is not even read.
        Ok(facts) if facts.len() > veranda_import::LARGEST_FILE => {
            let why = veranda_import::Unreadable::TooLarge { bytes: facts.len(), most: veranda_import::LARGEST_FILE };
            return Err(nothing(unreadable(say, &shown, &why)));
        }
        _ => std::fs::read(file),
    };
    let bytes = bytes.map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => nothing(say.import_unreadable_no_file(&shown)),
        _ => nothing(say.cli_file_unreadable(&shown, &error.to_string())),
    })?;
    let public = PublicUrl::parse(url).map_err(|_| anyhow::anyhow!(say.cli_public_url_unreadable(url)))?;
    let opening = Opening { data: place.data, postgres: place.database, site: None, public, demo: false };
    let house = open(&opening, Clock::System, Dice::System).await?;
    let client = named(&house, say, client).await?;
    let done = match import_trello(&house, &client, &bytes).await {
        Ok(done) => done,
        Err(NotImported::Unreadable(why)) => return Err(nothing(unreadable(say, &shown, &why))),
        Err(NotImported::Refused(refused)) => return Err(unrefused(refused)),
    };
    let sentence =
        if done.updated { say.import_updated(&done.name) } else { say.import_done(&done.name, client.name.as_str()) };
    println!("{sentence}\n");
    for line in report_lines(say, &done.report) {
        println!("{line}");
    }
    println!("\n{}", say.import_nothing_shared());
    let address = house.public.staff(&veranda_api::Route::Board(done.project).to_string());
    println!("{}", say.cli_project_at(&done.name, &address));
    Ok(())
}

async fn named(house: &House, say: Say, name: &str) -> anyhow::Result<veranda_domain::Client> {
    let mut rows = house.store.read().await?;
    let seat = rows.staff_class();
    let clients = rows.clients(&seat).await?;
    let fits = |client: &&veranda_domain::Client| client.name.as_str().to_lowercase() == name.trim().to_lowercase();
    if let Some(client) = clients.iter().find(fits) {
        return Ok(client.clone());
    }
    let names: Vec<&str> = clients.iter().map(|client| client.name.as_str()).collect();
    let mut why = say.cli_no_such_client(name);
    if !names.is_empty() {
        why = format!("{why} {}", say.cli_clients_are(&names));
    }
    Err(anyhow::anyhow!(why))
}

/// What a refusal means on the command line: its cause, or its code.
fn unrefused(refused: Refused) -> anyhow::Error {
    refused.cause.unwrap_or_else(|| anyhow::anyhow!("{:?}", refused.code))
}
