//! A reader says which language they read, on either side.

use crate::carry::Nothing;
use crate::http::{Call, Enters, Person as IsPerson, Refused};
use veranda_domain::{Actor, Change, Event, JournalEntry, Person, Scope, SharedWith, Thing};
use veranda_store::{Sees, WorkFailed};
use veranda_terms::Lang;

/// Changes the caller's language.
///
/// # Errors
/// When the caller has no seat any more, or the store fails.
pub(crate) async fn speak<A>(call: &Call<A>, scope: Scope, lang: Lang) -> Result<(), Refused>
where
    A: Enters + Sees,
    A::Caller: IsPerson<Audience = A>,
{
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            // As they are now: their role may have changed since the request came in.
            let person = tx.person(work.by).await?.ok_or(WorkFailed::Refused(Refused::missing()))?;
            let entry = JournalEntry {
                scope,
                at: work.at,
                by: Actor::Person(work.by),
                event: Event::PersonChanged,
                thing: Thing::Person(work.by),
                shared_with: SharedWith::Nobody,
            };
            tx.record(Change { next: Person { lang, ..person }, journal: vec![entry] }).await?;
            Ok(Nothing)
        })
    })
    .await?;
    Ok(())
}
