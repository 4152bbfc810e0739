//! The firm's own logo.

use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{LogoField, Sender, Upload};
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::staff::{PutFirmLogo, RemoveFirmLogo, StaffReader};
use veranda_terms::Act;
use veranda_text::Say;

/// It, for whoever may change it.
#[component]
pub fn FirmLogo() -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let (sender, upload) = (Sender::new(), Upload::new());
    let me = house.me;
    let logo = Memo::new(move |_| me.read().as_ref().and_then(|me| me.firm_logo));
    let changed = move |new: StaffReader, said: fn(Say) -> &'static str| {
        me.set(Some(new));
        toasts.say(said(session.say_now()).to_owned());
    };
    let put = move |file| {
        upload.send(PutFirmLogo { body: () }, file, move |me| changed(me, Say::brand_logo_saved));
    };
    let remove = move |()| {
        upload.begin_anew();
        sender.send(RemoveFirmLogo { body: () }, move |reply| changed(reply.value, Say::brand_logo_removed));
    };
    view! {
        <Show when=move || house.may(Act::ChangeBrand)>
            <section class="card stack tight" aria-labelledby="firm-logo-heading">
                <h2 id="firm-logo-heading">{move || say().brand_firm_title()}</h2>
                <p class="s soft">{move || say().brand_firm_what()}</p>
                <LogoField
                    logo
                    own=Memo::new(move |_| logo.get().is_some())
                    name=Memo::new(move |_| me.read().as_ref().map(|me| me.firm_name.to_string()).unwrap_or_default())
                    may=Signal::stored(true)
                    said=Signal::derive(move || logo.get().is_none().then(|| say().brand_logo_none().to_owned()))
                    upload
                    removing=sender.busy
                    refused=sender.whole()
                    on_file=put
                    on_remove=remove
                />
            </section>
        </Show>
    }
}
