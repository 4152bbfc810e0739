//! The firm's own people sign in: with a password, and with a second proof where they have one or the house asks for one.

use super::challenge::{Asking, Held, Posed, meet_any, pose};
use super::session::{Arrival, Proven, begin, handed};
use crate::dice::Stream;
use crate::http::{Call, Doorstep, Refused, Reply};
use crate::mail::{Changed, PROOF, ProofJob, tell_owner};
use crate::second::{self, SecondRule};
use crate::{password, sign_on};
use veranda_api::door::{Doorway, Proof, Secret, SignIn, SignedIn, Where};
use veranda_api::{Code, Route};
use veranda_domain::{Actor, ChallengeKind, Event, JournalEntry, Person, Scope, SharedWith, Shows, Thing};
use veranda_store::{Job, WorkFailed, Writing, Written};
use veranda_terms::{Anyone, CameBy, ChallengeId, Moment};

/// Which house this is.
pub async fn doorway(call: Call<Anyone>, _: Where) -> Result<Doorway, Refused> {
    let firm = call.house.store.read().await?.firm().await?;
    let client_name = call.door.company().map(|company| company.whole_name());
    Ok(Doorway {
        for_staff: client_name.is_none(),
        firm_name: firm.map(|firm| firm.name),
        client_name,
        demo: call.house.demo,
        lang: call.lang,
        sign_on: sign_on::offer(&call),
    })
}

/// Lets somebody of the firm in by password. What else is needed is said to nobody who does not know the password.
pub async fn sign_in(call: Call<Anyone>, asked: SignIn) -> Result<Reply<SignedIn>, Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    let veranda_api::door::Credentials { email, password, proof, challenge } = asked.body;
    let house = call.house.clone();
    house.limits.try_password(&email, call.network)?;
    let person = house.store.read().await?.staff_by_email(&email).await?;
    let person = person.filter(|person| person.removed.is_none());
    #[cfg(feature = "mutants")]
    if person.is_none() && crate::mutants::is_on(crate::mutants::Leak::UnknownAddressIsSaid) {
        return Err(Refused::missing());
    }
    let hash = person.as_ref().and_then(|person| person.password_hash.clone());
    let fits = password::fits(password.0, hash).await.map_err(Refused::broken)?;
    let (Some(person), true) = (person, fits) else { return Err(Refused::because(Code::NotLetIn)) };
    house.limits.password_was_right(&email);
    let (id, at, proves) = (person.id, house.clock.now(), proof.is_some());
    if proves {
        house.limits.try_proof(id)?;
    }
    let mut dice = house.dice.fork(&format!("sign-in {id} {}", at.0));
    let code = match house.second_proof {
        SecondRule::Required if !proves => {
            // The password was right, and still nobody fills a mailbox.
            house.limits.try_door(&format!("code of {id}"), call.network)?;
            Some(pose(&call, &mut dice, asking(&person))?)
        }
        SecondRule::Required | SecondRule::Offered => None,
    };
    let coming = Coming { call, dice, person, proof, challenge, code, at };
    let outcome = if proves {
        // A spare code that is used is told.
        match house.store.write(Scope::Firm, None, move |tx| Box::pin(come_in(tx, coming))).await? {
            Written::Done(outcome) => outcome,
            Written::Repeated { .. } => return Err(Refused::because(Code::NotLetIn)),
        }
    } else {
        house.store.write_quietly(move |tx| Box::pin(come_in(tx, coming))).await?
    };
    match outcome {
        Outcome::In(token) => {
            if proves {
                house.limits.proof_was_right(id);
            }
            let view = SignedIn { to: Some(Route::Home.to_string()), mailed: None };
            Ok(Reply { view, cookies: vec![handed(&token)?] })
        }
        Outcome::Mailed(posed) => {
            let view = SignedIn { to: None, mailed: Some(posed.challenge.id) };
            Ok(Reply { view, cookies: vec![posed.cookie] })
        }
        Outcome::Not(code) => Err(Refused::because(code)),
    }
}

/// Somebody whose password was right.
struct Coming {
    call: Call<Anyone>,
    dice: Stream,
    person: Person,
    proof: Option<Secret>,
    challenge: Option<ChallengeId>,
    /// What is mailed to them if nothing else proves who they are.
    code: Option<Posed>,
    at: Moment,
}

