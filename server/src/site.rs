//! The app's files and the one page that starts it.

mod embedded;

use crate::House;
use crate::http::{Doorstep, Refused};
use crate::secret;
use anyhow::Context;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path as FilePath;
use veranda_api::Route;
use veranda_terms::{Accent, Lang, derive_brand};
use veranda_text::Say;

/// Content-hashed files never change under their name.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The firm's own frame, until it chooses a colour: the design's slate.
pub(crate) const HOUSE_ACCENT: Accent = Accent([0x33, 0x41, 0x5e]);

/// The built app, in memory.
pub struct Site {
    manifest: Manifest,
    files: HashMap<String, File>,
}

struct File {
    kind: HeaderValue,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

#[derive(Deserialize)]
struct Manifest {
    entries: HashMap<String, Entry>,
    css: String,
    fonts: Vec<String>,
    files: HashMap<String, Listed>,
    boot: HashMap<String, Boot>,
}

#[derive(Deserialize)]
struct Entry {
    js: String,
    wasm: String,
}

#[derive(Deserialize)]
struct Listed {
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct Boot {
    text: String,
    sha256_base64: String,
}

impl Site {
    /// Reads a built app: `manifest.json` and the files it lists.
    ///
    /// # Errors
    /// When a file is missing or the manifest is not one of ours.
    pub fn read(folder: &FilePath) -> anyhow::Result<Self> {
        // A compressed form may be missing; why the file itself is, is said.
        let bytes = |name: &str| std::fs::read(folder.join(name)).map(Bytes::from).ok();
        Self::of(bytes).with_context(|| format!("reading the built app in {}", folder.display()))
    }

    /// Puts a built app together from its files.
    fn of(bytes: impl Fn(&str) -> Option<Bytes>) -> anyhow::Result<Self> {
        let needed = |name: &str| bytes(name).with_context(|| format!("{name} is missing or cannot be read"));
        let manifest: Manifest =
            serde_json::from_slice(&needed("manifest.json")?).context("manifest.json is not of this Veranda")?;
        let mut files = HashMap::new();
        for (name, listed) in &manifest.files {
            let file = File {
                kind: HeaderValue::from_str(&listed.kind).with_context(|| format!("the type of {name}"))?,
                plain: needed(name)?,
                brotli: bytes(&format!("{name}.br")),
                gzip: bytes(&format!("{name}.gz")),
            };
            files.insert(name.clone(), file);
        }
        Ok(Self { manifest, files })
    }

