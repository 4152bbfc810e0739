//! A link and a code were sent: the code is typed here, or the link is opened in this browser.

use super::code_boxes::{CodeBoxes, Typed, begin_to_type};
use super::form::Form;
use super::landing;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::ui::{Button, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::Code;
use veranda_api::door::{CameIn, ComeIn, Doorway, Entered, OnItsWay, Proof, Secret};
use veranda_terms::PersonName;
use veranda_text::Say;

/// How to send another one.
#[derive(Clone, Copy)]
pub struct Again {
    /// Sends it.
    pub send: Callback<()>,
    /// Goes back to where the address is typed; nothing where it is known.
    pub back: Option<Callback<()>>,
}

/// The step. Whoever has to be let in first sees that instead of the house.
#[component]
pub fn CodeStep(
    /// What was sent.
    sent: RwSignal<Option<OnItsWay>>,
    /// The address as it was typed here; else what the server says of it is shown.
    #[prop(into)]
    to: Signal<String>,
    /// The secret of the link, where it was opened.
    #[prop(optional)]
    secret: Option<Option<Secret>>,
    /// How to send another one.
    again: Again,
    /// Whose house it is.
    doorway: StoredValue<Doorway>,
    /// Whether it was sent whoever the address belongs to: then there is no "if".
    #[prop(optional)]
    certain: bool,
    /// Whether what was sent is said elsewhere.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let session = session();
    let form = Form::new();
    let typed = Typed::new();
    let land = landing();
    let toasts = expect_context::<Toasts>();
    let waits = RwSignal::new(None::<Option<PersonName>>);
    let secret = StoredValue::new(secret.flatten());
    shell::title(move || session.say().coming_code_title().to_owned());
    let send = move |code: String| {
        let Some(OnItsWay { challenge, .. }) = sent.get_untracked() else { return };
        let body = Proof { secret: secret.get_value(), code: Some(Secret(code)) };
        form.send(ComeIn { challenge, body }, move |came: CameIn| match came.to {
            Some(to) => land(Entered { to }),
            None => {
                waits.set(Some(came.keeper));
                shell::keep_focus("main");
            }
        });
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(code) = typed.whole() {
            send(code);
        }
    };
    let code_of = move || form.problem.with(|problem| problem.as_ref().and_then(|problem| problem.code));
    let wrong = Signal::derive(move || match code_of() {
        Some(Code::NotLetIn) => Some(session.say().coming_code_wrong().to_owned()),
        Some(Code::EntryUsed) => Some(session.say().coming_code_over().to_owned()),
        _ => None,
    });
    let other_trouble = Signal::derive(move || form.whole().get().filter(|_| wrong.read().is_none()));
    let told = move || {
        let say = session.say();
        match sent.with(|sent| sent.as_ref().and_then(|sent| sent.masked.clone())) {
            Some(masked) => say.coming_code_sent_to(&masked),
            None if certain => say.coming_code_sent_to(&to.read()),
            None => say.coming_code_sent(&to.read()),
        }
    };
    let go = move || match typed.missing() {
        0 => session.say().coming_code_go().to_owned(),
        more => session.say().coming_code_more(i64::try_from(more).unwrap_or(1)),
    };
    let resend = move |_| {
        typed.clear();
        form.problem.set(None);
        again.send.run(());
        toasts.say(session.say_now().coming_code_new_sent());
        begin_to_type();
    };
    begin_to_type();
    move || {
        match waits.get() {
        Some(keeper) => view! { <Waiting keeper doorway/> }.into_any(),
        None => view! {
            <div class="stack gap-1">
                <h1>{session.words(Say::coming_code_title)}</h1>
                {(!quiet).then(|| view! { <p class="soft">{told}</p> })}
            </div>
            <form class="card stack gap-4" novalidate on:submit=submit>
                <CodeBoxes typed error=wrong on_whole=send/>
                <p class="s dim">{session.words(Say::coming_code_paste)}</p>
                <Refusal text=other_trouble/>
                <Button
                    look=Look::Ink
                    submits=true
                    busy=form.busy
                    disabled=Signal::derive(move || typed.missing() > 0)
                >
                    {go}
                </Button>
            </form>
            <p class="s"><button type="button" class="link" on:click=resend>{session.words(Say::coming_code_new)}</button></p>
            {again.back.map(|back| view! {
                <p class="s">
                    <button type="button" class="link" on:click=move |_| back.run(())>
                        {session.words(Say::coming_code_other)}
                    </button>
                </p>
            })}
        }
        .into_any(),
    }
    }
}

/// Somebody has to say yes first.
#[component]
pub fn Waiting(keeper: Option<PersonName>, doorway: StoredValue<Doorway>) -> impl IntoView {
    let session = session();
    shell::title(move || session.say().coming_waiting_title().to_owned());
    let Doorway { firm_name, client_name, .. } = doorway.get_value();
    let (firm, client) =
        (firm_name.map(String::from).unwrap_or_default(), client_name.map(String::from).unwrap_or_default());
    let what = move || match &keeper {
        Some(name) => session.say().coming_waiting_keeper(name.as_str(), &client),
        None => session.say().coming_waiting_firm(&firm),
    };
    view! {
        <section class="card stack" role="status">
            <span class="dim">{icon(Icon::CIRCLE_CHECK)}</span>
            <h1>{session.words(Say::coming_waiting_title)}</h1>
            <p class="soft">{what}</p>
        </section>
    }
}
