//! Where somebody of the firm comes in to see what a contact sees.

use crate::House;
use crate::http::{Call, Doorstep, Refused, Reply, set_look_cookie};
use crate::secret;
use veranda_api::door::{Entered, SeeAs};
use veranda_api::{Code, Route};
use veranda_domain::Scope;
use veranda_store::{WorkFailed, Written};
use veranda_terms::Anyone;

/// Exchanges the secret, once, for a session that only reads. The journal says who looked; nothing is the contact's doing.
pub async fn see_as(call: Call<Anyone>, asked: SeeAs) -> Result<Reply<Entered>, Refused> {
    call.house.limits.try_door(&format!("look {}", asked.look), call.network)?;
    let not_let_in = || WorkFailed::Refused(Refused::because(Code::NotLetIn));
    let Doorstep::Client(client) = &call.door else { return Err(Refused::because(Code::NotLetIn)) };
    let (at, client) = (call.house.clock.now(), client.id);
    let token = secret::session_token(&mut call.house.dice.fork(&format!("look {} {}", asked.look, at.0)));
    let (typed, token_hash) = (secret::hashed(&asked.body.secret.0), secret::hashed(&token));
    let written = call.house.store.write(Scope::Client(client), None, move |tx| {
        Box::pin(async move {
            let look = tx.look(asked.look).await?;
            let right = look.filter(|look| look.client == client && secret::same(&look.secret_hash, &typed));
            let Some(look) = right else { return Err(not_let_in()) };
            if !look.opens(at) {
                return Err(WorkFailed::Refused(Refused::because(Code::EntryUsed)));
            }
            let look = tx.record(look.open(token_hash, at)).await?;
            // The rights of both are looked at once it is open: what was made a moment ago may be nobody's any more.
            let Some(seat) = tx.seat_of_look(look.id, at).await? else { return Err(not_let_in()) };
            if let Some(task) = look.task
                && let Some(task) = tx.task(&seat, task).await?
            {
                return Ok(Route::Task(task.project, task.id));
            }
            if let Some(project) = look.project
                && tx.project(&seat, project).await?.is_some()
            {
                return Ok(Route::Board(project));
            }
            Ok(Route::Home)
        })
    });
    let Written::Done(to) = written.await? else { return Err(Refused::because(Code::EntryUsed)) };
    let cookie = set_look_cookie(&token).map_err(Refused::broken)?;
    Ok(Reply { view: Entered { to: to.to_string() }, cookies: vec![cookie] })
}

/// Ends a look and every stream that hangs on it.
pub(super) async fn look_away(house: &House, token: &str) -> Result<(), Refused> {
    let hash = secret::hashed(token);
    let ended = house
        .store
        .write_quietly(move |tx| Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.end_look(&hash).await?) }));
    ended.await?;
    house.hub.rights_changed();
    Ok(())
}
