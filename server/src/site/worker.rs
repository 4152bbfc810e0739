//! The script that the browser of a client's people keeps beside their pages: with it they read what they last saw where
//! there is no connection. The firm's own people have none: what they see is of all clients, and stays on the server.

use crate::House;
use crate::http::{Doorstep, Refused};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use veranda_domain::Session;

/// What names the key under which a browser may keep an answer.
pub const KEEP: HeaderName = HeaderName::from_static("veranda-keep");

/// The script, at the doors of clients and partners.
pub async fn worker(State(house): State<House>, headers: HeaderMap) -> Response {
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(super::language(&headers)),
    };
    let Some(site) = house.site.as_ref().filter(|_| door.company().is_some()) else {
        return Refused::missing().spoken(door.language(&headers));
    };
    let mut response = site.manifest.worker.clone().into_response();
    // Kept by nobody, as everything that is not named by its content: another build is another script.
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    response
}

/// The key of a session: a hash that names it to this browser, stands for one person at one door, and opens nothing.
pub fn key_of(session: &Session) -> String {
    let mut hash = Sha256::new();
    hash.update("kept in the browser\0");
    hash.update(&session.token_hash);
    crate::secret::hex(&hash.finalize())[..24].to_owned()
}
