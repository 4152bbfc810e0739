//! The door at which a kind of mail is stopped with one click (RFC 8058): no cookie is read, looking changes nothing, and
//! whoever knocks with a token that is none hears the same.

use crate::House;
use crate::http::{Doorstep, Refused};
use crate::{secret, site};
use axum::body::to_bytes;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use veranda_api::Route;
use veranda_domain::{Actor, Event, JournalEntry, NewsKind, Scope, SharedWith, Thing};
use veranda_store::WorkFailed;
use veranda_terms::{ClientId, HostName, Lang, PersonId};
use veranda_text::Say;

/// Where the door is, before the token.
const DOOR: &str = "/stop/";
/// A form of one field is small.
const LARGEST_FORM: usize = 4_096;

/// The address that stops a kind of mail for somebody. It is made from the house's own key, so it holds for as long as
/// the house does, and nobody else can make one.
pub(super) fn address(
    house: &House,
    host: &HostName,
    person: PersonId,
    client: Option<ClientId>,
    kind: NewsKind,
) -> String {
    let proof = secret::of_stop(&house.code_key, person, client, kind.as_str());
    house.public.on(host, &format!("{DOOR}{person}.{}.{proof}", kind.as_str()))
}

/// What is stopped, if the token is one of ours at this door.
fn meant(house: &House, door: &Doorstep, token: &str) -> Option<(PersonId, Option<ClientId>, NewsKind)> {
    let mut parts = token.splitn(3, '.');
    let (person, kind, proof) = (parts.next()?.parse().ok()?, NewsKind::parse(parts.next()?)?, parts.next()?);
    let client = door.company().map(|company| company.id);
    let right = secret::of_stop(&house.code_key, person, client, kind.as_str());
    secret::same(&right, proof).then_some((person, client, kind))
}

/// A page with a button. Says the same to everybody.
pub async fn page(State(house): State<House>, headers: HeaderMap) -> Response {
    let door = match Doorstep::of(&house, &headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let say = Say::new(door.language(&headers));
    // Without an address the form goes to where it stands.
    let inside = format!(
        "<p>{}</p><form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">\
         <button class=\"btn ink\">{}</button></form>",
        site::escaped(say.mail_stop_how()),
        site::escaped(say.mail_stop_button())
    );
    shown(&house, &door, say, say.mail_stop_title(), &inside)
}

/// The click.
pub async fn stop(State(house): State<House>, Path(token): Path<String>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let door = match Doorstep::of(&house, &parts.headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&parts.headers);
    let network = house.proxies.network_of(&parts);
    let done = async {
        house.limits.try_door(&format!("stop {token}"), network)?;
        let form = to_bytes(body, LARGEST_FORM).await.map_err(|_| Refused::because(veranda_api::Code::TooLarge))?;
        // RFC 8058 section 3.2: this, word for word, tells a click from a program that tries addresses out.
        if !form.split(|byte| *byte == b'&').any(|pair| pair == b"List-Unsubscribe=One-Click") {
            return Err(Refused::because(veranda_api::Code::Unreadable));
        }
        match meant(&house, &door, &token) {
            Some((person, client, kind)) => stopped(&house, person, client, kind).await,
            None => Ok(()),
        }
    };
    match done.await {
        Ok(()) => {
            let say = Say::new(lang);
            let inside = format!(
                "<p>{}</p><p>{} <a href=\"{}\">{}</a></p>",
                site::escaped(say.mail_stopped()),
                site::escaped(say.mail_stopped_again()),
                Route::Mails,
                site::escaped(say.mail_choose())
            );
            shown(&house, &door, say, say.mail_stopped_title(), &inside)
        }
        Err(refused) => refused.spoken(lang),
    }
}

async fn stopped(house: &House, person: PersonId, client: Option<ClientId>, kind: NewsKind) -> Result<(), Refused> {
    let mut rows = house.store.read().await?;
    let there = match client {
        Some(client) => rows.membership(person, client).await?.is_some_and(|place| place.holds()),
        None => rows.staff_seat(person).await?.is_some(),
    };
    let wishes = rows.wishes(person, client).await?;
    drop(rows);
    if !there || wishes == wishes.without(kind) {
        return Ok(());
    }
    let at = house.clock.now();
    let scope = client.map_or(Scope::Firm, Scope::Client);
    let entry = JournalEntry {
        scope,
        at,
        by: Actor::Person(person),
        event: Event::PersonChanged,
        thing: Thing::Person(person),
        shared_with: SharedWith::Nobody,
    };
    let written = house.store.write(scope, None, move |tx| {
        Box::pin(async move {
            let wishes = tx.wishes(person, client).await?;
            tx.save_wishes(person, client, &wishes.without(kind)).await?;
            tx.forget_news(person, client, kind).await?;
            tx.journal(entry).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    written.await?;
    Ok(())
}

fn shown(house: &House, door: &Doorstep, say: Say, title: &str, inside: &str) -> Response {
    let mut response = site::plain(house, door, say, title, inside).into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    out.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}
