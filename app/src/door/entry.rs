//! The link of an invitation. Opening it changes nothing: only the button does, in the browser of whoever presses it.

use super::code::CodeDoor;
use super::form::Form;
use super::{fragment, landing};
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{Doorway, Enter, LinkSecret, Secret, SendAgain};
use veranda_terms::EntryId;
use veranda_text::Say;

/// How far somebody with a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The link waits for its button.
    Ready,
    /// It was right and has run out.
    Used,
    /// A fresh mail is on its way.
    Sent,
    /// It does not let in, or has no secret.
    ByCode,
}

/// The door of one link.
#[component]
pub fn EntryDoor(entry: EntryId, doorway: Doorway) -> impl IntoView {
    let secret = fragment();
    let step = RwSignal::new(if secret.is_some() { Step::Ready } else { Step::ByCode });
    let secret = StoredValue::new(Secret(secret.unwrap_or_default()));
    let doorway = StoredValue::new(doorway);
    let refused = RwSignal::new(false);
    move || match step.get() {
        Step::Ready => view! { <Ready entry secret doorway step refused/> }.into_any(),
        Step::Used => view! { <Used entry secret step/> }.into_any(),
        Step::Sent => view! { <Sent/> }.into_any(),
        Step::ByCode => view! { <ByCode doorway refused/> }.into_any(),
    }
}

#[component]
fn Ready(
    entry: EntryId,
    secret: StoredValue<Secret>,
    doorway: StoredValue<Doorway>,
    step: RwSignal<Step>,
    refused: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let Doorway { firm_name, client_name, .. } = doorway.get_value();
    let enter = move |()| {
        form.send(Enter { entry, body: LinkSecret { secret: secret.get_value() } }, land);
    };
    Effect::new(move || match form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code)) {
        Some(Code::EntryUsed) => step.set(Step::Used),
        Some(Code::NotLetIn | Code::Missing) => {
            refused.set(true);
            step.set(Step::ByCode);
        }
        _ => {}
    });
    let title = move || match &client_name {
        Some(client) => session.say().door_welcome(client.as_str()),
        None => session.say().door_come_in().to_owned(),
    };
    shell::title(title.clone());
    let invited = move || match &firm_name {
        Some(firm) => session.say().door_invited(firm.as_str()),
        None => session.say().door_invited_plain().to_owned(),
    };
    view! {
        <section class="card stack">
            <h1>{title}</h1>
            <p class="soft">{invited}</p>
            <Button look=Look::Ink busy=form.busy on_press=enter>{session.words(Say::door_come_in)}</Button>
            <Refusal text=form.whole()/>
        </section>
        <p class="s dim">{session.words(Say::door_entry_shared)}</p>
    }
}

#[component]
fn Used(entry: EntryId, secret: StoredValue<Secret>, step: RwSignal<Step>) -> impl IntoView {
    let session = session();
    let form = Form::new();
    shell::title(move || session.say().door_used_title().to_owned());
    let again = move |()| {
        form.send(SendAgain { entry, body: LinkSecret { secret: secret.get_value() } }, move |()| step.set(Step::Sent));
    };
    view! {
        <section class="card stack" role="alert">
            <h1>{session.words(Say::door_used_title)}</h1>
            <p class="soft">{session.words(Say::door_used)}</p>
            <Button look=Look::Ink busy=form.busy on_press=again>{session.words(Say::door_send_again)}</Button>
            <Refusal text=form.whole()/>
            <button type="button" class="btn quiet" on:click=move |_| step.set(Step::ByCode)>
                {session.words(Say::door_by_code)}
            </button>
        </section>
    }
}

#[component]
fn Sent() -> impl IntoView {
    let session = session();
    shell::title(move || session.say().door_sent_title().to_owned());
    view! {
        <section class="card stack" role="status">
            <h1>{session.words(Say::door_sent_title)}</h1>
            <p class="soft">{session.words(Say::door_sent)}</p>
        </section>
    }
}

#[component]
fn ByCode(doorway: StoredValue<Doorway>, refused: RwSignal<bool>) -> impl IntoView {
    let session = session();
    view! {
        <Show when=move || refused.get()>
            <div class="note watch" role="alert">
                <span>
                    <b>{session.words(Say::door_not_in_title)}</b>" "
                    {session.words(Say::door_not_in)}
                </span>
            </div>
        </Show>
        <CodeDoor doorway=doorway.get_value()/>
    }
}
