//! The invitation: what the job carries, and the message it becomes.

use super::eyes::Eyes;
use super::{Letter, page_for};
use crate::House;
use crate::http::Refused;
use crate::present;
use serde::{Deserialize, Serialize};
use veranda_api::Route;
use veranda_api::reader;
use veranda_documents::InvitationMail;
use veranda_terms::{EntryId, PersonId};

/// The kind of the job.
pub const INVITATION: &str = "invitation";

/// What is needed to write the mail. The secret and code stand here until the mail is out, then the job is deleted;
/// nowhere else are they stored as they are.
#[derive(Serialize, Deserialize)]
pub struct InvitationJob {
    /// The way in.
    pub entry: EntryId,
    /// Who invites; the person themself for a mail they asked for.
    pub by: PersonId,
    /// Their own words.
    pub words: String,
    /// The link's secret.
    pub secret: String,
    /// The code.
    pub code: String,
}

/// Writes the mail from what its receiver may see right now. Nothing when they may no longer come in, or already did.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub async fn written(house: &House, job: &InvitationJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let now = house.clock.now();
    let mut rows = house.store.read().await?;
    let Some(entry) = rows.entry(job.entry).await?.filter(|entry| entry.opens(now)) else { return Ok(None) };
    let (Some(person), Some(client)) = (entry.person, entry.client) else { return Ok(None) };
    let Some(eyes) = Eyes::of(&mut rows, person, client).await? else { return Ok(None) };
    let Some(receiver) = rows.person(person).await? else { return Ok(None) };
    let Some(membership) = rows.membership(person, client).await? else { return Ok(None) };
    let Some(record) = rows.client_for_door(client).await? else { return Ok(None) };
    let Some(firm) = rows.firm().await? else { return Ok(None) };
    let by = rows.people(&[job.by]).await?.remove(&job.by).filter(|_| job.by != person);
    let by_colleague = rows.person(job.by).await?.is_some_and(|by| by.staff.is_none());
    let card = match entry.task {
        Some(task) => eyes.card(&mut rows, task).await?,
        None => None,
    };
    #[cfg(feature = "mutants")]
    let card = crate::mutants::from_record(&mut rows, card).await?;
    let (email, address) = (receiver.email.clone(), house.public.on(&record.host, ""));
    let choose = page_for(house, &record.host, Route::Mails, &email);
    let names = card.iter().map(|card| (card.project, card.id)).collect();
    let accent = record.accent;
    let Some(me) = present::client::reader(receiver, membership, record, Some(firm)) else { return Ok(None) };
    let ask = card.as_ref().and_then(|card| {
        reader::first_of(card.asks.iter().filter(|ask| reader::is_yours(ask, &me))).map(|ask| ask.form.action())
    });
    let mail = InvitationMail {
        message_id: message_id.to_owned(),
        from: house.post.sender(&house.public.host),
        to: email,
        me,
        by,
        by_colleague,
        words: job.words.clone(),
        card,
        action: ask,
        link: format!("{address}{}#{}", Route::Entry(job.entry), job.secret),
        sign_in: format!("{address}{}", Route::SignIn),
        code: job.code.clone(),
        choose,
        until: entry.until,
        accent,
        at: entry.made,
    };
    let mail = mail.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: Some(person), client: Some(client), names }))
}
