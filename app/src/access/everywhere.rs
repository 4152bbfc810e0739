//! A device is lost: signing out everywhere.

use super::held::{Held, wants_proof};
use crate::draft;
use crate::intention::Intention;
use crate::session::session;
use crate::shell;
use crate::transport::act;
use crate::ui::{Button, Dialog, Look, Refusal, fresh_id};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::Route;
use veranda_api::door::access::EndAll;
use veranda_text::Say;

/// The card, and the question before it is done.
#[component]
pub fn Everywhere(held: Held) -> impl IntoView {
    let session = session();
    let open = RwSignal::new(false);
    let go = move |()| ends(held, open);
    let heading = fresh_id("everywhere");
    view! {
        <section class="card stack tight" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{session.words(Say::access_all_title)}</h2>
            <p class="s soft">{session.words(Say::access_all_how)}</p>
            <div class="row">
                <Button on_press=move |()| open.set(true)>{session.words(Say::access_all_go)}</Button>
            </div>
        </section>
        <Dialog
            open
            title=Signal::derive(move || session.say().access_all_ask().to_owned())
            close=Signal::derive(move || session.say().common_close().to_owned())
        >
            <div class="body stack tight">
                <p>{session.words(Say::access_all_ask_how)}</p>
                <Refusal text=held.problem/>
            </div>
            <footer role="none">
                <Button on_press=move |()| open.set(false)>{session.words(Say::access_all_keep)}</Button>
                <Button look=Look::Ink busy=held.busy on_press=go>{session.words(Say::access_all_go)}</Button>
            </footer>
        </Dialog>
    }
}

fn ends(held: Held, open: RwSignal<bool>) {
    if !held.sets_out() {
        return;
    }
    spawn_local(async move {
        let answer = act(&EndAll { body: () }, &Intention::new()).await;
        if held.busy.try_set(false).is_some() {
            return;
        }
        if wants_proof(&answer) {
            // One dialog after the other.
            open.set(false);
            return held.asked.first(Callback::new(move |()| ends(held, open)));
        }
        match answer {
            // A page load of its own, so that nothing of this person stays in memory.
            Ok(_) => {
                draft::forget_all();
                shell::go_to(&Route::SignIn.to_string());
            }
            Err(failed) => held.failed(&failed),
        }
    });
}
