//! Stopping with a partner: says first what is gone at once and what cannot be taken back.

use super::sides::Theirs;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::parts::Sender;
use crate::staff::task::opened::opened;
use crate::ui::{Button, Dialog, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::StopWithPartner;

/// The dialog.
#[component]
pub fn StopDialog(
    /// With whom.
    theirs: Theirs,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().partners_stop(&theirs.name()))
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Confirm theirs open/>
        </Dialog>
    }
}

#[component]
fn Confirm(theirs: Theirs, open: RwSignal<bool>) -> impl IntoView {
    let (opened, session) = (opened(), session());
    let say = move || session.say();
    let sender = Sender::new();
    let asks = theirs.part(|side| side.asks.iter().filter(|ask| ask.closed.is_none()).count());
    let seen = theirs.part(|side| side.history.first().and_then(|row| row.first_seen));
    let seen = move || match seen.get() {
        Some(at) => say().partners_stop_seen(&say().moment(at, clock::today(), clock::offset_at(at))),
        None => say().partners_stop_unseen().to_owned(),
    };
    let stop = move |()| {
        sender.send(StopWithPartner { task: opened.task, partner: theirs.id, body: () }, move |reply| {
            let words = session.say_now().partners_stopped(&theirs.name_now());
            theirs.sides.take(reply.value);
            opened.board.toasts.say(words);
            open.set(false);
        });
    };
    view! {
        <div class="body">
            <p>{move || say().partners_stop_what(&theirs.name(), asks.get() as i64)}</p>
            <p class="soft">{seen}</p>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().sharing_stop_keep()}</Button>
                <Button look=Look::Ink busy=sender.busy on_press=stop>
                    {icon(Icon::EYE_OFF)}{move || say().common_stop_sharing()}
                </Button>
            </div>
        </div>
    }
}
