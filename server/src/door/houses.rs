//! Somebody with a place in several houses goes from one to another, in the same browser and without another mail.

use super::sessions::{has_proved_by_mail, still_in};
use crate::http::{Call, Refused, inside};
use crate::present;
use crate::secret;
use veranda_api::door::{CrossOver, OtherHouse, OtherHouses, WayOver};
use veranda_api::{Code, Route};
use veranda_domain::{Entry, EntryKind, Scope, Session};
use veranda_store::{Rows, WorkFailed};
use veranda_terms::{Anyone, ClientId, EntryId, PersonId};

/// How long the way over works: it is walked at once.
const CROSSING_MS: i64 = 60_000;

/// The other houses the reader has a place in. Nothing of one house is said in another but that it is there and how much
/// waits, to the one person both are open to.
pub async fn other_houses(call: Call<Anyone>, _: OtherHouses) -> Result<Vec<OtherHouse>, Refused> {
    let Some(here) = call.door.company().map(|company| company.id) else { return Ok(Vec::new()) };
    let (session, person) = inside(&call).await?;
    // That there are others, and which, is told to nobody who may be somebody else.
    if !leads_elsewhere(&session) {
        return Ok(Vec::new());
    }
    let mut rows = call.house.store.read().await?;
    let mut others = Vec::new();
    for house in rows.houses_of(person.id).await?.into_iter().filter(|house| *house != here) {
        others.extend(other(&mut rows, person.id, house, call.house.clock.now()).await?);
    }
    Ok(others)
}

/// Whether a session opens the other houses of its person: only once they have typed a code that was mailed to them. The
/// invitation of one client opens that client's house, and a client's own sign-on vouches for nobody anywhere else.
fn leads_elsewhere(session: &Session) -> bool {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::EverySessionCrosses) {
        return true;
    }
    has_proved_by_mail(session).is_ok()
}

async fn other(
    rows: &mut Rows,
    person: PersonId,
    house: ClientId,
    now: veranda_terms::Moment,
) -> Result<Option<OtherHouse>, Refused> {
    let Some(record) = rows.client_for_door(house).await? else { return Ok(None) };
    let Some(needs) = present::houses::needs(rows, person, &record, now).await? else { return Ok(None) };
    Ok(Some(OtherHouse { id: house, name: record.whole_name(), accent: record.accent, needs }))
}

/// Makes the way over: an address at the other house that works once, within a minute. That this browser has proved their
/// own address here, it has proved there.
pub async fn cross_over(call: Call<Anyone>, asked: CrossOver) -> Result<WayOver, Refused> {
    if call.door.company().is_none() {
        return Err(Refused::missing());
    }
    let (session, person) = inside(&call).await?;
    if !leads_elsewhere(&session) {
        return Err(Refused::because(Code::NeedsProof));
    }
    call.house.limits.try_door(&format!("cross {}", person.id), call.network)?;
    let (house, at) = (asked.house, call.house.clock.now());
    let record = call.house.store.read().await?.client_for_door(house).await?.ok_or(Refused::missing())?;
    let mut dice = call.house.dice.fork(&format!("cross {} {house} {}", person.id, at.0));
    let (id, link_secret) = (EntryId::fresh(&mut dice), secret::link_secret(&mut dice));
    let entry = Entry {
        id,
        kind: EntryKind::Crossing,
        person: Some(person.id),
        client: Some(house),
        task: None,
        secret_hash: secret::hashed(&link_secret),
        code_hash: None,
        made: at,
        by: None,
        until: at.plus_ms(CROSSING_MS),
        misses: 0,
        used: None,
        ended: None,
        proved: session.mailed,
    };
    let written = call.house.store.write(Scope::Client(house), None, move |tx| {
        Box::pin(async move {
            still_in(tx, &session).await?;
            if !tx.membership_held(person.id, house).await? {
                return Err(WorkFailed::Refused(Refused::because(Code::Missing)));
            }
            tx.save_entry(&entry).await?;
            Ok(())
        })
    });
    written.await?;
    let path = format!("{}#{link_secret}", Route::Over(id));
    Ok(WayOver { address: call.house.public.on(&record.host, &path) })
}
