//! The firm's own people sign in.

use super::session::{Arrival, begin, handed};
use crate::http::{Call, Doorstep, Refused, Reply};
use crate::{password, sign_on};
use veranda_api::door::{Doorway, Entered, SignIn, Where};
use veranda_api::{Code, Route};
use veranda_store::WorkFailed;
use veranda_terms::{Anyone, CameBy};

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

/// Lets somebody of the firm in by password.
pub async fn sign_in(call: Call<Anyone>, asked: SignIn) -> Result<Reply<Entered>, Refused> {
    let Doorstep::Staff = call.door else { return Err(Refused::missing()) };
    let veranda_api::door::Credentials { email, password } = asked.body;
    call.house.limits.try_door(&format!("sign-in {email}"), call.network)?;
    let person = call.house.store.read().await?.staff_by_email(&email).await?;
    let person = person.filter(|person| person.removed.is_none());
    #[cfg(feature = "mutants")]
    if person.is_none() && crate::mutants::is_on(crate::mutants::Leak::UnknownAddressIsSaid) {
        return Err(Refused::missing());
    }
    let hash = person.as_ref().and_then(|person| person.password_hash.clone());
    let fits = password::fits(password.0, hash).await.map_err(Refused::broken)?;
    let (Some(person), true) = (person, fits) else { return Err(Refused::because(Code::NotLetIn)) };
    let mut dice = call.house.dice.fork(&format!("sign-in {} {}", person.id, call.house.clock.now().0));
    let at = call.house.clock.now();
    let device = call.device;
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move {
            // Somebody who was removed while their password was looked at gets no session.
            if tx.staff_seat_held(person.id).await?.is_none() {
                return Err(WorkFailed::Refused(Refused::because(Code::NotLetIn)));
            }
            begin(
                tx,
                &mut dice,
                Arrival {
                    person: person.id,
                    client: None,
                    entry: None,
                    came_by: CameBy::Password,
                    device,
                    proved: false,
                },
                at,
            )
            .await
        })
    });
    let token = written.await?;
    Ok(Reply { view: Entered { to: Route::Home.to_string() }, cookies: vec![handed(&token)?] })
}
