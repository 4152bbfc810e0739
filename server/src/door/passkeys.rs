//! Passkeys (Web Authentication Level 3, W3C): made by whoever is in, shown by whoever comes in. The device checks that it is
//! them; an address is never asked for.
//!
//! A passkey is good at the one door it was made at: the name it is bound to is that door's host. What a browser is asked
//! to have signed is drawn by the library, from the operating system.

use super::enter::arrive;
use super::session::{Arrival, Proven, begin, handed};
use super::sessions::{by_oneself, has_proved, scope_of, shown, still_in};
use crate::http::{Call, Doorstep, Refused, Reply, inside, not_yours_because, set_browser_cookie};
use crate::mail::{Changed, tell_owner};
use crate::secret;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use veranda_api::door::Entered;
use veranda_api::door::access::{
    Access, AddPasskey, AskPasskey, EnterByPasskey, OfferPasskey, RemovePasskey, Signed, ToSign,
};
use veranda_api::{Code, Route};
use veranda_domain::{Ceremony, CeremonyKind, Event, Passkey, Scope};
use veranda_store::{WorkFailed, Written};
use veranda_terms::{Anyone, CameBy, CeremonyId, HostName, PasskeyId, PersonId};
use veranda_text::Say;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey as Credential, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};
use webauthn_rs_proto::ResidentKeyRequirement;

/// The most passkeys somebody may have at one door.
const MOST: usize = 20;

/// The longest answer of an authenticator that is read, in bytes.
const LONGEST_ANSWER: usize = 32 * 1024;

/// Begins to make a passkey on the device of whoever is in. One that holds a key of theirs already is left out.
pub async fn offer_passkey(call: Call<Anyone>, _: OfferPasskey) -> Result<Reply<ToSign>, Refused> {
    let (session, person) = inside(&call).await?;
    has_proved(&session)?;
    call.house.limits.try_door(&format!("passkey of {}", person.id), call.network)?;
    let party = party(&call, &named(&call).await?).ok_or(Refused::missing())?;
    let kept = call.house.store.read().await?.passkeys_of(person.id, session.client).await?;
    if kept.len() >= MOST {
        return Err(not_yours_because(Say::new(person.lang).access_most_passkeys(MOST as i64)));
    }
    let known: Result<Vec<_>, Refused> =
        kept.iter().map(|one| Ok(stored::<Credential>(&one.credential)?.cred_id().clone())).collect();
    let (mut challenge, state) = party
        .start_passkey_registration(handle(person.id)?, person.email.as_str(), person.name.as_str(), Some(known?))
        .map_err(Refused::broken)?;
    // The library leaves it to the device whether it remembers whose key it is. Without an address it has to.
    if let Some(selection) = &mut challenge.public_key.authenticator_selection {
        selection.resident_key = Some(ResidentKeyRequirement::Required);
        selection.require_resident_key = true;
    }
    pose(&call, CeremonyKind::Add, Some(person.id), &state, &challenge.public_key).await
}

/// Keeps the passkey that was made.
pub async fn add_passkey(call: Call<Anyone>, asked: AddPasskey) -> Result<Access, Refused> {
    let (session, person) = inside(&call).await?;
    has_proved(&session)?;
    call.house.limits.try_door(&format!("passkey {}", asked.body.ceremony), call.network)?;
    let party = party(&call, "").ok_or(Refused::missing())?;
    let (state, answer): (PasskeyRegistration, RegisterPublicKeyCredential) =
        answered(&call, asked.body, CeremonyKind::Add, Some(person.id)).await?;
    let credential = party.finish_passkey_registration(&answer, &state).map_err(not_let_in)?;
    let at = call.house.clock.now();
    let credential_id = secret::hex(credential.cred_id());
    let passkey = Passkey {
        id: PasskeyId::fresh(&mut call.house.dice.fork(&format!("passkey {credential_id}"))),
        person: person.id,
        client: session.client,
        credential_id,
        credential: serde_json::to_string(&credential).map_err(Refused::broken)?,
        counter: 0,
        device: call.device,
        made: at,
        used: None,
        vouched: session.proved,
        mailed: session.mailed,
    };
    let here = session.clone();
    let written = call.house.store.write(scope_of(&session), None, move |tx| {
        Box::pin(async move {
            still_in(tx, &here).await?;
            if tx.passkey_called(&passkey.credential_id).await?.is_some() {
                return Err(WorkFailed::Refused(Refused::because(Code::NotLetIn)));
            }
            tx.save_passkey(&passkey).await?;
            tx.journal(by_oneself(&here, Event::PasskeyAdded, at)).await?;
            tell_owner(tx, here.person, here.client, Changed::PasskeyAdded, at).await
        })
    });
    written.await?;
    shown(&call, &session).await
}

