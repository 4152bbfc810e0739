//! Where there is nothing for this reader.

use super::header::{Header, TabBar};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::transport::in_partners_house;
use leptos::prelude::*;
use veranda_api::Route;
use veranda_text::Say;

/// An address that is none, or not for this reader: the same page for both.
#[component]
pub fn Nowhere() -> impl IntoView {
    let session = session();
    shell::title(move || session.say().common_not_found().to_owned());
    view! {
        <Header/>
        <main class="gate" id="main" tabindex="-1">
            <div class="stack nowhere">
                <Veranda/>
                <h1>{session.words(Say::common_not_found)}</h1>
                <p class="soft">{session.words(Say::common_not_found_what)}</p>
                <div class="row center">
                    <a class="btn ink" href=Route::Home.to_string()>{session.words(Say::client_to_home)}</a>
                    {(!in_partners_house()).then(|| view! {
                        <a class="btn" href=Route::Search.to_string()>
                            {icon(Icon::SEARCH)}{session.words(Say::find_title)}
                        </a>
                    })}
                </div>
                <p class="s dim">{session.words(Say::client_nowhere_ask)}</p>
            </div>
        </main>
        <TabBar/>
    }
}

/// A house with its veranda.
#[component]
fn Veranda() -> impl IntoView {
    view! {
        <svg class="art" viewBox="0 0 120 72" aria-hidden="true">
            <path d="M8 24L60 8l52 16M16 24v40M104 24v40M4 64h112M16 46h24M80 46h24M24 46v18M32 46v18M88 46v18M96 46v18"></path>
            <path d="M48 64V40a12 12 0 0124 0v24"></path>
        </svg>
    }
}
