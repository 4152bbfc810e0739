//! Choosing a file by button: the browser's own dialog.

use super::state::Import;
use crate::ui::{Button, Look};
use leptos::html;
use leptos::prelude::*;

/// A button that opens the browser's dialog.
#[component]
pub fn Picker(
    /// The state of the page.
    import: Import,
    /// How strongly it speaks.
    #[prop(optional, into)]
    look: Signal<Look>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file may be chosen again, mended.
        input.set_value("");
        if let Some(file) = file {
            import.choose(file);
        }
    };
    let open = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        // Out of reach on purpose: the button is what one sees, focuses and presses.
        <input type="file" node_ref=input hidden=true tabindex="-1" aria-hidden="true" on:change=chosen/>
        <Button look on_press=open>{children()}</Button>
    }
}
