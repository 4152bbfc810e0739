//! Sending a file: it goes from the disk to the server without ever being read into this program.

use super::{Connection, insist, noticed, report};
use crate::clock;
use crate::intention::Intention;
use gloo_net::http::Request;
use js_sys::{Array, JsString, Uint8Array};
use veranda_api::{Answer, CallFailed, Endpoint, Outgoing, Tagged, Transport, WITH_FILE};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob, File, RequestCredentials};

/// Why sending a file did not bring its reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFailed {
    /// Whoever began it ended it.
    Stopped,
    /// The file is not what it was when it was chosen, or not there any more.
    Changed,
    /// As with any other call.
    Call(CallFailed),
}

/// Sends a file with what is said about it. The same intention sent again does nothing twice, so a dropped connection is
/// tried again.
///
/// # Errors
/// Says why no reply came.
pub async fn act_with_file<E: Endpoint>(
    endpoint: &E,
    key: &Intention,
    file: &File,
    stop: &AbortSignal,
) -> Result<Tagged<E::Reply>, FileFailed> {
    let answer = insist(&WithFile { file, stop }, endpoint, key.as_str(), None, clock::pause).await;
    if stop.aborted() {
        return Err(FileFailed::Stopped);
    }
    // A file that cannot be read any more looks like a connection that is down.
    if matches!(answer, Err(CallFailed::Offline(_))) && !readable(file).await {
        return Err(FileFailed::Changed);
    }
    noticed::<E, _>(answer).map_err(FileFailed::Call)
}

/// Whether the browser can still read it: browsers refuse a file that changed after it was chosen.
async fn readable(file: &File) -> bool {
    let Ok(beginning) = file.slice_with_i32_and_i32(0, 1) else { return false };
    JsFuture::from(beginning.array_buffer()).await.is_ok()
}

/// The browser's fetch, with a file behind what is sent.
struct WithFile<'a> {
    file: &'a File,
    stop: &'a AbortSignal,
}

impl Transport for WithFile<'_> {
    async fn send(&self, request: Outgoing) -> Result<Answer, String> {
        let said = Uint8Array::from(request.body.as_deref().unwrap_or_default());
        let parts = Array::of3(&said, &JsString::from("\n"), self.file);
        let body = Blob::new_with_blob_sequence(&parts).map_err(|error| format!("{error:?}"))?;
        let mut builder = Request::post(&request.path)
            .credentials(RequestCredentials::SameOrigin)
            .header("accept", "application/json")
            .header("content-type", WITH_FILE)
            .abort_signal(Some(self.stop));
        if let Some(key) = &request.idempotency_key {
            builder = builder.header("idempotency-key", key);
        }
        let body = body.unchecked_into::<wasm_bindgen::JsValue>();
        let ready = builder.body(body).map_err(|error| error.to_string())?;
        let response = ready.send().await.map_err(|error| error.to_string())?;
        let tag = response.headers().get("etag");
        let body = response.binary().await.map_err(|error| error.to_string())?;
        report(Connection::Online);
        Ok(Answer { status: response.status(), tag, body })
    }
}
