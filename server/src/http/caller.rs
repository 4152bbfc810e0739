//! Who calls: a session of a person, at their own door. Rights are not looked up here: the seat does that.

use crate::House;
use axum::http::HeaderMap;
use veranda_api::Code;
use veranda_domain::{Client, Person as Record, Session};
use veranda_store::{Seat, Writing};
use veranda_terms::{Anyone, Client as ForClient, Partner, PartnerId, Staff};

use super::{Call, Doorstep, Looking, Refused, reading_goes_on, token_of, token_of_look};
use crate::secret;

/// Somebody of the firm, at the firm's door.
#[derive(Debug, Clone)]
pub struct StaffCaller {
    /// Who.
    pub person: Record,
    /// Their session.
    pub session: Session,
}

/// A contact, at their client's door.
#[derive(Debug, Clone)]
pub struct ClientCaller {
    /// Who.
    pub person: Record,
    /// Where.
    pub client: Client,
    /// Their session; of somebody who looks as them, that one's own at the firm's door.
    pub session: Session,
    /// Set when it is not the contact, but somebody of the firm who looks as them.
    pub looking: Option<Looking>,
}

impl Call<ForClient> {
    /// Whether this browser proved that it is the contact: what brings people along or binds the client asks for it once.
    ///
    /// # Errors
    /// [`Code::NeedsProof`] until it has.
    pub fn proved(&self) -> Result<(), Refused> {
        #[cfg(feature = "mutants")]
        if crate::mutants::is_on(crate::mutants::Leak::NobodyProves) {
            return Ok(());
        }
        match self.caller.session.proved {
            Some(_) => Ok(()),
            None => Err(Refused::because(Code::NeedsProof)),
        }
    }
}

/// One of a partner's people, at the partner's door.
#[derive(Debug, Clone)]
pub struct PartnerCaller {
    /// Who.
    pub person: Record,
    /// The partner's house.
    pub house: Client,
    /// Their session.
    pub session: Session,
}

/// A session is written down as used at most this often.
const TOUCH_EVERY_MS: i64 = 60_000;

async fn session(house: &House, headers: &HeaderMap) -> Result<(Session, Record), Refused> {
    session_of(house, token_of(headers)).await
}

async fn session_of(house: &House, token: Option<&str>) -> Result<(Session, Record), Refused> {
    let signed_out = || Refused::because(Code::SignedOut);
    let token = token.ok_or_else(signed_out)?;
    let mut rows = house.store.read().await?;
    let session = rows.session(&secret::hashed(token)).await?.ok_or_else(signed_out)?;
    let now = house.clock.now();
    if !session.holds(now) {
        return Err(signed_out());
    }
    let person = rows.person(session.person).await?.ok_or_else(signed_out)?;
    drop(rows);
    if now.0 - session.seen.0 > TOUCH_EVERY_MS {
        let hash = session.token_hash.clone();
        let touched = house.store.write_quietly(move |tx| {
            Box::pin(async move { Ok::<(), veranda_store::WorkFailed<Refused>>(tx.touch_session(&hash, now).await?) })
        });
        reading_goes_on(touched.await.map_err(Refused::from))?;
    }
    Ok((session, person))
}

impl StaffCaller {
    /// The caller of a request.
    ///
    /// # Errors
    /// [`Code::SignedOut`] for everybody else; a client's door has no staff operations: [`Code::Missing`].
    pub async fn of(house: &House, door: &Doorstep, headers: &HeaderMap) -> Result<Self, Refused> {
        let Doorstep::Staff = door else { return Err(Refused::missing()) };
        let (session, person) = session(house, headers).await?;
        if session.client.is_some() || person.staff.is_none() || person.removed.is_some() {
            return Err(Refused::because(Code::SignedOut));
        }
        Ok(Self { person, session })
    }
}

/// Whoever is in at the door of a call, whichever side they are of: for what concerns them alone, such as their sessions.
/// Somebody of the firm who looks as a contact is not that contact.
///
/// # Errors
/// [`Code::SignedOut`] for everybody else, [`Code::OnlyLooking`] for whoever looks.
pub async fn inside(call: &Call<Anyone>) -> Result<(Session, Record), Refused> {
    if call.look.is_some() {
        return Err(Refused::because(Code::OnlyLooking));
    }
    let (session, person) = session_of(&call.house, call.token.as_deref()).await?;
    let mut rows = call.house.store.read().await?;
    let holds = match &call.door {
        Doorstep::Staff => session.client.is_none() && rows.staff_seat(person.id).await?.is_some(),
        Doorstep::Client(house) => {
            session.client == Some(house.id) && rows.contact_seat(person.id, house.id).await?.is_some()
        }
        Doorstep::Partner(house) => {
            let partner = PartnerId::of_house(house.id);
            session.client == Some(house.id) && rows.partner_seat(person.id, partner).await?.is_some()
        }
    };
    if holds { Ok((session, person)) } else { Err(Refused::because(Code::SignedOut)) }
}

