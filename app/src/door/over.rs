//! Where somebody comes over from another house of theirs. They pressed for it there a moment ago, so the page goes on by
//! itself.

use super::form::Form;
use super::{fragment, landing};
use crate::session::session;
use crate::shell;
use crate::ui::{Bones, Button, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{ByName, Enter, Secret};
use veranda_terms::EntryId;
use veranda_text::Say;

/// The door of one crossing.
#[component]
pub fn OverDoor(entry: EntryId) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let secret = StoredValue::new(fragment().unwrap_or_default());
    let enter = move || {
        let body = ByName { secret: Secret(secret.get_value()), name: None, sure: false };
        form.send(Enter { entry, body }, land);
    };
    enter();
    shell::title(move || session.say().coming_over().to_owned());
    let late = move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        matches!(code, Some(Code::EntryUsed | Code::NotLetIn | Code::Missing))
    };
    view! {
        <section class="card stack">
            <h1>{session.words(Say::coming_over)}</h1>
            {move || if late() {
                view! { <p class="soft" role="alert">{session.words(Say::coming_over_late)}</p> }.into_any()
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
