//! What is asked of a provider, and what is believed of its answers.

use super::file::Peer;
use crate::outbound::{self, Outbound};
use futures::future::BoxFuture;
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet,
    CoreJwsSigningAlgorithm, CoreProviderMetadata, CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AsyncHttpClient, AuthType, AuthorizationCode, ClaimsVerificationError, ConfigurationError, CsrfToken,
    DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError, SubjectIdentifier,
    TokenResponse, UserInfoError,
};
use std::fmt;
use std::sync::{Mutex, PoisonError};
use veranda_terms::{EmailAddress, HostName, Moment, Title};

/// A provider, and what it said of itself.
#[derive(Debug)]
pub struct Provider {
    peer: Peer,
    known: Mutex<Option<Known>>,
}

#[derive(Debug, Clone)]
struct Known {
    metadata: CoreProviderMetadata,
    since: Moment,
}

/// Why somebody could not be signed on. For the log: it holds no secret, token or name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The provider does not answer.
    Away(String),
    /// It answers what cannot be believed, or that it does not know of this.
    Untrusted(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Away(why) | Trouble::Untrusted(why) => f.write_str(why),
        }
    }
}

/// The secrets of one way there and back.
pub(super) struct Way {
    /// Comes back in the address.
    pub state: String,
    /// Comes back in the ID token.
    pub nonce: String,
    /// The PKCE verifier (RFC 7636).
    pub verifier: String,
    /// Where to come back to.
    pub back: String,
}

/// Somebody the provider has signed in.
pub(super) struct Account {
    /// Which account, at this issuer.
    pub subject: String,
    claims: Mail,
    token: AccessToken,
}

/// What a set of claims says about a mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Mail {
    Verified(EmailAddress),
    Unverified,
    /// It does not say both which address and whether it is verified.
    Unsaid,
}

/// What a provider says of itself is asked again after this long.
const KNOWN_FOR_MS: i64 = 3_600_000;
/// Clocks of two machines differ by so much at most.
const APART_MS: i64 = 5 * 60_000;
/// An ID token is made when its code is exchanged: an older one was made for another time.
const TOKEN_LASTS_MS: i64 = 10 * 60_000;
/// The longest subject (OpenID Connect Core 1.0, section 2).
const LONGEST_SUBJECT: usize = 255;

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

impl<'c> AsyncHttpClient<'c> for Outbound {
    type Error = outbound::Failed;
    type Future = BoxFuture<'c, Result<outbound::Answer, outbound::Failed>>;

    fn call(&'c self, request: outbound::Request) -> Self::Future {
        Box::pin(Outbound::call(self, request))
    }
}

impl Provider {
    /// One nobody has asked anything yet.
    pub fn of(peer: Peer) -> Self {
        Self { peer, known: Mutex::new(None) }
    }

    /// What it is called: its issuer identifier.
    pub fn issuer(&self) -> &str {
        self.peer.issuer.as_str()
    }

    /// What its button says, if that was set.
    pub(super) fn button(&self) -> Option<Title> {
        self.peer.button.clone()
    }

    /// Whether people with this address are let in.
    pub(super) fn admits(&self, address: &EmailAddress) -> bool {
        let domain = address.as_str().rsplit_once('@').map(|(_, domain)| domain);
        self.peer.domains.is_empty() || self.peer.domains.iter().map(HostName::as_str).any(|one| Some(one) == domain)
    }

    /// Asks it what it says of itself (OpenID Connect Discovery 1.0, section 4), and its keys.
    ///
    /// # Errors
    /// When it does not answer, or calls itself otherwise than it was written down.
    pub async fn discover(&self, outbound: &Outbound) -> Result<(), Trouble> {
        self.fetch(outbound).await.map(drop)
    }

    async fn fetch(&self, outbound: &Outbound) -> Result<CoreProviderMetadata, Trouble> {
        CoreProviderMetadata::discover_async(self.peer.issuer.clone(), outbound).await.map_err(undiscovered)
    }

