//! With what somebody calls, in two words.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use veranda_terms::Device;

/// The browser and system of a request, as far as it says so.
pub fn device_of(headers: &HeaderMap) -> Device {
    let said = headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
    said.map_or(Device::UNKNOWN, Device::of_user_agent)
}
