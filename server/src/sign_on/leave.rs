//! Leaving for the sign-in page of one's company.

use super::behind_the_door;
use super::provider::{Trouble, Way};
use crate::House;
use crate::http::{Call, Refused, Reply, set_browser_cookie};
use crate::secret;
use veranda_api::door::{SignOn as Leave, SignOnOffer, SignOnPage};
use veranda_api::{Code, Route};
use veranda_domain::SignOn;
use veranda_store::WorkFailed;
use veranda_terms::{Anyone, Lang};
use veranda_text::Say;

use crate::http::Doorstep;

/// What the door of a call offers.
pub fn offer(call: &Call<Anyone>) -> Option<SignOnOffer> {
    call.house.sign_on.at(&call.door).map(|provider| SignOnOffer { name: provider.button() })
}

/// Says where the sign-in page is. Only this browser may come back from it.
pub async fn leave(call: Call<Anyone>, asked: Leave) -> Result<Reply<SignOnPage>, Refused> {
    let Some(provider) = call.house.sign_on.at(&call.door) else { return Err(Refused::missing()) };
    let at = call.house.clock.now();
    let key = call.key.as_deref().unwrap_or(&call.fingerprint);
    let mut dice = call.house.dice.fork(&format!("sign-on {key} {}", at.0));
    let (state, fresh) = (secret::session_token(&mut dice), secret::session_token(&mut dice));
    let state_hash = secret::hashed(&state);
    // By network alone: a whole company comes in at nine.
    call.house.limits.try_door(&format!("sign-on {state_hash}"), call.network)?;
    let page = provider.page(&call.house.sign_on.outbound, at, way(&call.house, &call.door, state)).await;
    let address = page.map_err(|trouble| troubled(&trouble, provider.issuer(), call.lang))?;
    // A browser that asked for something before keeps its token: what it asked for still opens in it.
    let browser = call.browser.as_deref().unwrap_or(&fresh);
    let cookie = set_browser_cookie(browser).map_err(Refused::broken)?;
    let sign_on = SignOn {
        state_hash,
        client: call.door.company().map(|company| company.id),
        issuer: provider.issuer().to_owned(),
        browser_hash: secret::hashed(browser),
        lands: asked.body.to.as_deref().and_then(behind_the_door).map(|route| route.to_string()),
        made: at,
        until: at.plus_ms(SignOn::LASTS_MS),
        used: None,
    };
    let written = call.house.store.write_quietly(move |tx| {
        Box::pin(async move { Ok::<_, WorkFailed<Refused>>(tx.save_sign_on(&sign_on).await?) })
    });
    written.await?;
    Ok(Reply { view: SignOnPage { address }, cookies: vec![cookie] })
}

/// The secrets of a way, from the state somebody leaves with and comes back with. Without the house's key nobody makes them.
pub(super) fn way(house: &House, door: &Doorstep, state: String) -> Way {
    let host = door.company().map_or(&house.public.host, |company| &company.host);
    Way {
        nonce: secret::of_sign_on(&house.code_key, "nonce", &state),
        verifier: secret::of_sign_on(&house.code_key, "verifier", &state),
        back: house.public.on(host, &Route::SignOnBack.to_string()),
        state,
    }
}

/// What somebody is told who could not be signed on, and what the log says about it.
pub(super) fn troubled(trouble: &Trouble, issuer: &str, lang: Lang) -> Refused {
    let say = Say::new(lang);
    tracing::warn!(issuer, why = %trouble, "nobody was signed on");
    match trouble {
        Trouble::Away(_) => because(Code::Away, say.sign_on_away()),
        Trouble::Untrusted(_) => because(Code::NotLetIn, say.sign_on_untrusted()),
    }
}

/// A refusal with a sentence of its own.
pub(super) fn because(code: Code, sentence: &str) -> Refused {
    Refused { detail: Some(sentence.to_owned()), ..Refused::because(code) }
}
