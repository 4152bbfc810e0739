//! A person acting over the real router: a browser with its cookies, and an ear that forgets nothing.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use tower::ServiceExt;
use veranda_api::{Answer, CallFailed, Endpoint, Method, Outgoing, Refusal, Tagged, Transport, call, call_if};

/// Somebody in front of one of the house's doors.
pub struct Person {
    router: Router,
    /// The `Host` they send.
    pub host: String,
    /// What makes their intentions their own.
    pub name: String,
    cookie: Mutex<Option<String>>,
    network: Option<IpAddr>,
    intentions: Mutex<u64>,
}

/// What came back, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The status.
    pub status: u16,
    /// The headers, sorted.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Heard {
    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Everything there is to read in the body: itself, and where it is an archive the names and bytes of all in it, however
    /// deep.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = vec![self.text()];
        unpacked(&self.body, &mut texts);
        texts
    }

    /// The body as a refusal.
    pub fn refusal(&self) -> Refusal {
        assert_eq!(self.header("content-type"), Some("application/problem+json"), "{}", self.text());
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// What is in an archive, and in the archives in it.
fn unpacked(bytes: &[u8], texts: &mut Vec<String>) {
    if !bytes.starts_with(b"PK\x03\x04") {
        return;
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("what begins as an archive is one");
    texts.push(String::from_utf8_lossy(archive.comment()).into_owned());
    for n in 0..archive.len() {
        let mut file = archive.by_index(n).expect("a file of the archive");
        let name = file.name().expect("the name of a file").into_owned();
        texts.push(format!("{name} {}", file.comment()));
        let mut inside = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut inside).expect("a file of the archive can be read");
        texts.push(String::from_utf8_lossy(&inside).into_owned());
        unpacked(&inside, texts);
    }
}

/// A request as a browser would send it, before somebody bends it.
#[derive(Debug, Clone)]
pub struct Asks {
    /// The method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The headers but for host and cookie.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Asks {
    /// A page or file.
    pub fn get(path: &str) -> Self {
        Self { method: "GET".to_owned(), path: path.to_owned(), headers: Vec::new(), body: Vec::new() }
    }

    /// What the app would send for an endpoint.
    pub fn of<E: Endpoint>(endpoint: &E, key: &str) -> Self {
        let asks = Asks::get(&endpoint.path()).with("sec-fetch-site", "same-origin");
        match E::METHOD {
            Method::Get => asks,
            method => Self {
                method: method.as_str().to_owned(),
                body: serde_json::to_vec(endpoint.body()).expect("a body is JSON"),
                ..asks.with("content-type", "application/json").with("idempotency-key", key)
            },
        }
    }

    /// With a file behind the body, for an endpoint that takes one.
    pub fn with_file(self, file: &[u8]) -> Self {
        let mut asks = self.with("content-type", veranda_api::WITH_FILE);
        asks.body.push(b'\n');
        asks.body.extend_from_slice(file);
        asks
    }

    /// With a header, in the place of one of that name.
    pub fn with(self, name: &str, value: &str) -> Self {
        let mut asks = self.without(name);
        asks.headers.push((name.to_owned(), value.to_owned()));
        asks
    }

    /// Without a header.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(key, _)| key != name);
        self
    }

    /// With another body.
    pub fn saying(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }
}

impl Person {
    /// Somebody new at the door of this host.
    pub fn new(router: Router, host: &str, name: &str) -> Self {
        Self {
            router,
            host: host.to_owned(),
            name: name.to_owned(),
            cookie: Mutex::new(None),
            network: None,
            intentions: Mutex::new(0),
        }
    }

    /// The same person on a network of their own; without one, everybody sits behind the same.
    pub fn on_network(self, network: [u8; 4]) -> Self {
        Self { network: Some(IpAddr::from(network)), ..self }
    }

    /// The same person with the same session in another window: their intentions are counted apart.
    pub fn aside(&self, name: &str) -> Self {
        let aside = Person::new(self.router.clone(), &self.host, &format!("{}.{name}", self.name));
        aside.takes(self.cookie());
        aside
    }

    /// The same session carried to another door.
    pub fn carried_to(&self, host: &str) -> Self {
        let carried = Person::new(self.router.clone(), host, &self.name);
        carried.takes(self.cookie());
        carried
    }

