//! Whether what is written for the client goes out at once or waits.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::board;
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::ui::{Menu, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{CollectChanges, Collecting};
use veranda_terms::Act;

/// The button that says how it is, with the two ways behind it.
#[component]
pub fn Switch() -> impl IntoView {
    let (board, session, house) = (board(), session(), house());
    let say = move || session.say();
    let collected = Memo::new(move |_| board.project().is_some_and(|project| project.collected));
    let sender = Sender::new();
    let choose = move |wanted: bool| {
        if wanted == collected.get_untracked() {
            return;
        }
        let asked = CollectChanges { project: board.id, body: Collecting { collected: wanted } };
        sender.send(asked, move |reply| {
            board.put_project(reply.value);
            let (say, client) = (session.say_now(), board.client_now());
            let words = if wanted { say.waiting_turned_on(&client) } else { say.waiting_turned_off(&client) };
            board.toasts.say(words);
        });
    };
    let words = move || {
        if collected.get() { say().waiting_switch_is_collected() } else { say().waiting_switch_is_at_once() }
    };
    let item = move |wanted: bool| {
        let is = move || collected.get() == wanted;
        view! {
            <button
                type="button"
                role="menuitemradio"
                aria-checked=move || if is() { "true" } else { "false" }
                on:click=move |_| choose(wanted)
            >
                {icon(if wanted { Icon::LAYERS } else { Icon::SEND })}
                {move || if wanted { say().waiting_switch_collected() } else { say().waiting_switch_at_once() }}
                {move || is().then(|| icon(Icon::CHECK))}
            </button>
        }
    };
    view! {
        <Show when=move || house.may(Act::Share)>
            <Menu
                label=Signal::derive(move || say().waiting_switch(&board.client()))
                class="btn"
                trigger=move || view! {
                    {move || icon(if collected.get() { Icon::LAYERS } else { Icon::SEND })}
                    {words}
                }
            >
                {item(false)}
                {item(true)}
            </Menu>
            <Refusal text=sender.whole()/>
        </Show>
    }
}
