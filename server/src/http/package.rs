//! A hand-over package on its way out: the view, as the archive of files it is.

use super::Refused;
use crate::House;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use veranda_api::client::Package;
use veranda_documents::HandOver;
use veranda_terms::Lang;

/// The most the view of a package takes, in bytes: thousands of tasks with all that was said about them.
const LARGEST: usize = 256 * 1024 * 1024;

/// The archive in the place of its view, saved and not shown; every other answer as it is.
pub(super) async fn as_package(house: House, response: Response) -> Response {
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let whole: Bytes = match axum::body::to_bytes(body, LARGEST).await {
        Ok(whole) => whole,
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    // Thousands of pages are pressed together: not among those who answer others meanwhile.
    let zone = house.post.zone.clone();
    let made = tokio::task::spawn_blocking(move || {
        let package: Package = serde_json::from_slice(&whole)?;
        let ahead = |at| crate::mail::ahead(&zone, at);
        let file = HandOver { package: &package, ahead: &ahead };
        anyhow::Ok((file.name(), file.written()?))
    });
    let (name, bytes) = match made.await {
        Ok(Ok(made)) => made,
        Ok(Err(error)) => return Refused::broken(error).spoken(Lang::En),
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    let saved = match HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        Ok(saved) => saved,
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    parts.headers.insert(CONTENT_DISPOSITION, saved);
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(bytes))
}