    /// How many files it has.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// The hashes of the boot scripts, for the content security policy.
    pub fn boot_hashes(&self) -> Vec<String> {
        let mut hashes: Vec<String> = self.manifest.boot.values().map(|boot| boot.sha256_base64.clone()).collect();
        hashes.sort_unstable();
        hashes
    }
}

/// A file of the app.
pub async fn asset(State(house): State<House>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = house.site.as_ref().and_then(|site| site.files.get(&name)) else {
        return Refused::missing().spoken(language(&headers));
    };
    let takes = |coding: &str| takes(&headers, coding);
    let (bytes, coding) = match (&file.brotli, &file.gzip) {
        (Some(brotli), _) if takes("br") => (brotli.clone(), Some("br")),
        (_, Some(gzip)) if takes("gzip") => (gzip.clone(), Some("gzip")),
        _ => (file.plain.clone(), None),
    };
    let mut response = bytes.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, file.kind.clone());
    out.insert(CACHE_CONTROL, HeaderValue::from_static(IMMUTABLE));
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

/// Whether whoever asks takes a content coding (RFC 9110 section 12.5.3, without weights: what is named is taken).
pub fn takes(headers: &HeaderMap, coding: &str) -> bool {
    headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| {
        value.split(',').filter_map(|part| part.split(';').next()).any(|part| part.trim().eq_ignore_ascii_case(coding))
    })
}

/// What an accent looks like: its style sheet and the sign in the browser's tab, `{six hex digits}-{hash}.css` and `.svg`.
/// The same for everybody, so it says nothing about clients; what is derived by another version has another name.
pub async fn brand(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accent = name.split_once('-').and_then(|(hex, _)| Accent::parse(&format!("#{hex}")).ok());
    let made = accent.and_then(|accent| {
        let sheet = (sheet_of(accent), "css", "text/css; charset=utf-8");
        let sign = (sign_of(accent), "svg", "image/svg+xml");
        [sheet, sign].into_iter().find(|(text, kind, _)| brand_file(accent, text, kind) == name)
    });
    let Some((text, _, kind)) = made else {
        return Refused::missing().spoken(language(&headers));
    };
    let mut response = text.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(CACHE_CONTROL, HeaderValue::from_static(IMMUTABLE));
    response
}

/// The file name of something derived from an accent.
fn brand_file(accent: Accent, text: &str, kind: &str) -> String {
    format!("{}-{}.{kind}", accent.to_string().trim_start_matches('#'), &secret::hashed(text)[..12])
}

fn sheet_of(accent: Accent) -> String {
    derive_brand(accent).css()
}

/// A roof on two posts, in the accent.
fn sign_of(accent: Accent) -> String {
    let palette = derive_brand(accent);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"7\" fill=\"{}\"/>\
         <path d=\"M5 14 16 7l11 7M9 14v11M23 14v11M5 25h22\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.6\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>",
        palette.band_light, palette.on_band_light
    )
}

/// The elements of a page's head that dress it in an accent.
fn dressed(accent: Accent) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"/brand/{}\"><link rel=\"icon\" type=\"image/svg+xml\" href=\"/brand/{}\">",
        brand_file(accent, &sheet_of(accent), "css"),
        brand_file(accent, &sign_of(accent), "svg")
    )
}

/// The page that starts the app. It holds nothing but brand and language; unknown paths get it too, with 404.
pub async fn shell(State(house): State<House>, uri: Uri, headers: HeaderMap) -> Response {
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(language(&headers)),
    };
    let path = uri.path();
    if path.starts_with("/api/")
        || path.starts_with("/assets/")
        || path.starts_with("/brand/")
        || path.starts_with("/demo/")
    {
        return Refused::missing().spoken(door.language(&headers));
    }
    let status = if Route::parse(path).is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let say = Say::new(door.language(&headers));
    let (entry, accent, name, with) = match &door {
        Doorstep::Staff => {
            let firm = match house.store.read().await {
                Ok(mut rows) => rows.firm().await.ok().flatten(),
                Err(_) => None,
            };
            ("staff", HOUSE_ACCENT, firm.map_or_else(|| "Veranda".to_owned(), |firm| firm.name.to_string()), "compact")
        }
        // A partner's people load the same portal; the frame says that it is theirs.
        Doorstep::Client(company) | Doorstep::Partner(company) => {
            ("client", company.accent, company.whole_name().to_string(), "comfortable")
        }
    };
    let of_partner = matches!(door, Doorstep::Partner(_));
    let html = match house.site.as_ref() {
        Some(site) => page(site, entry, accent, &name, (with, of_partner), say),
        None => without_app(&name, say),
    };
    let mut response = (status, html).into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}

