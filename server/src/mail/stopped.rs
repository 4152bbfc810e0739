//! The mail that says why something is no longer shared: what the job carries, and the message it becomes.

use super::{Letter, page_for};
use crate::House;
use crate::http::Refused;
use crate::present;
use serde::{Deserialize, Serialize};
use veranda_api::Route;
use veranda_documents::StoppedMail;
use veranda_terms::{ClientId, Moment, PersonId};

/// The kind of the job.
pub const STOPPED: &str = "stopped";

/// What is needed to write the mail. It names no thing: what it is about is gone.
#[derive(Serialize, Deserialize)]
pub struct StoppedJob {
    /// Who is told.
    pub person: PersonId,
    /// At which client.
    pub client: ClientId,
    /// Who stopped it.
    pub by: PersonId,
    /// Why, in their own words.
    pub words: String,
    /// When.
    pub at: Moment,
}

/// Writes the mail. Nothing when its receiver is of the client no more.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub async fn written(house: &House, job: &StoppedJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let mut rows = house.store.read().await?;
    if rows.contact_seat(job.person, job.client).await?.is_none() {
        return Ok(None);
    }
    let (Some(receiver), Some(membership), Some(record), Some(firm)) = (
        rows.person(job.person).await?,
        rows.membership(job.person, job.client).await?,
        rows.client_for_door(job.client).await?,
        rows.firm().await?,
    ) else {
        return Ok(None);
    };
    let Some(by) = rows.people(&[job.by]).await?.remove(&job.by) else { return Ok(None) };
    let (to, portal, accent) = (receiver.email.clone(), house.public.on(&record.host, "/"), record.accent);
    let choose = page_for(house, &record.host, Route::Mails, &to);
    let Some(me) = present::client::reader(receiver, membership, record, Some(firm)) else { return Ok(None) };
    let mail = StoppedMail {
        message_id: message_id.to_owned(),
        from: house.post.sender(&house.public.host),
        to,
        me,
        by,
        words: job.words.clone(),
        portal,
        choose,
        accent,
        at: job.at,
    };
    let mail = mail.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: Some(job.person), client: Some(job.client), names: Vec::new() }))
}
