//! The link of an invitation. Opening it changes nothing: only the button does, in the browser of whoever presses it.

use super::code_step::{Again, CodeStep};
use super::come_in::ComeInDoor;
use super::form::Form;
use super::owner::password_fits;
use super::{fragment, landing};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Field, Kind, Look, Refusal};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{
    ByName, Doorway, Enter, Join, LinkSecret, NewPassword, Newcomer, OnItsWay, PassedOn, Secret, SendAgain,
};
use veranda_terms::{EmailAddress, EntryId, PersonName};
use veranda_text::Say;

/// How far somebody with a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The link waits for its button.
    Ready,
    /// It was right and has run out.
    Used,
    /// It was passed on to somebody who names themself.
    PassedOn,
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
    let (refused, name) = (RwSignal::new(false), RwSignal::new(String::new()));
    // What had the keyboard goes with its step.
    Effect::new(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            shell::keep_focus("main");
        }
        now
    });
    move || match step.get() {
        Step::Ready => view! { <Ready entry secret doorway step refused name/> }.into_any(),
        Step::Used => view! { <Used entry secret doorway step/> }.into_any(),
        Step::PassedOn => view! { <PassedOnTo entry secret doorway step name/> }.into_any(),
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
    name: RwSignal<String>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let land = landing();
    let Doorway { firm_name, client_name, demo, .. } = doorway.get_value();
    let enter = move |sure| {
        let typed = PersonName::parse(&name.read_untracked()).ok();
        let body = ByName { secret: secret.get_value(), name: typed, sure };
        form.send(Enter { entry, body }, land);
    };
    // The links of a demo house are nobody's in particular: a name is asked for only where the server says so.
    let by_name = RwSignal::new(!demo && doorway.with_value(|doorway| !doorway.for_staff));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !by_name.get_untracked() || form.check(&[("name", form.why(&PersonName::parse(&name.read_untracked())))]) {
            enter(false);
        }
    };
    let other = RwSignal::new(None::<String>);
    Effect::new(move || {
        let Some((code, sentence)) =
            form.problem.with(|problem| problem.as_ref().map(|problem| (problem.code, problem.sentence.clone())))
        else {
            return;
        };
        match code {
            Some(Code::EntryUsed) => step.set(Step::Used),
            Some(Code::NeedsPassword) => step.set(Step::Joining),
            Some(Code::SomebodyElse) => {
                other.set(Some(sentence));
                shell::keep_focus("main");
            }
            Some(Code::Fields) => by_name.set(true),
            Some(Code::NotLetIn | Code::Missing) => {
                refused.set(true);
                step.set(Step::ByCode);
            }
            _ => {}
        }
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
        <Show
            when=move || other.read().is_none()
            fallback=move || view! {
                <SomebodyElse
                    invited=other.get_untracked().unwrap_or_default()
                    busy=form.busy
                    on_me=Callback::new(move |()| enter(true))
                    on_passed=Callback::new(move |()| step.set(Step::PassedOn))
                />
            }
        >
            <form class="card stack" novalidate on:submit=submit>
                <h1>{title.clone()}</h1>
                <p class="soft">{invited.clone()}</p>
                {move || by_name.get().then(|| view! {
                    <Field
                        label=session.words(Say::coming_name)
                        name="name"
                        autocomplete="name"
                        value=name
                        on_input=move |text| name.set(text)
                        hint=Signal::derive(move || Some(session.say().coming_name_hint().to_owned()))
                        error=form.about("name")
                        required=true
                        most=80
                    />
                })}
                <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::door_come_in)}</Button>
                <Refusal text=Signal::derive(move || form.whole().get().filter(|_| other.read().is_none()))/>
            </form>
            <p class="s dim">{session.words(Say::door_entry_shared)}</p>
        </Show>
    }
}

/// The name that was typed is not the one the invitation says.
#[component]
fn SomebodyElse(invited: String, busy: RwSignal<bool>, on_me: Callback<()>, on_passed: Callback<()>) -> impl IntoView {
    let session = session();
    let invited = StoredValue::new(invited);
    let title = move || invited.with_value(|name| session.say().coming_else_title(name));
    shell::title(title);
    view! {
        <section class="card stack" role="status">
            <h1>{title}</h1>
            <p class="soft">{session.words(Say::coming_else_how)}</p>
            <Button busy on_press=on_me>{move || invited.with_value(|name| session.say().coming_else_me(name))}</Button>
            <Button look=Look::Ink on_press=on_passed>{session.words(Say::coming_else_passed)}</Button>
        </section>
    }
}

