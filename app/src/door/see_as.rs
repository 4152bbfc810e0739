//! Where somebody of the firm comes in to see what a contact sees.

use super::by_itself::ByItself;
use super::form::Form;
use super::{fragment, landing};
use leptos::prelude::*;
use veranda_api::door::{LinkSecret, Secret, SeeAs};
use veranda_terms::LookId;
use veranda_text::Say;

/// The door of one look.
#[component]
pub fn SeeAsDoor(look: LookId) -> impl IntoView {
    let form = Form::new();
    let land = landing();
    let secret = StoredValue::new(fragment().unwrap_or_default());
    let enter = Callback::new(move |_: bool| {
        form.send(SeeAs { look, body: LinkSecret { secret: Secret(secret.get_value()) } }, land);
    });
    view! { <ByItself form title=Say::sharing_see_as_title over=Say::sharing_see_as_over on_enter=enter/> }
}
