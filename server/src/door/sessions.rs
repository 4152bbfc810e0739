//! Where somebody is signed in, and ending it: from another device, all the others, everywhere.

use super::passkeys::can_have_passkeys;
use crate::House;
use crate::http::{Call, Refused, Reply, clear_cookie, inside};
use crate::present::access as present;
use veranda_api::Code;
use veranda_api::door::access::{Access, EndAll, EndOthers, EndSession, ShowAccess};
use veranda_domain::{Actor, Event, JournalEntry, Scope, Session, SharedWith, Thing};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{Anyone, Moment, SessionId};

/// One's own access at this door.
pub async fn show_access(call: Call<Anyone>, _: ShowAccess) -> Result<Access, Refused> {
    let (session, _) = inside(&call).await?;
    shown(&call, &session).await
}

/// Ends one session of one's own at this door.
pub async fn end_session(call: Call<Anyone>, asked: EndSession) -> Result<Access, Refused> {
    let (session, _) = inside(&call).await?;
    has_proved(&session)?;
    end(&call.house, &session, Which::One(asked.session)).await?;
    shown(&call, &session).await
}

/// Ends every session of one's own at this door but this one.
pub async fn end_others(call: Call<Anyone>, _: EndOthers) -> Result<Access, Refused> {
    let (session, _) = inside(&call).await?;
    has_proved(&session)?;
    end(&call.house, &session, Which::Others).await?;
    shown(&call, &session).await
}

/// Ends every session of one's own at every door. Whoever finds a device of theirs in other hands need not know where it is
/// signed in.
pub async fn end_all(call: Call<Anyone>, _: EndAll) -> Result<Reply<()>, Refused> {
    let (session, _) = inside(&call).await?;
    has_proved_by_mail(&session)?;
    end(&call.house, &session, Which::Everywhere).await?;
    Ok(Reply { view: (), cookies: vec![clear_cookie()] })
}

/// Whoever holds nothing but what stood in a mail changes nothing about the access of whom the mail was for.
///
/// # Errors
/// [`Code::NeedsProof`] until this browser has proved something.
pub(super) fn has_proved(session: &Session) -> Result<(), Refused> {
    match session.client.is_none() || session.proved.is_some() {
        true => Ok(()),
        false => Err(Refused::because(Code::NeedsProof)),
    }
}

/// What reaches into a contact's other houses needs more than the word of the company whose house this is.
///
/// # Errors
/// [`Code::NeedsProof`] until a code was typed here that was mailed to them.
pub(super) fn has_proved_by_mail(session: &Session) -> Result<(), Refused> {
    match session.client.is_none() || session.mailed.is_some() {
        true => Ok(()),
        false => Err(Refused::because(Code::NeedsProof)),
    }
}

/// One's own access, as it is shown from one of one's sessions.
pub(super) async fn shown(call: &Call<Anyone>, here: &Session) -> Result<Access, Refused> {
    let mut rows = call.house.store.read().await?;
    let sessions = rows.sessions_of(here.person, here.client).await?;
    let passkeys = match can_have_passkeys(call) {
        true => Some(rows.passkeys_of(here.person, here.client).await?),
        false => None,
    };
    Ok(present::access(here, sessions, passkeys, call.house.clock.now()))
}

/// The scope in which it is told what somebody does with their own access at a door.
pub(super) fn scope_of(session: &Session) -> Scope {
    session.client.map_or(Scope::Firm, Scope::Client)
}

/// That somebody did something with their own access. No words of theirs.
pub(super) fn by_oneself(session: &Session, event: Event, at: Moment) -> JournalEntry {
    JournalEntry {
        scope: scope_of(session),
        at,
        by: Actor::Person(session.person),
        event,
        thing: Thing::Person(session.person),
        shared_with: SharedWith::Nobody,
    }
}

/// The session of a call inside its write: whoever was ended a moment ago does nothing any more.
pub(super) async fn still_in(tx: &mut Writing, session: &Session) -> Result<(), WorkFailed<Refused>> {
    if tx.session_held(&session.token_hash).await? {
        return Ok(());
    }
    Err(WorkFailed::Refused(Refused::because(Code::SignedOut)))
}

/// Which sessions end.
#[derive(Debug, Clone, Copy)]
enum Which {
    One(SessionId),
    Others,
    Everywhere,
}

/// Ends them, and every stream that hangs on them.
async fn end(house: &House, own: &Session, which: Which) -> Result<(), Refused> {
    let (own, at) = (own.clone(), house.clock.now());
    let written = house.store.write(scope_of(&own), None, move |tx| {
        Box::pin(async move {
            still_in(tx, &own).await?;
            // What is on its way from one of them is not over yet.
            tx.end_crossings_of(own.person, at).await?;
            let any = match which {
                Which::One(id) => {
                    let mine = tx.sessions_of(own.person, own.client).await?;
                    let one = mine.into_iter().find(|one| present::session_id(&one.token_hash) == id);
                    // Somebody else's is missing, like one that is none.
                    let one = one.ok_or(WorkFailed::Refused(Refused::missing()))?;
                    tx.end_session(&one.token_hash).await?;
                    true
                }
                Which::Others => tx.end_sessions_beside(&own).await? > 0,
                Which::Everywhere => {
                    tx.end_sessions_of(own.person, None).await?;
                    true
                }
            };
            if any {
                tx.journal(by_oneself(&own, Event::SessionsEnded, at)).await?;
            }
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await?;
    house.hub.rights_changed();
    Ok(())
}
