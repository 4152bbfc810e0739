//! A new colleague chooses their password and is in.

use super::session::{Arrival, Proven, begin, handed};
use crate::http::{Call, Doorstep, Refused, Reply};
use crate::{password, secret};
use veranda_api::door::{Entered, Join, NewPassword};
use veranda_api::{Code, Route};
use veranda_domain::{Actor, Change, Entry, EntryKind, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{WorkFailed, Written};
use veranda_terms::{Anyone, CameBy};

/// Exchanges the secret of a colleague's link for a session, with the password they choose.
pub async fn join(call: Call<Anyone>, asked: Join) -> Result<Reply<Entered>, Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    call.house.limits.try_door(&format!("join {}", asked.entry), call.network)?;
    let NewPassword { secret, password } = asked.body;
    let not_let_in = || Refused::because(Code::NotLetIn);
    let (id, at) = (asked.entry, call.house.clock.now());
    let entry = call.house.store.read().await?.entry(id).await?;
    let right = entry.filter(|entry| {
        entry.kind == EntryKind::Colleague && secret::same(&entry.secret_hash, &secret::hashed(&secret.0))
    });
    let Some(entry) = right else { return Err(not_let_in()) };
    if !entry.opens(at) {
        return Err(Refused::because(Code::EntryUsed));
    }
    password::looked_at(&password.0).map_err(|why| Refused::field("password", why))?;
    let mut dice = call.house.dice.fork(&format!("join {id} {}", at.0));
    let hash = password::hash(password.0, &mut dice).await.map_err(Refused::broken)?;
    let device = call.device;
    let written = call.house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            // Looked at once more inside the transaction: of many at once, one comes in.
            let entry = tx.entry(id).await?.filter(|entry| entry.opens(at));
            let Some(entry) = entry else { return Err(WorkFailed::Refused(Refused::because(Code::EntryUsed))) };
            let Some(person) = entry.person else { return Err(WorkFailed::Refused(not_let_in())) };
            if tx.staff_seat_held(person).await?.is_none() {
                return Err(WorkFailed::Refused(not_let_in()));
            }
            let person = tx.person(person).await?.ok_or(WorkFailed::Refused(not_let_in()))?;
            let entered = JournalEntry {
                scope: Scope::Firm,
                at,
                by: Actor::Person(person.id),
                event: Event::StaffEntered,
                thing: Thing::Person(person.id),
                shared_with: SharedWith::Nobody,
            };
            let next = Person { password_hash: Some(hash), ..person };
            let person = tx.record(Change { next, journal: vec![entered] }).await?;
            tx.save_entry(&Entry { used: Some(at), ..entry }).await?;
            begin(
                tx,
                &mut dice,
                Arrival {
                    person: person.id,
                    client: None,
                    entry: Some(id),
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
