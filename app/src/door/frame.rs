//! What surrounds a door: whose house it is, the look, the language.

use crate::session::session;
use crate::transport::connection;
use crate::ui::{Seg, Strip, ThemeToggle};
use leptos::prelude::*;
use veranda_api::door::Doorway;
use veranda_terms::Lang;
use veranda_text::{Say, initials};

/// The brand above, the door in the middle, the languages under it.
#[component]
pub fn Frame(
    doorway: Doorway,
    /// Whether to offer the languages; not where the form itself asks for one.
    languages: bool,
    children: Children,
) -> impl IntoView {
    let session = session();
    let connected = connection();
    let Doorway { firm_name, client_name, .. } = doorway;
    let firm = firm_name.map(String::from);
    let name = client_name.map(String::from).or_else(|| firm.clone()).unwrap_or_default();
    let with = firm.filter(|firm| *firm != name);
    view! {
        <Strip
            when=Signal::derive(move || connected.get().is_down())
            text=session.words(Say::common_offline)
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
                {languages.then(|| view! {
                    <div>
                        <Seg
                            label=session.words(Say::common_language)
                            options=Signal::stored(own_names())
                            chosen=session.lang
                            on_choose=move |lang| session.lang.set(lang)
                        />
                    </div>
                })}
            </div>
        </main>
    }
}

/// Every language by its own name for itself.
pub fn own_names() -> Vec<(Lang, String)> {
    Lang::ALL.map(|lang| (lang, lang.own_name().to_owned())).to_vec()
}
