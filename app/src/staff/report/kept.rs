//! A form that survives: reload, a lost connection, a session that ended.

use crate::draft::Draft;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What is typed into a form, kept in this browser until it is sent.
#[derive(Debug)]
pub struct Kept<T: Send + Sync + 'static> {
    /// As it stands.
    pub form: RwSignal<T>,
    draft: Draft,
}

impl<T: Send + Sync + 'static> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Kept<T> {}

impl<T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static> Kept<T> {
    /// Takes up what was typed before under this name, else begins with `first`.
    pub fn of(name: impl std::fmt::Display, first: impl FnOnce() -> T) -> Self {
        let draft = Draft::of(name);
        // What an older version of this page wrote may not be readable any more.
        let before = draft.text.with_untracked(|text| serde_json::from_str(text).ok());
        Self { form: RwSignal::new(before.unwrap_or_else(first)), draft }
    }

    /// Changes something in it.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        self.form.update(change);
        match self.form.with_untracked(serde_json::to_string) {
            Ok(text) => self.draft.write(text),
            Err(error) => leptos::logging::warn!("a form could not be kept: {error}"),
        }
    }

    /// Whether something typed before is kept.
    pub fn is_begun(self) -> bool {
        self.draft.text.with_untracked(|text| !text.is_empty())
    }

    /// It was sent: begins anew.
    pub fn sent(self, next: T) {
        self.draft.sent();
        self.form.set(next);
    }
}
