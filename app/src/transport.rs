//! Calls to the server: fetch, the request the page began before this program was loaded, retries, and whether the
//! connection stands.

mod file;
mod seen;

pub use file::{FileFailed, act_with_file};

use crate::{clock, intention::Intention, wire};
use gloo_net::http::{Request, RequestBuilder, Response};
use js_sys::{Promise, Reflect};
use leptos::prelude::{ArcRwSignal, GetUntracked, Set, window};
use seen::Seen;
use std::cell::{Cell, RefCell};
use veranda_api::door::Where;
use veranda_api::door::access::ShowAccess;
use veranda_api::partner::at_partner;
use veranda_api::{Answer, CallFailed, Code, Endpoint, Method, Outgoing, Refusal, Tagged, Transport};
use veranda_terms::Moment;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCredentials;

/// Whether the server can be reached, as far as we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// The last answer came.
    Online,
    /// The last try brought nothing, or the browser says there is no network.
    Offline,
    /// The same, and what is shown is what this browser kept of then.
    Kept(Moment),
}

impl Connection {
    /// Whether the server cannot be reached.
    pub const fn is_down(self) -> bool {
        matches!(self, Connection::Offline | Connection::Kept(_))
    }
}

thread_local! {
    static CONNECTION: ArcRwSignal<Connection> = ArcRwSignal::new(Connection::Online);
    static SIGNED_OUT: ArcRwSignal<bool> = ArcRwSignal::new(false);
    static SEEN: RefCell<Seen> = RefCell::default();
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// The state of the connection, for whoever shows it.
pub fn connection() -> ArcRwSignal<Connection> {
    CONNECTION.with(Clone::clone)
}

/// Turns true when the server says that nobody is signed in any more. The shell leads to the door.
pub fn signed_out() -> ArcRwSignal<bool> {
    SIGNED_OUT.with(Clone::clone)
}

/// Writes down what was found out about the connection.
pub fn report(now: Connection) {
    let signal = connection();
    let before = signal.get_untracked();
    // That nothing comes does not change of when it is what is shown.
    if before != now && !(before.is_down() && now == Connection::Offline) {
        signal.set(now);
    }
}

/// The stream has spoken: it may have told of changes that came after whatever the page began to fetch before.
pub fn listening() {
    LISTENING.set(true);
}

/// Whether the server answers, whatever it says.
pub async fn reachable() -> bool {
    let knock = Outgoing {
        method: Method::Get,
        path: Where::PATH.to_owned(),
        body: None,
        kind: "application/json",
        idempotency_key: None,
        if_match: None,
    };
    let answered = BrowserTransport.send(knock).await.is_ok();
    if !answered {
        report(Connection::Offline);
    }
    answered
}

/// Reads.
///
/// # Errors
/// Says why no reply came.
pub async fn ask<E: Endpoint>(endpoint: &E) -> Result<Tagged<E::Reply>, CallFailed> {
    noticed::<E, _>(call_if(&BrowserTransport, endpoint, None, None).await)
}

/// Changes something. The same intention sent again does nothing twice, so a dropped connection is tried again.
///
/// # Errors
/// Says why no reply came.
pub async fn act<E: Endpoint>(endpoint: &E, key: &Intention) -> Result<Tagged<E::Reply>, CallFailed> {
    act_if(endpoint, key, None).await
}

/// Changes something that is still what `tag` says.
///
/// # Errors
/// Says why no reply came.
pub async fn act_if<E: Endpoint>(
    endpoint: &E,
    key: &Intention,
    tag: Option<&str>,
) -> Result<Tagged<E::Reply>, CallFailed> {
    noticed::<E, _>(insist(&BrowserTransport, endpoint, key.as_str(), tag, clock::pause).await)
}

/// Sends what was kept for when the connection is back, once; of what came back it is only looked whether it is a reply: what
/// stands between may answer with a page of its own.
///
/// # Errors
/// Says why nothing came of it.
pub async fn send_kept(request: Outgoing) -> Result<Vec<u8>, CallFailed> {
    let answer = BrowserTransport.send(request).await.map_err(CallFailed::Offline).and_then(granted);
    let body = noticed_at("/", answer)?.body;
    wire::read::<serde::de::IgnoredAny>(&body).map_err(garbled)?;
    Ok(body)
}

/// What a change waits between its tries, in milliseconds.
const PAUSES: [u32; 2] = [1_000, 3_000];

/// Sends a change until something comes back or the pauses are used up; always with the same key.
async fn insist<E: Endpoint, P: Future<Output = ()>>(
    over: &impl Transport,
    endpoint: &E,
    key: &str,
    tag: Option<&str>,
    pause: impl Fn(u32) -> P,
) -> Result<Tagged<E::Reply>, CallFailed> {
    for wait in PAUSES {
        match call_if(over, endpoint, Some(key), tag).await {
            Err(CallFailed::Offline(_)) => pause(wait).await,
            answered => return answered,
        }
    }
    call_if(over, endpoint, Some(key), tag).await
}

/// Calls an endpoint. What depends on the endpoint is only how its body is written and its reply read.
async fn call_if<E: Endpoint>(
    over: &impl Transport,
    endpoint: &E,
    key: Option<&str>,
    tag: Option<&str>,
) -> Result<Tagged<E::Reply>, CallFailed> {
    let body = match E::METHOD {
        Method::Get => None,
        Method::Post | Method::Patch | Method::Delete => {
            Some(serde_json::to_vec(endpoint.body()).map_err(|error| CallFailed::Garbled(error.to_string()))?)
        }
    };
    let request = Outgoing {
        method: E::METHOD,
        path: endpoint.path(),
        body,
        kind: "application/json",
        idempotency_key: key.map(str::to_owned),
        if_match: tag.map(str::to_owned),
    };
    let answer = over.send(request).await.map_err(CallFailed::Offline).and_then(granted)?;
    let value = wire::read(&answer.body).map_err(garbled)?;
    Ok(Tagged { value, tag: answer.tag })
}

/// The answer, unless it is a refusal. An empty one reads as `null`, which is what `()` is made of.
fn granted(mut answer: Answer) -> Result<Answer, CallFailed> {
    if (200..300).contains(&answer.status) {
        if answer.body.is_empty() {
            answer.body = b"null".to_vec();
        }
        return Ok(answer);
    }
    Err(wire::read::<Refusal>(&answer.body).map_or_else(garbled, |refusal| CallFailed::Refused(Box::new(refusal))))
}

fn garbled(why: wire::Unreadable) -> CallFailed {
    CallFailed::Garbled(why.to_string())
}

/// Takes note of what an answer says about connection and session.
fn noticed<E: Endpoint, T>(answer: Result<T, CallFailed>) -> Result<T, CallFailed> {
    noticed_at(E::PATH, answer)
}

fn noticed_at<T>(path: &str, answer: Result<T, CallFailed>) -> Result<T, CallFailed> {
    match &answer {
        Err(CallFailed::Offline(_)) => report(Connection::Offline),
        // That an answer came was said where it came.
        Ok(_) | Err(CallFailed::Garbled(_)) => {}
        Err(CallFailed::Refused(refusal)) => {
            // At the door nobody is signed in yet: there this is the answer to a form. One's own access is behind it.
            let at_the_door = path.starts_with("/api/door") && !path.starts_with(ShowAccess::PATH);
            if refusal.code == Code::SignedOut && !at_the_door {
                SEEN.with_borrow_mut(Seen::forget);
                signed_out().set(true);
            }
        }
    }
    answer
}

/// The browser's fetch.
#[derive(Debug, Clone, Copy)]
pub struct BrowserTransport;

/// Where this page finds what stands at an address: in a partner's house the portal's data stand beside a client's.
pub fn at_this_house(path: &str) -> String {
    if in_partners_house() { at_partner(path) } else { path.to_owned() }
}

/// Whether this page is a partner's house, as it says itself.
pub fn in_partners_house() -> bool {
    let marked = leptos::prelude::document().document_element().and_then(|root| root.get_attribute("data-house"));
    marked.as_deref() == Some("partner")
}

impl Transport for BrowserTransport {
    async fn send(&self, request: Outgoing) -> Result<Answer, String> {
        let request = Outgoing { path: at_this_house(&request.path), ..request };
        if request.method != Method::Get {
            return read(fetch(&request, None).await?).await;
        }
        if let Some(response) = begun_by_the_page(&request).await {
            let answer = read(response).await?;
            SEEN.with_borrow_mut(|seen| seen.keep(&request.path, &answer));
            if !LISTENING.get() {
                return Ok(answer);
            }
        }
        let known = SEEN.with_borrow(|seen| seen.of(&request.path));
        let answer = read(fetch(&request, known.as_deref()).await?).await?;
        // 304, RFC 9110 section 15.4.5: what is known is what the server would have sent.
        if answer.status == NOT_MODIFIED
            && let Some(known) = known
        {
            return Ok(Answer::clone(&known));
        }
        SEEN.with_borrow_mut(|seen| seen.keep(&request.path, &answer));
        Ok(answer)
    }
}

/// The status of an answer that need not be sent again.
const NOT_MODIFIED: u16 = 304;

async fn read(response: Response) -> Result<Answer, String> {
    let tag = response.headers().get("etag");
    let kept = response.headers().get(KEPT).and_then(|at| at.parse().ok()).map(Moment);
    let body = response.binary().await.map_err(|error| error.to_string())?;
    // What the worker beside the page kept is an answer, and none of the server's.
    report(kept.map_or(Connection::Online, Connection::Kept));
    Ok(Answer { status: response.status(), tag, body })
}

/// When an answer was kept by the worker that gives it now, in milliseconds since 1970.
const KEPT: &str = "veranda-kept";

/// What the boot script hands on to the worker.
const GONE: &str = "veranda-gone";

/// Has the worker beside the page forget what it keeps: something was taken from what the reader sees.
pub fn forget_kept() {
    let told = web_sys::Event::new(GONE).and_then(|event| window().dispatch_event(&event));
    if let Err(error) = told {
        leptos::logging::error!("what is kept here stays: {error:?}");
    }
}

/// Sends a request; `known` is an answer to it that need not be sent again.
async fn fetch(request: &Outgoing, known: Option<&Answer>) -> Result<Response, String> {
    let build: fn(&str) -> RequestBuilder = match request.method {
        Method::Get => Request::get,
        Method::Post => Request::post,
        Method::Patch => Request::patch,
        Method::Delete => Request::delete,
    };
    let mut builder =
        build(&request.path).credentials(RequestCredentials::SameOrigin).header("accept", "application/json");
    if let Some(key) = &request.idempotency_key {
        builder = builder.header("idempotency-key", key);
    }
    if let Some(tag) = &request.if_match {
        builder = builder.header("if-match", tag);
    }
    if let Some(tag) = known.and_then(|known| known.tag.as_ref()) {
        builder = builder.header("if-none-match", tag);
    }
    let ready = match &request.body {
        Some(body) => builder.header("content-type", request.kind).body(js_sys::Uint8Array::from(body.as_slice())),
        None => builder.build(),
    };
    ready.map_err(|error| error.to_string())?.send().await.map_err(|error| error.to_string())
}

/// The answer to the first read, which the page's boot script began while this program was still loading.
async fn begun_by_the_page(request: &Outgoing) -> Option<Response> {
    let window = leptos::prelude::window();
    let first = Reflect::get(&window, &"verandaFirst".into()).ok().filter(JsValue::is_object)?;
    let path = Reflect::get(&first, &"path".into()).ok()?.as_string()?;
    if path != request.path {
        return None;
    }
    let promise = Reflect::get(&first, &"promise".into()).ok()?.dyn_into::<Promise>().ok()?;
    // Good for one use, and only if it went well; otherwise the ordinary way says what is the matter.
    Reflect::set(&window, &"verandaFirst".into(), &JsValue::UNDEFINED).ok()?;
    let response = JsFuture::from(promise).await.ok()?.dyn_into::<web_sys::Response>().ok()?;
    response.ok().then(|| response.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};
    use veranda_api::door;

    /// Loses the first answers, then says no content; keeps the keys it saw.
    struct Shaky {
        losses: RefCell<u32>,
        keys: RefCell<Vec<Option<String>>>,
    }

    impl Transport for Shaky {
        async fn send(&self, request: Outgoing) -> Result<Answer, String> {
            self.keys.borrow_mut().push(request.idempotency_key);
            let lost = *self.losses.borrow();
            if lost > 0 {
                *self.losses.borrow_mut() = lost - 1;
                return Err("dropped".to_owned());
            }
            Ok(Answer { status: 204, tag: None, body: Vec::new() })
        }
    }

    fn at_once<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("nothing here waits"),
        }
    }

    /// What came of leaving, the keys that were sent, and the waits in between.
    struct Left {
        result: Result<Tagged<()>, CallFailed>,
        keys: Vec<Option<String>>,
        waits: Vec<u32>,
    }

    fn leave_over(losses: u32) -> Left {
        let shaky = Shaky { losses: RefCell::new(losses), keys: RefCell::default() };
        let waits = RefCell::new(Vec::new());
        let leave = door::Leave { body: () };
        let result = at_once(insist(&shaky, &leave, "k", None, |ms| {
            waits.borrow_mut().push(ms);
            std::future::ready(())
        }));
        Left { result, keys: shaky.keys.into_inner(), waits: waits.into_inner() }
    }

    #[test]
    fn a_change_is_sent_again_with_the_same_key_when_the_connection_drops() {
        let Left { result, keys, waits } = leave_over(2);
        assert!(result.is_ok());
        assert_eq!(keys, vec![Some("k".to_owned()); 3]);
        assert_eq!(waits, [1_000, 3_000]);
    }

    #[test]
    fn a_connection_that_stays_down_is_said_after_three_tries() {
        let Left { result, keys, .. } = leave_over(9);
        assert_eq!(result, Err(CallFailed::Offline("dropped".to_owned())));
        assert_eq!(keys.len(), 3);
    }

    #[test]
    fn an_answer_is_taken_at_the_first_try() {
        let Left { result, keys, waits } = leave_over(0);
        assert!(result.is_ok());
        assert_eq!((keys.len(), waits.len()), (1, 0));
    }
}
