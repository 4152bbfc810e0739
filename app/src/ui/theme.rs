use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;
use veranda_text::Say;

/// Light or dark, with one press.
#[component]
pub fn ThemeToggle() -> impl IntoView {
    let session = session();
    view! {
        <button
            type="button"
            class="btn icon"
            aria-label=session.words(Say::common_theme)
            on:click=move |_| session.toggle_theme()
        >
            {icon(Icon::MOON)}
        </button>
    }
}
