//! Headers of every response.

mod features;

use crate::House;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// The headers every response carries, written once: none of them depends on who asks or for what.
#[derive(Clone)]
pub struct Always(Arc<[(HeaderName, HeaderValue)]>);

impl Always {
    /// Those of this house.
    ///
    /// # Panics
    /// Never: what is written here and the hashes of boot scripts are plain ASCII.
    pub fn of(house: &House) -> Self {
        let boots = house.site.as_ref().map(|site| site.boot_hashes()).unwrap_or_default();
        let word = HeaderValue::from_static;
        let written = |text: String| HeaderValue::try_from(text).expect("words of ours and hashes in base 64");
        let mut all = vec![
            (CONTENT_SECURITY_POLICY, written(policy(&boots))),
            // Where pages tell of what their policy forbade (Reporting API, section 3.2).
            (HeaderName::from_static("reporting-endpoints"), word("csp=\"/csp\"")),
            (X_CONTENT_TYPE_OPTIONS, word("nosniff")),
            (REFERRER_POLICY, word("no-referrer")),
            (HeaderName::from_static("cross-origin-opener-policy"), word("same-origin")),
            (HeaderName::from_static("cross-origin-resource-policy"), word("same-origin")),
            (HeaderName::from_static("permissions-policy"), written(features::policy())),
            (CACHE_CONTROL, word("no-store")),
        ];
        if house.public.scheme == "https" {
            all.push((STRICT_TRANSPORT_SECURITY, word("max-age=63072000; includeSubDomains")));
        }
        Self(all.into())
    }
}

/// Puts the security headers on every response that does not carry its own of the same name.
pub async fn secure(State(always): State<Always>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.reserve(always.0.len());
    for (name, value) in always.0.iter() {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    response
}

/// The content security policy: our own files, one boot script per entry by its hash, no inline style. HTML becomes
/// elements only through the one policy the boot script makes, which refuses scripts (Trusted Types).
///
/// `report-uri` is for browsers that do not know `report-to`; those that do pass over it (CSP 3, section 6.5.1).
fn policy(boots: &[String]) -> String {
    let boots: String = boots.iter().map(|hash| format!(" 'sha256-{hash}'")).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{boots}; style-src 'self'; img-src 'self' blob:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; worker-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; \
         require-trusted-types-for 'script'; trusted-types default; report-uri /csp; report-to csp"
    )
}
