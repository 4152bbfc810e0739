//! Coming in by an invitation: one gesture with the link, or the mailed code.

use super::challenge::try_code_path;
use super::session::{Arrival, Proven, begin, handed};
use crate::House;
use crate::http::{Call, Refused, Reply, reading_goes_on};
use crate::secret;
use veranda_api::door::{ByName, Enter, EnterByCode, Entered};
use veranda_api::{Code, Route};
use veranda_domain::admission::answers_to;
use veranda_domain::{
    Actor, Change, Entry, EntryKind, Event, JournalEntry, Membership, Scope, Session, SharedWith, Thing,
};
use veranda_store::{WorkFailed, Written};
use veranda_terms::{Anyone, BadWord, CameBy, ClientId, EntryId, Moment, PersonId, PersonName, TaskId};

/// A visit is a new one after so long away; "since you were last here" counts from the one before.
const NEW_VISIT_MS: i64 = 4 * 3_600_000;

/// Exchanges a link's secret for a session. Never called by opening the page alone.
pub async fn enter(call: Call<Anyone>, asked: Enter) -> Result<Reply<Entered>, Refused> {
    call.house.limits.try_door(&format!("entry {}", asked.entry), call.network)?;
    let ByName { secret, name, sure } = asked.body;
    let entry = held(&call, asked.entry, &secret.0).await?;
    match entry.kind {
        EntryKind::Invitation => named(&call, &entry, name, sure).await?,
        EntryKind::Crossing => {
            somebody_is_in(&call, &entry, sure).await?;
            return come_in(&call, &entry, CameBy::Crossing).await;
        }
        EntryKind::Demo | EntryKind::Owner | EntryKind::Colleague => {}
    }
    come_in(&call, &entry, CameBy::Link).await
}

/// Whoever comes in by an invitation says who they are. A program that presses every button on a page says nothing, and
/// somebody it was passed on to says another name: they are asked, and can say that it is them.
async fn named(call: &Call<Anyone>, entry: &Entry, name: Option<PersonName>, sure: bool) -> Result<(), Refused> {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::AnyNameComesIn) {
        return Ok(());
    }
    let Some(name) = name else { return Err(Refused::field("name", BadWord::Empty)) };
    let not_let_in = || Refused::because(Code::NotLetIn);
    let person = entry.person.ok_or_else(not_let_in)?;
    let invited = call.house.store.read().await?.person(person).await?.ok_or_else(not_let_in)?;
    if sure || answers_to(&invited.name, &name) {
        return Ok(());
    }
    Err(Refused { detail: Some(invited.name.to_string()), ..Refused::because(Code::SomebodyElse) })
}

/// A way over goes on by itself, so it may be somebody else's that was put under a link: whoever is in here already as
/// another person is asked first.
async fn somebody_is_in(call: &Call<Anyone>, entry: &Entry, sure: bool) -> Result<(), Refused> {
    let (Some(token), Some(person), false) = (&call.token, entry.person, sure) else { return Ok(()) };
    let mut rows = call.house.store.read().await?;
    let here = rows.session(&secret::hashed(token)).await?.filter(|here| here.holds(call.house.clock.now()));
    if here.is_none_or(|here| here.person == person) {
        return Ok(());
    }
    let name = rows.person(person).await?.map(|person| person.name.to_string());
    Err(Refused { detail: name, ..Refused::because(Code::SomebodyElse) })
}

/// Exchanges a mailed code for a session.
pub async fn enter_by_code(call: Call<Anyone>, asked: EnterByCode) -> Result<Reply<Entered>, Refused> {
    let Some(client) = call.door.company() else { return Err(Refused::missing()) };
    let email = asked.body.email;
    try_code_path(&call, &format!("code {} {email}", client.id))?;
    let typed = secret::code_as_meant(&asked.body.code.0);
    let entries = call.house.store.read().await?.entry_by_code_of(&email, client.id).await?;
    let now = call.house.clock.now();
    let fits = |entry: &Entry| {
        let hash = secret::hashed_code(&call.house.code_key, entry.id, &typed);
        entry.opens(now)
            && entry.misses < Entry::MISSES
            && entry.code_hash.as_deref().is_some_and(|c| secret::same(c, &hash))
    };
    match entries.iter().find(|entry| fits(entry)) {
        Some(entry) => come_in(&call, entry, CameBy::Code).await,
        None => {
            missed(&call, client.id, entries).await?;
            Err(Refused::because(Code::NotLetIn))
        }
    }
}

/// The entry of this id, for somebody who holds its secret at its own door.
async fn held(call: &Call<Anyone>, id: EntryId, typed: &str) -> Result<Entry, Refused> {
    let here = call.door.company().map(|company| company.id);
    let entry = call.house.store.read().await?.entry(id).await?;
    let right = entry.filter(|entry| {
        secret::same(&entry.secret_hash, &secret::hashed(typed))
            && entry.kind != EntryKind::Owner
            && entry.client == here
    });
    let Some(entry) = right else { return Err(Refused::because(Code::NotLetIn)) };
    if entry.kind == EntryKind::Colleague && entry.opens(call.house.clock.now()) {
        return Err(Refused::because(Code::NeedsPassword));
    }
    if entry.opens(call.house.clock.now()) { Ok(entry) } else { Err(Refused::because(Code::EntryUsed)) }
}

