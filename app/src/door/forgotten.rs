//! A forgotten password: where one asks for a mail, and where one chooses a new password by it.

use super::form::Form;
use super::fragment;
use super::owner::password_fits;
use super::staff::PasswordForm;
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::door::{ChosenPassword, Forgotten, Proof, Secret, SetPassword, WhoForgot};
use veranda_api::{Code, Route};
use veranda_terms::{ChallengeId, EmailAddress};
use veranda_text::Say;

/// Whose password was forgotten; then code and new password, for whoever has the mail before them.
#[component]
pub fn ForgottenDoor() -> impl IntoView {
    let session = session();
    let form = Form::new();
    let email = RwSignal::new(String::new());
    let asked: RwSignal<Option<(ChallengeId, EmailAddress)>> = RwSignal::new(None);
    shell::title(move || session.say().second_forgotten_title().to_owned());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let address = EmailAddress::parse(&email.read_untracked());
        if form.check(&[("email", form.why(&address))])
            && let Ok(email) = address
        {
            let body = WhoForgot { email: email.clone() };
            form.send(Forgotten { body }, move |reply| {
                asked.set(Some((reply.challenge, email)));
                shell::keep_focus("main");
            });
        }
    };
    move || match asked.get() {
        Some((challenge, email)) => view! {
            <Choosing challenge email=Some(email) link=None on_again=move |()| {
                asked.set(None);
                shell::keep_focus("main");
            }/>
        }
        .into_any(),
        None => view! {
            <div class="stack gap-1">
                <h1>{session.words(Say::second_forgotten_title)}</h1>
                <p class="soft">{session.words(Say::second_forgotten_how)}</p>
            </div>
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
                <Refusal text=form.whole()/>
                <div class="row">
                    <Button look=Look::Ink submits=true busy=form.busy>
                        {session.words(Say::second_forgotten_send)}
                    </Button>
                    <A href=Route::SignIn.to_string() attr:class="link end">{session.words(Say::second_back)}</A>
                </div>
            </form>
            <p class="s dim">{session.words(Say::second_forgotten_same)}</p>
        }
        .into_any(),
    }
}

/// Where the link of the mail leads.
#[component]
pub fn NewPasswordDoor(challenge: ChallengeId) -> impl IntoView {
    match fragment().as_deref().map(parted) {
        Some((link, email)) => view! { <Choosing challenge email link=Some(Secret(link))/> }.into_any(),
        None => view! { <Over on_again=None/> }.into_any(),
    }
}

/// What stands between the secret and the address it was mailed to.
const FOR: &str = "&for=";

fn parted(fragment: &str) -> (String, Option<EmailAddress>) {
    let (secret, address) = fragment.split_once(FOR).unwrap_or((fragment, ""));
    let address = js_sys::decode_uri_component(address).ok().map(String::from);
    (secret.to_owned(), address.and_then(|address| EmailAddress::parse(&address).ok()))
}

/// A new password, and what proves whose it is.
#[component]
fn Choosing(
    challenge: ChallengeId,
    email: Option<EmailAddress>,
    link: Option<Secret>,
    /// Where this is the page one asks on: to the beginning of it.
    #[prop(optional, into)]
    on_again: Option<Callback<()>>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let by_link = link.is_some();
    let (link, email) = (StoredValue::new(link), StoredValue::new(email));
    let needs_code = RwSignal::new(!by_link);
    let over = RwSignal::new(false);
    let done: RwSignal<Option<String>> = RwSignal::new(None);
    let (code, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    shell::title(move || session.say().second_new_title().to_owned());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (typed, chosen) = (code.get_untracked(), password.get_untracked());
        let plain = typed.chars().filter(|c| c.is_alphanumeric()).count();
        let short = (needs_code.get_untracked() && plain != 8).then(|| session.say_now().door_code_wrong().to_owned());
        if !form.check(&[("code", short), ("password", form.why(&password_fits(&chosen)))]) {
            return;
        }
        let code = needs_code.get_untracked().then_some(Secret(typed));
        let proof = Proof { secret: link.get_value(), code };
        let body = ChosenPassword { proof, password: Secret(chosen.clone()) };
        form.send_or(
            SetPassword { challenge, body },
            move |()| done.set(Some(chosen)),
            move |problem| match problem.code {
                Some(Code::OtherBrowser) => {
                    needs_code.set(true);
                    request_animation_frame(|| shell::focus_on_first("form [name=code]"));
                    None
                }
                Some(Code::EntryUsed) => {
                    over.set(true);
                    None
                }
                Some(Code::NotLetIn) => Some(Problem::sentence(session.say_now().second_new_wrong())),
                _ => Some(problem),
            },
        );
    };
    let whose = move || email.with_value(|email| email.as_ref().map(ToString::to_string)).unwrap_or_default();
    let how = move || match (by_link, email.with_value(Option::is_some)) {
        (false, _) => session.say().second_sent_how(&whose()),
        (true, true) => session.say().second_new_for(&whose()),
        (true, false) => String::new(),
    };
    move || {
        match done.get() {
        _ if over.get() => view! { <Over on_again/> }.into_any(),
        Some(chosen) => view! { <Done email=email.get_value() chosen/> }.into_any(),
        None => view! {
            <div class="stack gap-1">
                <h1>{move || if by_link { session.say().second_new_title() } else { session.say().second_sent_title() }}</h1>
                <p class="soft">{how}</p>
            </div>
            <form class="card stack gap-4" novalidate on:submit=send>
                <Show when=move || by_link && needs_code.get()>
                    <p class="note watch" role="status"><span>{session.words(Say::second_new_other)}</span></p>
                </Show>
                <Show when=move || needs_code.get()>
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
                </Show>
                // For password managers: whose password it is.
                <input class="sr" type="email" name="email" autocomplete="username" tabindex="-1" aria-hidden="true"
                    readonly=true prop:value=whose/>
                <Field
                    label=session.words(Say::second_new_password)
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
                <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::second_new_go)}</Button>
            </form>
        }
        .into_any(),
    }
    }
}

/// The new password holds: one signs in with it, at once where the address is known.
#[component]
fn Done(email: Option<EmailAddress>, chosen: String) -> impl IntoView {
    let session = session();
    let form = match email {
        Some(email) => view! { <PasswordForm chosen=(email, chosen)/> }.into_any(),
        None => view! { <PasswordForm/> }.into_any(),
    };
    view! {
        <h1>{session.words(Say::door_sign_in)}</h1>
        <p class="note" role="status"><span>{session.words(Say::second_new_done)}</span></p>
        <section class="card">{form}</section>
    }
}

#[component]
fn Over(on_again: Option<Callback<()>>) -> impl IntoView {
    let session = session();
    let words = session.words(Say::second_new_again);
    let again = match on_again {
        Some(on_again) => view! { <Button look=Look::Ink on_press=on_again>{words}</Button> }.into_any(),
        None => view! { <A href=Route::Forgotten.to_string() attr:class="btn ink">{words}</A> }.into_any(),
    };
    view! {
        <section class="card stack" role="alert">
            <h1>{session.words(Say::second_new_over_title)}</h1>
            <p class="soft">{session.words(Say::second_new_over)}</p>
            {again}
        </section>
    }
}
