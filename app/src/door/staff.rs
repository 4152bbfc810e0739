//! The team's door: the ways in that others offer, else address and password, and then a second proof.

use super::form::Form;
use super::landing;
use super::passkey::PasskeyButton;
use super::sign_on::SignOnButton;
use crate::problem::Problem;
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::door::{Credentials, Doorway, Entered, Secret, SignIn};
use veranda_api::{Code, Route};
use veranda_terms::{BadWord, ChallengeId, EmailAddress};
use veranda_text::Say;

/// The whole page.
#[component]
pub fn StaffDoor(
    /// Whose it is.
    doorway: Doorway,
) -> impl IntoView {
    let session = session();
    let offering = doorway.clone();
    let firm = doorway.firm_name.map(String::from);
    shell::title(move || session.say().door_sign_in().to_owned());
    view! {
        <div class="stack gap-1">
            <h1>{move || firm.clone().unwrap_or_else(|| session.say().door_sign_in().to_owned())}</h1>
            <p class="soft">{session.words(Say::door_staff_how)}</p>
        </div>
        <section class="card stack gap-4">
            <div class="stack gap-3 ways"><SignOnButton doorway=offering look=Look::Ink/><PasskeyButton/></div>
            <p class="row dim s gap-3 or">{session.words(Say::second_or)}</p>
            <PasswordForm/>
        </section>
        <p class="s dim">{session.words(Say::second_foot)}</p>
    }
}

/// What is asked for just now. Whatever was typed before stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Address and password.
    Password,
    /// Digits of an app, or a spare code.
    Second,
    /// The code of a mail.
    Mailed(ChallengeId),
}

