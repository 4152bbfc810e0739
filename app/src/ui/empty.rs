use super::{Button, Look};
use crate::icons::{Icon, icon};
use leptos::prelude::*;

/// Nothing here: says so and what comes next.
#[component]
pub fn Empty(
    /// What is so.
    #[prop(into)]
    title: Signal<String>,
    /// What comes next.
    #[prop(optional, into)]
    text: Option<Signal<String>>,
    /// A drawing above it.
    #[prop(default = Icon::CHECK)]
    drawing: Icon,
    /// The rank of its heading on the page.
    #[prop(default = 2)]
    heading: u8,
    /// One thing to do, at most.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="card empty">
            <span class="doc">{icon(drawing)}</span>
            {if heading == 3 { view! { <h3>{title}</h3> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() }}
            {text.map(|text| view! { <p>{text}</p> })}
            {children.map(|children| children())}
        </section>
    }
}

/// Something could not be shown: says what still holds and offers to try again.
#[component]
pub fn Failed(
    /// What went wrong.
    #[prop(into)]
    title: Signal<String>,
    /// What still holds, and what to do.
    #[prop(into)]
    text: Signal<String>,
    /// The words of the button.
    #[prop(into)]
    retry: Signal<String>,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="card empty" role="alert">
            <span class="late-text">{icon(Icon::WARNING)}</span>
            <h2>{title}</h2>
            <p>{text}</p>
            <Button look=Look::Ink on_press=on_retry>{retry}</Button>
        </section>
    }
}

/// A refusal beside what was tried. Spoken at once; nothing when there is none.
#[component]
pub fn Refusal(
    /// What was said.
    #[prop(into)]
    text: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        {move || text.get().map(|text| view! {
            <p class="refusal" role="alert">{icon(Icon::ALERT)}<span>{text}</span></p>
        })}
    }
}

/// A line over the whole page: offline, read-only.
#[component]
pub fn Strip(
    /// Whether it is shown.
    #[prop(into)]
    when: Signal<bool>,
    /// Its drawing.
    #[prop(default = Icon::OFFLINE)]
    drawing: Icon,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    // The region stays, so that screen readers hear what appears in it.
    view! {
        <div role="status">
            <Show when=move || when.get()>
                <div class="strip">{icon(drawing)}<span class="grow">{text}</span></div>
            </Show>
        </div>
    }
}
