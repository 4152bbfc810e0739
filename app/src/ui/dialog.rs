use super::{ToastRegion, fresh_id};
use crate::icons::{Icon, icon};
use leptos::html;
use leptos::prelude::*;

/// A modal on the native element: the browser keeps focus inside, closes on Escape and gives focus back.
/// Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Whether it is open; turns false when the reader closes it.
    open: RwSignal<bool>,
    /// Its heading, which names it.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the button that closes it.
    #[prop(into)]
    close: Signal<String>,
    /// Wider, for two columns.
    #[prop(optional)]
    broad: bool,
    /// What is in it: usually a `div.body` and a `footer`.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let id = fresh_id("dialog");
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            if let Err(error) = dialog.show_modal() {
                leptos::logging::error!("a dialog did not open: {error:?}");
            }
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    // Leaving the page with an open dialog: the browser's state goes with the element.
    let children = StoredValue::new(children);
    view! {
        <dialog
            node_ref=node
            class="dialog"
            class:broad=broad
            aria-labelledby=labelled_by
            on:close=move |_| open.set(false)
        >
            <header role="none">
                <h2 id=title_id>{title}</h2>
                <button type="button" class="btn icon quiet" aria-label=close on:click=move |_| open.set(false)>
                    {icon(Icon::CLOSE)}
                </button>
            </header>
            <Show when=move || open.get()>
                {children.with_value(|children| children())}
                <ToastRegion inside=true/>
            </Show>
        </dialog>
    }
}
