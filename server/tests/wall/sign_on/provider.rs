//! A provider of OpenID Connect on a loopback port, small enough to lie in any way a test needs.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};
use ring::{digest, hmac};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::net::TcpListener;
use url::Url;

/// What the portal is called at every provider.
pub const CLIENT_ID: &str = "veranda-portal";
/// What proves that it is the portal. With what must be escaped in a header, as providers hand out.
pub const SECRET: &str = "k+9/longer than: a word%";

/// A provider.
#[derive(Clone)]
pub struct Provider(Arc<Mutex<Inner>>);

/// Somebody's account.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its subject.
    pub subject: String,
    /// The address it has now.
    pub email: Option<String>,
    /// Whether that was verified.
    pub verified: Option<Value>,
}

impl Account {
    /// One with a verified address.
    pub fn of(subject: &str, email: &str) -> Self {
        Self { subject: subject.to_owned(), email: Some(email.to_owned()), verified: Some(json!(true)) }
    }
}

/// How its tokens are signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signing {
    /// Ed25519 (RFC 8037).
    EdDsa,
    /// ECDSA with P-256 (RFC 7518, section 3.4).
    Es256,
    /// Not at all: `alg` is `none`.
    None,
    /// HMAC with the public key, as whoever takes the key's kind from the token would check.
    HmacOfPublicKey,
    /// HMAC with the portal's own secret.
    HmacOfSecret,
    /// Ed25519 with somebody else's key, under the right name.
    ForeignKey,
    /// Rightly, and then one claim is altered.
    Altered,
}

/// What is bent in a token before it is signed.
type Bend = Box<dyn Fn(&mut Value, &mut Value) + Send>;

struct Inner {
    issuer: String,
    generation: u8,
    curve: Vec<u8>,
    signing: Signing,
    bend: Option<Bend>,
    /// Whether tokens say the address, or only the endpoint does.
    mail_in_token: bool,
    /// What the endpoint calls whoever it is asked about, if not by their subject.
    speaks_of: Option<String>,
    down: bool,
    codes: HashMap<String, Given>,
    tokens: HashMap<String, Account>,
    count: u32,
    keys_asked: u32,
}

struct Given {
    account: Account,
    nonce: String,
    challenge: String,
    back: String,
    at: i64,
}

impl Provider {
    /// Begins to listen.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let curve = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        let inner = Inner {
            issuer,
            generation: 1,
            curve: curve.expect("a key").as_ref().to_vec(),
            signing: Signing::EdDsa,
            bend: None,
            mail_in_token: true,
            speaks_of: None,
            down: false,
            codes: HashMap::new(),
            tokens: HashMap::new(),
            count: 0,
            keys_asked: 0,
        };
        let provider = Self(Arc::new(Mutex::new(inner)));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(me))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What it calls itself.
    pub fn issuer(&self) -> String {
        self.inner().issuer.clone()
    }

    /// Somebody signs in at the address the portal sent them to. Gives the code they come back with.
    pub fn signs_in(&self, address: &str, account: &Account, at: i64) -> String {
        let asked = Url::parse(address).expect("an address");
        let said = |name: &str| {
            let found = asked.query_pairs().find(|(key, _)| key == name);
            found.unwrap_or_else(|| panic!("no {name} in {address}")).1.into_owned()
        };
        assert_eq!((said("response_type").as_str(), said("client_id").as_str()), ("code", CLIENT_ID));
        assert_eq!((said("code_challenge_method").as_str(), said("scope").as_str()), ("S256", "openid email"));
        let (nonce, challenge, back) = (said("nonce"), said("code_challenge"), said("redirect_uri"));
        let mut inner = self.inner();
        assert!(address.starts_with(&format!("{}/sign-in?", inner.issuer)), "{address}");
        inner.count += 1;
        let code = format!("code-{}", inner.count);
        inner.codes.insert(code.clone(), Given { account: account.clone(), nonce, challenge, back, at });
        code
    }

    /// Signs in this way from now on.
    pub fn signs(&self, signing: Signing) {
        self.inner().signing = signing;
    }

    /// Bends header and claims of every token from now on.
    pub fn bends(&self, bend: impl Fn(&mut Value, &mut Value) + Send + 'static) {
        self.inner().bend = Some(Box::new(bend));
    }

    /// Tells the truth from now on.
    pub fn is_honest(&self) {
        let mut inner = self.inner();
        (inner.bend, inner.signing, inner.speaks_of) = (None, Signing::EdDsa, None);
    }

    /// Throws its keys away and makes others.
    pub fn rotates(&self) {
        self.inner().generation += 1;
    }

    /// How often its keys were asked for.
    pub fn keys_asked(&self) -> u32 {
        self.inner().keys_asked
    }

    /// Does not answer, or does again.
    pub fn is_down(&self, down: bool) {
        self.inner().down = down;
    }

    /// Says addresses at its endpoint alone, and there of this subject if one is given.
    pub fn says_mail_when_asked(&self, speaks_of: Option<&str>) {
        let mut inner = self.inner();
        (inner.mail_in_token, inner.speaks_of) = (false, speaks_of.map(str::to_owned));
    }
}

impl Inner {
    fn kid(&self) -> String {
        format!("key-{}", self.generation)
    }

