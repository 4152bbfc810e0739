//! A person acting over HTTP, in process: the same router, the same checks, a small cookie jar.

use crate::House;
use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, SET_COOKIE};
use axum::http::{Request, Response};
use std::sync::{Mutex, PoisonError};
use tower::ServiceExt;
use veranda_api::{Answer, CallFailed, Endpoint, Outgoing, Tagged, Transport, call, call_if, call_with_file};

/// Somebody with a browser, in front of one of the house's doors.
pub struct Person {
    router: Router,
    host: String,
    cookies: Mutex<Vec<(String, String)>>,
    count: Mutex<u64>,
    name: String,
}

impl Person {
    /// Somebody new at the door of this host. The name makes their idempotency keys their own.
    pub fn at(house: &House, host: &str, name: &str) -> Self {
        Self {
            router: crate::router(house.clone()),
            host: match house.public.port {
                Some(port) => format!("{host}:{port}"),
                None => host.to_owned(),
            },
            cookies: Mutex::new(Vec::new()),
            count: Mutex::new(0),
            name: name.to_owned(),
        }
    }

    /// Calls an endpoint, each time as a new intention.
    ///
    /// # Errors
    /// Says why no reply came.
    pub async fn call<E: Endpoint>(&self, endpoint: &E) -> Result<E::Reply, CallFailed> {
        Ok(call(self, endpoint, Some(&self.next_key())).await?.value)
    }

    /// Calls an endpoint on the condition that the thing is still what was seen.
    ///
    /// # Errors
    /// Says why no reply came.
    pub async fn call_if<E: Endpoint>(&self, endpoint: &E, tag: Option<&str>) -> Result<Tagged<E::Reply>, CallFailed> {
        call_if(self, endpoint, Some(&self.next_key()), tag).await
    }

    /// Calls an endpoint that takes a file.
    ///
    /// # Errors
    /// Says why no reply came.
    pub async fn call_with_file<E: Endpoint>(&self, endpoint: &E, file: &[u8]) -> Result<E::Reply, CallFailed> {
        Ok(call_with_file(self, endpoint, Some(&self.next_key()), file).await?.value)
    }

    fn next_key(&self) -> String {
        let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        *count += 1;
        format!("{}-{:08}", self.name, *count)
    }
}

impl Transport for Person {
    async fn send(&self, request: Outgoing) -> Result<Answer, String> {
        let mut builder = Request::builder()
            .method(request.method.as_str())
            .uri(&request.path)
            .header(HOST, &self.host)
            .header("sec-fetch-site", "same-origin");
        if request.body.is_some() {
            builder = builder.header(CONTENT_TYPE, request.kind);
        }
        if let Some(key) = &request.idempotency_key {
            builder = builder.header("idempotency-key", key);
        }
        if let Some(tag) = &request.if_match {
            builder = builder.header("if-match", tag);
        }
        let held = self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if !held.is_empty() {
            let held: Vec<String> = held.iter().map(|(name, value)| format!("{name}={value}")).collect();
            builder = builder.header(COOKIE, held.join("; "));
        }
        let body = request.body.map_or_else(Body::empty, Body::from);
        let request = builder.body(body).map_err(|error| error.to_string())?;
        let response: Response<Body> = self.router.clone().oneshot(request).await.map_err(|error| error.to_string())?;
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let Some((name, value)) = set.split(';').next().and_then(|pair| pair.split_once('=')) else { continue };
            let mut held = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            held.retain(|(other, _)| other != name);
            if !value.is_empty() {
                held.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = axum::body::to_bytes(body, usize::MAX).await.map_err(|error| error.to_string())?;
        let tag = parts.headers.get("etag").and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok(Answer { status: parts.status.as_u16(), tag, body: bytes.to_vec() })
    }
}
