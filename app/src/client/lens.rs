//! Somebody of the firm looks as the reader: a dark band says so over everything, and nothing can be done.

use super::parts::first_name;
use super::store::{Store, store};
use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::shell;
use crate::transport::act;
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::door::Leave;
use veranda_terms::Lang;
use veranda_text::Say;

/// The band; nothing for the reader themself.
#[component]
pub fn Lens(
    /// In a dialog, which lies over the page and so over the page's own band.
    #[prop(optional)]
    inside: bool,
) -> impl IntoView {
    let store = store();
    let seen = Memo::new(move |_| {
        store.me.with(|me| {
            let me = me.as_ref()?;
            Some((me.looking.clone()?, me.name.to_string(), me.client_name.to_string()))
        })
    });
    // Losing the look leads back to where it began, and not to the contact's door.
    Effect::new(move || shell::lead_out_to(seen.get().map(|(looking, ..)| looking.back)));
    move || {
        seen.get().map(|(looking, name, client)| {
            let say = Say::new(looking.lang);
            let words = view! {
                {icon(Icon::EYE)}
                <span class="grow">{say.sharing_lens(&name, &client)}</span>
                <button type="button" class="btn small" on:click=move |_| leave(store)>
                    {say.sharing_lens_leave()}" "<kbd>"Esc"</kbd>
                </button>
            };
            let lang = looking.lang.tag();
            if inside {
                view! { <div class="lens" lang=lang>{words}</div> }.into_any()
            } else {
                view! { <aside class="lens" lang=lang aria-label=say.sharing_lens_name(&name)>{words}</aside> }
                    .into_any()
            }
        })
    }
}

/// Escape leaves, unless it closes something that lies over the page.
pub fn escape_leaves(store: Store) {
    let listening = window_event_listener(leptos::ev::keydown, move |event| {
        let over = document().query_selector("dialog[open],[aria-expanded=true]").ok().flatten().is_some();
        if event.key() == "Escape" && !over && !event.default_prevented() && looks(store).is_some() {
            leave(store);
        }
    });
    on_cleanup(move || listening.remove());
}

fn looks(store: Store) -> Option<(Lang, String)> {
    store.me.with_untracked(|me| {
        let looking = me.as_ref()?.looking.as_ref()?;
        Some((looking.lang, looking.back.clone()))
    })
}

/// Ends the look and goes back to where it began. A page load of its own: nothing of what was seen stays in memory.
pub fn leave(store: Store) {
    let Some((lang, back)) = looks(store) else { return };
    spawn_local(async move {
        match act(&Leave { body: () }, &Intention::new()).await {
            Ok(_) => shell::go_to(&back),
            Err(failed) => {
                store.notice.try_set(Some(Problem::line(&failed, Say::new(lang))));
            }
        }
    });
}

/// Why a control can do nothing; empty for the reader themself.
#[component]
pub fn OnlyThey() -> impl IntoView {
    let store = store();
    let words = move || {
        store.me.with(|me| {
            let me = me.as_ref()?;
            let lang = me.looking.as_ref()?.lang;
            Some((lang.tag(), Say::new(lang).sharing_lens_only(first_name(me.name.as_str()))))
        })
    };
    move || words().map(|(lang, words)| view! { <p class="s dim" lang=lang>{words}</p> })
}