fn page(site: &Site, entry: &str, accent: Accent, name: &str, (density, of_partner): (&str, bool), say: Say) -> String {
    let manifest = &site.manifest;
    let (Some(app), Some(boot)) = (manifest.entries.get(entry), manifest.boot.get(entry)) else {
        return without_app(name, say);
    };
    let brand = dressed(accent);
    let font = manifest.fonts.first().map_or_else(String::new, |font| {
        format!("<link rel=\"preload\" href=\"/assets/{font}\" as=\"font\" type=\"font/woff2\" crossorigin>")
    });
    // The script comes first: behind a style sheet it would wait for it, and the first data with it.
    format!(
        "<!doctype html><html lang=\"{lang}\" data-density=\"{density}\"{house} data-brand><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <script>{boot}</script><link rel=\"stylesheet\" href=\"/assets/{css}\">{brand}{font}\
         <link rel=\"modulepreload\" href=\"/assets/{js}\">\
         <link rel=\"preload\" href=\"/assets/{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin></head>\
         <body><noscript><p>{noscript}</p></noscript>\
         <p id=\"boot-failed\" role=\"alert\" hidden>{failed}</p></body></html>",
        lang = say.lang.tag(),
        house = if of_partner { " data-house=\"partner\"" } else { "" },
        title = escaped(name),
        css = manifest.css,
        js = app.js,
        wasm = app.wasm,
        boot = boot.text,
        noscript = escaped(say.common_needs_javascript()),
        failed = escaped(say.common_app_failed()),
    )
}

/// The frame of a report's page.
pub struct Frame<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The page's title.
    pub title: &'a str,
    /// The client's accent.
    pub accent: Accent,
    /// Whether the report is in it; otherwise its door.
    pub open: bool,
}

/// The page of a link's address. What is readable comes first; the program is asked for by the boot script once the page
/// is painted. The script stands before the style sheets: behind them it would wait for them, and the report with it.
pub fn guest(house: &House, frame: &Frame<'_>, inside: &str) -> String {
    let Frame { lang, title, accent, open } = *frame;
    let say = Say::new(lang);
    // No font is asked for in advance: on a slow line it would take its turn before the report itself.
    let (css, boot) = match house.site.as_ref() {
        Some(site) => {
            let manifest = &site.manifest;
            let boot = manifest.boot.get("guest").map_or_else(String::new, |boot| boot.text.clone());
            (format!("<link rel=\"stylesheet\" href=\"/assets/{}\">", manifest.css), boot)
        }
        None => (String::new(), String::new()),
    };
    format!(
        "<!doctype html><html lang=\"{lang}\" data-density=\"comfortable\" data-brand><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title><script>{boot}</script>{css}{brand}\
         </head><body><div id=\"report\"{open}>{inside}</div><noscript><p>{noscript}</p></noscript>\
         </body></html>",
        lang = lang.tag(),
        title = escaped(title),
        brand = dressed(accent),
        open = if open { " data-open" } else { "" },
        noscript = if open { String::new() } else { escaped(say.report_needs_javascript()) },
    )
}

/// A page that needs no program: a title, and what is said under it.
pub(crate) fn plain(house: &House, door: &Doorstep, say: Say, title: &str, inside: &str) -> String {
    let (accent, name) = match door {
        Doorstep::Staff => (HOUSE_ACCENT, String::new()),
        Doorstep::Client(company) | Doorstep::Partner(company) => (company.accent, company.whole_name().to_string()),
    };
    let css = house
        .site
        .as_ref()
        .map_or_else(String::new, |site| format!("<link rel=\"stylesheet\" href=\"/assets/{}\">", site.manifest.css));
    format!(
        "<!doctype html><html lang=\"{lang}\" data-density=\"comfortable\" data-brand><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title>{css}{brand}\
         </head><body><main class=\"gate\" id=\"main\"><p class=\"s\">{name}</p><h1>{title}</h1>{inside}</main></body></html>",
        lang = say.lang.tag(),
        title = escaped(title),
        brand = dressed(accent),
        name = escaped(&name),
    )
}

/// What is served when the app was not built: it names the command.
fn without_app(name: &str, say: Say) -> String {
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head><body><main><h1>{}</h1>\
         <p>{}</p><pre>cargo xtask run</pre></main></body></html>",
        say.lang.tag(),
        escaped(name),
        escaped(name),
        escaped(say.common_app_not_built()),
    )
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn language(headers: &HeaderMap) -> Lang {
    let asked = headers.get(axum::http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    asked.and_then(Lang::accepted).unwrap_or_default()
}
