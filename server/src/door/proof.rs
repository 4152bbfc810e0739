//! A proof asked for once: whoever is in types a code that was mailed to them, and this browser has proved that it is them.

use super::challenge::{Asking, Held, meet_any, try_code_path};
use super::send_link::send;
use super::session::handed;
use crate::http::{Call, Refused, Reply, inside};
use crate::secret;
use veranda_api::Code;
use veranda_api::door::{OnItsWay, Prove, SendCode};
use veranda_domain::{ChallengeKind, Scope};
use veranda_store::{WorkFailed, Written};
use veranda_terms::Anyone;

/// Sends a code to whoever is in.
pub async fn send_code(call: Call<Anyone>, _: SendCode) -> Result<Reply<OnItsWay>, Refused> {
    let Some(house) = call.door.company().map(|company| company.id) else { return Err(Refused::missing()) };
    let (_, person) = inside(&call).await?;
    call.house.limits.try_door(&format!("proof {}", person.id), call.network)?;
    let (email, masked) = (person.email.clone(), person.email.masked());
    let asking = Asking {
        kind: ChallengeKind::Proof,
        email,
        person: Some(person.id),
        client: Some(house),
        entry: None,
        name: None,
        lands: None,
    };
    send(&call, house, asking, Some(masked)).await
}

/// Takes the code. The session it is typed in has proved who it is, and goes on under another token.
pub async fn prove(call: Call<Anyone>, asked: Prove) -> Result<Reply<()>, Refused> {
    let Some(house) = call.door.company().map(|company| company.id) else { return Err(Refused::missing()) };
    let (session, person) = inside(&call).await?;
    try_code_path(&call, &format!("challenge {}", asked.challenge))?;
    let at = call.house.clock.now();
    let held = Held::of(&call, asked.challenge, &asked.body);
    let token = secret::session_token(&mut call.house.dice.fork(&format!("prove {} {}", asked.challenge, at.0)));
    let next = secret::hashed(&token);
    let written = call.house.store.write(Scope::Client(house), None, move |tx| {
        Box::pin(async move {
            let kinds = [ChallengeKind::Proof];
            let met = meet_any(tx, (asked.challenge, &kinds, Some(house)), &held, at).await?;
            let met = met.and_then(|challenge| match challenge.person == Some(person.id) {
                true => Ok(()),
                false => Err(Code::NotLetIn),
            });
            if met.is_ok() {
                tx.session_proved(&session.token_hash, &next, at).await?;
            }
            Ok::<_, WorkFailed<Refused>>(met)
        })
    });
    match written.await? {
        Written::Done(Ok(())) => Ok(Reply { view: (), cookies: vec![handed(&token)?] }),
        Written::Done(Err(code)) => Err(Refused::because(code)),
        Written::Repeated { .. } => Err(Refused::because(Code::NotLetIn)),
    }
}
