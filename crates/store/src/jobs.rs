//! Side effects, put down with their cause and done at least once.

use crate::rows::{Cells, Rows};
use crate::{Failure, Store, WorkFailed, WriteFailed, Writing};
use futures::future::BoxFuture;
use sqlx::query;
use std::convert::Infallible;
use veranda_terms::Moment;
use veranda_terms::policy::INTENTION_DAYS;

/// A side effect to be done after the commit: a mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Job {
    /// Stable, so that whoever receives it can tell a repetition: the message id.
    pub id: String,
    /// Which handler it is for.
    pub kind: String,
    /// What the handler needs. May hold a secret for one reader; forgotten when the job is finished.
    pub payload: String,
    /// Not before.
    pub due: Moment,
}

impl std::fmt::Debug for Job {
    /// Without the payload: it may hold a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Job({} {} due {})", self.kind, self.id, self.due.0)
    }
}

/// A job somebody works on until the lease ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedJob {
    /// The job.
    pub job: Job,
    /// Which attempt this is, from 1.
    pub attempt: u32,
}

impl Store {
    /// Takes the job that is due longest, for `lease_ms`. If it is neither finished nor retried by then, it is due again.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn claim_job(&self, now: Moment, lease_ms: i64) -> Result<Option<ClaimedJob>, Failure> {
        self.quietly(move |w| Box::pin(async move { Ok(w.claim(now, lease_ms).await?) })).await
    }

    /// The job is done: its payload is forgotten, its id is not.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn finish_job(&self, id: &str) -> Result<(), Failure> {
        let id = id.to_owned();
        self.quietly(move |w| Box::pin(async move { Ok(w.finish(&id).await?) })).await
    }

    /// The job did not succeed: it is due again then. The reason is kept for the person on call.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn retry_job(&self, id: &str, due: Moment, why: &str) -> Result<(), Failure> {
        let (id, why) = (id.to_owned(), why.to_owned());
        self.quietly(move |w| Box::pin(async move { Ok(w.retry(&id, due, &why).await?) })).await
    }

    /// Forgets the intentions that are old enough. Called once a day, each is kept for [`INTENTION_DAYS`] and up to a day more:
    /// what was done without a connection is sent as long after as its browser keeps it.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_intentions(&self) -> Result<(), Failure> {
        self.quietly(|w| Box::pin(async move { Ok(w.age_intentions(i64::from(INTENTION_DAYS)).await?) })).await
    }

    /// Forgets the links and codes that were mailed before a moment, and what browsers were asked to sign: who asked to come
    /// in is nothing to keep.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_challenges(&self, before: Moment) -> Result<(), Failure> {
        self.quietly(move |w| {
            Box::pin(async move {
                w.forget_challenges(before).await?;
                Ok(w.forget_ceremonies(before).await?)
            })
        })
        .await
    }

    /// Forgets who left for a provider before a moment, whether they came back or not.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_sign_ons(&self, before: Moment) -> Result<(), Failure> {
        self.quietly(move |w| Box::pin(async move { Ok(w.forget_sign_ons(before).await?) })).await
    }

    /// Forgets who came along and was let in or not, if that was decided before a moment.
    ///
    /// # Errors
    /// The store let us down.
    pub async fn forget_admissions(&self, before: Moment) -> Result<(), Failure> {
        self.quietly(move |w| Box::pin(async move { Ok(w.forget_admissions(before).await?) })).await
    }

    async fn quietly<T: Send + 'static, F>(&self, work: F) -> Result<T, Failure>
    where
        F: for<'t> FnOnce(&'t mut Writing) -> BoxFuture<'t, Result<T, WorkFailed<Infallible>>> + Send + 'static,
    {
        self.write_quietly(work).await.map_err(|failed| match failed {
            WriteFailed::Failed(failure) => failure,
            WriteFailed::KeyReused => unreachable!("there is no intention"),
            WriteFailed::Refused(never) => match never {},
        })
    }
}

impl Rows {
    pub(crate) async fn put_down(&mut self, job: &Job) -> Result<(), Failure> {
        let Job { id, kind, payload, due } = job;
        self.run(
            "put down a job",
            query(
                "insert into job (id, kind, payload, due, state, attempts) values ($1, $2, $3, $4, 'waiting', 0)
                 on conflict (id) do nothing",
            )
            .bind(id.as_str())
            .bind(kind.as_str())
            .bind(payload.as_str())
            .bind(due.0),
        )
        .await?;
        Ok(())
    }

    async fn claim(&mut self, now: Moment, lease_ms: i64) -> Result<Option<ClaimedJob>, Failure> {
        // Two claimers may pick the same row; the one who waited finds it leased and picks again. Every round means that
        // somebody else got a job, so this ends.
        loop {
            let due = self
                .one(
                    "find a due job",
                    query(
                        "select id from job
                         where state = 'waiting' and due <= $1 and (lease_until is null or lease_until <= $1)
                         order by due, id limit 1",
                    )
                    .bind(now.0),
                )
                .await?;
            let Some(due) = due else { return Ok(None) };
            let claimed = self
                .one(
                    "claim a job",
                    query(
                        "update job set lease_until = $2, attempts = attempts + 1
                         where id = $3 and state = 'waiting' and due <= $1
                           and (lease_until is null or lease_until <= $1)
                         returning id, kind, payload, due, attempts",
                    )
                    .bind(now.0)
                    .bind(now.0.saturating_add(lease_ms))
                    .bind(Cells::of(&due, "job").text("id")?.to_owned()),
                )
                .await?;
            let Some(row) = claimed else { continue };
            let cells = Cells::of(&row, "job");
            return Ok(Some(ClaimedJob {
                job: Job {
                    id: cells.text("id")?.to_owned(),
                    kind: cells.text("kind")?.to_owned(),
                    payload: cells.text("payload")?.to_owned(),
                    due: cells.moment("due")?,
                },
                attempt: cells.small("attempts")?,
            }));
        }
    }

    pub(crate) async fn finish(&mut self, id: &str) -> Result<(), Failure> {
        self.run(
            "finish a job",
            query("update job set state = 'done', payload = '', lease_until = null, trouble = null where id = $1")
                .bind(id),
        )
        .await?;
        Ok(())
    }

    async fn retry(&mut self, id: &str, due: Moment, why: &str) -> Result<(), Failure> {
        self.run(
            "put a job back",
            query("update job set due = $2, lease_until = null, trouble = $3 where id = $1 and state = 'waiting'")
                .bind(id)
                .bind(due.0)
                .bind(why),
        )
        .await?;
        Ok(())
    }
}
