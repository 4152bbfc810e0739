//! The people of a client and what they may do.

use crate::clock;
use crate::icons::{Icon, icon};
use crate::session::session;
use crate::staff::house::house;
use crate::staff::parts::{Looker, SeeFromHere};
use crate::ui::{Face, Refusal};
use leptos::prelude::*;
use veranda_api::staff::Contact;
use veranda_terms::{Act, ClientId, ContactRole};
use veranda_text::Say;

/// The table.
#[component]
pub fn Contacts(
    /// The people.
    contacts: Vec<Contact>,
    /// Of which client.
    client: ClientId,
    /// Whether the firm can look at the portal as one of them: a partner's it cannot.
    see_as: bool,
    /// One of them is to be invited again.
    #[prop(into)]
    on_again: Callback<Contact>,
    /// What one of them may do is to be changed.
    #[prop(into)]
    on_change: Callback<Contact>,
) -> impl IntoView {
    let session = session();
    let say = move || session.say();
    let looker = Looker::new(client, SeeFromHere::default());
    view! {
        <section class="card flush">
            <div class="head pad"><h2 id="people-heading">{move || say().staff_client_people()}</h2></div>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="people-heading">
                <table class="table people">
                    <thead>
                        <tr>
                            <th scope="col">{move || say().staff_client_who()}</th>
                            <th scope="col">{move || say().staff_client_may()}</th>
                            <th scope="col">{move || say().staff_client_entry()}</th>
                            <th scope="col"><span class="sr">{move || say().staff_invite_again()}</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        {contacts
                            .into_iter()
                            .map(|contact| view! { <Row contact looker see_as on_again on_change/> })
                            .collect_view()}
                    </tbody>
                </table>
            </div>
            <Refusal text=looker.sender.whole()/>
        </section>
    }
}

#[component]
fn Row(
    contact: Contact,
    looker: Looker,
    see_as: bool,
    on_again: Callback<Contact>,
    on_change: Callback<Contact>,
) -> impl IntoView {
    let (house, session) = (house(), session());
    let say = move || session.say();
    let (name, role, money) = (contact.name.to_string(), contact.role, contact.sees_money);
    let (invited, entered, away) = (contact.invited, contact.entered, contact.away.clone());
    let as_whom = StoredValue::new(name.clone());
    let (id, email) = (contact.id, contact.email.to_string());
    let (again, change) = (StoredValue::new(name.clone()), StoredValue::new(name.clone()));
    let contact = StoredValue::new(contact);
    let entry = move || {
        let today = clock::today();
        match (entered, invited) {
            (Some(at), _) => say().staff_entered_on(clock::day_of(at), today),
            (None, Some(at)) => say().staff_invited_on(clock::day_of(at), today),
            (None, None) => say().staff_not_invited().to_owned(),
        }
    };
    view! {
        <tr>
            <td>
                <span class="row hold gap-2-5">
                    <Face id=id.to_string() name=name.clone() tiny=true/>
                    <span><b class="bold">{name}</b><br/><span class="s dim">{email}</span>
                        {away.map(|away| view! {
                            <br/><span class="s">{move || crate::away::words(say(), &away, clock::today())}</span>
                        })}
                    </span>
                </span>
            </td>
            <td class="s">
                <b>{move || role_word(say(), role)}</b>
                {move || money.then(|| format!(" · {}", say().staff_sees_money()))}
                <br/><span class="dim">{move || role_means(say(), role)}</span>
            </td>
            <td class="s">{entry}</td>
            <td class="num">
                <span class="row hold to-end gap-1">
                    <Show when=move || see_as && house.may(Act::SeeAs)>
                        <button
                            type="button"
                            class="btn small"
                            aria-busy=move || looker.sender.busy.get().then_some("true")
                            on:click=move |_| looker.sees_as(id)
                        >
                            {icon(Icon::EYE)}
                            {move || as_whom.with_value(|name| say().sharing_see_as_name(first_name(name)).to_string())}
                        </button>
                    </Show>
                    <Show when=move || house.may(Act::Invite)>
                        <button
                            type="button"
                            class="btn small"
                            aria-label=move || again.with_value(|again| say().staff_invite_again_name(again))
                            on:click=move |_| on_again.run(contact.get_value())
                        >
                            {icon(Icon::MAIL)}{move || say().staff_invite_again()}
                        </button>
                    </Show>
                    <Show when=move || house.may(Act::ChangeContact)>
                        <button
                            type="button"
                            class="btn small"
                            aria-label=move || change.with_value(|change| say().team_contact_change(change))
                            on:click=move |_| on_change.run(contact.get_value())
                        >
                            {icon(Icon::PENCIL)}{move || say().team_change_short()}
                        </button>
                    </Show>
                </span>
            </td>
        </tr>
    }
}

/// The role in a word.
pub fn role_word(say: Say, role: ContactRole) -> &'static str {
    match role {
        ContactRole::Decides => say.staff_role_decides(),
        ContactRole::TakesPart => say.staff_role_takes_part(),
        ContactRole::Looks => say.staff_role_looks(),
    }
}

/// What the role may do.
pub fn role_means(say: Say, role: ContactRole) -> &'static str {
    match role {
        ContactRole::Decides => say.staff_role_decides_means(),
        ContactRole::TakesPart => say.staff_role_takes_part_means(),
        ContactRole::Looks => say.staff_role_looks_means(),
    }
}

/// The first name, where the whole one stands beside it.
fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
