//! The reader's own second proof: set up, looked at, renewed, taken away.

mod card;
mod setup;
mod spares;

pub use card::SecondProof;

use crate::session::session;
use crate::shell;
use leptos::prelude::*;
use veranda_text::Say;

/// A page with nothing else on it.
#[component]
pub fn Page() -> impl IntoView {
    let session = session();
    shell::title(move || session.say().second_title().to_owned());
    view! {
        <header class="stack tight gap-1"><h1>{session.words(Say::second_title)}</h1></header>
        <SecondProof/>
    }
}