async fn come_in(call: &Call<Anyone>, entry: &Entry, came_by: CameBy) -> Result<Reply<Entered>, Refused> {
    let (id, inviter, with, client) = (entry.id, entry.by, call.device, entry.client);
    // The scope of whoever could end it meanwhile: first the one, then the other.
    let scope = entry.client.map_or(Scope::Firm, Scope::Client);
    let at = call.house.clock.now();
    let mut dice = call.house.dice.fork(&format!("enter {id} {}", at.0));
    let written = call.house.store.write(scope, None, move |tx| {
        Box::pin(async move {
            match client {
                Some(house) => hold_the_inviter(tx, inviter, house).await?,
                None => {
                    if let Some(inviter) = inviter {
                        tx.staff_seat_held(inviter).await?;
                    }
                }
            }
            // Looked at once more inside the transaction: of many at once, one comes in.
            let entry = tx.entry(id).await?.filter(|entry| entry.opens(at));
            let Some(entry) = entry else { return Err(WorkFailed::Refused(Refused::because(Code::EntryUsed))) };
            let Some(person) = entry.person else { return Err(WorkFailed::Refused(Refused::because(Code::NotLetIn))) };
            let mut to = Route::Home;
            if entry.client.is_none() && tx.staff_seat_held(person).await?.is_none() {
                return Err(WorkFailed::Refused(Refused::because(Code::NotLetIn)));
            }
            if let Some(client) = entry.client {
                if !tx.membership_held(person, client).await? {
                    return Err(WorkFailed::Refused(Refused::because(Code::NotLetIn)));
                }
                to = lands_on(tx, person, client, entry.task).await?;
                arrive(tx, person, client, at).await?;
            }
            let token = begin(
                tx,
                &mut dice,
                Arrival {
                    person,
                    client: entry.client,
                    entry: Some(entry.id),
                    came_by,
                    device: with,
                    // The code of an invitation is passed on with its mail, like its link. A way over is only given to who
                    // proved their own address.
                    proof: if entry.proved.is_some() { Proven::ByMail } else { Proven::Nothing },
                },
                at,
            )
            .await?;
            tx.save_entry(&Entry { used: Some(at), ..entry }).await?;
            Ok((token, to))
        })
    });
    let Written::Done((token, to)) = written.await? else { return Err(Refused::because(Code::EntryUsed)) };
    Ok(Reply { view: Entered { to: to.to_string() }, cookies: vec![handed(&token)?] })
}

/// What somebody invited to ends with their rights: either before, and then it is seen here, or after.
pub(super) async fn hold_the_inviter(
    tx: &mut veranda_store::Writing,
    inviter: Option<PersonId>,
    house: ClientId,
) -> Result<(), WorkFailed<Refused>> {
    if let Some(inviter) = inviter {
        tx.staff_seat_held(inviter).await?;
        tx.membership_held(inviter, house).await?;
    }
    Ok(())
}

/// Where somebody lands who was invited to a task: on it, if they see it still.
pub(super) async fn lands_on(
    tx: &mut veranda_store::Writing,
    person: PersonId,
    client: ClientId,
    task: Option<TaskId>,
) -> Result<Route, WorkFailed<Refused>> {
    if let Some(task) = task
        && let Some(seat) = tx.contact_seat(person, client).await?
        && let Some(task) = tx.task(&seat, task).await?
    {
        return Ok(Route::Task(task.project, task.id));
    }
    Ok(Route::Home)
}

/// Notes the arrival: the first is told inside; a visit after some hours away begins anew.
pub(crate) async fn arrive(
    tx: &mut veranda_store::Writing,
    person: veranda_terms::PersonId,
    client: ClientId,
    at: Moment,
) -> Result<(), WorkFailed<Refused>> {
    let Some(membership) = tx.membership(person, client).await? else { return Ok(()) };
    let away = membership.visit.is_none_or(|visit| at.0 - visit.0 > NEW_VISIT_MS);
    let next = Membership {
        entered: membership.entered.or(Some(at)),
        last_here: if away { membership.visit } else { membership.last_here },
        visit: if away { Some(at) } else { membership.visit },
        ..membership
    };
    let entry = JournalEntry {
        scope: Scope::Client(client),
        at,
        by: Actor::Person(person),
        event: Event::ContactEntered,
        thing: Thing::Person(person),
        shared_with: SharedWith::Nobody,
    };
    tx.record(Change { next, journal: vec![entry] }).await?;
    tx.follow_client(person, client, at).await?;
    Ok(())
}

/// Somebody who comes back after some hours on a living session begins a new visit: "since you were last here" counts from
/// when they were last here.
pub(crate) async fn visits(
    house: &House,
    session: &Session,
    (person, client): (PersonId, ClientId),
) -> Result<(), Refused> {
    let (seen, at) = (session.seen, house.clock.now());
    if at.0 - seen.0 <= NEW_VISIT_MS {
        return Ok(());
    }
    let written = house.store.write_quietly(move |tx| {
        Box::pin(async move {
            tx.begin_visit((person, client), at, seen).await?;
            Ok(())
        })
    });
    reading_goes_on(written.await.map_err(Refused::from))
}

/// Counts a wrong code against every entry it could have been meant for.
async fn missed(call: &Call<Anyone>, client: ClientId, entries: Vec<Entry>) -> Result<(), Refused> {
    let written = call.house.store.write(Scope::Client(client), None, move |tx| {
        Box::pin(async move {
            for entry in entries {
                if let Some(entry) = tx.entry(entry.id).await? {
                    tx.save_entry(&Entry { misses: entry.misses.saturating_add(1), ..entry }).await?;
                }
            }
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await.map(|_| ()).map_err(Refused::from)
}
