//! From a request to a typed call and back: one function for every endpoint.

use crate::House;
use crate::dice::Stream;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequestParts, RawPathParams, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use veranda_api::{BadParts, Code, Endpoint, Method, Operation, Parts};
use veranda_store::Seat;
use veranda_terms::{Act, Anyone, Audience, Client, Device, Guest, Lang, Partner, Staff};

use super::allowed::allowed;
use super::caller::Person;
use super::{ClientCaller, Doorstep, GuestCaller, PartnerCaller, Refused, StaffCaller};
use crate::{secret, site};

/// The largest body any endpoint takes: 200 shared texts of a few pages each.
pub const LARGEST_BODY: usize = 1024 * 1024;

/// The largest body of an endpoint that takes a file: the largest plan and what goes along with it.
pub const LARGEST_UPLOAD: usize = veranda_api::staff::LARGEST_PLAN as usize + LARGEST_BODY;

/// An audience and how its callers are recognised.
pub trait Enters: Audience {
    /// Who calls.
    type Caller: Send + Sync + Clone + 'static;

    /// Recognises the caller of a path.
    fn enter(
        house: &House,
        door: &Doorstep,
        headers: &HeaderMap,
        path: &str,
    ) -> impl Future<Output = Result<Self::Caller, Refused>> + Send;

    /// The language the caller reads, if they said so.
    fn language(caller: &Self::Caller) -> Option<Lang>;

    /// Who it is, for idempotency keys; nothing for strangers, whose doors take none.
    fn principal(caller: &Self::Caller) -> Option<String>;

    /// Whether they read and do nothing: somebody of the firm who looks as a contact.
    fn only_looks(_: &Self::Caller) -> bool {
        false
    }

    /// The key under which the caller's browser may keep what they read, for where there is no connection. Nothing for
    /// whoever must leave nothing behind.
    fn keeps_under(_: &Self::Caller) -> Option<String> {
        None
    }

    /// Whether the seat allows what the operation needs. Asked wherever a call takes its seat, and so inside the
    /// transaction of every change.
    ///
    /// # Errors
    /// [`Code::NotYours`], with a sentence that says who may.
    fn allows(_: &Seat<Self>, _: Option<Act>, _: Lang) -> Result<(), Refused>
    where
        Self: Sized,
    {
        Ok(())
    }

    /// The same before anything else is looked at: whoever may not do it at all learns nothing about what it was aimed at.
    ///
    /// # Errors
    /// As [`Enters::allows`].
    fn admits(_: &Self::Caller, _: Option<Act>, _: Lang) -> Result<(), Refused> {
        Ok(())
    }
}

impl Enters for Anyone {
    type Caller = ();
    async fn enter(_: &House, _: &Doorstep, _: &HeaderMap, _: &str) -> Result<(), Refused> {
        Ok(())
    }
    fn language((): &()) -> Option<Lang> {
        None
    }
    fn principal((): &()) -> Option<String> {
        None
    }
}

impl Enters for Staff {
    type Caller = StaffCaller;
    async fn enter(house: &House, door: &Doorstep, headers: &HeaderMap, _: &str) -> Result<StaffCaller, Refused> {
        StaffCaller::of(house, door, headers).await
    }
    fn language(caller: &StaffCaller) -> Option<Lang> {
        Some(caller.person.lang)
    }
    fn principal(caller: &StaffCaller) -> Option<String> {
        Some(format!("staff:{}", caller.person().id))
    }
    fn allows(seat: &Seat<Staff>, needs: Option<Act>, lang: Lang) -> Result<(), Refused> {
        allowed(seat.role(), needs, lang)
    }
    fn admits(caller: &StaffCaller, needs: Option<Act>, lang: Lang) -> Result<(), Refused> {
        allowed(caller.person.staff, needs, lang)
    }
}

