//! The first start: one link, printed once, makes the first owner.

use super::session::{Arrival, Proven, begin, handed};
use crate::House;
use crate::http::{Call, Doorstep, Refused, Reply};
use crate::{password, secret};
use veranda_api::door::{Entered, FirstOwner, Owner};
use veranda_api::{Code, Route};
use veranda_domain::{Actor, Change, Entry, EntryKind, Event, Firm, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{WorkFailed, Written};
use veranda_terms::{Anyone, CameBy, EntryId, PersonId, StaffRole};

/// How long the first link works.
const OWNER_LINK_DAYS: i64 = 7;

/// Sets the house up and lets its owner in.
pub async fn first_owner(call: Call<Anyone>, asked: Owner) -> Result<Reply<Entered>, Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    call.house.limits.try_door("owner", call.network)?;
    let FirstOwner { secret, firm_name, name, email, password, lang } = asked.body;
    let not_let_in = || Refused::because(Code::NotLetIn);
    let at = call.house.clock.now();
    let entry = call.house.store.read().await?.owner_entry().await?.ok_or_else(not_let_in)?;
    if !entry.opens(at) || !secret::same(&entry.secret_hash, &secret::hashed(&secret.0)) {
        return Err(not_let_in());
    }
    password::looked_at(&password.0).map_err(|why| Refused::field("password", why))?;
    let mut dice = call.house.dice.fork("first owner");
    let hash = password::hash(password.0, &mut dice).await.map_err(Refused::broken)?;
    let device = call.device;
    let written = call.house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            let still = tx.owner_entry().await?.filter(|entry| entry.opens(at));
            let Some(entry) = still else { return Err(WorkFailed::Refused(not_let_in())) };
            let owner = Person {
                id: PersonId::fresh(&mut dice),
                name,
                email,
                lang,
                staff: Some(StaffRole::Owner),
                password_hash: Some(hash),
                created: at,
                removed: None,
            };
            let said = |event, thing| JournalEntry {
                scope: Scope::Firm,
                at,
                by: Actor::Person(owner.id),
                event,
                thing,
                shared_with: SharedWith::Nobody,
            };
            let journal = vec![said(Event::FirmSetUp, Thing::Firm), said(Event::StaffAdded, Thing::Person(owner.id))];
            tx.save_firm(&Firm { name: firm_name, lang, created: at }).await?;
            let owner = tx.record(Change { next: owner, journal }).await?;
            tx.save_entry(&Entry { used: Some(at), ..entry }).await?;
            begin(
                tx,
                &mut dice,
                Arrival {
                    person: owner.id,
                    client: None,
                    entry: None,
                    came_by: CameBy::Password,
                    device,
                    proof: Proven::Nothing,
                },
                at,
            )
            .await
        })
    });
    let Written::Done(token) = written.await? else { return Err(not_let_in()) };
    Ok(Reply { view: Entered { to: Route::Home.to_string() }, cookies: vec![handed(&token)?] })
}

/// The address that makes the first owner, for a house that has none. A link printed earlier ends.
///
/// # Errors
/// When the store fails.
pub async fn owner_link(house: &House) -> Result<Option<String>, Refused> {
    if house.store.read().await?.firm().await?.is_some() {
        return Ok(None);
    }
    let at = house.clock.now();
    let mut dice = house.dice.fork(&format!("owner link {}", at.0));
    let link_secret = secret::link_secret(&mut dice);
    let entry = Entry {
        id: EntryId::fresh(&mut dice),
        kind: EntryKind::Owner,
        person: None,
        client: None,
        task: None,
        secret_hash: secret::hashed(&link_secret),
        code_hash: None,
        made: at,
        by: None,
        until: at.plus_days(OWNER_LINK_DAYS),
        misses: 0,
        used: None,
        ended: None,
        proved: None,
    };
    let written = house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            if let Some(earlier) = tx.owner_entry().await? {
                tx.save_entry(&Entry { ended: Some(at), ..earlier }).await?;
            }
            tx.save_entry(&entry).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await?;
    Ok(Some(house.public.staff(&format!("{}#{link_secret}", Route::Setup))))
}
