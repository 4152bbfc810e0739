use crate::clock;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long nothing is shown at all: what comes within it needs no sign that it is coming.
const AFTER_MS: u32 = 300;

/// The shape of what is coming.
#[component]
pub fn Bones(
    /// "Loading", for whoever cannot see the shape.
    #[prop(into)]
    label: Signal<String>,
    /// How many rows.
    #[prop(default = 3)]
    rows: usize,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    spawn_local(async move {
        clock::pause(AFTER_MS).await;
        // Gone meanwhile: then there is nobody to tell.
        let _gone = shown.try_set(true);
    });
    view! {
        <div class="stack tight" aria-busy="true" role="status">
            <Show when=move || shown.get()>
                <span class="sr">{label}</span>
                {(0..rows)
                    .map(|_| view! {
                        <div class="card stack tight" aria-hidden="true">
                            <span class="bone half tall"></span>
                            <span class="bone long"></span>
                            <span class="bone short"></span>
                        </div>
                    })
                    .collect_view()}
            </Show>
        </div>
    }
}
