//! A client's colour inside the firm's own pages.

use leptos::prelude::*;
use veranda_terms::{Accent, derive_brand};

/// Dresses what is inside in a client's brand. Custom properties are set on the element by script: no style attribute.
#[component]
pub fn Branded(
    /// The client's accent; nothing keeps the firm's own brand.
    #[prop(into)]
    accent: Signal<Option<Accent>>,
    /// Light or dark for certain, whatever the page is in.
    #[prop(optional)]
    scheme: Option<&'static str>,
    /// Classes of the element.
    #[prop(default = "")]
    class: &'static str,
    /// What is dressed.
    children: Children,
) -> impl IntoView {
    let palette = Memo::new(move |_| accent.get().map(derive_brand));
    let property = move |of: fn(&veranda_terms::Palette) -> String| move || palette.get().as_ref().map(of);
    view! {
        <div
            class=class
            data-brand=move || palette.read().is_some().then_some("client")
            style=("color-scheme", scheme)
            style=("--hue", property(|palette| palette.hue.to_string()))
            style=("--tint", property(|palette| palette.tint.to_string()))
            style=("--brand", property(|p| format!("light-dark({},{})", p.band_light, p.band_dark)))
            style=("--on-brand", property(|p| format!("light-dark({},{})", p.on_band_light, p.on_band_dark)))
            style=("--brand-ink", property(|p| format!("light-dark({},{})", p.ink_light, p.ink_dark)))
        >
            {children()}
        </div>
    }
}

/// A client's accent as a small square beside its name.
#[component]
pub fn Dot(
    /// The accent.
    #[prop(into)]
    accent: Signal<Accent>,
) -> impl IntoView {
    view! { <span class="swatch" aria-hidden="true" style=("background", move || accent.get().to_string())></span> }
}
