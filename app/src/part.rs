//! Parts of the program that are fetched when they are first needed, so that the first page does not wait for them.

mod shown;
mod tries;

pub use shown::{InPart, Trouble};
pub use wasm_split_helpers::SplitLoaderError as Away;

use crate::{clock, patience, transport};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::mem::discriminant;
use std::pin::Pin;
use tries::{Next, Tries};

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
    tries: StoredValue<Tries>,
    /// How many pages wait for it or show it.
    wanted: StoredValue<u32>,
    load: fn() -> Coming,
}

/// What the first page may do undisturbed before the next part is fetched, in milliseconds.
const LATER_MS: u32 = 250;

impl Part {
    /// A part that nobody has asked for yet.
    pub fn new(load: fn() -> Coming) -> Self {
        Self {
            state: RwSignal::new(State::Coming),
            tries: StoredValue::new(Tries::default()),
            wanted: StoredValue::new(0),
            load,
        }
    }

    /// How far it is.
    pub fn state(self) -> State {
        self.state.get()
    }

    /// Whether it is here.
    pub fn is_here(self) -> bool {
        matches!(self.state.get(), State::Here(_))
    }

    /// Fetches it because somebody asks for it, and shows that it is on its way.
    pub fn press(self) {
        if matches!(self.state.get_untracked(), State::Here(_)) {
            return;
        }
        self.show(State::Coming);
        if self.tries.try_update_value(Tries::wanted) == Some(true) {
            self.load();
        }
    }

    /// Fetches it once the page has had a moment to itself, so that the next click need not wait.
    pub fn fetch_later(self) {
        spawn_local(async move {
            clock::pause(LATER_MS).await;
            let away = self.state.try_with_untracked(|state| !matches!(state, State::Here(_))) == Some(true);
            if away && self.tries.try_update_value(Tries::foreseen) == Some(true) {
                self.load();
            }
        });
    }

    /// Fetches it now and, while the connection loses it, again and again until the current owner is cleaned up. What
    /// is shown stays meanwhile: a button that is there is not taken from under somebody's finger.
    pub fn want(self) {
        self.wanted.update_value(|wanted| *wanted += 1);
        on_cleanup(move || {
            self.wanted.try_update_value(|wanted| *wanted = wanted.saturating_sub(1));
        });
        self.press();
    }

    /// Makes the try that has just begun, and those that follow from it.
    fn load(self) {
        spawn_local(async move {
            loop {
                let found = match (self.load)().await {
                    Ok(page) => State::Here(page),
                    Err(_) if transport::reachable().await => State::Replaced,
                    Err(_) => State::Offline,
                };
                if !matches!(found, State::Offline) {
                    self.tries.try_update_value(Tries::answered);
                    return self.show(found);
                }
                let next = self.tries.try_update_value(|tries| tries.lost(patience::jitter()));
                let Some(Next::After { ms, lost }) = next else {
                    if next.is_none() {
                        return;
                    }
                    continue;
                };
                self.show(State::Offline);
                clock::pause(ms).await;
                let waited_for = self.wanted.try_get_value().is_some_and(|wanted| wanted > 0);
                if !waited_for || self.tries.try_update_value(|tries| tries.due(lost)) != Some(true) {
                    return;
                }
            }
        });
    }

    /// Shows how far it is, if that is news: whoever shows it would build the same page anew.
    fn show(self, now: State) {
        let news = self.state.try_with_untracked(|before| discriminant(before) != discriminant(&now));
        if news == Some(true) {
            self.state.set(now);
        }
    }
}
