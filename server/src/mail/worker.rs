//! Carries jobs out: at least once, with a stable message id.

use super::invitation::{self, INVITATION, InvitationJob};
use super::stopped::{self, STOPPED, StoppedJob};
use crate::House;
use crate::http::Refused;
use std::time::Duration;
use veranda_documents::Mail;
use veranda_store::{ClaimedJob, Job};
use veranda_terms::Moment;

/// A job that is not finished after so long is somebody else's to do.
const LEASE_MS: i64 = 60_000;
/// A job that failed is tried again after so long.
const RETRY_MS: i64 = 60_000;
/// How often to look when nothing wakes us.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Works for as long as the house runs.
pub async fn work(house: House) {
    let mut changes = house.store.changes();
    let mut tidied = house.clock.now();
    loop {
        if house.clock.now().0 - tidied.0 > Moment::DAY_MS {
            tidied = house.clock.now();
            if let Err(failure) = house.store.forget_intentions().await {
                tracing::error!(
                    error = format!("{:#}", anyhow::Error::from(failure)),
                    "old intentions were not forgotten"
                );
            }
        }
        if let Err(refused) = drain(&house).await {
            tracing::error!(error = format!("{:?}", refused.cause), "a job could not be worked on");
        }
        tokio::select! {
            () = changes.next() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Carries out every job that is due. Gives how many.
///
/// # Errors
/// When the store fails. A job that fails is put back and does not stop the others.
pub async fn drain(house: &House) -> Result<usize, Refused> {
    let mut carried_out = 0;
    while let Some(ClaimedJob { job, attempt: _ }) = house.store.claim_job(house.clock.now(), LEASE_MS).await? {
        match carry_out(house, &job).await {
            Ok(()) => {
                house.store.finish_job(&job.id).await?;
                carried_out += 1;
            }
            Err(refused) => {
                let why = format!("{:?}", refused.cause);
                tracing::warn!(job = job.id, why, "a job failed and will be tried again");
                house.store.retry_job(&job.id, house.clock.now().plus_ms(RETRY_MS), &why).await?;
            }
        }
    }
    Ok(carried_out)
}

async fn carry_out(house: &House, job: &Job) -> Result<(), Refused> {
    match job.kind.as_str() {
        INVITATION => {
            let payload: InvitationJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            match invitation::written(house, &payload, &job.id).await? {
                Some(mail) => post(house, &mail).await,
                None => Ok(()),
            }
        }
        STOPPED => {
            let payload: StoppedJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            match stopped::written(house, &payload, &job.id).await? {
                Some(mail) => post(house, &mail).await,
                None => Ok(()),
            }
        }
        other => Err(Refused::broken(anyhow::anyhow!("no such job: {other}"))),
    }
}

/// Puts a message into the mail directory: whole or not at all, and the same message in the same place.
async fn post(house: &House, mail: &Mail) -> Result<(), Refused> {
    tokio::fs::create_dir_all(&house.mail_dir).await.map_err(Refused::broken)?;
    let place = house.mail_dir.join(format!("{:013}-{}.eml", mail.at.0, mail.message_id));
    let draft = place.with_extension("part");
    tokio::fs::write(&draft, &mail.bytes).await.map_err(Refused::broken)?;
    tokio::fs::rename(&draft, &place).await.map_err(Refused::broken)
}
