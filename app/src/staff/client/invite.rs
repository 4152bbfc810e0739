//! Inviting somebody of a client: who, what they may do, and where the mail leads.

use super::contacts::{role_means, role_word};
use crate::session::session;
use crate::staff::parts::{Choice, Choices, SelectField, Sender, Tick, bad_word};
use crate::transport;
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;
use veranda_api::staff::{ClientPage, Contact, Invite, NewContact, ShowBoard};
use veranda_terms::{BadWord, ClientText, ContactRole, EmailAddress, Lang, PersonName, TaskId};

/// Who is to be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invitee {
    /// Somebody new.
    Somebody,
    /// Somebody who was invited before.
    Again(Contact),
}

/// The dialog, open while there is somebody to invite.
#[component]
pub fn InviteDialog(
    /// The client.
    client: RwSignal<Option<ClientPage>>,
    /// Who is to be invited.
    invitee: RwSignal<Option<Invitee>>,
    /// The client as it is once the invitation is out.
    #[prop(into)]
    on_done: Callback<ClientPage>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(invitee.read().is_some()));
    Effect::new(move || {
        if !open.get() && invitee.read_untracked().is_some() {
            invitee.set(None);
        }
    });
    let name = move || client.read().as_ref().map(|client| client.name.to_string()).unwrap_or_default();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().staff_invite_title(&name()))
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || {
                let (client, invitee) = (client.get_untracked()?, invitee.get_untracked()?);
                Some(view! { <Form client invitee open on_done/> })
            }}
        </Dialog>
    }
}

