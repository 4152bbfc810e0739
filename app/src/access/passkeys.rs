//! The passkeys one comes in with.

use super::held::Held;
use super::words;
use crate::icons::{Icon, icon};
use crate::passkey;
use crate::session::session;
use crate::ui::{Button, fresh_id};
use leptos::prelude::*;
use veranda_api::door::access::{KeptPasskey, RemovePasskey};
use veranda_text::Say;

/// The card; nothing at an address that can have no passkeys.
#[component]
pub fn Passkeys(held: Held) -> impl IntoView {
    let session = session();
    let kept = move || held.access.with(|access| access.as_ref().and_then(|access| access.passkeys.clone()));
    let heading = fresh_id("passkeys");
    let can = passkey::can();
    let add = move |()| adds(held, session.say_now());
    move || {
        kept().map(|kept| {
            let none = kept.is_empty();
            view! {
                <section class="card stack tight" aria-labelledby=heading.clone()>
                    <h2 id=heading.clone()>{session.words(Say::access_passkeys)}</h2>
                    {none.then(|| view! { <p class="s soft">{session.words(Say::access_passkeys_none)}</p> })}
                    {(!none).then(|| view! {
                        <ul class="rows">
                            {kept.into_iter().map(|one| view! { <Row held one/> }).collect_view()}
                        </ul>
                    })}
                    {if can {
                        view! {
                            <div class="row">
                                <Button busy=held.busy on_press=add>{session.words(Say::access_passkey_add)}</Button>
                            </div>
                        }.into_any()
                    } else {
                        view! { <p class="s dim">{session.words(Say::access_no_passkeys)}</p> }.into_any()
                    }}
                </section>
            }
        })
    }
}

/// Makes one on this device, and says so.
pub fn adds(held: Held, say: Say) {
    held.adds_passkey(say.access_passkey_added(&words::device(say, untrack(|| held.device()))));
}

#[component]
fn Row(held: Held, one: KeptPasskey) -> impl IntoView {
    let session = session();
    let KeptPasskey { id, device, made, used } = one;
    let called = move |say| words::device(say, device);
    let about = move || {
        let say = session.say();
        match used {
            Some(used) => say.access_passkey_used(&words::day(say, made), &words::day(say, used)),
            None => say.access_passkey_since(&words::day(say, made)),
        }
    };
    let remove = move |_| {
        let say = session.say_now();
        held.does(RemovePasskey { passkey: id, body: () }, say.access_passkey_removed(&called(say)));
    };
    view! {
        <li>
            <span class="doc">{icon(Icon::FINGERPRINT)}</span>
            <div class="grow">
                <b>{move || called(session.say())}</b>
                <p class="s dim">{about}</p>
            </div>
            <button
                type="button"
                class="btn icon quiet"
                aria-label=move || session.say().access_passkey_remove(&called(session.say()))
                on:click=remove
            >
                {icon(Icon::BIN)}
            </button>
        </li>
    }
}
