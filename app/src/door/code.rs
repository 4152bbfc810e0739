//! The code of a mail: for another device, or when the mail program cut the link.

use super::form::Form;
use super::landing;
use super::sign_on::SignOnButton;
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::door::{Doorway, EnterByCode, EntryCode, Secret};
use veranda_terms::EmailAddress;
use veranda_text::Say;

/// How many characters a code has, without dashes and spaces.
const CODE_LENGTH: usize = 8;

/// Address and code.
#[component]
pub fn CodeDoor(doorway: Doorway) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    // Who comes by a link in a mail need not type where it went.
    let known = shell::for_whom().map(|address| address.to_string()).unwrap_or_default();
    let (email, code) = (RwSignal::new(known), RwSignal::new(String::new()));
    shell::title(move || session.say().door_code_title().to_owned());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let address = EmailAddress::parse(&email.read_untracked());
        let typed = plain(&code.read_untracked());
        let short = (typed.chars().count() != CODE_LENGTH).then(|| session.say_now().door_code_wrong().to_owned());
        if form.check(&[("email", form.why(&address)), ("code", short)])
            && let Ok(email) = address
        {
            form.send(EnterByCode { body: EntryCode { email, code: Secret(typed) } }, land);
        }
    };
    let offering = doorway.clone();
    let no_mail = move || match &doorway.firm_name {
        Some(firm) => session.say().door_no_mail(firm.as_str()),
        None => session.say().door_no_mail_plain().to_owned(),
    };
    view! {
        <div class="stack gap-1">
            <h1>{session.words(Say::door_code_title)}</h1>
            <p class="soft">{session.words(Say::door_code_how)}</p>
        </div>
        <SignOnButton doorway=offering/>
        <form class="card stack gap-4" novalidate on:submit=send>
            <Field
                label=session.words(Say::door_email)
                kind=Kind::Email
                name="email"
                autocomplete="email"
                value=email
                on_input=move |text| email.set(text)
                error=form.about("email")
                required=true
            />
            <Field
                label=session.words(Say::door_code)
                name="code"
                autocomplete="one-time-code"
                value=code
                on_input=move |text| code.set(text)
                hint=Signal::derive(move || Some(session.say().door_code_hint().to_owned()))
                error=form.about("code")
                required=true
            />
            <Refusal text=form.whole()/>
            <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::door_come_in)}</Button>
        </form>
        <p class="s dim">{no_mail}</p>
    }
}

/// The code without what people and mail programs put into it.
fn plain(typed: &str) -> String {
    typed.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_code_is_taken_with_dash_and_spaces_and_in_any_case() {
        assert_eq!(plain(" ab12-CD34\n"), "ab12CD34");
    }
}
