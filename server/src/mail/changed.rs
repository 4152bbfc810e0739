//! The mail to somebody whose ways of coming in have changed: a passkey, a second proof, spare codes. If it was not they who
//! did it, this is how they hear of it.

use super::{Letter, page_for};
use crate::House;
use crate::http::Refused;
use crate::site::HOUSE_ACCENT;
use serde::{Deserialize, Serialize};
use veranda_api::Route;
use veranda_documents::{AccessChange, AccessMail};
use veranda_store::{Job, WorkFailed, Writing};
use veranda_terms::{ClientId, Moment, PersonId};

/// The kind of the job.
pub const CHANGED: &str = "changed";

/// What is needed to write the mail.
#[derive(Serialize, Deserialize)]
pub struct ChangedJob {
    /// Whose.
    pub person: PersonId,
    /// At which client's door; nothing for the firm's own.
    pub client: Option<ClientId>,
    /// What changed.
    pub change: Changed,
    /// When.
    pub at: Moment,
}

/// What changed about how somebody comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// A passkey more.
    PasskeyAdded,
    /// A passkey less.
    PasskeyRemoved,
    /// A second proof is asked for.
    SecondSet,
    /// It is asked for no more.
    SecondRemoved,
    /// A spare code was used; so many are left.
    SpareUsed(u32),
    /// Those before are none any more.
    SparesMade,
}

impl Changed {
    const fn told(self) -> AccessChange {
        match self {
            Changed::PasskeyAdded => AccessChange::PasskeyAdded,
            Changed::PasskeyRemoved => AccessChange::PasskeyRemoved,
            Changed::SecondSet => AccessChange::SecondSet,
            Changed::SecondRemoved => AccessChange::SecondRemoved,
            Changed::SpareUsed(left) => AccessChange::SpareUsed { left },
            Changed::SparesMade => AccessChange::SparesMade,
        }
    }
}

/// Has its owner told, with the change itself or not at all.
///
/// # Errors
/// When the store fails.
pub async fn tell_owner(
    tx: &mut Writing,
    person: PersonId,
    client: Option<ClientId>,
    change: Changed,
    at: Moment,
) -> Result<(), WorkFailed<Refused>> {
    let job = ChangedJob { person, client, change, at };
    let payload = serde_json::to_string(&job).map_err(|error| WorkFailed::Refused(Refused::broken(error)))?;
    let what = match change {
        Changed::PasskeyAdded => "passkey-added".to_owned(),
        Changed::PasskeyRemoved => "passkey-removed".to_owned(),
        Changed::SecondSet => "second-set".to_owned(),
        Changed::SecondRemoved => "second-removed".to_owned(),
        Changed::SpareUsed(left) => format!("spare-used-{left}"),
        Changed::SparesMade => "spares-made".to_owned(),
    };
    let id = format!("changed-{what}-{person}-{}", at.0);
    Ok(tx.enqueue(Job { id, kind: CHANGED.to_owned(), payload, due: at }).await?)
}

/// Writes the mail. Nothing when its receiver has no place there any more.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub async fn written(house: &House, job: &ChangedJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let mut rows = house.store.read().await?;
    let holds = match job.client {
        Some(client) => rows.membership(job.person, client).await?.is_some_and(|place| place.holds()),
        None => rows.staff_seat(job.person).await?.is_some(),
    };
    let (true, Some(receiver), Some(firm)) = (holds, rows.person(job.person).await?, rows.firm().await?) else {
        return Ok(None);
    };
    let record = match job.client {
        Some(client) => rows.client_for_door(client).await?,
        None => None,
    };
    let host = record.as_ref().map_or(&house.public.host, |record| &record.host);
    let mail = AccessMail {
        message_id: message_id.to_owned(),
        from: house.post.sender(&house.public.host),
        page: page_for(house, host, Route::Access, &receiver.email),
        to: receiver.email,
        name: receiver.name,
        lang: receiver.lang,
        change: job.change.told(),
        client_name: record.as_ref().map(|record| record.whole_name()),
        firm_name: firm.name,
        accent: record.as_ref().map_or(HOUSE_ACCENT, |record| record.accent),
        at: job.at,
    };
    let mail = mail.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: Some(job.person), client: job.client, names: Vec::new() }))
}