impl ClientCaller {
    /// The caller of a request.
    ///
    /// # Errors
    /// [`Code::SignedOut`] for everybody else; the firm's door has no client operations: [`Code::Missing`].
    pub async fn of(house: &House, door: &Doorstep, headers: &HeaderMap) -> Result<Self, Refused> {
        let Doorstep::Client(client) = door else { return Err(Refused::missing()) };
        if let Some(token) = token_of_look(headers) {
            return Looking::of(house, client, token).await;
        }
        let (session, person) = session(house, headers).await?;
        if session.client != Some(client.id) {
            return Err(Refused::because(Code::SignedOut));
        }
        Ok(Self { person, client: (**client).clone(), session, looking: None })
    }
}

impl PartnerCaller {
    /// The caller of a request.
    ///
    /// # Errors
    /// [`Code::SignedOut`] for everybody else; no other door has a partner's operations: [`Code::Missing`].
    pub async fn of(house: &House, door: &Doorstep, headers: &HeaderMap) -> Result<Self, Refused> {
        let Doorstep::Partner(company) = door else { return Err(Refused::missing()) };
        let (session, person) = session(house, headers).await?;
        if session.client != Some(company.id) {
            return Err(Refused::because(Code::SignedOut));
        }
        Ok(Self { person, house: (**company).clone(), session })
    }
}

/// A caller takes a seat by the membership query, in a read or inside the write itself.
pub trait TakesSeat: Send + Sync + Clone + 'static {
    /// The audience the seat is of.
    type Audience: veranda_terms::Audience;
    /// The seat, if the caller still has a right to it.
    fn seat(
        &self,
        rows: &mut veranda_store::Rows,
    ) -> impl Future<Output = Result<Seat<Self::Audience>, Refused>> + Send;
}

/// A caller who is somebody: what is done under their name.
pub trait Person: TakesSeat {
    /// Who this is, for keys and journal.
    fn person(&self) -> &Record;

    /// The seat for a change: it holds until the change is committed, so that nothing lands after rights have ended.
    fn seat_held(&self, tx: &mut Writing) -> impl Future<Output = Result<Seat<Self::Audience>, Refused>> + Send;
}

/// A seat that is held, once the session is held too: ended from another device, nothing lands after that was told. The
/// seat comes first, as it does for whoever ends both.
async fn still_in<A: veranda_terms::Audience>(
    tx: &mut Writing,
    session: &Session,
    seat: Option<Seat<A>>,
) -> Result<Seat<A>, Refused> {
    let held = tx.session_held(&session.token_hash).await?;
    seat.filter(|_| held).ok_or(Refused::because(Code::SignedOut))
}

impl TakesSeat for StaffCaller {
    type Audience = Staff;
    async fn seat(&self, rows: &mut veranda_store::Rows) -> Result<Seat<Staff>, Refused> {
        rows.staff_seat(self.person.id).await?.ok_or(Refused::because(Code::SignedOut))
    }
}

impl Person for StaffCaller {
    fn person(&self) -> &Record {
        &self.person
    }
    async fn seat_held(&self, tx: &mut Writing) -> Result<Seat<Staff>, Refused> {
        let seat = tx.staff_seat_held(self.person.id).await?;
        still_in(tx, &self.session, seat).await
    }
}

impl TakesSeat for ClientCaller {
    type Audience = ForClient;
    async fn seat(&self, rows: &mut veranda_store::Rows) -> Result<Seat<ForClient>, Refused> {
        match &self.looking {
            Some(looking) => looking.seat(rows).await,
            None => rows.contact_seat(self.person.id, self.client.id).await?.ok_or(Refused::because(Code::SignedOut)),
        }
    }
}

impl Person for ClientCaller {
    fn person(&self) -> &Record {
        &self.person
    }
    async fn seat_held(&self, tx: &mut Writing) -> Result<Seat<ForClient>, Refused> {
        let seat = tx.contact_seat_held(self.person.id, self.client.id).await?;
        still_in(tx, &self.session, seat).await
    }
}

impl TakesSeat for PartnerCaller {
    type Audience = Partner;
    async fn seat(&self, rows: &mut veranda_store::Rows) -> Result<Seat<Partner>, Refused> {
        let partner = PartnerId::of_house(self.house.id);
        rows.partner_seat(self.person.id, partner).await?.ok_or(Refused::because(Code::SignedOut))
    }
}

impl Person for PartnerCaller {
    fn person(&self) -> &Record {
        &self.person
    }
    async fn seat_held(&self, tx: &mut Writing) -> Result<Seat<Partner>, Refused> {
        let partner = PartnerId::of_house(self.house.id);
        let seat = tx.partner_seat_held(self.person.id, partner).await?;
        still_in(tx, &self.session, seat).await
    }
}
