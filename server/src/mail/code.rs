//! The mail with a link and a code: what the job carries, and the message it becomes.

use super::Letter;
use crate::House;
use crate::http::Refused;
use serde::{Deserialize, Serialize};
use veranda_api::Route;
use veranda_documents::{CodeFor, CodeMail};
use veranda_domain::{Challenge, ChallengeKind, Membership};
use veranda_store::Rows;
use veranda_terms::{ChallengeId, ClientId, Lang, PersonId, PersonName};

/// The kind of the job.
pub const CODE: &str = "code";

/// What is needed to write the mail. Secret and code stand here until the mail is out, then the job loses them; nowhere
/// else are they stored as they are.
#[derive(Serialize, Deserialize)]
pub struct CodeJob {
    /// What it belongs to.
    pub challenge: ChallengeId,
    /// The language of whoever asked: for a receiver nobody knows yet.
    pub lang: Lang,
    /// The link's secret.
    pub secret: String,
    /// The code.
    pub code: String,
}

/// Writes the mail. Nothing when nobody of the house has that address, or it is too late: whoever asked cannot tell.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub async fn written(house: &House, job: &CodeJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    let Some(challenge) = rows.challenge(job.challenge).await?.filter(|one| one.opens(now)) else { return Ok(None) };
    let Some(client) = challenge.client else { return Ok(None) };
    let Some(receiver) = receiver(&mut rows, &challenge, client, job.lang).await? else { return Ok(None) };
    let (Some(record), Some(firm)) = (rows.client_for_door(client).await?, rows.firm().await?) else { return Ok(None) };
    let what_for = match challenge.kind {
        ChallengeKind::ComeIn => CodeFor::ComingIn,
        ChallengeKind::Again => CodeFor::Again,
        ChallengeKind::Newcomer => CodeFor::Newcomer,
        ChallengeKind::Proof => CodeFor::Proof,
        ChallengeKind::Password => return Ok(None),
    };
    let link = (challenge.kind != ChallengeKind::Proof)
        .then(|| house.public.on(&record.host, &format!("{}#{}", Route::In(challenge.id), job.secret)));
    let mail = CodeMail {
        message_id: message_id.to_owned(),
        from: house.post.sender(&house.public.host),
        to: challenge.email,
        name: receiver.name,
        lang: receiver.lang,
        what_for,
        client_name: record.whole_name(),
        firm_name: firm.name,
        link,
        code: job.code.clone(),
        minutes: u32::try_from(Challenge::LASTS_MS / 60_000).unwrap_or(u32::MAX),
        accent: record.accent,
        at: challenge.made,
    };
    let mail = mail.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: receiver.person, client: Some(client), names: Vec::new() }))
}

struct Receiver {
    person: Option<PersonId>,
    name: PersonName,
    lang: Lang,
}

async fn receiver(
    rows: &mut Rows,
    challenge: &Challenge,
    house: ClientId,
    lang: Lang,
) -> Result<Option<Receiver>, Refused> {
    let known = match challenge.person {
        Some(person) => rows.person(person).await?,
        None => rows.contact_by_email(&challenge.email).await?,
    };
    let place = match &known {
        Some(person) => rows.membership(person.id, house).await?.filter(Membership::holds),
        None => None,
    };
    if let (Some(person), Some(_)) = (known, place) {
        return Ok(Some(Receiver { person: Some(person.id), name: person.name, lang: person.lang }));
    }
    // Somebody who names themself gets a code, whoever they are: only then it is known whether the address is theirs.
    let newcomer = challenge.name.clone().filter(|_| challenge.kind == ChallengeKind::Newcomer);
    Ok(newcomer.map(|name| Receiver { person: None, name, lang }))
}
