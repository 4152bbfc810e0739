//! The change that waits on the opened task.

use super::sides::Then;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Sender;
use crate::staff::task::opened;
use crate::ui::{Button, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{DiscardChange, SeenTag, WaitingChange};

/// The section; nothing while nothing waits.
#[component]
pub fn WaitingHere() -> impl IntoView {
    let opened = opened();
    let change = opened.part(|page| page.waiting.as_deref().cloned());
    move || change.get().flatten().map(|change| view! { <Change change/> })
}

#[component]
fn Change(change: WaitingChange) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let board = opened.board;
    let say = move || session.say();
    let sender = Sender::new();
    let (name, at, tag) = (change.by.name.to_string(), change.at, change.tag.clone());
    let written = move || {
        let when = say().moment(at, clock::today(), clock::offset_at(at));
        say().waiting_written(&name, &when)
    };
    let discard = move |()| {
        let asked = DiscardChange { task: opened.task, body: SeenTag { tag: tag.clone() } };
        sender.send(asked, move |reply| {
            opened.take(reply);
            board.toasts.say(session.say_now().waiting_discarded(&board.client_now()));
        });
    };
    view! {
        <section class="card stack tight" aria-labelledby="waiting-heading">
            <h3 class="row hold gap-2" id="waiting-heading">
                {icon(Icon::LAYERS)}{move || say().waiting_heading()}
            </h3>
            <Then change/>
            <div class="row">
                <span class="s dim grow">{written}</span>
                <Button small=true busy=sender.busy on_press=discard>
                    {icon(Icon::BIN)}{move || say().waiting_discard()}
                </Button>
            </div>
            <Refusal text=sender.whole()/>
        </section>
    }
}
