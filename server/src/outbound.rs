//! The one caller of other machines over HTTP: `https` alone, no redirect is followed, and neither patience nor memory is
//! without end.
//!
//! It calls the peers an operator has named in the settings, and whatever these name in turn: their addresses may be private
//! ones, as a provider of the company's own network is. What people of the portal type is never called.

use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::crypto::ring;
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

/// A request.
pub type Request = axum::http::Request<Vec<u8>>;
/// An answer, read to its end.
pub type Answer = axum::http::Response<Vec<u8>>;

type Https = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

/// The largest answer: one MiB.
const LARGEST: usize = 1024 * 1024;
/// How long an answer may take, from the name's look-up to its last byte.
const PATIENCE: Duration = Duration::from_secs(10);

/// Calls other machines.
pub struct Outbound {
    /// The certificate authorities of this machine are read with the first call.
    client: OnceLock<Result<Https, String>>,
    plain_here: bool,
    patience: Duration,
}

impl fmt::Debug for Outbound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outbound").field("plain_here", &self.plain_here).finish_non_exhaustive()
    }
}

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failed {
    /// The address may not be called: it is not `https`.
    NotAllowed(String),
    /// Nobody answered, or only to say that they cannot (5xx).
    Away(String),
    /// The answer is larger than we take.
    TooLarge(String),
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failed::NotAllowed(host) => write!(f, "{host} is not called without https"),
            Failed::Away(why) => f.write_str(why),
            Failed::TooLarge(host) => write!(f, "the answer of {host} is larger than a MiB"),
        }
    }
}

impl std::error::Error for Failed {}

impl Outbound {
    /// A caller. `plain_here`: whether this machine itself is called without TLS too, for tests and trials.
    pub fn new(plain_here: bool) -> Self {
        Self { client: OnceLock::new(), plain_here, patience: PATIENCE }
    }

    /// Calls once. An answer of any status below 500 is an answer, a redirect too.
    ///
    /// # Errors
    /// Says why there is none.
    pub async fn call(&self, request: Request) -> Result<Answer, Failed> {
        let host = request.uri().host().unwrap_or_default().to_owned();
        if !self.allows(&request, &host) {
            return Err(Failed::NotAllowed(host));
        }
        let away = |why: String| Failed::Away(format!("{host}: {why}"));
        let client = self.client.get_or_init(client).as_ref().map_err(|why| away(why.clone()))?;
        let asked = async {
            let answer = client.request(request.map(|body| Full::new(Bytes::from(body)))).await;
            let (parts, body) = answer.map_err(|error| away(whole(&error)))?.into_parts();
            let body = Limited::new(body, LARGEST).collect().await.map_err(|error| {
                if error.is::<LengthLimitError>() { Failed::TooLarge(host.clone()) } else { away(error.to_string()) }
            })?;
            Ok(Answer::from_parts(parts, body.to_bytes().to_vec()))
        };
        let waited = tokio::time::timeout(self.patience, asked).await;
        let answer = waited.map_err(|_| away("no answer in time".to_owned()))??;
        if answer.status().is_server_error() {
            return Err(away(format!("status {}", answer.status().as_u16())));
        }
        Ok(answer)
    }

    fn allows(&self, request: &Request, host: &str) -> bool {
        match request.uri().scheme_str() {
            Some("https") => !host.is_empty(),
            Some("http") => self.plain_here && is_here(host),
            _ => false,
        }
    }
}

/// Whether a host is this machine itself, by its name or address alone.
pub fn is_here(host: &str) -> bool {
    host == "localhost" || host == "127.0.0.1" || host == "[::1]"
}

fn client() -> Result<Https, String> {
    let connector = HttpsConnectorBuilder::new()
        .with_provider_and_native_roots(ring::default_provider())
        .map_err(|error| format!("this machine names no certificate authorities: {error}"))?
        .https_or_http()
        .enable_http1()
        .build();
    Ok(Client::builder(TokioExecutor::new()).build(connector))
}

/// An error with what led to it: the outermost says only that something failed.
pub(crate) fn whole(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::response::Redirect;
    use axum::routing::get;
    use tokio::net::TcpListener;

    async fn peer() -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = Router::new()
            .route("/fine", get(|| async { "fine" }))
            .route("/elsewhere", get(|| async { Redirect::to("/fine") }))
            .route("/large", get(|| async { vec![b'x'; LARGEST + 1] }))
            .route("/largest", get(|| async { vec![b'x'; LARGEST] }))
            .route("/broken", get(|| async { axum::http::StatusCode::BAD_GATEWAY }))
            .route("/never", get(|| async { std::future::pending::<()>().await }));
        tokio::spawn(async move { axum::serve(listener, router).await });
        port
    }

    fn get_of(address: String) -> Request {
        axum::http::Request::get(address).body(Vec::new()).unwrap()
    }

    #[tokio::test]
    async fn an_answer_is_read_and_a_redirect_is_one() {
        let (port, caller) = (peer().await, Outbound::new(true));
        let fine = caller.call(get_of(format!("http://127.0.0.1:{port}/fine"))).await.unwrap();
        assert_eq!((fine.status().as_u16(), fine.body().as_slice()), (200, b"fine".as_slice()));
        let elsewhere = caller.call(get_of(format!("http://127.0.0.1:{port}/elsewhere"))).await.unwrap();
        assert_eq!((elsewhere.status().as_u16(), elsewhere.body().len()), (303, 0));
        let largest = caller.call(get_of(format!("http://127.0.0.1:{port}/largest"))).await.unwrap();
        assert_eq!(largest.body().len(), LARGEST);
    }

    #[tokio::test]
    async fn what_is_too_large_too_slow_broken_or_not_there_is_no_answer() {
        let port = peer().await;
        let caller = Outbound { patience: Duration::from_millis(200), ..Outbound::new(true) };
        let ask = |path: &str| caller.call(get_of(format!("http://127.0.0.1:{port}{path}")));
        assert_eq!(ask("/large").await.err(), Some(Failed::TooLarge("127.0.0.1".to_owned())));
        assert!(matches!(ask("/never").await, Err(Failed::Away(why)) if why.ends_with("in time")));
        assert!(matches!(ask("/broken").await, Err(Failed::Away(why)) if why.ends_with("502")));
        let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
        let none = caller.call(get_of(format!("http://127.0.0.1:{nobody}/"))).await;
        assert!(matches!(none, Err(Failed::Away(_))), "{none:?}");
    }

    #[tokio::test]
    async fn nothing_is_called_without_tls_but_this_machine_where_that_is_said() {
        let port = peer().await;
        let here = format!("http://127.0.0.1:{port}/fine");
        assert!(matches!(Outbound::new(false).call(get_of(here)).await, Err(Failed::NotAllowed(_))));
        for address in ["http://192.0.2.1/", "http://localhost.example/", "http://127.0.0.1.example/", "/fine"] {
            let asked = Outbound::new(true).call(get_of(address.to_owned())).await;
            assert!(matches!(asked, Err(Failed::NotAllowed(_))), "{address}");
        }
        // A certificate of nobody is none.
        let plain = Outbound::new(true).call(get_of(format!("https://127.0.0.1:{port}/fine"))).await;
        assert!(matches!(plain, Err(Failed::Away(_))), "{plain:?}");
    }
}
