use leptos::prelude::*;

/// How strongly a button speaks. One filled button on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// A line around it.
    #[default]
    Plain,
    /// Filled with ink: the main thing of the chrome.
    Ink,
    /// Filled with the action's colour: the action asked.
    Act,
    /// The action's colour as a line: the same action, second rank.
    Hint,
    /// No line.
    Quiet,
    /// Filled with the brand: sends to the client.
    Send,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Look::Plain => "btn",
            Look::Ink => "btn ink",
            Look::Act => "btn act",
            Look::Hint => "btn hint",
            Look::Quiet => "btn quiet",
            Look::Send => "btn send",
        }
    }
}

/// A button. While `busy` it says so and does nothing; it stays focusable.
#[component]
pub fn Button(
    /// How strongly it speaks.
    #[prop(optional, into)]
    look: Signal<Look>,
    /// Whether it sends the form around it.
    #[prop(optional)]
    submits: bool,
    /// Whether what it began is still under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it can do nothing right now; say beside it why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Smaller, for the second rank.
    #[prop(optional)]
    small: bool,
    /// What a press does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let press = move |event: web_sys::MouseEvent| {
        if busy.get_untracked() || disabled.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submits { "submit" } else { "button" }
            class=move || look.get().class()
            class:small=small
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || disabled.get()).then_some("true")
            on:click=press
        >
            {children()}
        </button>
    }
}
