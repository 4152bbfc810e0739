//! What somebody of the firm wants by mail, and the mails that did not arrive.

mod lost;
mod page;
mod sign;

pub use page::FollowItem;
pub use sign::{Lost, LostLink, LostOf};

use crate::shell;
use leptos::prelude::*;
use veranda_api::Route;

/// One of the two pages.
#[component]
pub fn Page() -> impl IntoView {
    let route = shell::route();
    let lost = Memo::new(move |_| route.get() == Some(Route::LostMails));
    move || if lost.get() { view! { <lost::Page/> }.into_any() } else { view! { <page::Page/> }.into_any() }
}
