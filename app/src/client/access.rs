//! A contact's own access.

use super::header::{Header, TabBar};
use super::lens::OnlyThey;
use super::store::store;
use crate::access::AccessPage;
use crate::session::session;
use leptos::prelude::*;
use veranda_text::Say;

/// The page. Whoever looks as the contact does not see it: it is not theirs, and the door does not answer them.
#[component]
pub fn Access() -> impl IntoView {
    let (session, store) = (session(), store());
    let looks = Memo::new(move |_| store.looks().is_some());
    view! {
        <Header/>
        <main class="wrap pad-block stack" id="main" tabindex="-1">
            <OnlyThey/>
            {move || if looks.get() {
                view! { <h1 class="sr">{session.words(Say::access_title)}</h1> }.into_any()
            } else {
                view! { <AccessPage replaces=Say::access_offer_contact/> }.into_any()
            }}
        </main>
        <TabBar/>
    }
}
