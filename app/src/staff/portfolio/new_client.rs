//! Taking a client in: name, colour, language, address.

use crate::session::session;
use crate::shell;
use crate::staff::client::address::proposed_host;
use crate::staff::house::house;
use crate::staff::parts::{Branded, SelectField, Sender, bad_word};
use crate::ui::{Button, Dialog, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::{CreateClient, NewClient};
use veranda_terms::{Accent, BadWord, HostName, Lang, Title, derive_brand};

/// The colour the dialog begins with.
const FIRST_ACCENT: &str = "#1f5a41";

/// The dialog.
#[component]
pub fn NewClientDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().staff_new_client().to_owned())
            close=Signal::derive(move || say().common_close().to_owned())
        >
            <Form open/>
        </Dialog>
    }
}

#[component]
fn Form(open: RwSignal<bool>) -> impl IntoView {
    let (house, session, toasts, go) = (house(), session(), expect_context::<Toasts>(), shell::go());
    let say = move || session.say();
    let sender = Sender::new();
    let name = RwSignal::new(String::new());
    let accent = RwSignal::new(FIRST_ACCENT.to_owned());
    let lang = RwSignal::new(session.lang.get_untracked().tag().to_owned());
    // Proposed from the name until somebody types another.
    let own_host: RwSignal<Option<String>> = RwSignal::new(None);
    let firm_host = window().location().hostname().unwrap_or_default();
    let host =
        Memo::new(move |_| own_host.get().or_else(|| proposed_host(&name.read(), &firm_host)).unwrap_or_default());
    let read = move || {
        let name = Title::parse(&name.read_untracked());
        let accent = Accent::parse(&accent.read_untracked());
        let host = HostName::parse(&host.read_untracked());
        match (name, accent, host) {
            (Ok(name), Ok(accent), Ok(host)) => {
                let lang = Lang::from_tag(&lang.read_untracked()).unwrap_or_default();
                Ok(NewClient { name, accent, lang, host })
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
                sender.send(CreateClient { body }, move |reply| {
                    toasts.say(session.say_now().staff_client_created(reply.value.name.as_str()));
                    house.loader.wanted();
                    open.set(false);
                    go(Route::Client(reply.value.id));
                });
            }
        }
    };
    let languages: Vec<(String, String)> =
        Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).into();
    view! {
        <form class="body" novalidate on:submit=send aria-busy=move || sender.busy.get().then_some("true")>
            <Field
                label=Signal::derive(move || say().staff_client_name().to_owned())
                value=name
                on_input=move |text| name.set(text)
                error=sender.about("name")
                name="organization"
                most=200u32
                required=true
            />
            <div class="cols2">
                <div class="stack tight">
                    <div class="row hold gap-2">
                        <div class="grow">
                            <Field
                                label=Signal::derive(move || say().staff_client_accent().to_owned())
                                value=accent
                                on_input=move |text| accent.set(text)
                                error=sender.about("accent")
                                required=true
                            />
                        </div>
                        <div class="width-9 bottom">
                            <Field
                                label=Signal::derive(move || say().staff_client_accent_pick().to_owned())
                                label_hidden=true
                                kind=Kind::Colour
                                value=Signal::derive(move || known(&accent.read()).to_string())
                                on_input=move |text| accent.set(text)
                            />
                        </div>
                    </div>
                    <SelectField
                        label=Signal::derive(move || say().staff_client_language().to_owned())
                        options=languages
                        value=lang
                        on_change=move |tag| lang.set(tag)
                    />
                </div>
                <Preview name accent/>
            </div>
            <Field
                label=Signal::derive(move || say().staff_client_host().to_owned())
                value=host
                on_input=move |text| own_host.set(Some(text))
                hint=Signal::derive(move || Some(say().staff_client_host_hint().to_owned()))
                error=sender.about("host")
                required=true
            />
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().staff_create_client()}</Button>
            </div>
        </form>
    }
}

/// The accent typed, or the first one while what is typed is no colour yet.
fn known(text: &str) -> Accent {
    Accent::parse(text).or_else(|_| Accent::parse(FIRST_ACCENT)).unwrap_or(Accent([0; 3]))
}

/// Band, text and ink in this colour, light and dark.
#[component]
fn Preview(name: RwSignal<String>, accent: RwSignal<String>) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let accent = Memo::new(move |_| known(&accent.read()));
    let dressed = move |scheme: &'static str, word: Signal<String>| {
        view! {
            <Branded accent=Signal::derive(move || Some(accent.get())) scheme class="card flush">
                <p class="band pad bold clip">{move || {
                    let name = name.get();
                    if name.trim().is_empty() { say().staff_client_name().to_owned() } else { name }
                }}</p>
                <p class="pad s brand-text bold">{word}</p>
            </Branded>
        }
    };
    view! {
        <div class="stack tight gap-2" role="group" aria-label=move || say().staff_client_preview()>
            <span class="label">{move || say().staff_client_preview()}</span>
            {dressed("light", Signal::derive(move || say().staff_client_preview_light().to_owned()))}
            {dressed("dark", Signal::derive(move || say().staff_client_preview_dark().to_owned()))}
            <p class="s soft">
                {move || if derive_brand(accent.get()).moved {
                    say().staff_client_preview_moved()
                } else {
                    say().staff_client_preview_fine()
                }}
            </p>
        </div>
    }
}
