//! The link of an invitation. Opening it changes nothing: only the button does, in the browser of whoever presses it.

use super::code::CodeDoor;
use super::form::Form;
use super::owner::password_fits;
use super::{fragment, landing};
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{Doorway, Enter, Join, LinkSecret, NewPassword, Secret, SendAgain};
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
    /// It is a new colleague's, who chooses a password.
    Joining,
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
        Step::Joining => view! { <Joining entry secret step/> }.into_any(),
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
        Some(Code::NeedsPassword) => step.set(Step::Joining),
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

/// A new colleague chooses the password they sign in with from then on.
#[component]
fn Joining(entry: EntryId, secret: StoredValue<Secret>, step: RwSignal<Step>) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let password = RwSignal::new(String::new());
    shell::title(move || session.say().team_join_title().to_owned());
    Effect::new(move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        if code == Some(Code::EntryUsed) {
            step.set(Step::Used);
        }
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = password.get_untracked();
        if form.check(&[("password", form.why(&password_fits(&typed)))]) {
            let body = NewPassword { secret: secret.get_value(), password: Secret(typed) };
            form.send(Join { entry, body }, land);
        }
    };
    view! {
        <div class="stack gap-1">
            <h1>{session.words(Say::team_join_title)}</h1>
            <p class="soft">{session.words(Say::team_join_how)}</p>
        </div>
        <form class="card stack gap-4" novalidate on:submit=send>
            <Field
                label=session.words(Say::door_new_password)
                kind=Kind::Password
                name="password"
                autocomplete="new-password"
                value=password
                on_input=move |text| password.set(text)
                hint=Signal::derive(move || Some(session.say().door_new_password_hint().to_owned()))
                error=form.about("password")
                required=true
            />
            <Refusal text=form.whole()/>
            <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::team_join_go)}</Button>
        </form>
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
