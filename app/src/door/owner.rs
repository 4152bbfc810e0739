//! The first owner sets the house up, with the address printed at first start.

use super::form::Form;
use super::frame::own_names;
use super::{fragment, landing};
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal, Seg};
use leptos::prelude::*;
use veranda_api::door::{FirstOwner, Owner, Secret};
use veranda_terms::{BadWord, EmailAddress, PersonName, Title};
use veranda_text::Say;

/// The shortest password an owner may choose.
const SHORTEST: u32 = 10;
/// The longest one.
const LONGEST: u32 = 128;

/// Whether a new password of the team may be taken.
pub(super) fn password_fits(text: &str) -> Result<(), BadWord> {
    match text.chars().count() {
        0 => Err(BadWord::Empty),
        short if short < SHORTEST as usize => Err(BadWord::TooShort { least: SHORTEST }),
        long if long > LONGEST as usize => Err(BadWord::TooLong { most: LONGEST }),
        _ => Ok(()),
    }
}

/// Firm, name, address, password, language.
#[component]
pub fn OwnerDoor() -> impl IntoView {
    let session = session();
    shell::title(move || session.say().door_setup_title().to_owned());
    let Some(secret) = fragment() else {
        return view! {
            <section class="card stack" role="alert">
                <h1>{session.words(Say::door_setup_title)}</h1>
                <p>{session.words(Say::door_setup_no_secret)}</p>
            </section>
        }
        .into_any();
    };
    let secret = StoredValue::new(Secret(secret));
    let form = Form::new();
    let land = landing();
    let fields = [(); 4].map(|()| RwSignal::new(String::new()));
    let [firm, name, email, password] = fields;
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let parsed = (
            Title::parse(&firm.read_untracked()),
            PersonName::parse(&name.read_untracked()),
            EmailAddress::parse(&email.read_untracked()),
        );
        let typed = password.get_untracked();
        let fine = form.check(&[
            ("firm_name", form.why(&parsed.0)),
            ("name", form.why(&parsed.1)),
            ("email", form.why(&parsed.2)),
            ("password", form.why(&password_fits(&typed))),
        ]);
        if fine && let (Ok(firm_name), Ok(name), Ok(email)) = parsed {
            let (secret, password, lang) = (secret.get_value(), Secret(typed), session.lang.get_untracked());
            form.send(Owner { body: FirstOwner { secret, firm_name, name, email, password, lang } }, land);
        }
    };
    let languages = Signal::stored(own_names());
    view! {
        <div class="stack gap-1">
            <h1>{session.words(Say::door_setup_title)}</h1>
            <p class="soft">{session.words(Say::door_setup_how)}</p>
        </div>
        <form class="card stack gap-4" novalidate on:submit=send>
            <Field
                label=session.words(Say::door_firm_name)
                name="firm_name"
                autocomplete="organization"
                value=firm
                on_input=move |text| firm.set(text)
                error=form.about("firm_name")
                required=true
            />
            <Field
                label=session.words(Say::door_your_name)
                name="name"
                autocomplete="name"
                value=name
                on_input=move |text| name.set(text)
                error=form.about("name")
                required=true
            />
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
            <div class="field">
                <span>{session.words(Say::door_language)}</span>
                <Seg
                    label=session.words(Say::door_language)
                    options=languages
                    chosen=session.lang
                    on_choose=move |lang| session.lang.set(lang)
                />
            </div>
            <Refusal text=form.whole()/>
            <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::door_setup_go)}</Button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owners_password_has_ten_to_128_characters() {
        assert_eq!(password_fits(""), Err(BadWord::Empty));
        assert_eq!(password_fits("ååååååååå"), Err(BadWord::TooShort { least: 10 }));
        assert_eq!(password_fits("ååååååååår"), Ok(()));
        assert_eq!(password_fits(&"x".repeat(129)), Err(BadWord::TooLong { most: 128 }));
    }
}
