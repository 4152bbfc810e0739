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
    /// Sends it: at once, and when the reader tries again. Whether they have said that they go on as somebody else than
    /// who is in here.
    on_enter: Callback<bool>,
) -> impl IntoView {
    let session = session();
    on_enter.run(false);
    shell::title(move || title(session.say()).to_owned());
    let code = move || form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
    let is_over = move || matches!(code(), Some(Code::EntryUsed | Code::NotLetIn | Code::Missing));
    let other = move || {
        let named = form.problem.with(|problem| problem.as_ref().map(|problem| problem.sentence.clone()));
        named.filter(|_| code() == Some(Code::SomebodyElse))
    };
    view! {
        <section class="card stack">
            <h1>{session.words(title)}</h1>
            {move || if is_over() {
                view! { <p class="soft" role="alert">{session.words(over)}</p> }.into_any()
            } else if let Some(name) = other() {
                let go = session.say().coming_over_as(&name);
                view! {
                    <p class="soft" role="alert">{session.say().coming_over_other(&name)}</p>
                    <div class="row">
                        <Button busy=form.busy on_press=move |()| on_enter.run(true)>{go}</Button>
                        <a class="btn quiet" href="/" rel="external">{session.words(Say::coming_over_stay)}</a>
                    </div>
                }
                .into_any()
            } else if form.problem.with(Option::is_some) {
                view! {
                    <Refusal text=form.whole()/>
                    <Button busy=form.busy on_press=move |()| on_enter.run(false)>{session.words(Say::common_retry)}</Button>
                }
                .into_any()
            } else {
                view! { <Bones label=session.words(Say::common_loading) rows=1/> }.into_any()
            }}
        </section>
    }
}