    fn edwards(&self) -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(&[self.generation; 32]).expect("a key")
    }

    fn ecdsa(&self) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &self.curve, &SystemRandom::new()).expect("a key")
    }

    fn id_token(&self, given: &Given) -> String {
        let alg = match self.signing {
            Signing::EdDsa | Signing::ForeignKey | Signing::Altered => "EdDSA",
            Signing::Es256 => "ES256",
            Signing::None => "none",
            Signing::HmacOfPublicKey | Signing::HmacOfSecret => "HS256",
        };
        let kid = if self.signing == Signing::Es256 { "curve".to_owned() } else { self.kid() };
        let mut header = json!({"alg": alg, "kid": kid});
        let Given { account, nonce, at, .. } = given;
        let mut claims = json!({
            "iss": self.issuer, "sub": account.subject, "aud": CLIENT_ID, "nonce": nonce, "iat": at, "exp": at + 300,
        });
        if self.mail_in_token {
            claims["email"] = json!(account.email);
            claims["email_verified"] = account.verified.clone().unwrap_or_default();
        }
        if let Some(bend) = &self.bend {
            bend(&mut header, &mut claims);
        }
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(&header), part(&claims));
        let bytes = signed.as_bytes();
        let mac = |key: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), bytes).as_ref().to_vec();
        let signature = match self.signing {
            Signing::EdDsa | Signing::Altered => self.edwards().sign(bytes).as_ref().to_vec(),
            Signing::Es256 => self.ecdsa().sign(&SystemRandom::new(), bytes).expect("a signature").as_ref().to_vec(),
            Signing::None => Vec::new(),
            Signing::HmacOfPublicKey => mac(self.edwards().public_key().as_ref()),
            Signing::HmacOfSecret => mac(SECRET.as_bytes()),
            Signing::ForeignKey => {
                Ed25519KeyPair::from_seed_unchecked(&[99; 32]).expect("a key").sign(bytes).as_ref().to_vec()
            }
        };
        if self.signing == Signing::Altered {
            claims["sub"] = json!("somebody-else");
            return format!("{}.{}.{}", part(&header), part(&claims), URL_SAFE_NO_PAD.encode(signature));
        }
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

async fn metadata(State(provider): State<Provider>) -> Response {
    let inner = provider.inner();
    if inner.down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let issuer = &inner.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/sign-in"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/me"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // A provider that says it signs with anything does not decide what is believed.
        "id_token_signing_alg_values_supported": ["EdDSA", "ES256", "RS256", "HS256", "none"],
    }))
    .into_response()
}

async fn keys(State(provider): State<Provider>) -> Response {
    let mut inner = provider.inner();
    if inner.down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    inner.keys_asked += 1;
    let (edwards, curve) = (inner.edwards(), inner.ecdsa());
    let point = curve.public_key().as_ref();
    let coded = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    Json(json!({"keys": [
        {"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": inner.kid(),
         "x": coded(edwards.public_key().as_ref())},
        {"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "curve",
         "x": coded(&point[1..33]), "y": coded(&point[33..])},
        // Of a kind nobody knows: it disturbs nobody.
        {"kty": "future", "kid": "future"},
    ]}))
    .into_response()
}

async fn token(State(provider): State<Provider>, headers: HeaderMap, body: String) -> Response {
    let asked: HashMap<String, String> = url::form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let mut inner = provider.inner();
    if inner.down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let said = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let no = |why: &str| (StatusCode::BAD_REQUEST, Json(json!({"error": why}))).into_response();
    if !is_the_portal(&headers) {
        return no("invalid_client");
    }
    // A code is gone with its first use, whatever comes of it.
    let Some(given) = inner.codes.remove(said("code")) else { return no("invalid_grant") };
    let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, said("code_verifier").as_bytes()));
    if said("grant_type") != "authorization_code" || challenge != given.challenge || said("redirect_uri") != given.back
    {
        return no("invalid_grant");
    }
    inner.count += 1;
    let access = format!("access-{}", inner.count);
    let id_token = inner.id_token(&given);
    inner.tokens.insert(access.clone(), given.account);
    Json(json!({"access_token": access, "token_type": "Bearer", "expires_in": 60, "id_token": id_token}))
        .into_response()
}

/// Whether the header holds name and secret of the portal, each escaped as in a form (RFC 6749, section 2.3.1).
fn is_the_portal(headers: &HeaderMap) -> bool {
    let said = headers.get("authorization").and_then(|value| value.to_str().ok()?.strip_prefix("Basic "));
    let plain = said.and_then(|said| String::from_utf8(STANDARD.decode(said).ok()?).ok()).unwrap_or_default();
    let form = plain.replacen(':', "=", 1);
    let (name, secret) = url::form_urlencoded::parse(form.as_bytes()).next().unwrap_or_default();
    name == CLIENT_ID && secret == SECRET
}

async fn me(State(provider): State<Provider>, headers: HeaderMap) -> Response {
    let inner = provider.inner();
    let token = headers.get("authorization").and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let Some(account) = token.and_then(|token| inner.tokens.get(token)) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let subject = inner.speaks_of.as_ref().unwrap_or(&account.subject);
    Json(json!({"sub": subject, "email": account.email, "email_verified": account.verified})).into_response()
}
