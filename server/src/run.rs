//! Putting a house together and keeping it open.

pub mod log;
mod requests;
mod stop;

use crate::clock::Clock;
use crate::dice::{Dice, Stream};
use crate::http::{Health, Proxies};
use crate::limits::Limits;
use crate::live::{self, Hub};
use crate::mail::Post;
use crate::second::SecondRule;
use crate::sign_on::Providers;
use crate::site::Site;
use crate::state::{House, Inner, PublicUrl};
use crate::{audit, mail, router};
use anyhow::Context;
use requests::Requests;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use veranda_store::{Place, Store};

/// How often to look for streams that are still open while stopping.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// What a house needs to open.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Where files are kept: database (with SQLite), mails, keys, checkpoints.
    pub data: PathBuf,
    /// The database, when it is not the SQLite file in `data`.
    pub postgres: Option<String>,
    /// The folder of the built app; without it the one inside the binary is served, if there is one.
    pub site: Option<PathBuf>,
    /// The configured address.
    pub public: PublicUrl,
    /// Whose word about where a request comes from is believed.
    pub proxies: Proxies,
    /// How mails leave it.
    pub post: Post,
    /// The file of providers, when it is not the one in `data`.
    pub sign_on: Option<PathBuf>,
    /// Whether the firm's own people need more than a password.
    pub second_proof: SecondRule,
    /// Whether it is the demo house.
    pub demo: bool,
}

/// Opens the store and puts the parts together.
///
/// # Errors
/// A sentence that says what could not be opened.
pub async fn open(opening: &Opening, clock: Clock, dice: Dice) -> anyhow::Result<House> {
    open_with_key(opening, None, clock, dice).await
}

/// As [`open`], with a key of mailed codes that several servers share.
///
/// # Errors
/// As [`open`].
pub async fn open_with_key(
    opening: &Opening,
    key: Option<[u8; 32]>,
    clock: Clock,
    dice: Dice,
) -> anyhow::Result<House> {
    make_folder(&opening.data).with_context(|| format!("making the folder {}", opening.data.display()))?;
    let place = match &opening.postgres {
        Some(url) => Place::Postgres(url.clone()),
        None => Place::Sqlite(opening.data.join("veranda.sqlite")),
    };
    let sign_on = Providers::read(opening.sign_on.as_deref(), &opening.data)?;
    let store = Store::open(&place).await?;
    let site = match &opening.site {
        Some(folder) => Some(Site::read(folder)?),
        None => Site::embedded()?,
    };
    let code_key = match key {
        Some(key) => key,
        None => key_in(&opening.data, "code.key", &mut dice.fork("code key"))?,
    };
    let checkpoint_key = key_in(&opening.data, audit::KEY, &mut dice.fork("checkpoint key"))?;
    Ok(House::new(Inner {
        store,
        limits: Limits::new(clock.clone()),
        proxies: opening.proxies.clone(),
        code_key,
        clock,
        dice,
        public: opening.public.clone(),
        site,
        hub: Hub::default(),
        shelf: crate::guest::Shelf::default(),
        mail_dir: opening.data.join("mail"),
        checkpoint_key,
        checkpoint_dir: opening.data.join(audit::FOLDER),
        post: opening.post.clone(),
        sign_on,
        second_proof: opening.second_proof,
        demo: opening.demo,
    }))
}

/// A new folder is its owner's alone; one that is there keeps its rights.
pub(crate) fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A key of the house's own: made at first start, kept beside the data, readable by its owner alone.
fn key_in(data: &Path, name: &str, dice: &mut Stream) -> anyhow::Result<[u8; 32]> {
    let path = data.join(name);
    if let Ok(bytes) = std::fs::read(&path) {
        return bytes.try_into().map_err(|_| anyhow::anyhow!("{} is not a key of 32 bytes", path.display()));
    }
    let key: [u8; 32] = dice.bytes();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).with_context(|| format!("making {}", path.display()))?;
    std::io::Write::write_all(&mut file, &key).with_context(|| format!("writing {}", path.display()))?;
    file.sync_all().with_context(|| format!("writing {}", path.display()))?;
    Ok(key)
}

/// Serves until it is told to stop. Then nobody new is let in, streams end, requests under way are finished within the
/// time given, and what the store still holds is written and closed.
///
/// # Errors
/// When the listener fails.
pub async fn serve(house: House, listener: TcpListener, within: Duration) -> anyhow::Result<()> {
    let tail = tokio::spawn(live::follow(house.clone()));
    let worker = tokio::spawn(mail::work(house.clone()));
    let keeper = tokio::spawn(audit::keep(house.clone()));
    let health = Health::of(&house, tail.abort_handle());
    let lines = axum::middleware::from_fn_with_state(Requests::of(&house), requests::logged);
    let service = router(house.clone()).merge(health.clone().routes()).layer(lines);
    let (stop, stopping) = watch::channel(false);
    let mut heard = stopping.clone();
    let serving = axum::serve(listener, service.into_make_service_with_connect_info::<SocketAddr>())
        // The sender lives as long as this function.
        .with_graceful_shutdown(async move { drop(heard.wait_for(|stop| *stop).await) });
    let ending = async {
        stop::told().await;
        tracing::info!("stopping");
        health.stops();
        stop.send_replace(true);
        // A stream that was just being opened is ended by the next look.
        let streams = async {
            loop {
                house.hub.close();
                tokio::time::sleep(LOOK_EVERY).await;
            }
        };
        drop(tokio::time::timeout(within, streams).await);
    };
    tokio::select! {
        served = serving.into_future() => served?,
        () = ending => tracing::warn!(seconds = within.as_secs(), "not every request was finished in time"),
    }
    for companion in [tail, worker, keeper] {
        companion.abort();
        if let Err(error) = companion.await
            && !error.is_cancelled()
        {
            tracing::error!(%error, "a part of the house had ended before it was told to");
        }
    }
    // Nobody writes any more: the last word of this run.
    if let Err(error) = audit::write(&house).await {
        tracing::warn!(error = format!("{error:#}"), "no checkpoint was written at the end");
    }
    house.store.clone().close().await;
    tracing::info!("stopped");
    Ok(())
}
