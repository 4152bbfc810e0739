//! Where somebody comes over from another house of theirs.

use super::by_itself::ByItself;
use super::form::Form;
use super::{fragment, landing};
use leptos::prelude::*;
use veranda_api::door::{ByName, Enter, Secret};
use veranda_terms::EntryId;
use veranda_text::Say;

/// The door of one crossing.
#[component]
pub fn OverDoor(entry: EntryId) -> impl IntoView {
    let form = Form::new();
    let land = landing();
    let secret = StoredValue::new(fragment().unwrap_or_default());
    let enter = Callback::new(move |sure: bool| {
        let body = ByName { secret: Secret(secret.get_value()), name: None, sure };
        form.send(Enter { entry, body }, land);
    });
    view! { <ByItself form title=Say::coming_over over=Say::coming_over_late on_enter=enter/> }
}
