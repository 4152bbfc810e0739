//! Coming in by a mailed link or code.

use super::challenge::{Held, meet_any, try_code_path};
use super::enter::{arrive, hold_the_inviter};
use super::session::{Arrival, Proven, begin, handed};
use crate::http::{Call, Refused, Reply};
use crate::people::bring::known_or_new;
use crate::people::coming;
use veranda_api::door::{CameIn, ComeIn};
use veranda_api::{Code, Route};
use veranda_domain::admission::entrance;
use veranda_domain::{
    Actor, Admission, AdmissionState, Brought, Challenge, ChallengeKind, Change, Entrance, EntryKind, Event,
    JournalEntry, Membership, Person, Scope, SharedWith, Thing,
};
use veranda_store::{WorkFailed, Writing, Written};
use veranda_terms::{AdmissionId, Anyone, CameBy, ClientId, ContactRole, Lang, Moment, PersonId, TaskId};

/// What a mailed link and its code can be for at a house's door.
const HERE: [ChallengeKind; 3] = [ChallengeKind::ComeIn, ChallengeKind::Again, ChallengeKind::Newcomer];

/// Who came, or why nobody did. Nobody is no reason to undo what was written: a wrong code counts.
enum Came {
    In { token: String, to: Route, lands: Option<String>, replaced: bool },
    Waits(Option<PersonId>),
    Not(Code),
}

/// Exchanges a mailed link or code for a session. Its name, if it does not let in, is the same for everybody.
pub async fn come_in(call: Call<Anyone>, asked: ComeIn) -> Result<Reply<CameIn>, Refused> {
    let Some(house) = call.door.company().map(|company| company.id) else { return Err(Refused::missing()) };
    try_code_path(&call, &format!("challenge {}", asked.challenge))?;
    let (at, device, lang) = (call.house.clock.now(), call.device, call.lang);
    let held = Held::of(&call, asked.challenge, &asked.body);
    let mut dice = call.house.dice.fork(&format!("come in {} {} {}", asked.challenge, at.0, call.fingerprint));
    let fresh = (PersonId::fresh(&mut dice), AdmissionId::fresh(&mut dice));
    let written = call.house.store.write(Scope::Client(house), None, move |tx| {
        Box::pin(async move {
            let challenge = match meet_any(tx, (asked.challenge, &HERE, Some(house)), &held, at).await? {
                Ok(challenge) => challenge,
                Err(code) => return Ok(Came::Not(code)),
            };
            let arrived = match challenge.kind {
                ChallengeKind::Newcomer => newcomer(tx, &challenge, house, fresh, lang, at).await?,
                _ => known(tx, &challenge, house).await?,
            };
            let (person, task) = match arrived {
                Arrived::As(person, task) => (person, task),
                Arrived::Waits(keeper) => return Ok(Came::Waits(keeper)),
                Arrived::Nobody => return Ok(Came::Not(Code::NotLetIn)),
            };
            let replaced = replace(tx, &challenge, person, house, at).await?;
            arrive(tx, person, house, at).await?;
            let to = super::enter::lands_on(tx, person, house, task).await?;
            let arrival = Arrival {
                person,
                client: Some(house),
                entry: None,
                came_by: CameBy::Code,
                device,
                proof: Proven::ByMail,
            };
            let token = begin(tx, &mut dice, arrival, at).await?;
            Ok(Came::In { token, to, lands: challenge.lands, replaced })
        })
    });
    match written.await? {
        Written::Done(Came::In { token, to, lands, replaced }) => {
            if replaced {
                call.house.hub.rights_changed();
            }
            let to = Some(lands.unwrap_or_else(|| to.to_string()));
            Ok(Reply { view: CameIn { to, keeper: None }, cookies: vec![handed(&token)?] })
        }
        Written::Done(Came::Waits(keeper)) => {
            let keeper = match keeper {
                Some(keeper) => call.house.store.read().await?.people(&[keeper]).await?.remove(&keeper),
                None => None,
            };
            Ok(CameIn { to: None, keeper }.into())
        }
        Written::Done(Came::Not(code)) => Err(Refused::because(code)),
        Written::Repeated { .. } => Err(Refused::because(Code::NotLetIn)),
    }
}

enum Arrived {
    As(PersonId, Option<TaskId>),
    Waits(Option<PersonId>),
    Nobody,
}