impl Enters for Client {
    type Caller = ClientCaller;
    async fn enter(house: &House, door: &Doorstep, headers: &HeaderMap, _: &str) -> Result<ClientCaller, Refused> {
        ClientCaller::of(house, door, headers).await
    }
    fn language(caller: &ClientCaller) -> Option<Lang> {
        Some(caller.person.lang)
    }
    fn principal(caller: &ClientCaller) -> Option<String> {
        Some(format!("contact:{}:{}", caller.person().id, caller.client.id))
    }
    fn only_looks(caller: &ClientCaller) -> bool {
        #[cfg(feature = "mutants")]
        if crate::mutants::is_on(crate::mutants::Leak::LookingMayAct) {
            return false;
        }
        caller.looking.is_some()
    }
    /// Somebody of the firm who looks leaves nothing of the contact's in their browser.
    fn keeps_under(caller: &ClientCaller) -> Option<String> {
        caller.looking.is_none().then(|| site::key_of(&caller.session))
    }
}

impl Enters for Partner {
    type Caller = PartnerCaller;
    async fn enter(house: &House, door: &Doorstep, headers: &HeaderMap, _: &str) -> Result<PartnerCaller, Refused> {
        PartnerCaller::of(house, door, headers).await
    }
    fn language(caller: &PartnerCaller) -> Option<Lang> {
        Some(caller.person.lang)
    }
    fn principal(caller: &PartnerCaller) -> Option<String> {
        Some(format!("partner:{}:{}", caller.person().id, caller.house.id))
    }
    fn keeps_under(caller: &PartnerCaller) -> Option<String> {
        Some(site::key_of(&caller.session))
    }
}

impl Enters for Guest {
    type Caller = GuestCaller;
    async fn enter(house: &House, door: &Doorstep, headers: &HeaderMap, path: &str) -> Result<GuestCaller, Refused> {
        GuestCaller::of(house, door, headers, path).await
    }
    fn language(caller: &GuestCaller) -> Option<Lang> {
        caller.link.lang
    }
    /// A reader of a link changes nothing, so there are no keys.
    fn principal(_: &GuestCaller) -> Option<String> {
        None
    }
}

/// A recognised call, without its request.
pub struct Call<A: Enters> {
    /// The house.
    pub house: House,
    /// The door it came to.
    pub door: Doorstep,
    /// Who calls.
    pub caller: A::Caller,
    /// The language to answer in.
    pub lang: Lang,
    /// The key of the intention.
    pub key: Option<String>,
    /// The tag of the view the caller has seen.
    pub if_match: Option<String>,
    /// The hash of what was asked, so that a key cannot be used for something else.
    pub fingerprint: String,
    /// The file that came with it, where the endpoint takes one.
    pub file: Bytes,
    /// What the operation needs of somebody of the firm.
    pub needs: Option<Act>,
    /// Whether the operation may still be done in an archived project.
    pub goes_on_when_archived: bool,
    /// The network the request came from.
    pub network: IpAddr,
    /// The token of the session cookie, if any.
    pub token: Option<String>,
    /// The token of a look as a contact, if any.
    pub look: Option<String>,
    /// The token of the browser, if it asked for a mailed link or code before.
    pub browser: Option<String>,
    /// With what somebody calls.
    pub device: Device,
}

impl<A: Enters> Call<A> {
    /// The random stream of this intention.
    pub fn dice(&self) -> Stream {
        let principal = A::principal(&self.caller).unwrap_or_else(|| "anyone".to_owned());
        self.house.dice.fork(&format!("{principal}/{}", self.key.as_deref().unwrap_or(&self.fingerprint)))
    }
}

/// A reply, and what happens to the cookie with it.
#[derive(Debug)]
pub struct Reply<T> {
    /// The view.
    pub view: T,
    /// The cookie headers, if a session begins or ends, or this browser is to be known again.
    pub cookies: Vec<HeaderValue>,
}

impl<T> From<T> for Reply<T> {
    fn from(view: T) -> Self {
        Self { view, cookies: Vec::new() }
    }
}

/// The tag of a view: a hash of its bytes, and of nothing that moves without them.
pub fn tag_of(bytes: &[u8]) -> String {
    format!("\"{}\"", &secret::hex(&Sha256::digest(bytes))[..32])
}

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// What the browser forgets when somebody signs out (Clear Site Data, section 3.1): pages and answers, drafts, and the
/// look they chose. Not `"cookies"`: those are forgotten for the whole registrable domain, which is the firm's, with
/// whatever else it runs there; our own are ended one by one.
const LEFT_BEHIND: &str = "\"cache\", \"storage\"";

