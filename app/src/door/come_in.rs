//! A client's door: an address, then a link and a code by mail. No password.

use super::code::CodeDoor;
use super::code_step::{Again, CodeStep};
use super::form::Form;
use super::passkey::PasskeyButton;
use super::sign_on::SignOnButton;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use veranda_api::door::{AskedIn, Doorway, OnItsWay, SendLink};
use veranda_terms::EmailAddress;
use veranda_text::Say;

/// How far somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The address.
    Address,
    /// The code that was sent.
    Sent,
    /// The code of an invitation.
    Invited,
}

/// The door.
#[component]
pub fn ComeInDoor(doorway: Doorway) -> impl IntoView {
    let form = Form::new();
    // Who comes by a link in a mail need not type where it went.
    let known = shell::for_whom().map(|address| address.to_string()).unwrap_or_default();
    let email = RwSignal::new(known);
    let (step, sent) = (RwSignal::new(Step::Address), RwSignal::new(None::<OnItsWay>));
    let query = use_location().query;
    let send = move || {
        let address = EmailAddress::parse(&email.read_untracked());
        if form.check(&[("email", form.why(&address))])
            && let Ok(email) = address
        {
            let to = shell::way_back(query.with_untracked(|query| query.get("to"))).map(|route| route.to_string());
            form.send(SendLink { body: AskedIn { email, to } }, move |reply| {
                sent.set(Some(reply));
                step.set(Step::Sent);
            });
        }
    };
    let again =
        Again { send: Callback::new(move |()| send()), back: Some(Callback::new(move |()| step.set(Step::Address))) };
    let doorway = StoredValue::new(doorway);
    // Whoever goes on or back types at once; the code's own step does so by itself.
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) && now != Step::Sent {
            request_animation_frame(|| shell::focus_on_first("main form .input"));
        }
        now
    });
    move || match step.get() {
        Step::Address => {
            view! { <Address form email doorway step on_send=Callback::new(move |()| send())/> }.into_any()
        }
        Step::Sent => view! { <CodeStep sent to=email again doorway/> }.into_any(),
        Step::Invited => view! { <CodeDoor doorway=doorway.get_value()/> }.into_any(),
    }
}

#[component]
fn Address(
    form: Form,
    email: RwSignal<String>,
    doorway: StoredValue<Doorway>,
    step: RwSignal<Step>,
    on_send: Callback<()>,
) -> impl IntoView {
    let session = session();
    shell::title(move || session.say().coming_title().to_owned());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        on_send.run(());
    };
    let who = move || {
        let Doorway { firm_name, client_name, .. } = doorway.get_value();
        let (firm, client) = (firm_name.map(String::from), client_name.map(String::from));
        session.say().coming_who(&client.unwrap_or_default(), &firm.unwrap_or_default())
    };
    view! {
        <div class="stack gap-1">
            <h1>{session.words(Say::coming_title)}</h1>
            <p class="soft">{session.words(Say::coming_how)}</p>
        </div>
        <SignOnButton doorway=doorway.get_value()/>
        <form class="card stack gap-4" novalidate on:submit=submit>
            <Field
                label=session.words(Say::coming_email)
                kind=Kind::Email
                name="email"
                autocomplete="username webauthn"
                value=email
                on_input=move |text| email.set(text)
                error=form.about("email")
                required=true
            />
            <Refusal text=form.whole()/>
            <Button look=Look::Ink submits=true busy=form.busy>
                {icon(Icon::MAIL)}{session.words(Say::coming_send)}
            </Button>
            <PasskeyButton or=true/>
        </form>
        <p class="s dim">{who}</p>
        <p class="s">
            <button type="button" class="link" on:click=move |_| step.set(Step::Invited)>
                {session.words(Say::coming_have_code)}
            </button>
        </p>
    }
}
