//! One of a few, each with a line that explains it.

use crate::ui::fresh_id;
use leptos::prelude::*;

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// Its words.
    pub word: String,
    /// What it means.
    pub means: String,
    /// The action whose colour it takes when chosen.
    pub action: Option<&'static str>,
}

/// Radio buttons in a field set. The browser moves between them with arrows.
#[component]
pub fn Choices<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is chosen.
    #[prop(into)]
    legend: Signal<String>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice<T>>>,
    /// The one chosen.
    #[prop(into)]
    chosen: Signal<T>,
    /// Another one was chosen.
    #[prop(into)]
    on_choose: Callback<T>,
    /// Side by side where there is room.
    #[prop(optional)]
    beside: bool,
) -> impl IntoView {
    let name = StoredValue::new(fresh_id("choice"));
    view! {
        <fieldset class="stack tight gap-2">
            <legend class="label under-2">{legend}</legend>
            <div class=if beside { "cols2 gap-2-5" } else { "options" }>
                {move || choices
                    .get()
                    .into_iter()
                    .map(|Choice { value, word, means, action }| {
                        let mine = value.clone();
                        view! {
                            <label class="option" data-action=action>
                                <input
                                    type="radio"
                                    name=name.get_value()
                                    prop:checked=move || chosen.read() == value
                                    on:change=move |_| on_choose.run(mine.clone())
                                />
                                <b>{word}</b>
                                {(!means.is_empty()).then(|| view! { <p>{means}</p> })}
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
        </fieldset>
    }
}
