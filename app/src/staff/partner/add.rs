//! Putting a partner on the project: one the firm has, or a new one.

use super::here::partners;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::board::board;
use crate::staff::house::house;
use crate::staff::parts::{SelectField, Sender, Tick};
use crate::staff::portfolio::{Company, CompanyFields};
use crate::ui::{Button, Look, Refusal};
use leptos::prelude::*;
use veranda_api::staff::{NewPartner, PutPartner, WhichPartner};
use veranda_terms::PartnerId;

/// The button, and the form it opens in its place.
#[component]
pub fn Add() -> impl IntoView {
    let session = session();
    let open = RwSignal::new(false);
    view! {
        <Show
            when=move || open.get()
            fallback=move || view! {
                <div>
                    <Button on_press=move |()| open.set(true)>
                        {icon(Icon::PLUS)}{move || session.say().partners_add()}
                    </Button>
                </div>
            }
        >
            <Form open/>
        </Show>
    }
}

#[component]
fn Form(open: RwSignal<bool>) -> impl IntoView {
    let (board, partners, house, session) = (board(), partners(), house(), session());
    let say = move || session.say();
    let (sender, company) = (Sender::new(), Company::new());
    let others = Memo::new(move |_| partners.view.read().as_ref().map(|view| view.others.clone()).unwrap_or_default());
    // An id, or nothing for a new one.
    let which =
        RwSignal::new(others.with_untracked(|others| others.first().map(|one| one.id.to_string())).unwrap_or_default());
    let named = RwSignal::new(false);
    let options = Signal::derive(move || {
        let known = others.get().into_iter().map(|one| (one.id.to_string(), one.name.to_string()));
        known.chain([(String::new(), say().partners_new().to_owned())]).collect::<Vec<_>>()
    });
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let partner = match which.read_untracked().parse::<PartnerId>() {
            Ok(id) => WhichPartner::Known { id },
            Err(_) => match company.read(session.say_now()) {
                Ok(company) => WhichPartner::New { company },
                Err(problems) => return sender.refuse(problems),
            },
        };
        let name = match &partner {
            WhichPartner::Known { id } => others
                .with_untracked(|others| others.iter().find(|one| one.id == *id).map(|one| one.name.to_string()))
                .unwrap_or_default(),
            WhichPartner::New { company } => company.name.to_string(),
        };
        let body = NewPartner { partner, named: named.get_untracked() };
        sender.send(PutPartner { project: board.id, body }, move |reply| {
            partners.take(reply.value);
            house.loader.wanted();
            board.toasts.say(session.say_now().partners_put_done(&name));
            open.set(false);
        });
    };
    view! {
        <form class="card stack" novalidate on:submit=send>
            <h3>{move || say().partners_add()}</h3>
            <Show when=move || !others.read().is_empty()>
                <SelectField
                    label=Signal::derive(move || say().partners_which().to_owned())
                    options
                    value=which
                    on_change=move |id| which.set(id)
                />
            </Show>
            <Show when=move || which.read().is_empty()><CompanyFields company sender/></Show>
            <div class="stack tight gap-1">
                <Tick
                    label=Signal::derive(move || say().partners_named_tick(&board.client()))
                    checked=named
                    on_change=move |now| named.set(now)
                />
                <p class="s soft">{move || say().partners_named_means(&board.client())}</p>
            </div>
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().partners_put()}</Button>
            </div>
        </form>
    }
}