    async fn metadata(&self, outbound: &Outbound, now: Moment) -> Result<CoreProviderMetadata, Trouble> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(known) = known.filter(|known| (0..KNOWN_FOR_MS).contains(&(now.0 - known.since.0))) {
            return Ok(known.metadata);
        }
        let metadata = self.fetch(outbound).await?;
        self.keep(metadata.clone(), now);
        Ok(metadata)
    }

    fn keep(&self, metadata: CoreProviderMetadata, since: Moment) {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some(Known { metadata, since });
    }

    fn client(&self, metadata: CoreProviderMetadata, back: &str) -> Result<Client, Trouble> {
        let Peer { client_id, secret, .. } = self.peer.clone();
        // RFC 6749, section 2.3.1: by the header, unless a provider takes it in the body alone.
        let by_header = metadata
            .token_endpoint_auth_methods_supported()
            .is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let auth = if by_header { AuthType::BasicAuth } else { AuthType::RequestBody };
        let back = RedirectUrl::new(back.to_owned()).map_err(|error| Trouble::Untrusted(error.to_string()))?;
        let client = CoreClient::from_provider_metadata(metadata, client_id, Some(secret));
        Ok(client.set_auth_type(auth).set_redirect_uri(back))
    }

    /// The address of its sign-in page, for one way.
    ///
    /// # Errors
    /// When it does not say where that is.
    pub(super) async fn page(&self, outbound: &Outbound, now: Moment, way: Way) -> Result<String, Trouble> {
        let Way { state, nonce, verifier, back } = way;
        let client = self.client(self.metadata(outbound, now).await?, &back)?;
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier));
        let (url, ..) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        // A browser that is sent there shows it to somebody about to type a password.
        if url.scheme() == "https" || url.host_str().is_some_and(outbound::is_here) {
            return Ok(url.into());
        }
        Err(Trouble::Untrusted("its sign-in page is not https".to_owned()))
    }

    /// Exchanges a code for who somebody is. The ID token is believed only when every check of OpenID Connect Core 1.0,
    /// section 3.1.3.7, holds.
    ///
    /// # Errors
    /// When the provider does not answer, does not know the code, or its token does not hold.
    pub(super) async fn account(
        &self,
        outbound: &Outbound,
        now: Moment,
        (code, way): (String, Way),
    ) -> Result<Account, Trouble> {
        let Way { state: _, nonce, verifier, back } = way;
        let metadata = self.metadata(outbound, now).await?;
        let client = self.client(metadata.clone(), &back)?;
        let answer = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(unset)?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .request_async(outbound)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(failed) => unanswered(failed),
                RequestTokenError::ServerResponse(said) => {
                    Trouble::Untrusted(format!("it said {}", said.error().as_ref()))
                }
                // What came is not shown: it may hold tokens.
                RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                    Trouble::Untrusted("its answer to the code is none".to_owned())
                }
            })?;
        let token = answer.id_token().ok_or_else(|| Trouble::Untrusted("it gave no ID token".to_owned()))?;
        let nonce = Nonce::new(nonce);
        let claims = match verified(&client, token, &nonce, now) {
            // It has changed its keys since they were asked for: once, they are asked for again.
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                let keys = CoreJsonWebKeySet::fetch_async(metadata.jwks_uri(), outbound).await.map_err(undiscovered)?;
                let metadata = metadata.set_jwks(keys);
                self.keep(metadata.clone(), now);
                verified(&self.client(metadata, &back)?, token, &nonce, now)
            }
            other => other,
        };
        let claims = claims.map_err(|error| Trouble::Untrusted(whole(&error)))?;
        if claims.authorized_party().is_some_and(|party| **party != *self.peer.client_id) {
            return Err(Trouble::Untrusted("its token was made for another party".to_owned()));
        }
        let subject = claims.subject().as_str();
        if subject.is_empty() || subject.len() > LONGEST_SUBJECT {
            return Err(Trouble::Untrusted("its subject is empty or too long".to_owned()));
        }
        Ok(Account {
            subject: subject.to_owned(),
            claims: Mail::of(claims.email().map(|mail| mail.as_str()), claims.email_verified()),
            token: answer.access_token().clone(),
        })
    }

    /// The mail address of an account, if its provider has verified it: from the ID token, or, where that does not say, from
    /// the UserInfo endpoint (OpenID Connect Core 1.0, sections 5.3 and 5.4).
    ///
    /// # Errors
    /// When that endpoint does not answer, or speaks of somebody else.
    pub(super) async fn verified_mail(
        &self,
        outbound: &Outbound,
        now: Moment,
        account: &Account,
    ) -> Result<Option<EmailAddress>, Trouble> {
        let said = match &account.claims {
            Mail::Unsaid => self.asked_for_mail(outbound, now, account).await?,
            said => said.clone(),
        };
        Ok(match said {
            Mail::Verified(address) => Some(address),
            Mail::Unverified | Mail::Unsaid => None,
        })
    }

    async fn asked_for_mail(&self, outbound: &Outbound, now: Moment, account: &Account) -> Result<Mail, Trouble> {
        let metadata = self.metadata(outbound, now).await?;
        if metadata.userinfo_endpoint().is_none() {
            return Ok(Mail::Unsaid);
        }
        // A header holds nothing else (RFC 6750, section 2.1), and the library does not look.
        if !account.token.secret().bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Trouble::Untrusted("its access token is none".to_owned()));
        }
        // Where to come back to does not matter to it.
        let client = self.client(metadata, self.issuer())?;
        let subject = SubjectIdentifier::new(account.subject.clone());
        let asked =
            client.user_info(account.token.clone(), Some(subject)).map_err(unset)?.request_async(outbound).await;
        let claims: CoreUserInfoClaims = asked.map_err(|error| match error {
            UserInfoError::Request(failed) => unanswered(failed),
            UserInfoError::ClaimsVerification(error) => Trouble::Untrusted(whole(&error)),
            _ => Trouble::Untrusted("its answer about somebody is none".to_owned()),
        })?;
        Ok(Mail::of(claims.email().map(|mail| mail.as_str()), claims.email_verified()))
    }
}

