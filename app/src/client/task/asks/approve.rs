//! Yes, or what should change.

use super::super::{Desk, sending::Sending};
use super::Effect;
use super::changes::{Changes, NotYet, WhatShouldChange};
use crate::session::session;
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use veranda_api::client::{Approve, Decision};
use veranda_terms::AskId;
use veranda_text::Say;

/// The consequence stands beside the button that has it.
#[component]
pub fn ApproveForm(
    desk: Desk,
    ask: AskId,
    look: Signal<Look>,
    /// What follows, and from when on.
    effect: Effect,
    /// Whether something is confirmed rather than approved.
    confirms: bool,
) -> impl IntoView {
    let session = session();
    let yes = Sending::of(desk);
    let changes = Changes::of(desk, ask);
    let (word, sent) = if confirms {
        (Say::client_confirm as fn(Say) -> &'static str, Say::client_sent_confirmed as fn(Say) -> &'static str)
    } else {
        (Say::client_approve as fn(Say) -> &'static str, Say::client_sent_approved as fn(Say) -> &'static str)
    };
    let approve = move |()| {
        let decision = Decision { changes: None };
        yes.answer(ask, Approve { ask, body: decision }, String::new(), move || {
            changes.draft.sent();
            sent(session.say_now()).to_owned()
        });
    };
    view! {
        <div class="row">
            <Button look busy=yes.busy on_press=approve>{session.words(word)}</Button>
            {effect.beside(session)}
            <NotYet changes/>
        </div>
        <Refusal text=yes.whole()/>
        <WhatShouldChange changes/>
    }
}
