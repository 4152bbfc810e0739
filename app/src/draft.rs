//! What somebody writes survives: reload, a lost connection, a session that ended. Kept in this browser until it is
//! sent, and gone with signing out.

use leptos::prelude::*;
use web_sys::Storage;

/// Every key begins so, so that signing out finds them all.
const PREFIX: &str = "veranda-draft:";

/// A text being written, kept under a name of its own (`answer:{ask}`, `remark:{task}`).
#[derive(Debug, Clone, Copy)]
pub struct Draft {
    /// The text as it stands; bind it to the field.
    pub text: RwSignal<String>,
    key: StoredValue<String>,
}

impl Draft {
    /// Takes up what was written before under this name.
    pub fn of(name: impl std::fmt::Display) -> Self {
        let (kept, key) = (kept(&name), format!("{PREFIX}{name}"));
        Self { text: RwSignal::new(kept), key: StoredValue::new(key) }
    }

    /// Takes a new state from the field.
    pub fn write(&self, text: String) {
        self.key.with_value(|key| keep(key, &text));
        self.text.set(text);
    }

    /// It was sent. Where the page may have been left by then, ask [`Draft::way_back`] before.
    pub fn sent(&self) {
        self.key.try_with_value(|key| keep(key, ""));
        self.text.try_set(String::new());
    }

    /// For when it has been sent, and for letting it come back.
    pub fn way_back(&self) -> WayBack {
        WayBack { text: self.text, key: self.key.get_value() }
    }
}

/// What becomes of a draft once it is sent, when the field may be gone.
#[derive(Debug, Clone)]
pub struct WayBack {
    text: RwSignal<String>,
    key: String,
}

impl WayBack {
    /// It was sent, or waits to be.
    pub fn sent(&self) {
        keep(&self.key, "");
        self.text.try_set(String::new());
    }

    /// It was sent, and whatever was written since stays.
    pub fn sent_alone(&self, sent: &str) {
        let kept = storage().and_then(|storage| storage.get_item(&self.key).ok().flatten());
        if kept.as_deref() == Some(sent) {
            keep(&self.key, "");
        }
    }

    /// Makes something else of what stands there: in the field where it is still there, and in what is kept.
    pub fn change(&self, into: impl FnOnce(&str) -> String) {
        let text = into(&self.now());
        keep(&self.key, &text);
        self.text.try_set(text);
    }

    /// What stands in the field, or what is kept where the field is gone.
    fn now(&self) -> String {
        let kept = || storage().and_then(|storage| storage.get_item(&self.key).ok().flatten()).unwrap_or_default();
        self.text.try_get_untracked().unwrap_or_else(kept)
    }

    /// Puts what was sent back, before whatever was written since: into the field where it is still there, else into what is
    /// kept for the next time.
    pub fn put(&self, sent: &str) {
        let since = match self.text.try_get_untracked() {
            Some(since) => since,
            None => storage().and_then(|storage| storage.get_item(&self.key).ok().flatten()).unwrap_or_default(),
        };
        let text = if since.trim().is_empty() { sent.to_owned() } else { format!("{sent}\n\n{since}") };
        keep(&self.key, &text);
        self.text.try_set(text);
    }
}

/// Puts a text where whatever takes it up next under this name finds it; whether it is kept.
pub fn put(name: impl std::fmt::Display, text: &str) -> bool {
    keep(&format!("{PREFIX}{name}"), text)
}

/// What is kept under this name; empty if nothing is.
pub fn kept(name: impl std::fmt::Display) -> String {
    let kept = storage().and_then(|storage| storage.get_item(&format!("{PREFIX}{name}")).ok().flatten());
    kept.unwrap_or_default()
}

/// Keeps a text under a name; an empty one is not kept. False where there is no storage, or no room.
fn keep(key: &str, text: &str) -> bool {
    let Some(storage) = storage() else { return false };
    let kept = if text.is_empty() { storage.remove_item(key) } else { storage.set_item(key, text) };
    // Without room the text stays on the page, which is all that can be done.
    if kept.is_err() {
        leptos::logging::warn!("a draft could not be kept");
    }
    kept.is_ok()
}

/// Forgets every draft: somebody signed out, perhaps on a shared machine.
pub fn forget_all() {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0))
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in keys {
        if storage.remove_item(&key).is_err() {
            leptos::logging::warn!("a draft could not be forgotten");
        }
    }
}

/// The browser's own storage, where it is allowed.
pub fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
