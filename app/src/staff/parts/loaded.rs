//! What a page shows while what it is about is coming, missing or failed.

use crate::icons::Icon;
use crate::session::session;
use crate::staff::loader::{Load, Loader};
use crate::ui::{Bones, Empty, Failed};
use leptos::prelude::*;
use leptos_router::components::A;

/// Shows its content once the loader has it.
#[component]
pub fn Loaded(
    /// The loader.
    loader: Loader,
    /// Rows of the shape shown while it is coming.
    #[prop(default = 3)]
    rows: usize,
    /// What is shown then.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    move || match loader.state.get() {
        Load::Here => children.with_value(|children| children()).into_any(),
        Load::Coming => {
            view! { <Bones rows label=Signal::derive(|| session().say().common_loading().to_owned())/> }.into_any()
        }
        Load::Gone => view! { <Nothing/> }.into_any(),
        Load::Failed(why) => view! {
            <Failed
                title=Signal::derive(|| session().say().common_error().to_owned())
                text=why
                retry=Signal::derive(|| session().say().common_retry().to_owned())
                on_retry=Callback::new(move |()| loader.retry())
            />
        }
        .into_any(),
    }
}

/// There is no such page, or not for this reader: the two cannot be told apart.
#[component]
pub fn Nothing() -> impl IntoView {
    let say = move || session().say();
    view! {
        <h1 class="sr">{move || say().common_not_found()}</h1>
        <Empty
            drawing=Icon::SEARCH
            title=Signal::derive(move || say().common_not_found().to_owned())
            text=Signal::derive(move || say().common_not_found_what().to_owned())
        >
            <A href="/" attr:class="btn ink">{move || say().staff_gone_back()}</A>
        </Empty>
    }
}