/// Answers one request to the endpoint `E`.
pub async fn answer<E, F, Fut, R>(house: House, request: Request, operation: Operation, handler: F) -> Response
where
    E: Endpoint,
    E::Audience: Enters,
    F: FnOnce(Call<E::Audience>, E) -> Fut,
    Fut: Future<Output = Result<R, Refused>>,
    R: Into<Reply<E::Reply>>,
{
    let needs = operation.needs();
    let (mut parts, body) = request.into_parts();
    let door = match Doorstep::of(&house, &parts.headers).await {
        Ok(door) => door,
        Err(refused) => return refused.spoken(Lang::En),
    };
    let lang = door.language(&parts.headers);
    let network = house.proxies.network_of(&parts);
    if let Err(refused) = from_here(&house, &door, &parts.headers, E::METHOD, E::TAKES_FILE) {
        return refused.spoken(lang);
    }
    let caller = match E::Audience::enter(&house, &door, &parts.headers, parts.uri.path()).await {
        Ok(caller) => caller,
        Err(refused) => return turned_away(refused, &parts.headers, lang),
    };
    // The one place where a look is held to reading: no handler that does something is ever reached by it.
    if E::METHOD != Method::Get && E::Audience::only_looks(&caller) {
        return Refused::because(Code::OnlyLooking).spoken(lang);
    }
    let lang = E::Audience::language(&caller).unwrap_or(lang);
    if let Err(refused) = E::Audience::admits(&caller, needs, lang) {
        return refused.spoken(lang);
    }
    let looked = super::token_of_look(&parts.headers).is_some();
    let kept = (E::METHOD == Method::Get).then(|| E::Audience::keeps_under(&caller)).flatten();
    let asked = async {
        let most = if E::TAKES_FILE { LARGEST_UPLOAD } else { LARGEST_BODY };
        let whole = axum::body::to_bytes(body, most).await.map_err(|_| Refused::because(Code::TooLarge))?;
        let (body, file) = if E::TAKES_FILE { parted(&whole)? } else { (whole, Bytes::new()) };
        let path = RawPathParams::from_request_parts(&mut parts, &()).await.map_err(|_| Refused::missing())?;
        let path: Vec<(&str, &str)> = path.iter().collect();
        let endpoint = E::from_parts(&Parts { path: &path, query: parts.uri.query().unwrap_or_default(), body: &body })
            .map_err(unfitting)?;
        let key = header(&parts.headers, "idempotency-key");
        if let Some(principal) = E::Audience::principal(&caller)
            && E::METHOD != Method::Get
            && !key.is_some_and(|key| (8..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic()))
        {
            tracing::debug!(principal, "a change without a key");
            return Err(Refused::because(Code::NeedsKey));
        }
        let call = Call {
            fingerprint: fingerprint::<E>(parts.uri.path(), &body, &file),
            file,
            token: super::token_of(&parts.headers).map(str::to_owned),
            look: super::token_of_look(&parts.headers).map(str::to_owned),
            browser: super::token_of_browser(&parts.headers).map(str::to_owned),
            device: super::device_of(&parts.headers),
            if_match: header(&parts.headers, "if-match").map(str::to_owned),
            key: key.map(str::to_owned),
            house: house.clone(),
            door,
            caller,
            lang,
            needs,
            goes_on_when_archived: operation.goes_on_when_archived(),
            network,
        };
        handler(call, endpoint).await.map(Into::into)
    };
    match asked.await {
        Ok(reply) => {
            // Whoever comes in as themself at this door looks as nobody any more.
            let comes_in = looked && reply.cookies.iter().any(super::begins_session);
            let mut response = said(reply);
            if comes_in {
                response.headers_mut().append(SET_COOKIE, super::clear_look_cookie());
            }
            if let Some(key) = kept.and_then(|key| HeaderValue::try_from(key).ok()) {
                response.headers_mut().insert(site::KEEP, key);
            }
            #[cfg(feature = "mutants")]
            let response = crate::mutants::retagged(&house, parts.uri.path(), response).await;
            match E::METHOD {
                Method::Get => unless_known(response, header(&parts.headers, "if-none-match")),
                Method::Post | Method::Patch | Method::Delete => response,
            }
        }
        Err(refused) => refused.spoken(lang),
    }
}

