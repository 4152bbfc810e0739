//! How a project stands.

use crate::session::session;
use leptos::prelude::*;
use veranda_terms::Health;
use veranda_text::Say;

/// How a project stands: shape, colour and word.
#[component]
pub fn Stands(
    /// How it stands.
    health: Health,
) -> impl IntoView {
    let session = session();
    view! { <span class="health" data-health=health.shape()>{move || health_word(session.say(), health)}</span> }
}

/// The word for it.
pub const fn health_word(say: Say, health: Health) -> &'static str {
    match health {
        Health::OnTrack => say.report_health_on_track(),
        Health::Watch => say.report_health_watch(),
        Health::Late => say.report_health_late(),
    }
}
