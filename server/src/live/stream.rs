//! One stream of server-sent events (HTML Living Standard, section 9.2) per visible tab.

use super::hub::Class;
use crate::House;
use crate::http::{ClientCaller, Doorstep, Enters, GuestCaller, PartnerCaller, Refused, StaffCaller, TakesSeat};
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream::{Stream, unfold};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use veranda_api::client::ClientLive;
use veranda_api::guest::GuestLive;
use veranda_api::staff::StaffLive;
use veranda_domain::Session;
use veranda_store::Seat;
use veranda_terms::{Client, Guest, Lang, Partner, PartnerId, Staff};

/// A quiet stream says so this often, and looks at its reader's rights: what another server ended ends here too.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What the firm's people hear.
pub async fn staff_stream(State(house): State<House>, uri: Uri, headers: HeaderMap) -> Response {
    let hello = serde_json::to_string(&StaffLive::Hello);
    open::<Staff, _>(house, &uri, headers, |_: &StaffCaller, seat, _| of_the_firm(seat), hello).await
}

/// What a client's contacts hear.
pub async fn client_stream(State(house): State<House>, uri: Uri, headers: HeaderMap) -> Response {
    let hello = serde_json::to_string(&ClientLive::Hello);
    open::<Client, _>(house, &uri, headers, |caller: &ClientCaller, _, _| Class::Client(caller.client.id), hello).await
}

/// What a partner's people hear: what a client's do, about what is shared with them.
pub async fn partner_stream(State(house): State<House>, uri: Uri, headers: HeaderMap) -> Response {
    let hello = serde_json::to_string(&ClientLive::Hello);
    let class = |caller: &PartnerCaller, _: &Seat<Partner>, _| Class::Partner(PartnerId::of_house(caller.house.id));
    open::<Partner, _>(house, &uri, headers, class, hello).await
}

/// What the readers of a link hear.
pub async fn guest_stream(State(house): State<House>, uri: Uri, headers: HeaderMap) -> Response {
    let hello = serde_json::to_string(&GuestLive::Hello);
    open::<Guest, _>(house, &uri, headers, |caller: &GuestCaller, _, lang| Class::Link(caller.link.id, lang), hello)
        .await
}

/// Who sees everything hears everything; a member hears what their own seat sees.
fn of_the_firm(seat: &Seat<Staff>) -> Class {
    match (seat.person(), seat.role()) {
        (Some(person), Some(role)) if !role.sees_all() => Class::Member(person),
        _ => Class::Staff,
    }
}

/// A caller with a session: what a stream hangs on.
pub trait Sits: TakesSeat {
    /// The seat, while the session still holds and the seat is still there.
    fn sits(&self, house: &House) -> impl Future<Output = Result<Option<Seat<Self::Audience>>, Refused>> + Send;
}

impl Sits for StaffCaller {
    async fn sits(&self, house: &House) -> Result<Option<Seat<Staff>>, Refused> {
        holds(house, &self.session, self).await
    }
}

impl Sits for ClientCaller {
    async fn sits(&self, house: &House) -> Result<Option<Seat<Client>>, Refused> {
        holds(house, &self.session, self).await
    }
}

impl Sits for PartnerCaller {
    async fn sits(&self, house: &House) -> Result<Option<Seat<Partner>>, Refused> {
        holds(house, &self.session, self).await
    }
}

impl Sits for GuestCaller {
    /// A guest's session slides for as long as the page is open.
    async fn sits(&self, house: &House) -> Result<Option<Seat<Guest>>, Refused> {
        if !self.still_there(house).await? {
            return Ok(None);
        }
        self.slide(house).await?;
        let mut rows = house.store.read().await?;
        Ok(Some(self.seat(&mut rows).await?))
    }
}

async fn holds<C: TakesSeat>(
    house: &House,
    session: &Session,
    caller: &C,
) -> Result<Option<Seat<C::Audience>>, Refused> {
    let mut rows = house.store.read().await?;
    let session = rows.session(&session.token_hash).await?;
    if !session.is_some_and(|session| session.holds(house.clock.now())) {
        return Ok(None);
    }
    Ok(Some(caller.seat(&mut rows).await?))
}

async fn open<A, F>(
    house: House,
    uri: &Uri,
    headers: HeaderMap,
    class: F,
    hello: serde_json::Result<String>,
) -> Response
where
    A: Enters,
    A::Caller: Sits<Audience = A>,
    F: FnOnce(&A::Caller, &Seat<A>, Lang) -> Class,
{
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&headers);
    let (caller, hello) = match (A::enter(&house, &door, &headers, uri.path()).await, hello) {
        (Ok(caller), Ok(hello)) => (caller, hello),
        (Err(refused), _) => return refused.spoken(lang),
        (_, Err(error)) => return Refused::broken(error).spoken(lang),
    };
    let lang = A::language(&caller).unwrap_or(lang);
    // Rights are listened to before they are looked at, so that nothing falls in between.
    let rights = house.hub.rights();
    let Some(seat) = caller.sits(&house).await.unwrap_or(None) else {
        return Refused::because(veranda_api::Code::SignedOut).spoken(lang);
    };
    let messages = house.hub.listen(class(&caller, &seat, lang));
    let listening = Listening { house, caller, seat, messages, rights, hello: Arc::from(hello), said_hello: false };
    let mut response =
        Sse::new(events(listening)).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("")).into_response();
    let out = response.headers_mut();
    // What was told is kept by nobody on the way.
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // A proxy that gathers bytes before passing them on would make live late.
    out.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

struct Listening<C: TakesSeat> {
    house: House,
    caller: C,
    /// The seat the stream was opened with.
    seat: Seat<C::Audience>,
    messages: broadcast::Receiver<Arc<str>>,
    rights: watch::Receiver<u64>,
    hello: Arc<str>,
    said_hello: bool,
}

fn events<C: Sits>(listening: Listening<C>) -> impl Stream<Item = Result<Event, Infallible>> {
    unfold(listening, |mut state| async move {
        if !state.said_hello {
            state.said_hello = true;
            let hello = Event::default().data(state.hello.as_ref());
            return Some((Ok(hello), state));
        }
        loop {
            tokio::select! {
                biased;
                changed = state.rights.changed() => {
                    if changed.is_err() || !still_seated(&state.house, &state.caller, &state.seat).await {
                        return None;
                    }
                }
                message = state.messages.recv() => match message {
                    Ok(message) => return Some((Ok(Event::default().data(message.as_ref())), state)),
                    // Too slow to be told everything: fetch again.
                    Err(broadcast::error::RecvError::Lagged(_)) => {
                        let hello = Event::default().data(state.hello.as_ref());
                        return Some((Ok(hello), state));
                    }
                    Err(broadcast::error::RecvError::Closed) => return None,
                },
                () = tokio::time::sleep(HEARTBEAT) => {
                    if !still_seated(&state.house, &state.caller, &state.seat).await {
                        return None;
                    }
                }
            }
        }
    })
}

/// Whether the session still holds and the seat is the one the stream was opened with. With other rights the reader
/// comes again, and fetches what they may see now.
async fn still_seated<C: Sits>(house: &House, caller: &C, seat: &Seat<C::Audience>) -> bool {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::StreamOutlivesItsSession) {
        return true;
    }
    caller.sits(house).await.ok().flatten().is_some_and(|now| now == *seat)
}
