//! Pieces page and palette share.

use super::model::{Line, Row};
use super::{Found, Side};
use crate::clock;
use crate::icons::{Icon, icon};
use crate::problem::Problem;
use crate::session::session;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_terms::SearchText;

/// A line with what was looked for marked.
pub fn line(line: &Line) -> impl IntoView + use<> {
    let piece = |(text, hit): (String, bool)| {
        if hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    line.0.clone().into_iter().map(piece).collect_view()
}

/// The sign of a row, in the colour of what is asked there.
pub fn sign(row: &Row) -> impl IntoView + use<> {
    let (drawing, action) =
        (row.verb.as_ref().map_or(row.icon, Icon::said), row.verb.as_ref().map(|verb| verb.action.as_str()));
    view! { <span class="sign" data-action=action>{icon(drawing)}</span> }
}

/// A search that follows what is typed, a moment behind.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// What was found last.
    pub found: RwSignal<Found>,
    /// Whether an answer is on its way.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub failed: RwSignal<Option<String>>,
    /// What was looked for last.
    pub of: RwSignal<String>,
    newest: StoredValue<u32>,
    side: Side,
}

/// How long typing has to rest before it is looked for, in milliseconds.
const REST_MS: u32 = 180;

impl Search {
    /// Nothing looked for yet.
    pub fn new(side: Side) -> Self {
        Self {
            found: RwSignal::new(Found::default()),
            busy: RwSignal::new(false),
            failed: RwSignal::new(None),
            of: RwSignal::new(String::new()),
            newest: StoredValue::new(0),
            side,
        }
    }

    /// Looks for this once it has rested; what is typed after it takes its place.
    pub fn look(self, typed: String) {
        self.newest.update_value(|newest| *newest += 1);
        let mine = self.newest.get_value();
        let typed = typed.chars().take(SearchText::MOST as usize).collect::<String>();
        let Some((look, text)) = self.side.look.zip(SearchText::parse(&typed).ok()) else { return };
        if text.words().is_empty() {
            self.busy.set(false);
            self.failed.set(None);
            self.of.set(String::new());
            return self.found.set(Found::default());
        }
        self.busy.set(true);
        let session = session();
        spawn_local(async move {
            clock::pause(REST_MS).await;
            if self.newest.try_get_value() != Some(mine) {
                return;
            }
            let answered = look.run(text).await;
            if self.newest.try_get_value() != Some(mine) {
                return;
            }
            self.busy.set(false);
            match answered {
                Ok(found) => {
                    self.failed.set(None);
                    self.found.set(found);
                    self.of.set(typed);
                }
                Err(failed) => self.failed.set(Some(Problem::line(&failed, session.say_now()))),
            }
        });
    }
}
