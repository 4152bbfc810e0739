//! A door that goes on by itself: whoever comes pressed for it a moment ago, at another door of theirs.

use super::form::Form;
use crate::session::session;
use crate::shell;
use crate::ui::{Bones, Button, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_text::Say;

/// What is said meanwhile; why it does not go on, and how to try again where that helps.
#[component]
pub fn ByItself(
    /// What is sent.
    form: Form,
    /// What the page is called.
    title: fn(Say) -> &'static str,
    /// What is said when the address is good no more.
    over: fn(Say) -> &'static str,
    /// Sends it: at once, and when the reader tries again.
    on_enter: Callback<()>,
) -> impl IntoView {
    let session = session();
    on_enter.run(());
    shell::title(move || title(session.say()).to_owned());
    let is_over = move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        matches!(code, Some(Code::EntryUsed | Code::NotLetIn | Code::Missing))
    };
    view! {
        <section class="card stack">
            <h1>{session.words(title)}</h1>
            {move || if is_over() {
                view! { <p class="soft" role="alert">{session.words(over)}</p> }.into_any()
            } else if form.problem.with(Option::is_some) {
                view! {
                    <Refusal text=form.whole()/>
                    <Button busy=form.busy on_press=on_enter>{session.words(Say::common_retry)}</Button>
                }
                .into_any()
            } else {
                view! { <Bones label=session.words(Say::common_loading) rows=1/> }.into_any()
            }}
        </section>
    }
}