/// Removes a passkey of one's own: from the next moment it lets nobody in.
pub async fn remove_passkey(call: Call<Anyone>, asked: RemovePasskey) -> Result<Access, Refused> {
    let (session, _) = inside(&call).await?;
    has_proved(&session)?;
    let (here, at) = (session.clone(), call.house.clock.now());
    let written = call.house.store.write(scope_of(&session), None, move |tx| {
        Box::pin(async move {
            still_in(tx, &here).await?;
            if !tx.forget_passkey(asked.passkey, here.person, here.client).await? {
                return Err(WorkFailed::Refused(Refused::missing()));
            }
            tx.journal(by_oneself(&here, Event::PasskeyRemoved, at)).await?;
            tell_owner(tx, here.person, here.client, Changed::PasskeyRemoved, at).await
        })
    });
    written.await?;
    shown(&call, &session).await
}

/// Begins to come in with a passkey. Everybody is asked the same: which keys there are is not said.
pub async fn ask_passkey(call: Call<Anyone>, _: AskPasskey) -> Result<Reply<ToSign>, Refused> {
    let party = party(&call, "").ok_or(Refused::missing())?;
    let (challenge, state) = party.start_discoverable_authentication().map_err(Refused::broken)?;
    pose(&call, CeremonyKind::ComeIn, None, &state, &challenge.public_key).await
}

/// Comes in with a passkey. Removed, unknown, copied, of another door, of somebody without a place: the same answer.
pub async fn enter_by_passkey(call: Call<Anyone>, asked: EnterByPasskey) -> Result<Reply<Entered>, Refused> {
    call.house.limits.try_door(&format!("passkey {}", asked.body.ceremony), call.network)?;
    let party = party(&call, "").ok_or(Refused::missing())?;
    let (state, answer): (DiscoverableAuthentication, PublicKeyCredential) =
        answered(&call, asked.body, CeremonyKind::ComeIn, None).await?;
    let (whose, called) = party.identify_discoverable_authentication(&answer).map_err(not_let_in)?;
    let called = secret::hex(called);
    let client = call.door.company().map(|company| company.id);
    let kept = call.house.store.read().await?.passkey_called(&called).await?;
    let kept = kept.filter(|kept| kept.client == client).ok_or(Refused::because(Code::NotLetIn))?;
    if handle(kept.person)? != whose {
        return Err(Refused::because(Code::NotLetIn));
    }
    let mut credential: Credential = stored(&kept.credential)?;
    let shown = party
        .finish_discoverable_authentication_v2(&answer, state, DiscoverableKey::from(&credential))
        .map_err(not_let_in)?;
    credential.update_credential(&shown);
    let credential = serde_json::to_string(&credential).map_err(Refused::broken)?;

    let (at, device, counter) = (call.house.clock.now(), call.device, i64::from(shown.counter()));
    // No two answers carry the same signature: two who come in at once get tokens of their own.
    let mut dice = call.house.dice.fork(&format!("passkey {}", secret::hex(&answer.response.signature)));
    let written = call.house.store.write(client.map_or(Scope::Firm, Scope::Client), None, move |tx| {
        Box::pin(async move {
            let has_a_place = match client {
                Some(client) => tx.membership_held(kept.person, client).await?,
                None => tx.staff_seat_held(kept.person).await?.is_some(),
            };
            // Removed meanwhile, or counted by two devices: a copy of the key.
            if !has_a_place || !tx.use_passkey(kept.id, counter, &credential, at).await? {
                return Err(WorkFailed::Refused(Refused::because(Code::NotLetIn)));
            }
            if let Some(client) = client {
                arrive(tx, kept.person, client, at).await?;
            }
            let arrival = Arrival {
                person: kept.person,
                client,
                entry: None,
                came_by: CameBy::Passkey,
                device,
                proof: match (kept.mailed, kept.vouched) {
                    (Some(_), _) => Proven::ByMail,
                    (None, Some(_)) => Proven::Here,
                    (None, None) => Proven::Nothing,
                },
            };
            begin(tx, &mut dice, arrival, at).await
        })
    });
    let Written::Done(token) = written.await? else { return Err(Refused::because(Code::NotLetIn)) };
    Ok(Reply { view: Entered { to: Route::Home.to_string() }, cookies: vec![handed(&token)?] })
}

