//! One stream of server-sent events (HTML Living Standard, section 9.2) per visible tab.

use super::hub::Class;
use crate::House;
use crate::http::{ClientCaller, Doorstep, Enters, Refused, StaffCaller, TakesSeat};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream::{Stream, unfold};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use veranda_api::client::ClientLive;
use veranda_api::staff::StaffLive;
use veranda_domain::Session;
use veranda_terms::{Client, Lang, Staff};

/// A quiet stream says so this often, and looks at its reader's rights: what another server ended ends here too.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// What the firm's people hear.
pub async fn staff_stream(State(house): State<House>, headers: HeaderMap) -> Response {
    let hello = serde_json::to_string(&StaffLive::Hello);
    open::<Staff, _>(house, headers, |_: &StaffCaller| Class::Staff, hello).await
}

/// What a client's contacts hear.
pub async fn client_stream(State(house): State<House>, headers: HeaderMap) -> Response {
    let hello = serde_json::to_string(&ClientLive::Hello);
    open::<Client, _>(house, headers, |caller: &ClientCaller| Class::Client(caller.client.id), hello).await
}

/// A caller with a session: what a stream hangs on.
pub trait Sits: TakesSeat {
    /// The session.
    fn session(&self) -> &Session;
}

impl Sits for StaffCaller {
    fn session(&self) -> &Session {
        &self.session
    }
}

impl Sits for ClientCaller {
    fn session(&self) -> &Session {
        &self.session
    }
}

async fn open<A, F>(house: House, headers: HeaderMap, class: F, hello: serde_json::Result<String>) -> Response
where
    A: Enters,
    A::Caller: Sits,
    F: FnOnce(&A::Caller) -> Class,
{
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&headers);
    let (caller, hello) = match (A::enter(&house, &door, &headers).await, hello) {
        (Ok(caller), Ok(hello)) => (caller, hello),
        (Err(refused), _) => return refused.spoken(lang),
        (_, Err(error)) => return Refused::broken(error).spoken(lang),
    };
    // Rights are listened to before they are looked at, so that nothing falls in between.
    let rights = house.hub.rights();
    let messages = house.hub.listen(class(&caller));
    if !still_seated(&house, &caller).await {
        return Refused::because(veranda_api::Code::SignedOut).spoken(lang);
    }
    let listening = Listening { house, caller, messages, rights, hello: Arc::from(hello), said_hello: false };
    let mut response =
        Sse::new(events(listening)).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("")).into_response();
    // A proxy that gathers bytes before passing them on would make live late.
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}

struct Listening<C> {
    house: House,
    caller: C,
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
                    if changed.is_err() || !still_seated(&state.house, &state.caller).await {
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
                    if !still_seated(&state.house, &state.caller).await {
                        return None;
                    }
                }
            }
        }
    })
}

/// Whether the session still holds and the seat is still there.
async fn still_seated<C: Sits>(house: &House, caller: &C) -> bool {
    #[cfg(feature = "mutants")]
    if crate::mutants::is_on(crate::mutants::Leak::StreamOutlivesItsSession) {
        return true;
    }
    let look = async {
        let mut rows = house.store.read().await?;
        let session = rows.session(&caller.session().token_hash).await?;
        let holds = session.is_some_and(|session| session.holds(house.clock.now()));
        Ok::<bool, Refused>(holds && caller.seat(&mut rows).await.is_ok())
    };
    look.await.unwrap_or(false)
}
