//! Whose public holidays are no working days at the firm.

use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{HolidaysCard, Sender};
use crate::ui::Toasts;
use leptos::prelude::*;
use veranda_api::staff::{ChooseOwnHolidays, HolidaysOf, TeamView};
use veranda_terms::Act;

/// The choice, for who may make it.
#[component]
pub fn Holidays(team: RwSignal<Option<TeamView>>) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let sender = Sender::new();
    let choose = move |country| {
        sender.send(ChooseOwnHolidays { body: HolidaysOf { country } }, move |reply| {
            toasts.say(session.say_now().team_saved());
            team.set(Some(reply.value));
        });
    };
    view! {
        <Show when=move || house.may(Act::SetHolidays)>
            <HolidaysCard
                how=Signal::derive(move || session.say().working_firm_how().to_owned())
                chosen=Signal::derive(move || team.read().as_ref().and_then(|team| team.holidays))
                on_choose=choose
                sender
            />
        </Show>
    }
}
