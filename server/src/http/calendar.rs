//! A calendar file on its way out: the view, as the file it is.

use super::Refused;
use crate::House;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use veranda_api::client::CalendarFile;
use veranda_terms::Lang;

/// The most such a file holds, in bytes.
const LARGEST: usize = 64 * 1024;

/// The file in the place of its view, saved and not shown; every other answer as it is.
pub(super) async fn as_calendar(_: House, response: Response) -> Response {
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let whole: Bytes = match axum::body::to_bytes(body, LARGEST).await {
        Ok(whole) => whole,
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    let CalendarFile { name, text } = match serde_json::from_slice(&whole) {
        Ok(file) => file,
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    let saved = match HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        Ok(saved) => saved,
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    parts.headers.insert(CONTENT_DISPOSITION, saved);
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(text))
}
