//! What a browser needs to put a house on somebody's first screen (Web Application Manifest): the name, colours and icons
//! that the page of its door shows to everybody, and nothing more.

use super::{Dress, Hangs};
use crate::House;
use crate::http::Doorstep;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use veranda_terms::{LogoFace, derive_brand};

#[derive(Serialize)]
struct Manifest {
    id: &'static str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    name: String,
    short_name: String,
    lang: &'static str,
    theme_color: String,
    background_color: String,
    icons: Vec<Icon>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

/// The manifest of the house at whose door it is asked for.
pub async fn web_app(State(house): State<House>, headers: HeaderMap) -> Response {
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(super::language(&headers)),
    };
    let Hangs { dress, name } = Hangs::at(&house, &door).await;
    // Under an icon there is room for one name: a department's own, or the firm's.
    let short = door.company().map_or_else(|| name.clone(), |company| company.name.to_string());
    let palette = derive_brand(dress.accent);
    let told = Manifest {
        id: "/",
        start_url: "/",
        scope: "/",
        display: "standalone",
        name,
        short_name: short,
        lang: door.language(&headers).tag(),
        theme_color: palette.band_light.to_srgb().to_string(),
        // What is seen for the moment before the page: its first colour is the band's.
        background_color: palette.band_light.to_srgb().to_string(),
        icons: icons(dress),
    };
    let mut response = match serde_json::to_vec(&told) {
        Ok(bytes) => bytes.into_response(),
        Err(error) => return crate::http::Refused::broken(error).spoken(door.language(&headers)),
    };
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    response
}

/// Each size twice: as it is, and for phones that cut icons to a shape of theirs.
fn icons(dress: Dress) -> Vec<Icon> {
    let sizes = [(LogoFace::Small, "192x192"), (LogoFace::Large, "512x512")];
    let each = |purpose| sizes.map(|(face, sizes)| Icon { src: dress.icon(face), sizes, kind: super::PNG, purpose });
    ["any", "maskable"].into_iter().flat_map(each).collect()
}
