//! The other houses the reader has a place in, in their menu.

use crate::icons::{Icon, icon};
use crate::intention::Intention;
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::transport::{act, ask};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::door::{CrossOver, OtherHouse, OtherHouses};
use veranda_terms::ClientId;
use veranda_text::{Say, initials};

use super::store::{Store, store};

/// The houses, asked for once the menu is there. Nothing for somebody with one house.
#[component]
pub fn Houses() -> impl IntoView {
    let session = session();
    let store = store();
    let others = RwSignal::new(Vec::<OtherHouse>::new());
    if store.looks().is_none() {
        spawn_local(async move {
            // Somebody whose houses cannot be listed just now stays in this one; the menu says nothing about it.
            if let Ok(houses) = ask(&OtherHouses { body: () }).await {
                others.try_set(houses.value);
            }
        });
    }
    let here = move || store.me.with(|me| me.as_ref().map(|me| me.client_name.to_string())).unwrap_or_default();
    let row = move |house: OtherHouse| {
        let OtherHouse { id, name, needs, .. } = house;
        let what = move || match needs {
            0 => session.say().coming_houses_nothing().to_owned(),
            more => session.say().coming_houses_needs(i64::from(more)),
        };
        view! {
            <button type="button" role="menuitem" on:click=move |_| cross(store, session.say_now(), id)>
                <span class="monogram" aria-hidden="true">{initials(name.as_str())}</span>
                <span>{name.to_string()}<small class="dim">{what}</small></span>
            </button>
        }
    };
    move || {
        (!others.read().is_empty()).then(|| {
            view! {
                <p class="pad-inline s dim under-1">{session.words(Say::coming_houses_here)}</p>
                <p class="here">
                    <span class="monogram" aria-hidden="true">{move || initials(&here())}</span>
                    <b class="grow">{here}</b>
                    {icon(Icon::CHECK)}
                </p>
                {others.get().into_iter().map(row).collect_view()}
                <p class="pad-inline s dim under-1">{session.words(Say::coming_houses_note)}</p>
            }
        })
    }
}

fn cross(store: Store, say: Say, house: ClientId) {
    spawn_local(async move {
        match act(&CrossOver { house, body: () }, &Intention::new()).await {
            Ok(way) => shell::go_to(&way.value.address),
            Err(failed) => drop(store.notice.try_set(Some(Problem::line(&failed, say)))),
        }
    });
}
