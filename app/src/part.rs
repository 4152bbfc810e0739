//! Parts of the program that are fetched when they are first needed, so that the first page does not wait for them.

use crate::clock;
use crate::transport::{self, Connection, connection};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;
pub use wasm_split_helpers::SplitLoaderError as Away;

/// What a part shows, once it is here.
pub type Page = fn() -> AnyView;

/// A part on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<Page, Away>>>>;

/// How far a part is.
#[derive(Debug, Clone, Copy)]
pub enum State {
    /// Not asked for, or on its way.
    Coming,
    /// Here.
    Here(Page),
    /// The connection is down.
    Offline,
    /// The server is there but has this part no more: it runs another version of the program by now.
    Replaced,
}

/// One part.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    state: RwSignal<State>,
    under_way: StoredValue<bool>,
    load: fn() -> Coming,
}

/// What the first page may do undisturbed before the next part is fetched, in milliseconds.
const LATER_MS: u32 = 250;

impl Part {
    /// A part that nobody has asked for yet.
    pub fn new(load: fn() -> Coming) -> Self {
        Self { state: RwSignal::new(State::Coming), under_way: StoredValue::new(false), load }
    }

    /// How far it is.
    pub fn state(self) -> State {
        self.state.get()
    }

    /// Fetches it, unless it is here or on its way.
    pub fn fetch(self) {
        let here = matches!(self.state.get_untracked(), State::Here(_));
        if here || self.under_way.get_value() {
            return;
        }
        self.under_way.set_value(true);
        self.state.set(State::Coming);
        spawn_local(async move {
            let found = match (self.load)().await {
                Ok(page) => State::Here(page),
                Err(_) if transport::reachable().await => State::Replaced,
                Err(_) => State::Offline,
            };
            self.under_way.try_update_value(|under_way| *under_way = false);
            self.state.try_set(found);
        });
    }

    /// Fetches it once the page has had a moment to itself, so that the next click need not wait.
    pub fn fetch_later(self) {
        spawn_local(async move {
            clock::pause(LATER_MS).await;
            if !self.state.is_disposed() {
                self.fetch();
            }
        });
    }

    /// Fetches it now, and again when the connection is back, until the current owner is cleaned up.
    pub fn want(self) {
        self.fetch();
        let connected = connection();
        Effect::new(move || {
            if connected.get() == Connection::Online && matches!(self.state.get_untracked(), State::Offline) {
                self.fetch();
            }
        });
    }
}
