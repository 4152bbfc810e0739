//! Sends what waits, and says what waits and what was refused.

use super::{Outbox, Unsent, outbox};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::transport::{self, connection};
use crate::ui::Toasts;
use crate::{clock, patience};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use veranda_api::{CallFailed, Code};
use veranda_text::Say;

/// Lines over the page, as long as anything waits.
///
/// # Panics
/// At the doors.
pub fn outbox_page() -> AnyView {
    view! { <Lines/> }.into_any()
}

#[component]
fn Lines() -> impl IntoView {
    let (outbox, session, toasts) = (outbox(), session(), expect_context::<Toasts>());
    let busy = StoredValue::new(false);
    let on_storage = window_event_listener_untyped("storage", move |_| outbox.look_again());
    on_cleanup(move || on_storage.remove());
    let waits = Memo::new(move |_| outbox.all().into_iter().filter(|one| one.refused.is_none()).count());
    let refused = Memo::new(move |_| outbox.all().into_iter().filter(|one| one.refused.is_some()).collect::<Vec<_>>());
    Effect::new(move || outbox.keep_only_mine());
    Effect::new(move || {
        if waits.get() > 0 && !busy.get_value() {
            busy.set_value(true);
            spawn_local(async move {
                let all_sent = send(outbox, session.say_now().outbox_too_old()).await;
                busy.try_set_value(false);
                if all_sent && let Some(lang) = session.lang.try_get_untracked() {
                    toasts.say(Say::new(lang).outbox_sent());
                }
            });
        }
    });
    view! {
        <div role="status">
            {move || (waits.get() > 0).then(|| view! {
                <div class="strip">
                    {icon(Icon::HOURGLASS)}
                    <span class="grow">{session.say().outbox_waits(waits.get() as i64)}</span>
                </div>
            })}
        </div>
        <div role="alert">
            <For each=move || refused.get() key=|one| one.key.clone() let(one)><Refused one/></For>
        </div>
    }
}

#[component]
fn Refused(one: Unsent) -> impl IntoView {
    let (outbox, session) = (outbox(), session());
    let Unsent { key, words, href, refused, .. } = one.clone();
    let is_text = one.is_text();
    let why = refused.unwrap_or_default();
    view! {
        <div class="strip">
            {icon(Icon::ALERT)}
            <span class="grow">
                {move || if is_text {
                    session.say().outbox_text_refused(&words, &why)
                } else {
                    session.say().outbox_move_refused(&words, &why)
                }}
            </span>
            <A href attr:class="btn small">{session.words(Say::outbox_look)}</A>
            <button type="button" class="btn small quiet" on:click=move |_| outbox.remove(&key)>
                {session.words(Say::outbox_put_aside)}
            </button>
        </div>
    }
}

/// Sends one after the other, in the order they were done; whether all were done. While the connection is down it tries
/// again and again, later and later.
async fn send(outbox: Outbox, too_old: &str) -> bool {
    let (mut tries, mut all_done) = (0, true);
    loop {
        // With the page left there is nobody to send it: what is kept is taken up by the next page.
        let Some(all) = outbox.all_now() else { return false };
        let Some(next) = all.into_iter().find(|one| one.refused.is_none()) else { return all_done };
        if next.is_old(clock::now()) {
            all_done = false;
            outbox.refuse(&next.key, too_old);
            continue;
        }
        match transport::send_kept(next.outgoing()).await {
            Ok(reply) => {
                tries = 0;
                outbox.done(&next.key, reply);
            }
            Err(CallFailed::Refused(refusal)) if refusal.code == Code::SignedOut => return false,
            Err(CallFailed::Refused(refusal)) if !is_passing(refusal.code, tries) => {
                (tries, all_done) = (0, false);
                outbox.refuse(&next.key, &refusal.detail);
            }
            Err(_) => {
                pause(patience::pause_ms(tries, patience::jitter())).await;
                tries += 1;
            }
        }
    }
}

/// Whether asking again with the same key may still do it. What breaks again and again is broken.
const fn is_passing(code: Code, tries: u32) -> bool {
    match code {
        Code::Away | Code::TooMany | Code::NoRoom => true,
        Code::Broken => tries < MOST_BROKEN,
        _ => false,
    }
}

/// How often something that breaks is tried again.
const MOST_BROKEN: u32 = 4;

/// Waits so long; less if the connection was down and is back, as somebody else on the page has found out.
async fn pause(ms: u32) {
    let down = || connection().get_untracked().is_down();
    let (was_down, mut left) = (down(), ms);
    while left > 0 && (!was_down || down()) {
        let step = left.min(LOOK_MS);
        clock::pause(step).await;
        left -= step;
    }
}

/// How often it is looked whether the connection is back.
const LOOK_MS: u32 = 500;
