use super::fresh_id;
use crate::icons::{Icon, icon};
use leptos::prelude::*;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// One line.
    #[default]
    Text,
    /// A mail address.
    Email,
    /// A password.
    Password,
    /// A day.
    Day,
    /// A day with a time of day.
    DayTime,
    /// A colour.
    Colour,
    /// Several lines.
    Lines,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Kind::Text | Kind::Lines => "text",
            Kind::Email => "email",
            Kind::Password => "password",
            Kind::Day => "date",
            Kind::DayTime => "datetime-local",
            Kind::Colour => "color",
        }
    }
}

/// A labelled field. What is wrong with it stands under it and is tied to it.
#[component]
pub fn Field(
    /// Its name for people.
    #[prop(into)]
    label: Signal<String>,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// What was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What it takes.
    #[prop(optional)]
    kind: Kind,
    /// Its name in the request and for the browser's memory.
    #[prop(optional)]
    name: &'static str,
    /// What the browser may fill in (`username`, `one-time-code`, ...).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// A short help under it.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it must be filled.
    #[prop(optional)]
    required: bool,
    /// Whether the label is for screen readers only, because the place says it.
    #[prop(optional)]
    label_hidden: bool,
    /// The most characters the browser takes.
    #[prop(optional)]
    most: Option<u32>,
    /// Lines shown, for [`Kind::Lines`].
    #[prop(default = 4)]
    rows: u32,
) -> impl IntoView {
    let id = fresh_id("field");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || match (hint.read().is_some(), error.read().is_some()) {
            (true, true) => Some(format!("{error_id} {hint_id}")),
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(error_id.clone()),
            (false, false) => None,
        }
    };
    let invalid = move || error.read().is_some().then_some("true");
    let named = (!name.is_empty()).then_some(name);
    let input = if kind == Kind::Lines {
        view! {
            <textarea
                id=id.clone()
                class="input"
                name=named
                rows=rows
                autocomplete=autocomplete
                maxlength=most
                aria-required=required.then_some("true")
                aria-invalid=invalid
                aria-describedby=described
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                class="input"
                type=kind.as_str()
                name=named
                autocomplete=autocomplete
                maxlength=most
                aria-required=required.then_some("true")
                aria-invalid=invalid
                aria-describedby=described
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id class:sr=label_hidden>{label}</label>
            {input}
            {move || error.get().map(|why| view! {
                <p class="refusal" id=error_id.clone()>{icon(Icon::ALERT)}<span>{why}</span></p>
            })}
            {move || hint.get().map(|text| view! { <small id=hint_id.clone()>{text}</small> })}
        </div>
    }
}
