//! Somebody of the firm sets their second proof up, makes new spare codes, or takes it away.

use super::sign_in::{spare_used, told};
use crate::http::{Call, Doorstep, Refused, inside};
use crate::mail::{Changed, tell_owner};
use crate::second::{self, SecondRule};
use crate::secret;
use futures::future::BoxFuture;
use veranda_api::Code;
use veranda_api::door::{
    BeginSecond, ConfirmSecond, NewSecond, NewSpares, RemoveSecond, SecondView, Secret, ShowSecond, SpareCodes,
};
use veranda_domain::{Event, Person, Scope, SecondProof, Shows};
use veranda_store::{WorkFailed, Writing, Written};
use veranda_terms::{Anyone, Moment};

/// How it stands.
pub async fn show_second(call: Call<Anyone>, _: ShowSecond) -> Result<SecondView, Refused> {
    let person = caller(&call).await?;
    let proof = call.house.store.read().await?.second_proof(person.id).await?;
    Ok(view(&call, proof))
}

/// Begins to set one up. A secret that was shown before and not confirmed is none any more: whoever saw it learns nothing.
pub async fn begin_second(call: Call<Anyone>, _: BeginSecond) -> Result<NewSecond, Refused> {
    let person = caller(&call).await?;
    let firm = call.house.store.read().await?.firm().await?.ok_or_else(Refused::missing)?;
    let mut dice = call.house.dice.fork(&format!("second {} {}", person.id, call.house.clock.now().0));
    let proof = SecondProof {
        person: person.id,
        nonce: secret::link_secret(&mut dice),
        since: None,
        used_step: 0,
        spare_nonce: secret::link_secret(&mut dice),
        spare_used: 0,
    };
    let app = second::for_app(&call.house.code_key, &proof, &firm.name, &person.email).map_err(Refused::broken)?;
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            held(tx, &person).await?;
            if tx.second_proof(person.id).await?.is_some_and(|known| known.since.is_some()) {
                return Err(WorkFailed::Refused(Refused::because(Code::Taken)));
            }
            Ok(tx.save_second_proof(&proof).await?)
        })
    });
    written.await?;
    Ok(app)
}

/// It counts from now on.
pub async fn confirm_second(call: Call<Anyone>, asked: ConfirmSecond) -> Result<SpareCodes, Refused> {
    let work = |proof: SecondProof, shows, at| match proof.since {
        None => proof
            .confirm(shows, at)
            .map(|next| (next, Event::SecondProofSet, Changed::SecondSet))
            .map_err(|_| Code::NotLetIn),
        Some(_) => Err(Code::Missing),
    };
    let key = call.house.code_key;
    let proof = changed(call, asked.body.code, work, |tx, proof| {
        Box::pin(async move { Ok(tx.save_second_proof(&proof).await?) })
    });
    Ok(SpareCodes { codes: second::spares(&key, &proof.await?) })
}

/// Takes it away.
pub async fn remove_second(call: Call<Anyone>, asked: RemoveSecond) -> Result<SecondView, Refused> {
    let work = |proof: SecondProof, shows, _| match proof.since {
        Some(_) => proof
            .prove(shows)
            .map(|next| (next, Event::SecondProofRemoved, Changed::SecondRemoved))
            .map_err(|_| Code::NotLetIn),
        None => Err(Code::Missing),
    };
    let required = call.house.second_proof == SecondRule::Required;
    changed(call, asked.body.code, work, |tx, proof| {
        Box::pin(async move {
            tx.remove_second_proof(proof.person).await?;
            Ok(())
        })
    })
    .await?;
    Ok(SecondView { since: None, spares_left: 0, required })
}

/// Makes new spare codes. Those before, used or not, are none any more.
pub async fn new_spares(call: Call<Anyone>, asked: NewSpares) -> Result<SpareCodes, Refused> {
    let mut dice = call.house.dice.fork(&format!("spares {:?} {}", call.token, call.house.clock.now().0));
    let spare_nonce = secret::link_secret(&mut dice);
    let work = move |proof: SecondProof, shows, _| match proof.since {
        Some(_) => proof
            .prove(shows)
            .map(|next| {
                (SecondProof { spare_nonce, spare_used: 0, ..next }, Event::SpareCodesMade, Changed::SparesMade)
            })
            .map_err(|_| Code::NotLetIn),
        None => Err(Code::Missing),
    };
    let key = call.house.code_key;
    let proof = changed(call, asked.body.code, work, |tx, proof| {
        Box::pin(async move { Ok(tx.save_second_proof(&proof).await?) })
    });
    Ok(SpareCodes { codes: second::spares(&key, &proof.await?) })
}

/// What is kept of a changed second proof.
type Keep = for<'t> fn(&'t mut Writing, SecondProof) -> BoxFuture<'t, Result<(), WorkFailed<Refused>>>;

/// Changes the caller's second proof by a code they show, and tells it. A wrong code counts against their limit.
async fn changed(
    call: Call<Anyone>,
    typed: Secret,
    work: impl FnOnce(SecondProof, Shows, Moment) -> Result<(SecondProof, Event, Changed), Code> + Send + 'static,
    keep: Keep,
) -> Result<SecondProof, Refused> {
    let person = caller(&call).await?;
    let (house, id) = (call.house.clone(), person.id);
    house.limits.try_proof(id)?;
    let (key, at) = (house.code_key, house.clock.now());
    let written = house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            held(tx, &person).await?;
            let refuse = |code| WorkFailed::Refused(Refused::because(code));
            let proof = tx.second_proof(person.id).await?.ok_or_else(|| refuse(Code::Missing))?;
            let shows = second::shown(&key, &proof, &typed.0, at);
            let left = proof.spares_left().saturating_sub(1);
            let (next, event, change) = work(proof, shows, at).map_err(refuse)?;
            if let Shows::Spare(_) = shows {
                spare_used(tx, &person, left, at).await?;
            }
            tx.journal(told(&person, event, at)).await?;
            tell_owner(tx, person.id, None, change, at).await?;
            keep(tx, next.clone()).await?;
            Ok(next)
        })
    });
    match written.await? {
        Written::Done(next) => {
            house.limits.proof_was_right(id);
            Ok(next)
        }
        Written::Repeated { .. } => {
            Err(Refused::broken(anyhow::anyhow!("only an intention repeats, and there is none")))
        }
    }
}

/// Whoever is in at the firm's door. Others have no second proof.
async fn caller(call: &Call<Anyone>) -> Result<Person, Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    Ok(inside(call).await?.1)
}

/// Still of the firm, until this is done.
async fn held(tx: &mut Writing, person: &Person) -> Result<(), WorkFailed<Refused>> {
    match tx.staff_seat_held(person.id).await? {
        Some(_) => Ok(()),
        None => Err(WorkFailed::Refused(Refused::because(Code::SignedOut))),
    }
}

fn view(call: &Call<Anyone>, proof: Option<SecondProof>) -> SecondView {
    let required = call.house.second_proof == SecondRule::Required;
    match proof.filter(|proof| proof.since.is_some()) {
        Some(proof) => {
            let spares_left = proof.spares_left();
            let SecondProof { person: _, nonce: _, since, used_step: _, spare_nonce: _, spare_used: _ } = proof;
            SecondView { since, spares_left, required }
        }
        None => SecondView { since: None, spares_left: 0, required },
    }
}
