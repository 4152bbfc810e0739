//! The one component that puts ready HTML into the page.

use leptos::prelude::*;
use veranda_api::Html;

/// Shows Markdown the server has rendered and sanitised. Nothing else in the app may set inner HTML.
#[component]
#[expect(
    clippy::disallowed_methods,
    reason = "the server's sanitiser made it, and the page's policy reads it once more"
)]
pub fn Markdown(
    /// The fragment, as it came from the server.
    #[prop(into)]
    html: Signal<Html>,
) -> impl IntoView {
    view! { <div class="prose" inner_html=move || html.get().sanitised></div> }
}