/// Somebody with a place here, by the address they proved.
async fn known(tx: &mut Writing, challenge: &Challenge, house: ClientId) -> Result<Arrived, WorkFailed<Refused>> {
    let person = match challenge.person {
        Some(person) => Some(person),
        None => tx.contact_by_email(&challenge.email).await?.map(|person| person.id),
    };
    let Some(person) = person else { return Ok(Arrived::Nobody) };
    if !tx.membership_held(person, house).await? {
        return Ok(Arrived::Nobody);
    }
    let task = match challenge.entry {
        Some(entry) => tx.entry(entry).await?.and_then(|entry| entry.task),
        None => None,
    };
    Ok(Arrived::As(person, task))
}

/// Somebody an invitation was passed on to, who proved the address they gave.
async fn newcomer(
    tx: &mut Writing,
    challenge: &Challenge,
    house: ClientId,
    (fresh_person, fresh_admission): (PersonId, AdmissionId),
    lang: Lang,
    at: Moment,
) -> Result<Arrived, WorkFailed<Refused>> {
    let (Some(entry), Some(name)) = (challenge.entry, challenge.name.clone()) else { return Ok(Arrived::Nobody) };
    let Some(entry) = tx.entry(entry).await? else { return Ok(Arrived::Nobody) };
    hold_the_inviter(tx, entry.by, house).await?;
    let Some(brought_by) = entry.person.filter(|_| entry.kind == EntryKind::Invitation) else {
        return Ok(Arrived::Nobody);
    };
    // Whoever passed it on may have been removed since, or whoever had invited them: then it brings nobody along.
    if tx.entry(entry.id).await?.is_none_or(|entry| entry.ended.is_some())
        || !tx.membership_held(brought_by, house).await?
    {
        return Ok(Arrived::Nobody);
    }
    let Some(brings) = tx.membership(brought_by, house).await? else { return Ok(Arrived::Nobody) };
    let known = tx.contact_by_email(&challenge.email).await?;
    let place = match &known {
        Some(person) => {
            tx.membership_held(person.id, house).await?;
            tx.membership(person.id, house).await?
        }
        None => None,
    };
    let let_in = coming::is_let_in(tx, &challenge.email, house).await?;
    match (entrance(place.as_ref(), let_in), known) {
        (Entrance::OwnPlace, Some(person)) => Ok(Arrived::As(person.id, entry.task)),
        (Entrance::AtOnce, _) => {
            let new = (name, challenge.email.clone(), lang);
            let Person { id, .. } = known_or_new(tx, fresh_person, new, at).await?;
            take_in(tx, (id, house), coming::role_brought_by(brings.role), at).await?;
            Ok(Arrived::As(id, entry.task))
        }
        (Entrance::OwnPlace | Entrance::Waits, _) => {
            let admission = Admission {
                id: fresh_admission,
                client: house,
                name,
                email: challenge.email.clone(),
                lang,
                brought_by,
                how: Brought::PassedOn,
                made: at,
                state: AdmissionState::Waiting,
                decided: None,
            };
            Ok(Arrived::Waits(coming::wait(tx, admission).await?))
        }
    }
}

async fn take_in(
    tx: &mut Writing,
    (person, client): (PersonId, ClientId),
    role: ContactRole,
    at: Moment,
) -> Result<(), WorkFailed<Refused>> {
    let next = Membership {
        person,
        client,
        role,
        sees_money: false,
        invited: Some(at),
        entered: None,
        visit: None,
        last_here: None,
        ended: None,
        called: None,
    };
    tx.record(Change { next, journal: vec![said(Event::NewcomerEntered, person, client, at)] }).await?;
    Ok(())
}

/// Whoever proves that an invitation was theirs ends what is open in their name and proved nothing, in every house: a robot
/// that got in by its link is out, and keeps nothing.
async fn replace(
    tx: &mut Writing,
    challenge: &Challenge,
    person: PersonId,
    house: ClientId,
    at: Moment,
) -> Result<bool, WorkFailed<Refused>> {
    if challenge.kind != ChallengeKind::Again {
        return Ok(false);
    }
    let replaced = tx.end_unproved_sessions(person).await? > 0;
    if replaced {
        tx.journal(said(Event::EntryReplaced, person, house, at)).await?;
    }
    Ok(replaced)
}

fn said(event: Event, person: PersonId, client: ClientId, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Client(client),
        at,
        by: Actor::Person(person),
        event,
        thing: Thing::Person(person),
        shared_with: SharedWith::Nobody,
    }
}
