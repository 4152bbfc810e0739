//! A link and a code are sent: to somebody who asks to come in, and to somebody an invitation was passed on to.

use super::challenge::try_code_path;
use super::challenge::{Asking, Posed, pose};
use crate::http::{Call, Refused, Reply};
use crate::mail::{CODE, CodeJob};
use crate::secret;
use veranda_api::door::{AskedIn, Newcomer, OnItsWay, PassedOn, SendAgain, SendLink};
use veranda_api::{Code, Route};
use veranda_domain::{ChallengeKind, Entry, EntryKind, Scope};
use veranda_store::{Job, WorkFailed};
use veranda_terms::{Anyone, ClientId};

/// Sends a link and a code. Everything here is the same for an address nobody has: whether there is somebody to write to is
/// found out when the mail is written.
pub async fn send_link(call: Call<Anyone>, asked: SendLink) -> Result<Reply<OnItsWay>, Refused> {
    let Some(house) = call.door.company().map(|company| company.id) else { return Err(Refused::missing()) };
    let AskedIn { email, to } = asked.body;
    try_code_path(&call, &format!("link {house} {email}"))?;
    let lands = to.as_deref().and_then(Route::parse).filter(|route| !route.is_door()).map(|route| route.to_string());
    let asking = Asking {
        kind: ChallengeKind::ComeIn,
        email,
        person: None,
        client: Some(house),
        entry: None,
        name: None,
        lands,
    };
    send(&call, house, asking, None).await
}

/// Sends a code to whom an invitation was for, once it was used, has run out, or was followed by a newer one. Whether they
/// still have a place here is looked at when the mail is written, and again when the code is typed.
pub async fn send_again(call: Call<Anyone>, asked: SendAgain) -> Result<Reply<OnItsWay>, Refused> {
    let Some(house) = call.door.company().map(|company| company.id) else { return Err(Refused::missing()) };
    try_code_path(&call, &format!("again {}", asked.entry))?;
    let entry = invitation(&call, asked.entry, &asked.body.secret.0, house).await?;
    let not_let_in = || Refused::because(Code::NotLetIn);
    let person = entry.person.ok_or_else(not_let_in)?;
    let email = call.house.store.read().await?.person(person).await?.ok_or_else(not_let_in)?.email;
    let masked = email.masked();
    let asking = Asking {
        kind: ChallengeKind::Again,
        email,
        person: Some(person),
        client: Some(house),
        entry: Some(entry.id),
        name: None,
        lands: None,
    };
    send(&call, house, asking, Some(masked)).await
}

/// Sends a code to the address a newcomer gives. Whether they come in at once, or have to be let in, is decided when they
/// have proved that it is theirs.
pub async fn passed_on(call: Call<Anyone>, asked: PassedOn) -> Result<Reply<OnItsWay>, Refused> {
    let Some(house) = call.door.company().map(|company| company.id) else { return Err(Refused::missing()) };
    let Newcomer { secret, name, email } = asked.body;
    // By the invitation: whoever holds one cannot have mails written to everybody.
    try_code_path(&call, &format!("newcomer {}", asked.entry))?;
    let entry = invitation(&call, asked.entry, &secret.0, house).await?;
    if entry.ended.is_some() {
        return Err(Refused::because(Code::NotLetIn));
    }
    if call.house.clock.now() >= entry.until {
        return Err(Refused::because(Code::EntryUsed));
    }
    let asking = Asking {
        kind: ChallengeKind::Newcomer,
        email,
        person: None,
        client: Some(house),
        entry: Some(entry.id),
        name: Some(name),
        lands: None,
    };
    send(&call, house, asking, None).await
}

/// An invitation, for somebody who holds its secret at its own door, whether it was used or not.
async fn invitation(
    call: &Call<Anyone>,
    id: veranda_terms::EntryId,
    typed: &str,
    house: ClientId,
) -> Result<Entry, Refused> {
    let entry = call.house.store.read().await?.entry(id).await?;
    let right = entry.filter(|entry| {
        secret::same(&entry.secret_hash, &secret::hashed(typed))
            && entry.kind == EntryKind::Invitation
            && entry.client == Some(house)
    });
    right.ok_or(Refused::because(Code::NotLetIn))
}

/// Writes the challenge and the job of its mail down, in one transaction.
pub(super) async fn send(
    call: &Call<Anyone>,
    house: ClientId,
    asking: Asking,
    masked: Option<String>,
) -> Result<Reply<OnItsWay>, Refused> {
    let at = call.house.clock.now();
    let mut dice = call.house.dice.fork(&format!("challenge {} {}", call.fingerprint, at.0));
    let Posed { challenge, secret, code, cookie } = pose(call, &mut dice, asking)?;
    let id = challenge.id;
    let job = CodeJob { challenge: id, lang: call.lang, secret, code };
    let payload = serde_json::to_string(&job).map_err(Refused::broken)?;
    let written = call.house.store.write(Scope::Client(house), None, move |tx| {
        Box::pin(async move {
            tx.save_challenge(&challenge).await?;
            tx.enqueue(Job { id: format!("code-{id}"), kind: CODE.to_owned(), payload, due: at }).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await?;
    Ok(Reply { view: OnItsWay { challenge: id, masked }, cookies: vec![cookie] })
}
