//! The mails that did not arrive: to whom, why, since when, and what to do.

use super::Lost;
use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::shell;
use crate::staff::loader::Loader;
use crate::staff::parts::{Loaded, Sender};
use crate::ui::{Empty, Face, Refusal, Toasts};
use leptos::prelude::*;
use leptos_router::components::A;
use veranda_api::Route;
use veranda_api::staff::{LostMail, LostMails, LostMailsView, LostWhy, MailKind, SendMailAgain, WhichMail};
use veranda_text::Say;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    let session = session();
    let Lost(known) = expect_context();
    let loader = Loader::begin(|| LostMails { body: () }, move |reply| known.set(Some(reply.value)));
    shell::title(move || session.say().mails_lost_title().to_owned());
    view! {
        <header class="stack tight gap-1">
            <h1>{session.words(Say::mails_lost_title)}</h1>
            <p class="soft">{session.words(Say::mails_lost_how)}</p>
        </header>
        <Loaded loader rows=2>
            {move || {
                let mails = known.get().map(|view| view.mails).unwrap_or_default();
                if mails.is_empty() {
                    view! {
                        <Empty
                            drawing=Icon::MAIL
                            title=Signal::derive(move || session.say().mails_lost_none_title().to_owned())
                            text=Signal::derive(move || session.say().mails_lost_none().to_owned())
                        />
                    }
                    .into_any()
                } else {
                    view! { <Mails mails known/> }.into_any()
                }
            }}
        </Loaded>
    }
}

#[component]
fn Mails(mails: Vec<LostMail>, known: RwSignal<Option<LostMailsView>>) -> impl IntoView {
    let session = session();
    let sender = Sender::new();
    view! {
        <section class="card" aria-label=session.words(Say::mails_lost_title)>
            <ul class="rows">{mails.into_iter().map(|mail| view! { <Row mail sender known/> }).collect_view()}</ul>
            <Refusal text=sender.whole()/>
        </section>
    }
}

const fn kind(say: Say, kind: MailKind) -> &'static str {
    match kind {
        MailKind::Invitation => say.mails_kind_invitation(),
        MailKind::Asked => say.mails_kind_asked(),
        MailKind::Week => say.mails_kind_week(),
        MailKind::Answers => say.mails_kind_answers(),
        MailKind::Stopped => say.mails_kind_stopped(),
        MailKind::Access => say.mails_kind_access(),
        MailKind::Waits => say.mails_kind_waits(),
        MailKind::WayIn => say.second_mail_kind(),
    }
}

const fn why(say: Say, why: LostWhy) -> &'static str {
    match why {
        LostWhy::Refused => say.mails_lost_refused(),
        LostWhy::GivenUp => say.mails_lost_given_up(),
    }
}

#[component]
fn Row(mail: LostMail, sender: Sender, known: RwSignal<Option<LostMailsView>>) -> impl IntoView {
    let session = session();
    let toasts = expect_context::<Toasts>();
    let say = move || session.say();
    let LostMail { id, to, email, client, client_name, kind: of, why: cause, said, since, again } = mail;
    let name = to.name.to_string();
    let (label, toasted) = (name.clone(), name.clone());
    let house = client_name.as_ref().map(|name| name.to_string()).unwrap_or_default();
    let invite = client.filter(|_| of == MailKind::Invitation).map(|client| {
        let house = house.clone();
        view! {
            <A href=Route::Client(client).to_string() attr:class="s">{move || say().mails_lost_invite(&house)}</A>
        }
    });
    let send = move |_| {
        let name = toasted.clone();
        sender.send(SendMailAgain { body: WhichMail { id: id.clone() } }, move |reply| {
            known.set(Some(reply.value));
            toasts.say(session.say_now().mails_lost_sent(&name));
            shell::keep_focus("main");
        });
    };
    let when = move || say().mails_lost_since(since, clock::today(), clock::offset_at(since));
    let whom = match house.as_str() {
        "" => email.to_string(),
        house => format!("{email} · {house}"),
    };
    view! {
        <li>
            <span><Face id=to.id.to_string() name=name.clone() tiny=true/></span>
            <div class="grow stack tight gap-1">
                <p><b class="bold">{name}</b>" "<span class="s dim">{whom}</span></p>
                <p class="s"><b>{move || kind(say(), of)}</b>" "<span class="dim">{when}</span></p>
                <p class="s">{move || why(say(), cause)}</p>
                {(!said.is_empty()).then(|| view! { <p class="s dim">{move || say().mails_lost_said(&said)}</p> })}
                <div class="row">
                    {again.then(|| view! {
                        <button
                            type="button"
                            class="btn small"
                            aria-label=move || say().mails_lost_again_name(&label)
                            aria-busy=move || sender.busy.get().then_some("true")
                            on:click=send
                        >
                            {icon(Icon::REFRESH_CW)}{move || say().mails_lost_again()}
                        </button>
                    })}
                    {invite}
                </div>
            </div>
        </li>
    }
}
