//! A client's logo.

use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{LogoField, Sender, Upload};
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::staff::{ClientPage, PutLogo, RemoveLogo};
use veranda_text::Say;

/// It, with what can be done about it.
#[component]
pub fn ClientLogo(
    /// The client, once it is here.
    page: RwSignal<Option<ClientPage>>,
    /// Whether the reader may change it.
    may: Signal<bool>,
) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let (sender, upload) = (Sender::new(), Upload::new());
    let client = move || page.with_untracked(|page| page.as_ref().map(|page| page.id));
    let changed = move |new: ClientPage, said: fn(Say) -> &'static str| {
        page.set(Some(new));
        house.loader.wanted();
        toasts.say(said(session.say_now()).to_owned());
    };
    let said = move || {
        let page = page.get()?;
        match (page.logo, &page.part_of) {
            (None, _) => Some(session.say().brand_logo_none().to_owned()),
            (Some(_), Some(part)) if !page.own_logo => Some(session.say().brand_logo_of_client(part.name.as_str())),
            (Some(_), _) => None,
        }
    };
    let put = move |file| {
        if let Some(client) = client() {
            upload.send(PutLogo { client, body: () }, file, move |page| changed(page, Say::brand_logo_saved));
        }
    };
    let remove = move |()| {
        let Some(client) = client() else { return };
        upload.begin_anew();
        sender.send(RemoveLogo { client, body: () }, move |reply| changed(reply.value, Say::brand_logo_removed));
    };
    view! {
        <LogoField
            logo=Memo::new(move |_| page.read().as_ref().and_then(|page| page.logo))
            own=Memo::new(move |_| page.read().as_ref().is_some_and(|page| page.own_logo))
            name=Memo::new(move |_| page.read().as_ref().map(|page| page.name.to_string()).unwrap_or_default())
            may
            said=Signal::derive(said)
            upload
            removing=sender.busy
            refused=sender.whole()
            on_file=put
            on_remove=remove
        />
    }
}
