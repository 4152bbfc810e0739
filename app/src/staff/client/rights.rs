//! What a contact may do, and the end of it.

use super::contacts::{role_means, role_word};
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Choice, Choices, Sender, Tick};
use crate::ui::{Button, Dialog, Look, Refusal, Toasts};
use leptos::prelude::*;
use veranda_api::staff::{ChangeContact, ClientPage, Contact, ContactRights, RemoveContact};
use veranda_terms::{Act, ClientId, ContactRole};

/// The dialog, open while a contact is being changed.
#[component]
pub fn ContactDialog(
    /// Of which client.
    client: RwSignal<Option<ClientPage>>,
    /// Who is being changed.
    changing: RwSignal<Option<Contact>>,
    /// The client as it is after a change.
    #[prop(into)]
    on_done: Callback<ClientPage>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(changing.read().is_some()));
    Effect::new(move || {
        if !open.get() && changing.read_untracked().is_some() {
            changing.set(None);
        }
    });
    let name = move || changing.read().as_ref().map(|contact| contact.name.to_string()).unwrap_or_default();
    view! {
        <Dialog
            open
            title=Signal::derive(move || say().team_contact_title(&name()))
            close=Signal::derive(move || say().common_close().to_owned())
        >
            {move || {
                let (page, contact) = (client.get_untracked()?, changing.get_untracked()?);
                Some(view! { <Form
                    client=page.id
                    name=page.name.to_string()
                    partner=page.partner_on.is_some()
                    contact
                    open
                    on_done
                /> })
            }}
        </Dialog>
    }
}

#[component]
fn Form(
    client: ClientId,
    name: String,
    partner: bool,
    contact: Contact,
    open: RwSignal<bool>,
    on_done: Callback<ClientPage>,
) -> impl IntoView {
    let (house, session, toasts) = (house(), session(), expect_context::<Toasts>());
    let say = move || session.say();
    let sender = Sender::new();
    let (role, sees_money) = (RwSignal::new(contact.role), RwSignal::new(contact.sees_money));
    let keeps_door = RwSignal::new(contact.keeps_door);
    let (person, who) = (contact.id, contact.name.to_string());
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (role, sees_money) = (role.get_untracked(), sees_money.get_untracked());
        let body = ContactRights { role, sees_money, keeps_door: keeps_door.get_untracked() };
        sender.send(ChangeContact { client, person, body }, move |reply| {
            toasts.say(session.say_now().team_saved());
            on_done.run(reply.value);
            open.set(false);
        });
    };
    let remove = StoredValue::new(move |()| {
        let who = who.clone();
        sender.send(RemoveContact { client, person, body: () }, move |reply| {
            toasts.say(session.say_now().team_contact_removed(&who));
            on_done.run(reply.value);
            open.set(false);
        });
    });
    let roles = Signal::derive(move || {
        let choice = |role| Choice {
            value: role,
            word: role_word(say(), role).to_owned(),
            means: role_means(say(), role).to_owned(),
            action: None,
        };
        ContactRole::ALL.map(choice).to_vec()
    });
    let name = StoredValue::new(name);
    view! {
        <form class="body" novalidate on:submit=save>
            <Choices
                legend=Signal::derive(move || say().staff_invite_may().to_owned())
                choices=roles
                chosen=role
                on_choose=move |chosen| role.set(chosen)
            />
            {(!partner).then(|| view! {
                <Tick
                    label=Signal::derive(move || say().staff_invite_sees_money().to_owned())
                    checked=sees_money
                    on_change=move |on| sees_money.set(on)
                />
                <Tick
                    label=Signal::derive(move || say().coming_keeps_door().to_owned())
                    checked=keeps_door
                    on_change=move |on| keeps_door.set(on)
                />
            })}
            <Refusal text=sender.whole()/>
            <div class="row to-end">
                <Button on_press=move |()| open.set(false)>{move || say().common_cancel()}</Button>
                <Button look=Look::Ink submits=true busy=sender.busy>{move || say().team_save()}</Button>
            </div>
            <Show when=move || house.may(Act::RemoveContact)>
                <div class="row">
                    <p class="s soft grow">{move || name.with_value(|name| say().team_contact_remove_how(name))}</p>
                    <Button busy=sender.busy on_press=move |()| remove.with_value(|remove| remove(()))>
                        {icon(Icon::BIN)}{move || name.with_value(|name| say().team_contact_remove(name))}
                    </Button>
                </div>
            </Show>
        </form>
    }
}
