//! What several commands do: believe the settings, begin to log, listen, open the house.

use std::net::SocketAddr;
use tokio::net::TcpListener;
use veranda_server::House;
use veranda_server::clock::Clock;
use veranda_server::dice::Dice;
use veranda_server::http::Refused;
use veranda_server::mail::Post;
use veranda_server::run::{Opening, log, open_with_key};
use veranda_server::settings::{Flags, Found, Settings, gather, said};
use veranda_server::state::PublicUrl;
use veranda_text::Say;

/// The settings of a house that is meant, and where each comes from.
pub fn settings(flags: Flags) -> anyhow::Result<(Vec<Found>, Settings)> {
    let found = gather(&said(flags.into_values())?)?;
    let settings = Settings::of(&found)?;
    Ok((found, settings))
}

/// Begins to log as the settings say.
pub fn begin_to_log(settings: &Settings) -> anyhow::Result<()> {
    log::begin(&settings.log, settings.log_format)
}

/// Takes the address to listen on.
pub async fn listening(say: Say, settings: &Settings) -> anyhow::Result<TcpListener> {
    let address = SocketAddr::new(settings.listen, settings.port);
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(say.cli_address_in_use(&address.to_string())),
        _ => anyhow::anyhow!(say.cli_address_unreadable(&format!("{address}: {error}"))),
    })
}

/// The configured address; without one, this machine's own at the port.
pub fn public(say: Say, settings: &Settings, port: u16) -> anyhow::Result<PublicUrl> {
    match &settings.public_url {
        Some(url) => PublicUrl::parse(url).map_err(|_| anyhow::anyhow!(say.cli_public_url_unreadable(url))),
        // A house for this machine alone needs no configured address.
        None if settings.listen.is_loopback() => {
            PublicUrl::parse(&format!("http://localhost:{port}")).map_err(anyhow::Error::msg)
        }
        None => anyhow::bail!(say.cli_public_url_missing().to_owned()),
    }
}

/// Opens the house of the settings.
pub async fn opened(settings: &Settings, public: PublicUrl) -> anyhow::Result<House> {
    let Settings { data, database, site, code_key, proxies, smtp, mail_from, sign_on, time_zone, second_proof, .. } =
        settings.clone();
    let post = Post { smtp, from: mail_from, zone: time_zone };
    let opening = Opening { data, postgres: database, site, public, proxies, post, sign_on, second_proof, demo: false };
    open_with_key(&opening, code_key, Clock::System, Dice::System).await
}

/// Opens the house of the settings for one command beside a running server.
pub async fn opened_beside(say: Say, settings: &Settings) -> anyhow::Result<House> {
    begin_to_log(settings)?;
    if settings.database.is_none() && !settings.data.join("veranda.sqlite").exists() {
        anyhow::bail!("There is no house in {} yet. Start it once with veranda serve.", settings.data.display());
    }
    // What it prints leads to the house people open; the app's files are not needed for that.
    let public = public(say, settings, settings.port)?;
    opened(&Settings { site: None, ..settings.clone() }, public).await
}

/// What a refusal means on the command line: its cause, or its code.
pub fn unrefused(refused: Refused) -> anyhow::Error {
    refused.cause.unwrap_or_else(|| anyhow::anyhow!("{:?}", refused.code))
}
