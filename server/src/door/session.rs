//! Beginning and ending a session.

use crate::House;
use crate::dice::Stream;
use crate::http::{Call, Refused, Reply, clear_cookie, clear_look_cookie, set_cookie};
use crate::secret;
use axum::http::HeaderValue;
use veranda_api::door::Leave;
use veranda_domain::Session;
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{Anyone, CameBy, ClientId, Device, EntryId, Moment, PersonId};

/// Who comes in, where, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrival {
    /// Who.
    pub person: PersonId,
    /// At which client's house; none at the firm's own.
    pub client: Option<ClientId>,
    /// By which invitation.
    pub entry: Option<EntryId>,
    /// By what.
    pub came_by: CameBy,
    /// With what.
    pub device: Device,
    /// What they proved in this browser.
    pub proof: Proven,
}

/// What somebody who comes in has proved that cannot be passed on with a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proven {
    /// Nothing: they hold what stood in a mail.
    Nothing,
    /// Enough for this house: another company said who they are, or a key that was made here.
    Here,
    /// That they read what is mailed to their own address, in this browser.
    ByMail,
}

/// Writes a new session down and gives its cookie.
///
/// # Errors
/// When the store fails.
pub(crate) async fn begin(
    tx: &mut Writing,
    dice: &mut Stream,
    arrival: Arrival,
    at: Moment,
) -> Result<String, WorkFailed<Refused>> {
    let Arrival { person, client, entry, came_by, device, proof } = arrival;
    let token = secret::session_token(dice);
    let token_hash = secret::hashed(&token);
    let proved = (proof != Proven::Nothing).then_some(at);
    let mailed = (proof == Proven::ByMail).then_some(at);
    let session = Session { token_hash, person, client, since: at, seen: at, entry, came_by, device, proved, mailed };
    tx.save_session(&session).await?;
    Ok(token)
}

/// The header that hands a token over.
pub(crate) fn handed(token: &str) -> Result<HeaderValue, Refused> {
    set_cookie(token).map_err(Refused::broken)
}

/// Ends the session and every stream that hangs on it. Without a session nothing happens, and the same is said.
/// Somebody who looks as a contact only stops looking: whoever else is in at this door in this browser stays in.
pub async fn leave(call: Call<Anyone>, _: Leave) -> Result<Reply<()>, Refused> {
    if let Some(look) = &call.look {
        super::see_as::look_away(&call.house, look).await?;
        return Ok(Reply { view: (), cookies: vec![clear_look_cookie()] });
    }
    if let Some(token) = &call.token {
        end(&call.house, secret::hashed(token)).await?;
    }
    Ok(Reply { view: (), cookies: vec![clear_cookie()] })
}

async fn end(house: &House, token_hash: String) -> Result<(), Refused> {
    let at = house.clock.now();
    let ended = house.store.write_quietly(move |tx| {
        Box::pin(async move {
            if let Some(session) = tx.session(&token_hash).await? {
                tx.end_crossings_of(session.person, at).await?;
            }
            Ok::<_, WorkFailed<Refused>>(tx.end_session(&token_hash).await?)
        })
    });
    ended.await?;
    house.hub.rights_changed();
    Ok(())
}
