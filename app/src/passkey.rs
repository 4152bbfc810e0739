//! Passkeys in the browser (Web Authentication Level 3, W3C, section 5.1): options in, an answer out, both JSON.
//!
//! The browser reads and writes that JSON itself. What it cannot read it has no passkeys for, as far as we are concerned.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why no answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// The reader stopped it, or let it wait too long.
    Stopped,
    /// This device holds a key of theirs already.
    ThereAlready,
    /// The browser cannot do it.
    Unable,
}

/// Whether this browser can have passkeys at this address: it knows them, and the address is a name, not a number.
pub fn can() -> bool {
    let host = window().location().hostname().unwrap_or_default();
    knows().is_some() && !is_number(&host)
}

/// Makes a passkey on this device.
///
/// # Errors
/// Says why there is none.
pub async fn make(options: &str) -> Result<String, NoAnswer> {
    answer("create", "parseCreationOptionsFromJSON", options).await
}

/// Shows a passkey that this device, or one beside it, holds.
///
/// # Errors
/// Says why none was shown.
pub async fn show(options: &str) -> Result<String, NoAnswer> {
    answer("get", "parseRequestOptionsFromJSON", options).await
}

async fn answer(how: &str, parse: &str, options: &str) -> Result<String, NoAnswer> {
    let asked = ask(how, parse, options).map_err(why_not)?;
    let credential = JsFuture::from(asked).await.map_err(why_not)?;
    let written = function(&credential, "toJSON").and_then(|to_json| to_json.call0(&credential));
    let text = written.and_then(|json| JSON::stringify(&json)).map_err(why_not)?;
    Ok(text.into())
}

fn ask(how: &str, parse: &str, options: &str) -> Result<Promise, JsValue> {
    let known = knows().ok_or(JsValue::NULL)?;
    let parsed = function(&known, parse)?.call1(&known, &JSON::parse(options)?)?;
    let wanted = Object::new();
    Reflect::set(&wanted, &"publicKey".into(), &parsed)?;
    let container = Reflect::get(&window().navigator(), &"credentials".into())?;
    function(&container, how)?.call1(&container, &wanted)?.dyn_into()
}

/// The browser's own `PublicKeyCredential`, if it reads and writes JSON.
fn knows() -> Option<JsValue> {
    let known = Reflect::get(&window(), &"PublicKeyCredential".into()).ok()?;
    let reads = |name: &str| known.is_function() && function(&known, name).is_ok();
    (reads("parseCreationOptionsFromJSON") && reads("parseRequestOptionsFromJSON")).then_some(known)
}

fn function(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}

fn why_not(error: JsValue) -> NoAnswer {
    let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "AbortError") => NoAnswer::Stopped,
        Some("InvalidStateError") => NoAnswer::ThereAlready,
        _ => {
            leptos::logging::warn!("no passkey: {error:?}");
            NoAnswer::Unable
        }
    }
}

/// Whether a host is an IP address: of the fourth kind when it ends in a number (URL Standard, section 3.5), of the sixth
/// in brackets.
fn is_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or(host);
    host.starts_with('[') || (!last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn a_number_is_no_name() {
        for host in ["127.0.0.1", "10.1", "[::1]"] {
            assert!(is_number(host), "{host}");
        }
        for host in ["localhost", "skogholm.localhost", "portal.example.com", "1.example.com", ""] {
            assert!(!is_number(host), "{host}");
        }
    }
}
