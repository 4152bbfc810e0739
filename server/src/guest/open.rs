//! Exchanging a link's secret for a session of that link alone.

use super::written::{Written, written};
use crate::http::{Call, Refused, Reply, set_link_cookie};
use crate::{password, secret};
use veranda_api::guest::{LinkKey, Open, OpenedReport};
use veranda_api::{Code, Html};
use veranda_domain::{GuestSession, Link};
use veranda_store::WorkFailed;
use veranda_terms::{Anyone, LinkId};

/// Opens a report. Wrong, unknown, expired and revoked are one answer; only the holder of the right secret is told more.
pub async fn open(call: Call<Anyone>, asked: Open) -> Result<Reply<OpenedReport>, Refused> {
    let LinkKey { secret, password } = asked.body;
    let link = held(&call, asked.link, &secret.0).await?;
    let locked = link.password_hash.clone();
    #[cfg(feature = "mutants")]
    let locked = locked.filter(|_| !crate::mutants::is_on(crate::mutants::Leak::PasswordIsNotAsked));
    if let Some(hash) = locked {
        let typed = password.ok_or(Refused::because(Code::NeedsPassword))?;
        // Counted for each network apart: somebody who guesses must not keep the others out.
        call.house.limits.try_door(&format!("link password {} {}", link.id, call.network), call.network)?;
        if !password::fits(typed.0, Some(hash)).await.map_err(Refused::broken)? {
            return Err(Refused::because(Code::NeedsPassword));
        }
    }
    let lang = link.lang.unwrap_or(call.lang);
    // The session waits for the disk; meanwhile the report is written.
    let (report, token) = tokio::join!(written(&call.house, &link, lang), begin(&call, link.id));
    // Nothing of the project is shared any more: to its reader the link has ended, and their session opens nothing.
    let (Some(Written { html, title }), token) = (report?, token?) else {
        return Err(Refused::because(Code::EntryUsed));
    };
    let cookie = set_link_cookie(link.id, &token).map_err(Refused::broken)?;
    Ok(Reply { view: OpenedReport { html: Html { sanitised: html.to_string() }, title }, cookies: vec![cookie] })
}

/// The link of this id, for somebody who holds its secret at its own door.
async fn held(call: &Call<Anyone>, id: LinkId, typed: &str) -> Result<Link, Refused> {
    let mut rows = call.house.store.read().await?;
    let here = call.door.company().map(|company| company.id);
    let typed = secret::hashed(typed);
    let link = rows.link(id).await?.filter(|link| secret::same(&link.secret_hash, &typed));
    let Some(link) = link else { return Err(wrong(call, id)?) };
    if here.is_none() || rows.owner_of(link.project).await? != here {
        return Err(wrong(call, id)?);
    }
    let opens = link.opens(call.house.clock.now());
    #[cfg(feature = "mutants")]
    let opens = opens || crate::mutants::is_on(crate::mutants::Leak::RevokedLinkOpens);
    if opens { Ok(link) } else { Err(Refused::because(Code::EntryUsed)) }
}

/// Counts a wrong secret. Right ones are not counted: a board of thirty may open the same link in the same minute.
fn wrong(call: &Call<Anyone>, id: LinkId) -> Result<Refused, Refused> {
    call.house.limits.try_door(&format!("link {id}"), call.network)?;
    Ok(Refused::because(Code::NotLetIn))
}

/// Begins the session and counts the opening.
async fn begin(call: &Call<Anyone>, link: LinkId) -> Result<String, Refused> {
    let now = call.house.clock.now();
    let mut dice = call.house.dice.fork(&format!("open link {link} {} {}", now.0, call.fingerprint));
    let token = secret::session_token(&mut dice);
    let session = GuestSession { token_hash: secret::hashed(&token), link, since: now, seen: now };
    let forgotten = now.plus_ms(-GuestSession::IDLE_MS);
    call.house
        .store
        .write_quietly(move |tx| {
            Box::pin(async move {
                tx.forget_guest_sessions(forgotten).await?;
                tx.save_guest_session(&session).await?;
                tx.count_opening(link, now).await?;
                Ok::<(), WorkFailed<Refused>>(())
            })
        })
        .await?;
    Ok(token)
}