/// Somebody the invitation was passed on to names themself.
#[component]
fn PassedOnTo(
    entry: EntryId,
    secret: StoredValue<Secret>,
    doorway: StoredValue<Doorway>,
    step: RwSignal<Step>,
    name: RwSignal<String>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let (email, sent) = (RwSignal::new(String::new()), RwSignal::new(None::<OnItsWay>));
    let shown = RwSignal::new(false);
    shell::title(move || session.say().coming_new_title().to_owned());
    let send = move || {
        let parsed = (PersonName::parse(&name.read_untracked()), EmailAddress::parse(&email.read_untracked()));
        if form.check(&[("name", form.why(&parsed.0)), ("email", form.why(&parsed.1))])
            && let (Ok(name), Ok(email)) = parsed
        {
            let body = Newcomer { secret: secret.get_value(), name, email };
            form.send(PassedOn { entry, body }, move |reply| {
                sent.set(Some(reply));
                shown.set(true);
            });
        }
    };
    Effect::new(move || {
        let code = form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
        if code == Some(Code::EntryUsed) {
            step.set(Step::Used);
        }
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        send();
    };
    let again = Again { send: Callback::new(move |()| send()), back: Some(Callback::new(move |()| shown.set(false))) };
    let client =
        move || doorway.with_value(|doorway| doorway.client_name.clone().map(String::from).unwrap_or_default());
    move || match shown.get() {
        true => view! { <CodeStep sent to=email again doorway certain=true/> }.into_any(),
        false => view! {
            <div class="stack gap-1">
                <h1>{session.words(Say::coming_new_title)}</h1>
                <p class="soft">{session.words(Say::coming_new_how)}</p>
            </div>
            <form class="card stack gap-4" novalidate on:submit=submit>
                <Field
                    label=session.words(Say::coming_name)
                    name="name"
                    autocomplete="name"
                    value=name
                    on_input=move |text| name.set(text)
                    error=form.about("name")
                    required=true
                    most=80
                />
                <Field
                    label=session.words(Say::coming_email)
                    kind=Kind::Email
                    name="email"
                    autocomplete="email"
                    value=email
                    on_input=move |text| email.set(text)
                    hint=Signal::derive(move || Some(session.say().coming_new_email_hint().to_owned()))
                    error=form.about("email")
                    required=true
                />
                <p class="note">{icon(Icon::PEOPLE)}<span>{move || session.say().coming_new_what(&client())}</span></p>
                <Refusal text=form.whole()/>
                <Button look=Look::Ink submits=true busy=form.busy>{session.words(Say::coming_new_send)}</Button>
            </form>
        }
        .into_any(),
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

/// The link was used or has run out: whoever it was for gets a code, at the address it went to.
#[component]
fn Used(
    entry: EntryId,
    secret: StoredValue<Secret>,
    doorway: StoredValue<Doorway>,
    step: RwSignal<Step>,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let sent = RwSignal::new(None::<OnItsWay>);
    shell::title(move || session.say().door_used_title().to_owned());
    let send = move || {
        let body = LinkSecret { secret: secret.get_value() };
        form.send(SendAgain { entry, body }, move |reply| sent.set(Some(reply)));
    };
    let again = Again { send: Callback::new(move |()| send()), back: None };
    let here = Memo::new(move |_| sent.read().is_some());
    move || match here.get() {
        true => view! { <CodeStep sent to=Signal::stored(String::new()) again doorway/> }.into_any(),
        false => view! {
            <section class="card stack" role="alert">
                <h1>{session.words(Say::door_used_title)}</h1>
                <p class="soft">{session.words(Say::coming_used_how)}</p>
                <Button look=Look::Ink busy=form.busy on_press=move |()| send()>
                    {session.words(Say::coming_used_go)}
                </Button>
                <Refusal text=form.whole()/>
                <button type="button" class="btn quiet" on:click=move |_| step.set(Step::PassedOn)>
                    {session.words(Say::coming_else_passed)}
                </button>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn ByCode(doorway: StoredValue<Doorway>, refused: RwSignal<bool>) -> impl IntoView {
    let session = session();
    view! {
        <Show when=move || refused.get()>
            <div class="note watch" role="alert">
                {icon(Icon::LINK)}
                <span>
                    <b>{session.words(Say::door_not_in_title)}</b>
                    <br/>
                    {session.words(Say::door_not_in)}
                </span>
            </div>
        </Show>
        <ComeInDoor doorway=doorway.get_value()/>
    }
}
