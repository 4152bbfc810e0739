//! Coming back from the sign-in page of one's company.

use super::leave::{because, troubled, way};
use super::provider::Provider;
use crate::door::{Arrival, Proven, arrive, begin, handed};
use crate::http::{Call, Refused, Reply};
use crate::secret;
use veranda_api::door::{Entered, SignOnAnswer, SignOnBack};
use veranda_api::{Code, Route};
use veranda_domain::{Identity, Return, Scope, SignOn};
use veranda_store::{WorkFailed, Writing, Written};
use veranda_terms::{Anyone, CameBy, ClientId, EmailAddress, Moment, PersonId};
use veranda_text::Say;

/// The longest code we carry to a provider.
const LONGEST_CODE: usize = 4_096;

/// Exchanges what a provider gave for a session. Whoever opens the address of the way back in another browser than the one
/// that left gets none: nobody is signed in as somebody else by a link.
pub async fn back(call: Call<Anyone>, asked: SignOnBack) -> Result<Reply<Entered>, Refused> {
    let Some(provider) = call.house.sign_on.at(&call.door) else { return Err(Refused::missing()) };
    let say = Say::new(call.lang);
    let SignOnAnswer { code, state, issuer } = asked.body;
    let state_hash = secret::hashed(&state.0);
    call.house.limits.try_door(&format!("sign-on back {state_hash}"), call.network)?;
    let at = call.house.clock.now();
    let left = left(&call, provider, &state_hash, at).await?;
    // The provider says by itself who it is: an answer of another one was meant for somebody else (RFC 9207, section 2.4).
    if issuer.is_some_and(|issuer| issuer != left.issuer) || code.0.is_empty() || code.0.len() > LONGEST_CODE {
        return Err(because(Code::NotLetIn, say.sign_on_untrusted()));
    }
    let trouble = |trouble| troubled(&trouble, provider.issuer(), call.lang);
    let outbound = &call.house.sign_on.outbound;
    let way = way(&call.house, &call.door, state.0);
    let account = provider.account(outbound, at, (code.0, way)).await.map_err(trouble)?;
    let client = left.client;
    let known = call.house.store.read().await?.identity(client, &left.issuer, &account.subject).await?;
    let address = match known {
        Some(_) => None,
        None => {
            let address = provider.verified_mail(outbound, at, &account).await.map_err(trouble)?;
            let address = address.ok_or_else(|| because(Code::NotLetIn, say.sign_on_unverified()))?;
            if !provider.admits(&address) {
                return Err(because(Code::NotLetIn, say.sign_on_unknown()));
            }
            Some(address)
        }
    };
    let who = Who { client, issuer: left.issuer, subject: account.subject, address, say };
    let (mut dice, device) = (call.house.dice.fork(&format!("sign-on back {state_hash}")), call.device);
    let written = call.house.store.write(client.map_or(Scope::Firm, Scope::Client), None, move |tx| {
        Box::pin(async move {
            let person = who.found(tx, at).await?;
            if let Some(client) = client {
                arrive(tx, person, client, at).await?;
            }
            let arrival = Arrival { person, client, entry: None, came_by: CameBy::SignOn, device, proof: Proven::Here };
            begin(tx, &mut dice, arrival, at).await
        })
    });
    let Written::Done(token) = written.await? else { return Err(because(Code::EntryUsed, say.sign_on_over())) };
    let to = left.lands.unwrap_or_else(|| Route::Home.to_string());
    Ok(Reply { view: Entered { to }, cookies: vec![handed(&token)?] })
}

/// The way somebody comes back on: theirs, once. It is over before anything is asked of the provider, so that what comes
/// back twice is asked for once.
async fn left(call: &Call<Anyone>, provider: &Provider, state_hash: &str, at: Moment) -> Result<SignOn, Refused> {
    let say = Say::new(call.lang);
    let over = |code| because(code, say.sign_on_over());
    let client = call.door.company().map(|company| company.id);
    let left = call.house.store.read().await?.sign_on(state_hash).await?;
    let left = left.filter(|left| left.client == client && left.issuer == provider.issuer());
    let left = left.ok_or_else(|| over(Code::NotLetIn))?;
    let same = |browser: &str| secret::same(&secret::hashed(browser), &left.browser_hash);
    match left.judge(call.browser.as_deref().is_some_and(same), at) {
        Return::Right => {}
        Return::Elsewhere => return Err(over(Code::OtherBrowser)),
        Return::Over => return Err(over(Code::EntryUsed)),
    }
    let hash = state_hash.to_owned();
    let used = call.house.store.write_quietly(move |tx| {
        Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.use_sign_on(&hash, at).await?) })
    });
    if used.await? { Ok(left) } else { Err(over(Code::EntryUsed)) }
}

/// An account, and who it may be.
struct Who {
    client: Option<ClientId>,
    issuer: String,
    subject: String,
    /// The verified address, where the account was not known a moment ago.
    address: Option<EmailAddress>,
    say: Say,
}

impl Who {
    /// Whose account it is, with a place at this door that holds until the session has begun.
    async fn found(self, tx: &mut Writing, at: Moment) -> Result<PersonId, WorkFailed<Refused>> {
        let Who { client, issuer, subject, address, say } = self;
        let refused = |sentence: &str| WorkFailed::Refused(because(Code::NotLetIn, sentence));
        let unknown = || refused(say.sign_on_unknown());
        let joined = tx.identity(client, &issuer, &subject).await?;
        let person = match (&joined, &address) {
            (Some(identity), _) => identity.person,
            (None, None) => return Err(unknown()),
            (None, Some(address)) => {
                let found = match client {
                    None => tx.staff_by_email(address).await?,
                    Some(_) => tx.contact_by_email(address).await?,
                };
                found.ok_or_else(unknown)?.id
            }
        };
        let holds = match client {
            None => tx.staff_seat_held(person).await?.is_some(),
            Some(house) => tx.membership_held(person, house).await?,
        };
        if !holds {
            return Err(unknown());
        }
        if joined.is_none() {
            if tx.identity_of(client, &issuer, person).await?.is_some() {
                return Err(refused(say.sign_on_second()));
            }
            tx.record(Identity { issuer, subject, person, client, since: at }.join()).await?;
        }
        Ok(person)
    }
}
