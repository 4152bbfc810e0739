//! Whether this server can answer people, for the machine in front of it. Whoever asks learns one word.

use super::headers;
use crate::House;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::AbortHandle;

/// A database that takes longer for one small question is not there for people either.
const PATIENCE: Duration = Duration::from_secs(2);

/// What readiness hangs on.
#[derive(Clone)]
pub struct Health {
    house: House,
    tail: AbortHandle,
    stopping: Arc<AtomicBool>,
}

/// Why a server is not ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReady {
    /// It was told to stop.
    Stopping,
    /// The database does not answer, or not in time.
    Database,
    /// Nobody follows the journal: open pages would not hear what changed.
    Live,
}

impl NotReady {
    /// The word that is answered.
    pub const fn as_str(self) -> &'static str {
        match self {
            NotReady::Stopping => "stopping",
            NotReady::Database => "database",
            NotReady::Live => "live",
        }
    }
}

impl Health {
    /// The health of an open house: its store has been brought up to date, `tail` follows its journal.
    pub fn of(house: &House, tail: AbortHandle) -> Self {
        Self { house: house.clone(), tail, stopping: Arc::default() }
    }

    /// From now on it is not ready for more.
    pub fn stops(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }

    /// Looks.
    ///
    /// # Errors
    /// The first reason found.
    pub async fn ready(&self) -> Result<(), NotReady> {
        if self.stopping.load(Ordering::SeqCst) {
            return Err(NotReady::Stopping);
        }
        let asked = async { self.house.store.read().await?.heads().await };
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(_)) => {}
            Ok(Err(failure)) => {
                tracing::warn!(error = format!("{:#}", anyhow::Error::from(failure)), "the database does not answer");
                return Err(NotReady::Database);
            }
            Err(_) => {
                tracing::warn!("the database does not answer in time");
                return Err(NotReady::Database);
            }
        }
        if self.tail.is_finished() { Err(NotReady::Live) } else { Ok(()) }
    }

    /// `/readyz`, under any host name.
    pub fn routes(self) -> Router {
        let always = headers::Always::of(&self.house);
        Router::new()
            .route("/readyz", routing::get(readyz))
            .layer(middleware::from_fn_with_state(always, headers::secure))
            .with_state(self)
    }
}

async fn readyz(State(health): State<Health>) -> Response {
    let (status, word) = match health.ready().await {
        Ok(()) => (StatusCode::OK, "ready"),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, why.as_str()),
    };
    let mut response = (status, word).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
