//! Carries jobs out: at least once, with a stable message id.

use super::Letter;
use super::changed::{self, CHANGED, ChangedJob};
use super::code::{self, CODE, CodeJob};
use super::follow::{DIGEST, Followed, NEWS, follow};
use super::invitation::{self, INVITATION, InvitationJob};
use super::post::hand_over;
use super::smtp::{Outcome, Smtp};
use super::stopped::{self, STOPPED, StoppedJob};
use super::tell::{Told, told};
use super::waits::{self, WAITS, WaitsJob};
use super::ways_in::{self, PASSWORD, PROOF, PasswordJob, ProofJob};
use crate::House;
use crate::away::AWAY;
use crate::http::Refused;
use std::time::Duration;
use veranda_domain::PostState;
use veranda_domain::post::pause_ms;
use veranda_store::{COMES_AGAIN, ClaimedJob, Posting, WorkFailed};
use veranda_terms::Moment;

/// Beyond the longest a mail can take: a job that is not finished then is somebody else's to do.
const LEASE_MS: i64 = 60_000;
/// What broke on our side is tried again after so long.
const RETRY_MS: i64 = 60_000;
/// So long whoever let somebody in, or did not, can still be asked whom.
const DECIDED_DAYS: i64 = 30;
/// How often to look when nothing wakes us.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Works for as long as the house runs.
pub async fn work(house: House) {
    let mut changes = house.store.changes();
    let mut tidied = house.clock.now();
    let mut followed = Followed::default();
    loop {
        if house.clock.now().0 - tidied.0 > Moment::DAY_MS {
            tidied = house.clock.now();
            tidy(&house, tidied).await;
        }
        if let Err(refused) = follow(&house, &mut followed).await {
            tracing::error!(error = format!("{:?}", refused.cause), "what is to be told was not found out");
        }
        if let Err(refused) = carry_out_due(&house).await {
            tracing::error!(error = format!("{:?}", refused.cause), "a job could not be worked on");
        }
        tokio::select! {
            () = changes.next() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Forgets what nobody needs any more. Called once a day.
async fn tidy(house: &House, now: Moment) {
    let day = |days: i64| now.plus_days(-days);
    let failed = [
        ("old links and codes", house.store.forget_challenges(day(1)).await),
        ("old ways to a provider", house.store.forget_sign_ons(day(1)).await),
        ("old intentions", house.store.forget_intentions().await),
        ("who came along long ago", house.store.forget_admissions(day(DECIDED_DAYS)).await),
    ];
    for (what, outcome) in failed {
        if let Err(failure) = outcome {
            tracing::error!(error = format!("{:#}", anyhow::Error::from(failure)), "{what} were not forgotten");
        }
    }
}

/// What became of a job this time.
pub(super) enum Step {
    /// There was nothing to do.
    Nothing,
    /// It was done, and that is written down.
    Done,
    /// Again at that moment, and why.
    Again(Moment, String),
}

/// Finds out what is to be told, then carries out every job that is due. Gives how many.
///
/// # Errors
/// When the store fails. A job that fails is put back and does not stop the others.
pub async fn drain(house: &House) -> Result<usize, Refused> {
    follow(house, &mut Followed::default()).await?;
    carry_out_due(house).await
}

/// Carries out every job that is due. Gives how many.
///
/// # Errors
/// When the store fails. A job that fails is put back and does not stop the others.
pub async fn carry_out_due(house: &House) -> Result<usize, Refused> {
    let mut carried_out = 0;
    let longest = house.post.smtp.as_ref().map_or(Duration::ZERO, Smtp::longest);
    let lease = i64::try_from(longest.as_millis()).unwrap_or(i64::MAX / 2).saturating_add(LEASE_MS);
    while let Some(claimed) = house.store.claim_job(house.clock.now(), lease).await? {
        let id = claimed.job.id.as_str();
        match carry_out(house, &claimed).await {
            Ok(Step::Nothing) => {
                house.store.finish_job(id).await?;
                carried_out += 1;
            }
            Ok(Step::Done) => carried_out += 1,
            Ok(Step::Again(at, why)) => house.store.retry_job(id, at, &why).await?,
            Err(refused) => {
                let why = format!("{:?}", refused.cause);
                tracing::warn!(job = id, why, "a job failed and will be tried again");
                house.store.retry_job(id, house.clock.now().plus_ms(RETRY_MS), &why).await?;
            }
        }
    }
    Ok(carried_out)
}

async fn carry_out(house: &House, claimed: &ClaimedJob) -> Result<Step, Refused> {
    let job = &claimed.job;
    let letter = match job.kind.as_str() {
        INVITATION => {
            let payload: InvitationJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            invitation::written(house, &payload, &job.id).await?
        }
        CODE => {
            let payload: CodeJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            code::written(house, &payload, &job.id).await?
        }
        WAITS => {
            let payload: WaitsJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            waits::written(house, &payload, &job.id).await?
        }
        STOPPED => {
            let payload: StoppedJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            stopped::written(house, &payload, &job.id).await?
        }
        CHANGED => {
            let payload: ChangedJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            changed::written(house, &payload, &job.id).await?
        }
        PASSWORD => {
            let payload: PasswordJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            ways_in::password(house, &payload, &job.id).await?
        }
        PROOF => {
            let payload: ProofJob = serde_json::from_str(&job.payload).map_err(Refused::broken)?;
            ways_in::proof(house, &payload, &job.id).await?
        }
        // What happens by itself on a day waits where mails do.
        COMES_AGAIN => {
            let task = job.payload.parse().map_err(Refused::broken)?;
            crate::staff::come_again(house, task, &job.id).await?;
            None
        }
        AWAY => {
            let client = job.payload.parse().map_err(Refused::broken)?;
            crate::away::settle(house, client).await?;
            None
        }
        NEWS | DIGEST => match told(house, job).await? {
            Told::Step(step) => return Ok(step),
            Told::Letter(letter) => Some(letter),
        },
        other => return Err(Refused::broken(anyhow::anyhow!("no such job: {other}"))),
    };
    match letter {
        Some(letter) => send(house, claimed, &letter).await,
        None => Ok(Step::Nothing),
    }
}

/// Hands a message over. What it is about was looked at just now; what becomes of it is written down.
async fn send(house: &House, claimed: &ClaimedJob, letter: &Letter) -> Result<Step, Refused> {
    let ClaimedJob { job, attempt } = claimed;
    // What is written down about a mail hangs on its receiver: an address nobody is known by leaves nothing but the job.
    let posting = letter.person.map(|person| Posting {
        id: job.id.clone(),
        person,
        client: letter.client,
        kind: job.kind.clone(),
        at: house.clock.now(),
        names: letter.names.clone(),
    });
    let begins = || async {
        let Some(posting) = posting.clone() else { return Ok(()) };
        let begun = house.store.write_quietly(move |tx| Box::pin(async move { Ok(tx.begin_post(&posting).await?) }));
        begun.await.map_err(Refused::from)
    };
    let (state, trouble) = match hand_over(house, &letter.mail, begins).await? {
        Outcome::Taken => (PostState::Sent, None),
        Outcome::Refused(why) => {
            tracing::error!(mail = job.id, why, "the mail server refused a mail for good");
            (PostState::Refused, Some(why))
        }
        Outcome::Later(why) => match pause_ms(*attempt) {
            Some(pause) => {
                tracing::warn!(mail = job.id, attempt, why, "a mail has to wait");
                return Ok(Step::Again(house.clock.now().plus_ms(pause), why));
            }
            None => {
                tracing::error!(mail = job.id, why, "a mail was given up after days");
                begins().await?;
                (PostState::GivenUp, Some(why))
            }
        },
    };
    let (id, now) = (job.id.clone(), house.clock.now());
    let ended = house.store.write_quietly(move |tx| {
        Box::pin(async move {
            tx.end_post(&id, state, now, trouble.as_deref()).await?;
            Ok::<_, WorkFailed<Refused>>(())
        })
    });
    ended.await?;
    Ok(Step::Done)
}