/// Address and password, then what else is needed.
#[component]
pub fn PasswordForm(
    /// An address and password that were just chosen: they are sent at once.
    #[prop(optional)]
    chosen: Option<(EmailAddress, String)>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let form = Form::new();
    let land = landing();
    let at_once = chosen.is_some();
    let (address, typed) = chosen.map(|(address, typed)| (address.to_string(), typed)).unwrap_or_default();
    let (email, password) = (RwSignal::new(address), RwSignal::new(typed));
    let proof = RwSignal::new(String::new());
    let step = RwSignal::new(Step::Password);
    let to_step = move |next: Step| {
        proof.set(String::new());
        step.set(next);
        let field = if next == Step::Password { "form [name=password]" } else { "form [name=proof]" };
        request_animation_frame(move || shell::focus_on_first(field));
    };
    let send = move |step_now: Step| {
        let Ok(address) = EmailAddress::parse(&email.read_untracked()) else { return };
        let mut body = Credentials::new(address, Secret(password.get_untracked()));
        if step_now != Step::Password {
            body.proof = Some(Secret(proof.get_untracked()));
        }
        if let Step::Mailed(challenge) = step_now {
            body.challenge = Some(challenge);
        }
        form.send_or(
            SignIn { body },
            move |reply| match (reply.to, reply.mailed) {
                (_, Some(challenge)) => to_step(Step::Mailed(challenge)),
                (to, None) => land(Entered { to: to.unwrap_or_default() }),
            },
            move |problem| {
                let say = session.say_now();
                let (field, why) = match (step_now, problem.code) {
                    (_, Some(Code::NeedsSecondProof)) => {
                        to_step(Step::Second);
                        return None;
                    }
                    (Step::Password, Some(Code::NotLetIn)) => ("password", say.second_wrong()),
                    (Step::Second, Some(Code::NotLetIn)) => ("proof", say.second_code_wrong()),
                    (Step::Mailed(_), Some(Code::NotLetIn)) => ("proof", say.second_mailed_wrong()),
                    (Step::Mailed(_), Some(Code::EntryUsed)) => ("proof", say.second_mailed_over()),
                    _ => return Some(problem),
                };
                // Whoever listens hears what is wrong with the field when the keyboard is put there.
                request_animation_frame(|| shell::focus_on_first("form [aria-invalid=true]"));
                Some(Problem::field(field, why))
            },
        );
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let step = step.get_untracked();
        let fine = if step == Step::Password {
            let address = EmailAddress::parse(&email.read_untracked());
            let given = if password.read_untracked().is_empty() { Err(BadWord::Empty) } else { Ok(()) };
            form.check(&[("email", form.why(&address)), ("password", form.why(&given))])
        } else {
            let say = session.say_now();
            let short = match step {
                Step::Mailed(_) => (!has(&proof.read_untracked(), &[8])).then(|| say.door_code_wrong()),
                Step::Second | Step::Password => {
                    (!has(&proof.read_untracked(), &[6, 8])).then(|| say.second_code_short())
                }
            };
            form.check(&[("proof", short.map(str::to_owned))])
        };
        if fine {
            send(step);
        }
    };
    if at_once {
        send(Step::Password);
    }
    let asks = move |step: Step| match step {
        Step::Password => view! {
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
        }
        .into_any(),
        Step::Second => view! {
            <div class="stack tight gap-1">
                <h2>{session.words(Say::second_step_title)}</h2>
                <p class="s soft">{session.words(Say::second_step_how)}</p>
            </div>
            <Field
                label=session.words(Say::second_code)
                name="proof"
                autocomplete="one-time-code"
                value=proof
                on_input=move |text| proof.set(text)
                hint=Signal::derive(move || Some(say().second_code_hint().to_owned()))
                error=form.about("proof")
                required=true
            />
        }
        .into_any(),
        Step::Mailed(_) => view! {
            <div class="stack tight gap-1">
                <h2>{session.words(Say::second_mailed_title)}</h2>
                <p class="s soft">{move || say().second_mailed_how(&email.read())}</p>
            </div>
            <Field
                label=session.words(Say::door_code)
                name="proof"
                autocomplete="one-time-code"
                value=proof
                on_input=move |text| proof.set(text)
                hint=Signal::derive(move || Some(say().door_code_hint().to_owned()))
                error=form.about("proof")
                required=true
            />
        }
        .into_any(),
    };
    let beside = move |step: Step| match step {
        // Just chosen, it is not forgotten.
        Step::Password if at_once => ().into_any(),
        Step::Password => view! {
            <A href=Route::Forgotten.to_string() attr:class="link end">{session.words(Say::second_forgotten)}</A>
        }
        .into_any(),
        Step::Second | Step::Mailed(_) => view! {
            <Button look=Look::Quiet on_press=move |()| {
                form.problem.set(None);
                to_step(Step::Password);
            }>
                {session.words(Say::second_back)}
            </Button>
        }
        .into_any(),
    };
    let after = move |step: Step| match step {
        Step::Password => ().into_any(),
        Step::Second => view! { <p class="s dim">{session.words(Say::second_lost)}</p> }.into_any(),
        Step::Mailed(_) => view! {
            <button type="button" class="btn small quiet" on:click=move |_| send(Step::Password)>
                {session.words(Say::second_mailed_again)}
            </button>
        }
        .into_any(),
    };
    view! {
        <form class="stack gap-4" novalidate on:submit=submit>
            {move || asks(step.get())}
            <Refusal text=form.whole()/>
            <div class="row">
                <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::door_sign_in)}</Button>
                {move || beside(step.get())}
            </div>
            {move || after(step.get())}
        </form>
    }
}

/// Whether a code has one of these lengths, without what people put into it.
fn has(typed: &str, lengths: &[usize]) -> bool {
    lengths.contains(&typed.chars().filter(|c| c.is_alphanumeric()).count())
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn digits_and_codes_are_counted_without_spaces_and_dashes() {
        assert!(has("123 456", &[6, 8]) && has(" ABCD-1234", &[6, 8]) && has("abcd1234", &[8]));
        assert!(!has("12345", &[6, 8]) && !has("123456", &[8]) && !has("", &[6, 8]));
    }
}
