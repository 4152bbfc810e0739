//! Headers of every response.

use crate::House;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Puts the security headers on every response that does not carry stricter ones.
pub async fn secure(State(house): State<House>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let boots = house.site.as_ref().map(|site| site.boot_hashes()).unwrap_or_default();
    put(response.headers_mut(), &policy(&boots), house.public.scheme == "https");
    response
}

fn put(headers: &mut HeaderMap, policy: &str, encrypted: bool) {
    let set = |headers: &mut HeaderMap, name: HeaderName, value: &str| {
        if !headers.contains_key(&name)
            && let Ok(value) = HeaderValue::from_str(value)
        {
            headers.insert(name, value);
        }
    };
    set(headers, CONTENT_SECURITY_POLICY, policy);
    set(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, REFERRER_POLICY, "no-referrer");
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        headers,
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    set(headers, CACHE_CONTROL, "no-store");
    if encrypted {
        set(headers, STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

/// The content security policy: our own files, one boot script per entry by its hash, no inline style.
fn policy(boots: &[String]) -> String {
    let boots: String = boots.iter().map(|hash| format!(" 'sha256-{hash}'")).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{boots}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}
