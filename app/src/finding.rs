//! Finding and doing by words and keys, the same on both sides: what listens is here from the start, what is shown comes
//! with the part `search`.

mod keys;
pub mod model;
mod narrow;
pub mod page;
pub mod palette;
mod pieces;
mod sheet;

pub use keys::{listen, may};
pub use narrow::Kind;

use crate::icons::Icon;
use crate::part::{InPart, Part, Trouble};
use crate::ui::Strip;
use leptos::prelude::*;
use model::{Does, Group};
use std::future::Future;
use std::pin::Pin;
use veranda_api::CallFailed;
use veranda_terms::SearchText;

/// What lies over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Find or do.
    Palette,
    /// What the keys do.
    Keys,
}

/// What is over the page, and the part that shows it.
#[derive(Debug, Clone, Copy)]
pub struct Finding {
    /// What lies over the page now.
    pub over: RwSignal<Option<Over>>,
    part: Part,
}

/// Whatever is in this context lies over the page, and is not the page.
#[derive(Debug, Clone, Copy)]
pub struct OverThePage;

impl Finding {
    /// Puts it into the context.
    pub fn provide(part: Part) -> Self {
        let finding = Self { over: RwSignal::new(None), part };
        provide_context(finding);
        finding
    }
}

/// Whatever was asked for over the page: the part that shows it is fetched when it is first asked for.
#[component]
pub fn OverPage() -> impl IntoView {
    let finding = expect_context::<Finding>();
    let asked = Memo::new(move |_| finding.over.get().is_some());
    move || {
        asked.get().then(|| {
            provide_context(OverThePage);
            view! { <InPart part=finding.part waiting=not_yet/> }
        })
    }
}

/// Nothing while it is on its way; why, when it does not come.
fn not_yet(trouble: Option<Trouble>) -> AnyView {
    let Some(Trouble { text, .. }) = trouble else { return ().into_any() };
    view! { <Strip when=Signal::stored(true) drawing=Icon::ALERT text=Signal::stored(text)/> }.into_any()
}

/// What a search brought: groups of rows, and whether there is more.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Found {
    /// In the order they are read.
    pub groups: Vec<Group>,
    /// Whether the reader may see more that has the words.
    pub more: bool,
}

/// What a search is on its way as.
pub type Looking = Pin<Box<dyn Future<Output = Result<Found, CallFailed>>>>;

/// What one side finds and does.
#[derive(Debug, Clone, Copy)]
pub struct Side {
    /// Places to go to and things to do, whatever is typed.
    pub own: Callback<(), Vec<Group>>,
    /// Asks the server; nothing for who cannot.
    pub look: Option<Callback<SearchText, Looking>>,
    /// Does what is no place to go to.
    pub act: Callback<Does>,
}
