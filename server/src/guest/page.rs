//! The page of a link's address. Without a session it says no more than any other address of this form.

use super::written::written;
use crate::House;
use crate::http::{Doorstep, GuestCaller, Refused};
use crate::site;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use veranda_report::ssr::Door;
use veranda_terms::{Bare, Lang, LinkId, Title};

/// The page: the report for whoever holds a session of this link, else its door.
pub async fn page(State(house): State<House>, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&headers);
    match made(&house, &door, &link, &headers, lang).await {
        Ok(page) => page,
        Err(refused) => refused.spoken(lang),
    }
}

async fn made(
    house: &House,
    door: &Doorstep,
    link: &str,
    headers: &HeaderMap,
    lang: Lang,
) -> Result<Response, Refused> {
    let Doorstep::Client(client) = door else { return Err(Refused::missing()) };
    let id: LinkId = link.parse().map_err(|_| Refused::missing())?;
    if let Some(caller) = GuestCaller::by_cookie(house, door, headers, id).await? {
        let lang = caller.link.lang.unwrap_or(lang);
        if let Some(written) = written(house, &caller.link, lang).await? {
            caller.slide(house).await?;
            let frame = site::Frame { lang, title: &written.title, accent: client.accent, open: true };
            return Ok(sent(site::guest(house, &frame, &written.html)));
        }
    }
    let mut rows = house.store.read().await?;
    let firm_name = rows.firm().await?.map_or_else(|| client.name.clone(), |firm| firm.name);
    // Only a link that works and whose maker said so names its project.
    let now = house.clock.now();
    let named = rows.link(id).await?.filter(|link| link.bare == Bare::Project && link.opens(now));
    let project_name: Option<Title> = match named {
        Some(link) => match rows.guest_seat(link.id, now).await? {
            Some(seat) => rows.project(&seat, link.project).await?.filter(|p| p.client == client.id).map(|p| p.name),
            None => None,
        },
        None => None,
    };
    drop(rows);
    let bare = Door { client_name: client.name.clone(), firm_name, project_name, lang };
    let title = veranda_text::Say::new(lang).report_kind();
    let frame = site::Frame { lang, title, accent: client.accent, open: false };
    Ok(sent(site::guest(house, &frame, &veranda_report::ssr::door(&bare))))
}

fn sent(html: String) -> Response {
    let mut response = html.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}
