//! The mail to whoever looks after access: somebody waits to be let in.

use super::{Letter, page_for};
use crate::House;
use crate::http::Refused;
use serde::{Deserialize, Serialize};
use veranda_api::Route;
use veranda_documents::WaitsMail;
use veranda_terms::{AdmissionId, PersonId};

/// The kind of the job.
pub const WAITS: &str = "waits";

/// Who is told of whom.
#[derive(Serialize, Deserialize)]
pub struct WaitsJob {
    /// Who waits.
    pub admission: AdmissionId,
    /// Who is told.
    pub person: PersonId,
}

/// Writes the mail. Nothing when nobody waits any more, or its receiver may not decide it any more.
///
/// # Errors
/// When the store fails or the message cannot be written.
pub async fn written(house: &House, job: &WaitsJob, message_id: &str) -> Result<Option<Letter>, Refused> {
    let mut rows = house.store.read().await?;
    let Some(admission) = rows.admission_for_mail(job.admission).await? else { return Ok(None) };
    let (Some(receiver), Some(record), Some(firm)) =
        (rows.person(job.person).await?, rows.client_for_door(admission.client).await?, rows.firm().await?)
    else {
        return Ok(None);
    };
    let keeps = rows.keepers(admission.client).await?.contains(&job.person);
    let staff = match rows.staff_seat(job.person).await? {
        Some(seat) => rows.has_whole_client(&seat, admission.client).await?,
        None => false,
    };
    let (page, client) = match (keeps, staff) {
        (true, _) => (page_for(house, &record.host, Route::People, &receiver.email), Some(admission.client)),
        (false, true) => (page_for(house, &house.public.host, Route::Client(admission.client), &receiver.email), None),
        (false, false) => return Ok(None),
    };
    let Some(brought_by) = rows.people(&[admission.brought_by]).await?.remove(&admission.brought_by) else {
        return Ok(None);
    };
    let mail = WaitsMail {
        message_id: message_id.to_owned(),
        from: house.post.sender(&house.public.host),
        to: receiver.email,
        name: receiver.name,
        lang: receiver.lang,
        newcomer: admission.name,
        newcomer_email: admission.email,
        brought_by,
        client_name: record.whole_name(),
        firm_name: firm.name,
        page,
        accent: record.accent,
        at: admission.made,
    };
    let mail = mail.written().map_err(Refused::broken)?;
    Ok(Some(Letter { mail, person: Some(job.person), client, names: Vec::new() }))
}
