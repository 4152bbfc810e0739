//! Where browsers tell what the content security policy forbade on a page of ours (`POST /csp`).
//!
//! Anybody can send anything here. What is written down of it is one of a few words of our own, and a count: addresses,
//! samples and whatever else a report holds can be somebody's, and are not kept. Nothing is answered but that it was heard.

use super::{Doorstep, Refused};
use crate::House;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use std::sync::atomic::{AtomicU64, Ordering};
use veranda_api::Code;
use veranda_terms::Lang;

/// The largest report, or bundle of them.
pub const LARGEST_REPORT: usize = 16 * 1024;
/// Of one bundle no more are counted.
const MOST_OF_A_BUNDLE: usize = 20;

/// How often a page was told on since this server started.
static COUNT: AtomicU64 = AtomicU64::new(0);

/// Hears a report.
pub async fn told_on(State(house): State<House>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let door = match Doorstep::of(&house, &parts.headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&parts.headers);
    let heard = async {
        house.limits.try_report(house.proxies.network_of(&parts))?;
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let read: fn(Value) -> Option<Vec<Seen>> = match kind.as_str() {
            "application/reports+json" => bundle,
            "application/csp-report" => single,
            _ => return Err(Refused::because(Code::Unreadable)),
        };
        let whole = axum::body::to_bytes(body, LARGEST_REPORT).await.map_err(|_| Refused::because(Code::TooLarge))?;
        let seen = serde_json::from_slice(&whole).ok().and_then(read);
        seen.ok_or_else(|| Refused::because(Code::Unreadable))
    };
    match heard.await {
        Ok(seen) => {
            for Seen { directive, blocked } in seen {
                let count = COUNT.fetch_add(1, Ordering::Relaxed) + 1;
                tracing::warn!(directive, blocked, count, "a page was kept from what its policy forbids");
            }
            StatusCode::NO_CONTENT.into_response()
        }
        Err(refused) => refused.spoken(lang),
    }
}

/// What is kept of one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    directive: &'static str,
    blocked: &'static str,
}

/// The directives of our policy; any other word is nobody's.
const DIRECTIVES: &[&str] = &[
    "base-uri",
    "connect-src",
    "default-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "object-src",
    "require-trusted-types-for",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
    "worker-src",
];

impl Seen {
    fn of(directive: Option<&Value>, blocked: Option<&Value>) -> Self {
        let directive = directive.and_then(Value::as_str).unwrap_or_default();
        let directive = directive.split(' ').next().unwrap_or_default();
        let blocked = match blocked.and_then(Value::as_str).unwrap_or_default() {
            "inline" => "inline",
            "eval" | "wasm-eval" => "eval",
            "trusted-types-policy" | "trusted-types-sink" => "markup",
            address if address.starts_with("http:") || address.starts_with("https:") => "an address",
            address if address.contains("extension") => "an extension",
            "data" | "blob" => "data",
            _ => "something else",
        };
        let directive = DIRECTIVES.iter().copied().find(|known| *known == directive).unwrap_or("none of ours");
        Self { directive, blocked }
    }
}

/// A bundle of the Reporting API (section 3.3). What is told of other things than the policy is passed over.
fn bundle(value: Value) -> Option<Vec<Seen>> {
    let Value::Array(reports) = value else { return None };
    let of_policy = |report: &Value| report.get("type").and_then(Value::as_str) == Some("csp-violation");
    let seen = reports.iter().filter(|report| of_policy(report)).take(MOST_OF_A_BUNDLE).map(|report| {
        let body = report.get("body");
        let of = |name: &str| body.and_then(|body| body.get(name));
        Seen::of(of("effectiveDirective"), of("blockedURL"))
    });
    Some(seen.collect())
}

/// One report of `report-uri` (CSP 2, section 4.4).
fn single(value: Value) -> Option<Vec<Seen>> {
    let report = value.get("csp-report")?.as_object()?;
    let directive = report.get("effective-directive").or_else(|| report.get("violated-directive"));
    Some(vec![Seen::of(directive, report.get("blocked-uri"))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn of_a_report_only_words_of_our_own_are_kept() {
        let secret = "https://portal.example.com/i/1#b6d1";
        let body = json!({ "effectiveDirective": "script-src-elem", "blockedURL": secret, "sample": secret,
            "documentURL": secret });
        let one = json!({ "type": "csp-violation", "url": secret, "body": body });
        let other = json!({ "type": "deprecation", "body": { "id": "x" } });
        let kept = Seen { directive: "script-src-elem", blocked: "an address" };
        assert_eq!(bundle(json!([one, other])), Some(vec![kept]));
        let said = json!({ "csp-report": { "violated-directive": "style-src 'self'", "blocked-uri": "inline" } });
        assert_eq!(single(said), Some(vec![Seen { directive: "style-src", blocked: "inline" }]));
        let odd = json!({ "csp-report": { "violated-directive": secret, "blocked-uri": "maja@skogholm.example" } });
        assert_eq!(single(odd), Some(vec![Seen { directive: "none of ours", blocked: "something else" }]));
        assert_eq!(bundle(json!({})), None);
        assert_eq!(single(json!([])), None);
        assert_eq!(bundle(Value::Array(vec![one; 100])).map(|seen| seen.len()), Some(MOST_OF_A_BUNDLE));
    }
}
