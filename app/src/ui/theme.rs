use crate::icons::{Icon, icon};
use crate::session::session;
use leptos::prelude::*;

/// Light or dark, with one press.
#[component]
pub fn ThemeToggle() -> impl IntoView {
    let session = session();
    view! {
        <button
            type="button"
            class="btn icon"
            aria-label=move || session.say().common_theme()
            on:click=move |_| session.toggle_theme()
        >
            {icon(Icon::MOON)}
        </button>
    }
}
