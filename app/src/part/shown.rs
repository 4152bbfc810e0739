use super::{Part, State};
use crate::session::session;
use crate::shell;
use leptos::prelude::*;

/// Why a page does not come, and what to do.
#[derive(Debug, Clone)]
pub struct Trouble {
    /// What still holds.
    pub text: String,
    /// The words of the button.
    pub retry: String,
    /// The button was pressed.
    pub on_retry: Callback<()>,
}

/// A page of another part of the program, or why it is not here.
#[component]
pub fn InPart(
    /// Which part.
    part: Part,
    /// The shape of a page to come, or why it does not come.
    waiting: fn(Option<Trouble>) -> AnyView,
) -> impl IntoView {
    let session = session();
    part.want();
    let trouble = move |text: &str, retry: &str, on_retry| {
        waiting(Some(Trouble { text: text.to_owned(), retry: retry.to_owned(), on_retry }))
    };
    move || match part.state() {
        State::Here(page) => page(),
        State::Coming => waiting(None),
        State::Offline => {
            let say = session.say();
            trouble(say.common_offline(), say.common_retry(), Callback::new(move |()| part.press()))
        }
        State::Replaced => {
            let say = session.say();
            trouble(say.part_replaced(), say.common_reload(), Callback::new(|()| shell::reload()))
        }
    }
}
