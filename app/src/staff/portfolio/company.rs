//! What a company is taken in with, a client or a partner: name, colour, language, address.

use crate::session::session;
use crate::staff::client::address::proposed_host;
use crate::staff::parts::{Branded, SelectField, Sender, bad_word};
use crate::ui::{Field, Kind};
use leptos::prelude::*;
use veranda_api::staff::NewClient;
use veranda_terms::{Accent, BadWord, HostName, Lang, Title, derive_brand};
use veranda_text::Say;

/// The colour the fields begin with.
const FIRST_ACCENT: &str = "#1f5a41";

/// The fields as typed.
#[derive(Debug, Clone, Copy)]
pub struct Company {
    name: RwSignal<String>,
    accent: RwSignal<String>,
    lang: RwSignal<String>,
    /// Proposed from the name until somebody types another.
    own_host: RwSignal<Option<String>>,
    host: Memo<String>,
}

impl Company {
    /// Nothing typed yet; in the reader's own language.
    pub fn new() -> Self {
        let name = RwSignal::new(String::new());
        let own_host: RwSignal<Option<String>> = RwSignal::new(None);
        let firm_host = window().location().hostname().unwrap_or_default();
        let host =
            Memo::new(move |_| own_host.get().or_else(|| proposed_host(&name.read(), &firm_host)).unwrap_or_default());
        Self {
            name,
            accent: RwSignal::new(FIRST_ACCENT.to_owned()),
            lang: RwSignal::new(session().lang.get_untracked().tag().to_owned()),
            own_host,
            host,
        }
    }

    /// What to send.
    ///
    /// # Errors
    /// Every field that needs another look, by its name, and why.
    pub fn read(self, say: Say) -> Result<NewClient, Vec<(String, String)>> {
        let name = Title::parse(&self.name.read_untracked());
        let accent = Accent::parse(&self.accent.read_untracked());
        let host = HostName::parse(&self.host.read_untracked());
        match (name, accent, host) {
            (Ok(name), Ok(accent), Ok(host)) => {
                let lang = Lang::from_tag(&self.lang.read_untracked()).unwrap_or_default();
                Ok(NewClient { name, accent, lang, host })
            }
            (name, accent, host) => {
                let said = |(field, bad): (&str, Option<BadWord>)| Some((field.to_owned(), bad_word(say, bad?)));
                let problems = [("name", name.err()), ("accent", accent.err()), ("host", host.err())];
                Err(problems.into_iter().filter_map(said).collect())
            }
        }
    }
}

/// The fields.
#[component]
pub fn CompanyFields(
    /// What is typed.
    company: Company,
    /// Whose refusals stand under the fields.
    sender: Sender,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let Company { name, accent, lang, own_host, host } = company;
    let languages: Vec<(String, String)> =
        Lang::ALL.map(|lang| (lang.tag().to_owned(), lang.own_name().to_owned())).into();
    view! {
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
