//! The app's files and the one page that starts it.

mod embedded;
mod logo;
mod web_app;
mod worker;

pub use logo::logo;
pub use web_app::web_app;
pub use worker::{KEEP, key_of, worker};

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
use veranda_domain::Client;
use veranda_terms::{Accent, Lang, Logo, LogoFace, derive_brand};
use veranda_text::Say;

const PNG: &str = "image/png";

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
    worker: String,
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

/// What an accent looks like: its style sheet, the sign in the browser's tab and on a phone's first screen,
/// `{six hex digits}-{hash}.css`, `.svg`, `.192.png` and `.512.png`.
/// The same for everybody, so it says nothing about clients; what is derived by another version has another name.
pub async fn brand(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accent = name.split_once('-').and_then(|(hex, _)| Accent::parse(&format!("#{hex}")).ok());
    let made = accent.and_then(|accent| {
        let sheet = (sheet_of(accent), "css", "text/css; charset=utf-8", None);
        let sign = |kind, mime, side| (sign_of(accent), kind, mime, side);
        let signs =
            [sign("svg", "image/svg+xml", None), sign("192.png", PNG, Some(192)), sign("512.png", PNG, Some(512))];
        let found = std::iter::once(sheet).chain(signs).find(|(text, kind, ..)| brand_file(accent, text, kind) == name);
        found.map(|(text, _, mime, side)| (accent, text, mime, side))
    });
    let Some((accent, text, kind, side)) = made else {
        return Refused::missing().spoken(language(&headers));
    };
    let mut response = match side.map(|side| crate::logo::sign(accent, side)) {
        None => text.into_response(),
        Some(Ok(picture)) => picture.into_response(),
        Some(Err(error)) => return Refused::broken(error).spoken(language(&headers)),
    };
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

/// How a house looks: its accent, and its logo if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dress {
    /// The accent.
    pub accent: Accent,
    /// The logo.
    pub logo: Option<Logo>,
}

impl From<&Client> for Dress {
    fn from(client: &Client) -> Self {
        Self { accent: client.accent, logo: client.logo }
    }
}

impl Dress {
    /// Where an icon of so many pixels lies: 192 or 512.
    fn icon(self, face: LogoFace) -> String {
        match self.logo {
            Some(logo) => logo.path(face),
            None => {
                let kind = format!("{}.png", face.as_str());
                format!("/brand/{}", brand_file(self.accent, &sign_of(self.accent), &kind))
            }
        }
    }
}

/// The elements of a page's head that dress it.
fn dressed(dress: Dress) -> String {
    let Dress { accent, logo } = dress;
    let sheet = brand_file(accent, &sheet_of(accent), "css");
    let of_the_logo = match logo {
        Some(logo) => format!(
            "<link rel=\"stylesheet\" href=\"/logo/{logo}.css\"><link rel=\"icon\" type=\"image/png\" href=\"{}\">",
            logo.path(LogoFace::Small)
        ),
        None => {
            let sign = brand_file(accent, &sign_of(accent), "svg");
            format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"/brand/{sign}\">")
        }
    };
    format!("<link rel=\"stylesheet\" href=\"/brand/{sheet}\">{of_the_logo}")
}

/// What makes an app of the page where somebody puts it on their first screen: its name and icon, and the colour of the
/// window's own frame.
fn installable(dress: Dress) -> String {
    let palette = derive_brand(dress.accent);
    format!(
        "<link rel=\"manifest\" href=\"/manifest.webmanifest\"><link rel=\"apple-touch-icon\" href=\"{}\">\
         <meta name=\"theme-color\" content=\"{}\" media=\"(prefers-color-scheme:light)\">\
         <meta name=\"theme-color\" content=\"{}\" media=\"(prefers-color-scheme:dark)\">",
        dress.icon(LogoFace::Small),
        palette.band_light.to_srgb(),
        palette.band_dark.to_srgb(),
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
        || path.starts_with("/logo/")
        || path.starts_with("/demo/")
    {
        return Refused::missing().spoken(door.language(&headers));
    }
    let status = if Route::parse(path).is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let say = Say::new(door.language(&headers));
    let Hangs { dress, name } = Hangs::at(&house, &door).await;
    // A partner's people load the same portal; the frame says that it is theirs.
    let (entry, with) = match &door {
        Doorstep::Staff => ("staff", "compact"),
        Doorstep::Client(_) | Doorstep::Partner(_) => ("client", "comfortable"),
    };
    let of_partner = matches!(door, Doorstep::Partner(_));
    let html = match house.site.as_ref() {
        Some(site) => page(site, entry, dress, &name, (with, of_partner), say),
        None => without_app(&name, say),
    };
    let mut response = (status, html).into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}

/// What hangs at a door: how the house looks, and its name.
struct Hangs {
    dress: Dress,
    name: String,
}

impl Hangs {
    /// At this door. Where the records do not answer the firm's own page comes without its name.
    async fn at(house: &House, door: &Doorstep) -> Self {
        if let Doorstep::Client(company) | Doorstep::Partner(company) = door {
            return Self { dress: Dress::from(&**company), name: company.whole_name().to_string() };
        }
        let (firm, logo) = match house.store.read().await {
            Ok(mut rows) => (rows.firm().await.ok().flatten(), rows.firm_logo().await.ok().flatten()),
            Err(_) => (None, None),
        };
        let name = firm.map_or_else(|| "Veranda".to_owned(), |firm| firm.name.to_string());
        Self { dress: Dress { accent: HOUSE_ACCENT, logo }, name }
    }
}

fn page(site: &Site, entry: &str, dress: Dress, name: &str, (density, of_partner): (&str, bool), say: Say) -> String {
    let manifest = &site.manifest;
    let (Some(app), Some(boot)) = (manifest.entries.get(entry), manifest.boot.get(entry)) else {
        return without_app(name, say);
    };
    let brand = dressed(dress) + &installable(dress);
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
    /// How the client's house looks.
    pub dress: Dress,
    /// Whether the report is in it; otherwise its door.
    pub open: bool,
}

/// The page of a link's address. What is readable comes first; the program is asked for by the boot script once the page
/// is painted. The script stands before the style sheets: behind them it would wait for them, and the report with it.
pub fn guest(house: &House, frame: &Frame<'_>, inside: &str) -> String {
    let Frame { lang, title, dress, open } = *frame;
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
        brand = dressed(dress),
        open = if open { " data-open" } else { "" },
        noscript = if open { String::new() } else { escaped(say.report_needs_javascript()) },
    )
}

/// A page that needs no program: a title, and what is said under it.
pub(crate) fn plain(house: &House, door: &Doorstep, say: Say, title: &str, inside: &str) -> String {
    let (dress, name) = match door {
        Doorstep::Staff => (Dress { accent: HOUSE_ACCENT, logo: None }, String::new()),
        Doorstep::Client(company) | Doorstep::Partner(company) => {
            (Dress::from(&**company), company.whole_name().to_string())
        }
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
        brand = dressed(dress),
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
