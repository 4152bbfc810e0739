//! What contacts may do, and the end of it.

use super::clients::page;
use crate::away;
use crate::carry::Nothing;
use crate::http::{Call, Refused};
use veranda_api::staff::{ChangeContact, ClientPage, ContactRights, RemoveContact};
use veranda_domain::{Event, Membership, Rights, Scope, Thing};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{ClientId, ContactRole, PersonId, Staff};

/// Changes what a contact may do and whether they see money. What they have open looks at it anew.
pub async fn change_contact(call: Call<Staff>, asked: ChangeContact) -> Result<ClientPage, Refused> {
    let (person, client) = (asked.person, asked.client);
    let ContactRights { role, sees_money, keeps_door } = asked.body;
    known(&call, client).await?;
    call.carry_out(Scope::Client(client), move |tx, work| {
        Box::pin(async move {
            let membership = held(tx, person, client).await?;
            let rights = Rights { role, sees_money };
            let kept_door = tx.keepers(client).await?.contains(&person);
            // What they invited to by rights they have no more ends with them.
            if rights.role == ContactRole::Looks || (kept_door && !keeps_door) {
                tx.end_entries_made_by(person, Some(client), work.at).await?;
            }
            if membership.rights() != rights {
                tx.record(membership.change(rights, work.by, work.at)).await?;
                away::look_at(tx, client, person, work.at).await?;
            }
            if kept_door != keeps_door {
                tx.set_keeper((person, client), keeps_door, work.at).await?;
                let said = super::clients::entry(client, Thing::Person(person), Event::KeeperChanged, work.by, work.at);
                tx.journal(said).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    call.house.hub.rights_changed();
    away::settle(&call.house, client).await?;
    page(&call, client).await
}

/// Removes a contact: their place, their sessions and every way in end in one transaction.
pub async fn remove_contact(call: Call<Staff>, asked: RemoveContact) -> Result<ClientPage, Refused> {
    let (person, client) = (asked.person, asked.client);
    known(&call, client).await?;
    call.carry_out(Scope::Client(client), move |tx, work| {
        Box::pin(async move {
            let membership = held(tx, person, client).await?;
            tx.record(membership.end(work.by, work.at)).await?;
            tx.set_keeper((person, client), false, work.at).await?;
            tx.end_entries_made_by(person, Some(client), work.at).await?;
            tx.end_sessions_of(person, Some(client)).await?;
            tx.forget_passkeys_of(person, Some(client)).await?;
            tx.end_all_entries_of(person, Some(client), work.at).await?;
            tx.drop_away(person, client).await?;
            away::look_at(tx, client, person, work.at).await?;
            Ok(Nothing)
        })
    })
    .await?;
    call.house.hub.rights_changed();
    away::settle(&call.house, client).await?;
    page(&call, client).await
}

async fn known(call: &Call<Staff>, client: ClientId) -> Result<(), Refused> {
    let (mut rows, seat) = call.look().await?;
    rows.house(&seat, client).await?.map(|_| ()).ok_or(Refused::missing())
}

/// A contact's place that has not ended. What they are just doing is done before, or not at all.
async fn held(tx: &mut Writing, person: PersonId, client: ClientId) -> Result<Membership, WorkFailed<Refused>> {
    tx.membership_held(person, client).await?;
    let membership = tx.membership(person, client).await?.filter(Membership::holds);
    membership.ok_or(WorkFailed::Refused(Refused::missing()))
}
