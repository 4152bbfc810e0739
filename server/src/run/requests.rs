//! One line per request. It names the pattern of the address, never the address: paths hold ids, and what people type
//! by mistake. Bodies, queries, headers, cookies and networks are not looked at.

use crate::House;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::Instrument;

/// Numbers requests: a random beginning per start of the house, then a count. The number stays in the log; in an answer
/// it would tell how busy others are.
#[derive(Clone)]
pub struct Requests {
    house: House,
    start: Arc<str>,
    count: Arc<AtomicU64>,
}

impl Requests {
    /// Begins to count.
    pub fn of(house: &House) -> Self {
        let start: [u8; 4] = house.dice.fork("requests").bytes();
        Self { house: house.clone(), start: crate::secret::hex(&start).into(), count: Arc::default() }
    }
}

/// Writes the line. Whatever else is logged while the request is answered carries its number.
pub async fn logged(State(requests): State<Requests>, request: Request, next: Next) -> Response {
    let number = requests.count.fetch_add(1, Ordering::Relaxed);
    let id = format!("{}-{number}", requests.start);
    let method = method(request.method());
    // A request that no address of ours fits has no pattern.
    let route = request.extensions().get::<MatchedPath>().cloned();
    let began = requests.house.clock.now();
    let answered = async {
        let response = next.run(request).await;
        let ms = requests.house.clock.now().0 - began.0;
        let route = route.as_ref().map_or("none", MatchedPath::as_str);
        tracing::info!(method, route, status = response.status().as_u16(), ms, "answered");
        response
    };
    answered.instrument(tracing::info_span!("request", id)).await
}

/// The method's own word, when it is one: anybody can send any word there.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