/// Refuses. A look that has ended takes its cookie along: what else this browser holds at that door is not shadowed by it.
fn turned_away(refused: Refused, headers: &HeaderMap, lang: Lang) -> Response {
    let ended = refused.code == Code::SignedOut && super::token_of_look(headers).is_some();
    let mut response = refused.spoken(lang);
    if ended {
        response.headers_mut().insert(SET_COOKIE, super::clear_look_cookie());
    }
    response
}

fn said<T: serde::Serialize>(reply: Reply<T>) -> Response {
    let bytes = match serde_json::to_vec(&reply.view) {
        Ok(bytes) => bytes,
        Err(error) => return Refused::broken(error).spoken(Lang::En),
    };
    let tag = tag_of(&bytes);
    let mut response = Bytes::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(ETAG, tag);
    }
    // Whoever signs out leaves nothing of theirs behind, perhaps on a shared machine.
    if reply.cookies.contains(&super::clear_cookie()) {
        headers.insert(CLEAR_SITE_DATA, HeaderValue::from_static(LEFT_BEHIND));
    }
    for cookie in reply.cookies {
        headers.append(SET_COOKIE, cookie);
    }
    response
}

/// The answer without its body when the caller has it already (RFC 9110, sections 13.1.2 and 15.4.5). Only the tag says
/// whether they do, and it hashes the body: this tells nobody more than the body would.
fn unless_known(response: Response, known: Option<&str>) -> Response {
    let tag = response.headers().get(ETAG).and_then(|tag| tag.to_str().ok());
    let same = |known: &str| known == "*" || Some(known.strip_prefix("W/").unwrap_or(known)) == tag;
    if !known.is_some_and(|known| known.split(',').map(str::trim).any(same)) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    parts.headers.remove(CONTENT_TYPE);
    Response::from_parts(parts, Body::empty())
}

/// A change must come from our own pages and be JSON: no form or image of another site can do that. Browsers say where it
/// comes from (Fetch Metadata); those that do not yet send the origin, which must be the address people open this door at,
/// with its scheme and port. Whoever says neither is no browser of ours.
fn from_here(
    house: &House,
    door: &Doorstep,
    headers: &HeaderMap,
    method: Method,
    takes_file: bool,
) -> Result<(), Refused> {
    if method == Method::Get {
        return Ok(());
    }
    let here = match header(headers, "sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => header(headers, "origin").is_some_and(|origin| origin == house.public.on(door.host(house), "")),
    };
    if !here {
        return Err(Refused::because(Code::ForeignOrigin));
    }
    let wanted = if takes_file { veranda_api::WITH_FILE } else { "application/json" };
    let kind = header(headers, "content-type")
        .is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(wanted)));
    if kind { Ok(()) } else { Err(Refused::because(Code::Unreadable)) }
}

/// The JSON and the file behind it: they are parted by the first line break.
fn parted(whole: &Bytes) -> Result<(Bytes, Bytes), Refused> {
    let end = whole.iter().take(LARGEST_BODY).position(|byte| *byte == b'\n');
    let end = end.ok_or_else(|| Refused::because(Code::Unreadable))?;
    Ok((whole.slice(..end), whole.slice(end + 1..)))
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn unfitting(bad: BadParts) -> Refused {
    match bad {
        BadParts::Path => Refused::missing(),
        BadParts::Query(why) => {
            tracing::debug!(why, "an unreadable query");
            Refused::because(Code::Unreadable)
        }
        BadParts::Body(why) => {
            tracing::debug!(why, "an unreadable body");
            Refused::because(Code::Unreadable)
        }
    }
}

fn fingerprint<E: Endpoint>(path: &str, body: &[u8], file: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(E::METHOD.as_str());
    hash.update([0]);
    hash.update(path);
    hash.update([0]);
    hash.update(body);
    hash.update([0]);
    hash.update(file);
    secret::hex(&hash.finalize())
}