#[component]
fn Form(client: ClientPage, invitee: Invitee, open: RwSignal<bool>, on_done: Callback<ClientPage>) -> impl IntoView {
    let (session, toasts) = (session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let before = match invitee {
        Invitee::Somebody => None,
        Invitee::Again(contact) => Some(contact),
    };
    let text = |of: fn(&Contact) -> String| RwSignal::new(before.as_ref().map(of).unwrap_or_default());
    let name = text(|contact| contact.name.to_string());
    let email = text(|contact| contact.email.to_string());
    let role = RwSignal::new(before.as_ref().map_or(ContactRole::Decides, |contact| contact.role));
    let sees_money = RwSignal::new(before.as_ref().is_some_and(|contact| contact.sees_money));
    let lang = RwSignal::new(before.as_ref().map_or(client.lang, |contact| contact.lang).tag().to_owned());
    let (words, lands) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (tasks, known) = shared_tasks(&client, lands);
    let waits = RwSignal::new(false);
    let id = client.id;
    // A partner's people see no money, and land on their home: what they see is said task by task.
    let partner = client.partner_on.is_some();
    let send_now = move || {
        let parsed = (
            PersonName::parse(&name.read_untracked()),
            EmailAddress::parse(&email.read_untracked()),
            ClientText::parse(&words.read_untracked()),
        );
        let (name, email, words) = match parsed {
            (Ok(name), Ok(email), Ok(words)) => (name, email, words),
            (name, email, words) => {
                let problems = [("name", name.err()), ("email", email.err()), ("words", words.err())];
                let said =
                    |(field, bad): (&str, Option<BadWord>)| Some((field.to_owned(), bad_word(session.say_now(), bad?)));
                return sender.refuse(problems.into_iter().filter_map(said).collect());
            }
        };
        let body = NewContact {
            name,
            email,
            role: role.get_untracked(),
            sees_money: sees_money.get_untracked(),
            lang: Lang::from_tag(&lang.read_untracked()),
            task: lands.read_untracked().parse::<TaskId>().ok(),
            words,
        };
        let invited = body.name.clone();
        sender.send(Invite { client: id, body }, move |reply| {
            toasts.say(session.say_now().staff_invite_sent(invited.as_str()));
            on_done.run(reply.value);
            open.set(false);
        });
    };
    // Where the mail leads is proposed as soon as it is known: whoever presses earlier waits for it.
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if known.get_untracked() { send_now() } else { waits.set(true) }
    };
    Effect::new(move || {
        if known.get() && waits.get() {
            waits.set(false);
            send_now();
        }
    });
    let busy = Signal::derive(move || sender.busy.get() || waits.get());
    let roles = Signal::derive(move || {
        let choice = |role| Choice {
            value: role,
            word: role_word(say(), role).to_owned(),
            means: role_means(say(), role).to_owned(),
            action: None,
        };
        ContactRole::ALL.map(choice).to_vec()
    });
    let languages: Vec<(String, String)> =
        Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).into();
    let landings = Signal::derive(move || {
        let home = (String::new(), say().staff_invite_lands_home().to_owned());
        std::iter::once(home).chain(tasks.get()).collect::<Vec<_>>()
    });
    view! {
        <form class="body" novalidate on:submit=send>
            <div class="cols2">
                <Field
                    label=Signal::derive(move || say().staff_invite_name().to_owned())
                    value=name
                    on_input=move |text| name.set(text)
                    error=sender.about("name")
                    most=80u32
                    required=true
                />
                <Field
                    label=Signal::derive(move || say().staff_invite_email().to_owned())
                    kind=Kind::Email
                    value=email
                    on_input=move |text| email.set(text)
                    error=sender.about("email")
                    most=254u32
                    required=true
                />
            </div>
            <Choices
                legend=Signal::derive(move || say().staff_invite_may().to_owned())
                choices=roles
                chosen=role
                on_choose=move |chosen| role.set(chosen)
            />
            <div class="cols2">
                {(!partner).then(|| view! {
                    <Tick
                        label=Signal::derive(move || say().staff_invite_sees_money().to_owned())
                        checked=sees_money
                        on_change=move |on| sees_money.set(on)
                    />
                })}
                <SelectField
                    label=Signal::derive(move || say().staff_invite_language().to_owned())
                    options=languages
                    value=lang
                    on_change=move |tag| lang.set(tag)
                />
            </div>
            {(!partner).then(|| view! {
                <SelectField
                    label=Signal::derive(move || say().staff_invite_lands().to_owned())
                    options=landings
                    value=lands
                    on_change=move |task| lands.set(task)
                />
                <Show when=move || tasks.read().is_empty()>
                    <p class="s soft">{move || say().staff_invite_nothing_shared()}</p>
                </Show>
            })}
            <Field
                label=Signal::derive(move || say().staff_invite_words().to_owned())
                kind=Kind::Lines
                rows=3u32
                value=words
                on_input=move |text| words.set(text)
                hint=Signal::derive(move || Some(say().common_optional().to_owned()))
                error=sender.about("words")
            />
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=busy>{move || say().staff_invite_send()}</Button>
            </div>
        </form>
    }
}

/// The tasks this client sees, those with something asked first; the first of them is proposed. And whether they are known.
fn shared_tasks(client: &ClientPage, lands: RwSignal<String>) -> (RwSignal<Vec<(String, String)>>, RwSignal<bool>) {
    let (tasks, known) = (RwSignal::new(Vec::new()), RwSignal::new(false));
    let theirs = client.projects.iter().chain(client.departments.iter().flat_map(|row| &row.projects));
    let projects: Vec<_> = theirs.filter(|project| project.shared > 0).map(|project| project.id).collect();
    spawn_local(async move {
        let mut found = Vec::new();
        for project in projects {
            // Without the list the mail leads to their home, which is always right.
            if let Ok(board) = transport::ask(&ShowBoard { project, body: () }).await {
                found.extend(board.value.cards.into_iter().filter(|card| card.shared.is_some() && card.done.is_none()));
            }
        }
        found.sort_by_key(|card| (card.asks.iter().all(|ask| ask.closed.is_some()), card.client_date, card.rank));
        let options: Vec<(String, String)> = found
            .into_iter()
            .map(|card| {
                let title = card.client_title.map_or_else(|| card.title.for_staff().to_owned(), String::from);
                (card.id.to_string(), title)
            })
            .collect();
        let first = options.first().map(|(id, _)| id.clone()).unwrap_or_default();
        // Closed meanwhile: then there is nobody to tell.
        if tasks.try_set(options).is_none() {
            lands.set(first);
            known.set(true);
        }
    });
    (tasks, known)
}
