//! Carrying out a change once per intention.

use crate::http::{Call, Enters, Refused};
use futures::future::BoxFuture;
use std::fmt::Display;
use std::str::FromStr;
use veranda_api::Code;
use veranda_domain::{RecallRefused, Scope};
use veranda_store::{Intention, Reading, Seat, WorkFailed, Writing, Written};
use veranda_terms::{Lang, Moment, PersonId, RemarkId, Side, TaskId};
use veranda_text::Say;

use crate::http::{Person, TakesSeat};

/// What a piece of work gets: who does it, with which seat, and when.
pub struct Work<A: veranda_terms::Audience> {
    /// The seat, minted inside the transaction.
    pub seat: Seat<A>,
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

impl<A> Call<A>
where
    A: Enters,
    A::Caller: TakesSeat<Audience = A>,
{
    /// A reading and the caller's seat in it.
    ///
    /// # Errors
    /// When the caller has no seat any more, their role does not allow it, or the store fails.
    pub async fn look(&self) -> Result<(Reading, Seat<A>), Refused> {
        let mut rows = self.house.store.read().await?;
        let seat = self.caller.seat(&mut rows).await?;
        A::allows(&seat, self.needs, self.lang)?;
        Ok((rows, seat))
    }
}

impl<A> Call<A>
where
    A: Enters + veranda_store::Sees,
    A::Caller: Person<Audience = A>,
{
    /// Carries out `work` in one transaction of `scope`, once per intention. Sent again, the same intention gives
    /// what the first run left, without doing anything.
    ///
    /// # Errors
    /// What the work refuses; that the key was used for something else; that the store fails.
    pub async fn carry_out<T, F>(&self, scope: Scope, work: F) -> Result<T, Refused>
    where
        T: Display + FromStr + Send + 'static,
        F: for<'t> FnOnce(&'t mut Writing, Work<A>) -> BoxFuture<'t, Result<T, WorkFailed<Refused>>> + Send + 'static,
    {
        let principal = A::principal(&self.caller).unwrap_or_default();
        let intention = self.key.clone().map(|key| Intention { principal, key, fingerprint: self.fingerprint.clone() });
        let caller = self.caller.clone();
        let (needs, lang, goes_on) = (self.needs, self.lang, self.goes_on_when_archived);
        let at = self.house.clock.now();
        let written = self
            .house
            .store
            .write_across(&held(scope), intention, move |tx| {
                Box::pin(async move {
                    let seat = caller.seat_held(tx).await.map_err(WorkFailed::Refused)?;
                    A::allows(&seat, needs, lang).map_err(WorkFailed::Refused)?;
                    if !goes_on {
                        still_open(tx, &seat, scope, lang).await?;
                    }
                    let done = work(tx, Work { seat, by: caller.person().id, at }).await?;
                    tx.leave(&done.to_string());
                    Ok(done)
                })
            })
            .await?;
        match written {
            Written::Done(done) => Ok(done),
            Written::Repeated { left } => left
                .and_then(|left| left.parse().ok())
                .ok_or_else(|| Refused::broken(anyhow::anyhow!("a repeated intention left nothing readable"))),
        }
    }
}

/// What a write of a scope holds. What a partner has of a project waits for whoever changes the project itself: nothing is
/// done beside somebody who archives it.
fn held(scope: Scope) -> Vec<Scope> {
    match scope {
        Scope::Partner(project, _) => vec![Scope::Project(project), scope],
        Scope::Firm | Scope::Client(_) | Scope::Project(_) => vec![scope],
    }
}

/// The one place where an archived project is kept as it is. Asked with the caller's own seat: whoever does not see the
/// project does not learn that it is there.
async fn still_open<A: veranda_store::Sees>(
    tx: &mut Writing,
    seat: &Seat<A>,
    scope: Scope,
    lang: Lang,
) -> Result<(), WorkFailed<Refused>> {
    let (Scope::Project(project) | Scope::Partner(project, _)) = scope else { return Ok(()) };
    if tx.archived(seat, project).await?.is_none() {
        return Ok(());
    }
    let detail = match A::SIDE {
        Side::Staff => None,
        Side::Client | Side::Partner | Side::Guest | Side::Anyone => {
            tx.firm().await?.map(|firm| Say::new(lang).archive_refused_outside(firm.name.as_str()))
        }
    };
    refuse(Refused { detail, ..Refused::because(Code::Archived) })
}

/// The project of a task the seat sees: which scope to lock.
///
/// # Errors
/// Missing when the seat does not see the task.
pub async fn scope_of_task<A: veranda_store::Sees>(
    rows: &mut veranda_store::Rows,
    seat: &Seat<A>,
    task: TaskId,
) -> Result<Scope, Refused> {
    let task = rows.task(seat, task).await?.ok_or(Refused::missing())?;
    Ok(Scope::Project(task.project))
}

/// Refuses inside a write.
pub const fn refuse<T>(refused: Refused) -> Result<T, WorkFailed<Refused>> {
    Err(WorkFailed::Refused(refused))
}

/// Nothing, where a reply has no view.
///
/// `carry_out` wants something that reads back; this does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nothing;

impl Display for Nothing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("-")
    }
}

impl FromStr for Nothing {
    type Err = std::convert::Infallible;
    fn from_str(_: &str) -> Result<Self, Self::Err> {
        Ok(Nothing)
    }
}

/// Takes back what somebody said a moment ago, as its speaker and before anything left the house. Gives its task.
///
/// # Errors
/// What the work refuses.
pub async fn take_back<A: veranda_store::Sees>(
    tx: &mut Writing,
    work: &Work<A>,
    remark: RemarkId,
) -> Result<TaskId, WorkFailed<Refused>> {
    let remark = tx.remark(&work.seat, remark).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
    let entry = match remark.take_back(work.by, work.at) {
        Ok(entry) => entry,
        Err(RecallRefused::NotYours) => return refuse(Refused::because(Code::NotYours)),
        Err(RecallRefused::TooLate) => return refuse(Refused::because(Code::TooLate)),
    };
    tx.forget_remark(&remark).await?;
    tx.journal(entry).await?;
    Ok(remark.task)
}

/// The project of a remark the seat sees: which scope to lock.
///
/// # Errors
/// Missing when the seat does not see the remark.
pub async fn scope_of_remark<A: veranda_store::Sees>(
    rows: &mut veranda_store::Rows,
    seat: &Seat<A>,
    remark: RemarkId,
) -> Result<Scope, Refused> {
    let remark = rows.remark(seat, remark).await?.ok_or(Refused::missing())?;
    Ok(Scope::Project(remark.project))
}
