//! A reader of a link: a session of that link alone, at its client's door.

use super::{Doorstep, Refused, TakesSeat, reading_goes_on, token_of_link};
use crate::House;
use crate::clock::Clock;
use crate::secret;
use axum::http::HeaderMap;
use veranda_api::Code;
use veranda_domain::{GuestSession, Link};
use veranda_store::{Rows, Seat, WorkFailed};
use veranda_terms::{Guest, LinkId};

/// Somebody who came in by a link.
#[derive(Debug, Clone)]
pub struct GuestCaller {
    /// The link.
    pub link: Link,
    /// Their session.
    pub session: GuestSession,
    clock: Clock,
}

impl GuestCaller {
    /// The caller of a request to `/api/guest/links/{link}/…`.
    ///
    /// # Errors
    /// [`Code::SignedOut`] without a session of this link, at another door, or when the link no longer opens.
    pub async fn of(house: &House, door: &Doorstep, headers: &HeaderMap, path: &str) -> Result<Self, Refused> {
        let link = path.strip_prefix("/api/guest/links/").and_then(|rest| rest.split('/').next());
        let link: LinkId = link.and_then(|link| link.parse().ok()).ok_or(Refused::missing())?;
        let caller = Self::by_cookie(house, door, headers, link).await?.ok_or(Refused::because(Code::SignedOut))?;
        caller.slide(house).await?;
        Ok(caller)
    }

    /// Whoever holds a session of this link.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn by_cookie(
        house: &House,
        door: &Doorstep,
        headers: &HeaderMap,
        id: LinkId,
    ) -> Result<Option<Self>, Refused> {
        let Doorstep::Client(client) = door else { return Ok(None) };
        let Some(token) = token_of_link(headers, id) else { return Ok(None) };
        let now = house.clock.now();
        let mut rows = house.store.read().await?;
        let session = rows.guest_session(&secret::hashed(token)).await?;
        let is_of = |session: &GuestSession| session.link == id;
        #[cfg(feature = "mutants")]
        let is_of =
            |session: &GuestSession| is_of(session) || crate::mutants::is_on(crate::mutants::Leak::SessionOpensAnyLink);
        let Some(session) = session.filter(|session| is_of(session) && session.holds(now)) else { return Ok(None) };
        let Some(link) = rows.link(id).await?.filter(|link| link.opens(now)) else { return Ok(None) };
        if rows.owner_of(link.project).await? != Some(client.id) {
            return Ok(None);
        }
        Ok(Some(Self { link, session, clock: house.clock.clone() }))
    }

    /// Whether the session still holds and its link still opens.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn still_there(&self, house: &House) -> Result<bool, Refused> {
        let mut rows = house.store.read().await?;
        let session = rows.guest_session(&self.session.token_hash).await?;
        let holds = session.is_some_and(|session| session.holds(house.clock.now()));
        Ok(holds && self.seat(&mut rows).await.is_ok())
    }

    /// Writes down that the session is used: it slides while the page is open.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn slide(&self, house: &House) -> Result<(), Refused> {
        let now = house.clock.now();
        let seen = house.store.read().await?.guest_session(&self.session.token_hash).await?;
        if let Some(seen) = seen
            && now.0 - seen.seen.0 > GuestSession::SLIDES_MS
        {
            let session = GuestSession { seen: now, ..seen };
            let slid = house.store.write_quietly(move |tx| {
                Box::pin(async move { Ok::<(), WorkFailed<Refused>>(tx.save_guest_session(&session).await?) })
            });
            reading_goes_on(slid.await.map_err(Refused::from))?;
        }
        Ok(())
    }
}

impl TakesSeat for GuestCaller {
    type Audience = Guest;
    async fn seat(&self, rows: &mut Rows) -> Result<Seat<Guest>, Refused> {
        rows.guest_seat(self.link.id, self.clock.now()).await?.ok_or(Refused::because(Code::SignedOut))
    }
}
