//! The page.

use super::figures::Figures;
use super::logo::ClientLogo;
use super::preview::Preview;
use crate::session::session;
use crate::shell;
use crate::staff::house::house;
use crate::staff::loader::Loader;
use crate::staff::parts::{Branded, Crumb, Crumbs, Loaded, Sender, Tick, bad_word};
use crate::ui::{Button, Field, Kind, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::Route;
use veranda_api::staff::{ChangeBrand, ClientPage, NewBrand, ShowClient, StaffLive};
use veranda_terms::{Accent, Act, ClientId};

/// The page.
#[component]
pub fn Page(
    /// Whose portal.
    client: ClientId,
) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let page: RwSignal<Option<ClientPage>> = RwSignal::new(None);
    let loader = Loader::begin(
        move || ShowClient { client, body: () },
        move |reply| {
            if page.with_untracked(|known| known.as_ref() != Some(&reply.value)) {
                page.set(Some(reply.value));
            }
        },
    );
    house.listen(move |message| match message {
        StaffLive::Hello => loader.hello(),
        StaffLive::Client(changed) if changed == client => loader.hello(),
        StaffLive::Client(_) | StaffLive::Project(_) | StaffLive::Card(_) | StaffLive::Report(_) | StaffLive::Team => {}
    });
    let name = Memo::new(move |_| page.read().as_ref().map(|page| page.name.to_string()).unwrap_or_default());
    shell::title(move || say().brand_of(&name.read()));
    let may = Signal::derive(move || house.may(Act::ChangeBrand));
    let draft = Draft::of(page);
    let sender = Sender::new();
    let save = move |()| {
        let accent = match draft.chosen() {
            Ok(accent) => accent,
            Err(bad) => return sender.refuse(vec![("accent".to_owned(), bad_word(session.say_now(), bad))]),
        };
        sender.send(ChangeBrand { client, body: NewBrand { accent } }, move |reply| {
            page.set(Some(reply.value));
            draft.discard();
            house.loader.wanted();
            toasts.say(session.say_now().brand_saved().to_owned());
        });
    };
    let logo = Memo::new(move |_| page.read().as_ref().and_then(|page| page.logo));
    view! {
        <Loaded loader rows=2>
            <header class="stack tight">
                <Crumbs steps=Signal::derive(move || vec![
                    Crumb { name: say().staff_portfolio().to_owned(), to: Route::Home },
                    Crumb { name: name.get(), to: Route::Client(client) },
                ])/>
                <div class="head">
                    <h1>{move || say().brand_title()}</h1>
                    <Show when=move || draft.is_dirty()><span class="tag">{move || say().brand_unsaved()}</span></Show>
                    <Show when=move || may.get()>
                        <div class="btns row end">
                            <Show when=move || draft.is_dirty()>
                                <Button on_press=move |()| draft.discard()>{move || say().brand_discard()}</Button>
                            </Show>
                            <Button look=Look::Ink busy=sender.busy disabled=Signal::derive(move || !draft.is_dirty()) on_press=save>
                                {move || say().common_save()}
                            </Button>
                        </div>
                    </Show>
                </div>
            </header>
            <div class="look">
                <div class="stack">
                    <section class="card stack tight" aria-label=move || say().brand_title()>
                        <Branded accent=Signal::derive(move || Some(draft.accent.get()))><ClientLogo page may/></Branded>
                        <Show when=move || may.get()><Colour page draft sender/></Show>
                        <Refusal text=sender.whole()/>
                    </section>
                    <Figures accent=draft.accent/>
                </div>
                <Preview accent=draft.accent name logo/>
            </div>
        </Loaded>
    }
}

/// The colour as it is being chosen: nothing where it is as it was saved.
#[derive(Clone, Copy)]
struct Draft {
    page: RwSignal<Option<ClientPage>>,
    typed: RwSignal<Option<String>>,
    as_client: RwSignal<Option<bool>>,
    /// What is shown of it: the last colour that was one.
    accent: Memo<Accent>,
}

impl Draft {
    fn of(page: RwSignal<Option<ClientPage>>) -> Self {
        let (typed, as_client) = (RwSignal::new(None::<String>), RwSignal::new(None));
        let accent = Memo::new(move |before: Option<&Accent>| {
            let saved = page.read().as_ref().map(|page| page.accent);
            let typed = typed.read().as_ref().map(|typed| Accent::parse(typed).ok());
            match typed {
                Some(Some(typed)) => typed,
                Some(None) => before.copied().or(saved).unwrap_or(Accent([0; 3])),
                None => saved.unwrap_or(Accent([0; 3])),
            }
        });
        Self { page, typed, as_client, accent }
    }

    fn text(self) -> String {
        self.typed
            .get()
            .unwrap_or_else(|| self.page.read().as_ref().map(|page| page.accent.to_string()).unwrap_or_default())
    }

    fn is_as_client(self) -> bool {
        self.as_client.get().unwrap_or_else(|| self.page.read().as_ref().is_some_and(|page| page.accent_of_client))
    }

    fn is_dirty(self) -> bool {
        let Some((accent, of_client)) = self.page.read().as_ref().map(|page| (page.accent, page.accent_of_client))
        else {
            return false;
        };
        let as_client = self.is_as_client();
        as_client != of_client || (!as_client && Accent::parse(&self.text()) != Ok(accent))
    }

    /// What would be saved: nothing for the client's colour.
    fn chosen(self) -> Result<Option<Accent>, veranda_terms::BadWord> {
        untrack(|| if self.is_as_client() { Ok(None) } else { Accent::parse(&self.text()).map(Some) })
    }

    fn discard(self) {
        self.typed.set(None);
        self.as_client.set(None);
    }
}

#[component]
fn Colour(page: RwSignal<Option<ClientPage>>, draft: Draft, sender: Sender) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let typed = move |text: String| draft.typed.set(Some(text));
    let whole = Memo::new(move |_| {
        page.read().as_ref().and_then(|page| page.part_of.as_ref().map(|part| part.name.to_string()))
    });
    view! {
        {move || whole.get().map(|whole| view! {
            <Tick
                label=Signal::derive(move || say().brand_as_client(&whole))
                checked=Signal::derive(move || draft.is_as_client())
                on_change=move |on| draft.as_client.set(Some(on))
            />
        })}
        <Show when=move || !draft.is_as_client()>
            <div class="row hold gap-2 top">
                <div class="width-9">
                    <Field
                        label=Signal::derive(move || say().staff_client_accent_pick().to_owned())
                        kind=Kind::Colour
                        value=Signal::derive(move || draft.accent.get().to_string())
                        on_input=typed
                    />
                </div>
                <div class="grow">
                    <Field
                        label=Signal::derive(move || say().staff_client_accent().to_owned())
                        value=Signal::derive(move || draft.text())
                        on_input=typed
                        hint=Signal::derive(move || Some(say().brand_accent_hint().to_owned()))
                        error=sender.about("accent")
                        required=true
                    />
                </div>
            </div>
        </Show>
    }
}
