//! Clients and their people.

use crate::carry::{Work, refuse};
use crate::http::{Call, Refused, not_for_the_role};
use crate::people::bring::{self, Fresh, Invited};
use crate::present::staff as present;
use veranda_api::staff::{ClientPage, CreateClient, Invite, SharingHistory, SharingHistoryView, ShowClient};
use veranda_domain::{Actor, Change, Client, Event, JournalEntry, Membership, Rights, Scope, SharedWith, Thing};
use veranda_store::{OurHouse, Seat, WorkFailed, Writing};
use veranda_terms::{Act, ClientId, Lang, Moment, PersonId, Staff, policy};

/// Takes a client in.
pub async fn create_client(call: Call<Staff>, asked: CreateClient) -> Result<ClientPage, Refused> {
    if asked.body.host == call.house.public.host {
        return Err(Refused::because(veranda_api::Code::Taken));
    }
    let id = ClientId::fresh(&mut call.dice());
    let client = call
        .carry_out(Scope::Client(id), move |tx, work| {
            Box::pin(async move {
                let veranda_api::staff::NewClient { name, accent, lang, host } = asked.body;
                let client = Client { id, part_of: None, name, accent, logo: None, lang, host, created: work.at };
                let entry = entry(id, Thing::Client(id), Event::ClientCreated, work.by, work.at);
                tx.record(Change { next: client, journal: vec![entry] }).await?;
                Ok(id)
            })
        })
        .await?;
    page(&call, client).await
}

/// A client, opened.
pub async fn show_client(call: Call<Staff>, asked: ShowClient) -> Result<ClientPage, Refused> {
    page(&call, asked.client).await
}

/// What this client has ever been shown.
pub async fn sharing_history(call: Call<Staff>, asked: SharingHistory) -> Result<SharingHistoryView, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::sharing_history(&mut rows, &seat, asked.client).await?.ok_or(Refused::missing())
}

/// Invites a person of the client. Somebody known there gets a new mail; the earlier invitation ends. Somebody who was
/// removed begins anew.
pub async fn invite(call: Call<Staff>, asked: Invite) -> Result<ClientPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    let (OurHouse::Client(client) | OurHouse::Partner(client)) =
        rows.house(&seat, asked.client).await?.ok_or(Refused::missing())?;
    lands_where_they_may(&mut rows, &seat, &asked).await?;
    drop(rows);
    let fresh = Fresh::of(&mut call.dice());
    let (code_key, lang) = (call.house.code_key, call.lang);
    let id = client.id;
    call.carry_out(Scope::Client(id), move |tx, work| {
        Box::pin(async move {
            let new = asked.body;
            let earlier = match tx.contact_by_email(&new.email).await? {
                Some(person) => {
                    tx.membership_held(person.id, id).await?;
                    tx.membership(person.id, id).await?.filter(Membership::holds)
                }
                None => None,
            };
            let rights = Rights { role: new.role, sees_money: new.sees_money };
            may_invite_so(tx, &work, id, earlier.as_ref(), rights, lang).await?;
            let invited = Invited {
                name: new.name,
                email: new.email,
                lang: new.lang.unwrap_or(client.lang),
                role: new.role,
                sees_money: new.sees_money,
                task: new.task,
                words: new.words.into(),
                by: work.by,
            };
            bring::invite(tx, id, invited, (fresh, &code_key), work.at).await
        })
    })
    .await?;
    page(&call, id).await
}

/// Inviting needs the whole client, because whoever comes sees what is shared of all of it. To change what somebody may,
/// or to let them see money, is more than to invite.
async fn may_invite_so(
    tx: &mut Writing,
    work: &Work<Staff>,
    client: ClientId,
    earlier: Option<&Membership>,
    rights: Rights,
    lang: Lang,
) -> Result<(), WorkFailed<Refused>> {
    super::team::has_whole_house(tx, &work.seat, client, lang).await?;
    let more = earlier.map_or(rights.sees_money, |earlier| earlier.rights() != rights);
    if more && !work.seat.role().is_some_and(|role| policy::may(role, Act::ChangeContact)) {
        return refuse(not_for_the_role(Act::ChangeContact, lang));
    }
    Ok(())
}

/// A task named in an invitation must be one the client sees.
async fn lands_where_they_may(
    rows: &mut veranda_store::Rows,
    seat: &Seat<Staff>,
    asked: &Invite,
) -> Result<(), Refused> {
    let Some(task) = asked.body.task else { return Ok(()) };
    let task = rows.task(seat, task).await?.ok_or(Refused::missing())?;
    let project = rows.project(seat, task.project).await?.ok_or(Refused::missing())?;
    if !rows.is_theirs(asked.client, project.id).await? {
        return Err(Refused::missing());
    }
    if task.shared.is_none() {
        return Err(Refused::because(veranda_api::Code::NeedsSharing));
    }
    Ok(())
}

pub(super) async fn page(call: &Call<Staff>, client: ClientId) -> Result<ClientPage, Refused> {
    let (mut rows, seat) = call.look().await?;
    present::client_page(&mut rows, &seat, client, &call.house.public, call.house.today())
        .await?
        .ok_or(Refused::missing())
}

pub(super) fn entry(client: ClientId, thing: Thing, event: Event, by: PersonId, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Client(client),
        at,
        by: Actor::Person(by),
        event,
        thing,
        shared_with: SharedWith::Nobody,
    }
}
