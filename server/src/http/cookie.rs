//! The session cookie: `__Host-s`, opaque, HttpOnly, Secure, SameSite=Lax.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use axum::http::{HeaderValue, header::InvalidHeaderValue};
use veranda_terms::LinkId;

const NAME: &str = "__Host-s";

/// The token of a request, if it carries one of the right shape.
pub fn token_of(headers: &HeaderMap) -> Option<&str> {
    token(headers, NAME)
}

const LOOK: &str = "__Host-as";

/// The token of somebody of the firm who looks as a contact: a cookie of its own, beside whatever else this browser holds
/// at that door.
pub fn token_of_look(headers: &HeaderMap) -> Option<&str> {
    token(headers, LOOK)
}

const BROWSER: &str = "__Host-v";

/// The token of a browser that asked for a mailed link or code. It lets nobody in by itself.
pub fn token_of_browser(headers: &HeaderMap) -> Option<&str> {
    token(headers, BROWSER)
}

/// The header that makes a browser the one that asked: for an hour, more than a link or code works.
///
/// # Errors
/// Never for a token of ours.
pub fn set_browser_cookie(token: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    HeaderValue::from_str(&format!("{BROWSER}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600"))
}

/// The token of a link's own session: each link has a cookie of its own, so that one never shows another's report.
pub fn token_of_link(headers: &HeaderMap, link: LinkId) -> Option<&str> {
    token(headers, &link_name(link))
}

fn link_name(link: LinkId) -> String {
    format!("__Host-r-{link}")
}

fn token<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, token)| *name == wanted && token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit()))
        .map(|(_, token)| token)
}

/// The header that sets the cookie. Its end is decided by the server, so it lives as long as the browser keeps it,
/// 30 days at most.
///
/// # Errors
/// Never for a token of ours.
pub fn set_cookie(token: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    HeaderValue::from_str(&format!("{NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000"))
}

/// The header that sets the cookie of a link's session, until the browser is closed: the link opens it again.
///
/// # Errors
/// Never for a token of ours.
pub fn set_link_cookie(link: LinkId, token: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    HeaderValue::from_str(&format!("{}={token}; Path=/; Secure; HttpOnly; SameSite=Lax", link_name(link)))
}

/// The header that sets the cookie of a look: half an hour, as long as it holds at most.
///
/// # Errors
/// Never for a token of ours.
pub fn set_look_cookie(token: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    HeaderValue::from_str(&format!("{LOOK}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=1800"))
}

/// The header that removes it.
pub const fn clear_look_cookie() -> HeaderValue {
    HeaderValue::from_static("__Host-as=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// Whether a cookie header begins a session.
pub fn begins_session(cookie: &HeaderValue) -> bool {
    cookie.as_bytes().starts_with(b"__Host-s=") && !cookie.as_bytes().starts_with(b"__Host-s=;")
}

/// The header that removes the cookie.
pub const fn clear_cookie() -> HeaderValue {
    HeaderValue::from_static("__Host-s=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cookie_is_of_this_host_alone_and_out_of_the_reach_of_scripts() {
        let token = "5".repeat(64);
        let link: LinkId = "11111111-1111-4111-8111-111111111111".parse().unwrap();
        let all = [
            (set_cookie(&token).unwrap(), format!("__Host-s={token}"), Some("2592000")),
            (set_browser_cookie(&token).unwrap(), format!("__Host-v={token}"), Some("3600")),
            (set_link_cookie(link, &token).unwrap(), format!("__Host-r-{link}={token}"), None),
            (set_look_cookie(&token).unwrap(), format!("__Host-as={token}"), Some("1800")),
            (clear_cookie(), "__Host-s=".to_owned(), Some("0")),
            (clear_look_cookie(), "__Host-as=".to_owned(), Some("0")),
        ];
        for (cookie, pair, seconds) in all {
            let mut whole = format!("{pair}; Path=/; Secure; HttpOnly; SameSite=Lax");
            if let Some(seconds) = seconds {
                whole.push_str(&format!("; Max-Age={seconds}"));
            }
            assert_eq!(cookie, whole);
        }
    }
}
