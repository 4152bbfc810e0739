//! Calling an endpoint over whatever carries requests: the browser's fetch, or the router itself in tests.

use crate::{Endpoint, Method, Refusal};

/// A request on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// How.
    pub method: Method,
    /// Where.
    pub path: String,
    /// JSON, or nothing.
    pub body: Option<Vec<u8>>,
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
        idempotency_key: key.map(str::to_owned),
        if_match: tag.map(str::to_owned),
    };
    let answer = over.send(request).await.map_err(CallFailed::Offline)?;
    if (200..300).contains(&answer.status) {
        let bytes = if answer.body.is_empty() { b"null" } else { answer.body.as_slice() };
        let value = serde_json::from_slice(bytes).map_err(|error| CallFailed::Garbled(error.to_string()))?;
        return Ok(Tagged { value, tag: answer.tag });
    }
    match serde_json::from_slice::<Refusal>(&answer.body) {
        Ok(refusal) => Err(CallFailed::Refused(Box::new(refusal))),
        Err(error) => Err(CallFailed::Garbled(format!("status {}: {error}", answer.status))),
    }
}
