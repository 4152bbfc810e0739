//! Fetches what a page shows, and again whenever it may be old.

use crate::live::{Freshness, Next};
use crate::problem::Problem;
use crate::session::session;
use crate::transport;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use veranda_api::{Endpoint, Tagged};

/// Where a page stands with what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Load {
    /// It has not come yet.
    Coming,
    /// It is here.
    Here,
    /// There is no such thing, or not for this reader.
    Gone,
    /// It could not be fetched, and nothing was there before.
    Failed(String),
}

/// Fetches one endpoint whenever it is told to; what comes goes to `keep`.
#[derive(Debug, Clone, Copy)]
pub struct Loader {
    /// Where the page stands.
    pub state: RwSignal<Load>,
    fresh: StoredValue<Freshness>,
    fetch: Callback<()>,
}

impl Loader {
    /// A loader that has begun its first fetch.
    pub fn begin<E: Endpoint>(
        endpoint: impl Fn() -> E + Send + Sync + 'static,
        keep: impl Fn(Tagged<E::Reply>) + Send + Sync + 'static,
    ) -> Self {
        let session = session();
        let (state, fresh) = (RwSignal::new(Load::Coming), StoredValue::new(Freshness::default()));
        let shared = Arc::new((endpoint, keep));
        let fetch = Callback::new(move |()| {
            let shared = Arc::clone(&shared);
            spawn_local(async move {
                loop {
                    let answer = transport::ask(&(shared.0)()).await;
                    // Left meanwhile: what came belongs to a page that is not there any more.
                    let Some(now) = state.try_get_untracked() else { return };
                    match answer {
                        Ok(reply) => {
                            (shared.1)(reply);
                            // Said only when it is news: whoever shows it would build everything anew.
                            if now != Load::Here {
                                state.set(Load::Here);
                            }
                            if fresh.try_update_value(Freshness::fetched) != Some(Next::Fetch) {
                                return;
                            }
                        }
                        Err(failed) => {
                            fresh.update_value(Freshness::failed);
                            let problem = Problem::of(&failed, session.say_now());
                            let stands = match now {
                                _ if problem.is_missing() => Load::Gone,
                                Load::Here => Load::Here,
                                Load::Coming | Load::Gone | Load::Failed(_) => Load::Failed(problem.sentence),
                            };
                            if now != stands {
                                state.set(stands);
                            }
                            return;
                        }
                    }
                }
            });
        });
        let loader = Self { state, fresh, fetch };
        loader.wanted();
        loader
    }

    /// It is needed now: the page was opened, or "try again" was pressed.
    pub fn wanted(self) {
        if self.fresh.try_update_value(Freshness::wanted) == Some(Next::Fetch) {
            self.fetch.run(());
        }
    }

    /// The stream is open (again): what was fetched before may be old.
    pub fn hello(self) {
        if self.fresh.try_update_value(Freshness::hello) == Some(Next::Fetch) {
            self.fetch.run(());
        }
    }

    /// The stream told of a thing that a fetch under way brings too.
    pub fn patched(self) {
        self.fresh.try_update_value(Freshness::patched);
    }

    /// Tries again after a failure, with the page saying that it is coming.
    pub fn retry(self) {
        self.state.set(Load::Coming);
        self.wanted();
    }
}
