//! One's own access: where one is signed in, and the passkeys one comes in with. The same page on every side.

mod everywhere;
mod held;
mod offer;
mod passkeys;
mod sessions;
mod words;

use crate::proof::ProofDialog;
use crate::session::session;
use crate::shell;
use crate::ui::{Bones, Failed, Refusal};
use everywhere::Everywhere;
use held::Held;
use leptos::prelude::*;
use offer::Offer;
use passkeys::Passkeys;
use sessions::Sessions;
use veranda_text::Say;

/// What is inside the page, whatever frame stands around it.
#[component]
pub fn AccessPage(
    /// What the offer of a passkey promises to replace.
    replaces: fn(Say) -> &'static str,
) -> impl IntoView {
    let session = session();
    let held = Held::begin();
    shell::title(move || session.say().access_title().to_owned());
    let here = Memo::new(move |_| held.access.with(Option::is_some));
    view! {
        <ProofDialog asked=held.asked/>
        <div class="stack access">
        <h1>{session.words(Say::access_title)}</h1>
        {move || match (here.get(), held.problem.get()) {
            (true, _) => view! {
                <Offer held replaces/>
                <Refusal text=held.problem/>
                <Sessions held/>
                <div class="cols2">
                    <Passkeys held/>
                    <Everywhere held/>
                </div>
            }.into_any(),
            (false, Some(text)) => view! {
                <Failed
                    title=session.words(Say::common_error)
                    text
                    retry=session.words(Say::common_retry)
                    on_retry=move |()| held.fetch()
                />
            }.into_any(),
            (false, None) => view! { <Bones label=session.words(Say::common_loading)/> }.into_any(),
        }}
        </div>
    }
}
