//! Logos as they hang at the doors: `/logo/{hash}.css`, which puts one in the place of the initials, and its pictures.
//!
//! At a client's door there is that client's own, at the firm's the firm's; for somebody of the firm who is in, there also
//! those of the clients they see. Any other is as if there were none.

use super::{IMMUTABLE, PNG};
use crate::House;
use crate::http::{Doorstep, Refused, StaffCaller, TakesSeat};
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use veranda_terms::{Logo, LogoFace};

/// For what is shown to whoever is in: no shared cache keeps it.
const OWN_IMMUTABLE: &str = "private, max-age=31536000, immutable";

/// A file of a logo.
pub async fn logo(State(house): State<House>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(super::language(&headers)),
    };
    match found(&house, &door, &name, &headers).await {
        Ok(response) => response,
        Err(refused) => refused.spoken(door.language(&headers)),
    }
}

/// What a name asks for.
enum Wanted {
    Sheet(Logo),
    Picture(Logo, LogoFace),
}

impl Wanted {
    fn of(name: &str) -> Option<Self> {
        if let Some(logo) = name.strip_suffix(".css") {
            return logo.parse().ok().map(Wanted::Sheet);
        }
        let (logo, face) = name.strip_suffix(".png")?.split_once('-')?;
        Some(Wanted::Picture(logo.parse().ok()?, LogoFace::parse(face)?))
    }
}

async fn found(house: &House, door: &Doorstep, name: &str, headers: &HeaderMap) -> Result<Response, Refused> {
    let wanted = Wanted::of(name).ok_or(Refused::missing())?;
    let (logo, face) = match wanted {
        Wanted::Sheet(logo) => (logo, LogoFace::Mark),
        Wanted::Picture(logo, face) => (logo, face),
    };
    let mut rows = house.store.read().await?;
    let hanging = match door.company() {
        Some(company) => rows.logo_at_door(company.id, logo, face).await?,
        None => rows.logo_of_the_firm(logo, face).await?,
    };
    let (picture, kept) = match hanging {
        Some(picture) => (picture, IMMUTABLE),
        None if matches!((door, &wanted), (Doorstep::Staff, Wanted::Picture(..))) => {
            // Nobody who is not in learns whether there is such a logo.
            let caller = StaffCaller::of(house, door, headers).await.map_err(|_| Refused::missing())?;
            let seat = caller.seat(&mut rows).await.map_err(|_| Refused::missing())?;
            (rows.logo(&seat, logo, face).await?.ok_or(Refused::missing())?, OWN_IMMUTABLE)
        }
        None => return Err(Refused::missing()),
    };
    let (body, kind) = match wanted {
        Wanted::Sheet(logo) => (sheet(door, logo, &picture).into_bytes(), "text/css; charset=utf-8"),
        Wanted::Picture(..) => (picture, PNG),
    };
    let mut response = body.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    out.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    Ok(response)
}

/// The sheet that puts the logo where the initials of the house stand, as wide as it is. Inside the firm's own pages a
/// client's initials are not the house's.
fn sheet(door: &Doorstep, logo: Logo, mark: &[u8]) -> String {
    let places = match door {
        Doorstep::Staff => ".monogram:not([data-brand=client] *)",
        Doorstep::Client(_) | Doorstep::Partner(_) => ":is(.band,.here) .monogram.monogram",
    };
    format!(
        "@layer components{{{places}{{inline-size:{:.3}rem;background:url({}) center/100% 100% no-repeat;color:transparent;\
         border-radius:6px;-webkit-print-color-adjust:exact;print-color-adjust:exact}}}}\n",
        2.25 * ratio(mark),
        logo.path(LogoFace::Mark)
    )
}

/// Width by height of a PNG of ours (PNG, section 11.2.2).
fn ratio(png: &[u8]) -> f64 {
    let side = |at: usize| png.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(1, u32::from_be_bytes).max(1);
    f64::from(side(16)) / f64::from(side(20))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_asks_for_one_file_or_for_none() {
        let hash = "000102030405060708090a0b";
        assert!(matches!(Wanted::of(&format!("{hash}.css")), Some(Wanted::Sheet(_))));
        for face in LogoFace::ALL {
            let name = format!("{hash}-{}.png", face.as_str());
            assert!(matches!(Wanted::of(&name), Some(Wanted::Picture(_, found)) if found == face));
        }
        for name in
            ["", ".css", "x.css", "-mark.png", "000102030405060708090a0b.png", "000102030405060708090a0b-64.png"]
        {
            assert!(Wanted::of(name).is_none(), "{name}");
        }
    }

    #[test]
    fn how_wide_a_picture_is_stands_in_its_header() {
        let mut png = vec![0; 24];
        (png[18], png[19], png[23]) = (1, 44, 100);
        assert_eq!(ratio(&png), 3.0);
        assert_eq!(ratio(b"short"), 1.0);
    }
}
