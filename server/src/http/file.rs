//! A view on its way out as the file it is.

use super::Refused;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde::de::DeserializeOwned;
use veranda_terms::Lang;

/// The file in the place of its view, saved and not shown; every other answer as it is. A view is at most `most` bytes long,
/// and `make` gives name and bytes of its file.
pub(super) async fn saved<V: DeserializeOwned>(
    response: Response,
    most: usize,
    kind: &'static str,
    make: impl FnOnce(&V) -> anyhow::Result<(String, Vec<u8>)> + Send + 'static,
) -> Response {
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let made = async {
        let whole: Bytes = axum::body::to_bytes(body, most).await?;
        // What is large takes a while to make: not among those who answer others meanwhile.
        let (name, bytes) = tokio::task::spawn_blocking(move || make(&serde_json::from_slice(&whole)?)).await??;
        anyhow::Ok((HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))?, bytes))
    };
    match made.await {
        Ok((saved, bytes)) => {
            parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            parts.headers.insert(CONTENT_DISPOSITION, saved);
            parts.headers.remove(CONTENT_LENGTH);
            Response::from_parts(parts, Body::from(bytes))
        }
        Err(error) => Refused::broken(error).spoken(Lang::En),
    }
}
