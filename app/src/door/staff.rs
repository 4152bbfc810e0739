//! The team's door: address and password.

use super::form::Form;
use super::landing;
use super::passkey::PasskeyButton;
use super::sign_on::SignOnButton;
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::door::{Credentials, Doorway, Secret, SignIn};
use veranda_terms::{BadWord, EmailAddress};
use veranda_text::Say;

/// Address and password.
#[component]
pub fn StaffDoor(doorway: Doorway) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    shell::title(move || session.say().door_staff_title().to_owned());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let address = EmailAddress::parse(&email.read_untracked());
        let typed = password.get_untracked();
        let given = if typed.is_empty() { Err(BadWord::Empty) } else { Ok(()) };
        if form.check(&[("email", form.why(&address)), ("password", form.why(&given))])
            && let Ok(email) = address
        {
            form.send(SignIn { body: Credentials { email, password: Secret(typed) } }, land);
        }
    };
    view! {
        <div class="stack gap-1">
            <h1>{session.words(Say::door_staff_title)}</h1>
            <p class="soft">{session.words(Say::door_staff_how)}</p>
        </div>
        <SignOnButton doorway/>
        <form class="card stack gap-4" novalidate on:submit=send>
            <Field
                label=session.words(Say::door_email)
                kind=Kind::Email
                name="email"
                autocomplete="username"
                value=email
                on_input=move |text| email.set(text)
                error=form.about("email")
                required=true
            />
            <Field
                label=session.words(Say::door_password)
                kind=Kind::Password
                name="password"
                autocomplete="current-password"
                value=password
                on_input=move |text| password.set(text)
                error=form.about("password")
                required=true
            />
            <Refusal text=form.whole()/>
            <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::door_sign_in)}</Button>
            <PasskeyButton/>
        </form>
        <p class="s dim">{session.words(Say::door_forgotten)}</p>
    }
}