/// Whether passkeys can be made for the door of a call: its host must be a name, not a number.
pub(super) fn can_have_passkeys(call: &Call<Anyone>) -> bool {
    party(call, "").is_some()
}

/// Who asks for signatures at the door of a call: its host and the one address pages of it come from.
fn party(call: &Call<Anyone>, named: &str) -> Option<Webauthn> {
    let host = host_of(call);
    let origin = Url::parse(&call.house.public.on(host, "")).ok()?;
    let builder = WebauthnBuilder::new(host.as_str(), &origin).ok()?;
    let builder = if named.is_empty() { builder } else { builder.rp_name(named) };
    builder.timeout(Duration::from_millis(Ceremony::LASTS_MS.unsigned_abs())).build().ok()
}

fn host_of(call: &Call<Anyone>) -> &HostName {
    match &call.door {
        Doorstep::Staff => &call.house.public.host,
        Doorstep::Client(company) | Doorstep::Partner(company) => &company.host,
    }
}

/// How the device calls the house a key is for.
async fn named(call: &Call<Anyone>) -> Result<String, Refused> {
    if let Some(company) = call.door.company() {
        return Ok(company.whole_name().to_string());
    }
    let firm = call.house.store.read().await?.firm().await?;
    Ok(firm.map(|firm| firm.name.to_string()).unwrap_or_default())
}

/// What a device gives back to say whose key it is: the id of the person, which is as good as random.
fn handle(person: PersonId) -> Result<Uuid, Refused> {
    Uuid::parse_str(&person.to_string()).map_err(Refused::broken)
}

/// Writes down what the browser of a call is asked, and asks it.
async fn pose(
    call: &Call<Anyone>,
    kind: CeremonyKind,
    person: Option<PersonId>,
    state: &impl Serialize,
    options: &impl Serialize,
) -> Result<Reply<ToSign>, Refused> {
    let options = serde_json::to_string(options).map_err(Refused::broken)?;
    // What is asked holds bits of its own: two who ask in the same moment get ids of their own.
    let mut dice = call.house.dice.fork(&format!("ceremony {}", secret::hashed(&options)));
    let (id, fresh) = (CeremonyId::fresh(&mut dice), secret::session_token(&mut dice));
    if kind == CeremonyKind::ComeIn {
        // By the ceremony, so by network alone: nobody has said who they are.
        call.house.limits.try_door(&format!("passkey asked {id}"), call.network)?;
    }
    let browser = call.browser.as_deref().unwrap_or(&fresh);
    let cookie = set_browser_cookie(browser).map_err(Refused::broken)?;
    let ceremony = Ceremony {
        id,
        kind,
        person,
        client: call.door.company().map(|company| company.id),
        browser_hash: secret::hashed(browser),
        state: serde_json::to_string(state).map_err(Refused::broken)?,
        made: call.house.clock.now(),
    };
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.save_ceremony(&ceremony).await?) })
    });
    written.await?;
    Ok(Reply { view: ToSign { ceremony: id, options }, cookies: vec![cookie] })
}

/// An answer, and what it is checked against, which is used up with it. Only the browser that was asked can answer.
async fn answered<S: DeserializeOwned, A: DeserializeOwned>(
    call: &Call<Anyone>,
    signed: Signed,
    kind: CeremonyKind,
    person: Option<PersonId>,
) -> Result<(S, A), Refused> {
    let Signed { ceremony: id, answer } = signed;
    if answer.len() > LONGEST_ANSWER {
        return Err(Refused::because(Code::TooLarge));
    }
    let answer = serde_json::from_str(&answer).map_err(|_| Refused::because(Code::Unreadable))?;
    let no = || Refused::because(Code::NotLetIn);
    let browser = secret::hashed(call.browser.as_deref().ok_or_else(no)?);
    let taken = call.house.store.write_quietly(move |tx| {
        Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.take_ceremony(id, &browser).await?) })
    });
    let client = call.door.company().map(|company| company.id);
    let now = call.house.clock.now();
    let ceremony = taken.await?.filter(|one| one.is_for(kind, client, person, now)).ok_or_else(no)?;
    Ok((stored(&ceremony.state)?, answer))
}

fn stored<T: DeserializeOwned>(text: &str) -> Result<T, Refused> {
    serde_json::from_str(text).map_err(Refused::broken)
}

/// Why an answer does not fit is for the log alone.
fn not_let_in(why: webauthn_rs::prelude::WebauthnError) -> Refused {
    tracing::debug!(%why, "a passkey was not taken");
    Refused::because(Code::NotLetIn)
}
