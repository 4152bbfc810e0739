//! Calling an endpoint over whatever carries requests: the browser's fetch, or the router itself in tests.

use crate::{Endpoint, Method, Refusal};

/// A request on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// How.
    pub method: Method,
    /// Where.
    pub path: String,
    /// JSON, with a file behind it where the endpoint takes one; or nothing.
    pub body: Option<Vec<u8>>,
    /// The media type of the body.
    pub kind: &'static str,
    /// One per intention, for everything but reading: sent again it does nothing twice.
    pub idempotency_key: Option<String>,
    /// The tag of the view the caller has seen.
    pub if_match: Option<String>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `ETag`, if any.
    pub tag: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// Carries requests.
pub trait Transport {
    /// Sends one request and waits for its answer.
    ///
    /// # Errors
    /// A sentence for the log when nothing came back.
    fn send(&self, request: Outgoing) -> impl Future<Output = Result<Answer, String>>;
}

/// A reply and the tag to send back as `If-Match`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged<T> {
    /// The reply.
    pub value: T,
    /// Its tag.
    pub tag: Option<String>,
}

/// Why a call did not bring its reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallFailed {
    /// Nothing came back: the connection is down. The same intention may be sent again.
    Offline(String),
    /// The server said no, and why.
    Refused(Box<Refusal>),
    /// Something came back that is not ours.
    Garbled(String),
}

/// Calls an endpoint. `key` is needed for everything but reading; the same key for the same intention.
///
/// # Errors
/// Says why no reply came.
pub async fn call<E: Endpoint>(
    over: &impl Transport,
    endpoint: &E,
    key: Option<&str>,
) -> Result<Tagged<E::Reply>, CallFailed> {
    call_if(over, endpoint, key, None).await
}

/// Calls an endpoint on the condition that the thing is still what `tag` says.
///
/// # Errors
/// Says why no reply came.
pub async fn call_if<E: Endpoint>(
    over: &impl Transport,
    endpoint: &E,
    key: Option<&str>,
    tag: Option<&str>,
) -> Result<Tagged<E::Reply>, CallFailed> {
    send(over, endpoint, key, tag, None).await
}

/// Calls an endpoint that takes a file.
///
/// # Errors
/// Says why no reply came.
pub async fn call_with_file<E: Endpoint>(
    over: &impl Transport,
    endpoint: &E,
    key: Option<&str>,
    file: &[u8],
) -> Result<Tagged<E::Reply>, CallFailed> {
    send(over, endpoint, key, None, Some(file)).await
}

/// The media type of a body with a file behind it. No form of another site can send it without asking first.
pub const WITH_FILE: &str = "application/octet-stream";

async fn send<E: Endpoint>(
    over: &impl Transport,
    endpoint: &E,
    key: Option<&str>,
    tag: Option<&str>,
    file: Option<&[u8]>,
) -> Result<Tagged<E::Reply>, CallFailed> {
    let mut body = match E::METHOD {
        Method::Get => None,
        Method::Post | Method::Patch | Method::Delete => {
            Some(serde_json::to_vec(endpoint.body()).map_err(|error| CallFailed::Garbled(error.to_string()))?)
        }
    };
    if let (Some(body), Some(file)) = (&mut body, file) {
        body.push(b'\n');
        body.extend_from_slice(file);
    }
    let request = Outgoing {
        method: E::METHOD,
        path: endpoint.path(),
        body,
        kind: if E::TAKES_FILE { WITH_FILE } else { "application/json" },
        idempotency_key: key.map(str::to_owned),
        if_match: tag.map(str::to_owned),
    };
    let answer = over.send(request).await.map_err(CallFailed::Offline)?;
    read(&answer)
}

/// What an answer says.
///
/// # Errors
/// The refusal, or that it is not ours.
pub fn read<T: serde::de::DeserializeOwned>(answer: &Answer) -> Result<Tagged<T>, CallFailed> {
    if (200..300).contains(&answer.status) {
        let bytes = if answer.body.is_empty() { b"null" } else { answer.body.as_slice() };
        let value = serde_json::from_slice(bytes).map_err(|error| CallFailed::Garbled(error.to_string()))?;
        return Ok(Tagged { value, tag: answer.tag.clone() });
    }
    match serde_json::from_slice::<Refusal>(&answer.body) {
        Ok(refusal) => Err(CallFailed::Refused(Box::new(refusal))),
        Err(error) => Err(CallFailed::Garbled(format!("status {}: {error}", answer.status))),
    }
}