impl Mail {
    fn of(address: Option<&str>, verified: Option<bool>) -> Self {
        #[cfg(feature = "mutants")]
        let verified = verified.map(|one| one || crate::mutants::is_on(crate::mutants::Leak::UnverifiedMailIsBelieved));
        match (address, verified) {
            (Some(address), Some(true)) => EmailAddress::parse(address).map_or(Mail::Unverified, Mail::Verified),
            (Some(_), Some(false)) => Mail::Unverified,
            (None, _) | (_, None) => Mail::Unsaid,
        }
    }
}

/// Public keys alone: a token that is signed with a shared secret, or not at all, was perhaps made by somebody else.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The claims of a token whose issuer, audience, signature, times and nonce hold.
fn verified<'t>(
    client: &Client,
    token: &'t CoreIdToken,
    nonce: &Nonce,
    now: Moment,
) -> Result<&'t CoreIdTokenClaims, ClaimsVerificationError> {
    let unreadable = || ClaimsVerificationError::Other("the clock of this house is beyond every calendar".to_owned());
    let at = chrono::DateTime::from_timestamp_millis(now.0).ok_or_else(unreadable)?;
    let verifier =
        client.id_token_verifier().set_allowed_algs(ALGORITHMS).set_time_fn(move || at).set_issue_time_verifier_fn(
            move |made| {
                let age = now.0 - made.timestamp_millis();
                let fits = (-APART_MS..TOKEN_LASTS_MS + APART_MS).contains(&age);
                if fits { Ok(()) } else { Err(format!("issued {} s ago", age / 1_000)) }
            },
        );
    token.claims(&verifier, nonce)
}

fn undiscovered(error: DiscoveryError<outbound::Failed>) -> Trouble {
    match error {
        DiscoveryError::Request(failed) => unanswered(failed),
        // The body is not shown: it may be anything.
        DiscoveryError::Response(_, _, why) => Trouble::Untrusted(why),
        other => Trouble::Untrusted(whole(&other)),
    }
}

fn unanswered(failed: outbound::Failed) -> Trouble {
    match failed {
        outbound::Failed::Away(why) => Trouble::Away(why),
        other => Trouble::Untrusted(other.to_string()),
    }
}

fn unset(error: ConfigurationError) -> Trouble {
    Trouble::Untrusted(error.to_string())
}

fn whole(error: &dyn std::error::Error) -> String {
    outbound::whole(error)
}
