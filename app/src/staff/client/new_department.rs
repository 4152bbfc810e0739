//! Taking a department of a client in: name and address; colour and language are the client's, unless said otherwise.

use super::address::proposed_host;
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::parts::{SelectField, Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::{ClientPage, CreateDepartment, NewDepartment};
use veranda_terms::{Accent, BadWord, HostName, Lang, Title};

/// What the list of colours says for one of its own.
const OWN: &str = "own";

/// The dialog.
#[component]
pub fn NewDepartmentDialog(
    /// Of which client, once it is here.
    client: RwSignal<Option<ClientPage>>,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().staff_new_department().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || client.get().map(|client| view! { <Form client open/> })}
        </Dialog>
    }
}

#[component]
fn Form(client: ClientPage, open: RwSignal<bool>) -> impl IntoView {
    let (house, session, toasts, go) = (house(), session(), expect_context::<Toasts>(), shell::go());
    let say = move || session.say();
    let sender = Sender::new();
    let ClientPage { id, name: whole, accent: theirs, host: above, .. } = client;
    let (whole, above) = (StoredValue::new(whole.to_string()), StoredValue::new(above.to_string()));
    let name = RwSignal::new(String::new());
    let accent = RwSignal::new(theirs.to_string());
    let (colour, lang) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // Proposed from the name until somebody types another.
    let own_host: RwSignal<Option<String>> = RwSignal::new(None);
    let host = Memo::new(move |_| {
        let proposed = || above.with_value(|above| proposed_host(&name.read(), above));
        own_host.get().or_else(proposed).unwrap_or_default()
    });
    let read = move || {
        let name = Title::parse(&name.read_untracked());
        let accent = match colour.read_untracked().as_str() {
            OWN => Accent::parse(&accent.read_untracked()).map(Some),
            _ => Ok(None),
        };
        let host = HostName::parse(&host.read_untracked());
        match (name, accent, host) {
            (Ok(name), Ok(accent), Ok(host)) => {
                // Nothing was chosen: the client's.
                let chosen = lang.get_untracked();
                let lang = if chosen.is_empty() { None } else { Lang::from_tag(&chosen) };
                Ok(NewDepartment { name, accent, lang, host })
            }
            (name, accent, host) => Err([("name", name.err()), ("accent", accent.err()), ("host", host.err())]),
        }
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match read() {
            Err(problems) => {
                let said =
                    |(field, bad): (&str, Option<BadWord>)| Some((field.to_owned(), bad_word(session.say_now(), bad?)));
                sender.refuse(problems.into_iter().filter_map(said).collect());
            }
            Ok(body) => {
                let go = go.clone();
                sender.send(CreateDepartment { client: id, body }, move |reply| {
                    let made = whole.with_value(|whole| {
                        session.say_now().staff_department_created(reply.value.name.as_str(), whole)
                    });
                    toasts.say(made);
                    house.loader.wanted();
                    open.set(false);
                    go(Route::Client(reply.value.id));
                });
            }
        }
    };
    let as_client = move || whole.with_value(|whole| say().staff_department_as_client(whole));
    let colours = Signal::derive(move || {
        vec![(String::new(), as_client()), (OWN.to_owned(), say().staff_department_own_accent().to_owned())]
    });
    let languages = Signal::derive(move || {
        let own = Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned()));
        std::iter::once((String::new(), as_client())).chain(own).collect::<Vec<_>>()
    });
    view! {
        <form class="body" novalidate on:submit=send aria-busy=move || sender.busy.get().then_some("true")>
            <Field
                label=Signal::derive(move || say().staff_client_name().to_owned())
                value=name
                on_input=move |text| name.set(text)
                hint=Signal::derive(move || Some(whole.with_value(|whole| say().staff_department_name_hint(whole))))
                error=sender.about("name")
                most=200u32
                required=true
            />
            <Field
                label=Signal::derive(move || say().staff_client_host().to_owned())
                value=host
                on_input=move |text| own_host.set(Some(text))
                hint=Signal::derive(move || Some(say().staff_client_host_hint().to_owned()))
                error=sender.about("host")
                required=true
            />
            <div class="cols2">
                <div class="stack tight">
                    <SelectField
                        label=Signal::derive(move || say().staff_client_accent().to_owned())
                        options=colours
                        value=colour
                        on_change=move |chosen| colour.set(chosen)
                    />
                    <Show when=move || *colour.read() == OWN>
                        <Field
                            label=Signal::derive(move || say().staff_client_accent_pick().to_owned())
                            label_hidden=true
                            kind=Kind::Colour
                            value=accent
                            on_input=move |text| accent.set(text)
                            error=sender.about("accent")
                        />
                    </Show>
                </div>
                <SelectField
                    label=Signal::derive(move || say().staff_client_language().to_owned())
                    options=languages
                    value=lang
                    on_change=move |tag| lang.set(tag)
                />
            </div>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().staff_create_department()}</Button>
            </div>
        </form>
    }
}
