//! Who waits to be let in at a client's house, and which addresses come in at once.

use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::Sender;
use crate::ui::{Button, Field, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::people::{Domains, Newcomer};
use veranda_api::staff::{ChangeDomains, ClientPage, LetIn, TurnAway};
use veranda_terms::{Act, ClientId, HostName, is_open_to_all};

/// Both, where there is something to see or to do.
#[component]
pub fn Newcomers(client: ClientId, page: RwSignal<Option<ClientPage>>) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let waiting = Memo::new(move |_| page.read().as_ref().map(|page| page.waiting.clone()).unwrap_or_default());
    let row = move |one: Newcomer| {
        let Newcomer { id, name, email, brought_by, proved, .. } = one;
        let (admitted, refused) = (name.clone(), name.clone());
        let admit = move |()| {
            let name = admitted.clone();
            sender.send(LetIn { admission: id, body: () }, move |reply| {
                toasts.say(session.say_now().coming_people_is_in(name.as_str()));
                page.set(Some(reply.value));
            });
        };
        let turn_away = move |()| {
            let name = refused.clone();
            sender.send(TurnAway { admission: id, body: () }, move |reply| {
                toasts.say(session.say_now().coming_people_is_not(name.as_str()));
                page.set(Some(reply.value));
            });
        };
        let by = move || match proved {
            true => say().coming_people_passed_on(brought_by.name.as_str()),
            false => say().coming_people_named(brought_by.name.as_str()),
        };
        view! {
            <li class="row newcomer">
                <div class="grow"><b>{name.to_string()}</b><p class="s soft">{email}" · "{by}</p></div>
                <Show when=move || house.may(Act::Invite)>
                    <Button busy=sender.busy on_press=admit.clone()>{move || say().coming_people_let_in()}</Button>
                    <Button busy=sender.busy on_press=turn_away.clone()>{move || say().coming_people_turn_away()}</Button>
                </Show>
            </li>
        }
    };
    view! {
        {move || (!waiting.read().is_empty()).then(|| view! {
            <section class="card stack" aria-labelledby="waiting-heading">
                <h2 id="waiting-heading">{move || say().coming_people_waiting()}</h2>
                <ul class="stack gap-3 plain">{waiting.get().into_iter().map(row).collect_view()}</ul>
                <Refusal text=sender.whole()/>
            </section>
        })}
        <Show when=move || house.may(Act::Invite)><AtOnce client page/></Show>
    }
}

#[component]
fn AtOnce(client: ClientId, page: RwSignal<Option<ClientPage>>) -> impl IntoView {
    let (session, toasts) = (session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let (typed, wrong) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let domains = Memo::new(move |_| page.read().as_ref().map(|page| page.domains.clone()).unwrap_or_default());
    let change = move |domains: Vec<HostName>| {
        sender.send(ChangeDomains { client, body: Domains { domains } }, move |reply| {
            typed.set(String::new());
            toasts.say(session.say_now().team_saved());
            page.set(Some(reply.value));
        });
    };
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let say = session.say_now();
        match HostName::parse(typed.read_untracked().trim_start_matches('@')) {
            Err(bad) => wrong.set(Some(say.bad_word(bad))),
            Ok(host) if is_open_to_all(&host) => wrong.set(Some(say.coming_people_domain_open().to_owned())),
            Ok(host) => {
                wrong.set(None);
                change(domains.get_untracked().into_iter().chain([host]).collect());
            }
        }
    };
    let row = move |one: HostName| {
        let (shown, label) = (one.to_string(), one.to_string());
        let remove = move |_| change(domains.get_untracked().into_iter().filter(|other| *other != one).collect());
        view! {
            <li class="row">
                <span class="grow">{shown}</span>
                <button
                    type="button"
                    class="btn icon quiet"
                    aria-label=move || say().coming_people_domain_remove(&label)
                    on:click=remove
                >
                    {icon(Icon::BIN)}
                </button>
            </li>
        }
    };
    view! {
        <form class="card stack gap-3" novalidate on:submit=add aria-labelledby="at-once-heading">
            <div class="stack gap-1">
                <h2 id="at-once-heading">{move || say().coming_people_domains()}</h2>
                <p class="s soft">{move || say().coming_people_domains_how()}</p>
            </div>
            <ul class="stack gap-1 plain">{move || domains.get().into_iter().map(row).collect_view()}</ul>
            <Field
                label=Signal::derive(move || say().coming_people_domain().to_owned())
                name="domain"
                value=typed
                on_input=move |text| typed.set(text)
                error=wrong
                most=253
            />
            <Refusal text=sender.whole()/>
            <div class="row"><Button submits=true busy=sender.busy>{move || say().coming_people_domain_add()}</Button></div>
        </form>
    }
}
