//! What surrounds a door: whose house it is, the look, the language.

use crate::session::session;
use crate::transport::{Connection, connection};
use crate::ui::Strip;
use crate::ui::ThemeToggle;
use leptos::prelude::*;
use veranda_api::door::Doorway;
use veranda_terms::Lang;
use veranda_text::initials;

/// The brand above, the door in the middle, the languages under it.
#[component]
pub fn Frame(doorway: Doorway, children: Children) -> impl IntoView {
    let session = session();
    let connected = connection();
    let Doorway { firm_name, client_name, .. } = doorway;
    let firm = firm_name.map(String::from);
    let name = client_name.map(String::from).or_else(|| firm.clone()).unwrap_or_default();
    let with = firm.filter(|firm| *firm != name);
    view! {
        <Strip
            when=Signal::derive(move || connected.get() == Connection::Offline)
            text=move || session.say().common_offline()
        />
        <header class="band">
            <div class="wrap">
                <div class="topbar">
                    <span class="logo">
                        <span class="monogram" aria-hidden="true">{initials(&name)}</span>
                        {name}
                        {with.map(|firm| view! { <small>{move || session.say().door_with_firm(&firm)}</small> })}
                    </span>
                    <div class="tools"><ThemeToggle/></div>
                </div>
            </div>
        </header>
        <main class="gate" id="main" tabindex="-1">
            <div class="stack">
                {children()}
                <div class="row" role="group" aria-label=move || session.say().common_language()>
                    {Lang::ALL.into_iter().map(|lang| view! {
                        <button
                            type="button"
                            class="btn quiet small"
                            lang=lang.tag()
                            aria-pressed=move || if session.lang.get() == lang { "true" } else { "false" }
                            on:click=move |_| session.lang.set(lang)
                        >
                            {lang.own_name()}
                        </button>
                    }).collect_view()}
                </div>
            </div>
        </main>
    }
}
