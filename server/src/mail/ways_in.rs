//! The mails of the firm's door: a new password, and a code for a sign-in. Both are written only if somebody of the firm
//! has that address at this moment, and only while what they hold still works.

use super::Letter;
use crate::House;
use crate::http::Refused;
use crate::site::HOUSE_ACCENT;
use serde::{Deserialize, Serialize};
use url::form_urlencoded::byte_serialize;
use veranda_api::Route;
use veranda_documents::{PasswordMail, TeamCodeMail, TeamMail};
use veranda_domain::{Challenge, ChallengeKind, Person};
use veranda_store::Rows;
use veranda_terms::{ChallengeId, EmailAddress};

/// The kind of the job for a new password.
pub const PASSWORD: &str = "password";
/// The kind of the job for a code at sign-in.
pub const PROOF: &str = "proof";

/// What is needed to write the mail for a new password. Secret and code stand here until the mail is out; nowhere else
/// are they stored as they are.
#[derive(Serialize, Deserialize)]
pub struct PasswordJob {
    /// What they belong to.
    pub challenge: ChallengeId,
    /// The address that was typed, whoever has it.
    pub email: EmailAddress,
    /// The link's secret.
    pub secret: String,
    /// The code.
    pub code: String,
}

/// What is needed to write the mail with a code.
#[derive(Serialize, Deserialize)]
pub struct ProofJob {
    /// What it belongs to.
    pub challenge: ChallengeId,
    /// The code.
    pub code: String,
}

/// Writes the mail for a new password. Nothing when nobody of the firm has that address, or has no password to forget.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub async fn password(house: &House, job: &PasswordJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let mut rows = house.store.read().await?;
    let Some(challenge) = open(house, &mut rows, job.challenge, ChallengeKind::Password).await? else {
        return Ok(None);
    };
    let Some(person) = rows.staff_by_email(&challenge.email).await? else { return Ok(None) };
    if person.removed.is_some() || person.password_hash.is_none() {
        return Ok(None);
    }
    let Some(team) = team(house, &mut rows, &person, &challenge, message_id).await? else { return Ok(None) };
    // Which address it is for stands behind the secret, so that the page can say whose password it is.
    let whom: String = byte_serialize(person.email.as_str().as_bytes()).collect();
    let link = house.public.staff(&format!("{}#{}&for={whom}", Route::NewPassword(challenge.id), job.secret));
    let mail = PasswordMail { team, link, code: job.code.clone() }.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: Some(person.id), client: None, names: Vec::new() }))
}

/// Writes the mail with a code. Nothing when whoever asked is of the firm no more.
///
/// # Errors
/// As [`password`].
pub async fn proof(house: &House, job: &ProofJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let mut rows = house.store.read().await?;
    let Some(challenge) = open(house, &mut rows, job.challenge, ChallengeKind::Proof).await? else { return Ok(None) };
    let Some(whose) = challenge.person else { return Ok(None) };
    let Some(person) = rows.person(whose).await? else { return Ok(None) };
    if rows.staff_seat(person.id).await?.is_none() {
        return Ok(None);
    }
    let Some(team) = team(house, &mut rows, &person, &challenge, message_id).await? else { return Ok(None) };
    let forgotten = house.public.staff(&Route::Forgotten.to_string());
    let mail = TeamCodeMail { team, code: job.code.clone(), forgotten }.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: Some(person.id), client: None, names: Vec::new() }))
}

/// A challenge of the firm's own door, while it can be met.
async fn open(
    house: &House,
    rows: &mut Rows,
    id: ChallengeId,
    kind: ChallengeKind,
) -> Result<Option<Challenge>, Refused> {
    let now = house.clock.now();
    let found = rows.challenge(id).await?;
    Ok(found.filter(|one| one.kind == kind && one.client.is_none() && one.opens(now)))
}

async fn team(
    house: &House,
    rows: &mut Rows,
    person: &Person,
    challenge: &Challenge,
    message_id: &str,
) -> Result<Option<TeamMail>, Refused> {
    let Some(firm) = rows.firm().await? else { return Ok(None) };
    Ok(Some(TeamMail {
        message_id: message_id.to_owned(),
        from: house.post.sender(&house.public.host),
        to: person.email.clone(),
        name: person.name.clone(),
        lang: person.lang,
        firm_name: firm.name,
        minutes: Challenge::LASTS_MS / 60_000,
        accent: HOUSE_ACCENT,
        at: challenge.made,
    }))
}
