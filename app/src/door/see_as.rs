//! Where somebody of the firm comes in to see what a contact sees. They pressed for it at their own door a moment ago, so
//! the page goes on by itself.

use super::form::Form;
use super::{fragment, landing};
use crate::session::session;
use crate::shell;
use crate::ui::{Bones, Button, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{LinkSecret, Secret, SeeAs};
use veranda_terms::LookId;
use veranda_text::Say;

/// The door of one look.
#[component]
pub fn SeeAsDoor(look: LookId) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let secret = StoredValue::new(fragment());
    let enter = move || {
        let secret = Secret(secret.get_value().unwrap_or_default());
        form.send(SeeAs { look, body: LinkSecret { secret } }, land);
    };
    enter();
    shell::title(move || session.say().sharing_see_as_title().to_owned());
    let over = move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        matches!(code, Some(Code::EntryUsed | Code::NotLetIn | Code::Missing))
    };
    view! {
        <section class="card stack">
            <h1>{session.words(Say::sharing_see_as_title)}</h1>
            {move || if over() {
                view! { <p class="soft" role="alert">{session.words(Say::sharing_see_as_over)}</p> }.into_any()
            } else if form.problem.with(Option::is_some) {
                view! {
                    <Refusal text=form.whole()/>
                    <Button busy=form.busy on_press=move |()| enter()>{session.words(Say::common_retry)}</Button>
                }
                .into_any()
            } else {
                view! { <Bones label=session.words(Say::common_loading) rows=1/> }.into_any()
            }}
        </section>
    }
}
