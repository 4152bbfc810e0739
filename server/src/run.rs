//! Putting a house together and keeping it open.

use crate::clock::Clock;
use crate::dice::Dice;
use crate::limits::Limits;
use crate::live::{self, Hub};
use crate::site::Site;
use crate::state::{House, Inner, PublicUrl};
use crate::{mail, router};
use anyhow::Context;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use tokio::net::TcpListener;
use veranda_store::{Place, Store};

/// What a house needs to open.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Where files are kept: database (with SQLite), mails, the key of codes.
    pub data: PathBuf,
    /// The database, when it is not the SQLite file in `data`.
    pub postgres: Option<String>,
    /// The built app.
    pub site: Option<PathBuf>,
    /// The configured address.
    pub public: PublicUrl,
    /// Whether it is the demo house.
    pub demo: bool,
}

/// Opens the store and puts the parts together.
///
/// # Errors
/// A sentence that says what could not be opened.
pub async fn open(opening: &Opening, clock: Clock, dice: Dice) -> anyhow::Result<House> {
    std::fs::create_dir_all(&opening.data).with_context(|| format!("making the folder {}", opening.data.display()))?;
    let place = match &opening.postgres {
        Some(url) => Place::Postgres(url.clone()),
        None => Place::Sqlite(opening.data.join("veranda.sqlite")),
    };
    let store = Store::open(&place).await?;
    let site = match &opening.site {
        Some(folder) => Some(Site::read(folder)?),
        None => None,
    };
    Ok(House::new(Inner {
        store,
        limits: Limits::new(clock.clone()),
        code_key: code_key(&opening.data, &dice)?,
        clock,
        dice,
        public: opening.public.clone(),
        site,
        hub: Hub::default(),
        mail_dir: opening.data.join("mail"),
        demo: opening.demo,
    }))
}

/// The key of mailed codes: made at first start, kept beside the data, readable by its owner alone.
fn code_key(data: &Path, dice: &Dice) -> anyhow::Result<[u8; 32]> {
    let path = data.join("code.key");
    if let Ok(bytes) = std::fs::read(&path) {
        return bytes.try_into().map_err(|_| anyhow::anyhow!("{} is not a key of 32 bytes", path.display()));
    }
    let key: [u8; 32] = dice.fork("code key").bytes();
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).with_context(|| format!("making {}", path.display()))?;
    std::io::Write::write_all(&mut file, &key).with_context(|| format!("writing {}", path.display()))?;
    file.sync_all().with_context(|| format!("writing {}", path.display()))?;
    Ok(key)
}

/// Serves until it is told to stop: in-flight requests are finished, streams end.
///
/// # Errors
/// When the listener fails.
pub async fn serve(house: House, listener: TcpListener) -> anyhow::Result<()> {
    let tail = tokio::spawn(live::follow(house.clone()));
    let worker = tokio::spawn(mail::work(house.clone()));
    let service = router(house.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let hub = house.clone();
    axum::serve(listener, service)
        .with_graceful_shutdown(async move {
            told_to_stop().await;
            hub.hub.close();
        })
        .await?;
    tail.abort();
    worker.abort();
    Ok(())
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        match terminate {
            Ok(mut terminate) => {
                tokio::select! {
                    stopped = interrupt => report(stopped),
                    _ = terminate.recv() => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "cannot listen for the signal to stop");
                report(interrupt.await);
            }
        }
    }
    #[cfg(not(unix))]
    report(interrupt.await);
}

fn report(stopped: std::io::Result<()>) {
    if let Err(error) = stopped {
        tracing::warn!(%error, "cannot listen for the signal to stop");
    }
}