enum Outcome {
    In(String),
    Mailed(Box<Posed>),
    Not(Code),
}

async fn come_in(tx: &mut Writing, coming: Coming) -> Result<Outcome, WorkFailed<Refused>> {
    let Coming { call, mut dice, person, proof, challenge, code, at } = coming;
    // Somebody who was removed while their password was looked at gets no session; nor does the old password, when
    // another was chosen meanwhile.
    let held = tx.staff_seat_held(person.id).await?;
    let now = tx.person(person.id).await?;
    if held.is_none() || now.is_none_or(|now| now.password_hash != person.password_hash) {
        return Ok(Outcome::Not(Code::NotLetIn));
    }
    let second = tx.second_proof(person.id).await?.filter(|second| second.since.is_some());
    let proved = match (second, proof) {
        (Some(_), None) => return Ok(Outcome::Not(Code::NeedsSecondProof)),
        (Some(second), Some(typed)) => {
            let shows = second::shown(&call.house.code_key, &second, &typed.0, at);
            let Ok(next) = second.prove(shows) else { return Ok(Outcome::Not(Code::NotLetIn)) };
            tx.save_second_proof(&next).await?;
            if let Shows::Spare(_) = shows {
                spare_used(tx, &person, next.spares_left(), at).await?;
            }
            true
        }
        (None, Some(typed)) if call.house.second_proof == SecondRule::Required => {
            let Some(challenge) = challenge else { return Ok(Outcome::Not(Code::NotLetIn)) };
            let typed = Proof { secret: None, code: Some(typed) };
            let whose = person.id;
            let held = Held::of(&call, challenge, &typed);
            match meet_any(tx, (challenge, &[ChallengeKind::Proof], None), &held, at).await? {
                Ok(met) if met.person == Some(whose) => true,
                Ok(_) => return Ok(Outcome::Not(Code::NotLetIn)),
                Err(code) => return Ok(Outcome::Not(code)),
            }
        }
        // What they proved was taken away meanwhile, and nothing is asked for.
        (None, Some(_)) => false,
        (None, None) => match code {
            Some(posed) => return mail_a_code(tx, posed, at).await,
            None => false,
        },
    };
    let arrival = Arrival {
        person: person.id,
        client: None,
        entry: None,
        came_by: CameBy::Password,
        device: call.device,
        proof: if proved { Proven::Here } else { Proven::Nothing },
    };
    Ok(Outcome::In(begin(tx, &mut dice, arrival, at).await?))
}

fn asking(person: &Person) -> Asking {
    Asking {
        kind: ChallengeKind::Proof,
        email: person.email.clone(),
        person: Some(person.id),
        client: None,
        entry: None,
        name: None,
        lands: None,
    }
}

async fn mail_a_code(tx: &mut Writing, posed: Posed, at: Moment) -> Result<Outcome, WorkFailed<Refused>> {
    tx.save_challenge(&posed.challenge).await?;
    let id = posed.challenge.id;
    let job = ProofJob { challenge: id, code: posed.code.clone() };
    let payload = serde_json::to_string(&job).map_err(|error| WorkFailed::Refused(Refused::broken(error)))?;
    tx.enqueue(Job { id: format!("proof-{id}"), kind: PROOF.to_owned(), payload, due: at }).await?;
    Ok(Outcome::Mailed(Box::new(posed)))
}

/// A spare code was used: the journal says so, and its owner hears of it.
pub(super) async fn spare_used(
    tx: &mut Writing,
    person: &Person,
    left: u32,
    at: Moment,
) -> Result<(), WorkFailed<Refused>> {
    tx.journal(told(person, Event::SpareCodeUsed, at)).await?;
    tell_owner(tx, person.id, None, Changed::SpareUsed(left), at).await
}

/// What the journal says of somebody's own second proof or password.
pub(super) const fn told(person: &Person, event: Event, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: Scope::Firm,
        at,
        by: Actor::Person(person.id),
        event,
        thing: Thing::Person(person.id),
        shared_with: SharedWith::Nobody,
    }
}
