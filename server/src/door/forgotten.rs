//! Somebody of the firm has forgotten their password: a link and a code go to their address, and prove that it is theirs.

use super::challenge::{Asking, Held, meet_any, pose, try_code_path};
use super::sign_in::told;
use crate::http::{Call, Doorstep, Refused, Reply};
use crate::mail::{PASSWORD, PasswordJob};
use crate::password;
use veranda_api::Code;
use veranda_api::door::{ChosenPassword, Forgotten, Mailed, SetPassword, WhoForgot};
use veranda_domain::{ChallengeKind, Change, Event, Person, Scope, Verdict};
use veranda_store::{Job, WorkFailed, Written};
use veranda_terms::Anyone;

/// Mails a link and a code to whoever of the firm has this address. What is done and said here is the same for every
/// address: only the worker, out of sight, looks whether there is anybody to write to.
pub async fn forgotten(call: Call<Anyone>, asked: Forgotten) -> Result<Reply<Mailed>, Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    let WhoForgot { email } = asked.body;
    try_code_path(&call, &format!("forgotten {email}"))?;
    let at = call.house.clock.now();
    let key = call.key.as_deref().unwrap_or_default();
    let mut dice = call.house.dice.fork(&format!("forgotten {email} {} {key}", at.0));
    let asking = Asking {
        kind: ChallengeKind::Password,
        email: email.clone(),
        person: None,
        client: None,
        entry: None,
        name: None,
        lands: None,
    };
    let posed = pose(&call, &mut dice, asking)?;
    let (id, challenge) = (posed.challenge.id, posed.challenge);
    let job = PasswordJob { challenge: id, email, secret: posed.secret, code: posed.code };
    let payload = serde_json::to_string(&job).map_err(Refused::broken)?;
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            tx.save_challenge(&challenge).await?;
            let job = Job { id: format!("password-{id}"), kind: PASSWORD.to_owned(), payload, due: at };
            Ok::<_, WorkFailed<Refused>>(tx.enqueue(job).await?)
        })
    });
    written.await?;
    Ok(Reply { view: Mailed { challenge: id }, cookies: vec![posed.cookie] })
}

/// Chooses a new password by what was mailed. Every session of its owner ends with it; a second proof stays needed, so
/// that a mailbox alone lets nobody in who has one.
pub async fn set_password(call: Call<Anyone>, asked: SetPassword) -> Result<(), Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    let id = asked.challenge;
    try_code_path(&call, &format!("new password {id}"))?;
    let ChosenPassword { proof, password } = asked.body;
    password::looked_at(&password.0).map_err(|why| Refused::field("password", why))?;
    let house = call.house.clone();
    let (at, which) = (house.clock.now(), (id, ChallengeKind::Password, None));
    let mut dice = house.dice.fork(&format!("new password {id} {}", at.0));
    // A password is only worth its hashing for whoever has proved something; the transaction looks once more.
    let known = house.store.read().await?.challenge(id).await?.filter(|one| one.kind == which.1);
    let held = Held::of(&call, id, &proof);
    let proves = known.is_some_and(|one| one.judge(held.shown(&one), at) == Verdict::Met);
    let hash = match proves {
        true => Some(password::hash(password.0, &mut dice).await.map_err(Refused::broken)?),
        false => None,
    };
    let written = house.store.write(Scope::Firm, None, move |tx| {
        Box::pin(async move {
            let met = match meet_any(tx, (id, &[which.1], which.2), &held, at).await? {
                Ok(met) => met,
                // A miss is counted: it is kept.
                Err(code) => return Ok(Err(code)),
            };
            let (Some(hash), Some(person)) = (hash, tx.staff_by_email(&met.email).await?) else {
                return Ok(Err(Code::NotLetIn));
            };
            // Whoever was removed meanwhile, or never had a password to forget, is not let in by this.
            if tx.staff_seat_held(person.id).await?.is_none() || person.password_hash.is_none() {
                return Ok(Err(Code::NotLetIn));
            }
            let journal = vec![told(&person, Event::PasswordRenewed, at)];
            let next = Person { password_hash: Some(hash), ..person };
            let person = tx.record(Change { next, journal }).await?;
            tx.end_sessions_of(person.id, None).await?;
            // Whoever had their password may have made a key with it.
            tx.forget_passkeys_of(person.id, None).await?;
            tx.end_challenges(ChallengeKind::Password, &person.email, at).await?;
            Ok::<_, WorkFailed<Refused>>(Ok(person.email))
        })
    });
    match written.await? {
        Written::Done(Ok(email)) => {
            house.limits.password_was_right(&email);
            house.hub.rights_changed();
            Ok(())
        }
        Written::Done(Err(code)) => Err(Refused::because(code)),
        Written::Repeated { .. } => Err(Refused::because(Code::EntryUsed)),
    }
}
