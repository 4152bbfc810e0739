use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// One of a few: a radio group drawn as a segmented bar. Arrows move and choose.
#[component]
pub fn Seg<T: Copy + PartialEq + Send + Sync + 'static>(
    /// What is chosen between.
    #[prop(into)]
    label: Signal<String>,
    /// The choices and their words.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The one chosen.
    #[prop(into)]
    chosen: Signal<T>,
    /// Another one was chosen.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView {
    let on_key = move |event: KeyboardEvent| {
        let options = options.get_untracked();
        let at = options.iter().position(|(value, _)| *value == chosen.get_untracked()).unwrap_or(0);
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (at + 1) % options.len(),
            "ArrowLeft" | "ArrowUp" => (at + options.len() - 1) % options.len(),
            _ => return,
        };
        event.prevent_default();
        on_choose.run(options[to].0);
        let group = event.current_target().and_then(|group| group.dyn_into::<HtmlElement>().ok());
        let radio = group.and_then(|group| group.children().item(u32::try_from(to).unwrap_or(0)));
        if let Some(radio) = radio.and_then(|radio| radio.dyn_into::<HtmlElement>().ok())
            && let Err(error) = radio.focus()
        {
            leptos::logging::error!("no focus: {error:?}");
        }
    };
    view! {
        <div class="seg" role="radiogroup" aria-label=label on:keydown=on_key>
            <For each=move || options.get().into_iter().enumerate() key=|(at, (_, word))| (*at, word.clone()) let((_, (value, word)))>
                <button
                    type="button"
                    role="radio"
                    aria-checked=move || if chosen.get() == value { "true" } else { "false" }
                    tabindex=move || if chosen.get() == value { "0" } else { "-1" }
                    on:click=move |_| on_choose.run(value)
                >
                    {word}
                </button>
            </For>
        </div>
    }
}
