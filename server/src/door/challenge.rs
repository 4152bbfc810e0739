//! Proving that somebody reads the mails of an address: a link and a code go there, and the browser that asked is known.

use crate::House;
use crate::dice::Stream;
use crate::http::{Call, Enters, Refused, counted_as_one, set_browser_cookie};
use crate::secret;
use axum::http::HeaderValue;
use veranda_api::Code;
use veranda_api::door::Proof;
use veranda_domain::{Challenge, ChallengeKind, Shown, Verdict};
use veranda_store::{WorkFailed, Writing};
use veranda_terms::{ChallengeId, ClientId, EmailAddress, EntryId, Moment, PersonId, PersonName};

/// What a proof is asked for, and by whom.
pub(crate) struct Asking {
    /// What for.
    pub kind: ChallengeKind,
    /// The address the mail goes to.
    pub email: EmailAddress,
    /// Who is asked, where that is known without the address.
    pub person: Option<PersonId>,
    /// At which client's house.
    pub client: Option<ClientId>,
    /// By which invitation.
    pub entry: Option<EntryId>,
    /// How a newcomer names themself.
    pub name: Option<PersonName>,
    /// Where they were on their way to.
    pub lands: Option<String>,
}

/// A challenge, and what goes into its mail and nowhere else.
pub(crate) struct Posed {
    /// To be saved.
    pub challenge: Challenge,
    /// The link's secret.
    pub secret: String,
    /// The code.
    pub code: String,
    /// The cookie that makes this browser the one that asked.
    pub cookie: HeaderValue,
}

/// Makes a challenge for the browser of a call. Nothing is written yet.
///
/// # Errors
/// Never for a token of ours.
pub(crate) fn pose<A: Enters>(call: &Call<A>, dice: &mut Stream, asking: Asking) -> Result<Posed, Refused> {
    let Asking { kind, email, person, client, entry, name, lands } = asking;
    let (id, at) = (ChallengeId::fresh(dice), call.house.clock.now());
    let (link_secret, code, fresh) = (secret::link_secret(dice), secret::code(dice), secret::session_token(dice));
    // A browser that asked before keeps its token: what it asked for before still opens in it.
    let browser = call.browser.as_deref().unwrap_or(&fresh);
    let cookie = set_browser_cookie(browser).map_err(Refused::broken)?;
    let challenge = Challenge {
        id,
        kind,
        email,
        person,
        client,
        entry,
        name,
        lands,
        browser_hash: secret::hashed(browser),
        secret_hash: secret::hashed(&link_secret),
        code_hash: hashed(&call.house, id, &code),
        made: at,
        until: at.plus_ms(Challenge::LASTS_MS),
        misses: 0,
        used: None,
    };
    Ok(Posed { challenge, secret: link_secret, code, cookie })
}

/// Counts one try of something that leads to a code, or takes one: for each network by itself, so that nobody can use up what
/// somebody else may try. What a code itself can stand is [`Challenge::MISSES`].
///
/// # Errors
/// When there were too many.
pub(super) fn try_code_path<A: Enters>(call: &Call<A>, name: &str) -> Result<(), Refused> {
    Ok(call.house.limits.try_door(&format!("{name} {}", counted_as_one(call.network)), call.network)?)
}

/// What a call shows of a challenge, taken along into a transaction.
pub(crate) struct Held {
    #[cfg(feature = "mutants")]
    anywhere: bool,
    browser: Option<String>,
    secret: Option<String>,
    code: Option<String>,
}

impl Held {
    /// What this call shows of that challenge.
    pub(crate) fn of<A: Enters>(call: &Call<A>, id: ChallengeId, proof: &Proof) -> Self {
        let Proof { secret: link_secret, code } = proof;
        Self {
            #[cfg(feature = "mutants")]
            anywhere: crate::mutants::is_on(crate::mutants::Leak::LinkAloneComesIn),
            browser: call.browser.as_deref().map(secret::hashed),
            secret: link_secret.as_ref().map(|typed| secret::hashed(&typed.0)),
            code: code.as_ref().map(|typed| hashed(&call.house, id, &secret::code_as_meant(&typed.0))),
        }
    }

    /// What of it is right.
    pub(crate) fn shown(&self, challenge: &Challenge) -> Shown {
        let is = |held: Option<&String>, kept: &str| held.is_some_and(|held| secret::same(held, kept));
        let browser = is(self.browser.as_ref(), &challenge.browser_hash);
        #[cfg(feature = "mutants")]
        let browser = browser || self.anywhere;
        Shown {
            browser,
            secret: is(self.secret.as_ref(), &challenge.secret_hash),
            code: self.code.as_ref().map(|code| secret::same(code, &challenge.code_hash)),
        }
    }
}

/// Looks at what is shown of a challenge of certain kinds inside a transaction, and marks it as met. A wrong code is
/// counted: the caller has to commit it before refusing, so it comes back as `Ok(Err(_))`.
///
/// # Errors
/// The store let us down.
pub(crate) async fn meet_any(
    tx: &mut Writing,
    (id, kinds, client): (ChallengeId, &[ChallengeKind], Option<ClientId>),
    held: &Held,
    at: Moment,
) -> Result<Result<Challenge, Code>, WorkFailed<Refused>> {
    let Some(challenge) = tx.challenge(id).await?.filter(|one| kinds.contains(&one.kind) && one.client == client)
    else {
        return Ok(Err(Code::NotLetIn));
    };
    let (next, verdict) = match challenge.judge(held.shown(&challenge), at) {
        Verdict::Met => (Challenge { used: Some(at), ..challenge }, Ok(())),
        Verdict::Missed => (Challenge { misses: challenge.misses.saturating_add(1), ..challenge }, Err(Code::NotLetIn)),
        Verdict::Elsewhere => return Ok(Err(Code::OtherBrowser)),
        Verdict::Over => return Ok(Err(Code::EntryUsed)),
        Verdict::Strange => return Ok(Err(Code::NotLetIn)),
    };
    tx.save_challenge(&next).await?;
    Ok(verdict.map(|()| next))
}

fn hashed(house: &House, id: ChallengeId, code: &str) -> String {
    secret::hashed_challenge(&house.code_key, id, code)
}
