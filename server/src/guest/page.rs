//! The page of a link's address. Without a session it says no more than any other address of this form.

use super::shelf::{Page, Reader};
use super::written::written;
use crate::House;
use crate::http::{Doorstep, GuestCaller, Refused, token_of_link};
use crate::{secret, site};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HOST, HeaderName, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use veranda_domain::{Client, GuestSession, Link};
use veranda_report::ssr::{Door, door as bare_door};
use veranda_terms::{Bare, Lang, LinkId, Title};
use veranda_text::Say;

/// The page: the report for whoever holds a session of this link, else its door.
pub async fn page(State(house): State<House>, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let reader = link.parse().ok().and_then(|link| reader(&headers, link));
    // Before anything is read: a write that comes between makes what is read here old, not young.
    let age = house.store.age();
    if let Some(reader) = &reader
        && let Some(page) = house.shelf.of_reader(reader, age, house.clock.now())
    {
        return sent(&page, &headers);
    }
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&headers);
    match made(&house, &door, &link, &headers, lang, age, reader).await {
        Ok(page) => sent(&page, &headers),
        Err(refused) => refused.spoken(lang),
    }
}

async fn made(
    house: &House,
    door: &Doorstep,
    link: &str,
    headers: &HeaderMap,
    lang: Lang,
    age: Option<u64>,
    reader: Option<Reader>,
) -> Result<Arc<Page>, Refused> {
    let Doorstep::Client(client) = door else { return Err(Refused::missing()) };
    let id: LinkId = link.parse().map_err(|_| Refused::missing())?;
    if let Some(caller) = GuestCaller::by_cookie(house, door, headers, id).await?
        && let Some(page) = report(house, client, &caller, lang, age).await?
    {
        caller.slide(house).await?;
        if let Some(reader) = reader {
            let session = caller.session.seen.plus_ms(GuestSession::SLIDES_MS);
            house.shelf.recognise(reader, age, house.clock.now(), &page, session.min(caller.link.until));
        }
        return Ok(page);
    }
    let bare = bare(house, client, id, lang).await?;
    let frame = site::Frame { lang, title: Say::new(lang).report_kind(), dress: (&**client).into(), open: false };
    Ok(Arc::new(whole(site::guest(house, &frame, &bare_door(&bare)))))
}

/// The report inside its page, for a reader who is in.
async fn report(
    house: &House,
    client: &Client,
    caller: &GuestCaller,
    lang: Lang,
    age: Option<u64>,
) -> Result<Option<Arc<Page>>, Refused> {
    let (link, lang, day) = (&caller.link, caller.link.lang.unwrap_or(lang), house.clock.now().day_utc());
    if let Some(page) = house.shelf.of_link(link.id, lang, age, day) {
        return Ok(Some(page));
    }
    let Some(written) = written(house, link, lang).await? else { return Ok(None) };
    let frame = site::Frame { lang, title: &written.title, dress: client.into(), open: true };
    let page = Arc::new(whole(site::guest(house, &frame, &written.html)));
    house.shelf.keep(link.id, lang, age, day, &page);
    Ok(Some(page))
}

/// What is said to somebody without the secret. Only a link that works and whose maker said so names its project.
async fn bare(house: &House, client: &Client, id: LinkId, lang: Lang) -> Result<Door, Refused> {
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    let firm_name = rows.firm().await?.map_or_else(|| client.whole_name(), |firm| firm.name);
    let says = |link: &Link| link.bare == Bare::Project && link.opens(now);
    #[cfg(feature = "mutants")]
    let says = |link: &Link| {
        says(link) || crate::mutants::is_on(crate::mutants::Leak::BareAddressNamesTheProject) && link.opens(now)
    };
    let named = rows.link(id).await?.filter(says);
    let project_name: Option<Title> = match named {
        Some(link) => match rows.guest_seat(link.id, now).await? {
            Some(seat) => rows.project(&seat, link.project).await?.filter(|p| p.client == client.id).map(|p| p.name),
            None => None,
        },
        None => None,
    };
    Ok(Door { client_name: client.whole_name(), firm_name, project_name, lang })
}

/// Who asks, as far as headers tell.
fn reader(headers: &HeaderMap, link: LinkId) -> Option<Reader> {
    let said = |name: HeaderName| headers.get(name).map_or(Some(""), |value| value.to_str().ok()).map(str::to_owned);
    let token_hash = secret::hashed(token_of_link(headers, link)?);
    Some(Reader { host: said(HOST)?, speaks: said(ACCEPT_LANGUAGE)?, link, token_hash })
}

fn whole(html: String) -> Page {
    let mut brotli = Vec::with_capacity(html.len() / 4);
    let quick = brotli::enc::BrotliEncoderParams { quality: QUICK, ..Default::default() };
    let done = brotli::BrotliCompress(&mut html.as_bytes(), &mut brotli, &quick);
    // Writing into memory does not fail; if it did, the plain page is served.
    let brotli = done.map_or_else(|_| Bytes::new(), |_| Bytes::from(brotli));
    Page { plain: Bytes::from(html), brotli }
}

/// A quarter of the bytes for a millisecond or two.
const QUICK: i32 = 5;

fn sent(page: &Page, headers: &HeaderMap) -> Response {
    let small = !page.brotli.is_empty() && site::takes(headers, "br");
    let mut response = if small { page.brotli.clone() } else { page.plain.clone() }.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    out.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    if small {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}
