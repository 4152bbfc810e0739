//! Ticks, people to tick, and a list to choose from.

use crate::icons::{Icon, icon};
use crate::ui::{Face, fresh_id};
use leptos::prelude::*;
use veranda_api::client::Somebody;
use veranda_terms::PersonId;

/// A box to tick with its words.
#[component]
pub fn Tick(
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// It was ticked or unticked.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="row hold tap gap-2">
            <input
                type="checkbox"
                class="pick"
                prop:checked=checked
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
}

/// People, each with a box to tick.
#[component]
pub fn People(
    /// What they are ticked for.
    #[prop(into)]
    legend: Signal<String>,
    /// Who can be ticked.
    #[prop(into)]
    people: Signal<Vec<Somebody>>,
    /// Who is.
    #[prop(into)]
    picked: Signal<Vec<PersonId>>,
    /// Somebody was ticked or unticked.
    #[prop(into)]
    on_change: Callback<Vec<PersonId>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = fresh_id("people");
    let error_id = id.clone();
    view! {
        <fieldset class="field" aria-describedby=id>
            <legend class="label">{legend}</legend>
            <div class="row">
                {move || people
                    .get()
                    .into_iter()
                    .map(|somebody| {
                        let person = somebody.id;
                        let toggle = move |on: bool| {
                            let mut now = picked.get_untracked();
                            now.retain(|other| *other != person);
                            if on {
                                now.push(person);
                            }
                            on_change.run(now);
                        };
                        view! {
                            <label class="row hold tap gap-1-5">
                                <input
                                    type="checkbox"
                                    class="pick"
                                    prop:checked=move || picked.read().contains(&person)
                                    on:change:target=move |event| toggle(event.target().checked())
                                />
                                <Face id=person.to_string() name=somebody.name.to_string() tiny=true/>
                                <span>{somebody.name.to_string()}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
            <div id=error_id>
                {move || error.get().map(|why| view! { <p class="refusal">{icon(Icon::ALERT)}<span>{why}</span></p> })}
            </div>
        </fieldset>
    }
}

/// One of a list that may be long.
#[component]
pub fn SelectField(
    /// Its name for people.
    #[prop(into)]
    label: Signal<String>,
    /// The values and their words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Another one was chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let id = fresh_id("select");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id class="input" on:change:target=move |event| on_change.run(event.target().value())>
                {move || options
                    .get()
                    .into_iter()
                    .map(|(of, word)| {
                        let mine = of.clone();
                        view! { <option value=of prop:selected=move || *value.read() == mine>{word}</option> }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}