    /// The cookie they hold.
    pub fn cookie(&self) -> Option<String> {
        self.cookie.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes what a response sets into the jar, in the place of what had the same name.
    fn keeps(&self, set: &str) {
        let pair = set.split(';').next().unwrap_or(set);
        let name = pair.split('=').next().unwrap_or(pair);
        let held = self.cookie().unwrap_or_default();
        let others = held.split("; ").filter(|other| !other.is_empty() && other.split('=').next() != Some(name));
        let jar: Vec<&str> = others.chain([pair].into_iter().filter(|pair| !pair.ends_with('='))).collect();
        self.takes(Some(jar.join("; ")).filter(|jar| !jar.is_empty()));
    }

    /// Gives them a cookie.
    pub fn takes(&self, cookie: Option<String>) {
        *self.cookie.lock().unwrap_or_else(PoisonError::into_inner) = cookie;
    }

    /// Does it, as a new intention.
    pub async fn does<E: Endpoint>(&self, endpoint: &E) -> E::Reply {
        self.tries(endpoint).await.unwrap_or_else(|refusal| panic!("{} {}: {refusal:?}", self.name, endpoint.path()))
    }

    /// Tries it, as a new intention.
    pub async fn tries<E: Endpoint>(&self, endpoint: &E) -> Result<E::Reply, Box<Refusal>> {
        self.tries_as(endpoint, &self.intention()).await
    }

    /// Tries it under a given key.
    pub async fn tries_as<E: Endpoint>(&self, endpoint: &E, key: &str) -> Result<E::Reply, Box<Refusal>> {
        refused(call(self, endpoint, Some(key)).await).map(|tagged| tagged.value)
    }

    /// Tries it, and is refused.
    pub async fn refused<E: Endpoint>(&self, endpoint: &E) -> Refusal {
        match self.tries(endpoint).await {
            Ok(_) => panic!("{} {}: was not refused", self.name, endpoint.path()),
            Err(refusal) => *refusal,
        }
    }

    /// Looks, and keeps the tag.
    pub async fn sees<E: Endpoint>(&self, endpoint: &E) -> Tagged<E::Reply> {
        refused(call(self, endpoint, None).await)
            .unwrap_or_else(|refusal| panic!("{} {}: {refusal:?}", self.name, endpoint.path()))
    }

    /// Does it to what was seen.
    pub async fn tries_if<E: Endpoint>(
        &self,
        endpoint: &E,
        tag: Option<&str>,
    ) -> Result<Tagged<E::Reply>, Box<Refusal>> {
        refused(call_if(self, endpoint, Some(&self.intention()), tag).await)
    }

    /// Sends a file along with it, as a new intention.
    pub async fn carries<E: Endpoint>(&self, endpoint: &E, file: &[u8]) -> Result<E::Reply, Box<Refusal>> {
        self.carries_as(endpoint, file, &self.intention()).await
    }

    /// Sends a file along with it under a given key.
    pub async fn carries_as<E: Endpoint>(
        &self,
        endpoint: &E,
        file: &[u8],
        key: &str,
    ) -> Result<E::Reply, Box<Refusal>> {
        let heard = self.sends(Asks::of(endpoint, key).with_file(file)).await;
        if heard.status != 200 {
            return Err(Box::new(heard.refusal()));
        }
        Ok(serde_json::from_slice(&heard.body).unwrap_or_else(|error| panic!("{error}: {}", heard.text())))
    }

    /// Sends exactly this.
    pub async fn sends(&self, asks: Asks) -> Heard {
        let mut builder = Request::builder().method(asks.method.as_str()).uri(&asks.path);
        for (name, value) in &asks.headers {
            builder = builder.header(name, value);
        }
        if !asks.headers.iter().any(|(name, _)| name == "host") {
            builder = builder.header("host", &self.host);
        }
        if let Some(cookie) = self.cookie() {
            builder = builder.header("cookie", cookie);
        }
        if let Some(network) = self.network {
            builder = builder.extension(ConnectInfo(SocketAddr::from((network, 443))));
        }
        let body = if asks.body.is_empty() { Body::empty() } else { Body::from(asks.body) };
        let request = builder.body(body).unwrap_or_else(|error| panic!("{}: {error}", asks.path));
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()) {
            self.keeps(set);
        }
        Heard {
            status: parts.status.as_u16(),
            headers: sorted(&parts.headers),
            body: first_of(&parts.headers, body).await,
        }
    }

    /// The address of the style sheet that the page of their door is dressed in.
    pub async fn brand(&self) -> String {
        let page = self.sends(Asks::get("/")).await.text();
        let at = page.find("/brand/").expect("a page is dressed in its brand");
        page[at..].split('"').next().expect("an address").to_owned()
    }

    /// Opens a stream and gives its body.
    pub async fn listens(&self, path: &str) -> Body {
        let mut builder = Request::builder().uri(path).header("host", &self.host);
        if let Some(cookie) = self.cookie() {
            builder = builder.header("cookie", cookie);
        }
        if let Some(network) = self.network {
            builder = builder.extension(ConnectInfo(SocketAddr::from((network, 443))));
        }
        let request = builder.body(Body::empty()).expect("a request");
        let Ok(response) = self.router.clone().oneshot(request).await;
        assert_eq!(response.status(), 200, "{path}");
        response.into_body()
    }

    /// A key nobody used before.
    pub fn intention(&self) -> String {
        let mut count = self.intentions.lock().unwrap_or_else(PoisonError::into_inner);
        *count += 1;
        format!("{}-{:08}", self.name, *count)
    }
}

fn refused<T>(outcome: Result<T, CallFailed>) -> Result<T, Box<Refusal>> {
    outcome.map_err(|failed| match failed {
        CallFailed::Refused(refusal) => refusal,
        CallFailed::Offline(why) | CallFailed::Garbled(why) => panic!("no answer of ours: {why}"),
    })
}

fn sorted(headers: &HeaderMap) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    headers.sort();
    headers
}

/// The whole body; of a stream, which has no end, the first words.
async fn first_of(headers: &HeaderMap, mut body: Body) -> Vec<u8> {
    use http_body_util::BodyExt;
    let streams = headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"));
    if streams {
        let frame = body.frame().await.expect("a stream says hello").expect("a stream does not fail");
        return frame.into_data().unwrap_or_default().to_vec();
    }
    body.collect().await.expect("a body can be read").to_bytes().to_vec()
}

impl Transport for Person {
    async fn send(&self, request: Outgoing) -> Result<Answer, String> {
        let mut asks = Asks {
            method: request.method.as_str().to_owned(),
            body: request.body.unwrap_or_default(),
            ..Asks::get(&request.path).with("sec-fetch-site", "same-origin")
        };
        if !asks.body.is_empty() {
            asks = asks.with("content-type", request.kind);
        }
        if let Some(key) = &request.idempotency_key {
            asks = asks.with("idempotency-key", key);
        }
        if let Some(tag) = &request.if_match {
            asks = asks.with("if-match", tag);
        }
        let heard = self.sends(asks).await;
        Ok(Answer { status: heard.status, tag: heard.header("etag").map(str::to_owned), body: heard.body })
    }
}
