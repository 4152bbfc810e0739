//! Whose public holidays are no working days at a client.

use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{HolidaysCard, Sender};
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::staff::{ChooseHolidays, ClientPage, HolidaysOf};
use veranda_terms::{Act, ClientId};

/// The choice, for who may make it.
#[component]
pub fn Holidays(client: ClientId, page: RwSignal<Option<ClientPage>>) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let sender = Sender::new();
    let name = move || page.read().as_ref().map(|page| page.name.to_string()).unwrap_or_default();
    let choose = move |country| {
        sender.send(ChooseHolidays { client, body: HolidaysOf { country } }, move |reply| {
            toasts.say(session.say_now().team_saved());
            page.set(Some(reply.value));
        });
    };
    view! {
        <Show when=move || house.may(Act::SetHolidays)>
            <HolidaysCard
                how=Signal::derive(move || session.say().working_client_how(&name()))
                chosen=Signal::derive(move || page.read().as_ref().and_then(|page| page.holidays.client))
                on_choose=choose
                sender
            />
        </Show>
    }
}
