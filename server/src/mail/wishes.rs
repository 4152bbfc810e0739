//! What somebody wants by mail: said, kept, and held to by what waits already.

use super::follow::{job_of, wanted_at};
use crate::House;
use crate::carry::{Nothing, refuse};
use crate::http::{Call, Enters, Person as IsPerson, Refused};
use veranda_api::Code;
use veranda_api::mails::{HowSoon, QuietHours};
use veranda_domain::{Actor, Event, JournalEntry, NewsKind, Quiet, Rhythm, Scope, SharedWith, Thing, Wishes};
use veranda_store::{Sees, WorkFailed, Writing};
use veranda_terms::{ClientId, Moment, PersonId, ProjectId};

/// A day in minutes.
const DAY: u16 = 24 * 60;

/// Changes what the caller wants by mail.
///
/// # Errors
/// When quiet hours are none, the caller has no seat any more, or the store fails.
pub(crate) async fn change<A>(
    call: &Call<A>,
    client: Option<ClientId>,
    quiet: Option<QuietHours>,
    change: impl FnOnce(Wishes) -> Wishes + Send + 'static,
) -> Result<(), Refused>
where
    A: Enters + Sees,
    A::Caller: IsPerson<Audience = A>,
{
    let quiet = hours(quiet)?;
    let house = call.house.clone();
    let scope = client.map_or(Scope::Firm, Scope::Client);
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            let before = tx.wishes(work.by, client).await?;
            let wishes = Wishes { quiet, ..change(before) };
            if wishes != before {
                tx.save_wishes(work.by, client, &wishes).await?;
                hold_to(tx, &house, work.by, client, &wishes, work.at).await?;
                tx.journal(changed(scope, work.by, work.at)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    Ok(())
}

/// The caller says whether they follow a project they see.
///
/// # Errors
/// Missing when they do not see it; when the store fails.
pub(crate) async fn follow<A>(
    call: &Call<A>,
    client: Option<ClientId>,
    project: ProjectId,
    follows: bool,
) -> Result<(), Refused>
where
    A: Enters + Sees,
    A::Caller: IsPerson<Audience = A>,
{
    let scope = client.map_or(Scope::Firm, Scope::Client);
    call.carry_out(scope, move |tx, work| {
        Box::pin(async move {
            if tx.project(&work.seat, project).await?.is_none() {
                return refuse(Refused::missing());
            }
            if tx.follows(work.by, project).await? != follows {
                tx.save_following(work.by, project, follows, work.at).await?;
                tx.journal(changed(scope, work.by, work.at)).await?;
            }
            Ok(Nothing)
        })
    })
    .await?;
    Ok(())
}

/// A word of a view as a rhythm.
pub(crate) const fn rhythm(how: HowSoon) -> Rhythm {
    match how {
        HowSoon::AtOnce => Rhythm::AtOnce,
        HowSoon::OnMonday => Rhythm::Weekly,
        HowSoon::Never => Rhythm::Never,
    }
}

fn hours(quiet: Option<QuietHours>) -> Result<Quiet, Refused> {
    match quiet {
        None => Ok(Quiet { from: 0, until: 0 }),
        Some(QuietHours { from, until }) if from < DAY && until < DAY && from != until => Ok(Quiet { from, until }),
        Some(_) => Err(Refused::because(Code::Unreadable)),
    }
}

/// What waits already goes out as they want it now, or not at all.
async fn hold_to(
    tx: &mut Writing,
    house: &House,
    person: PersonId,
    client: Option<ClientId>,
    wishes: &Wishes,
    now: Moment,
) -> Result<(), WorkFailed<Refused>> {
    for kind in [NewsKind::Asked, NewsKind::Told, NewsKind::Answered] {
        if wishes.of(kind) == Rhythm::Never {
            tx.forget_news(person, client, kind).await?;
        }
    }
    for one in tx.news_of(person, client).await? {
        // Not before now: a job of that moment may be done already, and is not done again.
        let Some(due) = wanted_at(house, wishes, one.kind, one.last).map(|due| due.max(now)) else { continue };
        let due = wishes.quiet.over(due, |at| house.post.ahead(at));
        tx.enqueue(job_of(&one, wishes.of(one.kind), due).map_err(WorkFailed::Refused)?).await?;
    }
    Ok(())
}

const fn changed(scope: Scope, person: PersonId, at: Moment) -> JournalEntry {
    JournalEntry {
        scope,
        at,
        by: Actor::Person(person),
        event: Event::PersonChanged,
        thing: Thing::Person(person),
        shared_with: SharedWith::Nobody,
    }
}
